"""Entries of `statements:` on the same words: each may code another topic, and they must not contradict each other."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from site_builder.text.locate import places_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.errors import Problem
    from site_builder.frontmatter.document import Document
    from site_builder.model import Article, KeeperStatement

_CREDITS = ("person", "party", "nobody", "drop")


def twice_problems(article: Article, document: Document) -> Iterator[Problem]:
    """Yield a problem where two entries on the same words code one topic, credit two, or give two days."""
    words: dict[tuple[int, str], list[tuple[int, KeeperStatement]]] = {}
    for index, entry in enumerate(article.statements):
        places = places_of(article.body, entry.quote, entry.prefix, entry.suffix)
        if len(places) == 1:
            words.setdefault((places[0], entry.quote), []).append((index, entry))
    for entries in words.values():
        for (i, one), (j, other) in itertools.combinations(entries, 2):
            which = f"the entry on line {document.lines[f'statements[{i}]']}, which is about the same words"
            for key, message, hint in _between(one, other):
                field = f"statements[{j}].{key}" if key else f"statements[{j}]"
                yield document.problem(field, f"{message} {which}", hint)


def _between(one: KeeperStatement, other: KeeperStatement) -> Iterator[tuple[str, str, str]]:
    """Yield what one entry says against another on the same words: the key, what is wrong, what to do."""
    credit, against = _credit(one), _credit(other)
    if credit and against and credit != against:
        yield against[0], "contradicts", "say whose the words are in one of the two"
    if one.topic == other.topic:
        key, names = ("topic", "names the same topic as") if one.topic else ("", "names no topic, and neither does")
        yield key, names, "make one entry of the two, or name another topic in one"
    if one.date and other.date and one.date != other.date:
        yield "date", "gives another day than", "keep the right one"


def _credit(entry: KeeperStatement) -> tuple[str, object] | None:
    return next(((key, value) for key in _CREDITS if (value := getattr(entry, key))), None)
