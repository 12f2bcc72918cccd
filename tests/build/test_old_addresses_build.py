"""Pages, feeds and data that stand in for what stood at old addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from site_builder.errors import ContentError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from site_builder.build import Built

KINDS = {
    "parties/solpartiet.md": "partier/solpartiet",
    "people/anna-lund.md": "personer/anna-lund",
    "topics/asyl.md": "emner/asyl",
    "articles/2024-01-02-lys.txt": "artikler/2024-01-02-lys",
    "pages/om.md": "om",
}


@pytest.fixture
def move(tracker: Path) -> Callable[[str, str], None]:
    """Give a file of the small tracker old addresses."""

    def write(name: str, written: str) -> None:
        text = (tracker / name).read_text(encoding="utf-8")
        (tracker / name).write_text(text.replace("---\n", f"---\nold_addresses: {written}\n", 1), encoding="utf-8")

    return write


@pytest.mark.parametrize("name", KINDS)
def test_readers_are_sent_on(
    name: str, site: Path, move: Callable[[str, str], None], build_small: Callable[..., Built]
) -> None:
    """At an old address is a page that sends readers on and search engines too, below the site's sub-path."""
    move(name, "[/gammel/sti/]")

    build_small()

    html = (site / "gammel" / "sti" / "index.html").read_text(encoding="utf-8")
    target = f"/repo/{KINDS[name]}/"
    assert f'<meta http-equiv="refresh" content="0; url={target}">' in html
    assert f'<link rel="canonical" href="https://name.example{target}">' in html
    assert f'<a href="{target}">' in html
    assert '<meta name="robots" content="noindex">' in html
    assert "gammel" not in (site / "sitemap.xml").read_text()
    assert (site / KINDS[name] / "index.html").is_file()


@pytest.mark.parametrize("name", KINDS)
def test_aliases_that_are_addresses_are_old_addresses(
    name: str, tracker: Path, site: Path, build_small: Callable[..., Built]
) -> None:
    """`aliases:` with an address in it sends readers on from there, of whatever kind the file is."""
    text = (tracker / name).read_text(encoding="utf-8")
    (tracker / name).write_text(text.replace("---\n", "---\naliases: [/gammel/sti/]\n", 1), encoding="utf-8")

    build_small()

    html = (site / "gammel" / "sti" / "index.html").read_text(encoding="utf-8")
    assert f'<meta http-equiv="refresh" content="0; url=/repo/{KINDS[name]}/">' in html


def test_names_among_aliases_are_no_addresses(tracker: Path, site: Path, build_small: Callable[..., Built]) -> None:
    """Of a party's aliases the names stay names, and an address beside them is wrong where it would be elsewhere."""
    party = tracker / "parties" / "solpartiet.md"
    text = party.read_text(encoding="utf-8")
    party.write_text(text.replace("---\n", "---\naliases: [Lyspartiet, /gammel/]\n", 1), encoding="utf-8")
    built = build_small()
    assert built.pages
    assert (site / "gammel" / "index.html").is_file()
    assert not (site / "Lyspartiet").exists()

    party.write_text(text.replace("---\n", "---\naliases: [Lyspartiet, /gammel?side=2]\n", 1), encoding="utf-8")
    with pytest.raises(ContentError, match=r"solpartiet\.md:2: aliases\[1\]"):
        build_small()


@pytest.mark.parametrize("name", [name for name in KINDS if name[0] in "pt" and name != "pages/om.md"])
def test_programs_find_the_same_as_before(
    name: str,
    site: Path,
    move: Callable[[str, str], None],
    build_small: Callable[..., Built],
) -> None:
    """Feeds and data, which follow no page, stand at the old address as they stand at the new."""
    move(name, "[/gammel/sti]")

    build_small()

    now = site / KINDS[name]
    for ending in ("/feed.atom", "/feed.json", ".json"):
        old = site / f"gammel/sti{ending}"
        assert (site / f"{KINDS[name]}{ending}").read_bytes() == old.read_bytes(), now


def test_file_name_stays_one(site: Path, move: Callable[[str, str], None], build_small: Callable[..., Built]) -> None:
    """An old address that ends in .html is a file of that name, without a feed."""
    move("parties/solpartiet.md", "[/parti.html]")

    build_small()

    assert "/repo/partier/solpartiet/" in (site / "parti.html").read_text(encoding="utf-8")
    assert [] == [p.name for p in site.iterdir() if p.name.startswith("parti.") and p.suffix != ".html"]


@pytest.mark.parametrize(
    ("written", "told"),
    [
        pytest.param("/om/", r"where .*pages/om\.md stands", id="own page"),
        pytest.param("/partier/", r"where the page of parties\.html stands", id="list"),
        pytest.param("/partier/solpartiet", r"where the page of party\.html stands", id="its own page"),
        pytest.param("/Partier/Solpartiet/", r"where the page of party\.html stands", id="another case"),
        pytest.param("/data/", r"where the page of data\.html stands", id="data"),
        pytest.param("/404.html", r"where the page of 404\.html stands", id="not found"),
        pytest.param("/feed.json/", r"where the site's own feed\.json stands", id="a file"),
    ],
)
def test_living_page_is_no_old_address(
    written: str, told: str, move: Callable[[str, str], None], build_small: Callable[..., Built]
) -> None:
    """An old address at which something stands is told at its line, with what stands there, and nothing is written."""
    move("people/anna-lund.md", f"[/gammel/, {written}]")

    with pytest.raises(ContentError, match=told) as caught:
        build_small()

    (problem,) = caught.value.problems
    assert ("anna-lund.md", 2, "old_addresses[1]") == (problem.file.rpartition("/")[2], problem.line, problem.field)
    assert "nothing stands any more" in problem.hint


def test_two_of_one_old_address(move: Callable[[str, str], None], build_small: Callable[..., Built]) -> None:
    """Two files with the same old address are told, one with the other's name."""
    move("people/anna-lund.md", "[/gammel/]")
    move("topics/asyl.md", "[/gammel]")

    told = r"topics/asyl\.md:2: old_addresses\[0\]: would stand at .*people/anna-lund\.md stands"
    with pytest.raises(ContentError, match=told):
        build_small()


def test_old_address_of_a_draft_is_not_published(
    tracker: Path, site: Path, move: Callable[[str, str], None], build_small: Callable[..., Built]
) -> None:
    """A draft has no page, so nobody is sent to it."""
    move("pages/om.md", "[/gammel/]\ndraft: true")

    build_small()

    assert (tracker / "pages" / "om.md").is_file()
    assert not (site / "gammel").exists()


def test_old_pages_can_be_checked(
    tracker: Path, move: Callable[[str, str], None], standpunkt: Callable[..., Any]
) -> None:
    """`check` finds every link well, also those in the pages at old addresses and to feeds and data."""
    move("parties/solpartiet.md", "[/gammel/sti/, /gå/]")

    run = standpunkt("check", "--content", tracker, "--only", "links")

    assert 0 == run.returncode, run.stdout + run.stderr
    assert "0 errors, 0 warnings" in run.stdout
