"""What stands behind a name between commas: `, som er partiets ordfører` · `, ordfører for Venstre`."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

import msgspec

from site_builder.attribution.line import QUOTE
from site_builder.attribution.names import fields_before, heads_body, is_of_body, member_at, party_at
from site_builder.attribution.words import (
    ADVERB,
    AGED,
    AND,
    AUX,
    BODY,
    BUT,
    CAPITAL,
    COPULA,
    CUE,
    DEFINITE,
    DENIED,
    DOUBT,
    FOREIGN,
    FORMER,
    GIVEN,
    HE,
    MEMBER_OF,
    NAME,
    ORG_LAST,
    PARTY_ADJECTIVE,
    PARTY_NOUN,
    PARTY_OWN,
    PERFECT,
    PREP,
    RELATIVE,
    ROLE,
    SHE,
    STANDS_FOR,
    START,
)

if TYPE_CHECKING:
    from site_builder.attribution.gazetteer import Hit
    from site_builder.attribution.line import Line
    from site_builder.attribution.mention import Mention

_APPOSITION = 14
_NEAR = 4
_SOON = 6
_CLOSES = (",", ".", ";", ":", "-", "–", "—", QUOTE)


def standing_for(line: Line, at: int, person: Mention, only: tuple[str, ...] = ()) -> Mention:
    """Read `, der stiller op for Venstre` · `, der sidder i byrådet for Venstre`.

    `only` are the words that may link the party, where not all do.
    """
    for i in range(at - 1, min(line.size, at + _APPOSITION)):
        if line.text[i] in (",", ".", ";", ":", QUOTE):
            break
        links = line.text[i] in only if only else line.flags[i] & (MEMBER_OF | STANDS_FOR)
        if links and (named := party_at(line, i + 1)):
            return msgspec.structs.replace(person, party=person.party or named[0])
        if links and line.flags[i + 1] & PARTY_NOUN:
            return msgspec.structs.replace(person, own_party=person.party is None)
    return person


class _Told(msgspec.Struct):
    """What an apposition has told so far."""

    role: str | None
    party: str | None
    own_party: bool
    fields: str = ""
    told: bool = False  # a role, in the apposition itself
    political: bool = False  # a politician's
    elsewhere: bool = False  # an office in what is no party: skolens formand, formand for skolen
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
        role = line.word(i).role if flags & ROLE else None
        if hit and hit.kind == "party" and self._is_of(line, hit, i + hit.length):
            self.party = self.party or hit.ids[0]
            return hit.length
        if self.told and (named := self._named(line, i)):
            self.party = self.party or named[0]
            return named[1] - i
        if flags & PARTY_OWN or (self.political and flags & PARTY_NOUN and line.flags[i - 1] & MEMBER_OF):
            self.own_party = True
        elif flags & PARTY_ADJECTIVE and (_is_political(line, i + 1) or _is_member(line, i)):
            self.party = self.party or line.word(i).party
        elif role and not role.plural and not (role.party and self.inside) and (role.party or not flags & NAME):
            self.fields = self.fields if self.role else fields_before(line, i)
            self.role, self.party, self.told = self.role or role.stem, self.party or role.party, True
            self.elsewhere |= is_of_body(line, i)
            self.political |= _is_political(line, i)
        elif (
            (text in _CLOSES and not self._goes_on(line, i) and not line.at[i - 1].endswith("-"))
            or (flags & (CUE | AUX) and not flags & DEFINITE)
            or (flags & PREP and not self.told)
        ):
            return 0
        return 1

    def _goes_on(self, line: Line, i: int) -> bool:
        """Whether an office follows a party between commas: `NAME, Venstre, formand for skoleudvalget`."""
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
            office = bool((line.flags[end] | line.flags[end + 1]) & ROLE)
            if self.told and flags & PREP and office:  # ven af Venstres formand
                return False
            return self.political or office
        if not flags & MEMBER_OF:
            return self.told or line.at[end] in (",", ".")
        studies = (self.role or "").endswith(line.lexicon.pack.roles.scholars)  # ekspert i Venstre
        return self.political and not studies and self._holds(line, before - 1)

    def _holds(self, line: Line, i: int) -> bool:
        """Whether an office, or where it is held, stands right before "for" a party: `medlem af byrådet for SF`."""
        body = line.text[i] in line.lexicon.pack.orgs.committees
        return body or bool(line.flags[i] & (ROLE | BODY | CAPITAL | ORG_LAST | AGED))


def _doing(line: Line, verb: int, person: Mention) -> Mention:
    """Read what somebody does behind `, der`: who stands or speaks for a party is of it, of others nothing is known."""
    words = line.lexicon.pack.words
    if line.at[verb] in words.stood_for:  # NAME, der sad i Folketinget for Venstre
        return msgspec.structs.replace(person, elsewhere=True)
    near = range(verb, verb + _NEAR)
    if any(line.flags[i] & STANDS_FOR for i in takewhile(lambda i: line.at[i] not in _CLOSES, near)):
        return standing_for(line, verb + 1, person)
    if line.at[verb] in words.speaks_for:
        return standing_for(line, verb + 1, person, words.object_for)
    said_of_anyone = line.flags[verb] & (AUX | COPULA | PERFECT) == AUX  # NAME, der fik flest stemmer
    return person if said_of_anyone else msgspec.structs.replace(person, elsewhere=True)


def _is_political(line: Line, i: int) -> bool:
    """Whether an item is a politician's office."""
    role = line.word(i).role
    return role is not None and line.lexicon.is_politicians(role.base)


