"""Where someone stands on a topic, and since when."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec
import pytest

from site_builder.model import Point, Registry, Speaker, Stance
from site_builder.tracker import position, timeline

if TYPE_CHECKING:
    from collections.abc import Callable

    from site_builder.model import Tracker

ANNA = Speaker(person="anna", name="Anna Lund", party="sol")
ANNA_LATER = Speaker(person="anna", name="Anna Lund", party="maane", role="ordfører")
STRANGER = Speaker(name="Carla Fremmed", party="sol")
SOL = Speaker(party="sol")
MAANE = Speaker(party="maane")


def coded(ident: str, day: str, speaker: Speaker, stance: str | None, **fields: object) -> tuple[object, ...]:
    """Return a row for `told`: one coded statement on `asyl`."""
    return (ident, day, (speaker,), {"topic": "asyl", "stance": stance, **fields})


def test_newest_coded_statement_is_the_position(told: Callable[..., Tracker], world: Registry) -> None:
    """Of a party's coded statements the one said last counts; what was said without a stance changes nothing."""
    tracker = told(
        coded("a", "2021-05-01", SOL, "for"),
        coded("b", "2021-06-01", SOL, "against"),
        coded("c", "2021-07-01", SOL, None),
    )

    found = position(tracker, world, kind="party", holder="sol", topic="asyl")

    assert ("coded", "against", dt.date(2021, 6, 1), ("b",)) == (
        found.state, found.stance, found.date, found.evidence
    )  # fmt: skip
    assert (3, 0, dt.date(2021, 7, 1)) == (found.own, found.below, found.newest)


def test_day_said_counts_and_not_the_day_printed(told: Callable[..., Tracker], world: Registry) -> None:
    """An old quotation in a new article is old."""
    tracker = told(
        coded("new", "2021-06-01", SOL, "against"),
        coded("old", "2022-01-01", SOL, "for", said=dt.date(2020, 1, 1)),
    )

    assert "against" == position(tracker, world, kind="party", holder="sol", topic="asyl").stance


@pytest.mark.parametrize(
    ("at", "expected"),
    [("2021-04-30", None), ("2021-05-01", "for"), ("2021-05-31", "for"), ("2021-06-01", "against"), (None, "against")],
)
def test_position_as_of_a_day(
    at: str | None, expected: Stance | None, told: Callable[..., Tracker], world: Registry
) -> None:
    """As of a day nothing counts that was said after it; what was said on it does."""
    tracker = told(coded("a", "2021-05-01", SOL, "for"), coded("b", "2021-06-01", SOL, "against"))
    day = dt.date.fromisoformat(at) if at else None

    found = position(tracker, world, kind="party", holder="sol", topic="asyl", at=day)

    assert expected == found.stance


def test_position_since_a_day(told: Callable[..., Tracker], world: Registry) -> None:
    """With a first day nothing counts that was said before it."""
    tracker = told(coded("a", "2021-05-01", SOL, "for"), coded("b", "2021-06-01", SOL, None))

    found = position(tracker, world, kind="party", holder="sol", topic="asyl", since=dt.date(2021, 5, 2))

    assert ("spoken", None, None, ()) == (found.state, found.stance, found.date, found.evidence)
    assert found.own == 1


@pytest.mark.parametrize(
    ("stances", "expected", "outweighed"),
    [
        (("for", "for"), "for", ()),
        (("for", "against"), "mixed", ()),
        (("against", "for"), "mixed", ()),
        (("for", "mixed"), "mixed", ()),
        (("unclear", "for"), "for", ("0",)),
        (("against", "unclear"), "against", ("1",)),
        (("unclear", "unclear"), "unclear", ()),
        (("for", "unclear", "against"), "mixed", ("1",)),
    ],
)
def test_several_stances_of_one_day(
    stances: tuple[Stance, ...], expected: Stance, outweighed: tuple[str, ...], told: Callable[..., Tracker]
) -> None:
    """Of one day, what is unclear gives way; what still differs is mixed, with all of it as evidence."""
    rows = [coded(str(i), "2021-05-01", SOL, stance) for i, stance in enumerate(stances)]

    (point,) = timeline(told(*rows).parties["sol"], "asyl")

    assert expected == point.stance
    assert outweighed == point.outweighed
    assert {str(i) for i in range(len(stances))} == {*point.evidence, *point.outweighed}


def test_order_of_articles_of_one_day_does_not_count(told: Callable[..., Tracker]) -> None:
    """Whatever their articles are called, two opposed stances of one day are mixed."""
    one = told(coded("a", "2021-05-01", SOL, "for"), coded("b", "2021-05-01", SOL, "against"))
    other = told(coded("a", "2021-05-01", SOL, "against"), coded("b", "2021-05-01", SOL, "for"))

    assert timeline(one.parties["sol"], "asyl") == timeline(other.parties["sol"], "asyl")


