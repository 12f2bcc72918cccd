"""Phrases that begin with a name: a person, a party or a body, registered or read by the form of the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from site_builder.attribution.lexicon.words import (
    ACCORDING,
    AND,
    AUX,
    CAPITAL,
    CLOSED,
    CUE,
    FOREIGN,
    FORMER,
    GENITIVE,
    GIVEN,
    KNOWN,
    LOCATIVE,
    LOWER,
    NAME,
    PARTY_ADJECTIVE,
    ROLE,
)
from site_builder.attribution.lines.mention import Mention
from site_builder.attribution.mentions.described import described
from site_builder.attribution.mentions.genitives import owned_from, shape_of
from site_builder.attribution.mentions.names import org_at, person_at, registered, seat_end
from site_builder.attribution.mentions.seen import NOBODY, Owner
from site_builder.attribution.mentions.trailing import after_name

if TYPE_CHECKING:
    from site_builder.attribution.lines.line import Line

_SHORT_NAME = 4
_APOSTROPHES = ("'s", "’s")


def named_at(line: Line, at: int) -> Mention | None:
    """Return the phrase that begins with a name, registered or not."""
    hit = line.known(at)
    if hit and hit.kind == "party":
        kind = line.at[at - 1].endswith(line.lexicon.pack.party.bare) and line.flags[at - 2] & FOREIGN
        if line.flags[at - 1] & FOREIGN or kind or _is_abroad(line, at):  # det svenske oppositionsparti Moderaterne
            return Mention(at, at + hit.length, "org", org=" ".join(line.text[at - 1 : at + hit.length]))
        return _party(line, at, at + hit.length, hit.ids[0], genitive=hit.genitive)
    if hit and hit.genitive:
        end = at + hit.length
        return described(line, owned_from(line, end), at, Owner(org=" ".join(line.text[at:end])))
    if hit:
        person = person_at(line, at)
        return after_name(line, person) if person else None
    if not line.is_name(at):
        return None
    flags = line.flags[at]
    titled = (flags & ROLE and line.is_name(at + 1)) or flags & FORMER or _is_adjective(line, at)
    of_party = flags & PARTY_ADJECTIVE and not line.is_apart(at)
    return described(line, at, at, NOBODY) if titled or of_party else _by_form(line, at)


def _is_abroad(line: Line, at: int) -> bool:
    """Whether a sentence begins in another country, and tells whom it is about: `I Sverige lover Centerpartiet`."""
    first = line.sentence_of(at)[0]
    if at != first + 3 or not line.flags[first] & LOCATIVE:
        return False
    country, words = line.text[first + 1], line.lexicon.words
    return any(words[country + ending].flags & FOREIGN for ending in line.lexicon.pack.genitive)


def _is_adjective(line: Line, at: int) -> bool:
    """Whether a word with a sentence's capital only describes an office: `Politisk ordfører NAME`."""
    office = line.flags[at + 1] & ROLE and line.flags[at + 1] & LOWER and not line.flags[at] & GIVEN
    opens = line.sentence_of(at)[0] in (at, at - 1)
    return bool(office) and opens and not line.text[at].endswith(line.lexicon.pack.genitive)


def _by_form(line: Line, at: int) -> Mention | None:
    """Return the phrase that begins with a name no one has registered.

    Its first word may own the rest (`Lanternens Yrsa Vadested`) or be a title (`Domprovst Aksel Brevdue`).
    """
    end, owns = shape_of(line, at)
    if named := _within(line, at, end):
        return begun(line, at, msgspec.structs.replace(named, elsewhere=True))
    if owns:
        found = described(line, owned_from(line, end), at, Owner(org=" ".join(line.text[at:end])))
        if found.kind != "vague" or found.end > end:
            return found
    if owned := _owned_by_a_body(line, at, end):
        return begun(line, at, msgspec.structs.replace(owned, elsewhere=True))
    behind = person_at(line, at + 1) if end - at > 2 and line.text[at] not in line.lexicon.given else None  # noqa: PLR2004
    opens = behind is not None and at == line.sentence_of(at)[0]
    trade = opens and line.text[at].endswith(line.lexicon.pack.roles.trades)
    if behind and opens and (trade or (line.lexicon.gender(line.text[at + 1]) and len(line.text[at]) > _SHORT_NAME)):
        return begun(line, at, behind, role=line.text[at].lower())
    if person := person_at(line, at):
        return after_name(line, person)
    alone = end - at == 1 and line.word(at).role and not _is_surname(line, at)
    return org_at(line, at) if end > at and not alone else None


