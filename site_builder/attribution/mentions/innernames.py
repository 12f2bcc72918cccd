"""A name inside a phrase that describes somebody: theirs, their party's, or another's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.lexicon.words import FORMER, LOWER, ROLE
from site_builder.attribution.mentions.capitals import name_text
from site_builder.attribution.mentions.genitives import shape_of
from site_builder.attribution.mentions.seen import bearer

if TYPE_CHECKING:
    from site_builder.attribution.lines.line import Line
    from site_builder.attribution.lines.mention import Mention
    from site_builder.attribution.mentions.seen import Seen

_NEAR, _STOP = 4, 0


def name_within(line: Line, i: int, seen: Seen) -> Mention | int | None:
    """A name inside the phrase: the one who is described, or part of the description."""
    hit = line.known(i)
    coming = line.text[i].lower() in line.lexicon.pack.words.coming
    if hit is None and (not line.is_name(i) or line.flags[i] & FORMER or coming):
        return None
    if hit and hit.kind == "party":
        theirs = seen.inside and hit.genitive
        seen.others |= bool(theirs and line.flags[i + hit.length] & ROLE)  # nabo til Venstres formand
        others = seen.others or (theirs and line.is_name(i + hit.length))  # advokat for Venstres NAME
        seen.another |= (seen.party or seen.owner.party) not in (None, hit.ids[0])
        if (seen.role or hit.genitive) and not others:
            seen.belongs |= seen.inside and not _comes_from(line, i)
            seen.party = seen.party or hit.ids[0]
        seen.end = i + hit.length
        seen.of_party |= not hit.genitive
        anothers = seen.role and seen.inside and hit.genitive and line.is_name(i + hit.length)
        return _past_name(line, i + hit.length, seen) - i if anothers else hit.length
    if person := bearer(line, i, seen):
        return person
    if not seen.inside and seen.role:
        return _STOP
    end, owns = shape_of(line, i)
    if seen.role is None and line.flags[i - 1] & LOWER and line.lexicon.is_org([line.text[i - 1]]):
        seen.org = " ".join(line.text[i:end])
    elif not owns and line.text[seen.start].endswith("-") and line.lexicon.is_org(line.text[i:end]):
        seen.org = name_text(line, seen.start, end)
    seen.end = max(end, i + 1)
    return max(end - i, 1)


def _past_name(line: Line, i: int, seen: Seen) -> int:
    """Go past the name of one of a party's people, who has somebody: `advokaten for Venstres NAME`."""
    seen.end, _ = shape_of(line, i)
    return seen.end


def _comes_from(line: Line, i: int) -> bool:
    """Whether somebody is told to come from what is named at an item: `fra Venstre` · `fra det lille parti Venstre`."""
    near = range(max(0, i - _NEAR), i)
    return any(line.text[k] in line.lexicon.pack.words.source for k in near)
