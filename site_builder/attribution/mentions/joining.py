"""What those who are named together tell of each other's party."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from site_builder.attribution.lexicon.words import AND
from site_builder.attribution.lines.mention import Mention
from site_builder.attribution.mentions.names import party_at

if TYPE_CHECKING:
    from site_builder.attribution.lines.line import Line

_BRACKETS = 6


def with_the_rest(line: Line, first: Mention) -> Mention | None:
    """Return somebody with the rest of their party: `NAME og resten af Venstre`."""
    rest = first.end + 1
    if first.kind != "person" or line.at[rest] not in line.lexicon.pack.words.rest or not line.flags[rest - 1] & AND:
        return None
    named = party_at(line, rest + 2)
    if named is None:
        return None
    party, end = named
    theirs = msgspec.structs.replace(first, party=first.party or party)
    parts = (theirs, Mention(rest, end, "party", party=party))
    return Mention(first.start, end, "both", plural=True, parts=parts)


def party_of_each(line: Line, at: int) -> str | None:
    """Return the party of all who are named right before an item: `, begge fra Venstre` · `(begge V)`."""
    words = line.lexicon.pack.words
    if line.at[at - 1] == ")":
        at = next((i for i in range(at - 2, max(0, at - _BRACKETS), -1) if line.text[i] == "("), at)
    if line.at[at] not in (",", "(") or line.at[at + 1] not in words.each:
        return None
    named = party_at(line, at + 2 + (line.at[at + 2] in words.source))
    return named[0] if named and line.at[named[1]] in (",", ")", ".") else None


def of_it(part: Mention, party: str) -> Mention:
    """Return one of those whom a party's name stands before all of: `de to socialdemokrater NAME og NAME`."""
    alone = part.kind == "person" and not (part.party or part.role or part.own_party or part.elsewhere)
    return msgspec.structs.replace(part, party=party) if alone else part


def by_letter(line: Line, part: Mention) -> Mention | None:
    """Return the party whose letter stands in a list with others: `DF, V og K mener`."""
    letter = line.text[part.start]
    party = line.lexicon.names.letters.get(letter) if len(letter) == 1 and part.end == part.start + 1 else None
    return Mention(part.start, part.end, "party", party=party) if party and letter.isupper() else None
