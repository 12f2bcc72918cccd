"""The keeper's word, which beats the engine's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from site_builder.model import Article, Coding, KeeperStatement, Registry, Speaker, Statement
from site_builder.text.locate import places_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def overrule(
    article: Article, statements: list[Statement], registry: Registry, new_id: Callable[[str], str]
) -> list[Statement]:
    """Return the statements with the keeper's entries worked in, in the order of the text.

    An entry meets the statement that `met_by` says; where there is none it makes a new one.
    """
    for entry in article.statements:
        places = places_of(article.body, entry.quote, entry.prefix, entry.suffix)
        if len(places) != 1:
            continue
        start, end = places[0], places[0] + len(entry.quote)
        met = met_by(statements, start, end)
        if entry.drop:
            statements = [s for s in statements if s is not met]
        elif met is not None:
            told = _told(met, entry, article, registry)
            statements = [told if s is met else s for s in statements]
        elif entry.credits:
            bare = _bare(article, entry.quote, start, new_id(entry.quote))
            statements = [*statements, _told(bare, entry, article, registry)]
    return sorted(statements, key=lambda s: (s.start, -s.end))


def met_by(statements: Sequence[Statement], start: int, end: int) -> Statement | None:
    """Return the statement that an entry meets whose quote stands at `start` to `end`: the one it overlaps most.

    Of several the shortest, so that a quotation within reported speech can be told apart from it.
    """
    overlaps = [(min(s.end, end) - max(s.start, start), s.start - s.end, -s.start, s) for s in statements]
    best = max(overlaps, key=lambda o: o[:3], default=None)
    return best[3] if best and best[0] > 0 else None


def _told(met: Statement, entry: KeeperStatement, article: Article, registry: Registry) -> Statement:
    coding = Coding(topic=entry.topic, stance=entry.stance, date=entry.date, coder=entry.coder, note=entry.note)
    if not entry.credits:
        return msgspec.structs.replace(met, coding=coding)
    speakers = _speakers(entry, met, article, registry)
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


def _speakers(
    entry: KeeperStatement, met: Statement, article: Article, registry: Registry
) -> tuple[Speaker, ...]:
    """Return whom an entry credits; what the text says of a person holds where no membership covers the day."""
    if entry.party:
        return (Speaker(party=entry.party),)
    if not entry.person:
        return ()
    day = entry.date or article.date
    person = registry.people[entry.person]
    membership = person.membership_at(day)
    if membership is None and [speaker.person for speaker in met.speakers] == [person.id]:
        return met.speakers
    party, role = (membership.party, membership.role) if membership else (None, None)
    return (Speaker(person=person.id, name=person.name, party=party, role=role),)
