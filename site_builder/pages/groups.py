"""Statements put together: under their topics for a party or a person, under the parties for a topic."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from site_builder.model import Topic
from site_builder.pages.views import PartyLink, StatementView
from site_builder.pages.wording import STANCES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from site_builder.model import Tracked
    from site_builder.pages.plan import Sources
    from site_builder.pages.views import Viewer


class TopicGroup(msgspec.Struct, frozen=True):
    """A topic (None: those without any) and its statements, newest first.

    Of `count` statements those that the page shows; where they are not all, `more` is the link to all.
    """

    topic: Topic | None
    url: str
    statements: tuple[StatementView, ...]
    count: int
    more: str = ""


class PartyGroup(msgspec.Struct, frozen=True):
    """A party (None: those of no party) and its statements on a topic, newest first.

    `stances` counts what a keeper read in them, in the order of STANCES: `(("for", 2), ("imod", 1))`. Of `count`
    statements those that the page shows; where they are not all, `more` is the link to all.
    """

    party: PartyLink | None
    statements: tuple[StatementView, ...]
    stances: tuple[tuple[str, int], ...]
    count: int
    more: str = ""


def ancestors(topic: Topic, topics: Mapping[str, Topic]) -> Iterator[Topic]:
    """Yield the topics that a topic stands below, the nearest first."""
    while topic.parent is not None:
        topic = topics[topic.parent]
        yield topic


def by_topic(tracked: Sequence[Tracked], sources: Sources, viewer: Viewer) -> list[TopicGroup]:
    """Return statements by topic, the topic with the newest statement first, those without a topic last.

    A statement on two topics stands under both, but not under one that another of them belongs to.
    """
    topics = sources.registry.topics
    placed: dict[str, list[Tracked]] = {}
    for each in tracked:
        for ident in _narrowest(each, topics):
            placed.setdefault(ident, []).append(each)
    groups = [
        TopicGroup(topics[ident], sources.addresses.of("topic", ident), viewer.statements(group), len(group))
        for ident, group in placed.items()
    ]
    rest = [t for t in tracked if not t.topics]
    return [*groups, TopicGroup(None, "", viewer.statements(rest), len(rest))] if rest else groups


def by_party(topic: Topic, sources: Sources, viewer: Viewer) -> list[PartyGroup]:
    """Return a topic's statements by party, the one with the newest first; those of no party last."""
    tracked = sources.tracker.topics[topic.id]
    heard = dict.fromkeys(s.party for t in tracked for s in t.statement.speakers)
    groups = []
    for ident in sorted(heard, key=lambda ident: ident is None):
        said = [t for t in tracked if any(s.party == ident for s in t.statement.speakers)]
        party = viewer.party(sources.registry.parties[ident]) if ident else None
        stances = _stances(said, topic, sources.messages.say)
        groups.append(PartyGroup(party, viewer.statements(said), stances, len(said)))
    return groups


def _narrowest(tracked: Tracked, topics: Mapping[str, Topic]) -> list[str]:
    """Return a statement's topics without those that another of them stands below."""
    idents = [link.topic for link in tracked.topics]
    above = {t.id for ident in idents for t in ancestors(topics[ident], topics)}
    return [ident for ident in idents if ident not in above]


def _stances(tracked: Sequence[Tracked], topic: Topic, say: Callable[[str], str]) -> tuple[tuple[str, int], ...]:
    counted = Counter[str](stance for t in tracked if (stance := t.statement.stance_on(topic.id)))
    return tuple((say(word), counted[stance]) for stance, word in STANCES.items() if counted[stance])
