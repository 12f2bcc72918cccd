"""Who is who in one article: those introduced so far, and whom a pronoun, a role or a surname means."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from site_builder.attribution.discourse import pronouns
from site_builder.attribution.discourse.entity import ANONYMOUS, LED_UP, REACH, UNSAID, Entity, Resolution, one
from site_builder.attribution.discourse.heard import Heard
from site_builder.attribution.discourse.owned import whose_party
from site_builder.attribution.lexicon.offices import party_from_later_on

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from site_builder.attribution.lexicon.lexicon import Lexicon
    from site_builder.attribution.lines.mention import Mention

_TWO = 2
_NOBODY = {"vague": ANONYMOUS, "echo": ANONYMOUS, "unsaid": UNSAID}


class Discourse(Heard):
    """The people, parties and bodies of one article in the order of its text.

    `orgs` are its bodies by name, `places` lone words that have stood for a place.
    """

    def __init__(self, lexicon: Lexicon, day: dt.date) -> None:
        super().__init__(lexicon, day)
        self.day = day
        self.orgs: dict[str, Entity] = {}
        self.places: set[str] = set()

    def note(self, mention: Mention, at: int, *, subject: bool) -> list[Entity]:
        """Take in a mention that stands at a place; return the people and parties that it means."""
        if mention.parts:
            for index, part in enumerate(mention.parts):
                self._take_in(part, at + index, subject=subject)
            found: Iterable[Entity] = self.resolve(mention, at + len(mention.parts)).entities
            if len(mention.parts) == _TWO:
                self.pairs.beside = tuple(found)
        else:
            entity = self._take_in(mention, at, subject=subject)
            found = () if entity is None else one(entity, "").entities
        return [entity for entity in found if entity.name or entity.party]

    def _take_in(self, mention: Mention, at: int, *, subject: bool) -> Entity | None:
        entity = self._entity(mention, at)
        if entity is not None:
            self.touch(entity, at, subject=subject)
            told = subject and not self.talk.is_begun_by_another(entity.party)  # SF kritiserer NAME (V)
            if entity.party and (mention.kind == "party" or not mention.letters or told):
                self.talk.note(at, entity.party, subject=subject, person=entity.name is not None)
        return entity

    def note_nobody(self, mention: Mention, at: int, *, subject: bool = True) -> Entity:
        """Take in somebody without a name whom a pronoun further down may mean."""
        entity = self.cast.add(Entity(anonymous=True, gender=mention.gender), role=mention.role)
        self.touch(entity, at, subject=subject)
        return entity

    def know(self, mention: Mention, at: int) -> Entity | None:
        """Take in what is told of somebody, who is not spoken of by that: in a caption, or further down."""
        return self._entity(mention, at)

    def touch(self, entity: Entity, at: int, *, subject: bool) -> None:
        """Remember that an entity is mentioned at a place."""
        entity.touch(at, subject=subject)
        if entity.org:
            self.holders.bodies.touch(entity, at)
        elif entity.name or entity.anonymous:
            self.cast.recency.touch(entity, at)

    def resolve(self, mention: Mention, at: int) -> Resolution:
        """Return whom a mention at a place means."""
        if mention.kind == "both":
            return self._together(mention.parts, at) if mention.parts else self.pairs.both(mention, at)
        if mention.kind in _NOBODY:
            return _NOBODY[mention.kind]
        if mention.kind == "pronoun":
            return pronouns.whom(self, mention, at)
        if mention.kind == "role":
            return self.holders.whom(mention, at)
        entity = self._entity(mention, at)
        if entity is None:
            return Resolution(reason="party not named" if mention.kind == "party" else "ambiguous name")
        return one(entity, mention.kind)

    def party(self, ident: str) -> Entity:
        """Return a party, by its id."""
        return self.parties.setdefault(ident, Entity(party=ident))

    def _together(self, parts: tuple[Mention, ...], at: int) -> Resolution:
        """Return all whom joined mentions mean; nobody where one of them is not known."""
        named = [self.resolve(part, at) for part in parts if part.kind != "pronoun"]
        apart = tuple(e for r in named for e in r.entities)  # Sammen med X kræver han
        found = [
            pronouns.whom(self, part, at, apart) if part.kind == "pronoun" else named.pop(0) for part in parts
        ]
        unknown = next((r for r in found if not r.entities), None)
        entities = tuple(e for r in found for e in r.entities)
        if unknown is None and len(set(map(id, entities))) < len(entities):
            return Resolution(reason="the pronoun could mean more than one")
        return unknown or Resolution(entities, "both")

    def _entity(self, mention: Mention, at: int) -> Entity | None:
        if mention.kind == "party":
            ident = self._party(mention, at)
            return self.party(ident) if ident and ident not in self.cast.hidden else None
        if mention.kind == "org" and mention.own_party:
            return self._body(str(mention.org), at)
        if mention.kind == "org" and mention.name and len(known := self.cast.called(mention.name)) == 1:
            return known[0]
        if mention.kind == "org" and mention.org:
            return self._org(mention.org)
        if mention.kind == "person" and mention.name:
            return self._person(mention, at)
        return None

    def _party(self, mention: Mention, at: int) -> str | None:
        """Return the party that is named, or meant: `partiet`, `hendes parti`, `Holms parti`."""
        if mention.name:
            known = self.cast.called(mention.name)
            if not known and len(mention.people) == 1:
                return self.lexicon.registry.party_of(mention.people[0], self.day)
            return known[0].party if len(known) == 1 else None
        if mention.gender:
            whose = pronouns.whom(self, mention, at).entities
            return whose[0].party if whose else None
        return self.talk.before(at) if mention.own_party else mention.party

    def _body(self, noun: str, at: int) -> Entity:
        """Return the body that "the organisation" means: one with that word in its name, else the last one told of."""
        no_names = {noun.lower(), *self.lexicon.pack.orgs.government, *self.lexicon.pack.orgs.generic}
        bodies = [e for e in self.holders.bodies.within(at, REACH) if (e.org or "").lower() not in no_names]
        stem = self.lexicon.indefinite(noun.lower())
        so_called = [e for e in bodies if stem in (e.org or "").lower()]
        named = [e for e in bodies if at - e.last(at) < LED_UP]
        alone = noun.lower() in self.lexicon.pack.orgs.nouns
        last = max(so_called or (() if alone else named), key=lambda e: (e.last_told_of(at), e.last(at)), default=None)
        return last or self._org(noun)

    def _org(self, name: str) -> Entity:
        """Return the body of a name."""
        return self.orgs.setdefault(name.lower(), Entity(org=name, order=len(self.orgs)))

    def _person(self, mention: Mention, at: int) -> Entity | None:
        if mention.people and mention.full:
            return self._registered(mention, at)
        name = str(mention.name)
        known = self.cast.called(name)
        known = [e for e in known if e.words[-1] == name] or known or self._misread(mention)
        known = [e for e in known if not self.cast.is_namesake(e, mention)]
        if len(known) > 1 and mention.party:  # siger Valentin fra SF
            known = [e for e in known if e.party == mention.party] or known
        if len(known) == 1:
            return self._only(known[0], mention, at)
        if known:
            exact = [entity for entity in known if entity.name == name]
            return exact[0] if len(exact) == 1 else None
        placed = name in self.places or (name in self.lexicon.towns and not (mention.full or mention.role))
        if mention.doubtful or (placed and not mention.people):
            return None
        if len(mention.people) == 1 and "-" in name:
            return self._registered(mention, at)
        gender = mention.gender or self.lexicon.gender(name)
        weak = not mention.full and not mention.role and gender is None
        return self._told(self.cast.add(Entity(name=name, gender=gender, weak=weak)), mention, at)

    def _only(self, entity: Entity, mention: Mention, at: int) -> Entity | None:
        """Return the only one whom a name can mean, or None: a given name alone may be a child's."""
        if entity.is_by_first_name(str(mention.name)):
            self.note_nobody(msgspec.structs.replace(mention, gender=entity.gender, role=None), at)
            return None
        self._name_whole(entity, mention)
        return self._told(entity, mention, at)

    def _name_whole(self, entity: Entity, mention: Mention) -> None:
        """Let somebody be called by all of their name, where no more than the end of it was given before."""
        given, name = self.lexicon.gender(str(mention.name)), str(mention.name)
        partial = len(entity.words) == 1 or (given and name.endswith(f" {entity.name}"))
        if mention.full and partial and entity.name != name:
            self.cast.call(entity, name)
            entity.gender = entity.gender or mention.gender or given

    def _misread(self, mention: Mention) -> list[Entity]:
        """Return the one whose name was taken in with its genitive: `NAMEs (LA) brug af puljer`, and then NAME."""
        named = (f"{mention.name}{ending}" for ending in self.lexicon.pack.genitive) if mention.full else ()
        found = [e for name in named for e in self.cast.called(name) if e.name == name and not e.person]
        for entity in found[:1]:
            self.cast.call(entity, str(mention.name))
        return found[:1]

    def _registered(self, mention: Mention, at: int) -> Entity | None:
        ids = mention.people
        if len(ids) > 1 and mention.party:
            ids = tuple(i for i in ids if self.lexicon.registry.party_of(i, self.day) == mention.party)
        if len(ids) != 1:
            return None
        person = self.lexicon.registry.people[ids[0]]
        return self._told(self.cast.namesake(person, mention) or self.cast.known(person), mention, at)

    def _told(self, entity: Entity, mention: Mention, at: int) -> Entity:
        """Add what the text says of somebody; the registry's word on a party stands."""
        party = mention.party
        if party is None and mention.own_party:
            party = whose_party(self, mention, entity, at)
        if party is None and entity.person:
            party = self._later(entity, mention, at)
        if entity.party and mention.party and mention.party != entity.party and not entity.lent:
            entity.conflict = True
        past = mention.former or str(mention.role).startswith(self.lexicon.pack.roles.past)
        past = past and self.lexicon.is_political(mention.role)
        self.cast.tell(entity, party, mention.office, past=past)
        if mention.besides:
            self.cast.tell_besides(entity, mention.besides)
        if not entity.party and (lent := self._lent(mention, entity, at)):
            self.cast.tell(entity, lent, None)
            entity.lent = True
        entity.gender = entity.gender or mention.gender
        if mention.seat and mention.seat not in entity.seats:
            entity.seats = (*entity.seats, mention.seat)
        return entity

    def _lent(self, mention: Mention, entity: Entity, at: int) -> str | None:
        """Return the party that the talk lends to somebody new: not to `hendes tidligere formand`."""
        if mention.former and mention.whose:
            return None
        begun = self.talk.sentences[-1] if self.talk.sentences else at
        lent = self.talk.lends_itself(mention, entity, at, min(begun, at), self.lexicon.pack.roles)
        return lent if not entity.person or self._from_later_on(entity) == lent else None

    def _later(self, entity: Entity, mention: Mention, at: int) -> str | None:
        """Return the party that the talk is near, if the registry has somebody in it from a later day on alone."""
        if entity.party or (not mention.own_party and (mention.role or mention.elsewhere)):
            return None
        party = self._from_later_on(entity)
        spoken_of = mention.own_party and self.talk.before(at) == party
        return party if party and (spoken_of or self.talk.is_near(party, at)) else None

    def _from_later_on(self, entity: Entity) -> str | None:
        return party_from_later_on(self.lexicon.registry.people[str(entity.person)], self.day)
