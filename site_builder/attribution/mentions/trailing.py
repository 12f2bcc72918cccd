"""What stands right behind a name: its party's letters, where somebody is from, and then an apposition."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from site_builder.attribution.lexicon.words import (
    ADVERB,
    AUX,
    CAPITAL,
    CUE,
    LOCATIVE,
    LOWER,
    MEMBER_OF,
    NAME,
    ORG_LAST,
    PARTY_NOUN,
    PREP,
    QUOTED,
    RELATIVE,
    ROLE,
    THAT,
)
from site_builder.attribution.lines.paragraphs import DASHES
from site_builder.attribution.mentions.appositions import apposition
from site_builder.attribution.mentions.capitals import capitals_end
from site_builder.attribution.mentions.letters import letters_at
from site_builder.attribution.mentions.names import party_at, seat_end

if TYPE_CHECKING:
    from site_builder.attribution.lines.line import Line
    from site_builder.attribution.lines.mention import Mention

_NEAR, _APART, _PARTS = 4, 9, 2


def after_name(line: Line, person: Mention) -> Mention:
    """Return the mention with the party and the role that stand behind the name.

    Its `end` takes parentheses and "fra PARTY" along, but no apposition between commas: that is read, and
    left to stand where it is.
    """
    letters = letters_at(line, person.end + 1) if line.at[person.end] == "," else None
    if letters is not None and not line.is_name(letters[1]):  # NAME, (V), but not: NAME, (V) NAME, (S) NAME
        return msgspec.structs.replace(person, party=letters[0], letters=True, end=letters[1])
    person, end = _parentheses(line, person)
    if line.flags[end] & MEMBER_OF:
        if named := party_at(line, end + 1):
            person = msgspec.structs.replace(person, party=person.party or named[0])
            end = seat_end(line, named[1])
        elif line.flags[end + 1] & PARTY_NOUN and not line.flags[end + 2] & (NAME | QUOTED):  # NAME fra partiet
            person, end = msgspec.structs.replace(person, own_party=person.party is None), end + 2
        elif line.text[end] in line.lexicon.pack.words.source:
            begun, end = end, _where_from(line, end)
            flags = line.flags[begun:end]
            elsewhere = any(flag & (CAPITAL | ORG_LAST) for flag in flags)  # not: formand NAME fra talerstolen
            elsewhere |= end > begun and not person.role and not any(flag & PARTY_NOUN for flag in flags)
            person = msgspec.structs.replace(person, elsewhere=elsewhere)
    if party := _comes_from(line, end):
        person = msgspec.structs.replace(person, party=person.party or party)
    elif line.at[end] == "," or _is_aside(line, end):
        person = apposition(line, end + 1, person)
        office = person.role or line.at[end + 1]
        holds = person.party is None and line.at[end] == "," and line.lexicon.is_political(office)
        if holds and (party := _signed(line, end)):
            person = msgspec.structs.replace(person, party=party)
    if person.role in line.lexicon.pack.roles.independent:
        person = msgspec.structs.replace(person, party=None, own_party=False, elsewhere=True)
    return person if person.end == end else msgspec.structs.replace(person, end=end)


def _comes_from(line: Line, end: int) -> str | None:
    """Return the party behind a name and a comma: `NAME, fra Venstre, mener`; not of `fra Venstre lyder der kritik`."""
    source = line.at[end] == "," and line.at[end + 1] in line.lexicon.pack.words.source
    named = party_at(line, end + 2) if source else None
    if named is None:
        return None
    party, behind = named
    goes_on = line.flags[behind] & (AUX | CUE) and line.at[behind] not in line.lexicon.sounds.firsts
    to = line.flags[behind] & PREP and line.flags[behind + 1] & THAT  # fik NAME, fra Venstre til at
    comma = line.at[behind] == "," and line.flags[behind + 1] & (AUX | CUE)  # not: fra Venstre, SF og Enhedslisten
    return party if goes_on or to or comma else None


def _signed(line: Line, end: int) -> str | None:
    """Return the party that ends what stands behind a name: `…, siger NAME, byrådsmedlem, Odense, Venstre`."""
    last = line.sentence_of(end)[1]
    stop = last - 1 if line.at[last - 1] == "." else last
    commas = [i for i in range(end, stop) if line.text[i] == ","]
    goes_on = any(flags & (CUE | AUX | RELATIVE) and not flags & ROLE for flags in line.flags[end:stop])
    if len(commas) < _PARTS or goes_on or any(party_at(line, comma + 1) for comma in commas[:-1]):
        return None
    named = party_at(line, commas[-1] + 1)
    if named is not None and named[1] == stop:
        return named[0]
    return line.lexicon.names.shortened(tuple(t for t in line.text[commas[-1] + 1 : stop] if t != "."))


def _is_aside(line: Line, i: int) -> bool:
    """Whether dashes part what somebody is from the rest: `NAME - Enhedslistens spidskandidat - bliver rådmand`."""
    return line.at[i] in DASHES and any(line.at[k] in DASHES for k in range(i + 2, min(line.size, i + _APART)))


def _where_from(line: Line, at: int) -> int:
    """Return the end of `fra Labour` · `fra organisationen Havets Venner` where the sentence goes on behind it.

    It may be told where that is: `fra Institut for Statskundskab ved Aarhus Universitet` · `fra bestyrelsen i Odense`.
    """
    end = at
    while end == at or line.flags[end] & LOCATIVE:
        i = end + 1
        while i < end + _NEAR and line.flags[i] & LOWER and not line.flags[i] & (CUE | AUX | PREP | ADVERB):
            i += 1
        last = capitals_end(line, i)
        if last == end + 1:
            return at
        end = last
    goes_on = line.flags[end] & (CUE | AUX) or line.at[end] in (",", ".")
    return end if goes_on else at


def _parentheses(line: Line, person: Mention) -> tuple[Mention, int]:
    end = person.end
    if line.at[end] != "(":
        return person, end
    close = next((i for i in range(end + 1, min(end + 8, line.size)) if line.text[i] == ")"), -1)
    if close < 0:
        return person, end
    letters = letters_at(line, end)
    party = letters[0] if letters else line.lexicon.names.letters.get(line.at[end + 1])
    hit = line.known(end + 1 + (line.at[end + 1] in line.lexicon.pack.words.source))
    if party is None and hit and hit.kind == "party" and not hit.genitive:
        party = hit.ids[0]
    if party:
        person = msgspec.structs.replace(person, party=party, letters=True)
    return person, close + 1
