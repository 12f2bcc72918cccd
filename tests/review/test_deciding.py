"""What entries say, and what they cannot."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from site_builder.model import Speaker, Statement
from site_builder.review.deciding import CannotSayError, acceptance, decided

if TYPE_CHECKING:
    from pathlib import Path

    from site_builder.review import Desk

ANNA = Speaker(person="anna-lund", name="Anna Lund", party="solpartiet", role="ordfører")


def statement(*speakers: Speaker) -> Statement:
    """Return a statement of these speakers."""
    return Statement(
        id="x", kind="direct", start=0, end=1, quote="x", speakers=speakers, cue=None, rule="r", confidence=1.0
    )


@pytest.mark.parametrize(
    ("speakers", "expected"),
    [
        ((ANNA,), {"person": "anna-lund"}),
        ((Speaker(party="solpartiet"),), {"party": "solpartiet"}),
        ((), {"nobody": True}),
    ],
)
def test_what_the_engine_says_can_be_said(speakers: tuple[Speaker, ...], expected: dict[str, object]) -> None:
    """A registered person, a party, and nobody have keys of their own."""
    assert expected == acceptance(statement(*speakers))


@pytest.mark.parametrize(
    ("speakers", "expected"),
    [
        ((ANNA, Speaker(party="solpartiet")), "2 are credited"),
        ((Speaker(name="Kaj", party="solpartiet"),), "Kaj is not registered"),
        ((Speaker(name="Kaj d'Or"),), "standpunkt new person \"Kaj d'Or\""),
        ((Speaker(org="Havnekontoret"),), "Havnekontoret is no party"),
    ],
)
def test_what_no_entry_can_say_is_told(speakers: tuple[Speaker, ...], expected: str) -> None:
    """Several, a stranger and an organisation cannot be written, and what to do is told."""
    with pytest.raises(CannotSayError) as caught:
        acceptance(statement(*speakers))

    assert expected in str(caught.value)


def test_an_entry_of_another_statement_that_is_in_the_way_is_told(desk: Desk, article: Path) -> None:
    """Where entries on overlapping words contradict what is decided, nothing is returned."""
    text = article.read_text(encoding="utf-8")
    entries = '[{quote: "alle bør have asyl", drop: true}, {quote: bør have asyl., party: solpartiet}]'
    article.write_text(text.replace("---\n»", f"statements: {entries}\n---\n»"), encoding="utf-8")
    opened = desk.open(article)

    with pytest.raises(CannotSayError, match="another entry of the article overlaps"):
        decided(desk, opened, opened.found[2], {"person": "anna-lund"})


def test_words_that_cannot_be_told_apart_are_told(desk: Desk, article: Path) -> None:
    """Where the same line stands a hundred times, no words near it tell one from another."""
    head, _ = article.read_text(encoding="utf-8").split("---\n»")
    line = "»Asyl er en ret, og den bør gælde alle,« siger Anna Lund (SP).\n"
    article.write_text(f"{head}---\n{line * 100}", encoding="utf-8")
    opened = desk.open(article)

    with pytest.raises(CannotSayError, match="stand too often"):
        decided(desk, opened, opened.found[50], {"drop": True})
