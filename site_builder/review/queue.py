"""Which statements of which articles a keeper should look at, and why."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from site_builder.text.lines import line_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from site_builder.model import Statement
    from site_builder.review.desk import Desk, OpenArticle


class Item(msgspec.Struct, frozen=True):
    """A statement of an article by its id, and what there is to look at: empty where it is one of all."""

    path: Path
    id: str
    why: tuple[str, ...]


class Row(msgspec.Struct, frozen=True):
    """What is said of a statement to programs, key by key; `line` is the line of the file that it begins on."""

    article: str
    line: int
    id: str
    quote: str
    speakers: tuple[object, ...]
    confidence: float
    rule: str
    reason: str | None
    topics: tuple[str, ...]


def queue_of(articles: Iterable[OpenArticle], desk: Desk, below: float, *, everything: bool = False) -> list[Item]:
    """Return what there is to look at, by the articles' dates and ids, then in the order of the text.

    A statement is looked at where it is less sure than `below`, where nobody is credited
    with it, and where it has no topic (if the tracker has any at all). Those on which the keeper has an entry
    are passed over. With `everything`, each is looked at of which the keeper has not said whose it is.
    """
    items = []
    for opened in sorted(articles, key=lambda o: (o.article.date, o.article.id, o.file)):
        for statement in opened.found:
            why = tuple(_why(statement, opened, desk, below))
            done = opened.decided(statement.id) if everything else opened.entry(statement.id) is not None
            if (why or everything) and not done:
                items.append(Item(opened.path, statement.id, why))
    return items


def row(opened: OpenArticle, statement: Statement, desk: Desk) -> Row:
    """Return what is said of a statement to programs."""
    return Row(
        article=opened.file,
        line=line_of(opened.article.body, statement.start, opened.article.body_line),
        id=statement.id,
        quote=statement.quote,
        speakers=statement.speakers,
        confidence=statement.confidence,
        rule=statement.rule,
        reason=statement.reason,
        topics=topics_of(opened, statement, desk),
    )


def topics_of(opened: OpenArticle, statement: Statement, desk: Desk) -> tuple[str, ...]:
    """Return the ids of a statement's topics."""
    return tuple(link.topic for link in desk.topics.topics_of(statement, opened.article))


def _why(statement: Statement, opened: OpenArticle, desk: Desk, below: float) -> Iterator[str]:
    if not statement.speakers:
        yield f"nobody is credited: {statement.reason}"
    elif statement.confidence < below:
        yield f"{statement.confidence:.2f} sure, which is below {below:.2f}"
    if desk.registry.topics and not topics_of(opened, statement, desk):
        yield "no topic"
