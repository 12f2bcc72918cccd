"""Topics: a page each, and the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.model import Topic, Tracked
from site_builder.pages.addresses import address_of
from site_builder.pages.counts import topic_counts
from site_builder.pages.plan import PageSpec, Sources
from site_builder.pages.views import Link, Viewer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def topics(sources: Sources) -> Iterator[PageSpec]:
    """Yield the list of topics and a page for each."""
    viewer, registry = Viewer(sources), sources.registry
    yield PageSpec(address_of("topic"), "topics.html", {"topics": topic_counts(sources)})
    for topic in registry.topics.values():
        tracked = sources.tracker.topics[topic.id]
        yield PageSpec(
            address_of("topic", topic.id),
            "topic.html",
            {
                "topic": topic,
                "above": list(_above(topic, sources)),
                "below": [_link(t, sources) for t in registry.topics.values() if t.parent == topic.id],
                "groups": _by_party(tracked, sources, viewer),
                "statement_count": len(tracked),
            },
        )


def _above(topic: Topic, sources: Sources) -> Iterator[Link]:
    """Yield the topics that a topic stands below, the topmost first."""
    if topic.parent is not None:
        parent = sources.registry.topics[topic.parent]
        yield from _above(parent, sources)
        yield _link(parent, sources)


def _link(topic: Topic, sources: Sources) -> Link:
    return Link(topic.name, sources.addresses.of("topic", topic.id))


def _by_party(tracked: Sequence[Tracked], sources: Sources, viewer: Viewer) -> list[dict[str, object]]:
    """Return statements under each party heard, the one with the newest first; those of no party last."""
    heard = dict.fromkeys(s.party for t in tracked for s in t.statement.speakers)
    return [
        {
            "party": viewer.party(sources.registry.parties[ident]) if ident else None,
            "statements": viewer.statements(
                t for t in tracked if any(s.party == ident for s in t.statement.speakers)
            ),
        }
        for ident in sorted(heard, key=lambda ident: ident is None)
    ]
