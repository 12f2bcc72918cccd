"""Those who change party: what they said before is not said by a member of the party they are of now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.entity import Resolution
from site_builder.attribution.words import KNOWN, LIKE, NOT, OTHER_OCCASION, RELATIVE, STOP

if TYPE_CHECKING:
    import datetime as dt

    from site_builder.attribution.clause import Clause
    from site_builder.attribution.entity import Entity
    from site_builder.attribution.line import Line
    from site_builder.model import Registry

_NEAR = 8
_AS = 3
BEFORE_A_CHANGE = Resolution(reason="said before a change of party")


def leaves(line: Line, at: int) -> bool:
    """Whether somebody leaves a party by the verb at an item, or soon behind it: `NAME, der har meldt sig ud af SF`."""
    leavings = line.lexicon.leavings
    at += line.at[at] == ","
    at += bool(line.flags[at] & RELATIVE)
    for i in range(at, min(at + _NEAR, line.size)):
        if line.flags[i] & STOP or line.text[i] == ",":
            return False
        if line.text[i] in leavings.firsts and (length := leavings.length(line, i)):
            return not any(flags & NOT for flags in line.flags[at : i + length])
    return False


def before_a_change(lines: list[Line], line: Line, clause: Clause, moved: list[Entity], day: dt.date) -> bool:
    """Whether a report is of what those who have changed party said before: `Dengang lovede hun, at`.

    An earlier sentence of the paragraph may begin so, or the paragraph above say so where the verb is in the past; a
    year in the sentence itself tells it too, but nothing in what is reported does: `Hun indrømmer, at hun tog fejl
    dengang`.
    """
    registry, above = line.lexicon.registry, lines[line.index - 1].flags if line.index else []
    goes_on = line.word(clause.verb).past and line.at[clause.verb] not in line.lexicon.pack.words.answers
    if goes_on and any(flags & OTHER_OCCASION for flags in above):
        return True
    first, last = line.sentence_of(clause.verb)
    told = [i for i in range(first, last) if not any(a <= line.start[i] < b for a, b in clause.contents)]
    begins = [start for start, _ in line.sentences if start < first]
    if any(line.flags[i] & OTHER_OCCASION for i in (*begins, *told)):
        return True
    hits = [line.known(i) for i in told if line.flags[i] & KNOWN and _was_of(line, i)]
    if any(hit is not None and hit.kind == "party" and hit.ids[0] in e.once for hit in hits for e in moved):
        return True
    years = {int(line.text[i]) for i in told if line.text[i].isdigit() and len(line.text[i]) == len(str(day.year))}
    return any(year < day.year and year <= _changed(e, registry, day) for e in moved for year in years)


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
