"""memberships: whom words count for on the day is known, and fits what the registry says of parties."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.checks.finding import info, warning
from site_builder.checks.roles import other_roles

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from site_builder.checks.finding import Finding
    from site_builder.checks.inspected import Inspected
    from site_builder.model import Party, Person, Speaker, Tracked

_OTHER_PARTY = "the text gives another party than the registry"


def memberships(inspected: Inspected) -> Iterator[Finding]:
    """Yield what is weak about the party and the role of those who are credited, and about memberships themselves."""
    for tracked in inspected.tracker.articles.values():
        seen: set[tuple[str, str]] = set()
        for each in tracked:
            for speaker in each.statement.speakers:
                key = (speaker.person or "", speaker.party or "")
                if key not in seen:
                    seen.add(key)
                    yield from _speaker(speaker, each, inspected)
            if each.statement.reason == _OTHER_PARTY:
                hint = "check the memberships of the one who speaks"
                yield warning(inspected.at(each, f"nobody is credited: {_OTHER_PARTY}", hint))
    for person in inspected.content.registry.people.values():
        yield from _person(person, inspected)
    for article, offset, message in other_roles(inspected.content.articles, inspected.tracker, _people(inspected)):
        yield info(inspected.in_body(article, offset, message, "is the membership's role or date still right?"))


def _people(inspected: Inspected) -> dict[str, Person]:
    return inspected.content.registry.people


def _speaker(speaker: Speaker, tracked: Tracked, inspected: Inspected) -> Iterator[Finding]:
    """Yield what is weak about one speaker's party on the day on which the words count."""
    day = tracked.date
    person = _people(inspected).get(speaker.person or "")
    party = inspected.content.registry.parties.get(speaker.party or "")
    if person is not None and party is None and person.memberships:
        message = f"no membership of {person.name} covers {day}, so the words count for no party"
        problem = inspected.at(tracked, message, f"see memberships: in {inspected.document('people', person.id).file}")
        yield info(problem) if _has_left(person, day) else warning(problem)
    if party is not None and not party.exists_at(day) and day != party.dissolved:
        yield warning(inspected.at(tracked, f"the words count for {party.name} on {day}, {_gone(party, day)}",
                                   "is a date of the party, or of the article, mistyped?"))  # fmt: skip


def _has_left(person: Person, day: dt.date) -> bool:
    """Whether all of a person's memberships had ended by `day`: one who has left politics may well be quoted."""
    return all(m.end_date is not None and m.end_date < day for m in person.memberships)


def _gone(party: Party, day: dt.date) -> str:
    if party.founded and day < party.founded:
        return f"before it was founded on {party.founded}"
    return f"and it was dissolved on {party.dissolved}"


def _person(person: Person, inspected: Inspected) -> Iterator[Finding]:
    document = inspected.document("people", person.id)
    tracked = inspected.tracker.people[person.id]
    if tracked and not person.memberships:
        message = f"{len(tracked)} of the statements are theirs, and they belong to no party"
        yield info(document.problem("", message, "add memberships: if they do"))
    for index, membership in enumerate(person.memberships):
        party = inspected.content.registry.parties[membership.party]
        if party.founded and membership.start_date and membership.start_date < party.founded:
            field, word = f"memberships[{index}].start_date", f"begins before {party.name} was founded on"
            yield warning(document.problem(field, f"{word} {party.founded}", "is one of the dates mistyped?"))
        if party.dissolved and (membership.end_date is None or membership.end_date > party.dissolved):
            field, word = f"memberships[{index}].end_date", f"goes on after {party.name} was dissolved on"
            yield warning(document.problem(field, f"{word} {party.dissolved}", "give it an end_date"))
