"""Statements gathered to accounts: a party's, a person's, a topic's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from site_builder.model import Article, Registry, Statement, Tracked, Tracker
from site_builder.tracker.topics import TopicFinder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

LOW_CONFIDENCE = "not sure enough"


def gather(
    registry: Registry,
    articles: Sequence[Article],
    found: Mapping[str, Sequence[Statement]],
    confidence: float,
) -> Tracker:
    """Return the statements of all articles in their places.

    `found` holds each article's statements by its id. An attribution below `confidence` credits nobody. Words
    count for a party through the membership of the one who said them on that day, or as the party's own.
    """
    finder = TopicFinder(registry.topics.values())
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
    )


def _track(statement: Statement, article: Article, finder: TopicFinder, confidence: float) -> Tracked:
    if statement.speakers and statement.confidence < confidence:
        statement = msgspec.structs.replace(statement, speakers=(), reason=LOW_CONFIDENCE)
    said = statement.coding.date if statement.coding and statement.coding.date else article.date
    return Tracked(statement=statement, article=article, date=said, topics=finder.topics_of(statement, article))


def _group(
    ids: Iterable[str], tracked: Sequence[Tracked], keys: Callable[[Tracked], Iterable[str | None]]
) -> dict[str, tuple[Tracked, ...]]:
    groups: dict[str, list[Tracked]] = {ident: [] for ident in ids}
    for each in tracked:
        for key in dict.fromkeys(keys(each)):
            if key is not None and key in groups:
                groups[key].append(each)
    return {ident: tuple(group) for ident, group in groups.items()}
