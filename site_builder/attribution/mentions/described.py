"""Phrases built on a role: `partiets ordfører, NAME` · `direktør NAME` · `ministeren` · `en talsmand for …`.

A phrase is read from left to right, item by item, by ordered readers: the first that knows the item says how
far it goes, that the phrase is finished, or that it ended before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import msgspec

from site_builder.attribution.lexicon.words import (
    AGED,
    AND,
    AUX,
    CAPITAL,
    CLOSED,
    CUE,
    DEFINITE,
    FOREIGN,
    FORMER,
    GIVEN,
    HE,
    HER,
    HIS,
    INDEFINITE,
    KNOWN,
    LOWER,
    NAME,
    ONE,
    OWN,
    PARTY_ADJECTIVE,
    PREP,
    RELATIVE,
    ROLE,
    SHE,
    SIGN,
)
from site_builder.attribution.lines.mention import Mention
from site_builder.attribution.mentions.capitals import is_title
from site_builder.attribution.mentions.innernames import name_within
from site_builder.attribution.mentions.letters import letters_at
from site_builder.attribution.mentions.linking import governed, joined
from site_builder.attribution.mentions.names import are_fields, fields_before, fields_begin, is_of_body
from site_builder.attribution.mentions.partyadjective import party_adjective, party_behind
from site_builder.attribution.mentions.seen import NOBODY, Owner, Seen, one_of
from site_builder.attribution.mentions.unnamed import finished

if TYPE_CHECKING:
    from collections.abc import Callable

    from site_builder.attribution.lines.line import Line

_LONGEST, _STOP, _ADJECTIVES = 18, 0, 3
_Step: TypeAlias = "Mention | int | None"


def described(line: Line, at: int, start: int, owner: Owner) -> Mention:
    """Return the phrase whose description begins at item `at`; it began at `start`, with its `owner`."""
    seen = Seen(owner=owner, start=start, end=at, begun=at, party=owner.party, definite=owner is not NOBODY)
    begins = fields_begin(line, start) if line.flags[start - 1] & AND else start
    seen.former = bool(line.flags[begins - 1] & FORMER)
    seen.foreign = bool((line.flags[start - 1] | line.flags[at - 1]) & FOREIGN)  # den svenske … · Sveriges …
    i = at
    while i < min(line.size, at + _LONGEST):
        step = _step(line, i, seen)
        if isinstance(step, Mention):
            return step
        if step == _STOP:
            break
        i += step
    return finished(line, seen)


def _step(line: Line, i: int, seen: Seen) -> Mention | int:
    """Return what the first reader that knows the item at `i` makes of it."""
    flags = line.flags[i]
    for may_be, reader in _READERS:
        if flags & may_be and (step := reader(line, i, seen)) is not None:
            return step
    return _word(line, i, seen)


def _comma(line: Line, i: int, seen: Seen) -> _Step:
    """`formanden for X, NAME` · `formanden for X, fremskridtsmanden NAME`; not `en talsmand for Xs formand, NAME`."""
    if line.text[i] != ",":
        return None
    if line.text[i - 1].endswith("-"):  # transport-, bygnings- og boligminister
        return 1
    if seen.role is None:
        return one_of(line, i + 1, seen) or party_behind(line, i, seen) or _STOP
    if seen.inside and line.flags[i + 2] & AND and are_fields(line, i):
        return 4
    behind_name = line.at[seen.start - 1] == "," and (line.is_name(seen.start - 2) or line.at[seen.start - 2] == ")")
    if seen.others or (behind_name and i == seen.start + 1):  # NAME (V), borgmester, Odense
        return _STOP
    return _behind_comma(line, i + 1, seen)


def _behind_comma(line: Line, at: int, seen: Seen) -> _Step:
    if line.flags[at] & DEFINITE and (named := _behind_adjectives(line, at + 1)):
        at = named
    while line.flags[at] & (DEFINITE | AGED):  # …, den 22-årige NAME
        at += 1
    while line.at[at].lower() in line.lexicon.abbreviations and line.at[at + 1] == ".":
        at += 2
    office = at + bool(line.flags[at] & FORMER)
    while line.at[office].endswith("-"):  # …, børne- og ungerådmand NAME
        office += 2
    role = line.word(office).role
    member = role is not None and role.party is not None and line.flags[at] & CAPITAL  # …, SF'eren NAME
    if not member and (person := seen.person(line, at)):
        return person
    hit = line.known(at)
    of_party = hit is not None and hit.kind == "party" and hit.genitive  # udfordrer, Venstres NAME
    told = (role or line.flags[at] & PARTY_ADJECTIVE) and line.at[at][0].islower()
    inner = described(line, at, at, NOBODY) if of_party or member or told else None
    if inner is None or inner.kind != "person":
        return _STOP
    fellow = seen.role in line.lexicon.pack.roles.fellow
    party, own = seen.party or inner.party, inner.own_party
    own = own or ((seen.fellow or seen.owner.own_party) and not seen.former)
    if seen.foreign:  # Tysklands minister, kristendemokraten NAME
        party, own = None, False
    held = (inner.role if fellow else None) or seen.role  # sin partifælle, integrationsminister NAME
    besides = inner.besides or (inner.role if inner.role != held else None)  # Venstres medlem af rådet, vognmand NAME
    return msgspec.structs.replace(inner, start=seen.start, role=held, besides=besides, party=party, own_party=own)


def _behind_adjectives(line: Line, at: int) -> int:
    """Return where a name begins behind no more than adjectives, or 0: `minister, den sydjysk valgte NAME (V)`."""
    i = at
    while i < at + _ADJECTIVES and line.flags[i] & (LOWER | CLOSED | ROLE) == LOWER:
        i += 1
    return i if i > at and line.is_name(i) and line.is_name(i + 1) else 0


def _abbreviation(line: Line, i: int, seen: Seen) -> _Step:
    """`dr.scient.pol. NAME` · `1. viceborgmester NAME`."""
    if line.text[i] == "." and i == seen.start + 1 and line.text[i - 1].isdecimal():
        return 1
    if line.text[i] == "." and i > seen.start and line.text[i - 1].lower() in line.lexicon.abbreviations:
        seen.role, seen.definite, seen.end = seen.role or line.text[i - 1], True, i + 1
        return 1
    return None


def _letters(line: Line, i: int, seen: Seen) -> _Step:
    """`(V)`; any other sign ends the phrase."""
    letters = letters_at(line, i)
    anothers = seen.inside and (line.flags[i - 1] | line.flags[i - 2]) & GIVEN  # modstanderen af NAME (S)
    if letters is None or anothers:
        return _STOP
    seen.party, seen.end = seen.party or letters[0], letters[1]
    return letters[1] - i


def _role(line: Line, i: int, seen: Seen) -> _Step:
    role = None if seen.inside else line.word(i).role
    of_party = role is not None and role.party is not None  # den lokale Venstre-kandidat
    if role is None or not (
        line.flags[i] & LOWER or i == seen.start or of_party or not line.is_name(i) or is_title(line, i)
    ):
        return None
    seen.role, seen.fields, seen.end = role.stem, fields_before(line, i), i + 1
    seen.fellow |= role.stem in line.lexicon.pack.roles.fellow
    seen.of_body |= is_of_body(line, i)
    seen.definite |= role.definite
    seen.plural |= role.plural
    seen.foreign |= role.stem in line.lexicon.pack.roles.abroad
    seen.party = role.party or seen.party
    return 1


def _article(line: Line, i: int, seen: Seen) -> _Step:
    flags = line.flags[i]
    if seen.role is not None or seen.inside:
        return None
    seen.definite |= bool(flags & (DEFINITE | OWN)) and not flags & INDEFINITE
    seen.indefinite |= bool(flags & INDEFINITE)
    seen.owned = bool(flags & OWN)
    seen.whose = "male" if flags & HIS else "female" if flags & HER else None
    seen.end = i + 1
    return 1


def _word(line: Line, i: int, seen: Seen) -> int:
    """Any other word: an adjective before the role, or the end of the phrase behind it."""
    text, flags = line.text[i], line.flags[i]
    if flags & FORMER and seen.role is None:
        seen.former = True
    elif text.lower() in line.lexicon.pack.words.coming and seen.role is None:
        seen.coming = True
    elif flags & FOREIGN:
        seen.foreign = True
    elif text in line.lexicon.abbreviations and line.at[i + 1] == ".":
        return 1
    elif flags & (CUE | AUX | RELATIVE | HE | SHE | ONE) or (seen.role and not seen.inside and not text.endswith("-")):
        return _STOP
    if seen.inside and seen.of_party and not line.flags[i - 1] & (PREP | DEFINITE):  # formanden for SF mødte NAME
        return _STOP
    if seen.owner.party and seen.role is None and text in line.lexicon.pack.party.bodies:  # Venstres ledelse i går
        seen.end = i + 1
        return _STOP
    seen.definite |= text[:1].isdigit() and not seen.indefinite
    seen.aged |= bool(flags & AGED)
    seen.end = i + 1
    return 1


_READERS: tuple[tuple[int, Callable[[Line, int, Seen], _Step]], ...] = (
    (SIGN, _comma),
    (SIGN, _abbreviation),
    (SIGN, _letters),
    (ROLE, _role),
    (PARTY_ADJECTIVE, party_adjective),
    (KNOWN | NAME, name_within),
    (DEFINITE | INDEFINITE | OWN, _article),
    (AND, joined),
    (PREP, governed),
)
"""What an item may be, and who then reads it; what none of them knows is a word like any other."""