def test_timeline_is_oldest_first(told: Callable[..., Tracker]) -> None:
    """A line through time has a point for each day with a coded stance, also where nothing changed."""
    tracker = told(
        coded("b", "2021-06-01", SOL, "for"), coded("a", "2021-05-01", SOL, "for"), coded("c", "2021-07-01", SOL, None)
    )

    assert (
        Point(date=dt.date(2021, 5, 1), stance="for", evidence=("a",)),
        Point(date=dt.date(2021, 6, 1), stance="for", evidence=("b",)),
    ) == timeline(tracker.parties["sol"], "asyl")


def test_who_leaves_takes_their_words_along_and_the_party_keeps_them(
    told: Callable[..., Tracker], world: Registry
) -> None:
    """Words count for the party of the day; the person has them all, and the new party only those said for it."""
    tracker = told(coded("a", "2021-05-01", ANNA, "for"), coded("b", "2023-05-01", ANNA_LATER, "against"))

    def stands(kind: str, holder: str) -> tuple[Stance | None, tuple[str, ...]]:
        found = position(tracker, world, kind=kind, holder=holder, topic="asyl")
        return found.stance, found.evidence

    assert ("for", ("a",)) == stands("party", "sol")
    assert ("against", ("b",)) == stands("party", "maane")
    assert ("against", ("b",)) == stands("person", "anna")
    assert ("for", "against") == tuple(p.stance for p in timeline(tracker.people["anna"], "asyl"))


def test_person_without_a_party_speaks_for_none(told: Callable[..., Tracker], world: Registry) -> None:
    """Between two memberships a person's words are their own."""
    tracker = told(coded("a", "2023-01-15", Speaker(person="anna", name="Anna Lund"), "for"))

    assert position(tracker, world, kind="person", holder="anna", topic="asyl").stance == "for"
    assert {"none"} == {
        position(tracker, world, kind="party", holder=p, topic="asyl").state for p in ("sol", "maane")
    }


def test_stranger_speaks_for_the_party_that_the_text_gives(told: Callable[..., Tracker], world: Registry) -> None:
    """Somebody whom no registry knows counts for the party beside the name."""
    tracker = told(coded("a", "2021-05-01", STRANGER, "mixed"))

    assert position(tracker, world, kind="party", holder="sol", topic="asyl").stance == "mixed"


def test_words_of_two_parties_count_for_both(told: Callable[..., Tracker], world: Registry) -> None:
    """A statement that two parties share is evidence for each."""
    tracker = told(("a", "2021-05-01", (SOL, MAANE), {"topic": "asyl", "stance": "for"}))

    assert {"for"} == {position(tracker, world, kind="party", holder=p, topic="asyl").stance for p in ("sol", "maane")}


def test_withdrawn_credit_counts_for_nothing(told: Callable[..., Tracker], world: Registry) -> None:
    """A stance coded on words that nobody is credited with is nobody's."""
    tracker = told(("a", "2021-05-01", (), {"topic": "asyl", "stance": "for"}))

    found = position(tracker, world, kind="party", holder="sol", topic="asyl")

    assert ("none", None, 0) == (found.state, found.stance, found.statements)


def test_stance_is_towards_its_own_topic(told: Callable[..., Tracker], world: Registry) -> None:
    """A stance on a topic is none on the topic above, where its party has only spoken, nor on the one below."""
    tracker = told(("a", "2021-05-01", (SOL,), {"topic": "center", "stance": "for"}))

    found = {t: position(tracker, world, kind="party", holder="sol", topic=t) for t in world.topics}

    assert {"asyl": "spoken", "boern": "unsearched", "center": "coded", "told": "unsearched"} == {
        topic: each.state for topic, each in found.items()
    }
    assert (0, 1, dt.date(2021, 5, 1)) == (found["asyl"].own, found["asyl"].below, found["asyl"].newest)
    assert found["asyl"].stance is None


@pytest.mark.parametrize(("kind", "holder", "topic"), [
    ("party", "anna", "asyl"), ("person", "sol", "asyl"), ("party", "sol", "nothing"),
])  # fmt: skip
def test_unknown_holder_or_topic(
    kind: str, holder: str, topic: str, told: Callable[..., Tracker], world: Registry
) -> None:
    """Asking for a party, person or topic that there is not is a mistake, and no position."""
    with pytest.raises(KeyError):
        position(told(), world, kind=kind, holder=holder, topic=topic)


def test_missing_parent_and_cycle_end_the_way_up(told: Callable[..., Tracker], world: Registry) -> None:
    """Topics that the content check would refuse do not hang the tracker."""
    topics = {**world.topics, "asyl": msgspec.structs.replace(world.topics["asyl"], parent="boern")}
    topics["told"] = msgspec.structs.replace(topics["told"], parent="nowhere")
    tracker = told(coded("a", "2021-05-01", SOL, "for"))

    found = position(tracker, msgspec.structs.replace(world, topics=topics), kind="party", holder="sol", topic="asyl")

    assert found.state == "coded"
