"""Long lists in built sites: pages of fifty, groups with pages of their own."""

from __future__ import annotations

import re
from collections import Counter
from html import unescape
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from site_builder.build import Built

MANY = 60
BELOW = "»Asyl er sag nummer {}, og den er vigtig,« siger {}.\n"


def _shown(html: str) -> list[str]:
    """Return the ids of the statements that a page shows, in its order."""
    return re.findall(r'href="/[^"]*udsagn/([a-z2-7]{10})/" rel="bookmark"', html)


@pytest.fixture
def long(tracker: Path) -> Path:
    """The small tracker with sixty articles of two statements each, by a party's speaker and by a stranger."""
    for number in range(MANY):
        day = f"2023-0{1 + number % 9}-1{number % 10}"
        head = f"---\ntitle: Sag {number}\ndate: {day}\nsource: {{name: Prøveposten}}\n---\n"
        body = BELOW.format(number, "Anna Lund (SP)") + BELOW.format(number + 100, "forsker Bo Enghave")
        (tracker / "articles" / f"sag-{number}.txt").write_text(head + body, encoding="utf-8")
    return tracker


def test_no_page_of_the_demo_has_more_than_fifty(demo_built: Built, demo_site: Path) -> None:
    """No list of statements goes beyond fifty on a page."""
    assert len(demo_built.tracker.statements) > 300
    counts = {
        path.relative_to(demo_site).as_posix(): len(set(_shown(path.read_text(encoding="utf-8"))))
        for folder in ("udsagn", "partier", "personer", "emner")
        for path in (demo_site / folder).rglob("index.html")
    }

    assert max(counts.values()) == 50
    assert {page: n for page, n in counts.items() if n > 50} == {}


def test_years_are_whole_over_their_pages(demo_built: Built, demo_site: Path) -> None:
    """The pages of a year have all its statements, each once, newest first, and say which page they are."""
    said = [t for t in demo_built.tracker.statements if t.date.year == 2022]
    pages = [demo_site / "udsagn" / "2022" / "index.html"]
    pages += sorted((demo_site / "udsagn" / "2022" / "side").glob("*/index.html"))
    html = [unescape(path.read_text(encoding="utf-8")) for path in pages]

    assert [t.statement.id for t in said] == [ident for text in html for ident in _shown(text)]
    assert len(html) == 3
    assert "<title>Udsagn fra 2022, side 2 – " in html[1]
    assert re.search(r'<link rel="prev" href="[^"]*/udsagn/2022/">\n<link rel="next" href="[^"]*/side/3/">', html[1])
    assert 'rel="prev"' not in html[0]
    assert 'rel="next"' not in html[2]


def test_long_pages_show_the_newest_of_each_group(long: Path, site: Path, build_small: Callable[..., Built]) -> None:
    """A topic with too many statements shows five of each party, and leads to pages with them all."""
    built = build_small()

    topic = unescape((site / "emner" / "asyl" / "index.html").read_text(encoding="utf-8"))
    partys = [t.statement.id for t in built.tracker.statements if t.statement.speakers[0].party == "solpartiet"]
    others = [t.statement.id for t in built.tracker.statements if t.statement.speakers[0].party is None]
    assert (MANY + 1, MANY) == (len(partys), len(others))
    assert partys[:5] + others[:5] == _shown(topic)
    assert f'<a href="/repo/emner/asyl/solpartiet/">Alle {MANY + 1} udsagn fra Solpartiet</a>' in topic
    assert f'<a href="/repo/emner/asyl/andre/">Alle {MANY} udsagn fra andre</a>' in topic
    rest = [site / "emner" / "asyl" / "solpartiet" / each for each in ("index.html", "side/2/index.html")]
    assert partys == [ident for path in rest for ident in _shown(path.read_text(encoding="utf-8"))]
    assert "<h1>Solpartiet om Asyl, side 2</h1>" in rest[1].read_text(encoding="utf-8")
    assert "<h1>Andre om Asyl</h1>" in (site / "emner" / "asyl" / "andre" / "index.html").read_text(encoding="utf-8")
    assert long.is_dir()


def test_long_pages_of_parties_and_people(long: Path, site: Path, build_small: Callable[..., Built]) -> None:
    """A party's and a person's page is cut by its topics, and counts what is not shown as well."""
    build_small()

    for address, name in (("partier/solpartiet", "Solpartiet"), ("personer/anna-lund", "Anna Lund")):
        html = unescape((site / address / "index.html").read_text(encoding="utf-8"))
        assert len(_shown(html)) == 5
        assert f"{MANY + 1} udsagn, nyeste først under hvert emne." in html
        assert f'<a href="/repo/{address}/asyl/">Alle {MANY + 1} udsagn om Asyl</a>' in html
        rest = (site / address / "asyl" / "index.html").read_text(encoding="utf-8")
        assert f"<h1>{name} om Asyl</h1>" in rest
        assert f'<a href="/repo/{address}/">{name}</a>' in rest
    assert long.is_dir()


def test_short_pages_are_whole(site: Path, build_small: Callable[..., Built]) -> None:
    """Where all fits, nothing is cut, and there are no pages of groups."""
    build_small()

    assert [path for path in (site / "emner" / "asyl").rglob("index.html") if path.parent.name != "asyl"] == []


def test_articles_are_listed_by_fifty(long: Path, site: Path, build_small: Callable[..., Built]) -> None:
    """The list of articles goes over pages, under their years, and no article is left out."""
    build_small()

    pages = [site / "artikler" / "index.html", site / "artikler" / "side" / "2" / "index.html"]
    listed = Counter(
        link for path in pages for link in re.findall(r'href="/repo/artikler/([^"/]+)/" lang', path.read_text("utf-8"))
    )
    assert MANY + 1 == len(listed) == listed.total()
    assert "<h1>Artikler, side 2</h1>" in pages[1].read_text(encoding="utf-8")
    assert long.is_dir()
