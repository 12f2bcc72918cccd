"""Offices in a party that a sentence says somebody takes, keeps, lays down or is picked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.lexicon.words import (
    AND,
    AUX,
    CAPITAL,
    CUE,
    FORMER,
    NOT,
    OTHER_OCCASION,
    PERFECT,
    PREP,
    SIGN,
)
from site_builder.attribution.mentions.names import party_at
from site_builder.attribution.mentions.phrases import phrase_at

if TYPE_CHECKING:
    from site_builder.attribution.lines.line import Line
    from site_builder.attribution.lines.mention import Mention

_SOON = 6
_LONGEST = 4
_YEAR = 4


def party_taken(line: Line, first: int, mention: Mention, held: str | None) -> str | None:
    """Return the party in which somebody has an office, as a sentence that begins at item `first` tells it.

    `held` is the office told of them before.
    """
    if mention.kind not in ("person", "pronoun") or _is_of_then(line, first):
        return None
    if mention.kind == "pronoun":
        return _on_behalf(line, first, mention, held)
    return (
        _keeps(line, mention)
        or _becomes(line, first, mention)
        or _is_it(line, first, mention)
        or _is_picked(line, first, mention)
        or _on_behalf(line, first, mention, mention.role or held)
    )


def _is_of_then(line: Line, first: int) -> bool:
    """Whether a sentence denies it, or tells of another time."""
    items = range(first, line.sentence_of(first)[1])
    years = (line.text[i].isdecimal() and len(line.text[i]) == _YEAR for i in items)
    return any(line.flags[i] & (OTHER_OCCASION | NOT | FORMER) for i in items) or any(years)


def _keeps(line: Line, mention: Mention) -> str | None:
    """`NAME trækker sig som gruppeformand for Venstre` · `NAME fortsætter som Venstres spidskandidat`."""
    words, verb = line.lexicon.pack.words, line.flags[mention.end]
    if verb & (AUX | CUE | PERFECT) and line.at[mention.end + 1] in words.object_as:
        return _office(line, mention.end + 2)  # NAME har som formand for Venstre skærpet kursen
    if line.at[mention.end] not in words.keeps:
        return None
    for i in range(mention.end + 1, min(line.size, mention.end + _SOON)):
        if line.text[i] in words.object_as:
            return _office(line, i + 1)
        if line.flags[i] & (CAPITAL | SIGN):
            break
    return None


def _becomes(line: Line, first: int, mention: Mention) -> str | None:
    """`I stedet blev NAME ny formand for Venstre` · `I går blev NAME valgt som ny formand for Venstre`."""
    words, at = line.lexicon.pack.words, mention.end
    if mention.start - 1 <= first or line.text[mention.start - 1] not in words.copula[2:]:
        return None
    if line.at[at] in words.picks and line.at[at + 1] in (*words.object_as, *words.object_to):
        at += 2
    return _office(line, at)


def _is_it(line: Line, first: int, mention: Mention) -> str | None:
    """`Den nye formand for Venstre hedder NAME` · `Venstres spidskandidat i Vejle er NAME`."""
    words, opening = line.lexicon.pack.words, phrase_at(line, first)
    if opening is None or opening.end != mention.start - 1 or line.text[opening.end] in words.was:
        return None
    return _office(line, first) if line.text[opening.end] in (*words.copula, *words.called) else None


def _is_picked(line: Line, first: int, mention: Mention) -> str | None:
    """`Venstre har valgt NAME som ny formand` · `Venstre stiller med NAME som spidskandidat`."""
    words, roles, opening = line.lexicon.pack.words, line.lexicon.pack.roles, phrase_at(line, first)
    if opening is None or opening.kind != "party" or line.at[mention.end] not in (*words.object_as, *words.object_to):
        return None
    verb = mention.start - 1 - (line.text[mention.start - 1] in words.along)
    if line.text[verb] not in words.picks or verb - opening.end > _LONGEST:
        return None
    told = phrase_at(line, mention.end + 1)
    if told is None or any(line.flags[i] & PREP for i in range(told.start, told.end + 1)):  # formand for klubben
        return None
    role = None if told.party or told.org or told.own_party else told.role
    return opening.party if role and (role in roles.heads or role.endswith(roles.party)) else None


def _on_behalf(line: Line, first: int, mention: Mention, held: str | None) -> str | None:
    """`På Venstres vegne afviser NAME forslaget` · `NAME svarede på vegne af Venstre`; not in another's office."""
    words = line.lexicon.pack.words
    if held and not line.lexicon.is_its_own(held):  # Advokat NAME har på Venstres vegne
        return None
    verb = mention.start > first and line.text[mention.start - 1].endswith(words.finite_endings)
    if not verb and mention.start != first:
        return None
    feels = {line.at[i] for i in (mention.start - 1, mention.end, mention.end + 1) if i >= first}
    if not feels.isdisjoint((*words.reflexive, *words.affects, *words.attitudes)):  # NAME skammer sig på Venstres vegne
        return None
    for i in range(first, line.sentence_of(first)[1]):
        if line.text[i] not in words.behalf:
            continue
        if line.at[i + 1] in words.agent:
            named = party_at(line, i + 2)
            alone = named is not None and line.at[named[1]] != "," and not line.flags[named[1]] & AND
            return named[0] if named is not None and alone else None
        hits = ((k, line.known(k)) for k in range(max(first, i - _LONGEST), i))
        return next((h.ids[0] for k, h in hits if h and h.kind == "party" and h.genitive and k + h.length == i), None)
    return None


def _office(line: Line, at: int) -> str | None:
    """Return the party of an office that only its people hold, described at an item without a name."""
    told = phrase_at(line, at)
    if told is None or told.kind not in ("role", "vague") or told.former or not told.party:
        return None
    return told.party if line.lexicon.is_its_own(told.role) else None
