"""The tree of topics: what stands above a topic, and what below."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from site_builder.model import Topic


def above(topic: str, topics: Mapping[str, Topic]) -> tuple[str, ...]:
    """Return the ids of the topics that a topic stands below, the nearest first.

    The content is refused where a parent is missing or a topic stands below itself; here both end the way up.
    """
    found: list[str] = []
    parent = topics[topic].parent
    while parent is not None and parent in topics and parent != topic and parent not in found:
        found.append(parent)
        parent = topics[parent].parent
    return tuple(found)


def with_below(topic: str, topics: Mapping[str, Topic]) -> frozenset[str]:
    """Return the ids of a topic and of all that stand below it."""
    return frozenset((topic, *(ident for ident in topics if topic in above(ident, topics))))
