"""`standpunkt check` on the command line, and as a pre-commit hook."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from click.testing import CliRunner

from site_builder.checks import CHECKS, FIRST
from site_builder.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

ARTICLE = "articles/2024-01-02-lys.txt"
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def run(tracker: Path) -> Callable[..., Result]:
    """Run `standpunkt check` on the small tracker, with the quote budget that sites have unless they say."""
    settings = tracker / "site.toml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("quote_budget = 1.0\n", ""), encoding="utf-8")

    def invoke(*arguments: str, **keywords: object) -> Result:
        return CliRunner().invoke(main, ["check", "--content", str(tracker), *arguments], **keywords)

    return invoke


@pytest.fixture
def broken(tracker: Path) -> Path:
    """A page of the small tracker with a broken link on line 5."""
    page = tracker / "pages" / "om.md"
    page.write_text("---\ntitle: Om prøven\n---\n\n[her](../parti/)\n", encoding="utf-8")
    return page


def test_warnings_are_allowed(run: Callable[..., Result], tracker: Path) -> None:
    """Warnings are lines on standard output, counts close, infos are counted only, and the exit code is 0."""
    result = run()

    assert (result.exit_code, result.stderr) == (0, "")
    lines = result.stdout.splitlines()
    assert [f"{tracker / ARTICLE}: warning [budget] the site shows 69.2% of this article's words"] == [
        line.partition(",")[0] for line in lines[:-1]
    ]
    assert lines[-1] == "0 errors, 1 warning, 2 infos (-v shows them)"


def test_errors_exit_with_1(run: Callable[..., Result], broken: Path) -> None:
    """An error is a line with file, line, level, check, message and hint, and the exit code is 1."""
    result = run("--only", "links")

    assert result.exit_code == 1
    assert result.stdout == (
        f'{broken}:5: error [links] the link "../parti/" leads nowhere (did you mean "partier/"?)\n'
        "1 error, 0 warnings, 0 infos\n"
    )


def test_strict(run: Callable[..., Result]) -> None:
    """With --strict warnings count as errors, and infos still do not."""
    assert run("--strict").exit_code == 1
    assert run("--strict", "--skip", "budget").exit_code == 0
    assert run("--no-strict").exit_code == 0


@pytest.mark.parametrize("flag", ["-v", "--verbose"])
def test_verbose(flag: str, run: Callable[..., Result], tracker: Path) -> None:
    """With -v infos are shown as well."""
    lines = run(flag).stdout.splitlines()

    assert f"{tracker / ARTICLE}:4: info [sources] source.url: is missing (where readers can find the article)" in lines
    assert lines[-1] == "0 errors, 1 warning, 2 infos"


def test_only_and_skip(run: Callable[..., Result], broken: Path) -> None:
    """--only and --skip may be given again, and go together."""
    assert broken.exists()
    checks = lambda *arguments: set(re.findall(r" \[([a-z-]+)\] ", run("-v", *arguments).stdout))  # noqa: E731

    assert {"links", "budget", "sources"} == checks()
    assert {"links", "budget"} == checks("--only", "links", "--only", "budget", "--only", "orphans")
    assert {"budget"} == checks("--skip", "links", "--skip", "sources")
    assert {"links"} == checks("--only", "links", "--only", "budget", "--skip", "budget")
    assert set() == checks("--only", "content")


@pytest.mark.parametrize(
    "arguments",
    [
        ("--only", "link"),
        ("--skip", "content"),
        ("--only", "links", "--skip", "links"),
        ("--confidence", "2"),
        ("--base-url", "name.example"),
        ("--content", "nowhere"),
    ],
    ids=" ".join,
)
def test_wrong_usage(arguments: tuple[str, ...], run: Callable[..., Result]) -> None:
    """Wrong usage exits with 2 and says so on standard error."""
    result = run(*arguments)

    assert (result.exit_code, result.stdout) == (2, "")
    assert "Error:" in result.stderr


def test_confidence(run: Callable[..., Result]) -> None:
    """--confidence says how sure the program must be."""
    assert "[confidence]" in run("--confidence", "1").stdout
    assert "[confidence]" not in run("--confidence", "0").stdout


def test_json(run: Callable[..., Result], broken: Path) -> None:
    """With --json each finding is an object on a line of its own, and the counts go to standard error."""
    result = run("--json", "--only", "links")

    assert result.exit_code == 1
    assert [{
        "file": str(broken), "line": 5, "field": "", "level": "error", "check": "links",
        "message": 'the link "../parti/" leads nowhere', "hint": 'did you mean "partier/"?',
    }] == [json.loads(line) for line in result.stdout.splitlines()]  # fmt: skip
    assert result.stderr == "1 error, 0 warnings, 0 infos\n"


def test_content_errors_are_all_told(run: Callable[..., Result], tracker: Path) -> None:
    """What the content's mistakes keep from being checked is said at the end; exit code 1, whatever is skipped."""
    (tracker / "site.toml").write_text("title = 1")
    (tracker / "parties" / "solpartiet.md").write_text("---\nname: Sol\ncolor: red\n---\n")

    result = run("--only", "links")

    lines = result.stdout.splitlines()
    assert result.exit_code == 1
    assert lines[0].startswith(f"{tracker}/parties/solpartiet.md:3: error [content] color: unknown key")
    assert lines[-1] == "3 errors, 0 warnings, 0 infos; nothing else was checked, mend this first"


