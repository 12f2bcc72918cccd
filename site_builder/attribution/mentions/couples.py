"""Phrases for two who are not named: `begge ordførere` · `de to partier`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.lexicon.words import CLOSED, LOWER, ROLE
from site_builder.attribution.lines.mention import Mention

if TYPE_CHECKING:
    from site_builder.attribution.lines.line import Line


def both_at(line: Line, at: int) -> Mention | None:
    """Return "begge ordførere", "de to partier" and the like."""
    words = line.lexicon.pack.words.both_of_them
    one, two = line.at[at].lower(), f"{line.at[at]} {line.at[at + 1]}".lower()
    counted = two in words
    if not (counted or one in words):
        return None
    length = 1 + counted
    start, count, more = at, 2, line.lexicon.pack.words.from_three
    if counted and line.at[at + 1] in more:
        count = 3 + more.index(line.at[at + 1])
    if line.flags[at + length] & (LOWER | CLOSED | ROLE) == LOWER and _is_party(line, at + length + 1):
        at += 1  # de to små partier
    noun = line.at[at + length]
    role = line.lexicon.role(noun)
    is_party = _is_party(line, at + length)
    if not (counted or role or is_party) and line.flags[at + length] & (LOWER | CLOSED) == LOWER:  # begge gange
        return None
    end = at + length + (1 if role or is_party else 0)
    office, org = role.base if role else None, "parties" if is_party else None
    return Mention(start, end, "both", role=office, plural=True, org=org, count=count)


def _is_party(line: Line, i: int) -> bool:
    """Whether an item is the word for a party: `partier`."""
    return any(line.at[i].startswith(word[:5]) for word in line.lexicon.pack.party.noun)
