"""What a sentence tells of somebody whom it names: an office, a party."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

import msgspec

from site_builder.attribution.discourse.away import is_away
from site_builder.attribution.discourse.changing import leaves
from site_builder.attribution.discourse.taking import party_taken
from site_builder.attribution.lexicon.words import (
    ADVERB,
    AND,
    AUX,
    BUT,
    COPULA,
    CUE,
    DEFINITE,
    DENIED,
    DOUBT,
    FORMER,
    IF,
    INDEFINITE,
    KNOWN,
    LOCATIVE,
    NOMINATIVE,
    OTHER_OCCASION,
    PARTY_ADJECTIVE,
    PERFECT,
    PREP,
    RELATIVE,
    ROLE,
    SIGN,
    STANDS_FOR,
    START,
    STOP,
    THAT,
    WHETHER,
)
from site_builder.attribution.lines.line import QUOTE
from site_builder.attribution.mentions.appositions import long_been, standing_for
from site_builder.attribution.mentions.names import member_at, party_at
from site_builder.attribution.mentions.phrases import phrase_at

if TYPE_CHECKING:
    from site_builder.attribution.discourse.discourse import Discourse
    from site_builder.attribution.discourse.entity import Entity
    from site_builder.attribution.lines.line import Line
    from site_builder.attribution.lines.mention import Mention

_PREDICATE = 18
_SOON = 6
_ANEW = AND | BUT | RELATIVE | STOP | CUE


def tell(line: Line, first: int, mention: Mention, entity: Entity, discourse: Discourse) -> None:
    """Take in what somebody is said to be in a sentence that begins at item `first`.

    `Han er De Konservatives kandidat` · `…, hvor NAME er borgmester` · `Borgmesteren hedder NAME og er socialdemokrat`
    `I dag er hun borgmester for Venstre`. The registry's word on a party stands.
    """
    called = is_called(line, first, mention.start - 1)
    closes = line.at[mention.end] == "," and (called or "," in line.text[mention.start : mention.end])
    goes_on = line.flags[mention.end] & AND or closes  # Han hedder NAME, er valgt for · Formanden, NAME, er valgt for
    verb, cast = mention.end + bool(goes_on), discourse.cast
    if entity.name and entity.party and not entity.person and leaves(line, mention, entity.party):
        cast.leave(entity)
        return
    _note_once(line, mention, verb, entity)
    entity.away |= is_away(line, mention)
    if _is_doubted(line, mention):
        return
    party, told, at = _said_to_be(line, first, mention, verb)
    if party is None and told is None and not (entity.party or entity.person):
        party = party_taken(line, first, mention, entity.role)
    role = told.role if told is not None and told.start == at and not told.name else None
    if told is not None and line.lexicon.is_political(role) and line.at[verb] not in line.lexicon.pack.words.stood_for:
        own = told.own_party and not told.former  # Hun er partiets ordfører
        spoken_of = discourse.talk.before(line.place(at)) if own else None
        party = told.party or party or spoken_of
    if called and (office := phrase_at(line, first)) is not None:
        role = role or office.role
    past = line.at[verb] in line.lexicon.pack.words.copula[1:2]  # Hun var borgmester
    cast.tell(entity, None if entity.person else party, role, now=_is_turned(line, mention.start - 1), past=past)


def _said_to_be(line: Line, first: int, mention: Mention, verb: int) -> tuple[str | None, Mention | None, int]:
    """Return the party that somebody is said to be of, what else they are said to be, and where that begins."""
    party, at = stood_for(line, mention, verb), verb + 1
    told = phrase_at(line, at) if line.flags[verb] & COPULA else None
    if party is not None:  # NAME er byens borgmester og valgt for Venstre
        return party, told, at
    if begins := long_been(line, verb):
        return None, phrase_at(line, begins), begins
    if _is_turned(line, mention.start - 1):
        at = mention.end
        return _among_others(line, mention, at) or _one_of(line, first), phrase_at(line, at), at
    if line.flags[verb] & COPULA:
        return _member(line, verb), told, at
    return _listed(line, mention, verb), None, at


def _is_turned(line: Line, verb: int) -> bool:
    """Whether "is" stands before somebody, and something before that: `I dag er hun borgmester`; "was" does not do."""
    return verb > 0 and line.at[verb] in line.lexicon.pack.words.copula[:1]


def _is_doubted(line: Line, mention: Mention) -> bool:
    """Whether what somebody is said to be is denied, doubted, asked or another's word: `er næppe Venstres kandidat`."""
    first, last = line.sentence_of(mention.start)
    if line.every & DOUBT and any(flags & DOUBT for flags in line.flags[first : mention.start]):
        return True  # Måske er NAME socialdemokrat
    if line.at[last - 1] == "?" or (mention.start and line.flags[mention.start - 1] & (THAT | WHETHER | IF)):
        return True
    if not line.every & DENIED:
        return False
    near = range(mention.end, min(last, mention.end + _SOON))
    return any(flags & DENIED for flags in takewhile(lambda f: not f & _ANEW, (line.flags[i] for i in near)))


