"""What may follow a name and tell more of its bearer: letters, where they belong, what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from site_builder.attribution.words import (
    AUX,
    CUE,
    DEFINITE,
    FORMER,
    MEMBER_OF,
    PARTY_ADJECTIVE,
    PARTY_OWN,
    RELATIVE,
)

if TYPE_CHECKING:
    from site_builder.attribution.line import Line
    from site_builder.attribution.mention import Mention

_APPOSITION = 14


def after_name(line: Line, person: Mention) -> Mention:
    """Return the mention with the party and the role that stand behind the name.

    Its `end` takes parentheses and "fra PARTY" along, but no apposition between commas: that is read, and
    left to stand where it is.
    """
    person, end = _parentheses(line, person)
    if line.flags(end) & MEMBER_OF:
        hit = line.lexicon.names.longest(line.text, end + 1)
        if hit and hit.kind == "party" and not hit.genitive:
            person = msgspec.structs.replace(person, party=person.party or hit.ids[0])
            end = end + 1 + hit.length
    if line.at(end) == ",":
        person = _apposition(line, end + 1, person)
    return msgspec.structs.replace(person, end=end)


def _parentheses(line: Line, person: Mention) -> tuple[Mention, int]:
    end = person.end
    if line.at(end) != "(":
        return person, end
    close = next((i for i in range(end + 1, min(end + 8, len(line))) if line.text[i] == ")"), -1)
    if close < 0:
        return person, end
    party = line.lexicon.names.letters.get(line.at(end + 1))
    hit = line.lexicon.names.longest(line.text, end + 1)
    if party is None and hit and hit.kind == "party" and not hit.genitive:
        party = hit.ids[0]
    if party:
        person = msgspec.structs.replace(person, party=party, letters=True)
    return person, close + 1


def _apposition(line: Line, at: int, person: Mention) -> Mention:
    """Read `, som er partiets ordfører` · `, ordfører for Venstre` · `, Venstre,` behind a name."""
    if line.flags(at) & RELATIVE:
        if not line.flags(at + 1) & AUX or line.flags(at + 1) & CUE:
            return person
        at += 2
    role, party, own_party = person.role, person.party, person.own_party
    i, last = at, min(len(line), at + _APPOSITION)
    while i < last:
        text, flags = line.text[i], line.flags(i)
        hit = line.lexicon.names.longest(line.text, i)
        found = line.lexicon.role(text)
        if hit and hit.kind == "party" and (role or hit.genitive or line.at(i + hit.length) in (",", ".")):
            party, i = party or hit.ids[0], i + hit.length - 1
        elif flags & FORMER:
            return person
        elif flags & PARTY_OWN:
            own_party = True
        elif flags & PARTY_ADJECTIVE and line.lexicon.role(line.at(i + 1)):
            party = party or line.word[i].party
        elif found and text[0].islower() and not found.plural:
            role, party = role or found.base, party or found.party
        elif text in (",", ".", ";", ":", "") or (flags & (CUE | AUX) and not flags & DEFINITE):
            break
        i += 1
    if role is None:
        party, own_party = person.party or party, person.own_party
    return msgspec.structs.replace(person, role=role, party=party, own_party=own_party)
