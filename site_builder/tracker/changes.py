"""What changed: positions of parties and people, and people's memberships."""

from __future__ import annotations

import datetime as dt
import itertools
from typing import TYPE_CHECKING

from site_builder.model import HolderKind, Membership, MembershipChange, PositionChange, PositionChanges
from site_builder.tracker.positions import timeline

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from site_builder.model import Registry, Tracked, Tracker

_KINDS: tuple[HolderKind, ...] = ("party", "person")
_DAY = dt.timedelta(days=1)


def position_changes(tracker: Tracker, registry: Registry) -> PositionChanges:
    """Return every change of a position, of parties and of people, newest first; parties first of one day."""
    steps = [
        step
        for kind, accounts in zip(_KINDS, (tracker.parties, tracker.people), strict=True)
        for step in _steps(kind, accounts, registry)
    ]
    steps.sort(key=lambda c: (-c.date.toordinal(), c.kind, c.holder, c.topic))
    return PositionChanges(
        changes=tuple(step for step in steps if step.before is not None),
        firsts=tuple(step for step in steps if step.before is None),
    )


def membership_changes(registry: Registry) -> tuple[MembershipChange, ...]:
    """Return every day on which a person's party or role became another, newest first."""
    found = [change for person in registry.people.values() for change in _of_person(person.id, person.memberships)]
    return tuple(sorted(found, key=_newest_first))


def switches(registry: Registry) -> tuple[MembershipChange, ...]:
    """Return every change of a person from one party to another, newest first, on the day the new one began.

    Time without a party in between does not undo it: `before` is the last membership before, whenever it ended.
    """
    found = []
    for person in registry.people.values():
        ordered = _in_order(person.memberships)
        for before, after in itertools.pairwise(ordered):
            if before.party != after.party and after.start_date:
                found.append(MembershipChange(person=person.id, date=after.start_date, before=before, after=after))
    return tuple(sorted(found, key=_newest_first))


def _steps(
    kind: HolderKind, accounts: Mapping[str, Sequence[Tracked]], registry: Registry
) -> Iterator[PositionChange]:
    for holder, account in accounts.items():
        coded = {topic for t in account for topic in t.statement.coded}
        for topic in (ident for ident in registry.topics if ident in coded):
            before = None
            for point in timeline(account, topic):
                if before is None or before.stance != point.stance:
                    yield PositionChange(kind=kind, holder=holder, topic=topic, before=before, after=point)
                before = point


def _of_person(person: str, memberships: Iterable[Membership]) -> Iterator[MembershipChange]:
    ordered = _in_order(memberships)
    starts = {m.start_date for m in ordered if m.start_date}
    ends = {m.end_date + _DAY for m in ordered if m.end_date and m.end_date < dt.date.max}
    for day in sorted(starts | ends):
        before = next((m for m in ordered if day > dt.date.min and m.covers(day - _DAY)), None)
        after = next((m for m in ordered if m.covers(day)), None)
        if _what(before) != _what(after):
            yield MembershipChange(person=person, date=day, before=before, after=after)


def _in_order(memberships: Iterable[Membership]) -> list[Membership]:
    return sorted(memberships, key=lambda m: m.start_date or dt.date.min)


def _what(membership: Membership | None) -> tuple[str, str | None] | None:
    return (membership.party, membership.role) if membership else None


def _newest_first(change: MembershipChange) -> tuple[int, str]:
    return -change.date.toordinal(), change.person
