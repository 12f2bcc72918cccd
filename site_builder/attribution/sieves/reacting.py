"""Whose words stand below a sentence about two, one of whom takes a stand towards the other: `X er uenig med Y`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.discourse.entity import Resolution
from site_builder.attribution.lexicon.words import (
    ADVERB,
    AND,
    AUX,
    BACK,
    BUT,
    CAPITAL,
    CLAIM,
    COPULA,
    CUE,
    HE,
    RELATIVE,
    ROLE,
    SHE,
    SIGN,
    THAT,
    UTTERANCE,
)
from site_builder.attribution.lines.line import QUOTE
from site_builder.attribution.mentions.owners import owner_at
from site_builder.attribution.mentions.phrases import phrase_at
from site_builder.attribution.sieves.evidence import past_comma

if TYPE_CHECKING:
    from site_builder.attribution.lines.line import Line
    from site_builder.attribution.lines.mention import Mention
    from site_builder.attribution.reading.sayings import Saying
    from site_builder.attribution.sieves.context import Context
    from site_builder.attribution.sieves.found import Found

_NEAR = 6
_TOLD = 4
_ONES = ("person", "role", "pronoun")


def reacts(saying: Saying, context: Context) -> Found:
    """The one a sentence right above words begins with, who is told what they think of another named in it.

    Nobody where the sentence then turns, or names a party that may answer: `X er uenig med Y, der svarer igen.`
    """
    own = context.reading.lines[saying.line]
    index = context.line_before(saying.line)
    turn = context.reading.turns.get(index)
    opens = saying.dash or own.text[0] == QUOTE
    if not opens or turn is None or turn.speech or context.is_parted(index, saying.line):
        return None
    line = context.reading.lines[index]
    first, last = line.sentences[-1]
    first += bool(line.flags[first] & (AND | BUT))
    subject, who = _whom(line, first, last)
    if who is None or owner_at(line, subject) is not None or not _stands_towards(line, who, last):
        return None
    people = tuple(n.entity for n in turn.named if n.at == line.start[subject] and n.subject and n.entity.name)
    parties = {n.entity.party for n in turn.named if n.at >= line.start[first] and not n.entity.name}
    if len(people) != 1 or not parties <= {people[0].party}:  # X er vred på Venstre
        return None
    return Resolution(people, "subject"), None


def _whom(line: Line, first: int, last: int) -> tuple[int, Mention | None]:
    """Return whom a sentence is about, and where they stand: first, or behind its verb (`Til gengæld er X uenig`)."""
    who = phrase_at(line, first)
    if who is not None and who.kind in _ONES:
        return first, who
    for i in range(first + 1, min(first + _NEAR, last)):
        if line.flags[i] & COPULA:
            return i + 1, phrase_at(line, i + 1)
        if line.flags[i] & (SIGN | CUE | AUX | THAT | RELATIVE):
            break
    return first, who


def _stands_towards(line: Line, who: Mention, last: int) -> bool:
    """Whether the verb by somebody says what they think, and the sentence does not turn to another then.

    `X er lodret uenig med Y` · `X undrer sig over Y`; not `X er sur, men Y står fast` · `X er uenig med Y, der svarer`.
    """
    stances, reactions = line.lexicon.pack.words.stances, line.lexicon.reactions
    turned = line.flags[who.start - 1] & COPULA  # Er X uenig …
    verb = who.end if turned else past_comma(line, who)
    if not (turned or line.flags[verb] & (AUX | CUE) or line.at[verb] in stances):
        return False
    near = range(verb, min(verb + _NEAR, last))
    ends = next((k for k in near if line.flags[k] & SIGN), near.stop)
    stands = (k for k in range(verb, ends) if line.text[k] in stances or reactions.length(line, k))
    behind = next(stands, last) + 1
    return behind <= last and not (_turns(line, behind, last) or _quotes_another(line, behind, last))


def _turns(line: Line, first: int, last: int) -> bool:
    """Whether a sentence goes on to what another says or does, or ends with a question."""
    for i in range(first, last):
        flags, after = line.flags[i], line.flags[i + 1]
        if flags & BUT or line.text[i] in line.lexicon.pack.words.contrast:
            return True
        if flags & AND and after & (HE | SHE | CAPITAL | BACK):
            return True
        told = any(line.flags[k] & CUE for k in range(i + 1, min(i + _TOLD, last)))
        if flags & RELATIVE and line.at[i - 1] == "," and told:
            return True
        name = phrase_at(line, i + 1) if line.text[i] == "," and after & CAPITAL else None
        if name is not None and line.flags[name.end] & AUX:  # X er sur, Y er glad
            return True
    return line.at[last - 1] in "?:"


def _quotes_another(line: Line, first: int, last: int) -> bool:
    """Whether a sentence tells what another has written or said, or does: `X er vred over Ys svar` · `…, at Y går`."""
    words = line.lexicon.pack.words
    for i in range(first, last):
        flags = line.flags[i]
        says = flags & CUE and not flags & (AUX | ADVERB)
        written = line.text[i] in words.messages or line.text[i].endswith((*words.writings, *words.posts))
        if says or written or flags & (UTTERANCE | CLAIM):
            return True
        if flags & THAT and line.flags[i + 1] & (CAPITAL | HE | SHE | ROLE):
            return True
    return False
