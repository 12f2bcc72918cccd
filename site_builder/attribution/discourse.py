"""Who is who in one article: those introduced so far, and whom a pronoun, a role or a surname means."""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TYPE_CHECKING

from site_builder.attribution.cast import Cast, Recency
from site_builder.attribution.entity import ANONYMOUS, SEVERAL, Entity, Resolution, one

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from site_builder.attribution.lexicon import Lexicon
    from site_builder.attribution.mention import Mention
    from site_builder.attribution.words import Role
    from site_builder.model import Person

_REACH = 4000
_TWINS = 40
_LED_UP = 500
_CLOSE = 130
_UNSURE = 60
_APART = 300
_MET = 350


class Discourse:
    """The people, parties and bodies of one article in the order of its text.

    `host` is the party whose house the sentence before has led into, `expected` the party of somebody spoken of by
    office and not named yet. `spoken` is where somebody last spoke, `apart` are the offices that the article has
    spoken of without saying who holds them.
    """

    def __init__(self, lexicon: Lexicon, day: dt.date) -> None:
        self.lexicon = lexicon
        self.day = day
        self.cast = Cast(lexicon)
        self.parties: dict[str, Entity] = {}
        self.orgs: dict[str, Entity] = {}
        self._bodies = Recency()
        self.host: str | None = None
        self.expected: str | None = None
        self.spoken = 0
        self.joined: tuple[Entity, ...] = ()
        self.apart: set[str] = set()
        self._party_at: list[tuple[int, str, bool]] = []

    def note(self, mention: Mention, at: int, *, subject: bool) -> list[Entity]:
        """Take in a mention that stands at a place; return the people and parties that it means."""
        if mention.parts:
            for part in mention.parts:
                self._take_in(part, at, subject=subject)
            found: Iterable[Entity] = self.resolve(mention, at + 1).entities
        else:
            entity = self._take_in(mention, at, subject=subject)
            found = () if entity is None else one(entity, "").entities
        return [entity for entity in found if entity.name or entity.party]

    def _take_in(self, mention: Mention, at: int, *, subject: bool) -> Entity | None:
        entity = self._entity(mention, at)
        if entity is not None:
            self.touch(entity, at, subject=subject)
            if entity.party and (mention.kind == "party" or not mention.letters or subject):
                insort(self._party_at, (at, entity.party, subject))
        return entity

    def note_nobody(self, mention: Mention, at: int, *, subject: bool = True) -> None:
        """Take in somebody without a name whom a pronoun further down may mean."""
        entity = self.cast.add(Entity(anonymous=True, gender=mention.gender), role=mention.role)
        self.touch(entity, at, subject=subject)

    def touch(self, entity: Entity, at: int, *, subject: bool) -> None:
        """Remember that an entity is mentioned at a place."""
        entity.touch(at, subject=subject)
        if entity.org:
            self._bodies.touch(entity, at)
        elif entity.name or entity.anonymous:
            self.cast.recency.touch(entity, at)

    def party_before(self, at: int) -> str | None:
        """Return the party that "the party" means at a place.

        Where two were named close together it is the one the talk was about; if that is not clear, none.
        """
        index = bisect_left(self._party_at, (at, "", False))
        if not index:
            return None
        last, party, subject = self._party_at[index - 1]
        if not subject and self._talk_is_of_another(index, party):
            return None
        near = [entry for entry in self._party_at[max(0, index - 6) : index] if last - entry[0] < _CLOSE]
        if all(entry[1] == party for entry in near):
            return party
        about = {entry[1] for entry in near if entry[2]}
        return about.pop() if len(about) == 1 else None

    def _talk_is_of_another(self, index: int, party: str) -> bool:
        """Whether a party that is only touched upon comes after one that the talk is about."""
        place = self._party_at[index - 1][0]
        about = [e for e in self._party_at[max(0, index - 6) : index] if e[2] and place - e[0] < _LED_UP]
        return bool(about) and about[-1][1] != party

    def _party_led_up_to(self, at: int) -> str | None:
        """Return the one party named just before: `Hos Venstre er man glade. »…,« siger sundhedsordfører NAME`."""
        index = bisect_left(self._party_at, (at, "", False))
        near = {party for place, party, _ in self._party_at[max(0, index - 4) : index] if at - place < _LED_UP}
        return near.pop() if len(near) == 1 else None

    def resolve(self, mention: Mention, at: int) -> Resolution:
        """Return whom a mention at a place means."""
        if mention.kind == "both":
            return self._both(mention, at)
        if mention.kind in ("vague", "echo"):
            return ANONYMOUS
        if mention.kind == "pronoun":
            return self._pronoun(mention, at)
        if mention.kind == "role":
            return self._of_old(mention, at) if mention.former else self._role(mention, at)
        entity = self._entity(mention, at)
        if entity is None:
            return Resolution(reason="party not named" if mention.kind == "party" else "ambiguous name")
        return one(entity, mention.kind)

    def _entity(self, mention: Mention, at: int) -> Entity | None:
        if mention.kind == "party":
            ident = self.party_before(at) if mention.own_party else mention.party
            return self.parties.setdefault(ident, Entity(party=ident)) if ident else None
        if mention.kind == "org" and mention.own_party:
            return self._body(str(mention.org), at)
        if mention.kind == "org" and mention.name and len(known := self.cast.called(mention.name)) == 1:
            return known[0]
        if mention.kind == "org" and mention.org:
            return self._org(mention.org)
        if mention.kind == "person" and mention.name:
            return self._person(mention, at)
        return None

    def _body(self, noun: str, at: int) -> Entity:
        """Return the body that "the organisation" means: the last one named, or the one whose name ends so."""
        no_names = {noun.lower(), *self.lexicon.pack.orgs.government, *self.lexicon.pack.orgs.generic}
        named = [e for e in self._bodies.within(at, _LED_UP) if (e.org or "").lower() not in no_names]
        ends = [e for e in named if (e.org or "").lower().endswith(noun.lower())]
        return max(ends or named, key=lambda e: e.last(at), default=None) or self._org(noun)

    def _org(self, name: str) -> Entity:
        """Return the body of a name."""
        return self.orgs.setdefault(name.lower(), Entity(org=name, order=len(self.orgs)))

    def _person(self, mention: Mention, at: int) -> Entity | None:
        if mention.people and mention.full:
            return self._registered(mention, at)
        name = str(mention.name)
        known = self.cast.called(name)
        known = [e for e in known if e.words[-1] == name] or known
        if len(known) == 1:
            return self._told(known[0], mention, at)
        if len(known) > 1:
            exact = [entity for entity in known if entity.name == name]
            return exact[0] if len(exact) == 1 else None
        if mention.doubtful:
            return None
        if len(mention.people) == 1 and "-" in name:
            return self._registered(mention, at)
        gender = mention.gender or self.lexicon.gender(name)
        weak = not mention.full and not mention.role and gender is None
        return self._told(self.cast.add(Entity(name=name, gender=gender, weak=weak)), mention, at)

    def _registered(self, mention: Mention, at: int) -> Entity | None:
        ids = mention.people
        if len(ids) > 1 and mention.party:
            ids = tuple(i for i in ids if self.lexicon.registry.party_of(i, self.day) == mention.party)
        if len(ids) != 1:
            return None
        return self._told(self._known(self.lexicon.registry.people[ids[0]]), mention, at)

    def _told(self, entity: Entity, mention: Mention, at: int) -> Entity:
        """Add what the text says of somebody; the registry's word on a party stands."""
        party = mention.party or (self.party_before(at) if mention.own_party else None)
        guess = party is None and entity.person is None and not mention.elsewhere
        bare = guess and mention.full and not mention.role and not entity.role and not entity.seen
        if bare and (self.expected or self.host):
            party, self.expected = self.expected or self.host, None
        elif guess and (mention.role or "").endswith(self.lexicon.pack.roles.party):
            party = self.host or self._party_led_up_to(at)
        if entity.party and mention.party and mention.party != entity.party:
            entity.conflict = True
        self.cast.tell(entity, party, mention.role)
        entity.gender = entity.gender or mention.gender
        return entity

    def _pronoun(self, mention: Mention, at: int) -> Resolution:
        if mention.plural:
            both = bool(self.joined) and at - self.joined[0].last(at) < _LED_UP
            return Resolution(self.joined, "pronoun") if both else Resolution(reason="the pronoun means several")
        fit = self.cast.gendered(at, _REACH, mention.gender)
        if not fit:
            return Resolution(reason="nobody introduced whom the pronoun could mean")
        near = {id(e): e.salience(at) - (0 if e.gender else _UNSURE) for e in fit}
        ranked = sorted(fit, key=lambda e: near[id(e)], reverse=True)
        if len(ranked) > 1 and near[id(ranked[0])] - near[id(ranked[1])] < _TWINS:
            return Resolution(reason="the pronoun could mean more than one")
        unnamed = [e for e in fit if e.anonymous and at - e.last(at) < _MET and e.last(at) > ranked[0].last(at)]
        if unnamed:
            return Resolution(reason="the pronoun could mean more than one")
        return one(ranked[0], "pronoun", at)

    def _role(self, mention: Mention, at: int) -> Resolution:
        party = self.party_before(at) if mention.own_party else mention.party
        found = self.lexicon.role(mention.role) if mention.role else None
        fit = self.cast.of_party(party) if party else []
        exact = [e for e in self.cast.holding(found.base) if e.last(at) >= 0 or party] if found else []
        exact = [e for e in exact if (not party or e.party == party) and self._holds(e, found)]
        exact = exact or self._alike(found, at)
        exact = [e for e in exact if mention.gender is None or e.gender in (mention.gender, None)]
        if len(fit) == 1 and not exact:
            return one(fit[0], "role", at)
        if not exact:
            known = self._office(found, party, at) or self._epithet(mention, party, at)
            known = known or (None if party or mention.own_party else self._only_one(found, at))
            return known or Resolution(reason="nobody introduced in that role")
        ranked = sorted(exact, key=lambda e: e.last(at), reverse=True)
        if len(ranked) > 1 and (_is_one_office(found) or ranked[0].last(at) - ranked[1].last(at) < _TWINS):
            return Resolution(reason="more than one in that role")
        return one(ranked[0], "role", at)

    def _alike(self, found: Role | None, at: int) -> list[Entity]:
        """Return those named in an office for which the word is another: "the scientist", of a lecturer."""
        bases = self.lexicon.alike(found.base) if found else ()
        return [e for base in bases for e in self.cast.holding(base) if e.last(at) >= 0]

    def _epithet(self, mention: Mention, party: str | None, at: int) -> Resolution | None:
        """Return the one just named, of no known party, whom a phrase then tells the party of.

        `»…,« siger NAME. Den socialdemokratiske formand er vokset op her.`
        """
        near = [e for e in self.cast.recency.within(at, _CLOSE) if e.name]
        if not party or mention.own_party or len(near) != 1 or near[0].person or near[0].party or near[0].role:
            return None
        self.cast.tell(near[0], party, mention.role)
        return one(near[0], "role", at)

    def _only_one(self, role: Role | None, at: int) -> Resolution | None:
        """Return the one person spoken of since somebody last spoke, whom the word for an office can mean.

        Nobody of whom another office is known, nor a politician by an occupation, nor anyone by an office
        that the article has spoken of apart.
        """
        near = [e for e in self.cast.recency.within(at, at - self.spoken) if not e.weak]
        if role is None or len(near) != 1 or near[0].role or not near[0].name or role.stem in self.apart:
            return None
        political = role.base in self.lexicon.pack.roles.political
        return one(near[0], "role", at) if political == (near[0].party is not None) else None

    def _of_old(self, mention: Mention, at: int) -> Resolution:
        """Return whom "the former minister" means: the one politician spoken of just before."""
        near = [e for e in self.cast.recency.within(at, _LED_UP) if e.party and e.name]
        fits = len(near) == 1 and (mention.gender is None or near[0].gender in (mention.gender, None))
        return one(near[0], "role", at) if fits else Resolution(reason="nobody introduced in that role")

    def _office(self, role: Role | None, party: str | None, at: int) -> Resolution | None:
        """Return who holds an office that nobody in the article is said to hold.

        That is the one whom the registry has in it on that day; for a mere "the spokesman", the one politician
        of no known office who was named just before.
        """
        if role is None:
            return None
        held = self.lexicon.offices.holder(role.stem, party, self.day)
        if held and (party or _is_one_office(role)):
            return one(self._known(held), "role")
        near = [e for e in self.cast.recency.within(at, _LED_UP) if e.party and e.name and not e.role]
        if not party and role.base in self.lexicon.pack.roles.party and len(near) == 1:
            return one(near[0], "role", at)
        return None

    def _known(self, person: Person) -> Entity:
        """Return the entity of a registered person, a new one where the article has not named them."""
        entity = self.cast.registered(person.id)
        if entity is None:
            membership = person.membership_at(self.day)
            party, role = (membership.party, membership.role) if membership else (None, None)
            entity = self.cast.add(Entity(name=person.name, person=person.id, gender=person.gender), party, role)
        return entity

    def _holds(self, entity: Entity, found: Role | None) -> bool:
        """Whether somebody holds an office of that field, where the word for it tells one."""
        field = found.stem[: -len(found.base)].rstrip("s-") if found else ""
        role = (entity.role or "").lower()
        return not field or field in role or (found is not None and role == found.base)

    def _both(self, mention: Mention, at: int) -> Resolution:
        if mention.parts:
            found = [self.resolve(part, at) for part in mention.parts]
            bad = next((r for r in found if not r.entities), None)
            return bad or Resolution(tuple(e for r in found for e in r.entities), "both")
        if mention.org == "parties":
            parties = [e for e in self.parties.values() if e.last(at) >= 0]
            return Resolution(tuple(parties), "both") if len(parties) == 2 else SEVERAL  # noqa: PLR2004
        holding = self.cast.holding(mention.role) if mention.role else []
        fit = [e for e in holding if e.last(at) >= 0 and not e.anonymous] or self._nearest_two(at)
        if len(fit) != 2 or any(e.conflict for e in fit):  # noqa: PLR2004
            return SEVERAL
        return Resolution(tuple(fit), "both", antecedents=tuple(e.last(at) for e in fit))

    def _nearest_two(self, at: int) -> list[Entity]:
        """Return the two named last, where nobody else was named near them; else all."""
        named = [e for e in self.cast.recency.within(at, at + 1) if not e.anonymous]
        ranked = sorted(named, key=lambda e: e.last(at), reverse=True)
        apart = len(ranked) < 3 or ranked[1].last(at) - ranked[2].last(at) > _APART  # noqa: PLR2004
        return ranked[:2] if apart else ranked


def _is_one_office(role: Role | None) -> bool:
    """Whether a word for a role tells its field as well: `justitsministeren`."""
    return role is not None and role.stem != role.base
