"""keeper: what keepers write in `statements:` does something, and says all it should."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from site_builder.attribution import Engine, met_by
from site_builder.checks.finding import info, warning

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from site_builder.checks.finding import Finding
    from site_builder.checks.inspected import Inspected
    from site_builder.content import Document
    from site_builder.model import Article, KeeperStatement, Statement

_WHOSE = ("person", "party", "nobody", "drop")


def keeper(inspected: Inspected) -> Iterator[Finding]:
    """Yield what is weak about the entries of `statements:`, about corrections, and about drafts left behind."""
    engine = Engine(inspected.content.registry)
    for article in inspected.content.articles:
        document = inspected.document("articles", article.id)
        if article.statements:
            found = engine.statements(msgspec.structs.replace(article, statements=()))
            yield from _entries(article, found, document, inspected)
        for index, correction in enumerate(article.corrections):
            if correction.date < article.date:
                message = f"is from {correction.date}, before the article of {article.date}"
                yield warning(document.problem(f"corrections[{index}].date", message, "is one of them mistyped?"))
    yield from _drafts(inspected)


def _entries(
    article: Article, found: Sequence[Statement], document: Document, inspected: Inspected
) -> Iterator[Finding]:
    """Yield what is weak about each entry; `found` is what the program finds without any."""
    first: dict[str, int] = {}
    for index, entry in enumerate(article.statements):
        field = f"statements[{index}]"
        met = met_by(entry, article, found)
        yield from _alone(entry, article, document, field)
        if met is None:
            message = "does nothing: the program finds no statement in these words"
            if entry.drop:
                yield info(document.problem(field, message, "take the entry out"))
            elif not any(other.credits and other.quote == entry.quote for other in article.statements):
                yield warning(document.problem(field, message, "say whose the words are, with person: or party:"))
            continue
        other = first.setdefault(met.id, index)
        if other != index and _replaces(entry, article.statements[other]):
            line = document.lines[f"statements[{other}]"]
            message = f"is about the same statement as the entry on line {line}, and replaces what that says"
            yield warning(document.problem(field, message, "make one entry of the two"))
        if _redundant(entry, met, inspected):
            message = f"the program says the same by itself, with confidence {met.confidence:.2f}"
            key = "person" if entry.person else "party"
            yield info(document.problem(f"{field}.{key}", message, f"{key}: can be left out"))


def _replaces(entry: KeeperStatement, other: KeeperStatement) -> bool:
    """Whether an entry on a statement takes something away from another one on it."""
    mine, theirs = ({key: value for key in _WHOSE if (value := getattr(each, key))} for each in (entry, other))
    return entry.topic == other.topic or bool(mine and theirs and mine != theirs)


def _alone(entry: KeeperStatement, article: Article, document: Document, field: str) -> Iterator[Finding]:
    """Yield what is weak about an entry whatever the program finds."""
    if entry.stance and not entry.coder:
        message = "readers are not told who judged the stance"
        yield warning(document.problem(f"{field}.stance", message, "add coder: with your initials"))
    if entry.stance and (entry.nobody or entry.drop):
        message = "no stance can be shown of words that nobody is credited with"
        yield warning(document.problem(f"{field}.stance", message, "say whose the words are, or take the stance out"))
    if entry.date and entry.date > article.date:
        message = f"was said on {entry.date}, after the article of {article.date}"
        yield warning(document.problem(f"{field}.date", message, "is one of them mistyped?"))


def _redundant(entry: KeeperStatement, met: Statement, inspected: Inspected) -> bool:
    """Whether an entry credits whom the program would, which is sure enough that nobody need confirm it."""
    least = max(inspected.confidence, inspected.content.site.confidence)
    if met.confidence < least or len(met.speakers) != 1 or entry.date:
        return False
    speaker = met.speakers[0]
    if entry.person:
        return speaker.person == entry.person
    return bool(entry.party) and speaker.party == entry.party and speaker.name is None


def _drafts(inspected: Inspected) -> Iterator[Finding]:
    """Yield an info for each draft that is older than an article that is published: it may have been forgotten."""
    newest = max((a.date for a in inspected.whole.articles if not a.draft), default=None)
    for article in inspected.whole.articles:
        if article.draft and newest and article.date < newest:
            message = f"is still a draft, though newer articles, up to {newest}, are published"
            problem = inspected.document("articles", article.id).problem("draft", message, "publish it or take it away")
            yield info(problem)
