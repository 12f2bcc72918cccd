"""Statements gathered to accounts: a party's, a person's, a topic's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from site_builder.model import Article, Grammar, Registry, Statement, Tracked, Tracker
from site_builder.tracker.mentions import MentionFinder
from site_builder.tracker.topics import TopicFinder
from site_builder.tracker.tree import above
from site_builder.tracker.withdrawn import withdrawn_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

LOW_CONFIDENCE = "not sure enough"


def gather(  # noqa: PLR0913, PLR0917
    registry: Registry,
    articles: Sequence[Article],
    found: Mapping[str, Sequence[Statement]],
    confidence: float,
    dropped: Mapping[str, Sequence[Statement]] | None = None,
    grammars: Mapping[str, Grammar] | None = None,
) -> Tracker:
    """Return the statements of all articles in their places.

    `found` holds each article's statements by its id, `dropped` those that a keeper dropped, `grammars` how each
    language inflects keywords and names. An attribution below `confidence` credits nobody. Words count for a party
    through the membership of the one who said them on that day, or as the party's own.
    """
    finder = TopicFinder(registry.topics.values(), grammars)
    mentions = MentionFinder(registry, articles, grammars or {})
    by_article = {a.id: tuple(_track(s, a, finder, confidence) for s in found[a.id]) for a in articles}
    every = sorted(
        (t for tracked in by_article.values() for t in tracked),
        key=lambda t: (-t.date.toordinal(), t.article.id, t.statement.start, t.statement.end),
    )
    credited = [t for t in every if t.credited]
    return Tracker(
        statements=tuple(credited),
        left_out=tuple(t for t in every if not t.credited),
        parties=_group(registry.parties, credited, lambda t: [s.party for s in t.statement.speakers]),
        people=_group(registry.people, credited, lambda t: [s.person for s in t.statement.speakers]),
        topics=_group(registry.topics, credited, lambda t: [link.topic for link in t.topics]),
        articles=by_article,
        below=_group(registry.topics, credited, lambda t: _only_above(t, registry)),
        covering=_covering(registry, articles, by_article),
        mentions={a.id: mentions.mentions(a) for a in articles},
        withdrawn=withdrawn_of(articles, every, dropped or {}),
        by_id={t.statement.id: t for t in every},
    )


def _track(statement: Statement, article: Article, finder: TopicFinder, confidence: float) -> Tracked:
    if statement.speakers and statement.confidence < confidence:
        statement = msgspec.structs.replace(statement, speakers=(), reason=LOW_CONFIDENCE)
    said, topics = statement.said_on or article.date, finder.topics_of(statement, article)
    return Tracked(statement=statement, article=article, date=said, topics=topics)


def _group(
    ids: Iterable[str], tracked: Sequence[Tracked], keys: Callable[[Tracked], Iterable[str | None]]
) -> dict[str, tuple[Tracked, ...]]:
    groups: dict[str, list[Tracked]] = {ident: [] for ident in ids}
    for each in tracked:
        for key in dict.fromkeys(keys(each)):
            if key is not None and key in groups:
                groups[key].append(each)
    return {ident: tuple(group) for ident, group in groups.items()}


def _only_above(tracked: Tracked, registry: Registry) -> list[str]:
    """Return the topics above a statement's own, without those that are its own too."""
    own = [link.topic for link in tracked.topics if link.topic in registry.topics]
    return [topic for ident in own for topic in above(ident, registry.topics) if topic not in own]


def _covering(
    registry: Registry, articles: Sequence[Article], by_article: Mapping[str, Sequence[Tracked]]
) -> dict[str, tuple[Article, ...]]:
    """Return by each topic the articles on it or on a topic below it, newest first."""
    covering: dict[str, list[Article]] = {ident: [] for ident in registry.topics}
    for article in sorted(articles, key=lambda a: (-a.date.toordinal(), a.id)):
        named = dict.fromkeys((*article.topics, *(link.topic for t in by_article[article.id] for link in t.topics)))
        own = [ident for ident in named if ident in covering]
        for ident in dict.fromkeys((*own, *(a for o in own for a in above(o, registry.topics)))):
            covering[ident].append(article)
    return {ident: tuple(found) for ident, found in covering.items()}
