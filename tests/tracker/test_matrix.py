"""Parties by topics: what is known of each, and how little."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec
import pytest

from site_builder.model import Registry, Silence, Speaker
from site_builder.tracker import matrix, year_end, years_covered

if TYPE_CHECKING:
    from collections.abc import Callable

    from site_builder.model import Tracker

SOL = Speaker(party="sol")
NAMES = "Solpartiet og Måneklubben mødtes.\n»Vi hjælper gerne,« siger hun.\n"


def states(tracker: Tracker, registry: Registry, topic: str, **period: dt.date) -> dict[str, str]:
    """Return each party's state on a topic."""
    return {p.holder: p.state for p in matrix(tracker, registry, **period).column(topic)}


def test_states_are_never_mixed_up(told: Callable[..., Tracker], world: Registry) -> None:
    """Coded, spoken, mentioned, none and unsearched are told apart."""
    registry = msgspec.structs.replace(
        world, parties={**world.parties, "stille": msgspec.structs.replace(world.parties["maane"], id="stille",
                                                                         name="Stillegruppen", letters=())},
    )  # fmt: skip
    tracker = told(
        ("a", "2022-05-01", (SOL,), {"topic": "asyl", "stance": "for", "body": NAMES}),
        ("b", "2022-06-01", (Speaker(party="stille"),), {"topic": "asyl"}),
    )
    tracker = msgspec.structs.replace(tracker, parties={**tracker.parties, "stille": ()})

    assert {"maane": "mentioned", "ny": "unsearched", "sol": "coded", "stille": "spoken"} == states(
        tracker, registry, "asyl"
    )
    assert {"unsearched"} == set(states(tracker, registry, "told").values())


def test_mention_is_that_of_the_newest_article(told: Callable[..., Tracker], world: Registry) -> None:
    """A mentioned party's cell leads to where it is named: in the newest article on the topic."""
    rows = [(day, day, (SOL,), {"topic": "asyl", "body": NAMES}) for day in ("2022-05-01", "2022-06-01")]
    tracker = told(*rows, ("later", "2022-07-01", (SOL,), {"topic": "told", "body": NAMES}))

    mention = matrix(tracker, world).cell("maane", "asyl").mention

    assert mention is not None
    assert ("2022-06-01", "Måneklubben") == (mention.article, mention.written)
    assert mention.written == NAMES[mention.start : mention.end]


def test_article_names_the_topic_without_a_statement(told: Callable[..., Tracker], world: Registry) -> None:
    """An article that says which topic it is on covers it, and those above, though no statement in it is credited."""
    tracker = told(("a", "2022-05-01", (), {"topics": ("boern",), "body": NAMES}))

    for topic in ("boern", "center", "asyl"):
        assert {"maane": "mentioned", "sol": "mentioned", "ny": "unsearched"} == states(tracker, world, topic)
    assert {"unsearched"} == set(states(tracker, world, "told").values())


def test_party_is_searched_for_in_its_lifetime_alone(told: Callable[..., Tracker], world: Registry) -> None:
    """Of a party that was founded later nothing can be said; from then on, that nothing was found."""
    before, after = (
        told(("a", day, (SOL,), {"topic": "asyl", "body": "»Vi hjælper gerne,« siger hun.\n" * 4}))
        for day in ("2023-05-31", "2023-06-01")
    )

    assert "unsearched" == states(before, world, "asyl")["ny"]
    assert "none" == states(after, world, "asyl")["ny"]


@pytest.mark.parametrize(
    ("since", "at", "there"),
    [
        (None, None, True), (None, "2023-05-31", False), (None, "2023-06-01", True),
        ("2023-06-01", "2023-06-01", True), ("2024-12-31", None, True), ("2025-01-01", None, False),
    ],
)  # fmt: skip
def test_only_parties_of_the_period_are_there(
    since: str | None, at: str | None, there: bool, told: Callable[..., Tracker], world: Registry,  # noqa: FBT001
) -> None:  # fmt: skip
    """A party has a row where it existed on any day of the period: until the day before it was dissolved."""
    ny = msgspec.structs.replace(world.parties["ny"], dissolved=dt.date(2025, 1, 1))
    registry = msgspec.structs.replace(world, parties={**world.parties, "ny": ny})

    found = matrix(
        told(), registry,
        at=dt.date.fromisoformat(at) if at else None, since=dt.date.fromisoformat(since) if since else None,
    )  # fmt: skip

    assert there == ("ny" in found.parties)
    assert found.parties == tuple(row.party for row in found.rows)


def test_as_of_a_day_later_articles_are_not_known(told: Callable[..., Tracker], world: Registry) -> None:
    """At the end of a year nothing of the next counts: no stance, no statement, no mention, no search."""
    tracker = told(("a", "2022-01-01", (SOL,), {"topic": "asyl", "stance": "for", "body": NAMES}))

    assert {"unsearched"} == set(states(tracker, world, "asyl", at=year_end(2021)).values())
    assert {"unsearched"} == set(states(tracker, world, "asyl", since=dt.date(2022, 1, 2)).values())
    assert {"maane": "mentioned", "sol": "coded"} == states(tracker, world, "asyl", at=year_end(2022))


def test_silence_says_why(told: Callable[..., Tracker], world: Registry) -> None:
    """Parties of whom nothing was found are listed by what that may mean, and no others are."""
    tracker = told(("a", "2022-05-01", (SOL,), {"topic": "asyl", "body": NAMES}))

    expected = Silence(topic="asyl", none=(), mentioned=("maane",), unsearched=("ny",))

    assert expected == matrix(tracker, world).silence("asyl")


def test_rows_are_in_the_order_of_the_topics(told: Callable[..., Tracker], world: Registry) -> None:
    """A row has a cell for each topic, in the order that the matrix gives, and a cell is found by its two ids."""
    found = matrix(told(("a", "2022-05-01", (SOL,), {"topic": "center"})), world)

    assert all(found.topics == tuple(cell.topic for cell in row.cells) for row in found.rows)
    assert ("sol", "center", "spoken") == (
        (cell := found.cell("sol", "center")).holder, cell.topic, cell.state
    )  # fmt: skip


@pytest.mark.parametrize(("party", "topic"), [("nobody", "asyl"), ("sol", "nothing")])
def test_no_such_cell(party: str, topic: str, told: Callable[..., Tracker], world: Registry) -> None:
    """A party or a topic that has no place in the matrix is a mistake."""
    with pytest.raises(ValueError, match="not in"):
        matrix(told(), world).cell(party, topic)


def test_years_have_no_gaps(told: Callable[..., Tracker]) -> None:
    """The years run from the first to the last in which there was something, by the day said or printed."""
    tracker = told(
        ("a", "2023-05-01", (SOL,), {"topic": "asyl", "said": dt.date(2020, 1, 1)}),
        ("b", "2022-05-01", (), {"topics": ("told",)}),
    )

    assert (2020, 2021, 2022, 2023) == years_covered(tracker)
    assert () == years_covered(told())
