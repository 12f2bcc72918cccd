"""What each token may be, worked out when it is first met and looked up in one step ever after."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from site_builder.attribution.lexicon.words import (
    ABROAD,
    AGED,
    BEGINS,
    CAPITAL,
    FUNCTION,
    GENITIVE,
    GIVEN,
    KNOWN,
    LISTED,
    LOWER,
    NAME,
    ORG_FIRST,
    ORG_LAST,
    PAIR,
    PARTIES,
    PARTY_ADJECTIVE,
    PARTY_OWN,
    QUOTED,
    ROLE,
    SIGN,
    STOP,
    THEY,
    Role,
    Word,
    compile_words,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.attribution.lexicon.gazetteer import Gazetteer
    from site_builder.attribution.lexicon.pack import Pack

_LONGEST_WORD = 60
_MOST_WORDS = 200_000
_STOPS = ".!?"


class Vocabulary(dict[str, Word]):
    """The words of a language by token; one that no list knows is read by its form.

    It remembers the words it has met, up to a bound that no ordinary archive reaches.
    """

    def __init__(self, pack: Pack, names: Gazetteer, given: frozenset[str]) -> None:
        super().__init__()
        self._pack = pack
        self._names = names
        self._given = given
        self._party_endings = tuple(e + g for e in pack.party.endings for g in ("", *pack.genitive))
        self._parties = tuple(noun + ending for noun in pack.party.bare for ending in pack.roles.plural)
        self._pairs = frozenset(word.split()[0] for word in pack.words.both_of_them)
        self._org_first = frozenset(pack.orgs.first_words)
        self._countries = frozenset((*_countries(pack), *pack.abroad.places, *pack.abroad.bodies))
        self._listed = compile_words(pack)
        for form, word in names.adjectives.items():
            known = self._listed.setdefault(form, Word())
            known.flags |= word.flags
            known.party = word.party
        self._role_forms = _role_pattern(pack)

    def __missing__(self, token: str) -> Word:
        listed = self._listed.get(token) or Word()
        role = self._read_role(token)
        flags = listed.flags | self._form(token, listed.flags) | self._body(token)
        if role is not None:
            flags |= ROLE | BEGINS | (ABROAD if role.base in self._pack.roles.abroad else 0)
        if token in self._countries:
            flags |= ABROAD
        word = msgspec.structs.replace(listed, flags=flags, role=role)
        if len(self) < _MOST_WORDS:
            self[token] = word
        return word

    def _form(self, token: str, listed: int) -> int:
        """Return the flags that a token's letters give it."""
        if not token:
            return SIGN | QUOTED
        first = token[0]
        flags = LOWER if first.islower() else 0
        if first.isupper() or (first.isdigit() and token[-1].isupper()):
            names = BEGINS if not listed & FUNCTION or listed & THEY else 0
            flags = CAPITAL | names | (0 if _is_compound(token) else NAME)
        elif not first.isalnum():
            flags = SIGN | (STOP if first in _STOPS else 0)
        if listed & (PARTY_OWN | PARTY_ADJECTIVE):
            flags |= BEGINS
        return flags | self._ending(token)

    def _ending(self, token: str) -> int:
        """Return the flags of what a token ends in, or is the first word of."""
        flags = 0
        if self._names.begins(token):
            flags |= KNOWN
        elif token[0].isupper() and token.endswith(self._party_endings) and token not in self._names.party_words:
            flags |= LISTED
        if token.endswith(self._pack.genitive) and token.lower() not in self._pack.words.invariable:
            flags |= GENITIVE
        lower = token.lower()
        flags |= (PAIR if lower in self._pairs else 0) | (PARTIES if lower.endswith(self._parties) else 0)
        if token.endswith(self._pack.names.ages) and token not in self._pack.names.ages:
            flags |= AGED | BEGINS
        return flags

    def _body(self, token: str) -> int:
        """Return what a token tells where it begins or ends the name of an organisation."""
        first, dash, second = token.partition("-")
        if first in self._given and (not dash or second[:1].isupper()):  # Jens-Ole, not Jens-bogen
            return GIVEN | BEGINS
        last = token.lower()
        ends = last.endswith(self._pack.orgs.suffixes) or last[:-1].endswith(self._pack.orgs.suffixes)
        acronym = token.isupper() and len(token) > 1
        return (ORG_FIRST if last in self._org_first or acronym else 0) | (ORG_LAST if ends or acronym else 0)

    def _read_role(self, token: str) -> Role | None:
        roles = self._pack.roles
        for several, singular in roles.plurals:
            one = self._read_role(token.removesuffix(several) + singular) if token.endswith(several) else None
            if one is not None:
                return msgspec.structs.replace(one, plural=True)
        for ending in roles.member_endings:
            letters = token[: -len(ending)]
            bare = len(letters) > 1 or not ending.isalpha()  # LAeren; Ser is no S'er
            if not (bare and token.endswith(ending)):
                continue
            named = self._names.prefixes.get(letters) if ending[0] == "-" else None  # Venstre-spids
            if party := self._names.letters.get(letters) or named:
                return Role(roles.member, roles.member, ending.endswith(roles.definite), party=party)
        match = self._role_forms.search(token.lower()) if len(token) <= _LONGEST_WORD else None
        if not match:
            return None
        prefix, dash, _ = token.partition("-")
        base, ending = match[1] or match[2], match[3]
        stem = token.lower()[: len(token) - len(ending)]
        if base[-1] == base[-2:-1]:  # medlemmet
            base, stem = base[:-1], stem[:-1]
        of_party = self._names.adjectives.get(token)
        party_of = self._names.prefixes.get(prefix) if dash else of_party.party if of_party else None
        if dash and not base.endswith((*roles.political, *self._pack.names.male_roles, *self._pack.names.female_roles)):
            party_of = None  # DF-ekspert · A-kassedirektør
        plural = ending in roles.plural and ending not in roles.definite
        stem = stem.removeprefix(f"{prefix.lower()}-") if dash and party_of else stem
        return Role(base, stem, ending in roles.definite, plural, party_of)


def _countries(pack: Pack) -> Iterator[str]:
    """Yield the countries whose genitives a pack lists: `Norge`, of "Norges"."""
    endings = sorted(pack.genitive, key=len, reverse=True)
    for word in pack.words.foreign:
        ending = next((ending for ending in endings if word.endswith(ending)), "")
        if word[:1].isupper() and ending:
            yield word.removesuffix(ending)


def _is_compound(token: str) -> bool:
    """Whether a capitalised word is no name: it goes on (`Udlændinge-`), or is a noun built on letters (`EU-ret`)."""
    letters, _, noun = token.rpartition("-")
    return token[-1] == "-" or (letters.isupper() and noun.islower())


def _role_pattern(pack: Pack) -> re.Pattern[str]:
    bases = "|".join(sorted(map(re.escape, pack.roles.suffixes), key=len, reverse=True))
    alone = "|".join(sorted(map(re.escape, pack.roles.alone), key=len, reverse=True))
    endings = "|".join(sorted({*pack.roles.definite, *pack.roles.plural}, key=len, reverse=True))
    return re.compile(f"(?:(?:^|-)({alone})|({bases}))({endings}|)$")