def _listed(line: Line, mention: Mention, verb: int) -> str | None:
    """Return the party on whose list somebody stands: `Hun står øverst på Venstres liste` · `på listen for X`."""
    words = line.lexicon.pack.words
    if line.at[verb] not in words.stands_on and line.text[mention.start - 1] not in words.stands_on:
        return None
    for i in range(verb, min(line.size, verb + _SOON)):
        hit = line.known(i + 1) if line.flags[i] & LOCATIVE else None
        if hit is not None and hit.kind == "party" and hit.genitive and line.at[i + 1 + hit.length] in words.lists:
            return hit.ids[0]
        if line.flags[i] & LOCATIVE and line.at[i + 1] in words.lists and line.at[i + 2] in words.object_for:
            named = party_at(line, i + 3)
            return named[0] if named else None
    return None


def _one_of(line: Line, first: int) -> str | None:
    """Return the party of whose people somebody is told to be one: `En af de SF'ere, der stemte imod, er NAME`."""
    if not line.flags[first] & INDEFINITE or line.at[first + 1] not in line.lexicon.pack.words.agent:
        return None
    ends = (i for i in range(first + 2, first + _SOON) if line.at[i + 1] == "," or line.flags[i + 1] & COPULA)
    word = line.word(next(ends, first))
    return word.party or (word.role.party if word.role else None)


def _among_others(line: Line, mention: Mention, at: int) -> str | None:
    """Return the party of an office among what somebody is: `Hun er 38 år, revisor og Venstres spidskandidat`.

    What stands behind a preposition is another's, and what is over none: `Hun er gift med en radikal politiker`.
    """
    inside = _leads_away(line.flags[at])
    for i in range(at + 1, min(line.size, at + _PREDICATE)):
        flags = line.flags[i]
        inside = (inside or _leads_away(flags)) and not (flags & AND or line.text[i] == ",")
        if flags & STANDS_FOR and line.text[i - 1] == ",":
            return standing_for(line, i + 1, mention).party
        if flags & (CUE | AUX | RELATIVE | STOP | NOMINATIVE | DENIED) or flags & (START | PREP | AND) == START:
            break
        if line.text[i] in (":", ";", QUOTE):
            break
        own = flags & (KNOWN | PARTY_ADJECTIVE | ROLE) and not (inside or line.flags[i - 1] & DEFINITE)
        told = phrase_at(line, i) if own else None
        if told is not None and told.party and told.kind in ("role", "vague") and line.lexicon.is_political(told.role):
            return told.party
    return None


def _leads_away(flags: int) -> bool:
    """Whether what follows a word is another's, or was so before."""
    return flags & (PREP | ADVERB) == PREP or bool(flags & FORMER)


def is_called(line: Line, first: int, i: int) -> bool:
    """Whether an item tells what somebody new is called: `Han hedder NAME`."""
    called = line.at[i] in line.lexicon.pack.words.called
    return called and i == first + 1 and line.is_name(i + 1)


def _member(line: Line, verb: int) -> str | None:
    """Return the party whose member somebody now is: `NAME er socialdemokrat` · `NAME er fra Venstre`."""
    words = line.lexicon.pack.words
    if line.at[verb] in words.stood_for:
        return None
    if line.at[verb + 1] in words.source and (named := party_at(line, verb + 2)):
        return named[0]
    if not line.flags[verb + 2] & (SIGN | AND):
        return None
    return member_at(line, verb + 1)


def stood_for(line: Line, mention: Mention, verb: int) -> str | None:
    """Return the party that somebody stands for, as the verb behind says: `NAME sidder i byrådet for Venstre`.

    Or the one before, where it is now: `I dag stiller han op for Venstre` · `Nu er han opstillet for Venstre`.
    """
    words, before = line.lexicon.pack.words, mention.start - 1
    now = line.at[verb] not in words.stood_for and (before < 0 or line.text[before] not in words.stood_for)
    stands = _standing(line, verb) if now else -1
    if stands >= 0:
        return standing_for(line, stands + 1, mention).party
    if before >= 0 and line.flags[before] & STANDS_FOR and now:
        return standing_for(line, mention.end + 1, mention, words.object_for).party
    return None


def _note_once(line: Line, mention: Mention, verb: int, entity: Entity) -> None:
    """Take in the party that somebody was of before, where it is another than the one of now."""
    if (another := _stood_for(line, mention, verb)) and entity.party not in (None, another):
        entity.once |= {another}


def _stood_for(line: Line, mention: Mention, verb: int) -> str | None:
    """Return the party that somebody stood for before: `Dengang sad hun for Venstre`."""
    words, behind = line.lexicon.pack.words, mention.end
    if line.at[behind] == "," and line.flags[behind + 1] & RELATIVE:  # …, som dengang var Venstres spidskandidat
        near = range(behind + 2, behind + _SOON)
        was = next((i for i in near if not line.flags[i] & (ADVERB | OTHER_OCCASION)), behind)
        told = phrase_at(line, was + 1) if line.at[was] in words.was and was + 1 < line.size else None
        return told.party if told is not None else None
    if not any(line.at[i] in words.stood_for for i in (mention.start - 1, verb)):
        return None
    return standing_for(line, mention.end + 1, msgspec.structs.replace(mention, party=None)).party


def _standing(line: Line, verb: int) -> int:
    """Return the item of the word for standing in a verb, else -1: `sidder` · `er opstillet` · `har længe siddet`."""
    if line.flags[verb] & STANDS_FOR:
        return verb
    if not line.flags[verb] & (COPULA | PERFECT) or line.at[verb] in line.lexicon.pack.words.stood_for:
        return -1
    for i in range(verb + 1, min(line.size, verb + _SOON)):
        if line.flags[i] & STANDS_FOR:
            return i
        if line.flags[i] & (FORMER | RELATIVE | SIGN | CUE):
            break
    return -1
