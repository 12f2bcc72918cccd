"""The memberships of a file, as claims that somebody was in a party from one day to another."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec

from site_builder.errors import Problem
from site_builder.model.popolo import Event
from site_builder.popolo.dates import day_of
from site_builder.popolo.names import clean
from site_builder.popolo.timeline import Claim

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from site_builder.model.popolo import Membership, Popolo
    from site_builder.popolo.parties import PartyMatch

_MERE_MEMBER = ("member", "medlem", "mp", "member of parliament")
_BY_HAND = "write the membership yourself"
_NO_EVENT = Event(id="-")


class Claims(msgspec.Struct, frozen=True):
    """The claims by the file's id of the person, and what could not be made one."""

    by_person: dict[str, tuple[Claim, ...]]
    problems: tuple[Problem, ...]


def claims_of(popolo: Popolo, parties: Mapping[str, PartyMatch], file: str, until: dt.date | None = None) -> Claims:
    """Return what the memberships of a file say of parties (by the file's ids).

    A date that is missing is the legislative period's; one that tells no day is the period's if that lies within it.
    Otherwise a start is left open, and a membership whose end is not told to the day is left out: it would go on
    for ever. One that the file leaves open ends on the day `until`, if that is given.
    """
    reader = _Reader(popolo, parties, file, until)
    by_person: dict[str, list[Claim]] = {}
    for path, person, membership in _memberships(popolo):
        claim = reader.claim(path, person, membership)
        if claim is not None:
            by_person.setdefault(person, []).append(claim)
    return Claims({person: tuple(claims) for person, claims in by_person.items()}, tuple(reader.problems))


def _memberships(popolo: Popolo) -> Iterator[tuple[str, str, Membership]]:
    """Yield every membership with its place in the file and the person's id there."""
    for index, person in enumerate(popolo.persons):
        for i, membership in enumerate(person.memberships):
            yield f"persons[{index}].memberships[{i}]", person.id, membership
    for index, membership in enumerate(popolo.memberships):
        yield f"memberships[{index}]", membership.person_id, membership


class _Reader:
    """Reads membership after membership; `problems` is what was left out or open."""

    def __init__(self, popolo: Popolo, parties: Mapping[str, PartyMatch], file: str, until: dt.date | None) -> None:
        self._persons = {person.id for person in popolo.persons}
        self._posts = {post.id: clean(post.role or post.label) for post in popolo.posts}
        self._events = {event.id: event for event in popolo.events}
        self._numbers = _numbered(popolo)
        self._parties, self._file, self._until = parties, file, until
        self.problems: list[Problem] = []

    def claim(self, path: str, person: str, membership: Membership) -> Claim | None:
        """Return a membership as a claim, or None where it is of no party or cannot count."""
        match = self._parties.get(membership.on_behalf_of_id or membership.organization_id)
        if person not in self._persons:
            self._leave_out(f"{path}.person_id", f'there is no person with the id "{person}"')
            return None
        if match is None or match.how == "skipped":
            return None
        period = membership.legislative_period_id
        if period and period not in self._events:
            self._leave_out(f"{path}.legislative_period_id", f'there is no event with the id "{period}"')
            return None
        event = self._events.get(period, _NO_EVENT)
        start, end = self._start(path, membership, event), day_of(membership.end_date, event.end_date)
        end_told = membership.end_date or event.end_date
        if end is None and end_told:
            self._leave_out(f"{path}.end_date", f'"{end_told}" is not a day', _BY_HAND)
            return None
        end = end or self._until
        if start and end and end < start:
            self._leave_out(path, f"the membership would end on {end}, before it starts on {start}")
            return None
        number = self._numbers.get(event.id)
        return Claim(
            path=path,
            party=match.party or match.organization.id,
            known=bool(match.party),
            role=self._role(membership),
            start=start or dt.date.min,
            end=end or dt.date.max,
            body=event.organization_id,
            period_from=number if start and start == day_of(event.start_date) else None,
            period_to=number if end and end == day_of(event.end_date) else None,
        )

    def _start(self, path: str, membership: Membership, event: Event) -> dt.date | None:
        start = day_of(membership.start_date, event.start_date)
        told = membership.start_date or event.start_date
        if start is None and told:
            hint = "if you know the day, add start_date"
            problem = Problem(self._file, 0, f"{path}.start_date", f'"{told}" is not a day; left open', hint)
            self.problems.append(problem)
        return start

    def _role(self, membership: Membership) -> str | None:
        role = clean(membership.role)
        if role.casefold() in ("", *_MERE_MEMBER):
            role = self._posts.get(membership.post_id, "")
        return None if role.casefold() in ("", *_MERE_MEMBER) else role

    def _leave_out(self, field: str, message: str, hint: str = "") -> None:
        self.problems.append(Problem(self._file, 0, field, f"{message}; left out", hint))


def _numbered(popolo: Popolo) -> dict[str, int]:
    """Return the number of each legislative period among those of its body, by the event's id."""
    bodies: dict[str, list[Event]] = {}
    for event in popolo.events:
        if day_of(event.start_date):
            bodies.setdefault(event.organization_id, []).append(event)
    numbers = {}
    for events in bodies.values():
        for number, event in enumerate(sorted(events, key=lambda e: (e.start_date, e.id))):
            numbers[event.id] = number
    return numbers
