"""What stands behind a name between commas: `, som er partiets ordfører` · `, ordfører for Venstre`."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

import msgspec

from site_builder.attribution.lexicon.words import (
    ADVERB,
    AND,
    AUX,
    BUT,
    COPULA,
    CUE,
    DENIED,
    DOUBT,
    FOREIGN,
    HE,
    LIKE,
    MEMBER_OF,
    PARTY_NOUN,
    PERFECT,
    PREP,
    RELATIVE,
    ROLE,
    SHE,
    STANDS_FOR,
    START,
)
from site_builder.attribution.lines.line import QUOTE
from site_builder.attribution.mentions.apposed import CLOSES, Told, is_over
from site_builder.attribution.mentions.names import party_at

if TYPE_CHECKING:
    from site_builder.attribution.lines.line import Line
    from site_builder.attribution.lines.mention import Mention

_APPOSITION = 14
_NEAR = 4
_SOON = 6


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


def _doing(line: Line, verb: int, person: Mention) -> Mention:
    """Read what somebody does behind `, der`: who stands or speaks for a party is of it, of others nothing is known."""
    words = line.lexicon.pack.words
    clause = list(takewhile(lambda i: line.at[i] not in CLOSES, range(verb, verb + _NEAR)))
    then = any(line.at[i].isdecimal() for i in clause)  # som i november blev valgt for Venstre, not "i 2011"
    stood = [i for i in clause if line.at[i] in words.stood_for and (i == verb or then or line.at[i] in words.sat)]
    if stood:  # NAME, der sad i Folketinget for Venstre
        return msgspec.structs.replace(person, elsewhere=True)
    if any(line.flags[i] & STANDS_FOR for i in clause):
        return standing_for(line, verb + 1, person)
    spoke = line.past_adverbs(verb + 1) if line.flags[verb] & PERFECT else verb
    if line.at[spoke] in words.speaks_for:
        return standing_for(line, spoke + 1, person, words.object_for)
    said_of_anyone = line.flags[verb] & (AUX | COPULA | PERFECT) == AUX  # NAME, der fik flest stemmer
    of_party = str(person.role).endswith(line.lexicon.pack.roles.party)  # ordfører NAME, der har rejst sagen
    return person if said_of_anyone or of_party else msgspec.structs.replace(person, elsewhere=True)


def apposition(line: Line, at: int, person: Mention) -> Mention:
    """Read `, som er partiets ordfører` · `, ordfører for Venstre` · `, Venstre,` behind a name.

    What somebody was before ("den tidligere formand for …") tells nothing of now.
    """
    if line.flags[at] & RELATIVE:
        as_one = line.flags[at + 1] & LIKE and line.flags[at + 2] & ROLE and _is_now(line, at + 3)
        return _items(line, at + 2, person) if as_one else _in_a_clause(line, at + 1, person)
    if line.flags[at] & (START | PREP | AND | CUE | AUX | HE | SHE):
        return person
    return _items(line, at, person)


def _is_now(line: Line, at: int) -> bool:
    """Whether the first verb from an item on is of the present: `NAME, der som formand for Venstre skal …`."""
    words = line.lexicon.pack.words
    for i in range(at, min(line.size, at + _APPOSITION)):
        if line.flags[i] & (AUX | PREP) == AUX:
            return line.text[i] not in words.was
        if line.flags[i] & PREP == 0 and line.text[i].endswith(words.finite_endings):
            return line.text[i].endswith(words.present_endings)
    return False


def _in_a_clause(line: Line, at: int, person: Mention) -> Mention:
    """Read what somebody is, or does, behind `, der`: `er formand for Venstre` · `er fra Venstre`; not `ikke er`."""
    words, begins = line.lexicon.pack.words, at
    office = _now_is(line, at)
    while line.flags[at] & ADVERB:
        at += 1
    over = line.flags[at] & COPULA and line.at[at + 1] in words.stopped  # der er stoppet som formand for Venstre
    doubted = line.flags[at + 1] & DOUBT or any(line.flags[i] & DENIED for i in range(begins, at + 1))
    if not office and (over or doubted):
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
    told = _items(line, at + 1, person)
    return told if told.party or told.own_party else _also_stands(line, at + 1, told)


def _also_stands(line: Line, at: int, person: Mention) -> Mention:
    """Read what somebody stands for besides: `, der er formand for udvalget og valgt for Venstre`."""
    clause = takewhile(lambda i: line.text[i] not in CLOSES, range(at, min(line.size, at + _APPOSITION)))
    stands = next((i + 1 for i in clause if line.flags[i] & AND and line.flags[i + 1] & STANDS_FOR), 0)
    return standing_for(line, stands + 1, person) if stands else person


def _now_is(line: Line, at: int) -> int:
    """Return the item behind "but now is", with what somebody was before it: `, der sad for X, men nu er …`; else 0."""
    near = range(at, min(line.size - 3, at + _APPOSITION))
    clause = takewhile(lambda i: line.text[i] not in (".", ";", ":", QUOTE), near)
    verbs = (line.past_adverbs(i + 1) for i in clause if line.flags[i] & BUT)
    turns = (verb for verb in verbs if line.flags[verb] & COPULA and line.at[verb] not in line.lexicon.pack.words.was)
    return next((verb + 1 for verb in turns), 0)


def long_been(line: Line, at: int) -> int:
    """Return the item at which begins what somebody long has been: `i ti år har været formand for Venstre`; 0 if none.

    How long is told; what somebody has been tells nothing of now otherwise.
    """
    near = range(at, min(line.size - 1, at + _SOON))
    verb = next((i for i in near if line.flags[i] & PERFECT), at)
    been = line.flags[verb] & PERFECT and line.at[verb + 1] in line.lexicon.pack.words.been
    years = line.lexicon.pack.names.years[1]
    told = takewhile(lambda text: text not in CLOSES, line.text[verb : verb + _APPOSITION])
    return verb + 2 if been and (years in line.text[at:verb] or years in told) else 0


def _items(line: Line, at: int, person: Mention) -> Mention:
    """Read an apposition item by item."""
    told = Told(person.role, person.party, person.own_party)
    i, last = at, min(line.size, at + _APPOSITION)
    while i < last and (step := told.take(line, i)):
        if is_over(line, i):
            return person
        if line.flags[i] & FOREIGN:  # NAME (S), Sveriges statsminister
            return msgspec.structs.replace(person, party=None, letters=False, elsewhere=True)
        i += step
    if told.role in line.lexicon.pack.roles.abroad:  # NAME (R), der er guvernør i Texas
        return msgspec.structs.replace(person, party=None, letters=False, role=told.role, elsewhere=True)
    if told.role is None:
        return msgspec.structs.replace(person, party=told.party) if told.party and not person.party else person
    of_party = told.party or told.own_party or told.role.endswith(line.lexicon.pack.roles.party)
    elsewhere = person.elsewhere or (told.elsewhere and not of_party)
    fields, seat = told.fields or person.fields, told.seat or person.seat
    besides = told.besides or person.besides
    person = msgspec.structs.replace(
        person, role=told.role, besides=besides, fields=fields, seat=seat, elsewhere=elsewhere
    )
    return msgspec.structs.replace(person, party=told.party, own_party=told.own_party)
