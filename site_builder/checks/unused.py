"""unused: topics, keywords, people and parties that no statement has to do with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.build import grammars
from site_builder.checks.finding import info, warning
from site_builder.errors import Problem
from site_builder.text.fold import folded_words
from site_builder.tracker import TopicFinder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.checks.finding import Finding
    from site_builder.checks.inspected import Inspected
    from site_builder.model import Topic


def unused(inspected: Inspected) -> Iterator[Finding]:
    """Yield a warning for each topic that is empty, and an info for each keyword, person and party without use.

    A topic is not empty when one below it has statements. That nobody quotes a party is no fault of the tracker.
    """
    registry, tracker = inspected.content.registry, inspected.tracker
    used = _with_those_above({ident for ident, tracked in tracker.topics.items() if tracked}, registry.topics)
    matched = _matched(inspected)
    for topic in registry.topics.values():
        if topic.id not in used:
            file = inspected.document("topics", topic.id).file
            message = f'no statement belongs to "{topic.name}"'
            yield warning(Problem(file, 0, "", message, "other keywords may find some; take it away if none will come"))
        yield from _keywords(topic, matched, inspected, empty=topic.id not in used)
    for folder, entities, accounts in (
        ("people", [(p.id, p.name) for p in registry.people.values()], tracker.people),
        ("parties", [(p.id, p.name) for p in registry.parties.values()], tracker.parties),
    ):
        for ident, name in entities:
            if not accounts[ident]:
                file = inspected.document(folder, ident).file
                yield info(Problem(file, 0, "", f"no statement is credited to {name}"))


def _keywords(
    topic: Topic, matched: set[tuple[str, str]], inspected: Inspected, *, empty: bool
) -> Iterator[Finding]:
    """Yield what is odd about a topic's keywords; of an empty topic's it goes without saying that none is found."""
    document = inspected.document("topics", topic.id)
    for index, keyword in enumerate(topic.keywords):
        field = f"keywords[{index}]"
        if not folded_words(keyword):
            yield warning(document.problem(field, f'"{keyword}" holds no word, so it can match nothing', "take it out"))
        elif (topic.id, keyword) not in matched and not empty:
            hint = "" if keyword.endswith("*") else "with * at its end it finds longer words too"
            yield info(document.problem(field, f'no statement holds "{keyword}"', hint))


def _matched(inspected: Inspected) -> set[tuple[str, str]]:
    """Return the topics and keywords that the words of a credited statement hold."""
    content = inspected.content
    finder = TopicFinder(content.registry.topics.values(), grammars(content.articles))
    links = (link for t in inspected.tracker.statements for link in finder.matching(t.statement, t.article))
    return {(link.topic, link.keyword) for link in links}


def _with_those_above(idents: set[str], topics: dict[str, Topic]) -> set[str]:
    found: set[str] = set()
    for ident in idents:
        above: str | None = ident
        while above is not None and above not in found:
            found.add(above)
            above = topics[above].parent
    return found
