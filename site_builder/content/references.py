"""What the files say of each other: ids that must exist, memberships that must fit."""

from __future__ import annotations

import datetime as dt
import itertools
from typing import TYPE_CHECKING

from site_builder.text.nearest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from site_builder.content.document import Document
    from site_builder.errors import Problem
    from site_builder.model import Article, Membership, Person, Registry, Topic


def dangling(
    document: Document, field: str, kind: str, ident: str | None, known: Mapping[str, object]
) -> Iterator[Problem]:
    """Yield a problem where `ident` names nothing that is known."""
    if ident is not None and ident not in known:
        hint = did_you_mean(ident, known) or f"there is no {kind} file with that name"
        yield document.problem(field, f'no {kind} has the id "{ident}"', hint)


def person_problems(person: Person, document: Document, parties: Mapping[str, object]) -> Iterator[Problem]:
    """Yield what is wrong with a person's memberships."""
    for index, membership in enumerate(person.memberships):
        field = f"memberships[{index}]"
        yield from dangling(document, f"{field}.party", "party", membership.party, parties)
        start, end = _days(membership)
        if end < start:
            yield document.problem(
                f"{field}.end_date",
                f"the membership ends on {membership.end_date}, before it starts on {membership.start_date}",
            )
    for (i, one), (j, other) in itertools.combinations(enumerate(person.memberships), 2):
        (start, end), (other_start, other_end) = _days(one), _days(other)
        if max(start, other_start) <= min(end, other_end):
            hint = "end one the day before the other starts"
            yield document.problem(f"memberships[{j}]", f"overlaps memberships[{i}] ({_period(one)})", hint)


def topic_problems(topic: Topic, document: Document, topics: Mapping[str, Topic]) -> Iterator[Problem]:
    """Yield a problem where a topic's parent does not exist, or is below the topic itself."""
    yield from dangling(document, "parent", "topic", topic.parent, topics)
    seen, above = {topic.id}, topic.parent
    while above in topics:
        if above in seen:
            yield document.problem("parent", "the topic stands below itself", "leave parent out at the top")
            return
        seen.add(above)
        above = topics[above].parent


def article_problems(article: Article, document: Document, registry: Registry) -> Iterator[Problem]:
    """Yield the ids that an article names and no file has, and keeper's entries that contradict themselves."""
    for index, topic in enumerate(article.topics):
        yield from dangling(document, f"topics[{index}]", "topic", topic, registry.topics)
    for index, entry in enumerate(article.statements):
        field = f"statements[{index}]"
        yield from dangling(document, f"{field}.person", "person", entry.person, registry.people)
        yield from dangling(document, f"{field}.party", "party", entry.party, registry.parties)
        yield from dangling(document, f"{field}.topic", "topic", entry.topic, registry.topics)
        said = [key for key in ("person", "party", "nobody", "drop") if getattr(entry, key)]
        if len(said) > 1:
            yield document.problem(field, f"{' and '.join(said)} cannot both be said", "keep one of them")
        if entry.stance and not entry.topic:
            yield document.problem(f"{field}.stance", "a stance is towards a topic", "add topic: to the entry")


def _days(membership: Membership) -> tuple[dt.date, dt.date]:
    return membership.start_date or dt.date.min, membership.end_date or dt.date.max


def _period(membership: Membership) -> str:
    return f"{membership.party}, {membership.start_date or 'from the first'} to {membership.end_date or 'today'}"
