"""The front page: what is new, the topics, the parties."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.pages.counts import by_size, topic_counts
from site_builder.pages.plan import PageSpec, Sources
from site_builder.pages.views import Viewer

if TYPE_CHECKING:
    from collections.abc import Iterator

_NEWEST = 8


def front(sources: Sources) -> Iterator[PageSpec]:
    """Yield the front page."""
    viewer, tracker = Viewer(sources), sources.tracker
    parties = [(viewer.party(p), len(tracker.parties[p.id])) for p in sources.registry.parties.values()]
    yield PageSpec(
        "",
        "front.html",
        {
            "newest": viewer.statements(tracker.statements[:_NEWEST]),
            "topics": topic_counts(sources),
            "parties": by_size(parties),
            "statement_count": len(tracker.statements),
            "article_count": len(sources.articles),
            "left_out_count": len(tracker.left_out),
            "updated": max((a.date for a in sources.articles), default=None),
        },
    )
