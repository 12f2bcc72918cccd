"""The tools find nothing, and the rules of the house that no tool knows are kept."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "site_builder"
FILES = sorted(PACKAGE.rglob("*.py"))
MODULES = sorted(
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    for path in FILES
    if path.name != "__main__.py"
)
IMPORT_EACH_ALONE = """
import os, sys, importlib
import babel.dates, click, jinja2, markdown, msgspec, nh3, yaml  # others' packages, so that each child is quick
assert not any(name.startswith("site_builder") for name in sys.modules)
failed = 0
for module in sys.argv[1:]:
    child = os.fork()
    if not child:
        try:
            importlib.import_module(module)
        except BaseException as error:
            print(f"{module}: {error!r}", file=sys.stderr, flush=True)
            os._exit(1)
        os._exit(0)
    failed += os.waitpid(child, 0)[1] != 0
sys.exit(failed > 0)
"""
CLOCKS = {"now", "today", "utcnow", "fromtimestamp", "time", "time_ns", "random", "uuid4", "urandom"}
FOR_THE_DAY = {"now", "today"}
"""What the command line, and nothing below it, may ask: which day it is."""
LONGEST_FILE = 250
LONGEST_FUNCTION = 45


@pytest.mark.parametrize(
    "command",
    [
        pytest.param([sys.executable, "-m", "ruff", "check", "."], id="ruff"),
        pytest.param([sys.executable, "-m", "mypy", "--strict"], id="mypy"),
        pytest.param([Path(sys.executable).with_name("lint-imports"), "--no-cache"], id="lint-imports"),
    ],
)
def test_tool_finds_nothing(command: list[str]) -> None:
    """The tool, with its settings in pyproject.toml, exits with 0."""
    run = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)

    assert run.returncode == 0, run.stdout + run.stderr


def test_every_module_imports_alone() -> None:
    """Every module can be the first of the package that an interpreter imports, and says nothing while it is."""
    command = [sys.executable, "-W", "error", "-c", IMPORT_EACH_ALONE, *MODULES]

    run = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)

    assert len(MODULES) > 50
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")


@pytest.mark.parametrize("container", ["site_builder", "site_builder.attribution"])
def test_layers_are_exhaustive(container: str) -> None:
    """Import-linter's layers name every part of a package, so that none can be added beside them."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    folder = ROOT.joinpath(*container.split("."))

    (contract,) = [c for c in settings["contracts"] if c.get("containers") == [container]]

    named = {name.strip() for layer in contract["layers"] for name in layer.split("|")}
    there = {p.stem for p in folder.glob("*.py")} | {p.parent.name for p in folder.glob("*/__init__.py")}
    assert (contract["type"], contract["exhaustive"]) == ("layers", True)
    assert there - {"__init__", "__main__"} == named


def test_no_file_is_long() -> None:
    """No module has more than LONGEST_FILE lines."""
    lengths = {str(path.relative_to(ROOT)): path.read_text(encoding="utf-8").count("\n") for path in FILES}

    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FILE} == {}


def test_no_function_is_long() -> None:
    """No function has more than LONGEST_FUNCTION lines."""
    lengths = {
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}": (node.end_lineno or 0) - node.lineno + 1
        for path, node in _nodes()
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }

    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FUNCTION} == {}


def test_nothing_asks_the_clock_or_the_dice() -> None:
    """Nothing depends on the time of day or on chance, but for the day that the command line hands down."""
    asked = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.func.attr}"
        for path, node in _nodes()
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        if node.func.attr in CLOCKS - (FOR_THE_DAY if PACKAGE / "cli" in path.parents else set())
    ]

    assert asked == []


def _nodes() -> Iterator[tuple[Path, ast.AST]]:
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            yield path, node
