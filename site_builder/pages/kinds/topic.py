"""Topics: a page each, and the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.pages.addresses import address_of
from site_builder.pages.charts import Charts
from site_builder.pages.counts import topic_counts
from site_builder.pages.cutting import Cut, cut, rest
from site_builder.pages.groups import ancestors, by_party
from site_builder.pages.plan import PageSpec, Sources
from site_builder.pages.stands import Stands
from site_builder.pages.views import Viewer

if TYPE_CHECKING:
    from collections.abc import Iterator


def topics(sources: Sources) -> Iterator[PageSpec]:
    """Yield the list of topics and a page for each."""
    viewer, registry, addresses = Viewer(sources), sources.registry, sources.addresses
    counts = topic_counts(sources)
    yield PageSpec(address_of("topic"), "topics.html", {"topics": counts})
    stands, charts = Stands(sources, viewer), Charts(sources, viewer)
    for count in counts:
        topic = count.topic
        groups = by_party(topic, sources, viewer)
        here = (sources.messages.say("Emner"), addresses.of("topic")), (topic.name, count.url)
        page = Cut(address_of("topic", topic.id), topic.name, here)
        shown = cut(groups, page, sources)
        above = [(t.name, addresses.of("topic", t.id)) for t in ancestors(topic, registry.topics)]
        yield PageSpec(
            address_of("topic", topic.id),
            "topic.html",
            {
                "topic": topic,
                "above": above[::-1],
                "below": [c for c in counts if c.topic.parent == topic.id],
                "groups": shown,
                "stands": stands.of_parties(sources.standing.whole.column(topic.id)),
                "chart": charts.of_topic(topic.id),
                "statement_count": count.statements,
                "below_count": count.below,
                "searched": count.searched,
            },
        )
        yield from rest(groups, shown, page, sources)
