"""Corrections, what was refused, what keepers overruled and withdrew."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from site_builder.model import Article, Coding, Correction, EngineWord, Registry, Speaker, Statement
from site_builder.tracker import corrections, gather, overruled, refusals

if TYPE_CHECKING:
    from collections.abc import Callable

    from site_builder.model import Tracker

ANNA = Speaker(person="anna", name="Anna Lund", party="sol")
SOL = Speaker(party="sol")
ASYL = "at landet skal give asyl"
HELP = "Vi hjælper gerne,"


def test_corrections_tell_what_was_made_from_the_article(
    told: Callable[..., Tracker], article: Callable[..., Article]
) -> None:
    """Every correction of every article is there, newest first, with statements, topics, parties and people."""
    notes = (Correction(date=dt.date(2021, 5, 2), text="To."), Correction(date=dt.date(2021, 5, 1), text="En."))
    later = (Correction(date=dt.date(2021, 5, 2), text="Tre."),)
    tracker = told(
        ("b", "2021-01-01", (ANNA,), {"topic": "asyl", "topics": ("told",)}),
        ("a", "2021-02-01", (), {"topic": "asyl"}),
    )  # fmt: skip
    articles = [article("b", topics=("told",), corrections=notes), article("a", corrections=later)]

    found = corrections(tracker, articles)

    assert [("a", "Tre."), ("b", "To."), ("b", "En.")] == [(note.article, note.text) for note in found]
    assert ((), (), (), ()) == (found[0].statements, found[0].topics, found[0].parties, found[0].people)
    assert (("b",), ("told", "asyl"), ("sol",), ("anna",)) == (
        found[1].statements, found[1].topics, found[1].parties, found[1].people
    )  # fmt: skip


def test_refusals_by_reason(
    world: Registry, article: Callable[..., Article], statement: Callable[..., Statement]
) -> None:
    """What the engine credits to nobody is there by its reason, the most frequent first; what keepers did is not."""
    found = {
        "a": [
            statement(ASYL, id="vague-1", reason="vague"), statement(HELP, id="sure", speakers=(ANNA,), confidence=0.1),
        ],
        "b": [
            statement(ASYL, id="vague-2", reason="vague"), statement(HELP, id="kept", status="keeper", reason="nobody"),
        ],
        "c": [statement(HELP, id="fine", speakers=(ANNA,))],
    }  # fmt: skip

    tracker = gather(world, [article("a"), article("b"), article("c")], found, 0.5)

    assert [("vague", ("vague-1", "vague-2")), ("not sure enough", ("sure",))] == [
        (refusal.reason, refusal.statements) for refusal in refusals(tracker)
    ]
    assert tracker.by_id["sure"].statement.speakers == ()


def test_withdrawn_are_the_dropped_and_those_credited_to_no_one(
    world: Registry, article: Callable[..., Article], statement: Callable[..., Statement]
) -> None:
    """What keepers took back is there by its id, newest first, with whom the engine credits and the keeper's note."""
    coding = Coding(date=dt.date(2020, 1, 1), coder="XY", note="En spøg.")
    gone = statement(ASYL, id="gone", speakers=(ANNA,), codings=(coding,))
    word = EngineWord(speakers=(SOL,), rule="same-run", confidence=0.9)
    nobody = statement(HELP, id="nobody", status="keeper", reason="the keeper credits no one", overruled=word)

    tracker = gather(world, [article("a", "2021-01-01")], {"a": [nobody]}, 0.5, {"a": [gone]})

    assert [("nobody", "nobody", (SOL,), None), ("gone", "dropped", (ANNA,), "En spøg.")] == [
        (w.id, w.reason, w.speakers, w.note) for w in tracker.withdrawn
    ]
    assert ("a", ASYL, dt.date(2020, 1, 1), "XY") == (
        (w := tracker.withdrawn[1]).article, w.quote, w.date, w.coder
    )  # fmt: skip
    assert "gone" not in tracker.by_id
    assert () == tracker.parties["sol"]


def test_overruled_keep_the_engines_word(
    world: Registry, article: Callable[..., Article], statement: Callable[..., Statement]
) -> None:
    """Statements on which the keeper's word differs are there, credited or not; others are not."""
    word = EngineWord(speakers=(SOL,), rule="same-run", confidence=0.9)
    found = [
        statement(ASYL, id="nobody", status="keeper", overruled=word),
        statement(HELP, id="other", status="keeper", speakers=(ANNA,), overruled=word),
    ]
    agreed = [statement(ASYL, id="agreed", status="keeper", speakers=(ANNA,))]

    tracker = gather(world, [article("a"), article("b", "2024-02-02")], {"a": found, "b": agreed}, 0.5)

    assert ["nobody", "other"] == [t.statement.id for t in overruled(tracker)]
    assert {(SOL,)} == {t.statement.overruled.speakers for t in overruled(tracker) if t.statement.overruled}
