"""`standpunkt build` on the command line."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from site_builder.cli import main

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result

ARTICLE = "articles/2024-01-02-lys.txt"


@pytest.fixture
def run(tracker: Path, site: Path) -> Callable[..., Result]:
    """Run `standpunkt build` on the small tracker."""

    def invoke(*arguments: str, **keywords: object) -> Result:
        command = ["build", "--content", str(tracker), "--output", str(site), "--no-memo", *arguments]
        return CliRunner().invoke(main, command, **keywords)

    return invoke


def test_closing_line_counts(run: Callable[..., Result], site: Path) -> None:
    """A build ends with one line of counts on standard output, and exits with 0."""
    result = run()

    assert result.exit_code == 0
    assert result.stderr == ""
    assert re.fullmatch(
        r"1 article, 1 statement, 1 attributed, 0 left out, \d+ pages written to (.+) in \d+\.\d\d s "
        r"\(\d+ files changed\)\n",
        result.stdout,
    )
    assert str(site) in result.stdout


def test_closing_line_counts_all_pages(run: Callable[..., Result], site: Path) -> None:
    """The pages that the closing line counts are the HTML files of the site."""
    pages = re.search(r"([\d,]+) pages", run().stdout)

    assert pages
    assert int(pages[1]) == len(list(site.rglob("*.html")))


def test_quiet_says_nothing(run: Callable[..., Result], tracker: Path) -> None:
    """With --quiet, a build that goes well says nothing, not even what it would warn of."""
    (tracker / "topics" / "asyl.md").write_text("---\nname: Told\nproposition: Mere told.\n---\n")

    result = run("--quiet")

    assert (result.exit_code, result.output) == (0, "")


def test_quiet_still_says_what_is_wrong(run: Callable[..., Result], tracker: Path) -> None:
    """With -q, errors are still told."""
    (tracker / "site.toml").write_text("title = 1")

    result = run("-q")

    assert result.exit_code == 1
    assert "site.toml:1: title:" in result.stderr


def test_verbose_names_files(run: Callable[..., Result], tracker: Path) -> None:
    """With -v, each file written or removed is on a line of its own."""
    first = run("-v").stdout
    (tracker / ARTICLE).unlink()
    second = run("--verbose").stdout

    assert "wrote artikler/2024-01-02-lys/index.html\n" in first
    assert "removed artikler/2024-01-02-lys/index.html\n" in second
    assert "wrote om/index.html\n" not in second


def test_quiet_and_verbose_is_wrong_usage(run: Callable[..., Result]) -> None:
    """Asking for both --quiet and --verbose exits with 2."""
    result = run("-q", "-v")

    assert result.exit_code == 2
    assert "--quiet and --verbose" in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [("--nonsense",), ("--base-url", "name.example"), ("--base-url", "ftp://name.example/"), ("--content", "nowhere")],
    ids=" ".join,
)
def test_wrong_usage(arguments: tuple[str, ...], run: Callable[..., Result], site: Path) -> None:
    """Wrong usage exits with 2, says so on standard error and writes nothing."""
    result = run(*arguments)

    assert (result.exit_code, result.stdout) == (2, "")
    assert "Error:" in result.stderr
    assert not site.exists()


def test_errors_of_all_files_are_shown_at_once(run: Callable[..., Result], tracker: Path, site: Path) -> None:
    """Mistakes in several files are shown together, each on a line with file, line and what is meant."""
    party, person = tracker / "parties" / "solpartiet.md", tracker / "people" / "anna-lund.md"
    party.write_text("---\nname: Solpartiet\ncolor: red\n---\n")
    person.write_text("---\nname: Anna Lund\nmemberships:\n  - party: solparti\n---\n")
    article = tracker / ARTICLE
    article.write_text(article.read_text(encoding="utf-8").replace("2024-01-02", "2. januar"), encoding="utf-8")

    result = run()

    lines = result.stderr.splitlines()
    assert (result.exit_code, result.stdout) == (1, "")
    assert len(lines) == 4
    assert lines[0].startswith(f"error: {article}:3: date: ")
    assert lines[1].startswith(f"error: {party}:3: color: unknown key")
    assert 'did you mean "colour"?' in lines[1]
    assert lines[2].startswith(f"error: {person}:4: memberships[0].party: ")
    assert 'did you mean "solpartiet"?' in lines[2]
    assert lines[3] == "3 errors; nothing was written"
    assert not site.exists()


def test_warnings_do_not_fail(run: Callable[..., Result], tracker: Path) -> None:
    """What is worth a warning is told on standard error, and the build exits with 0."""
    (tracker / "topics" / "asyl.md").write_text("---\nname: Told\nproposition: Mere told.\n---\n")

    result = run()

    assert result.exit_code == 0
    assert result.stderr.startswith(f"warning: {tracker / ARTICLE}:6: a statement without a topic")


def test_strict_takes_warnings_for_errors(run: Callable[..., Result], tracker: Path, site: Path) -> None:
    """With --strict a warning becomes an error: exit code 1, nothing written; --no-strict is the default."""
    (tracker / "topics" / "asyl.md").write_text("---\nname: Told\nproposition: Mere told.\n---\n")

    result = run("--strict")

    assert result.exit_code == 1
    assert "error: " in result.stderr
    assert not site.exists()
    assert run("--no-strict").exit_code == 0


def test_template_error_is_one_line(run: Callable[..., Result], tmp_path: Path) -> None:
    """A mistake in a template is one line on standard error, and exit code 1."""
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "page.html").write_text("{% if %}")

    result = run("--templates", str(tmp_path / "own"))

    assert (result.exit_code, len(result.stderr.splitlines())) == (1, 1)
    assert result.stderr.startswith(f"error: {tmp_path / 'own' / 'page.html'}:1: ")


def test_templates_beside_the_content_are_used(run: Callable[..., Result], tracker: Path, site: Path) -> None:
    """A folder `templates` beside the content goes before the default theme without being asked for."""
    (tracker.parent / "templates").mkdir()
    (tracker.parent / "templates" / "page.html").write_text("Min egen")

    run()

    assert (site / "om" / "index.html").read_text() == "Min egen"


def test_output_in_the_content_is_refused(tracker: Path) -> None:
    """A site that would be written into its content is refused with one line and exit code 1."""
    command = ["build", "--content", str(tracker), "--output", str(tracker / "_site")]

    result = CliRunner().invoke(main, command)

    assert (result.exit_code, len(result.stderr.splitlines())) == (1, 1)
    assert "is kept there" in result.stderr


def test_base_url_gives_the_sub_path(run: Callable[..., Result], site: Path) -> None:
    """With --base-url every link begins with that address's path."""
    run("--base-url", "https://other.example/a/b")

    html = (site / "index.html").read_text(encoding="utf-8")
    assert 'href="/a/b/partier/"' in html
    assert 'href="https://other.example/a/b/"' in html
    assert "/repo/" not in html


