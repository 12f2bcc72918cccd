"""Noun phrases that may speak: names with what stands around them, roles, pronouns, parties."""

from __future__ import annotations

import msgspec

from site_builder.attribution.line import QUOTE, Line
from site_builder.attribution.mention import Mention
from site_builder.attribution.names import org_at, person_at, registered, shape_of
from site_builder.attribution.trailing import after_name
from site_builder.attribution.words import (
    ADVERB,
    AND,
    AUX,
    BODY,
    BOTH,
    CUE,
    DEFINITE,
    FUNCTION,
    HE,
    INDEFINITE,
    LIKE,
    OWN,
    PARTY_ADJECTIVE,
    PARTY_NOUN,
    PARTY_OWN,
    PREP,
    RELATIVE,
    SHE,
    THEY,
)

_LONGEST = 18


class Owner(msgspec.Struct, frozen=True):
    """Whose role it is: a party, "the party", or some other body."""

    party: str | None = None
    own_party: bool = False
    org: str | None = None


_NOBODY = Owner()


def phrase_at(line: Line, at: int) -> Mention | None:
    """Return the noun phrase that begins at `at`, joined with what "og" adds to it."""
    while line.flags(at) & (BOTH | ADVERB) and not line.flags(at) & (DEFINITE | PREP):
        at += 1
    first = _single(line, at)
    if first is None:
        return None
    parts, end = [first], first.end
    while line.flags(end) & AND and len(parts) < 5:  # noqa: PLR2004
        more = _single(line, end + 1)
        if more is None or more.kind in ("vague", "pronoun"):
            break
        parts.append(more)
        end = more.end
    if len(parts) == 1 or any(part.kind == "vague" for part in parts):
        return first
    return Mention(first.start, end, "both", plural=True, parts=tuple(parts))


def _single(line: Line, at: int) -> Mention | None:  # noqa: PLR0911
    text, flags = line.at(at), line.flags(at)
    if text == QUOTE or not (text[0].isalpha() or text[0].isdigit()):
        return None
    if flags & (HE | SHE):
        return Mention(at, at + 1, "pronoun", gender="male" if flags & HE else "female")
    if flags & PARTY_OWN:
        return _described(line, at + 1, at, Owner(own_party=True))
    if flags & PARTY_NOUN:
        return Mention(at, at + 1, "party", own_party=True)
    if both := _both(line, at):
        return both
    if named := _named(line, at):
        return named
    if flags & THEY and (flags & DEFINITE) == 0:
        return Mention(at, at + 1, "pronoun", plural=True)
    if flags & BODY and not line.lexicon.role(text):
        return Mention(at, at + 1, "org", org=text)
    if flags & (CUE | AUX | RELATIVE | AND | PREP | LIKE) and not flags & (INDEFINITE | DEFINITE | PARTY_ADJECTIVE):
        return None
    return _described(line, at, at, _NOBODY)


def _both(line: Line, at: int) -> Mention | None:
    """Return "begge ordførere", "de to partier" and the like."""
    words = line.lexicon.pack.words.both_of_them
    one, two = line.at(at).lower(), f"{line.at(at)} {line.at(at + 1)}".lower()
    length = 2 if two in words else 1 if one in words else 0
    if not length:
        return None
    noun = line.at(at + length)
    role = line.lexicon.role(noun)
    is_party = any(noun.startswith(word[:5]) for word in line.lexicon.pack.party.noun)
    end = at + length + (1 if role or is_party else 0)
    return Mention(at, end, "both", role=role.base if role else None, plural=True, org="parties" if is_party else None)


def _named(line: Line, at: int) -> Mention | None:
    """Return the phrase that begins with a name, registered or not."""
    hit = line.lexicon.names.longest(line.text, at)
    if hit and hit.kind == "party":
        return _party(line, at, at + hit.length, hit.ids[0], genitive=hit.genitive)
    if hit and hit.genitive:
        return _described(line, at + hit.length, at, Owner(org=" ".join(line.text[at : at + hit.length])))
    if not line.is_name(at):
        return None
    if line.lexicon.role(line.text[at]) and line.is_name(at + 1):
        return _described(line, at, at, _NOBODY)
    end, owns = shape_of(line, at)
    inner = registered(line, at + 1, end)
    if inner and inner[1].kind == "person" and not inner[1].genitive:
        person = person_at(line, inner[0])
        return after_name(line, msgspec.structs.replace(person, start=at)) if person else None
    if owns:
        described = _described(line, end, at, Owner(org=" ".join(line.text[at:end])))
        if described.kind != "vague":
            return described
        if described.end > end:
            return described
    if person := person_at(line, at):
        return after_name(line, person)
    if line.lexicon.role(line.text[at]):
        return None
    return org_at(line, at) if end > at else None


def _party(line: Line, at: int, end: int, party: str, *, genitive: bool) -> Mention | None:
    """Return a party that acts, or what it owns: `Venstres ordfører`, `Liberal Alliances Kasper Ravn`."""
    after = line.at(end)
    if not genitive:
        if at == line.sentence_of(at)[0] and after in line.lexicon.pack.party.not_before:
            return None
        if len(line.text[at]) == 1 and end - at == 1 and line.at(end) in (".", "-"):
            return None
        if (person := person_at(line, end)) and person.full:
            return after_name(line, msgspec.structs.replace(person, start=at, party=party))
        role = line.lexicon.role(after)
        if role and after[:1].islower():
            return _described(line, end, at, Owner(party=party))
        return Mention(at, end, "party", party=party)
    return _described(line, end, at, Owner(party=party))


