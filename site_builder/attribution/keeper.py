"""The keeper's word, which beats the engine's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from site_builder.model import Article, Coding, EngineWord, Found, KeeperStatement, Registry, Speaker, Statement
from site_builder.text.locate import places_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable


def overrule(
    article: Article, statements: list[Statement], registry: Registry, new_id: Callable[[str], str]
) -> Found:
    """Return the statements with the keeper's entries worked in, and those that the keeper dropped.

    Entries on the same words are taken together (`together`) and meet the statement that `met_by` says; where there is
    none they make a new one.
    """
    dropped: list[Statement] = []
    for words in together(article):
        entry = words.entry
        met = met_by(entry, article, statements)
        if entry.drop:
            statements = [s for s in statements if s is not met]
            dropped += [_coded(met, words)] if met else []
        elif met is not None:
            told = _coded(_told(met, entry, article, registry), words)
            statements = [told if s is met else s for s in statements]
        elif entry.credits:
            bare = _bare(article, entry.quote, words.start, new_id(entry.quote))
            statements = [*statements, _coded(_credited(bare, entry, article, registry), words)]
    return Found(*(tuple(sorted(found, key=lambda s: (s.start, -s.end))) for found in (statements, dropped)))


class Together(msgspec.Struct, frozen=True):
    """The keeper's entries on the same words, which begin at `start` in the body.

    `entry` is the last that says whose they are, else the last of all, with the day that any of them gives; `index` is
    its place among the article's entries.
    """

    start: int
    entry: KeeperStatement
    index: int
    codings: tuple[Coding, ...]


def together(article: Article) -> list[Together]:
    """Return the keeper's entries by the words that they are about, in the order of the first on each."""
    groups: dict[tuple[int, str], list[tuple[int, KeeperStatement]]] = {}
    for index, entry in enumerate(article.statements):
        start = _place(entry, article)
        if start is not None:
            groups.setdefault((start, entry.quote), []).append((index, entry))
    return [_joined(start, group) for (start, _), group in groups.items()]


def _joined(start: int, group: list[tuple[int, KeeperStatement]]) -> Together:
    index, said = next((each for each in reversed(group) if each[1].credits or each[1].drop), group[-1])
    day = next((entry.date for _, entry in group if entry.date), None)
    return Together(start, msgspec.structs.replace(said, date=day), index, tuple(_coding(entry) for _, entry in group))


def met_by(entry: KeeperStatement, article: Article, statements: Iterable[Statement]) -> Statement | None:
    """Return the statement that an entry is about: the one that its quote overlaps most, if any.

    Of several the shortest, so that a quotation within reported speech can be told apart from it.
    """
    start = _place(entry, article)
    if start is None:
        return None
    end = start + len(entry.quote)
    overlaps = [(min(s.end, end) - max(s.start, start), s.start - s.end, -s.start, s) for s in statements]
    best = max(overlaps, key=lambda o: o[:3], default=None)
    return best[3] if best and best[0] > 0 else None


def _place(entry: KeeperStatement, article: Article) -> int | None:
    """Return where an entry's quote stands in the body; None where that is at no or at several places."""
    places = places_of(article.body, entry.quote, entry.prefix, entry.suffix)
    return places[0] if len(places) == 1 else None


def _told(met: Statement, entry: KeeperStatement, article: Article, registry: Registry) -> Statement:
    """Return what the engine found with what an entry adds; whom it credits goes by the day that the entry gives."""
    if not entry.credits:
        day = entry.date or article.date
        speakers = tuple(_on(day, s, registry) for s in met.speakers) if entry.date else met.speakers
        return msgspec.structs.replace(met, speakers=speakers)
    told = _credited(met, entry, article, registry)
    if met.status == "keeper" or {_who(s) for s in told.speakers} == {_who(s) for s in met.speakers}:
        return told
    word = EngineWord(speakers=met.speakers, rule=met.rule, confidence=met.confidence, reason=met.reason)
    return msgspec.structs.replace(told, overruled=word)


def _credited(statement: Statement, entry: KeeperStatement, article: Article, registry: Registry) -> Statement:
    speakers = _speakers(entry, statement, article, registry)
    reason = None if speakers else "the keeper credits no one"
    return msgspec.structs.replace(
        statement, speakers=speakers, status="keeper", rule="keeper", confidence=1.0, reason=reason
    )


def _coded(statement: Statement, words: Together) -> Statement:
    """Return a statement with what entries add to it: of two on one topic the later, one without a word if alone."""
    by_topic = {coding.topic: coding for coding in (*statement.codings, *words.codings)}
    codings = sorted(by_topic.values(), key=lambda coding: coding.topic is None)
    said = [coding for coding in codings if coding != Coding()] or codings
    return msgspec.structs.replace(statement, codings=tuple(said))


def _coding(entry: KeeperStatement) -> Coding:
    return Coding(topic=entry.topic, stance=entry.stance, date=entry.date, coder=entry.coder, note=entry.note)


def _who(speaker: Speaker) -> tuple[str | None, ...]:
    """Return whom a speaker is, whatever the role: a registered person by the id alone."""
    return (speaker.person,) if speaker.person else (speaker.name, speaker.party, speaker.org)


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
    day, person = entry.date or article.date, registry.people[entry.person]
    if person.membership_at(day) is None and [speaker.person for speaker in met.speakers] == [person.id]:
        return met.speakers
    return (_on(day, Speaker(person=person.id, name=person.name), registry),)


def _on(day: dt.date, speaker: Speaker, registry: Registry) -> Speaker:
    """Return a speaker with the party and the role of a day, where it is a registered person."""
    if speaker.person is None:
        return speaker
    membership = registry.people[speaker.person].membership_at(day)
    party, role = (membership.party, membership.role) if membership else (None, None)
    return msgspec.structs.replace(speaker, party=party, role=role)
