"""What the files say of each other: ids that must exist, memberships and topics that must fit."""

from __future__ import annotations

import datetime as dt
import itertools
from typing import TYPE_CHECKING, TypeAlias

from site_builder.text.nearest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from site_builder.errors import Problem
    from site_builder.frontmatter.document import Document
    from site_builder.model import Article, Membership, Person, Topic

Known: TypeAlias = "Mapping[str, Collection[str]]"
"""The ids of `parties`, `people` and `topics`, also of files that are wrong: naming one is no second mistake."""

_ONE = {"parties": "party", "people": "person", "topics": "topic"}


def person_problems(person: Person, document: Document, known: Known) -> Iterator[Problem]:
    """Yield what is wrong with a person's memberships."""
    for index, membership in enumerate(person.memberships):
        field = f"memberships[{index}]"
        yield from _dangling(document, f"{field}.party", "parties", membership.party, known)
        start, end = _days(membership)
        if end < start:
            message = f"the membership ends on {end}, before it starts on {start}"
            yield document.problem(f"{field}.end_date", message, "is one of the dates mistyped?")
    for (i, one), (j, other) in itertools.combinations(enumerate(person.memberships), 2):
        (start, end), (other_start, other_end) = _days(one), _days(other)
        if max(start, other_start) <= min(end, other_end):
            line = document.lines[f"memberships[{i}]"]
            message = f"overlaps the membership on line {line} ({_period(one)})"
            yield document.problem(f"memberships[{j}]", message, "end one the day before the other starts")


def topic_problems(
    topic: Topic, document: Document, topics: Mapping[str, Topic], known: Known
) -> Iterator[Problem]:
    """Yield a problem where a topic's parent does not exist, or is the topic itself or below it."""
    yield from _dangling(document, "parent", "topics", topic.parent, known)
    seen: set[str] = set()
    above = topic.parent
    while above is not None and above in topics and above not in seen:
        if above == topic.id:
            hint = "a topic at the top has no parent"
            yield document.problem("parent", "the topic would stand below itself", hint)
        seen.add(above)
        above = topics[above].parent


def article_problems(article: Article, document: Document, known: Known) -> Iterator[Problem]:
    """Yield the ids that an article names and no file has, and keeper's entries that contradict themselves."""
    for index, topic in enumerate(article.topics):
        yield from _dangling(document, f"topics[{index}]", "topics", topic, known)
    for index, entry in enumerate(article.statements):
        field = f"statements[{index}]"
        yield from _dangling(document, f"{field}.person", "people", entry.person, known)
        yield from _dangling(document, f"{field}.party", "parties", entry.party, known)
        yield from _dangling(document, f"{field}.topic", "topics", entry.topic, known)
        said = [key for key in ("person", "party", "nobody", "drop") if getattr(entry, key)]
        if len(said) > 1:
            yield document.problem(field, f"{' and '.join(said)} contradict each other", "keep one of them")
        if entry.stance and not entry.topic:
            message = "a stance is for or against a topic, and none is named"
            yield document.problem(f"{field}.stance", message, "add topic: to the entry")


def _dangling(document: Document, field: str, folder: str, ident: str | None, known: Known) -> Iterator[Problem]:
    """Yield a problem where `ident` names no file of `folder`."""
    if ident is not None and ident not in known[folder]:
        where = f"an id is the name of a file in {folder}/ without its ending"
        hint = did_you_mean(ident, known[folder]) or where
        yield document.problem(field, f'no {_ONE[folder]} has the id "{ident}"', hint)


def _days(membership: Membership) -> tuple[dt.date, dt.date]:
    return membership.start_date or dt.date.min, membership.end_date or dt.date.max


def _period(membership: Membership) -> str:
    first = f"from {membership.start_date}" if membership.start_date else "from the first"
    return f"{membership.party}, {first}, {f'to {membership.end_date}' if membership.end_date else 'not ended'}"
