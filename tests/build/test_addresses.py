"""What stands where on a site, what goes, and what stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from site_builder.build import Options, build
from site_builder.errors import ContentError, OutputError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from site_builder.build import Built

ARTICLE = "articles/2024-01-02-lys.txt"
LIGHT = "artikler/2024-01-02-lys/index.html"


def test_every_statement_has_a_page(demo_built: Built, demo_site: Path) -> None:
    """Each credited statement has an address of its own, so has each that was withdrawn, and no other has one."""
    withdrawn = {w.id for w in demo_built.tracker.withdrawn} | {"sildogsnak"}
    expected = {t.statement.id for t in demo_built.tracker.statements} | withdrawn

    listed = {p.name for p in (demo_site / "udsagn").iterdir() if p.is_dir() and not p.name.isdecimal()}

    assert len(expected) == len(demo_built.tracker.statements) + len(withdrawn)
    assert expected == listed


def test_every_entity_has_a_page(demo: Path, demo_built: Built, demo_site: Path) -> None:
    """Each party, person, topic and published article stands at its section and its file's name."""
    assert demo_built.pages
    sections = {"parties": "partier", "people": "personer", "topics": "emner", "articles": "artikler"}

    missing = [
        path.stem
        for folder, section in sections.items()
        for path in (demo / folder).iterdir()
        if not (demo_site / section / path.stem / "index.html").is_file()
    ]

    assert missing == ["2023-12-05-sprogproeve-paa-vej"]  # the draft


@pytest.mark.parametrize("drafts", [False, True])
def test_drafts_are_built_only_when_asked_for(
    drafts: bool,  # noqa: FBT001
    tracker: Path,
    site: Path,
    build_small: Callable[..., Built],
) -> None:
    """Articles and pages with `draft: true` are on the site when drafts are asked for; else no page names them."""
    for name in (ARTICLE, "pages/om.md"):
        text = (tracker / name).read_text(encoding="utf-8")
        (tracker / name).write_text(text.replace("title:", "draft: true\ntitle:"), encoding="utf-8")

    build_small(drafts=drafts)

    everything = "".join(path.read_text(encoding="utf-8") for path in site.rglob("*.html"))
    assert drafts == (site / LIGHT).is_file()
    assert drafts == (site / "om" / "index.html").is_file()
    assert drafts == ("Lys i mørket" in everything)
    assert drafts == ("Om prøven" in everything)


def test_removed_article_disappears(tracker: Path, site: Path, build_small: Callable[..., Built]) -> None:
    """The page of an article that is gone is removed by the next build, with its folder."""
    statement = build_small().tracker.statements[0].statement.id
    (tracker / ARTICLE).unlink()

    written = build_small().written

    assert {LIGHT, f"udsagn/{statement}/index.html"} <= set(written.removed)
    assert not (site / LIGHT).parent.exists()
    assert not (site / "udsagn" / statement).exists()


def test_strangers_files_stay(site: Path, build_small: Callable[..., Built]) -> None:
    """A file in the output that no build has written stays."""
    build_small()
    (site / "partier" / "CNAME").write_text("name.example")

    build_small()

    assert (site / "partier" / "CNAME").read_text() == "name.example"


def test_static_files_are_published_as_they_are(tracker: Path, site: Path, build_small: Callable[..., Built]) -> None:
    """A file in static/ stands at the same path on the site, to the byte."""
    (tracker / "static" / "billeder").mkdir(parents=True)
    (tracker / "static" / "billeder" / "a.bin").write_bytes(b"\x00\r\n\xff")

    build_small()

    assert (site / "billeder" / "a.bin").read_bytes() == b"\x00\r\n\xff"


@pytest.mark.parametrize("output", ["content", "content/_site", "content/articles", "."])
def test_output_among_the_sources_is_refused(output: str, tracker: Path) -> None:
    """A site cannot be written to the content folder, into it, or around it."""
    folder = tracker.parent / output

    with pytest.raises(OutputError, match="is kept there"):
        build(Options(content=tracker, output=folder))

    assert not list(folder.glob("index.html"))


def test_output_among_the_templates_is_refused(tracker: Path, build_small: Callable[..., Built]) -> None:
    """A site cannot be written around the templates it is made with."""
    templates = tracker.parent / "site" / "templates"
    templates.mkdir(parents=True)

    with pytest.raises(OutputError, match="templates is kept there"):
        build_small(templates=templates)


@pytest.mark.parametrize(
    ("static", "other"),
    [
        pytest.param("index.html", "front.html", id="the front page"),
        pytest.param("partier/solpartiet/index.html", "party.html", id="a party"),
        pytest.param("Partier/Index.html", "parties.html", id="in another case"),
        pytest.param("assets/style.css", "assets/style.css", id="an asset"),
        pytest.param("om", "om.md", id="a file where a folder must be"),
        pytest.param("om/index.html/x", "om.md", id="a folder where a file must be"),
    ],
)
def test_two_things_at_one_address(
    static: str, other: str, tracker: Path, site: Path, build_small: Callable[..., Built]
) -> None:
    """What would stand where something else stands is refused by an error that names both."""
    path = tracker / "static" / static
    path.parent.mkdir(parents=True)
    path.write_text("x")

    with pytest.raises(ContentError) as caught:
        build_small()

    (problem,) = caught.value.problems
    assert str(path) == problem.file
    assert other in problem.message
    assert not site.exists()


def test_own_page_at_a_sections_address(tracker: Path, build_small: Callable[..., Built]) -> None:
    """A page called as one of the site's sections is refused by an error that names the page's file."""
    (tracker / "pages" / "partier.md").write_text("---\ntitle: Partier\n---\n")

    with pytest.raises(ContentError, match=r"pages/partier\.md: would stand at partier/index\.html"):
        build_small()


def test_strict_turns_warnings_into_errors(tracker: Path, site: Path, build_small: Callable[..., Built]) -> None:
    """A warning, such as of an article without statements, stops a strict build before it writes."""
    text = (tracker / ARTICLE).read_text(encoding="utf-8").partition("»")[0]
    (tracker / ARTICLE).write_text(f"{text}Ingen siger noget.\n", encoding="utf-8")

    with pytest.raises(ContentError, match="nothing in this article is attributed"):
        build_small(strict=True)

    assert not site.exists()


def test_warning_names_the_statement_without_a_topic(tracker: Path, build_small: Callable[..., Built]) -> None:
    """A statement that no topic's keywords find is warned of, with its line."""
    (tracker / "topics" / "asyl.md").write_text("---\nname: Told\nproposition: Mere told.\n---\n")

    (warning,) = build_small().warnings

    assert (str(tracker / ARTICLE), 6) == (warning.file, warning.line)
    assert "Asyl er en ret" in warning.message
