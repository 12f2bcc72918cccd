"""Those without a name whom a text brings in, who may speak next: `fra en ung murer` · `Her møder DR en kvinde`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.lexicon.words import (
    AUX,
    BACK,
    CAPITAL,
    CLOSED,
    COPULA,
    CUE,
    DEFINITE,
    FIRST,
    FORMER,
    FRONTED,
    GENITIVE,
    INDEFINITE,
    LOWER,
    PERFECT,
    PREP,
    THAT,
    WILL,
)
from site_builder.attribution.mentions.phrases import phrase_at
from site_builder.attribution.mentions.standing import by_verb, is_object

if TYPE_CHECKING:
    from site_builder.attribution.lines.line import Line
    from site_builder.attribution.lines.mention import Mention

_TURNED, _NEAR, _ADJECTIVES, _TOLD = 7, 8, 2, 3
_PARTICIPLE = "t"


def is_met(line: Line, i: int) -> bool:
    """Whether one without a name is brought in at an item: `et brev fra en murer`, not `Den var fra en murer`."""
    link = _comes_by(line, i, line.lexicon.pack.words.source)
    return link > 0 and not line.flags[link - 1] & AUX


def may_speak_next(line: Line, i: int, mention: Mention) -> bool:
    """Whether one in an office at an item may be meant by "he" further on: who acts, or whom something comes from.

    `afbrudt af Folketingets formand` · `svar fra ministeren` · `Det er slagtermesteren imod` · `har hyret en advokat`
    """
    words, start = line.lexicon.pack.words, i
    while start > 1 and i - start < _TOLD and _is_told(line.flags[start - 1]) and not line.flags[start - 2] & PERFECT:
        start -= 1
    start -= bool(start and line.flags[start - 1] & (INDEFINITE | DEFINITE) and not line.flags[start - 1] & PREP)
    if mention.kind == "vague" and not line.flags[start] & (INDEFINITE | GENITIVE):
        return False
    before = line.text[start - 1] if start else ""
    if before in words.agent:
        done = any(flags & (COPULA | PERFECT) for flags in line.flags[max(0, start - _TURNED) : start - 2])
        return done and line.text[start - 2].endswith(_PARTICIPLE)
    if before in words.source:
        return not line.flags[start - 2] & (AUX | COPULA)
    if before in words.along:
        return bool(line.flags[start - 2] & CUE)
    role = line.lexicon.role(mention.role) if mention.role else None
    minister = role is not None and role.base in line.lexicon.pack.roles.government  # X har kaldt ministeren i samråd
    first = line.sentence_of(i)[0]
    if is_object(line, start) and before not in words.been:
        return not (minister or any(flags & WILL for flags in line.flags[first:start]))  # X vil gerne have en elev
    is_it = line.flags[start - 1] & COPULA and not line.flags[first] & (BACK | PREP | FRONTED)  # der er byens leder
    within = is_it or line.flags[start - 1] & THAT  # Hun mener, at lægen har det sidste ord
    met = line.flags[start] & INDEFINITE and _is_met_by_press(line, start)
    return bool(met) or (mention.kind == "role" and not within and by_verb(line, i, mention.end))


def brings_in(line: Line, i: int) -> bool:
    """Whether somebody else in an office is brought in at an item: `har talt med en lokal leder`, not `er en leder`.

    So is who will be in it: `må finde en ny ordfører`.
    """
    words = line.lexicon.pack.words
    if line.text[i - 1] in words.new and line.flags[i - 2] & INDEFINITE:
        return True
    return _comes_by(line, i, (*words.source, *words.agent, *words.along)) > 0


def _comes_by(line: Line, i: int, links: tuple[str, ...]) -> int:
    """Return the item of the word that links somebody in an office who has not been met, or 0: `fra en ung murer`."""
    start = i - 1
    while start > 1 and line.flags[start] & (LOWER | INDEFINITE | PREP) == LOWER and i - start <= _ADJECTIVES:
        start -= 1
    met = start > 1 and line.flags[start] & (INDEFINITE | PREP) == INDEFINITE and line.text[start - 1] in links
    return start - 1 if met else 0


def _is_met_by_press(line: Line, start: int) -> bool:
    """Whether those who write meet somebody: `I Gellerup møder DR Nyheder en kvinde` · `Her støder vi på en mand`."""
    first = line.sentence_of(start)[0]
    if any(line.flags[k] & CUE and not line.flags[k] & AUX for k in range(first, start)):
        return False
    return any(line.flags[k] & FIRST or _is_press(line, k, first) for k in range(max(first, start - _NEAR), start))


def _is_press(line: Line, i: int, first: int) -> bool:
    """Whether an outlet at an item does something: `Politiken har mødt en af dem`, not `…, siger han til Politiken`."""
    if not line.flags[i] & CAPITAL or (i > first and line.flags[i - 1] & (PREP | CAPITAL)):
        return False
    who = phrase_at(line, i)
    name = who.org if who is not None and who.kind == "org" else None
    return name is not None and (line.lexicon.is_outlet(name) or line.lexicon.is_outlet(name.split()[0]))


def _is_told(flags: int) -> bool:
    """Whether a word may stand between an article and an office: `en tidligere medarbejder` · `den unge mester`."""
    return flags & (LOWER | CLOSED | PREP) == LOWER or bool(flags & FORMER)
