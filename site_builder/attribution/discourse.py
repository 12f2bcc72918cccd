"""Who is who in one article: those introduced so far, and whom a pronoun, a role or a surname means."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from site_builder.attribution.lexicon import Gender, Lexicon

if TYPE_CHECKING:
    import datetime as dt

    from site_builder.attribution.mention import Mention

_SUBJECT_BONUS = 250
_REACH = 2500
_TWINS = 40


class Entity(msgspec.Struct, eq=False):
    """Somebody or something that can be credited; one for each in an article.

    `at` is where it was last mentioned and `subject_at` where it last was what a sentence is about, as
    offsets into the body. `conflict` says that the text gives another party than the registry.
    """

    name: str | None = None
    person: str | None = None
    party: str | None = None
    org: str | None = None
    role: str | None = None
    gender: Gender | None = None
    at: int = 0
    subject_at: int = -10_000
    conflict: bool = False


class Resolution(msgspec.Struct):
    """Whom a mention means, how, and why nobody where `entities` is empty."""

    entities: tuple[Entity, ...] = ()
    how: str = ""
    reason: str | None = None


class Discourse:
    """The people, parties and bodies of one article in the order of its text."""

    def __init__(self, lexicon: Lexicon, day: dt.date) -> None:
        self.lexicon = lexicon
        self.day = day
        self.people: list[Entity] = []
        self.parties: dict[str, Entity] = {}
        self.orgs: dict[str, Entity] = {}
        self.party: str | None = None

    def note(self, mention: Mention, at: int, *, subject: bool) -> None:
        """Take in a mention that stands at offset `at` of the body."""
        for each in mention.each():
            entity = self._entity(each, at)
            if entity is None:
                continue
            entity.at = max(entity.at, at)
            if subject:
                entity.subject_at = at
            if entity.party and (each.kind == "party" or not each.letters or subject):
                self.party = entity.party

    def resolve(self, mention: Mention, at: int) -> Resolution:
        """Return whom a mention at offset `at` means."""
        if mention.kind == "both":
            return self._both(mention, at)
        if mention.kind == "vague":
            return Resolution(reason="vague or anonymous source")
        if mention.kind == "pronoun":
            return self._pronoun(mention, at)
        if mention.kind == "role":
            return self._role(mention, at)
        entity = self._entity(mention, at)
        if entity is None:
            return Resolution(reason="party not named" if mention.kind == "party" else "ambiguous name")
        if entity.conflict:
            return Resolution(reason="the text gives another party than the registry")
        return Resolution((entity,), mention.kind)

    def _entity(self, mention: Mention, at: int) -> Entity | None:
        if mention.kind == "party":
            ident = self.party if mention.own_party else mention.party
            return self.parties.setdefault(ident, Entity(party=ident, at=at)) if ident else None
        if mention.kind == "org" and mention.org:
            return self.orgs.setdefault(mention.org.lower(), Entity(org=mention.org, at=at))
        if mention.kind == "person" and mention.name:
            return self._person(mention, at)
        return None

    def _person(self, mention: Mention, at: int) -> Entity | None:
        if mention.people and mention.full:
            return self._registered(mention, at)
        name = str(mention.name)
        known = [entity for entity in self.people if _bears(entity, name)]
        if len(known) == 1:
            return self._told(known[0], mention)
        if len(known) > 1:
            exact = [entity for entity in known if entity.name == name]
            return exact[0] if len(exact) == 1 else None
        if mention.doubtful:
            return None
        if len(mention.people) == 1 and "-" in name:
            return self._registered(mention, at)
        gender = mention.gender or self.lexicon.given.get(name.split()[0])
        entity = Entity(name=name, gender=gender, at=at)
        self.people.append(entity)
        return self._told(entity, mention)

    def _registered(self, mention: Mention, at: int) -> Entity | None:
        people = self.lexicon.registry.people
        ids = mention.people
        if len(ids) > 1 and mention.party:
            ids = tuple(i for i in ids if self.lexicon.registry.party_of(i, self.day) == mention.party)
        if len(ids) != 1:
            return None
        entity = next((e for e in self.people if e.person == ids[0]), None)
        if entity is None:
            person = people[ids[0]]
            membership = person.membership_at(self.day)
            entity = Entity(name=person.name, person=person.id, gender=person.gender, at=at)
            entity.party = membership.party if membership else None
            entity.role = membership.role if membership else None
            self.people.append(entity)
        return self._told(entity, mention)

    def _told(self, entity: Entity, mention: Mention) -> Entity:
        """Add what the text says of somebody; the registry's word on a party stands."""
        party = mention.party or (self.party if mention.own_party else None)
        if entity.person and entity.party and mention.party and mention.party != entity.party:
            entity.conflict = True
        entity.party = entity.party or party
        entity.role = entity.role or mention.role
        entity.gender = entity.gender or mention.gender
        return entity

    def _pronoun(self, mention: Mention, at: int) -> Resolution:
        if mention.plural:
            return Resolution(reason="the pronoun means several")
        fit = [e for e in self.people if e.gender in (mention.gender, None) and at - _REACH < e.at < at]
        if not fit:
            return Resolution(reason="nobody introduced whom the pronoun could mean")
        ranked = sorted(fit, key=_salience, reverse=True)
        if len(ranked) > 1 and _salience(ranked[0]) - _salience(ranked[1]) < _TWINS:
            return Resolution(reason="the pronoun could mean more than one")
        return self._unless_conflict(ranked[0], "pronoun")

    def _role(self, mention: Mention, at: int) -> Resolution:
        party = self.party if mention.own_party else mention.party
        fit = [e for e in self.people if e.at < at or e.party == party]
        if party:
            fit = [e for e in fit if e.party == party]
        exact = [e for e in fit if mention.role and e.role and mention.role in e.role.lower()]
        if mention.gender:
            exact = [e for e in exact if e.gender in (mention.gender, None)]
        if len(fit) == 1 and party and not exact:
            return self._unless_conflict(fit[0], "role")
        if not exact:
            return Resolution(reason="nobody introduced in that role")
        best = max(exact, key=lambda e: e.at)
        return self._unless_conflict(best, "role")

    def _both(self, mention: Mention, at: int) -> Resolution:
        if mention.parts:
            found = [self.resolve(part, at) for part in mention.parts]
            bad = next((r for r in found if not r.entities), None)
            return bad or Resolution(tuple(e for r in found for e in r.entities), "both")
        if mention.org == "parties":
            parties = [e for e in self.parties.values() if e.at < at]
            return Resolution(tuple(parties), "both") if len(parties) == 2 else _several()  # noqa: PLR2004
        fit = [e for e in self.people if e.at < at and (not mention.role or mention.role in (e.role or "").lower())]
        if len(fit) != 2 or any(e.conflict for e in fit):  # noqa: PLR2004
            return _several()
        return Resolution(tuple(fit), "both")

    @staticmethod
    def _unless_conflict(entity: Entity, how: str) -> Resolution:
        if entity.conflict:
            return Resolution(reason="the text gives another party than the registry")
        return Resolution((entity,), how)


def _several() -> Resolution:
    return Resolution(reason="not exactly two whom it could mean")


def _salience(entity: Entity) -> int:
    return max(entity.at, entity.subject_at + _SUBJECT_BONUS)


def _bears(entity: Entity, name: str) -> bool:
    """Whether an entity introduced before can be called `name`: its whole name, a surname or a first name."""
    if entity.name is None:
        return False
    if entity.name == name:
        return True
    own, said = entity.name.split(), name.split()
    if len(said) == 1:
        return said[0] in (own[-1], own[0]) or own[-1].endswith("-" + said[0])
    return len(own) == 1 and own[0] == said[-1]
