"""The search page and its index as parts of a site."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from site_builder.build import Options, build, make
from site_builder.errors import ContentError
from site_builder.memo import Memo

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from site_builder.build import Built

MOST = 3_000
"""Bytes of JavaScript that a page may ask for, besides Pagefind's."""
PERSON = "people/anna-lund.md"


def _index(names: Any) -> set[str]:  # noqa: ANN401
    return {name for name in names if name.startswith("pagefind/")}


def test_index_is_a_part_of_the_site(site: Path, build_small: Callable[..., Built]) -> None:
    """The index is written with the site, known as the build's own, and taken away when search is."""
    build_small(search="index")
    written = _index(p.relative_to(site).as_posix() for p in site.rglob("*") if p.is_file())
    known = _index(json.loads((site / ".standpunkt.json").read_text(encoding="utf-8")))

    removed = build_small().written.removed

    assert written
    assert written == known == _index(removed)
    assert not (site / "pagefind").exists()
    assert not (site / "soeg").exists()


def test_index_is_remembered(tracker: Path, build_small: Callable[..., Built]) -> None:
    """With a memo, the index is made anew only when something that can be found has changed."""
    memo = Memo()
    build_small(memo=memo, search="index")
    again = build_small(memo=memo, search="index").written
    (tracker / PERSON).write_text("---\nname: Anna Lund\n---\nEn nyvalgt borgmester.\n", encoding="utf-8")
    changed = build_small(memo=memo, search="index").written

    assert again.changed == again.removed == ()
    assert _index(changed.changed)


@pytest.mark.parametrize(("search", "linked"), [("none", False), ("page", True), ("index", True)])
def test_link_is_there_when_the_page_is(search: str, linked: bool, tracker: Path) -> None:  # noqa: FBT001
    """Every page links to search where there is search, and no page where there is none."""
    files = make(Options(content=tracker, search=search)).files
    pages = {name: data.decode() for name, data in files.items() if name.endswith(".html")}

    assert linked == ("soeg/index.html" in pages)
    assert {linked} == {'href="/repo/soeg/"' in html for html in pages.values()}
    assert (search == "index") == bool(_index(files))


def test_no_other_page_asks_for_the_search(tracker: Path) -> None:
    """The link in the header costs no request: no other page has the script, and the script is small."""
    files = make(Options(content=tracker, search="page")).files

    assert ["soeg/index.html"] == [n for n, data in files.items() if n.endswith(".html") and b"search.js" in data]
    assert len(files["assets/search.js"]) <= MOST
    assert b"://" not in files["assets/search.js"]


def test_preview_says_that_search_does_not_work(tracker: Path) -> None:
    """In the preview, which has no index, the search page says so and asks for none."""
    html = make(Options(content=tracker, search="page", preview=True)).files["soeg/index.html"].decode()

    assert "ikke i forhåndsvisningen" in html
    assert "<script" not in html
    assert "<form" not in html


def test_filters_offer_what_there_is(tracker: Path, read_page: Callable[[str], Any]) -> None:
    """Readers choose among the tracker's parties and topics, by name, and the years in which something was said."""
    (tracker / "parties" / "oefolket.md").write_text("---\nname: Øfolket\n---\n", encoding="utf-8")
    (tracker / "parties" / "aftenpartiet.md").write_text("---\nname: Aftenpartiet\n---\n", encoding="utf-8")

    text = read_page(make(Options(content=tracker, search="page")).files["soeg/index.html"].decode()).text

    assert "Alle partier Aftenpartiet Solpartiet Øfolket" in text
    assert "Alle emner Asyl" in text
    assert "Alle år 2024 Rækkefølge" in text


@pytest.mark.parametrize(
    ("name", "text"),
    [("pages/soeg.md", "---\ntitle: Søg\n---\n"), ("static/pagefind/pagefind.js", "x"), ("static/pagefind", "x")],
)
def test_address_of_search_is_taken(name: str, text: str, tracker: Path, site: Path) -> None:
    """What would stand where the search page or its index stands is refused, and named."""
    path = tracker / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")

    with pytest.raises(ContentError, match="would stand at") as caught:
        build(Options(content=tracker, output=site, search="index"))

    assert str(path) in str(caught.value)
    assert not site.exists()


def test_empty_tracker_has_no_search(tmp_path: Path) -> None:
    """A tracker with nothing but its settings, which Pagefind makes no index of, is built without search."""
    content = tmp_path / "content"
    content.mkdir()
    (content / "site.toml").write_text('title = "Tom"\nbase_url = "https://name.example/"\n', encoding="utf-8")

    build(Options(content=content, output=tmp_path / "site", search="index"))

    assert (tmp_path / "site" / "index.html").is_file()
    assert not (tmp_path / "site" / "soeg").exists()
