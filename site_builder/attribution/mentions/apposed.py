"""What stands behind a name between commas, read item by item: an office, a party."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from site_builder.attribution.lexicon.words import (
    AGED,
    AND,
    AUX,
    BODY,
    CAPITAL,
    CUE,
    DEFINITE,
    FIRST,
    FOREIGN,
    FORMER,
    GIVEN,
    MEMBER_OF,
    NAME,
    NOMINATIVE,
    ORG_LAST,
    PARTY_ADJECTIVE,
    PARTY_NOUN,
    PARTY_OWN,
    PREP,
    ROLE,
)
from site_builder.attribution.lines.line import QUOTE
from site_builder.attribution.lines.paragraphs import DASHES
from site_builder.attribution.mentions.names import fields_before, heads_body, is_of_body, member_at, party_at
from site_builder.attribution.mentions.seats import seat_of

if TYPE_CHECKING:
    from site_builder.attribution.lexicon.gazetteer import Hit
    from site_builder.attribution.lines.line import Line

CLOSES = (",", ".", ";", ":", *DASHES, QUOTE)
"""The signs that end an apposition."""

_HYPHEN = re.compile("[-–]")


class Told(msgspec.Struct):
    """What an apposition has told so far."""

    role: str | None
    party: str | None
    own_party: bool
    fields: str = ""
    told: bool = False  # a role, in the apposition itself
    political: bool = False  # a politician's
    elsewhere: bool = False  # an office in what is no party: skolens formand, formand for skolen
    besides: str | None = None  # another office than the first: overlæge og formand for X
    seat: str | None = None  # where the office is held: Ribes borgmester, borgmester i Ribe
    inside: bool = False  # behind a preposition, what follows is another's: nabo til SF-ordføreren

    def take(self, line: Line, i: int) -> int:
        """Read the item at `i`; return how many items that took, 0 where the apposition ends."""
        text, flags = line.text[i], line.flags[i]
        self.elsewhere |= self.told and heads_body(line, i)
        self.inside = (self.inside or bool(self.told and flags & PREP)) and not flags & AND
        hit = line.known(i)
        if hit and hit.kind == "party" and hit.genitive and line.is_name(i + hit.length):
            return 0  # …, søn af Venstres NAME
        if self.told and flags & GIVEN and line.is_name(i):
            return 0  # …, rådgiver for NAME (V)
        acts = line.flags[i + 1] & (FIRST | NOMINATIVE)  # …, spiller vi
        role = line.word(i).role if flags & ROLE and not acts else None
        if hit and hit.kind == "party" and self._is_of(line, hit, i + hit.length):
            self.party = self.party or hit.ids[0]
            return hit.length
        beside = self.inside and (self.role or "") in line.lexicon.pack.roles.alone  # nabo til den radikale gruppe
        if self.told and not beside and (named := self._named(line, i)):
            self.party = self.party or named[0]
            return named[1] - i
        if flags & PARTY_OWN or (self.political and flags & PARTY_NOUN and line.flags[i - 1] & MEMBER_OF):
            self.own_party = True
        elif flags & PARTY_ADJECTIVE and self._is_partys(line, i):
            self.party = self.party or line.word(i).party
        elif role and not role.plural and not (role.party and self.inside) and (role.party or not flags & NAME):
            fields = fields_before(line, i)
            self.fields = self.fields if self.role else fields
            later = line.at[i - 1].lower() in line.lexicon.pack.words.coming
            another = self.role not in (None, role.stem) and not (self.inside or later)
            self.besides = self.besides or (f"{fields}{role.stem}" if another else None)
            self.role, self.party, self.told = self.role or role.stem, self.party or role.party, True
            self.elsewhere |= is_of_body(line, i)
            self.seat = self.seat or seat_of(line, i)
            self.political |= _is_political(line, i)
        elif (
            (text in CLOSES and not self._goes_on(line, i) and not line.at[i - 1].endswith("-"))
            or (flags & (CUE | AUX) and not flags & DEFINITE)
            or (flags & PREP and not self.told)
        ):
            return 0
        return 1

    def _is_partys(self, line: Line, i: int) -> bool:
        """Whether a party's adjective tells somebody's own: `radikal ordfører` · `formand for den radikale gruppe`."""
        if self.inside:
            bodies, heads = line.lexicon.pack.party.bodies, line.lexicon.pack.roles.heads
            return line.at[i + 1] in bodies and self.role in heads
        return _is_political(line, i + 1) or _is_member(line, i)

    def _goes_on(self, line: Line, i: int) -> bool:
        """Whether an office follows a party between commas, or a figure: `, Venstre, formand` · `1. viceborgmester`."""
        if line.at[i] == "." and line.at[i - 1].isdecimal():
            return bool(line.flags[i + 1] & ROLE)
        return line.at[i] == "," and self.party is not None and not self.told and bool(line.flags[i + 1] & ROLE)

    def _named(self, line: Line, i: int) -> tuple[str, int] | None:
        """Return a party named behind an office, and where: `…, leder af de radikale` · `NAME, ordfører, Venstre`."""
        if line.flags[i] & DEFINITE:
            return party_at(line, i)
        named = party_at(line, i + 1) if self.political and not self.party and line.text[i] == "," else None
        return named if named and line.at[named[1]] in (",", ".") else None

    def _is_of(self, line: Line, hit: Hit, end: int) -> bool:
        """Whether a party named is somebody's own: `, Venstre,` · `, Venstres ordfører` · `, valgt i Venstres gruppe`.

        It is not in `, forfatter til en bog om Venstre`, `, direktør med en fortid i Venstre`, `, far til SFs leder`.
        """
        before = end - hit.length - 1
        flags = line.flags[before]
        if flags & FOREIGN or (flags & PREP and not flags & MEMBER_OF):  # leder af norske Venstre · vred på Venstre
            return False
        if hit.genitive:
            while line.at[end].endswith("-"):  # Venstres miljø- og landbrugsordfører
                end += 2
            office = any(line.lexicon.is_its_own(line.text[k]) for k in (end, end + 1) if line.flags[k] & ROLE)
            office |= not self.told and line.at[end] in line.lexicon.pack.roles.persons  # Venstres mand i rådet
            if self.told and flags & PREP and office:  # ven af Venstres formand
                return False
            return self.political or office
        if not flags & MEMBER_OF:
            told_to = line.at[end] in line.lexicon.pack.words.object_to and line.flags[end + 1] & CAPITAL
            return self.told or line.at[end] in (",", ".", ":") or bool(told_to)  # NAME, Venstre til Ritzau
        studies = (self.role or "").endswith(line.lexicon.pack.roles.scholars)  # ekspert i Venstre
        return self.political and not studies and self._holds(line, before - 1)

    def _holds(self, line: Line, i: int) -> bool:
        """Whether an office, or where it is held, stands right before "for" a party: `medlem af byrådet for SF`."""
        body = line.text[i] in line.lexicon.pack.orgs.committees
        return body or bool(line.flags[i] & (ROLE | BODY | CAPITAL | ORG_LAST | AGED))


def _is_political(line: Line, i: int) -> bool:
    """Whether an item is a politician's office."""
    role = line.word(i).role
    return role is not None and line.lexicon.is_politicians(role.base)


def _is_member(line: Line, i: int) -> bool:
    """Whether an apposition says whose member somebody is, as in `, der er socialdemokrat` · `… og lærer`."""
    ends = line.at[i + 1] in CLOSES or line.flags[i + 1] & AND
    return bool(ends) and member_at(line, i) is not None


def is_over(line: Line, i: int) -> bool:
    """Whether an item tells that an office is of the past: `tidligere` · `2005-2012` · `indtil 2012` · `i 90'erne`."""
    text = line.text[i]
    years = text[:1].isdigit() and (_HYPHEN.sub("", text).isdecimal() if _HYPHEN.search(text) else "'" in text)
    return bool(line.flags[i] & FORMER) or years or text in line.lexicon.pack.words.until