@pytest.mark.parametrize(
    ("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True)]
)
def test_no_color(environment: dict[str, str], coloured: bool, run: Callable[..., Result], tracker: Path) -> None:  # noqa: FBT001
    """On a terminal errors are coloured, unless NO_COLOR is set to anything but nothing."""
    (tracker / "site.toml").unlink()

    result = run(env={"NO_COLOR": None, **environment}, color=True)

    assert coloured == ("\x1b[" in result.stderr)


def test_defaults_are_content_and_site(
    tracker: Path, standpunkt: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    """Without options, `content` in the working directory becomes `_site` beside it."""
    run = standpunkt("build", cwd=tracker.parent)

    assert run.returncode == 0, run.stderr
    assert (tracker.parent / "_site" / "index.html").is_file()


def test_build_remembers(
    tracker: Path, standpunkt: Callable[..., subprocess.CompletedProcess[str]], tmp_path: Path
) -> None:
    """A build leaves its memo in .standpunkt, and one with --no-memo none."""
    for folder, option in (("with", "--memo"), ("without", "--no-memo")):
        (tmp_path / folder).mkdir()
        assert standpunkt("build", "--content", tracker, option, cwd=tmp_path / folder).returncode == 0

    assert {".standpunkt", "_site"} == {p.name for p in (tmp_path / "with").iterdir()}
    assert {"_site"} == {p.name for p in (tmp_path / "without").iterdir()}


def test_memo_that_cannot_be_kept_is_a_warning(
    tracker: Path, standpunkt: Callable[..., subprocess.CompletedProcess[str]], tmp_path: Path
) -> None:
    """A build succeeds where its memo cannot be written, and says so."""
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / ".standpunkt").write_text("no folder", encoding="utf-8")

    run = standpunkt("build", "--content", tracker, cwd=tmp_path / "here")

    assert run.returncode == 0
    assert "warning: .standpunkt" in run.stderr
    assert "--no-memo" in run.stderr


NO_PAGEFIND = {"PAGEFIND_BINARY_PATH": "/nowhere/pagefind"}


@pytest.mark.parametrize(
    ("option", "environment", "there"),
    [
        pytest.param((), {}, True, id="by itself, where Pagefind is installed"),
        pytest.param((), NO_PAGEFIND, False, id="not where it is not"),
        pytest.param(("--search",), {}, True, id="asked for"),
        pytest.param(("--no-search",), {}, False, id="declined"),
    ],
)
def test_search(
    option: tuple[str, ...], environment: dict[str, str], there: bool, run: Callable[..., Result], site: Path  # noqa: FBT001
) -> None:
    """A site has search where Pagefind is installed, unless it is declined."""
    assert 0 == run(*option, env=environment).exit_code
    assert there == (site / "soeg" / "index.html").is_file()
    assert there == (site / "pagefind" / "pagefind.js").is_file()


def test_missing_search_is_noted_once(run: Callable[..., Result]) -> None:
    """Without Pagefind one line says what is missing and how to get it; it is no warning, and --strict lets it pass."""
    result = run("--strict", env=NO_PAGEFIND)

    assert result.exit_code == 0
    assert 1 == len(result.stderr.splitlines())
    assert result.stderr.startswith("note: the site has no search page: pip install 'standpunkt[search]'")


@pytest.mark.parametrize("options", [("--no-search",), ("--quiet",)], ids=" ".join)
def test_who_declines_search_is_told_nothing(options: tuple[str, ...], run: Callable[..., Result]) -> None:
    """With --no-search or --quiet nothing is said of what is missing."""
    assert "" == run(*options, env=NO_PAGEFIND).stderr


def test_search_that_cannot_be_made_is_an_error(run: Callable[..., Result], site: Path) -> None:
    """Asked for search without Pagefind, the build ends with one line and exit code 1, and writes nothing."""
    result = run("--search", env=NO_PAGEFIND)

    assert (result.exit_code, len(result.stderr.splitlines())) == (1, 1)
    assert "pip install 'standpunkt[search]'" in result.stderr
    assert not site.exists()


@pytest.mark.parametrize(
    ("option", "pillow", "there"),
    [
        pytest.param((), True, True, id="by themselves, where Pillow is installed"),
        pytest.param((), False, False, id="not where it is not"),
        pytest.param(("--cards",), True, True, id="asked for"),
        pytest.param(("--no-cards",), True, False, id="declined"),
    ],
)
def test_cards(  # noqa: PLR0913, PLR0917
    option: tuple[str, ...], pillow: bool, there: bool,  # noqa: FBT001
    run: Callable[..., Result], site: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    """A site has social cards where Pillow is installed, unless they are declined."""
    if not pillow:
        monkeypatch.setitem(sys.modules, "PIL", None)

    assert 0 == run(*option).exit_code
    assert there == (site / "cards" / "emner" / "asyl.png").is_file()


def test_missing_cards_are_noted_once(run: Callable[..., Result], monkeypatch: pytest.MonkeyPatch) -> None:
    """Without Pillow one line says what is missing and how to get it; it is no warning, and --strict lets it pass."""
    monkeypatch.setitem(sys.modules, "PIL", None)

    result = run("--strict")

    assert result.exit_code == 0
    assert 1 == len(result.stderr.splitlines())
    assert result.stderr.startswith("note: the site has no social cards: pip install 'standpunkt[cards]'")


@pytest.mark.parametrize("options", [("--no-cards",), ("--quiet",)], ids=" ".join)
def test_who_declines_cards_is_told_nothing(
    options: tuple[str, ...], run: Callable[..., Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With --no-cards or --quiet nothing is said of what is missing."""
    monkeypatch.setitem(sys.modules, "PIL", None)

    assert "" == run(*options).stderr


def test_cards_that_cannot_be_drawn_are_an_error(
    run: Callable[..., Result], site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Asked for cards without Pillow, the build ends with one line and exit code 1, and writes nothing."""
    monkeypatch.setitem(sys.modules, "PIL", None)

    result = run("--cards")

    assert (result.exit_code, len(result.stderr.splitlines())) == (1, 1)
    assert "pip install 'standpunkt[cards]'" in result.stderr
    assert not site.exists()