def test_drafts_and_base_url(run: Callable[..., Result], tracker: Path) -> None:
    """--drafts and --base-url mean what they mean to build."""
    (tracker / "pages" / "kladde.md").write_text(
        "---\ntitle: Kladde\ndraft: true\n---\n[her](/repo/partier/)\n[der](/x/)\n", encoding="utf-8"
    )

    assert run("--only", "links").exit_code == 0
    assert run("--only", "links", "--drafts").stdout.startswith(f"{tracker}/pages/kladde.md:6: error [links]")
    other = run("--only", "links", "--drafts", "--base-url", "https://other.example/x/").stdout
    assert other.startswith(f"{tracker}/pages/kladde.md:5: error [links]")


def test_templates_beside_the_content_are_used(run: Callable[..., Result], tracker: Path) -> None:
    """A folder `templates` beside the content is used as `build` uses it, and --templates goes before it."""
    (tracker.parent / "templates").mkdir()
    (tracker.parent / "templates" / "page.html").write_text("{% if %}")
    (tracker.parent / "other").mkdir()

    result = run()

    assert result.exit_code == 1
    assert result.stdout.startswith(f"{tracker.parent / 'templates' / 'page.html'}:1: error [templates] ")
    assert run("--templates", str(tracker.parent / "other")).exit_code == 0


def test_nothing_is_written(
    tracker: Path, broken: Path, standpunkt: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    """No file is made, changed or touched, in the folder or beside it; paths are as the user would type them."""
    before = _state(tracker.parent)

    run = standpunkt("check", "--verbose", cwd=tracker.parent)

    assert broken.exists()
    assert run.returncode == 1
    assert run.stdout.splitlines()[-2].startswith("content/pages/om.md:5: error [links]")
    assert before == _state(tracker.parent)


@pytest.mark.parametrize(("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_no_color(environment: dict[str, str], coloured: bool, run: Callable[..., Result]) -> None:  # noqa: FBT001
    """On a terminal the level is coloured, unless NO_COLOR is set."""
    result = run(env={"NO_COLOR": None, **environment}, color=True)

    assert coloured == ("\x1b[" in result.stdout)


def test_documented_checks_are_those_there_are() -> None:
    """The command's page has a row for each check, and no others."""
    page = (ROOT / "docs" / "commands" / "check.md").read_text(encoding="utf-8")

    rows = re.findall(r"^\| `([a-z-]+)` \|", page.partition("## The checks")[2], re.MULTILINE)

    assert [*FIRST, *(name for name, _ in CHECKS)] == rows


def test_pre_commit_hook(tracker: Path, broken: Path) -> None:
    """The hook's entry, run where the content is, fails when the check finds errors, and only then."""
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    command, *arguments = shlex.split(hook["entry"])
    program = Path(sys.executable).with_name(command)

    codes = []
    for text in (broken.read_text(encoding="utf-8"), "---\ntitle: Om\n---\n"):
        broken.write_text(text, encoding="utf-8")
        run = subprocess.run([program, *arguments], cwd=tracker.parent, capture_output=True, check=False)
        codes.append(run.returncode)

    assert [1, 0] == codes
    assert ("standpunkt-check", "python", False) == (hook["id"], hook["language"], hook["pass_filenames"])
    assert re.match(hook["files"], "content/articles/a.txt")
    assert not re.match(hook["files"], "README.md")


def _state(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Return the modification time and the bytes of everything below a folder."""
    paths = [folder, *folder.rglob("*")]
    return {str(p): (p.stat().st_mtime_ns, p.read_bytes() if p.is_file() else b"") for p in paths}


@pytest.mark.parametrize(("environment", "found"), [({}, 0), ({"PAGEFIND_BINARY_PATH": "/nowhere/pagefind"}, 1)])
def test_search_page_is_there_as_in_a_build(
    environment: dict[str, str], found: int, run: Callable[..., Result], tracker: Path
) -> None:
    """A link to the search page is good where a build would make the page, and broken where it would not."""
    (tracker / "pages" / "om.md").write_text("---\ntitle: Om prøven\n---\n\n[her](../soeg/?q=asyl)\n", encoding="utf-8")

    result = run("--only", "links", env=environment)

    assert found == result.stdout.count("leads nowhere")
    assert found == result.exit_code
