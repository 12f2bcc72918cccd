"""People: a page each, and the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.pages.addresses import address_of
from site_builder.pages.groups import by_topic
from site_builder.pages.plan import PageSpec, Sources
from site_builder.pages.views import Viewer

if TYPE_CHECKING:
    from collections.abc import Iterator


def people(sources: Sources) -> Iterator[PageSpec]:
    """Yield the list of people and a page for each."""
    viewer, registry, tracker = Viewer(sources), sources.registry, sources.tracker
    listed = sorted(registry.people.values(), key=lambda p: (p.name.split()[-1].casefold(), p.name))
    rows = []
    for person in listed:
        last = person.memberships[-1].party if person.memberships else None
        party = viewer.party(registry.parties[last]) if last else None
        rows.append((person, sources.addresses.of("person", person.id), party, len(tracker.people[person.id])))
    yield PageSpec(address_of("person"), "people.html", {"people": rows})
    for person in registry.people.values():
        tracked = tracker.people[person.id]
        memberships = [(m, viewer.party(registry.parties[m.party])) for m in reversed(person.memberships)]
        yield PageSpec(
            address_of("person", person.id),
            "person.html",
            {
                "person": person,
                "memberships": memberships,
                "groups": by_topic(tracked, sources, viewer),
                "statement_count": len(tracked),
            },
        )
