"""Those an article has named, found again by what a later mention calls them.

Nothing here goes through everybody: a text that names ten thousand people is read as fast, word for word, as one
that names two.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING

from site_builder.attribution.discourse.entity import Entity, bears, put

if TYPE_CHECKING:
    import datetime as dt

    from site_builder.attribution.lexicon.lexicon import Lexicon
    from site_builder.attribution.lines.mention import Mention
    from site_builder.model import Gender, Person

_SOON = 600
_MOST = 40
"""So many are compared at the most; in news that a person wrote there are never so many at a time."""


class Recency:
    """Who was mentioned where, the latest first."""

    def __init__(self) -> None:
        self._places: list[int] = []
        self._who: list[Entity] = []

    def touch(self, entity: Entity, at: int) -> None:
        """Remember that an entity is mentioned at a place."""
        self._who.insert(put(self._places, at), entity)

    def within(self, at: int, reach: int, most: int = _MOST) -> list[Entity]:
        """Return those last mentioned less than `reach` before a place, in the order in which they came up."""
        index = bisect_left(self._places, at)
        far = bisect_right(self._places, at - reach, 0, index)
        found: dict[int, Entity] = {}
        while index > far and len(found) < most:
            index -= 1
            entity = self._who[index]
            found[entity.order] = entity
        return [found[order] for order in sorted(found)]


class Cast:
    """The people of one article, by name, office, party and place.

    `hidden` are the ids of the parties that are not meant by their names where the article is read.
    """

    def __init__(self, lexicon: Lexicon, day: dt.date) -> None:
        self._lexicon = lexicon
        self._day = day
        self.hidden: frozenset[str] = frozenset()
        self._size = 0
        self._by_name: defaultdict[str, list[Entity]] = defaultdict(list)
        self._by_part: defaultdict[str, list[Entity]] = defaultdict(list)
        self._by_base: defaultdict[str, list[Entity]] = defaultdict(list)
        self._by_party: defaultdict[str, list[Entity]] = defaultdict(list)
        self._registered: dict[str, Entity] = {}
        self._namesakes: dict[str, Entity] = {}
        self.recency = Recency()

    def add(self, entity: Entity, party: str | None = None, role: str | None = None) -> Entity:
        """Take in somebody new."""
        entity.order, self._size = self._size, self._size + 1
        if entity.person:
            self._registered[entity.person] = entity
        if entity.name:
            self.call(entity, entity.name)
        self.tell(entity, party, role)
        return entity

    def call(self, entity: Entity, name: str) -> None:
        """Let somebody be found by a name, which becomes theirs: a surname may be given before all of it."""
        entity.name = name
        own = entity.words = name.split()
        self._by_name[name].append(entity)
        pieces = own[-1].split("-")
        middle = [word for word in own[1:-1] if word not in self._lexicon.given]  # Anders Kjelstrup Møller
        cuts = range(1, len(pieces))  # Jakob Holm-Jensen is Jensen, and Jakob Holm
        halves = (half for i in cuts for half in ("-".join(pieces[i:]), "-".join(pieces[:i])))
        for part in {own[0], own[-1], *middle, *halves}:
            self._by_part[part].append(entity)

    def tell(
        self, entity: Entity, party: str | None, role: str | None, *, now: bool = False, past: bool = False
    ) -> None:
        """Add what the text says of somebody; what it said before stands, unless this is told of now.

        An office of the `past` is none that they hold.
        """
        party = None if party in self.hidden else party
        if entity.lent and entity.party and role and not (party or past or self._lexicon.is_of_politics(role)):
            self._by_party[entity.party].remove(entity)  # Hos Venstre … siger NAME. Hun er rektor
            entity.party, entity.lent = None, False
        if now and party and entity.party not in (None, party):
            self.leave(entity)
        if party and (entity.lent or not entity.party) and party not in (entity.party, entity.left):
            if entity.party:
                self._by_party[entity.party].remove(entity)
            entity.party, entity.lent = party, False
            self._by_party[party].append(entity)
        if role and past:
            entity.was |= self.bases(role)
        elif role and not entity.role:
            entity.role = role
            self._hold(entity, role)
        elif role and entity.person:
            self.tell_besides(entity, role)
        if role and entity.party and (head := self._lexicon.heads.get(role)):
            self._hold(entity, head)

    def tell_besides(self, entity: Entity, role: str) -> None:
        """Add an office that somebody holds beside the first, if it is the only such one."""
        if not entity.told and role != entity.role:
            entity.told = role
            self._hold(entity, role)

    def bases(self, role: str) -> frozenset[str]:
        """Return the kinds of office that a role tells."""
        return frozenset(found.base for word in role.split() if (found := self._lexicon.role(word)))

    def _hold(self, entity: Entity, role: str) -> None:
        """Let somebody be found by the kinds of office that a role tells."""
        new = sorted(self.bases(role).difference(entity.bases))
        entity.bases = (*entity.bases, *new)
        for base in new:
            self._by_base[base].append(entity)

    def leave(self, entity: Entity) -> None:
        """Take somebody out of the party that the text has them in; the registry's word stands."""
        if entity.party and not entity.person:
            self._by_party[entity.party].remove(entity)
            entity.once |= {entity.party}
            entity.left, entity.party = entity.party, None

    def known(self, person: Person) -> Entity:
        """Return the entity of a registered person, a new one where the article has not named them."""
        entity = self._registered.get(person.id)
        if entity is None:
            membership = person.membership_at(self._day)
            party, role = (membership.party, membership.role) if membership else (None, None)
            entity = self.add(Entity(name=person.name, person=person.id, gender=person.gender), party, role)
            begun = (m.party for m in person.memberships if m.start_date is None or m.start_date <= self._day)
            entity.once = frozenset(begun) - {party}
        return entity

    def namesake(self, person: Person, mention: Mention) -> Entity | None:
        """Return the one who only bears the name of a registered person: `murermester NAME`, who is in no politics.

        Not where the article has named the registered one, or a mention tells of a party or an office in politics.
        """
        known, roles = self._registered.get(person.id), self._lexicon.pack.roles
        told = [role for role in (mention.role, mention.besides) if role]
        political = any(self._lexicon.is_of_politics(r) or r.endswith((*roles.members, *roles.rivals)) for r in told)
        political = political or any(role in (*roles.persons, *roles.independent) for role in told)
        if known is not None or mention.party or mention.own_party or political:
            return None
        titled = mention.titled and mention.end - mention.start > len(person.name.split())
        if titled and person.id not in self._namesakes:
            self._namesakes[person.id] = self.add(Entity(name=person.name, gender=person.gender))
        return self._namesakes.get(person.id)

    def called(self, name: str) -> list[Entity]:
        """Return those whom a name can mean: their whole name, a surname or a first name."""
        said = name.split()
        found = {e.order: e for part in {name, *said} for e in self._by_part.get(part, ())[-_MOST:]}
        found |= {e.order: e for e in self._by_name.get(name, ())}
        return [found[order] for order in sorted(found) if bears(found[order], name, said)]

    def is_known(self, name: str) -> bool:
        """Whether a lone name is that of somebody whom the article has named in full, and not the town of one."""
        known = self.called(name)
        return len(known) == 1 and (known[0].words[0] != name or name in self._lexicon.given)

    def is_namesake(self, entity: Entity, mention: Mention) -> bool:
        """Whether one named before is another: of a surname and an occupation, a party's who bears the surname.

        `professor Møller`, and then `NAME Møller (V)`. Nor is somebody who is told of by office or age one of three
        names, of which these are the first two, or are both given names: `Mette Marie` is no `Mette Marie Holm`.
        """
        name = str(mention.name).split()
        cut = 1 < len(name) < len(entity.words) and entity.words[: len(name)] == name
        told = mention.role or mention.elsewhere or mention.end - mention.start > len(name)
        if cut and (told or name[-1] in self._lexicon.given):
            return True
        half = entity.words[-1].startswith(f"{name[-1]}-") and (mention.role or mention.party or mention.own_party)
        if half:  # Hendes advokat, Anne Friis, is not Anne Friis-Holm
            return True
        bare = len(entity.words) == 1 and mention.full and mention.party is not None and entity.party is None
        return bare and entity.role is not None and not self._lexicon.is_its_own(entity.role)

    def holding(self, base: str) -> list[Entity]:
        """Return those who hold a kind of office."""
        return _in_order(self._by_base.get(base, ()))

    def of_party(self, party: str) -> list[Entity]:
        """Return those who are of a party."""
        return _in_order(self._by_party.get(party, ()))

    def gendered(self, at: int, reach: int, gender: Gender | None) -> list[Entity]:
        """Return those of a gender, or of none that is known, who were mentioned lately.

        Lone capitalised words are asked only where there is nobody else, and only if they stand near.
        """
        found = [e for e in self.recency.within(at, reach) if e.gender in (gender, None)]
        strong = [e for e in found if not e.weak]
        return strong or [e for e in found if at - e.last(at) < _SOON]


def _in_order(entities: list[Entity] | tuple[Entity, ...]) -> list[Entity]:
    return sorted(entities[-_MOST:], key=lambda e: e.order) if len(entities) > 1 else list(entities)
