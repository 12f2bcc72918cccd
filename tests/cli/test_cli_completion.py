"""The shell completes commands, kinds and options, set up as the documents say."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PAGE = (Path(__file__).parents[2] / "docs" / "completion.md").read_text(encoding="utf-8")
LINES = dict(re.findall(r"^## (Bash|Zsh|Fish)\n(?:.*\n)*?\n {4}(.*_STANDPUNKT_COMPLETE=.*)$", PAGE, re.MULTILINE))
PROGRAMS = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"


def completed(*words: str) -> list[str]:
    """Return what bash offers for the last of these words, in a shell that has read the documents' line."""
    script = f"{LINES['Bash']}\nCOMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _standpunkt_completion standpunkt\n"
    script += 'printf "%s\\n" "${COMPREPLY[@]}"'
    command = ["bash", "--norc", "-c", script, "bash", "standpunkt", *words]
    run = subprocess.run(
        command, env={**os.environ, "PATH": PROGRAMS}, capture_output=True, encoding="utf-8", check=True
    )
    return run.stdout.split()


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
@pytest.mark.parametrize(
    ("words", "among"),
    [
        pytest.param([""], {"build", "extract", "init", "new", "schema"}, id="commands"),
        pytest.param(["bu"], {"build"}, id="the beginning of a command"),
        pytest.param(["new", ""], {"party", "person", "topic", "article", "page"}, id="kinds of new"),
        pytest.param(["new", "pa"], {"party", "page"}, id="the beginning of a kind"),
        pytest.param(["schema", ""], {"party", "person", "topic", "article", "page", "site"}, id="kinds of schema"),
        pytest.param(["build", "--"], {"--content", "--strict", "--no-strict"}, id="options"),
        pytest.param(["new", "party", "--"], {"--letter", "--colour", "--content"}, id="options of a kind"),
        pytest.param(["new", "person", "--gender", ""], {"male", "female", "other"}, id="values of an option"),
    ],
)
def test_bash_completes(words: list[str], among: set[str]) -> None:
    """Bash offers what can stand next, and nothing that begins otherwise."""
    offered = completed(*words)

    assert among <= set(offered)
    assert [word for word in offered if not word.startswith(words[-1])] == []


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
def test_bash_offers_nothing_unknown() -> None:
    """Where nothing begins as what was typed does, nothing is offered."""
    assert completed("xyz") == []


@pytest.mark.parametrize("shell", ["Bash", "Zsh", "Fish"])
def test_documents_have_the_line(shell: str) -> None:
    """The documents have a line for each shell, and the program prints a script for the variable in it."""
    value = f"{shell.lower()}_source"
    assert f"_STANDPUNKT_COMPLETE={value} standpunkt" in LINES[shell]

    environment = {**os.environ, "PATH": PROGRAMS, "_STANDPUNKT_COMPLETE": value}
    run = subprocess.run(["standpunkt"], env=environment, capture_output=True, encoding="utf-8", check=False)

    assert run.returncode == 0
    assert f"_STANDPUNKT_COMPLETE={shell.lower()}_complete" in run.stdout
