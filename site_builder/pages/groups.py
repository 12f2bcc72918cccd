"""Statements under their topics, as a party's and a person's page show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from site_builder.model import Topic, Tracked
from site_builder.pages.views import StatementView, Viewer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from site_builder.pages.plan import Sources


class Group(msgspec.Struct, frozen=True):
    """A topic (None: those without any) and its statements, newest first."""

    topic: Topic | None
    url: str
    statements: tuple[StatementView, ...]


def by_topic(tracked: Sequence[Tracked], sources: Sources, viewer: Viewer) -> list[Group]:
    """Return statements by topic, the topic with the newest statement first, those without a topic last.

    A statement on two topics stands under both.
    """
    order = list(dict.fromkeys(link.topic for each in tracked for link in each.topics))
    groups = [
        Group(
            sources.registry.topics[ident],
            sources.addresses.of("topic", ident),
            viewer.statements(t for t in tracked if any(link.topic == ident for link in t.topics)),
        )
        for ident in order
    ]
    rest = [t for t in tracked if not t.topics]
    return [*groups, Group(None, "", viewer.statements(rest))] if rest else groups
