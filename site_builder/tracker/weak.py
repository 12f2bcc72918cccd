"""What a tracker makes too little of: articles without anybody, statements without a topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.errors import Problem
from site_builder.text.lines import line_of
from site_builder.text.short import short_quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from site_builder.model import Article, Tracked

TOPIC_HINT = "add a keyword to a topic, or topics: to the article"


def uncredited(tracked: Iterable[Tracked], file: str) -> Iterator[Problem]:
    """Yield a problem where nothing in an article is credited to anyone."""
    if not any(t.credited for t in tracked):
        yield Problem(file, 0, "", "nothing in this article is attributed to anyone")


def untopiced(tracked: Iterable[Tracked]) -> list[Tracked]:
    """Return the credited statements that belong to no topic, in their order."""
    return [t for t in tracked if t.credited and not t.topics]


def without_topic(article: Article, tracked: Sequence[Tracked], file: str) -> Iterator[Problem]:
    """Yield one problem for all statements of an article that belong to no topic."""
    without = untopiced(tracked)
    if without:
        line = line_of(article.body, without[0].statement.start, article.body_line)
        count = "a statement" if len(without) == 1 else f"{len(without)} statements"
        first = f"{'' if len(without) == 1 else 'the first '}{short_quote(without[0].statement.quote)}"
        yield Problem(file, line, "", f"{count} without a topic, {first}", TOPIC_HINT)
