"""Whose words stand below a sentence about two, one of whom takes a stand towards the other: `X er uenig med Y`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.according import owner_at
from site_builder.attribution.entity import Resolution
from site_builder.attribution.line import QUOTE
from site_builder.attribution.phrases import phrase_at
from site_builder.attribution.words import AND, AUX, BUT, CUE, HE, RELATIVE, SHE, SIGN

if TYPE_CHECKING:
    from site_builder.attribution.context import Context
    from site_builder.attribution.found import Found
    from site_builder.attribution.line import Line
    from site_builder.attribution.mention import Mention
    from site_builder.attribution.sayings import Saying

_NEAR = 6
_TOLD = 4


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
    who = phrase_at(line, first)
    if who is None or owner_at(line, first) is not None:
        return None
    if not _takes_a_stand(line, who, last) or _turns(line, who.end, last):
        return None
    people = tuple(n.entity for n in turn.named if n.at == line.start[first] and n.subject and n.entity.name)
    parties = {n.entity.party for n in turn.named if n.at >= line.start[first] and not n.entity.name}
    if len(people) != 1 or not parties <= {people[0].party}:  # X er vred på Venstre
        return None
    return Resolution(people, "subject"), None


def _takes_a_stand(line: Line, who: Mention, last: int) -> bool:
    """Whether the verb right behind somebody says what they think: `X er lodret uenig` · `X undrer sig`."""
    verb = who.end + (line.at[who.end] == ",")
    if not (line.flags[verb] & (AUX | CUE) or line.at[verb] in line.lexicon.pack.words.stances):
        return False
    near = range(verb, min(verb + _NEAR, last))
    ends = next((k for k in near if line.flags[k] & SIGN), near.stop)
    return any(
        line.text[k] in line.lexicon.pack.words.stances or line.lexicon.reactions.length(line, k)
        for k in range(verb, ends)
    )


def _turns(line: Line, first: int, last: int) -> bool:
    """Whether a sentence goes on to what another says or does, or ends with a question."""
    for i in range(first, last):
        if line.flags[i] & BUT or line.text[i] in line.lexicon.pack.words.contrast:
            return True
        if line.flags[i] & AND and line.flags[i + 1] & (HE | SHE):
            return True
        told = any(line.flags[k] & CUE for k in range(i + 1, min(i + _TOLD, last)))
        if line.flags[i] & RELATIVE and line.at[i - 1] == "," and told:
            return True
    return line.at[last - 1] in "?:"
