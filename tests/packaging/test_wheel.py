"""The wheel holds all it needs, and builds a site where nothing of the repository is at hand."""

from __future__ import annotations

import ast
import importlib.util
import re
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from email.parser import Parser
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import site_builder

if TYPE_CHECKING:
    from email.message import Message

ROOT = Path(__file__).resolve().parents[2]
NAMES = {"PIL": "pillow", "yaml": "pyyaml"}
"""Distributions that are called otherwise than what they are imported as."""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built as for a release; without the network where its build backend is at hand."""
    folder = tmp_path_factory.mktemp("wheel")
    isolation = ["--no-isolation"] if importlib.util.find_spec("hatchling") else []
    command = [sys.executable, "-m", "build", "--wheel", *isolation, "--outdir", folder, ROOT]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    """The files in the wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.fixture(scope="module")
def metadata(wheel: Path) -> Message:
    """What the wheel says of itself."""
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (n for n in archive.namelist() if n.endswith(".dist-info/METADATA"))
        return Parser().parsestr(archive.read(name).decode("utf-8"))


@pytest.fixture(scope="module")
def scripts(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of a fresh environment in which nothing but the wheel is installed.

    What the wheel depends on is borrowed from the environment of the tests, but not this repository, which is
    installed there: a line in a .pth file adds a folder, and follows none of that folder's own .pth files.
    """
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, symlinks=True)
    variables = {"base": str(folder), "platbase": str(folder)}
    packages = Path(sysconfig.get_path("purelib", "venv", variables))
    command = [sys.executable, "-m", "pip", "--python", folder, "install", "--quiet", "--no-deps", "--no-index", wheel]
    subprocess.run(command, check=True)
    (packages / "borrowed.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return Path(sysconfig.get_path("scripts", "venv", variables))


def test_wheel_holds_every_file_of_the_package(names: set[str]) -> None:
    """Every module and every data file of the package is in the wheel: language packs, py.typed."""
    package = ROOT / "site_builder"
    there = {p.relative_to(ROOT).as_posix() for p in package.rglob("*") if p.is_file() and p.suffix != ".pyc"}

    assert {"site_builder/py.typed", "site_builder/attribution/languages/da.toml"} <= there
    assert there - names == set()


def test_wheel_holds_the_theme(names: set[str]) -> None:
    """Every template and asset is in the wheel, as site_builder/theme."""
    templates = ROOT / "templates"
    there = {f"site_builder/theme/{p.relative_to(templates).as_posix()}" for p in templates.rglob("*") if p.is_file()}

    assert {"site_builder/theme/base.html", "site_builder/theme/assets/style.css"} <= there
    assert there - names == set()


def test_wheel_holds_nothing_else(names: set[str]) -> None:
    """No tests, no content and no seeds are in the wheel."""
    assert {name.partition("/")[0].partition("-")[0] for name in names} == {"site_builder", "standpunkt"}
    assert [name for name in names if "__pycache__" in name or name.endswith(".pyc")] == []


def test_wheel_names_what_it_imports(metadata: Message) -> None:
    """Every distribution that the package imports is among the wheel's requirements, or of its extras for users."""
    requirements = [r.partition("extra ==") for r in metadata.get_all("Requires-Dist", [])]
    for_users = [r for r, _, extra in requirements if extra.strip(" '\"") in {"", "web", "search", "cards"}]
    required = {re.split(r"[^\w-]", r)[0].lower() for r in for_users}
    imported = {
        NAMES.get(name, name)
        for path in (ROOT / "site_builder").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for name in _imports(node)
        if name not in sys.stdlib_module_names and name != "site_builder"
    }

    assert imported - required == set()


def test_versions_agree(scripts: Path, metadata: Message, tmp_path: Path) -> None:
    """The wheel, the command and the module have one version."""
    expected = f"standpunkt, version {metadata['Version']}\n"

    command = _run(scripts / "standpunkt", "--version", cwd=tmp_path)
    module = _run(scripts / "python", "-m", "site_builder", "--version", cwd=tmp_path)

    assert metadata["Version"] == site_builder.__version__
    assert [expected, expected] == [command.stdout, module.stdout]


def test_installed_program_builds_the_demo(scripts: Path, demo: Path, tmp_path: Path) -> None:
    """From an empty folder, the installed program builds a copy of the demo with the theme it came with."""
    shutil.copytree(demo, tmp_path / "tracker" / "content")
    work = tmp_path / "work"
    work.mkdir()

    where = _run(scripts / "python", "-c", "import site_builder; print(site_builder.__file__)", cwd=work)
    run = _run(scripts / "standpunkt", "build", "--content", tmp_path / "tracker" / "content", cwd=work)

    assert run.returncode == 0, run.stderr
    assert str(ROOT) not in where.stdout
    assert (work / "_site" / "index.html").is_file()
    assert (work / "_site" / "assets" / "style.css").read_bytes() == (ROOT / "templates/assets/style.css").read_bytes()


def test_installed_program_makes_a_tracker_that_builds(scripts: Path, tmp_path: Path) -> None:
    """The files of a new tracker, those that begin with a dot as well, come with the installed program."""
    made = _run(scripts / "standpunkt", "init", "tracker", cwd=tmp_path)
    built = _run(scripts / "standpunkt", "build", "--strict", cwd=tmp_path / "tracker")

    assert (0, 0) == (made.returncode, built.returncode), made.stderr + built.stderr
    assert (tmp_path / "tracker" / ".github" / "workflows" / "pages.yml").is_file()


def test_installed_program_exports_its_theme(scripts: Path, root: Path, tmp_path: Path) -> None:
    """The theme that came with the wheel can be copied, byte for byte."""
    _run(scripts / "standpunkt", "init", "tracker", cwd=tmp_path)

    run = _run(scripts / "standpunkt", "theme", "export", "macros", cwd=tmp_path / "tracker")

    assert (run.returncode, run.stderr) == (0, "")
    copied = (tmp_path / "tracker" / "templates" / "macros.html").read_bytes()
    assert (root / "templates" / "macros.html").read_bytes() == copied


def _imports(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name.partition(".")[0] for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.module and not node.level:
        return [node.module.partition(".")[0]]
    return []


def _run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=cwd, capture_output=True, encoding="utf-8", check=False)
