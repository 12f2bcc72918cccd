"""Parties: a page each, and the list."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from site_builder.pages.addresses import address_of
from site_builder.pages.charts import Charts
from site_builder.pages.counts import by_size, party_counts
from site_builder.pages.cutting import Cut, cut, rest
from site_builder.pages.groups import by_topic
from site_builder.pages.plan import PageSpec, Sources
from site_builder.pages.stands import Stands
from site_builder.pages.views import Link, Viewer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.model import Party


def parties(sources: Sources) -> Iterator[PageSpec]:
    """Yield the list of parties and a page for each."""
    viewer, tracker = Viewer(sources), sources.tracker
    stands, charts = Stands(sources, viewer), Charts(sources, viewer)
    positions = {row.party: row.cells for row in sources.standing.whole.rows}
    yield PageSpec(address_of("party"), "parties.html", {"parties": party_counts(sources)})
    for party in sources.registry.parties.values():
        tracked = tracker.parties[party.id]
        groups = by_topic(tracked, sources, viewer)
        page = Cut(address_of("party", party.id), party.name, _above(party, sources))
        shown = cut(groups, page, sources)
        yield PageSpec(
            address_of("party", party.id),
            "party.html",
            {
                "party": party,
                "stands": stands.of_topics(positions.get(party.id, ())),
                "chart": charts.of_holder("party", party.id),
                "groups": shown,
                "statement_count": len(tracked),
                "people": _people(party, sources),
            },
        )
        yield from rest(groups, shown, page, sources)


def _people(party: Party, sources: Sources) -> list[tuple[Link, int]]:
    """Return those who are or were in a party, with how much each has said for it, the most first."""
    said = Counter(
        ident
        for tracked in sources.tracker.parties[party.id]
        for ident in {s.person for s in tracked.statement.speakers if s.party == party.id}
    )
    members = [
        person for person in sources.registry.people.values() if any(m.party == party.id for m in person.memberships)
    ]
    return by_size((Link(p.name, sources.addresses.of("person", p.id)), said[p.id]) for p in members)


def _above(party: Party, sources: Sources) -> tuple[tuple[str, str], ...]:
    addresses = sources.addresses
    return (
        (sources.messages.say("Partier"), addresses.of("party")),
        (party.name, addresses.of("party", party.id)),
    )
