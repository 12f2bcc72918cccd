"""The keeper's word, which beats the engine's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from site_builder.model import Article, Coding, KeeperStatement, Registry, Speaker, Statement
from site_builder.text.locate import places_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


def overrule(
    article: Article, statements: list[Statement], registry: Registry, new_id: Callable[[str], str]
) -> list[Statement]:
    """Return the statements with the keeper's entries worked in, in the order of the text.

    An entry meets the engine's statement that it overlaps most; where there is none it makes a new one.
    """
    for entry in article.statements:
        start = _place(entry, article)
        if start is None:
            continue
        met = met_by(entry, article, statements)
        if entry.drop:
            statements = [s for s in statements if s is not met]
        elif met is not None:
            told = _told(met, entry, article, registry)
            statements = [told if s is met else s for s in statements]
        elif entry.credits:
            bare = _bare(article, entry.quote, start, new_id(entry.quote))
            statements = [*statements, _told(bare, entry, article, registry)]
    return sorted(statements, key=lambda s: (s.start, -s.end))


def met_by(entry: KeeperStatement, article: Article, statements: Iterable[Statement]) -> Statement | None:
    """Return the statement that an entry is about: the one that its quote overlaps most, if any."""
    start = _place(entry, article)
    if start is None:
        return None
    end = start + len(entry.quote)
    overlaps = [(min(s.end, end) - max(s.start, start), -s.start, s) for s in statements]
    best = max(overlaps, key=lambda o: o[:2], default=None)
    return best[2] if best and best[0] > 0 else None


def _place(entry: KeeperStatement, article: Article) -> int | None:
    """Return where an entry's quote stands in the body; None where that is at no or at several places."""
    places = places_of(article.body, entry.quote, entry.prefix, entry.suffix)
    return places[0] if len(places) == 1 else None


def _told(met: Statement, entry: KeeperStatement, article: Article, registry: Registry) -> Statement:
    coding = Coding(topic=entry.topic, stance=entry.stance, date=entry.date, coder=entry.coder, note=entry.note)
    if not entry.credits:
        return msgspec.structs.replace(met, coding=coding)
    speakers = _speakers(entry, article, registry)
    reason = None if speakers else "the keeper credits no one"
    return msgspec.structs.replace(
        met, speakers=speakers, status="keeper", rule="keeper", confidence=1.0, reason=reason, coding=coding
    )


def _bare(article: Article, quote: str, start: int, ident: str) -> Statement:
    """Return a statement that only the keeper has seen, nobody being credited yet."""
    end = start + len(quote)
    sentence = _line_around(article.body, start, end)
    return Statement(
        id=ident, kind="direct", start=start, end=end, quote=quote, speakers=(), cue=None, rule="keeper",
        confidence=1.0, sentence=sentence,
    )  # fmt: skip


def _line_around(body: str, start: int, end: int) -> tuple[int, int]:
    after = body.find("\n", end)
    return body.rfind("\n", 0, start) + 1, len(body) if after < 0 else after


def _speakers(entry: KeeperStatement, article: Article, registry: Registry) -> tuple[Speaker, ...]:
    if entry.party:
        return (Speaker(party=entry.party),)
    if not entry.person:
        return ()
    day = entry.date or article.date
    person = registry.people[entry.person]
    membership = person.membership_at(day)
    party, role = (membership.party, membership.role) if membership else (None, None)
    return (Speaker(person=person.id, name=person.name, party=party, role=role),)
