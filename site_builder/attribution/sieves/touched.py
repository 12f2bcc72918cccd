"""Who is only touched upon in a sentence: they own something in it, or stand behind a preposition."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from site_builder.attribution.lexicon.words import LIKE
from site_builder.attribution.mentions.owners import owner_at

if TYPE_CHECKING:
    from site_builder.attribution.discourse.entity import Named
    from site_builder.attribution.lines.line import Line


def is_touched_upon(line: Line, named: Named) -> bool:
    """Whether one named only owns something, or is one word for what may be a body: `en hilsen til Banedanmark`."""
    entity = named.entity
    mere = len(entity.words) == 1 and not (entity.party or entity.role or entity.gender or entity.person)
    return not named.subject and (mere or _owns(line, named.at))


def _owns(line: Line, at: int) -> bool:
    """Whether one named at an offset only owns something: `glad for NAMEs forslag`."""
    return owner_at(line, bisect_left(line.start, at)) is not None


def is_governed(line: Line, at: int) -> bool:
    """Whether somebody named at an offset is who another agrees with, or goes against: `Fagbundet 3F er enig med X`."""
    i, words = bisect_left(line.start, at), line.lexicon.pack.words
    towards = line.flags[i - 1] & LIKE or line.text[i - 1] in (*words.object_about, *words.object_against)
    return bool(towards) and i - 1 > line.sentence_of(i)[0]