class _Reading(msgspec.Struct):
    """What has been seen of a described phrase so far."""

    owner: Owner
    role: str | None = None
    party: str | None = None
    end: int = 0
    definite: bool = False
    indefinite: bool = False
    plural: bool = False
    inside: bool = False  # in the complement of a preposition
    adjective: bool = False

    def person(self, line: Line, at: int, start: int) -> Mention | None:
        """Return the person named at `at`, with the role and the party read before."""
        found = person_at(line, at, after_role=self.role is not None and not self.inside)
        if found is None:
            return None
        gender = found.gender or line.lexicon.role_gender(self.role)
        merged = msgspec.structs.replace(
            found,
            start=start,
            role=self.role,
            gender=gender,
            party=self.party or self.owner.party,
            own_party=self.owner.own_party,
        )
        return after_name(line, merged)


def _described(line: Line, at: int, start: int, owner: Owner) -> Mention:
    """Read a phrase built on a role: `partiets ordfører, NAME`, `direktør NAME`, `en talsmand for …`."""
    seen = _Reading(owner=owner, party=owner.party, end=at, definite=owner is not _NOBODY)
    i = at
    while i < min(len(line), at + _LONGEST):
        step = _step(line, i, start, seen)
        if isinstance(step, Mention):
            return step
        if step == 0:
            break
        i += step
    vague = seen.role is None or seen.indefinite or (seen.plural and not seen.adjective) or not seen.definite
    if seen.role is None and seen.party and seen.adjective:
        return Mention(start, seen.end, "party", party=seen.party)
    return Mention(
        start,
        max(seen.end, start + 1),
        "vague" if vague else "role",
        role=seen.role,
        party=seen.party,
        org=owner.org,
        own_party=owner.own_party,
        gender=line.lexicon.role_gender(seen.role),
        plural=seen.plural,
    )


def _step(line: Line, i: int, start: int, seen: _Reading) -> Mention | int:  # noqa: C901, PLR0911, PLR0912
    """Read the item at `i` into `seen`: return a finished mention, how many items were read, or 0 to stop."""
    text, flags = line.text[i], line.flags(i)
    if text == ",":
        person = seen.person(line, i + 1, start) if seen.role else None
        return person or 0
    if text == "(" and line.at(i + 2) == ")" and line.at(i + 1) in line.lexicon.names.letters:
        seen.party = seen.party or line.lexicon.names.letters[line.at(i + 1)]
        seen.end = i + 3
        return 3
    if text == QUOTE or not text[0].isalnum():
        return 0
    role = line.lexicon.role(text)
    if role and not seen.inside and (text[0].islower() or i == start):
        _take_role(seen, role.base, role.party, i, definite=role.definite, plural=role.plural)
        return 1
    if flags & PARTY_ADJECTIVE and not seen.inside:
        return _adjective(line, i, seen)
    if line.is_name(i) or (hit := line.lexicon.names.longest(line.text, i)):
        return _capital(line, i, start, seen)
    if flags & (DEFINITE | INDEFINITE | OWN) and seen.role is None and not seen.inside:
        seen.definite |= bool(flags & (DEFINITE | OWN)) and not flags & INDEFINITE
        seen.indefinite |= bool(flags & INDEFINITE)
        seen.end = i + 1
        return 1
    if flags & AND:
        joins = line.text[i - 1].endswith("-") or (seen.role is not None and line.lexicon.role(line.at(i + 1)))
        return 1 if joins or seen.inside else 0
    if flags & PREP:
        if seen.role is None and not seen.indefinite:
            return 0
        seen.inside = True
        return 1
    if flags & (CUE | AUX | RELATIVE | HE | SHE) or (seen.role and not seen.inside and not text.endswith("-")):
        return 0
    seen.end = i + 1
    return 1


def _take_role(seen: _Reading, base: str, party: str | None, i: int, *, definite: bool, plural: bool) -> None:
    seen.role, seen.end = base, i + 1
    seen.definite |= definite
    seen.plural |= plural
    seen.party = party or seen.party


def _adjective(line: Line, i: int, seen: _Reading) -> int:
    """Read `socialdemokratiske` or `de konservative`; before an ordinary noun it names no party."""
    after, flags = line.at(i + 1), line.flags(i + 1)
    role = line.lexicon.role(after)
    noun = after[:1].islower() and not role and not flags & (FUNCTION | CUE | AUX | PREP)
    seen.end = i + 1
    if noun and line.lexicon.role(line.at(i + 2)) is None:
        seen.indefinite = True
        return 1
    seen.party = line.word[i].party
    seen.adjective = True
    if line.text[i].endswith(("en", "manden")):
        seen.role, seen.definite = seen.role or "medlem", True
    return 1


def _capital(line: Line, i: int, start: int, seen: _Reading) -> Mention | int:
    """Read a name inside a described phrase: the one who is described, or part of the description."""
    hit = line.lexicon.names.longest(line.text, i)
    if hit and hit.kind == "party":
        if seen.role or hit.genitive:
            seen.party = seen.party or hit.ids[0]
        seen.end = i + hit.length
        return hit.length
    if not seen.inside or (seen.party and line.lexicon.names.longest(line.text, i)):
        person = seen.person(line, i, start) if not seen.indefinite or not seen.inside else None
        if person and (seen.role or seen.owner is not _NOBODY):
            return person
        if not seen.inside and seen.role:
            return 0
    end, _ = shape_of(line, i)
    seen.end = max(end, i + 1)
    return max(end - i, 1)
