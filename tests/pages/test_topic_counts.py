"""A topic says how much there is on it, and how much below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from site_builder.build import Built

EMPTY = "Ingen udsagn fundet"
NO_ARTICLE = "Der er ingen artikler om emnet endnu."


@pytest.fixture
def family(tracker: Path) -> Path:
    """The small tracker, where `asyl` stands below two topics without a keyword, and beside one."""
    text = "---\nname: {}\nproposition: Ja.\n{}---\n"
    topics = tracker / "topics"
    (topics / "top.md").write_text(text.format("Top", ""), encoding="utf-8")
    (topics / "mid.md").write_text(text.format("Midt", "parent: top\n"), encoding="utf-8")
    (topics / "tom.md").write_text(text.format("Tom", "parent: top\n"), encoding="utf-8")
    asyl = topics / "asyl.md"
    asyl.write_text(asyl.read_text(encoding="utf-8").replace("name:", "parent: mid\nname:"), encoding="utf-8")
    return tracker


def test_topic_above_a_busy_one_is_not_silent(family: Path, site: Path, build_small: Callable[..., Built]) -> None:
    """A topic whose statements all stand below it says how many, in the list and on its page, at any height."""
    assert family.is_dir()
    build_small()

    pages = {p.parent.name: p.read_text(encoding="utf-8") for p in (site / "emner").glob("*/index.html")}
    assert ["tom"] == sorted(ident for ident, html in pages.items() if NO_ARTICLE in html)
    assert [] == [ident for ident, html in pages.items() if EMPTY in html]
    assert {"top", "mid"} == {ident for ident, html in pages.items() if "1 udsagn under underemnerne" in html}
    listed = (site / "emner" / "index.html").read_text(encoding="utf-8")
    assert (1, 2) == (listed.count("Ikke undersøgt"), listed.count("1 udsagn under underemnerne"))


def test_topic_with_articles_and_no_statement_is_silent(
    family: Path, site: Path, build_small: Callable[..., Built]
) -> None:
    """Where there are articles on a topic and nobody says anything, none was found; that is not "not searched"."""
    (family / "articles" / "2024-02-02-tom.txt").write_text(
        "---\ntitle: T\ndate: 2024-02-02\nsource: {name: Prøveposten}\ntopics: [tom]\n---\nIngen siger noget.\n",
        encoding="utf-8",
    )

    build_small()

    html = (site / "emner" / "tom" / "index.html").read_text(encoding="utf-8")
    assert EMPTY in html
    assert "Ikke undersøgt" not in html
    assert EMPTY in (site / "emner" / "index.html").read_text(encoding="utf-8")


def test_parent_with_statements_of_its_own_says_what_is_below(
    family: Path, site: Path, build_small: Callable[..., Built]
) -> None:
    """A topic with statements of its own and below says both, on its page and in the lists, and counts for both."""
    (family / "articles" / "2024-02-02-top.txt").write_text(
        "---\ntitle: T\ndate: 2024-02-02\nsource: {name: Prøveposten}\ntopics: [top]\n---\n"
        "»Det er en god dag for alle her i byen,« siger Anna Lund (SP).\n",
        encoding="utf-8",
    )

    build_small()

    page = (site / "emner" / "top" / "index.html").read_text(encoding="utf-8")
    assert "1 udsagn og 1 under underemnerne." in page
    assert "og 1 under underemnerne" in (site / "emner" / "index.html").read_text(encoding="utf-8")
    front = (site / "index.html").read_text(encoding="utf-8")
    assert '<p class="tally">2 udsagn</p>' in front
    assert front.index("/emner/top/") < front.index("/emner/asyl/")


def test_party_heard_below_is_not_called_silent(family: Path, site: Path, build_small: Callable[..., Built]) -> None:
    """A party that has spoken only on a topic below is not listed among those of whom nothing was found."""
    article = family / "articles" / "2024-02-02-top.txt"
    (family / "parties" / "maane.md").write_text("---\nname: Måneklubben\nshort: MK\n---\n", encoding="utf-8")
    article.write_text(
        "---\ntitle: T\ndate: 2024-02-02\nsource: {name: Prøveposten}\ntopics: [top]\n---\n"
        "»Det er en god dag for alle her i byen,« siger Måneklubbens ordfører, Per Sol.\n",
        encoding="utf-8",
    )

    build_small()

    html = (site / "emner" / "top" / "index.html").read_text(encoding="utf-8")
    assert "Måneklubben" in html
    assert EMPTY not in html
