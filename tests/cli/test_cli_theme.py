"""`standpunkt theme` on the command line: what there is, a copy of it, and in what the copy differs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from site_builder.cli import main
from site_builder.pages import Theme
from site_builder.pages.theme_words import DRAWS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result

THEME = Theme.default().folders[-1]


@pytest.fixture
def run(tracker: Path) -> Callable[..., Result]:
    """Run a command of `theme` for the small tracker."""

    def invoke(*arguments: str) -> Result:
        return CliRunner().invoke(main, ["theme", *arguments, "--content", str(tracker)], catch_exceptions=False)

    return invoke


@pytest.fixture
def own(tracker: Path) -> Path:
    """Where the small tracker's own templates go; nothing is there."""
    return tracker.parent / "templates"


def test_list_names_every_file(run: Callable[..., Result]) -> None:
    """Every template and asset of the theme has a row that says what it draws, and none is marked."""
    shown = run("list").stdout.splitlines()

    files = {p.relative_to(THEME).as_posix() for p in THEME.rglob("*") if p.is_file()}
    assert DRAWS.keys() == files
    assert [] == [name for name in files if not any(row.split() == [name, *DRAWS[name].split()] for row in shown)]
    assert shown[-1].startswith("None is overridden")


def test_list_marks_what_is_overridden(run: Callable[..., Result], own: Path) -> None:
    """What is overridden, copied and not changed yet, or of the site alone is marked as that."""
    run("export", "page", "macros")
    (own / "page.html").write_text("mine")
    (own / "assets").mkdir()
    (own / "assets" / "site.css").write_text("")
    (own / "mine.html").write_text("")

    marked = {row.split()[1]: row.partition("; ")[2] for row in run("list").stdout.splitlines() if row[:1] == "*"}

    assert {"macros.html": "overridden, but not changed", "page.html": "overridden"}.items() <= marked.items()
    assert {"macros.html", "page.html", "mine.html", "assets/site.css", "4"} == marked.keys()


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("macros.html", "macros.html"), ("macros", "macros.html"), ("404", "404.html"),
        ("style.css", "assets/style.css"), ("assets/style.css", "assets/style.css"),
    ],
)  # fmt: skip
def test_export_copies_a_file(name: str, file: str, run: Callable[..., Result], own: Path) -> None:
    """A file that is named in any of its ways is copied byte for byte, alone, and its place is told."""
    result = run("export", name)

    assert result.exit_code == 0
    assert result.stdout.splitlines()[0] == str(own / file)
    assert (THEME / file).read_bytes() == (own / file).read_bytes()
    assert [own / file] == [p for p in own.rglob("*") if p.is_file()]


def test_export_all(run: Callable[..., Result], own: Path, bytes_of: Callable[[Path], dict[str, bytes]]) -> None:
    """With `--all` the whole theme is copied, byte for byte."""
    assert run("export", "--all").exit_code == 0
    assert bytes_of(THEME) == bytes_of(own)


def test_export_goes_where_it_is_told(run: Callable[..., Result], own: Path, tmp_path: Path) -> None:
    """`--templates` names another folder, which is made."""
    assert run("export", "page", "--templates", str(tmp_path / "look" / "mine")).exit_code == 0
    assert (tmp_path / "look" / "mine" / "page.html").exists()
    assert not own.exists()


def test_export_writes_over_nothing(run: Callable[..., Result], own: Path) -> None:
    """Where one file has been changed none is written, until `--force` is said; one that has not is left in peace."""
    run("export", "page")
    assert "is there already, unchanged" in run("export", "page").stdout
    (own / "page.html").write_text("mine")

    refused = run("export", "macros", "page")

    assert refused.exit_code == 1
    assert f"{own / 'page.html'} is there already and differs from the theme's" in refused.stderr
    assert "--force" in refused.stderr
    assert "mine" == (own / "page.html").read_text()
    assert not (own / "macros.html").exists()
    assert run("export", "macros", "page", "--force").exit_code == 0
    assert (THEME / "page.html").read_bytes() == (own / "page.html").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        pytest.param(["macro"], 'did you mean "macros"?', id="nearly"),
        pytest.param(["syle.css"], 'did you mean "style.css"?', id="nearly an asset"),
        pytest.param(["../content/site.toml"], "`standpunkt theme list` shows what there is", id="out of the theme"),
        pytest.param(["page", "qqqq"], "`standpunkt theme list` shows what there is", id="one of two"),
        pytest.param([], "name what to copy, or say --all", id="none"),
        pytest.param(["page", "--all"], "and not both", id="both"),
    ],
)
def test_export_of_what_there_is_not(
    arguments: list[str], told: str, run: Callable[..., Result], own: Path
) -> None:
    """An unknown name, none, or one beside `--all` is wrong usage, and nothing is written."""
    result = run("export", *arguments)

    assert result.exit_code == 2
    assert told in " ".join(result.stderr.split())
    assert not own.exists()


def test_export_into_the_theme_itself(run: Callable[..., Result]) -> None:
    """The theme's own folder, as in a checkout, is refused, forced or not, and has nothing of the site."""
    before = (THEME / "page.html").read_bytes()

    result = run("export", "page", "--force", "--templates", str(THEME))

    assert result.exit_code == 1
    assert "the theme that comes with" in result.stderr
    assert before == (THEME / "page.html").read_bytes()
    assert "None is overridden" in run("list", "--templates", str(THEME)).stdout


def test_diff_shows_what_was_changed(run: Callable[..., Result], own: Path) -> None:
    """Without names every overridden file is compared; lines that are yours begin with +, the theme's with -."""
    assert "No template or asset is overridden.\n" == run("diff").stdout
    run("export", "page", "macros")
    page = (own / "page.html").read_text(encoding="utf-8")
    (own / "page.html").write_text(page.replace("{{ page.title }}</h1>", "Min egen</h1>"), encoding="utf-8")

    shown = run("diff")

    assert shown.exit_code == 0
    assert ["--- theme/page.html", f"+++ {own / 'page.html'}"] == shown.stdout.splitlines()[1:3]
    assert "\n-<h1>{{ page.title }}</h1>\n+<h1>Min egen</h1>\n" in shown.stdout
    assert f"{own / 'macros.html'} does not differ from the theme's." in shown.stdout
    assert "base.html is not overridden.\n" == run("diff", "base").stdout
    assert run("diff", "bse").exit_code == 2


def test_diff_of_what_is_no_text(run: Callable[..., Result], own: Path) -> None:
    """An asset that is no text is said to differ, and not printed."""
    run("export", "icon.svg")
    (own / "assets" / "icon.svg").write_bytes(b"\xff\xfe")

    assert run("diff", "icon.svg").stdout.endswith("differs from the theme's, and is no text.\n")
