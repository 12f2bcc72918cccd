"""Parties: a page each, and the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.pages.addresses import address_of
from site_builder.pages.counts import by_size
from site_builder.pages.groups import by_topic
from site_builder.pages.plan import PageSpec, Sources
from site_builder.pages.views import Viewer

if TYPE_CHECKING:
    from collections.abc import Iterator


def parties(sources: Sources) -> Iterator[PageSpec]:
    """Yield the list of parties and a page for each."""
    viewer, tracker = Viewer(sources), sources.tracker
    counted = [(viewer.party(p), len(tracker.parties[p.id])) for p in sources.registry.parties.values()]
    yield PageSpec(address_of("party"), "parties.html", {"parties": by_size(counted)})
    for party in sources.registry.parties.values():
        tracked = tracker.parties[party.id]
        spoke = {s.person for t in tracked for s in t.statement.speakers if s.party == party.id and s.person}
        yield PageSpec(
            address_of("party", party.id),
            "party.html",
            {
                "party": party,
                "groups": by_topic(tracked, sources, viewer),
                "statement_count": len(tracked),
                "people": [
                    (person, sources.addresses.of("person", person.id), person.id in spoke)
                    for person in sources.registry.people.values()
                    if any(m.party == party.id for m in person.memberships)
                ],
            },
        )
