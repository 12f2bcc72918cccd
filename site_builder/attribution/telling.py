"""What a sentence tells of somebody whom it names: an office, a party."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.names import member_at
from site_builder.attribution.phrases import phrase_at
from site_builder.attribution.trailing import standing_for
from site_builder.attribution.words import AND, COPULA, SIGN, STANDS_FOR

if TYPE_CHECKING:
    from site_builder.attribution.cast import Cast
    from site_builder.attribution.entity import Entity
    from site_builder.attribution.line import Line
    from site_builder.attribution.mention import Mention


def tell(line: Line, first: int, mention: Mention, entity: Entity, cast: Cast) -> None:
    """Take in what somebody is said to be in a sentence that begins at item `first`.

    `Han er De Konservatives kandidat` · `…, hvor NAME er borgmester` · `Borgmesteren hedder NAME og er socialdemokrat`
    The registry's word on a party stands.
    """
    verb = mention.end + bool(line.flags[mention.end] & AND)
    party, told = stood_for(line, mention, verb), None
    if party is None and line.flags[verb] & COPULA:
        told = phrase_at(line, verb + 1)
        party = _member(line, verb)
    role = told.role if told is not None and told.start == verb + 1 and not told.name else None
    if told is not None and role:
        party = told.party
    if is_called(line, first, mention.start - 1) and (office := phrase_at(line, first)) is not None:
        role = role or office.role
    cast.tell(entity, None if entity.person else party, role)


def is_called(line: Line, first: int, i: int) -> bool:
    """Whether an item tells what somebody new is called: `Han hedder NAME`."""
    called = line.at[i] in line.lexicon.pack.words.called
    return called and i == first + 1 and line.is_name(i + 1)


def _member(line: Line, verb: int) -> str | None:
    """Return the party whose member somebody now is: `NAME er socialdemokrat`."""
    now = line.at[verb] not in line.lexicon.pack.words.stood_for
    return member_at(line, verb + 1) if now and line.flags[verb + 2] & (SIGN | AND) else None


def stood_for(line: Line, mention: Mention, verb: int) -> str | None:
    """Return the party that somebody stands for, as the verb behind says: `NAME sidder i byrådet for Venstre`.

    Or the one before, where it is now: `I dag stiller han op for Venstre` · `Nu er han opstillet for Venstre`.
    """
    words, before = line.lexicon.pack.words, mention.start - 1
    now = line.text[before] not in words.stood_for
    if line.flags[verb] & STANDS_FOR and now:
        return standing_for(line, verb + 1, mention).party
    if line.flags[verb] & COPULA and line.flags[verb + 1] & STANDS_FOR and line.at[verb] not in words.stood_for:
        return standing_for(line, verb + 2, mention).party
    if before >= 0 and line.flags[before] & STANDS_FOR and now:
        return standing_for(line, mention.end + 1, mention, words.object_for).party
    return None
