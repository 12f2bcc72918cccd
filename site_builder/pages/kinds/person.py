"""People: a page each, and the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from site_builder.pages.addresses import address_of
from site_builder.pages.charts import Charts
from site_builder.pages.counts import alphabetical
from site_builder.pages.cutting import Cut, cut, rest
from site_builder.pages.groups import by_topic
from site_builder.pages.plan import PageSpec, Sources
from site_builder.pages.stands import Stands
from site_builder.pages.views import PartyLink, Viewer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.model import Person


class PersonRow(msgspec.Struct, frozen=True):
    """A person as the list shows them: with the latest party and role."""

    name: str
    url: str
    party: PartyLink | None
    role: str | None
    statements: int


def people(sources: Sources) -> Iterator[PageSpec]:
    """Yield the list of people, by surname, and a page for each."""
    viewer, registry, tracker = Viewer(sources), sources.registry, sources.tracker
    stands, charts = Stands(sources, viewer), Charts(sources, viewer)
    listed = sorted(registry.people.values(), key=lambda p: (alphabetical(p.name.split()[-1]), p.name))
    yield PageSpec(address_of("person"), "people.html", {"people": [_row(p, sources, viewer) for p in listed]})
    for person in registry.people.values():
        tracked = tracker.people[person.id]
        groups = by_topic(tracked, sources, viewer)
        page = Cut(address_of("person", person.id), person.name, _above(person, sources))
        shown = cut(groups, page, sources)
        memberships = [(m, viewer.party(registry.parties[m.party])) for m in reversed(person.memberships)]
        yield PageSpec(
            address_of("person", person.id),
            "person.html",
            {
                "person": person,
                "memberships": memberships,
                "stands": stands.of_topics(sources.standing.people[person.id]),
                "chart": charts.of_holder("person", person.id, person.memberships),
                "groups": shown,
                "statement_count": len(tracked),
            },
        )
        yield from rest(groups, shown, page, sources)


def _row(person: Person, sources: Sources, viewer: Viewer) -> PersonRow:
    last = person.memberships[-1] if person.memberships else None
    return PersonRow(
        name=person.name,
        url=sources.addresses.of("person", person.id),
        party=viewer.party(sources.registry.parties[last.party]) if last else None,
        role=last.role if last else None,
        statements=len(sources.tracker.people[person.id]),
    )


def _above(person: Person, sources: Sources) -> tuple[tuple[str, str], ...]:
    addresses = sources.addresses
    return (
        (sources.messages.say("Personer"), addresses.of("person")),
        (person.name, addresses.of("person", person.id)),
    )
