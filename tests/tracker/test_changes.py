"""What changed: positions and memberships."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from site_builder.model import Membership, Person, Registry, Speaker
from site_builder.tracker import between, membership_changes, position_changes, switches

if TYPE_CHECKING:
    from collections.abc import Callable

    from site_builder.model import Difference, Tracker

ANNA = Speaker(person="anna", name="Anna Lund", party="sol")
ANNA_LATER = Speaker(person="anna", name="Anna Lund", party="maane", role="ordfører")
SOL = Speaker(party="sol")


def row(ident: str, day: str, speaker: Speaker, stance: str | None, topic: str = "asyl") -> tuple[object, ...]:
    """Return a row for `told`."""
    return (ident, day, (speaker,), {"topic": topic, "stance": stance})


def person(*memberships: tuple[str, str | None, str | None, str | None]) -> Registry:
    """Return a registry of one person with memberships of party, role, first day and last day."""
    made = tuple(
        Membership(
            party=party, role=role,
            start_date=dt.date.fromisoformat(start) if start else None,
            end_date=dt.date.fromisoformat(end) if end else None,
        )
        for party, role, start, end in memberships
    )  # fmt: skip
    return Registry(parties={}, people={"p": Person(id="p", name="P", memberships=made)}, topics={})


def test_change_is_from_one_stance_to_another(told: Callable[..., Tracker], world: Registry) -> None:
    """The first position is no change, the same stance again is none, and each change has the words of both sides."""
    tracker = told(
        row("a", "2021-01-01", SOL, "for"), row("b", "2021-02-01", SOL, "for"), row("c", "2021-03-01", SOL, "against"),
    )  # fmt: skip

    found = position_changes(tracker, world)

    (change,) = found.changes
    assert ("party", "sol", "asyl", dt.date(2021, 3, 1)) == (change.kind, change.holder, change.topic, change.date)
    assert change.before is not None
    assert (("for", ("b",)), ("against", ("c",))) == (
        (change.before.stance, change.before.evidence), (change.after.stance, change.after.evidence)
    )  # fmt: skip
    assert [("sol", None, ("a",))] == [(f.holder, f.before, f.after.evidence) for f in found.firsts]


def test_changes_are_newest_first_of_parties_and_people(told: Callable[..., Tracker], world: Registry) -> None:
    """A person who goes over and changes their mind changes alone: neither party does."""
    tracker = told(
        row("a", "2021-01-01", ANNA, "for"), row("b", "2023-03-01", ANNA_LATER, "against"),
        row("c", "2023-04-01", SOL, "unclear"),
    )  # fmt: skip

    found = position_changes(tracker, world)

    assert [("2023-04-01", "party", "sol"), ("2023-03-01", "person", "anna")] == [
        (str(c.date), c.kind, c.holder) for c in found.changes
    ]
    assert [("2023-03-01", "party", "maane"), ("2021-01-01", "party", "sol"), ("2021-01-01", "person", "anna")] == [
        (str(c.date), c.kind, c.holder) for c in found.firsts
    ]


def test_topics_do_not_mix(told: Callable[..., Tracker], world: Registry) -> None:
    """For one thing and against another is no change."""
    tracker = told(row("a", "2021-01-01", SOL, "for"), row("b", "2021-02-01", SOL, "against", "center"))

    assert () == position_changes(tracker, world).changes


@pytest.mark.parametrize(
    ("memberships", "expected"),
    [
        ([("a", None, None, "2022-01-31"), ("b", None, "2022-02-01", None)], [("2022-02-01", "a", "b")]),
        ([("b", None, "2022-02-01", None), ("a", None, None, "2022-01-31")], [("2022-02-01", "a", "b")]),
        (
            [("a", None, None, "2022-01-31"), ("b", None, "2022-03-01", None)],
            [("2022-03-01", None, "b"), ("2022-02-01", "a", None)],
        ),
        ([("a", None, None, "2022-01-31"), ("a", "r", "2022-02-01", None)], [("2022-02-01", "a", "a")]),
        ([("a", "r", None, "2022-01-31"), ("a", "r", "2022-02-01", None)], []),
        ([("a", None, None, None)], []),
        ([("a", None, "0001-01-01", "9999-12-31")], [("0001-01-01", None, "a")]),
        ([], []),
    ],
)
def test_membership_changes(
    memberships: list[tuple[str, str | None, str | None, str | None]],
    expected: list[tuple[str, str | None, str | None]],
) -> None:
    """A membership changes on the first day that party or role are others, also to or from none."""
    found = membership_changes(person(*memberships))

    assert expected == [
        (str(c.date), c.before.party if c.before else None, c.after.party if c.after else None) for c in found
    ]


def test_switch_of_parties() -> None:
    """Who goes from one party to another has switched, also after a while without any; a new role is no switch."""
    registry = person(
        ("a", None, None, "2020-12-31"), ("a", "r", "2021-01-01", "2022-01-31"),
        ("b", None, "2022-03-01", "2022-12-31"), ("a", None, "2023-01-01", None),
    )  # fmt: skip

    found = switches(registry)

    assert [("2023-01-01", "b", "a"), ("2022-03-01", "a", "b")] == [
        (str(s.date), s.before.party, s.after.party) for s in found if s.before and s.after
    ]
    assert all(s.switches for s in found)
    assert [True, False, False, False] == [c.switches for c in membership_changes(registry)]


@pytest.fixture
def year(told: Callable[..., Tracker], world: Registry) -> Callable[..., Difference]:
    """What happened in 2023, in a tracker with something on both of its edges."""
    tracker = told(
        row("a", "2022-12-31", SOL, "for"), row("b", "2023-01-01", SOL, None, "told"),
        row("c", "2023-03-01", ANNA_LATER, "for", "center"), row("d", "2023-12-31", SOL, "against"),
        row("e", "2024-01-01", SOL, "for"),
        ("f", "2023-05-01", (SOL,), {}),
    )  # fmt: skip

    def look(**only: str) -> Difference:
        return between(tracker, world, dt.date(2022, 12, 31), dt.date(2023, 12, 31), **only)

    return look


def test_between_two_days(year: Callable[..., Difference]) -> None:
    """What happened after the first day, up to and including the last, is told, and nothing else."""
    found = year()

    assert [("sol", "asyl", "2023-12-31")] == [(c.holder, c.topic, str(c.date)) for c in found.changes]
    assert [("maane", "center"), ("anna", "center")] == [(c.holder, c.topic) for c in found.firsts]
    assert {"asyl": ["d"], "center": ["c"], "told": ["b"], None: ["f"]} == {
        n.topic: [t.statement.id for t in n.statements] for n in found.topics
    }
    assert ["2023-02-01", "2023-01-01"] == [str(m.date) for m in found.memberships]
    assert (4, False) == (found.statements, found.empty)


def test_between_of_one_topic(year: Callable[..., Difference]) -> None:
    """Of a topic there is what is on it and below it; memberships are on no topic."""
    found = year(topic="asyl")

    assert ["asyl", "center"] == [n.topic for n in found.topics]
    assert [("sol", "asyl")] == [(c.holder, c.topic) for c in found.changes]
    assert [("maane", "center"), ("anna", "center")] == [(c.holder, c.topic) for c in found.firsts]
    assert () == found.memberships
    assert ("center",) == tuple(n.topic for n in year(topic="center").topics)
    assert year(topic="boern").empty


def test_between_of_one_party(year: Callable[..., Difference]) -> None:
    """Of a party there is what was said for it, its people's positions of that day, and who came and went."""
    sol, maane = year(party="sol"), year(party="maane")

    assert ["sol"] == [c.holder for c in sol.changes]
    assert [] == [c.holder for c in sol.firsts]
    assert ["2023-01-01"] == [str(m.date) for m in sol.memberships]
    assert ["maane", "anna"] == [c.holder for c in maane.firsts]
    assert ["2023-02-01"] == [str(m.date) for m in maane.memberships]
    assert ["center"] == [n.topic for n in maane.topics]


