"""Small words that link the parts of a description: `ordfører og formand` · `formand for udvalget`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.lexicon.words import BODY, CLOSED, CUE, FORMER, LIKE, LOWER, PARTY_NOUN, ROLE, THAT
from site_builder.attribution.mentions.names import heads_body, party_at
from site_builder.attribution.mentions.seats import is_seat, place_at

if TYPE_CHECKING:
    from site_builder.attribution.lines.line import Line
    from site_builder.attribution.mentions.seen import Seen

_SECOND, _STOP = 8, 0


def joined(line: Line, i: int, seen: Seen) -> int:
    """`ordfører og formand` · `udlændinge- og integrationsordfører` · `løsgænger og tidligere SF'er`."""
    seen.once |= bool(line.flags[i + 1] & FORMER) and (seen.inside or not (seen.party or seen.owner.party))
    if seen.of_party and line.flags[i + 1] & ROLE and line.at[i + 2] in line.lexicon.pack.words.object_for:
        comma = next((k for k in range(i + 3, min(line.size, i + _SECOND)) if line.text[k] == ","), i + 1)
        return comma - i  # gruppeformand for SF og formand for udvalget, NAME
    if seen.inside or line.text[i - 1].endswith("-"):
        return 1
    if seen.role is None:
        return 2 if seen.indefinite and _is_adjective(line, i + 1) else _STOP
    if seen.former and line.at[i + 1] in line.lexicon.pack.words.present:  # tidligere minister og nuværende ordfører
        seen.former, seen.party = False, None
    if line.flags[i + 1] & ROLE:
        return 1
    if line.at[i + 1].isdecimal() and line.at[i + 2] == "." and line.flags[i + 3] & ROLE:  # og 2. viceborgmester
        return 3
    return 2 if line.flags[i + 2] & ROLE and not line.is_name(i + 1) else _STOP


def _is_adjective(line: Line, i: int) -> bool:
    """Whether an adjective stands at an item, before a name or an office: `en træt og skuffet NAME`."""
    behind = line.is_name(i + 1) or line.flags[i + 1] & ROLE
    return line.flags[i] & (LOWER | CLOSED | ROLE) == LOWER and bool(behind)


def governed(line: Line, i: int, seen: Seen) -> int:
    """Read `formand for udvalget` · `borgmester i Odense`: what stands behind is inside the description."""
    if seen.role is None and not seen.indefinite:
        return _STOP
    if line.flags[seen.start - 1] & CUE and seen.definite and line.flags[i] & LIKE:
        return _STOP  # siger formanden med henvisning til NAME
    if not seen.inside and is_seat(line, i, seen.start, seen.role):
        seen.placed, seen.seat = True, place_at(line, i + 1)
    seen.of_body |= seen.role is not None and heads_body(line, i)
    seen.placed |= _is_bodys(line, i, seen)
    seen.inside = True
    return 1


def _is_bodys(line: Line, i: int, seen: Seen) -> bool:
    """Whether an office is said to be one in a body right behind it: `formanden for skolen`; a party's is none."""
    straight = line.flags[i - 1] & ROLE and line.text[i] in line.lexicon.pack.words.object_for
    named = party_at(line, i + 1) is not None or line.flags[i + 1] & (PARTY_NOUN | BODY | THAT)
    return bool(straight and not named) and not seen.inside and heads_body(line, i)
