"""Who gets the floor: `Så var det formandens tur`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.discourse.entity import Named
from site_builder.attribution.lexicon.words import ADVERB, COPULA, FRONTED, NOT
from site_builder.attribution.mentions.owners import owner_at

if TYPE_CHECKING:
    from site_builder.attribution.discourse.discourse import Discourse
    from site_builder.attribution.lines.line import Line

_NEAR = 9
_NAME = 5


def note_turn(line: Line, first: int, last: int, discourse: Discourse) -> list[Named]:
    """Take in the one whose turn it is: `Så er det Esther Nygaards tur`.

    One in an office whom the article has not named is somebody without a name.
    """
    turns = line.lexicon.pack.words.turns
    end = next((i for i in range(first + 2, min(last, first + _NEAR)) if line.text[i] in turns), first)
    opens = line.flags[first] & (FRONTED | ADVERB) and any(flags & COPULA for flags in line.flags[first:end])
    if end == first or not opens or any(flags & NOT for flags in line.flags[first:end]) or line.at[end + 1] != ".":
        return []
    owners = (owner_at(line, i) for i in range(max(first + 1, end - _NAME), end))
    owner = next((who for who in owners if who is not None and who.end == end), None)
    if owner is None:
        return []
    at = line.place(owner.start)
    if owner.kind != "role":
        found = discourse.note(owner, at, subject=True) if owner.kind in ("person", "party") else []
    elif entities := discourse.resolve(owner, at).entities:
        discourse.touch(entities[0], at, subject=True)
        found = [*entities]
    else:
        found = [discourse.note_nobody(owner, at)]
    return [Named(line.start[owner.start], entity, subject=True) for entity in found]