def _owned_by_a_body(line: Line, at: int, end: int) -> Mention | None:
    """Return the one behind the name of what they are of: `Lanternens Yrsa Vadested` · `De Grønnes Katharina Vogel`."""
    given, genitive = line.lexicon.given, line.lexicon.pack.genitive
    for i in range(at + 1, end - 1):
        owns = line.text[i - 1].endswith(genitive) and not line.lexicon.is_whole(line.text[i - 1])
        if owns and (i == at + 1 or line.text[i] in given) and line.text[at] not in given:
            return person_at(line, i)
    return None


def _is_surname(line: Line, at: int) -> bool:
    """Whether a word for an occupation stands as a name does, by a verb or a source: `siger Bonde` · `ifølge Bonde`."""
    role = line.word(at).role
    if role is None or role.definite or role.plural or line.lexicon.is_political(line.text[at].lower()):
        return False
    behind = line.flags[at - 1] & CUE and line.text[at - 1][0].islower()
    return bool(behind or line.flags[at - 1] & ACCORDING or line.flags[at + 1] & (CUE | AUX))


def _within(line: Line, at: int, end: int) -> Mention | None:
    """Return a registered person whose name stands at the end of another's, or right behind one's: `FOA's NAME`."""
    inner = registered(line, at + 1, end)
    if inner and inner[1].kind == "person" and not inner[1].genitive:
        return person_at(line, inner[0])
    return person_at(line, end) if end > at and line.at[end - 1].endswith(_APOSTROPHES) else None


def begun(line: Line, at: int, person: Mention, role: str | None = None, party: str | None = None) -> Mention:
    """Return somebody whose phrase begins at item `at`, before the name, with what is told there and behind it."""
    told = msgspec.structs.replace(person, start=at, role=role or person.role, party=party or person.party)
    return after_name(line, told)


def _body_so_called(line: Line, at: int, end: int) -> Mention | None:
    """Return a body whose name begins as a party's does: `foreningen Venstre Bredde`, not `SF Odense`, `SF Bo Holm`."""
    if not line.is_name(end) or line.flags[end] & GIVEN or line.is_name(end + 1) or line.word(end).role:
        return None
    return Mention(at, end + 1, "org", org=" ".join(line.text[at : end + 1]))


def _party(line: Line, at: int, end: int, party: str, *, genitive: bool) -> Mention | None:
    """Return a party that acts, or what it owns: `Venstres ordfører`, `Liberal Alliances Kasper Ravn`."""
    if not genitive and line.at[end] in line.lexicon.towns:  # SF Odense · Venstre Odenses formand
        genitive = line.at[end].endswith(line.lexicon.pack.genitive) and bool(line.flags[end + 1] & (ROLE | NAME))
        end += 1
    if not genitive and line.flags[end] & LOCATIVE and line.flags[end + 1] & CAPITAL and line.flags[end + 1] & GENITIVE:
        role = line.flags[end + 2] | line.flags[end + 3]  # Venstre i Svendborgs politiske ordfører
        end, genitive = (end + 2, True) if role & ROLE else (end, False)
    after = line.at[end]
    if genitive:
        both = line.flags[at - 1] & AND and line.flags[at - 2] & (GENITIVE | KNOWN)  # Venstre og SF's ordførere, A og B
        owner = None if both and line.flags[at - 2] & GENITIVE else party
        return described(line, end, at, Owner(party=owner, shared=bool(both)))
    body = _body_so_called(line, at, end)
    if body is not None or (at == line.sentence_of(at)[0] and after in line.lexicon.pack.party.not_before):
        return body
    closes = after == "." and line.sentence_of(at)[1] == end + 1  # mener S.
    if len(line.text[at]) == 1 and end - at == 1 and after in (".", "-") and not closes:
        return None
    if (person := person_at(line, end)) and person.full:
        return begun(line, at, person, party=party)
    office = line.lexicon.role(after)
    bare = office is not None and not office.definite and after[:1].islower()  # not: Nu beder SF ministeren om
    bare = bare and not line.flags[end] & CUE  # SF anklager ministeren for
    if bare and line.flags[end + 1] & (LOWER | CLOSED) != LOWER:
        return described(line, end, at, Owner(party=party))
    end = seat_end(line, end)
    return Mention(at, owned_from(line, end), "party", party=party)
