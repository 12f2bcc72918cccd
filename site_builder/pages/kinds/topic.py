"""Topics: a page each, and the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.pages.addresses import address_of
from site_builder.pages.counts import topic_counts
from site_builder.pages.groups import ancestors, by_party
from site_builder.pages.plan import PageSpec, Sources
from site_builder.pages.views import Viewer

if TYPE_CHECKING:
    from collections.abc import Iterator


def topics(sources: Sources) -> Iterator[PageSpec]:
    """Yield the list of topics and a page for each."""
    viewer, registry, addresses = Viewer(sources), sources.registry, sources.addresses
    counts = topic_counts(sources)
    yield PageSpec(address_of("topic"), "topics.html", {"topics": counts})
    parties = [viewer.party(p) for p in registry.parties.values()]
    for count in counts:
        topic, heard = count.topic, {party.id for party in (*count.parties, *count.parties_below)}
        above = [(t.name, addresses.of("topic", t.id)) for t in ancestors(topic, registry.topics)]
        yield PageSpec(
            address_of("topic", topic.id),
            "topic.html",
            {
                "topic": topic,
                "above": above[::-1],
                "below": [c for c in counts if c.topic.parent == topic.id],
                "groups": by_party(topic, sources, viewer),
                "silent": [party for party in parties if party.id not in heard],
                "statement_count": count.statements,
                "below_count": count.below,
            },
        )
