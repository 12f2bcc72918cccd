"""Clauses that stand without their "at": `X mener, det er forkert` · `X tror ikke loven bliver til noget`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.lexicon.words import (
    AND,
    AUX,
    BACK,
    BODY,
    CLOSED,
    CUE,
    FIRST,
    KNOWN,
    LOWER,
    NAME,
    NOMINATIVE,
    NOT,
    ONE,
    PARTY_NOUN,
    PHRASE,
    PREP,
    QUESTION,
    RELATIVE,
    ROLE,
    SIGN,
    START,
    THAT,
    WHETHER,
)
from site_builder.attribution.lines.line import QUOTE
from site_builder.attribution.mentions.phrases import phrase_at

if TYPE_CHECKING:
    from site_builder.attribution.lines.line import Line

_SOON = 6
_NO_SUBJECT = START | PREP | AND | THAT | NOT | QUESTION | WHETHER | RELATIVE | AUX | CUE


def is_clause(line: Line, i: int) -> bool:
    """Whether a clause without its "at" begins at an item: `X mener, det er forkert` · `X siger, han er træt`."""
    begins = not line.flags[i] & _NO_SUBJECT and not line.flags[i + 1] & (AND | SIGN)
    begins |= line.at[i] in line.lexicon.pack.words.expletive  # X mener, der er brug for det
    if (begins and line.flags[i - 2] & CUE) or line.flags[i] & (NOMINATIVE | ONE | BACK | FIRST):
        return any(line.flags[k] & AUX or is_finite(line, k) for k in range(i + 1, min(line.size, i + _SOON)))
    end = subject_end(line, i)
    verb = line.past_adverbs(end)
    return end > i and (bool(line.flags[verb] & AUX) or is_finite(line, verb))


def subject_end(line: Line, i: int) -> int:
    """Return where a clause's subject ends that begins at an item, or `i`: `regeringen` · `Danmark` · `det`."""
    if line.flags[i] & (NOMINATIVE | BACK | FIRST) and not line.flags[i] & PREP:
        return i + 1
    if line.flags[i] & (LOWER | CLOSED) == LOWER and line.text[i].endswith(line.lexicon.pack.orgs.definite):
        return i + 1  # X mener, regeringen bør gøre mere
    if line.at[i] in line.lexicon.places:
        return i + 1
    mention = phrase_at(line, i) if line.flags[i] & (KNOWN | NAME | BODY | ROLE | PARTY_NOUN) else None
    return mention.end if mention is not None else i


def is_finite(line: Line, i: int) -> bool:
    """Whether an item looks like a finite verb: `X mener, Danmark lukker for mange sygehuse`."""
    plain = line.flags[i] & (LOWER | CLOSED & ~PHRASE | ROLE) == LOWER
    return plain and line.at[i].endswith(line.lexicon.pack.words.finite_endings)


def opens(line: Line, at: int) -> bool:
    """Whether nothing that is said, and no other clause, stands in the sentence before an item."""
    first = line.sentence_of(at - 1)[0]
    comma = next((i for i in range(at - 1, first, -1) if line.text[i] == ","), first)
    begins = comma == first or line.flags[comma + 1] & AND  # …, og X mener, det er forkert
    begins |= comma == at - 3 and line.flags[comma + 1] & RELATIVE  # NAME, som mener, det er forkert
    begins |= comma == at - 2 and _is_told_of(line, first, comma)  # NAME, som er her, mener, det er forkert
    return bool(line.paragraph.dash < 0 and begins and QUOTE not in line.text[first:at])


def _is_told_of(line: Line, first: int, comma: int) -> bool:
    """Whether nothing but what is told of whoever opens a sentence stands before a comma: `NAME, som er her,`."""
    who = phrase_at(line, first)
    if who is None or line.at[who.end] != "," or not line.flags[who.end + 1] & RELATIVE:
        return False
    return "," not in line.text[who.end + 1 : comma]
