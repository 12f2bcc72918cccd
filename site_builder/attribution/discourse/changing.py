"""Those who change party: what they said before is not said by a member of the party they are of now."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from site_builder.attribution.discourse.entity import Resolution
from site_builder.attribution.lexicon.words import (
    AND,
    AUX,
    CLOSED,
    CUE,
    DEFINITE,
    DENIED,
    KNOWN,
    LIKE,
    LOCATIVE,
    LOWER,
    NAME,
    PARTY_NOUN,
    PREP,
    RELATIVE,
    START,
    STOP,
    THAT,
)
from site_builder.attribution.mentions.names import party_at

if TYPE_CHECKING:
    import datetime as dt

    from site_builder.attribution.contents.clause import Clause
    from site_builder.attribution.discourse.entity import Entity
    from site_builder.attribution.lines.line import Line
    from site_builder.attribution.lines.mention import Mention
    from site_builder.model import Registry

_NEAR, _FAR = 8, 20
_AS = 3
_FIRST_YEAR = 1900
_ENDS = STOP | START | THAT | CUE
BEFORE_A_CHANGE = Resolution(reason="said before a change of party")


def leaves(line: Line, mention: Mention, party: str) -> bool:
    """Whether somebody is said to leave their party: `NAME, der har meldt sig ud af SF` · `Så forlod NAME partiet`."""
    leavings, at = line.lexicon.leavings, mention.end
    if mention.start and line.text[mention.start - 1] in leavings.firsts and _turned(line, mention):
        first, last = line.sentence_of(mention.start)
        return not any(flags & DENIED for flags in line.flags[first:last])
    at += bool(line.at[at] == "," or line.flags[at] & AND)
    at += bool(line.flags[at] & RELATIVE)
    for i in range(at, min(at + _NEAR, line.size)):
        if line.text[i] in leavings.firsts and (length := leavings.length(line, i)):
            denied = any(flags & DENIED for flags in line.flags[at : i + length])
            return not denied and (not line.flags[i + length - 1] & PREP or _is_its(line, i + length, party))
        if line.flags[i] & _ENDS or line.text[i] == "," or (line.flags[i] & NAME and not line.flags[i - 1] & LOCATIVE):
            return False
    return False


def _turned(line: Line, mention: Mention) -> bool:
    """Whether a phrase for leaving a party stands round somebody, the verb before: `I går forlod NAME partiet`."""
    phrases = (phrase.split() for phrase in line.lexicon.pack.phrases.leaving)
    near = range(mention.end, min(line.size, mention.end + _FAR))
    clause = list(takewhile(lambda i: not line.flags[i] & (STOP | THAT | CUE | AUX), near))
    behind = [line.text[i] for i in clause]
    return any(
        verb == line.text[mention.start - 1] and rest == behind[k : k + len(rest)]
        for verb, *rest in phrases
        for k in range(len(behind))
    )


def _is_its(line: Line, i: int, party: str) -> bool:
    """Whether what stands at an item is a party of somebody's, and no club: "the party", or its name."""
    named = party_at(line, i)
    return bool(line.flags[i] & PARTY_NOUN) or (named is not None and named[0] == party)


def before_a_change(lines: list[Line], line: Line, clause: Clause, moved: list[Entity], day: dt.date) -> bool:
    """Whether a report is of what those who have changed party said before: `Dengang lovede hun, at`.

    An earlier sentence of the paragraph may begin so, or the paragraph above say so where the verb is in the past; a
    year in the sentence itself tells it too, but nothing in what is reported does: `Hun indrømmer, at hun tog fejl
    dengang`.
    """
    registry, above = line.lexicon.registry, lines[line.index - 1] if line.index else None
    goes_on = line.word(clause.verb).past and line.at[clause.verb] not in line.lexicon.pack.words.answers
    if goes_on and above is not None and above.back_then:
        return True
    first, last = line.sentence_of(clause.verb)
    told = [i for i in range(first, last) if not any(a <= line.start[i] < b for a, b in clause.contents)]
    if any(i in told or (i < first and line.sentence_of(i)[0] == i) for i in line.back_then):
        return True
    hits = [line.known(i) for i in told if line.flags[i] & KNOWN and _was_of(line, i)]
    if any(hit is not None and hit.kind == "party" and hit.ids[0] in e.once for hit in hits for e in moved):
        return True
    years = {int(line.text[i]) for i in told if _is_year(line, i)}
    return any(year < day.year and year <= _changed(e, registry, day) for e in moved for year in years)


def _is_year(line: Line, i: int) -> bool:
    """Whether an item may be a year that something was said in: `i foråret 2015`, not `de 2000 fremmødte`."""
    if not line.text[i].isdecimal() or len(line.text[i]) != len(str(_FIRST_YEAR)) or int(line.text[i]) < _FIRST_YEAR:
        return False
    counts = line.flags[i + 1] & (LOWER | CLOSED | CUE) == LOWER and not (i and line.flags[i - 1] & PREP)
    return not counts and not (i and line.flags[i - 1] & DEFINITE)


def _was_of(line: Line, i: int) -> bool:
    """Whether a party at an item is one that somebody then was of: `som medlem af Venstre` · `da hun sad i Venstre`."""
    near = range(max(0, i - _AS), i)
    return any(line.flags[k] & LIKE or line.text[k] in line.lexicon.pack.words.stood_for for k in near)


def _changed(entity: Entity, registry: Registry, day: dt.date) -> int:
    """Return the year in which somebody came to the party of that day, as far as is known."""
    if not entity.person:
        return day.year
    begun = (m.start_date for m in registry.people[entity.person].memberships if m.start_date and m.start_date <= day)
    return max((start.year for start in begun), default=day.year)
