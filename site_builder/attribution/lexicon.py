"""Everything the engine looks words up in: a pack and a registry, compiled once for all articles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from site_builder.attribution.gazetteer import Gazetteer, Offices
from site_builder.attribution.vocabulary import Vocabulary

if TYPE_CHECKING:
    from site_builder.attribution.pack import Pack
    from site_builder.attribution.words import Role
    from site_builder.model import Registry

Gender = Literal["male", "female", "other"]


class Lexicon:
    """The compiled words of one language and the names of one registry."""

    def __init__(self, pack: Pack, registry: Registry) -> None:
        self.pack = pack
        self.registry = registry
        self.names = Gazetteer(registry, pack)
        self.offices = Offices(registry)
        self.words = Vocabulary(pack, self.names)
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

    def gender(self, name: str) -> Gender | None:
        """Return the gender that a name's first given name tells, if any (`Mette-Sol Grundstød`)."""
        first = name.split(maxsplit=1)[0]
        return self.given.get(first) or self.given.get(first.partition("-")[0])

    def role(self, token: str) -> Role | None:
        """Return what a token says of an office or an occupation, if anything."""
        return self.words[token].role

    def role_gender(self, role: str | None) -> Gender | None:
        """Return the gender that a word for a role tells by itself (`talskvinde`)."""
        found = self.words[role].role if role else None
        if found is None:
            return None
        if found.base in self.pack.names.female_roles:
            return "female"
        return "male" if found.base in self.pack.names.male_roles else None

    def is_org(self, words: list[str]) -> bool:
        """Whether capitalised words look like the name of an organisation and not of a person."""
        if words[0] in self.given:
            return False
        if words[0].lower() in self._org_first:
            return True
        last = words[-1].lower()
        acronym = words[-1].isupper() and len(words[-1]) > 1
        return acronym or last.endswith(self.pack.orgs.suffixes) or last[:-1].endswith(self.pack.orgs.suffixes)


def _by_first_word(phrases: tuple[str, ...]) -> dict[str, tuple[list[str], ...]]:
    """Return phrases as lists of words under their first, the longest first."""
    found: dict[str, tuple[list[str], ...]] = {}
    for words in sorted((phrase.split() for phrase in phrases), key=len, reverse=True):
        found[words[0]] = (*found.get(words[0], ()), words)
    return found
