"""Everything the engine looks words up in: a pack and a registry, compiled once for all articles."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from site_builder.attribution.lexicon.bare import infinitives
from site_builder.attribution.lexicon.gazetteer import Gazetteer
from site_builder.attribution.lexicon.offices import Offices, is_one_office
from site_builder.attribution.lexicon.phrasebook import Phrasebook
from site_builder.attribution.lexicon.vocabulary import Vocabulary
from site_builder.attribution.lexicon.words import GENITIVE, GIVEN, ORG_FIRST, ORG_LAST, ROLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.attribution.lexicon.pack import Pack
    from site_builder.attribution.lexicon.words import Role
    from site_builder.model import Gender, Party, Registry

_BEYOND = 24


class Beyond(NamedTuple):
    """What stands beyond the last item of a line, so that a look there finds something: full stops."""

    text: list[str]
    flags: list[int]


class Lexicon:
    """The compiled words of one language and the names of one registry."""

    def __init__(self, pack: Pack, registry: Registry) -> None:
        self.pack = pack
        self.registry = registry
        self.names = Gazetteer(registry, pack)
        self.offices = Offices(registry)
        self.given: dict[str, Gender] = dict.fromkeys(pack.names.male.split(), "male")
        for name in pack.names.female.split():
            self.given[name] = "other" if name in self.given else "female"
        self.words = Vocabulary(pack, self.names, frozenset(self.given))
        self.beyond = Beyond(["."] * _BEYOND, [self.words["."].flags] * _BEYOND)
        self.phrases = Phrasebook(pack.phrases.that + pack.phrases.held + pack.phrases.agreement)
        self.infinitives = Phrasebook(infinitives(pack))
        self.held = Phrasebook(pack.phrases.held + pack.phrases.agreement)
        self.agreements = Phrasebook(pack.phrases.agreement)
        self.sounds = Phrasebook(pack.phrases.sound)
        self.hints = Phrasebook(pack.phrases.hint)
        self.documents = Phrasebook(pack.phrases.document)
        self.reactions = Phrasebook(pack.phrases.reaction)
        self.leavings = Phrasebook(pack.phrases.leaving)
        self.adverbials = Phrasebook(pack.phrases.adverbial)
        self.abbreviations = frozenset(pack.names.abbreviations)
        self._alike = {base: frozenset(group) - {base} for group in pack.roles.alike for base in group}
        self.heads = dict(_heads(pack))
        """What else whoever has an office in a party is called: `partileder`, of its `leder`."""
        self.org_links = frozenset(pack.orgs.links)
        self.org_particles = frozenset(pack.orgs.particles)
        self.particles = self.org_particles | frozenset(pack.names.particles)
        self.places = frozenset(pack.names.places)
        self.towns = frozenset(town + ending for town in pack.names.towns for ending in ("", *pack.genitive))

        self.home = frozenset(form for word in pack.abroad.home for form in (word, word[:1].upper() + word[1:]))
        self.politics = frozenset(pack.abroad.politics)
        self.namesakes = frozenset(party.id for party in registry.parties.values() if _is_namesake(party, pack))
        """The ids of parties that are called as those of other countries are."""

    def gender(self, name: str) -> Gender | None:
        """Return the gender that a name's first given name tells, if any (`Mette-Sol Grundstød`)."""
        first = name.split(maxsplit=1)[0]
        return self.given.get(first) or self.given.get(first.partition("-")[0])

    def is_whole(self, name: str) -> bool:
        """Whether the last letter of a word is its own and no genitive's: `Lars` · `Sidenius` · `Anderledes`."""
        own = name in self.given or name in self.names.whole or name.endswith(self.pack.names.whole)
        return own or name.lower() in self.pack.words.invariable

    def is_town(self, name: str) -> bool:
        """Whether a word is a town's name, in no genitive: `Aarhus`, not `Odenses`."""
        return name in self.towns and name[:-1] not in self.towns

    def role(self, token: str) -> Role | None:
        """Return what a token says of an office or an occupation, if anything."""
        return self.words[token].role

    def alike(self, base: str) -> frozenset[str]:
        """Return the kinds of office that a word for one may mean as well: `forsker`, of a `lektor`."""
        return self._alike.get(base, frozenset())

    def role_gender(self, role: str | None) -> Gender | None:
        """Return the gender that a word for a role tells by itself (`talskvinde`)."""
        found = self.words[role].role if role else None
        if found is None:
            return None
        if found.base in self.pack.names.female_roles:
            return "female"
        return "male" if found.base in self.pack.names.male_roles else None

    def is_political(self, role: str | None) -> bool:
        """Whether a word is for an office that only politicians hold: `viceborgmester`."""
        found = self.role(role) if role else None
        return found is not None and self.is_politicians(found.base)

    def is_politicians(self, base: str) -> bool:
        """Whether only politicians hold offices of a kind."""
        return base.endswith(self.pack.roles.political)

    def is_of_politics(self, role: str) -> bool:
        """Whether somebody of a party may be told to have an office as such: no `rektor`, nor a `lektor`."""
        return self.is_political(role) or role.endswith((*self.pack.roles.heads, *self.pack.roles.party))

    def is_its_own(self, role: str | None) -> bool:
        """Whether who has an office in a party is of it: its chair or spokesman, not its rival or its lawyer."""
        found, roles = self.role(role) if role else None, self.pack.roles
        if found is None or found.stem.endswith(roles.rivals):
            return False
        return found.stem.endswith((*roles.political, *roles.members))

    def is_of_parties(self, role: Role | None) -> bool:
        """Whether each party may have somebody in an office, so that it tells nobody from another's."""
        return role is not None and role.stem.endswith(self.pack.roles.party)

    def is_ministers(self, role: Role | None) -> bool:
        """Whether a word is for the one minister of a field: `transportministeren`."""
        return role is not None and is_one_office(role) and role.base in self.pack.roles.government

    def is_members(self, base: str) -> bool:
        """Whether a word says no more than that somebody is of a party: `SF'eren` · `Venstre-manden`."""
        return base in (self.pack.roles.member, *self.pack.names.male_roles, *self.pack.names.female_roles)

    def indefinite(self, noun: str) -> str:
        """Return a noun without its article: `institut` of "instituttet"."""
        ending = next((e for e in self.pack.roles.definite if noun.endswith(e) and len(noun) > len(e) + 2), "")
        stem = noun.removesuffix(ending) if ending else noun
        return stem[:-1] if ending and stem[-1] == stem[-2] else stem

    def is_outlet(self, name: str) -> bool:
        """Whether a body prints what others say: `DR` · `Fyens Stiftstidende`."""
        outlets = self.pack.orgs.outlets
        return name in outlets or name.endswith(tuple(end[1:] for end in outlets if end.startswith("-")))

    def is_org(self, words: list[str]) -> bool:
        """Whether capitalised words look like the name of an organisation and not of a person."""
        if "&" in words:  # Landbrug & Fødevarer
            return True
        first, last = self.words[words[0]].flags, self.words[words[-1]].flags
        office = first & ORG_LAST and first & GENITIVE and last & ROLE  # Folketingets Ombudsmand
        kind = first & ORG_LAST and len(words) > 1  # Brancheforeningen NAME · Asylcenter NAME
        kind = kind or not self.org_links.isdisjoint(words[1:-1])  # FNs Højkommissariat for Flygtninge
        role = self.words[words[-1]].role if len(words) > 1 and first & GENITIVE else None
        owned = words[0][:-1].endswith(self.pack.orgs.definite) and role is not None and role.plural
        ends = first & ORG_FIRST or last & ORG_LAST or office or kind or owned  # Byggeriets Arbejdsgivere
        return not first & GIVEN and bool(ends or not self.org_particles.isdisjoint(words))


def _heads(pack: Pack) -> Iterator[tuple[str, str]]:
    """Yield what the head of a party is called, and the word that says that it is a party's."""
    for bare in pack.party.bare:
        yield from ((group[0].removeprefix(bare), group[0]) for group in pack.roles.alike if group[0].startswith(bare))


def _is_namesake(party: Party, pack: Pack) -> bool:
    """Whether a party's name begins as those of other countries' parties do: `Det Konservative Folkeparti`."""
    words = [word.lower() for word in party.name.split() if word not in pack.party.articles]
    return bool(words) and words[0].startswith(pack.abroad.parties)
