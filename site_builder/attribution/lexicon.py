"""Everything the engine looks words up in: a pack and a registry, compiled once for all articles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

import msgspec

from site_builder.attribution.gazetteer import Gazetteer
from site_builder.attribution.words import FUNCTION, PARTY_ADJECTIVE, PARTY_OWN, THEY, Word, compile_words

if TYPE_CHECKING:
    from site_builder.attribution.pack import Pack
    from site_builder.model import Registry

Gender = Literal["male", "female", "other"]

_LONGEST_WORD = 60


class Role(msgspec.Struct, frozen=True):
    """A word for an office or an occupation: its base (`ordfører`), its `stem`, and what its form tells.

    The stem is the whole word without its ending: `finansordfører`.

    `party` is the id that a compound gives: `S-ordføreren`.
    """

    base: str
    stem: str
    definite: bool
    plural: bool = False
    party: str | None = None


class Lexicon:
    """The compiled words of one language and the names of one registry."""

    def __init__(self, pack: Pack, registry: Registry) -> None:
        self.pack = pack
        self.registry = registry
        self.names = Gazetteer(registry, pack)
        self.words: dict[str, Word] = compile_words(pack)
        for form, word in self.names.adjectives.items():
            known = self.words.setdefault(form, Word())
            known.flags |= word.flags
            known.party = word.party
        self.given: dict[str, Gender] = dict.fromkeys(pack.names.male.split(), "male")
        for name in pack.names.female.split():
            self.given[name] = "other" if name in self.given else "female"
        self.phrases = _by_first_word(pack.phrases.that + pack.phrases.agreement)
        self.parted = frozenset(first for first, found in self.phrases.items() if any(len(w) == 2 for w in found))  # noqa: PLR2004
        self.sounds = _by_first_word(pack.phrases.sound)
        self.documents = _by_first_word(pack.phrases.document)
        self.agreements = _by_first_word(pack.phrases.agreement)
        self.sounding = frozenset(self.sounds)
        self.abbreviations = frozenset(pack.names.abbreviations)
        self.both = frozenset(word.split()[0] for word in pack.words.both_of_them)
        self.particles = frozenset(pack.names.particles)
        self._org_first = frozenset(pack.orgs.first_words)
        self._role_forms = _role_pattern(pack)
        self._roles: dict[str, Role | None] = {}
        self._begins: dict[str, bool] = {}

    def gender(self, name: str) -> Gender | None:
        """Return the gender that a name's first given name tells, if any (`Mette-Sol Grundstød`)."""
        first = name.split(maxsplit=1)[0]
        return self.given.get(first) or self.given.get(first.partition("-")[0])

    def flags(self, token: str) -> int:
        """Return what a token may be, as in `words`."""
        word = self.words.get(token)
        return word.flags if word else 0

    def begins(self, token: str) -> bool:
        """Whether a token may begin the mention of somebody: it has a capital, or names a role or a party."""
        known = self._begins.get(token)
        if known is None:
            flags = self.flags(token)
            known = bool(flags & (PARTY_OWN | PARTY_ADJECTIVE)) or self.role(token) is not None
            known = self._begins[token] = known or (token[:1].isupper() and not (flags & FUNCTION and not flags & THEY))
        return known

    def role(self, token: str) -> Role | None:
        """Return what a token says of an office or an occupation, if anything."""
        if token not in self._roles:
            self._roles[token] = self._read_role(token)
        return self._roles[token]

    def _read_role(self, token: str) -> Role | None:
        for ending in self.pack.roles.member_endings:
            if token.endswith(ending) and token[: -len(ending)] in self.names.letters:
                member = self.pack.roles.member
                definite = ending.endswith(self.pack.roles.definite)
                return Role(member, member, definite, party=self.names.letters[token[: -len(ending)]])
        match = self._role_forms.search(token.lower()) if len(token) <= _LONGEST_WORD else None
        if not match:
            return None
        prefix, dash, _ = token.partition("-")
        party = self.names.prefixes.get(prefix) if dash else None
        ending = match[3]
        plural = ending in self.pack.roles.plural and ending not in self.pack.roles.definite
        base, stem = match[1] or match[2], token.lower()[: len(token) - len(ending)]
        if base[-1] == base[-2:-1]:
            base, stem = base[:-1], stem[:-1]
        return Role(base, stem, ending in self.pack.roles.definite, plural, party)

    def role_gender(self, role: str | None) -> Gender | None:
        """Return the gender that a word for a role tells by itself (`talskvinde`)."""
        found = self.role(role) if role else None
        if found is None:
            return None
        if found.base in self.pack.names.female_roles:
            return "female"
        return "male" if found.base in self.pack.names.male_roles else None

    def is_org(self, words: list[str]) -> bool:
        """Whether capitalised words look like the name of an organisation and not of a person."""
        if words[0].lower() in self._org_first and words[0] not in self.given:
            return True
        last = words[-1].lower()
        if words[0] in self.given:
            return False
        acronym = words[-1].isupper() and len(words[-1]) > 1
        return acronym or last.endswith(self.pack.orgs.suffixes) or last[:-1].endswith(self.pack.orgs.suffixes)


def _by_first_word(phrases: tuple[str, ...]) -> dict[str, tuple[list[str], ...]]:
    """Return phrases as lists of words under their first, the longest first."""
    found: dict[str, tuple[list[str], ...]] = {}
    for words in sorted((phrase.split() for phrase in phrases), key=len, reverse=True):
        found[words[0]] = (*found.get(words[0], ()), words)
    return found


def _role_pattern(pack: Pack) -> re.Pattern[str]:
    bases = "|".join(sorted(map(re.escape, pack.roles.suffixes), key=len, reverse=True))
    alone = "|".join(sorted(map(re.escape, pack.roles.alone), key=len, reverse=True))
    endings = "|".join(sorted({*pack.roles.definite, *pack.roles.plural}, key=len, reverse=True))
    return re.compile(f"(?:(?:^|-)({alone})|({bases}))({endings}|)$")
