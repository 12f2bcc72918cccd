"""Names that "og" joins, and the party that they share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from site_builder.attribution.words import AND, GENITIVE, PARTY_ADJECTIVE, THEY

if TYPE_CHECKING:
    from site_builder.attribution.line import Line
    from site_builder.attribution.mention import Mention

_ADJECTIVES = 3


def of_one_party(line: Line, parts: list[Mention]) -> tuple[Mention, ...]:
    """Return joined mentions, with the party of the first where it is that of all."""
    first, *others = parts
    if first.kind != "person" or not first.party or not _is_of_several(line, first):
        return tuple(parts)
    return (first, *(_of_the_same(part, first.party) for part in others))


def _is_of_several(line: Line, first: Mention) -> bool:
    """Whether the party before the first of several names is that of all: `Socialdemokraterne NAME og NAME`.

    It is not said to be in `Venstres NAME og NAME`.
    """
    given, last = (first.name or "").split()[:1], first.end - 1
    begins = next((i for i in range(first.start, last) if line.text[i : i + 1] == given), last)
    before = range(first.start, begins)  # not: Ordførerne NAME (V) og NAME
    parties = [i for i in before if _names_party(line, i)]
    if line.flags[first.start - 1] & AND or len(parties) > 1:  # Venstres og SF's ordførere, NAME og NAME
        return False
    if not parties:  # Ordførerne NAME (V) og NAME
        return False
    offices = [role for role in (line.word(i).role for i in before) if role is not None and role.plural]
    if offices:
        return all(line.lexicon.is_politicians(role.base) for role in offices)
    if line.flags[parties[0]] & GENITIVE:
        return False
    article, named = first.start, parties[0]
    while not line.flags[article] & THEY and article > named - _ADJECTIVES:  # de to unge konservative
        article -= 1
    endings = line.lexicon.pack.roles.plural  # Socialdemokraterne NAME og NAME, not: Konservative NAME og NAME
    called = line.text[named].endswith(max(endings, key=len) if line.flags[named] & PARTY_ADJECTIVE else endings)
    return bool(line.flags[article] & THEY) or called


def _names_party(line: Line, i: int) -> bool:
    """Whether an item is, or begins, the name of a party, or a word for its members."""
    hit = line.known(i)
    return bool(line.flags[i] & PARTY_ADJECTIVE) or (hit is not None and hit.kind == "party")


def _of_the_same(person: Mention, party: str) -> Mention:
    """Return somebody of whom nothing else is told as one of a party."""
    bare = person.kind == "person" and person.full and not (person.role or person.party or person.elsewhere)
    return msgspec.structs.replace(person, party=party) if bare else person
