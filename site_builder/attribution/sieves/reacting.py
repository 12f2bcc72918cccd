"""Whose words stand below a sentence about two, one of whom takes a stand towards the other: `X er uenig med Y`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.discourse.entity import Resolution
from site_builder.attribution.lexicon.words import AND, BUT
from site_builder.attribution.lines.line import QUOTE
from site_builder.attribution.mentions.owners import owner_at
from site_builder.attribution.mentions.phrases import phrase_at
from site_builder.attribution.sieves.evidence import stands_towards

if TYPE_CHECKING:
    from site_builder.attribution.reading.sayings import Saying
    from site_builder.attribution.sieves.context import Context
    from site_builder.attribution.sieves.found import Found


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
    if who is None or owner_at(line, first) is not None or not stands_towards(line, who, last):
        return None
    people = tuple(n.entity for n in turn.named if n.at == line.start[first] and n.subject and n.entity.name)
    parties = {n.entity.party for n in turn.named if n.at >= line.start[first] and not n.entity.name}
    if len(people) != 1 or not parties <= {people[0].party}:  # X er vred på Venstre
        return None
    return Resolution(people, "subject"), None