def test_statement_on_two_topics_stands_under_the_narrower(told: Callable[..., Tracker], world: Registry) -> None:
    """A statement on a topic and on one above it is news of the narrower one alone, and is counted once."""
    tracker = told(("a", "2023-03-01", (SOL,), {"topic": "center", "topics": ("asyl", "told")}))

    found = between(tracker, world, dt.date(2023, 1, 1), dt.date(2024, 1, 1))

    assert ["center", "told"] == [n.topic for n in found.topics]
    assert found.statements == 1


def test_nothing_between_a_day_and_itself(told: Callable[..., Tracker], world: Registry) -> None:
    """From a day to the same day nothing happens."""
    tracker = told(row("a", "2023-03-01", SOL, "for"))

    assert between(tracker, world, dt.date(2023, 3, 1), dt.date(2023, 3, 1)).empty


def test_below_is_told_apart_from_own(told: Callable[..., Tracker]) -> None:
    """A statement stands on its own topics, and below every topic above them that is not its own too."""
    tracker = told(
        ("a", "2023-03-01", (SOL,), {"topic": "boern"}),
        ("b", "2023-04-01", (SOL,), {"topic": "boern", "topics": ("asyl",)}),
        ("c", "2023-05-01", (), {"topic": "boern"}),
    )  # fmt: skip

    def ids(group: dict[str, tuple[object, ...]]) -> dict[str, list[str]]:
        return {topic: [t.statement.id for t in tracked] for topic, tracked in group.items() if tracked}

    assert {"boern": ["b", "a"], "asyl": ["b"]} == ids(tracker.topics)
    assert {"center": ["b", "a"], "asyl": ["a"]} == ids(tracker.below)
    assert ["c", "b", "a"] == [a.id for a in tracker.covering["asyl"]]
    assert {"a", "b", "c"} == set(tracker.by_id)
