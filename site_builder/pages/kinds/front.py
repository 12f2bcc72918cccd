"""The front page: the topics, what is new, the parties."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.pages.changing import Changes
from site_builder.pages.counts import party_counts, topic_counts
from site_builder.pages.plan import PageSpec, Sources
from site_builder.pages.views import Viewer

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOPICS = 6
_NEWEST = 4
_CHANGES = 3


def front(sources: Sources) -> Iterator[PageSpec]:
    """Yield the front page: what is new, and the topics, those on which stances are known first."""
    viewer, tracker = Viewer(sources), sources.tracker
    topics = sorted(topic_counts(sources), key=lambda count: (not count.stances, -count.all_statements))
    yield PageSpec(
        "",
        "front.html",
        {
            "newest": viewer.statements(tracker.statements[:_NEWEST]),
            "changes": Changes(sources, viewer).latest(_CHANGES),
            "topics": topics[:_TOPICS],
            "parties": party_counts(sources),
            "topic_count": len(topics),
            "statement_count": len(tracker.statements),
            "article_count": len(sources.articles),
            "left_out_count": len(tracker.left_out),
            "updated": max((a.date for a in sources.articles), default=None),
        },
    )