def _is_member(line: Line, i: int) -> bool:
    """Whether an apposition says whose member somebody is, as in `, der er socialdemokrat` · `… og lærer`."""
    ends = line.at[i + 1] in _CLOSES or line.flags[i + 1] & AND
    return bool(ends) and member_at(line, i) is not None


def apposition(line: Line, at: int, person: Mention) -> Mention:
    """Read `, som er partiets ordfører` · `, ordfører for Venstre` · `, Venstre,` behind a name.

    What somebody was before ("den tidligere formand for …") tells nothing of now.
    """
    if line.flags[at] & RELATIVE:
        return _in_a_clause(line, at + 1, person)
    if line.flags[at] & (START | PREP | AND | CUE | AUX | HE | SHE):
        return person
    return _items(line, at, person)


def _in_a_clause(line: Line, at: int, person: Mention) -> Mention:
    """Read what somebody is, or does, behind `, der`: `er formand for Venstre` · `er fra Venstre`; not `ikke er`."""
    words, begins = line.lexicon.pack.words, at
    office = _now_is(line, at)
    while line.flags[at] & ADVERB:
        at += 1
    if not office and (line.flags[at + 1] & DOUBT or any(line.flags[i] & DENIED for i in range(begins, at + 1))):
        return person
    if (office := office or long_been(line, at)) > 0:
        return _items(line, office, person)
    if not line.flags[at] & COPULA or line.flags[at + 1] & STANDS_FOR:
        return _doing(line, at, person)
    if line.at[at] in words.was:
        told = _items(line, at + 1, person)
        office = told.role != person.role or told.party != person.party
        return msgspec.structs.replace(person, elsewhere=person.elsewhere or office)
    named = party_at(line, at + 2) if line.at[at + 1] in words.source else None
    if named is not None:
        return msgspec.structs.replace(person, party=person.party or named[0])
    return _items(line, at + 1, person)


def _now_is(line: Line, at: int) -> int:
    """Return the item behind "but now is", with what somebody was before it: `, der sad for X, men nu er …`; else 0."""
    near = range(at, min(line.size - 3, at + _APPOSITION))
    clause = takewhile(lambda i: line.text[i] not in (".", ";", ":", QUOTE), near)
    turns = (i for i in clause if line.flags[i] & BUT and line.flags[i + 1] & ADVERB and line.flags[i + 2] & COPULA)
    return next((i + 3 for i in turns if line.at[i + 2] not in line.lexicon.pack.words.was), 0)


def long_been(line: Line, at: int) -> int:
    """Return the item at which begins what somebody long has been: `i ti år har været formand for Venstre`; 0 if none.

    How long is told; what somebody has been tells nothing of now otherwise.
    """
    near = range(at, min(line.size - 1, at + _SOON))
    verb = next((i for i in near if line.flags[i] & PERFECT), at)
    been = line.flags[verb] & PERFECT and line.at[verb + 1] in line.lexicon.pack.words.been
    years = line.lexicon.pack.names.years[1]
    told = takewhile(lambda text: text not in _CLOSES, line.text[verb : verb + _APPOSITION])
    return verb + 2 if been and (years in line.text[at:verb] or years in told) else 0


def _items(line: Line, at: int, person: Mention) -> Mention:
    """Read an apposition item by item."""
    told = _Told(person.role, person.party, person.own_party)
    i, last = at, min(line.size, at + _APPOSITION)
    while i < last and (step := told.take(line, i)):
        if line.flags[i] & FORMER:
            return person
        i += step
    if told.role is None:
        return msgspec.structs.replace(person, party=told.party) if told.party and not person.party else person
    of_party = told.party or told.own_party or told.role.endswith(line.lexicon.pack.roles.party)
    elsewhere = person.elsewhere or (told.elsewhere and not of_party)
    person = msgspec.structs.replace(person, role=told.role, fields=told.fields or person.fields, elsewhere=elsewhere)
    return msgspec.structs.replace(person, party=told.party, own_party=told.own_party)
