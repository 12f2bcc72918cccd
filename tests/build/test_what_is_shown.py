"""What of an article readers see: statements in their sentences, and no more than may be published."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from site_builder.build import Built
    from site_builder.model import Tracked

ARTICLE = "articles/2024-01-02-lys.txt"
ROW = 6


@pytest.fixture(scope="module")
def texts(demo_built: Built, demo_site: Path, read_page: Callable[[str], Any]) -> dict[str, str]:
    """The visible text of the demo's pages by their files."""
    assert demo_built.pages
    return {
        path.relative_to(demo_site).as_posix(): read_page(path.read_text(encoding="utf-8")).text
        for path in demo_site.rglob("*.html")
    }


def test_indirect_statement_stands_in_its_sentence(demo_built: Built, texts: dict[str, str]) -> None:
    """Reported speech is shown inside its whole sentence, so that a "not" before it cannot be lost."""
    indirect = [t for t in demo_built.tracker.statements if t.statement.kind == "indirect"]

    lost = [
        t.statement.quote
        for t in indirect
        if _flat(t.article.body[slice(*t.statement.sentence)]) not in texts[f"udsagn/{t.statement.id}/index.html"]
    ]

    assert len(indirect) > 50
    assert lost == []


def test_direct_statement_stands_word_for_word(demo_built: Built, texts: dict[str, str]) -> None:
    """A quotation is shown in the words of the article, on its own page and on its article's.

    The comma before `siger hun` is no part of what was said, and may be left out.
    """
    direct = [t for t in demo_built.tracker.statements if t.statement.kind == "direct"]

    lost = [
        t.statement.quote
        for t in direct
        for page in (f"udsagn/{t.statement.id}/index.html", f"artikler/{t.article.id}/index.html")
        if _flat(t.statement.quote).rstrip(",") not in texts[page]
    ]

    assert len(direct) > 100
    assert lost == []


def test_statement_leads_back_to_its_source(demo_built: Built, demo_site: Path) -> None:
    """A statement's page links to its place on the article's page, and names the source."""
    lost = []
    for tracked in demo_built.tracker.statements:
        html = (demo_site / "udsagn" / tracked.statement.id / "index.html").read_text(encoding="utf-8")
        link = re.compile(rf'href="/repo/artikler/{tracked.article.id}/#[\w-]*{tracked.statement.id}"')
        if not link.search(html) or tracked.article.source.name not in html:
            lost.append(tracked.statement.id)

    assert lost == []


def test_words_outside_statements_are_not_published(demo_built: Built, texts: dict[str, str]) -> None:
    """With `publish: quotes`, no six words in a row from outside the statements stand anywhere on the site."""
    everything = _plain("\n".join(texts.values()))
    leaked, looked_at = [], 0
    for tracked in demo_built.tracker.articles.values():
        if not tracked or tracked[0].article.publish == "full":
            continue
        title = _plain(tracked[0].article.title)
        for row in _rows(tracked):
            looked_at += 1
            if row in everything and row not in title:
                leaked.append((tracked[0].article.id, row))

    assert looked_at > 1000
    assert leaked == []


@pytest.mark.parametrize("publish", ["quotes", "full"])
@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_the_text_is_shown_only_when_it_may_be(
    publish: str, suffix: str, tracker: Path, site: Path, build_small: Callable[..., Built]
) -> None:
    """Words besides the statements are on the site with `publish: full`, and nowhere with `publish: quotes`."""
    text = (tracker / ARTICLE).read_text(encoding="utf-8").replace("date:", f"publish: {publish}\ndate:")
    (tracker / ARTICLE).unlink()
    article = (tracker / ARTICLE).with_suffix(suffix)
    article.write_text(f"{text}\nRegnen faldt over havnen.\n", encoding="utf-8")

    build_small()

    shown = [p.relative_to(site).as_posix() for p in site.rglob("*.html") if "Regnen faldt" in p.read_text("utf-8")]
    assert shown == (["artikler/2024-01-02-lys/index.html"] if publish == "full" else [])


def test_what_nobody_is_credited_with_is_said(tracker: Path, site: Path, build_small: Callable[..., Built]) -> None:
    """A quotation without a speaker is on its article's page with the reason, and has no address of its own."""
    text = (tracker / ARTICLE).read_text(encoding="utf-8")
    anonymous = "»Det bliver aldrig til noget med de nye regler,« siger en kilde.\n"
    (tracker / ARTICLE).write_text(text + anonymous, encoding="utf-8")

    left_out = build_small().tracker.left_out

    html = (site / "artikler" / "2024-01-02-lys" / "index.html").read_text(encoding="utf-8")
    assert [t.statement.quote for t in left_out] == ["Det bliver aldrig til noget med de nye regler,"]
    assert "Det bliver aldrig til noget" in html
    assert "anonym" in html
    assert not (site / "udsagn" / left_out[0].statement.id).exists()


def _rows(tracked: tuple[Tracked, ...]) -> Iterator[str]:
    """Yield every ROW words in a row of an article's body that are in no statement, nor in a sentence around it.

    The sentence that says whose reported speech is ("Det mener X") counts as one around it.
    """
    kept = list(tracked[0].article.body)
    for each in (t.statement for t in tracked):
        cues = [(each.cue.start, each.cue.end)] if each.cue and each.kind == "indirect" else []
        for start, end in [
            each.sentence,
            (each.start, each.end),
            *(_around(*c, tracked[0].article.body) for c in cues),
        ]:
            kept[start:end] = "\n" * (end - start)
    for piece in "".join(kept).split("\n"):
        words = _plain(piece).split()
        yield from (" ".join(words[at : at + ROW]) for at in range(len(words) - ROW + 1))


def _around(start: int, end: int, body: str) -> tuple[int, int]:
    """Return the sentence around a place that holds no full stop."""
    after = re.compile(r"[.!?]|$", re.MULTILINE).search(body, end)
    return max(body.rfind(mark, 0, start) for mark in ".!?\n") + 1, after.end() if after else len(body)


def _plain(text: str) -> str:
    """Return the words of `text` with nothing but spaces between them."""
    return " ".join("".join(c if c.isalnum() else " " for c in text).split())


def _flat(text: str) -> str:
    return " ".join(text.split())
