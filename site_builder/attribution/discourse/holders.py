"""Whom an office means: the one introduced in it, the one whom the registry has in it, or the only one it fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.discourse.cast import Recency
from site_builder.attribution.discourse.entity import (
    REACH,
    TWINS,
    Entity,
    Resolution,
    is_on_a_field,
    of_gender,
    one,
    sits,
)
from site_builder.attribution.discourse.unheld import NOBODY, Unheld
from site_builder.attribution.lexicon.offices import holds, holds_one, is_of_field, is_one_office, is_very_word

if TYPE_CHECKING:
    import datetime as dt

    from site_builder.attribution.discourse.cast import Cast
    from site_builder.attribution.discourse.partytalk import PartyTalk
    from site_builder.attribution.lexicon.lexicon import Lexicon
    from site_builder.attribution.lexicon.words import Role
    from site_builder.attribution.lines.mention import Mention


SEVERAL = Resolution(reason="more than one in that role")
UNCLEAR = Resolution(reason="party not named")


class Holders:
    """Who holds which office in an article.

    `spoken` is where somebody last spoke, `apart` are the offices that the article has spoken of without saying who
    holds them, `earlier` who is told to have said something before, and where; `bodies` are those it has told of.
    """

    def __init__(self, lexicon: Lexicon, day: dt.date, cast: Cast, talk: PartyTalk) -> None:
        self._lexicon, self._day, self._cast, self._talk = lexicon, day, cast, talk
        roles, parties = lexicon.pack.roles, lexicon.pack.party.bare
        self._fielded = (*roles.party, *(party + head for party in parties for head in roles.heads))
        self.bodies = Recency()
        self.spoken = -1
        self.apart: set[str] = set()
        self.earlier: tuple[Entity | None, int] = None, 0
        self._met: dict[str, int] = {}
        self.unheld = Unheld(lexicon, day, cast)

    def meet(self, office: str, at: int) -> None:
        """Remember that somebody without a name, in an office, is brought in at a place: `har talt med en leder`."""
        if (role := self._lexicon.role(office)) is not None:
            self._met[role.base] = at

    def whom(self, mention: Mention, at: int) -> Resolution:
        """Return whom a mention by office means, unless somebody else in such an office has been brought in since."""
        found = self._whom(mention, at)
        role = self._lexicon.role(mention.role) if mention.role else None
        met = self._met.get(role.base) if role is not None else None
        if met is not None and found.entities and met > found.entities[0].last(at):
            return SEVERAL
        if any(e.away for e in found.entities):
            return SEVERAL
        if role is not None and not mention.party and any(self._has_turned(e, role, at) for e in found.entities):
            return SEVERAL
        elsewhere = mention.abroad or mention.placed or mention.org
        partys = any(e.party and not sits(e, mention, role, self._lexicon.pack.genitive) for e in found.entities)
        return NOBODY if elsewhere and partys else found

    def _has_turned(self, entity: Entity, role: Role, at: int) -> bool:
        """Whether the talk has turned to another party, or another body, that may have somebody in such an office.

        `»…,« siger retsordfører NAME (V). SF er imod. »…,« siger retsordføreren`
        """
        since = entity.last(at)
        if self._lexicon.is_of_parties(role):
            return since >= 0 and self._talk.has_turned(since, at, entity.party)
        if role.base not in self._lexicon.pack.roles.bodies or is_one_office(role) or since < 0:
            return False  # regionsrådsformanden is no other body's
        anew = self._talk.sentence_after(since)
        named = (e for e in self.bodies.within(at, at - since) if " " in (e.org or ""))
        return any(e.last(at) >= anew for e in named)

    def _whom(self, mention: Mention, at: int) -> Resolution:
        if mention.former:  # den afgående borgmester, not: den kommende borgmester
            return (None if mention.coming else self._former(mention, at)) or NOBODY
        if mention.plural:
            return SEVERAL
        party = self._talk.before(at) if mention.own_party else mention.party
        if mention.own_party and party is None:
            return UNCLEAR
        return self._bearer(mention, party, at)

    def _bearer(self, mention: Mention, party: str | None, at: int) -> Resolution:
        """Return who bears an office of today, in a party where one is told."""
        found = self._lexicon.role(mention.role) if mention.role else None
        fit = of_gender(mention.gender, self._cast.of_party(party)) if party else []
        exact = self._named_in(found, party, mention, at)
        called = len(fit) == 1 and self._may_be_called(fit[0], found) and not is_on_a_field(fit[0], mention)
        if called and not exact:
            several = self._may_be_another(fit[0], mention, at)
            return SEVERAL if several else one(fit[0], "role", at)
        if not exact:
            return self._just_brought_in(found, mention, at) or self.unheld.whom(mention, party, at)
        ranked = sorted(exact, key=lambda e: e.last(at), reverse=True)
        twins = len(ranked) > 1 and (is_one_office(found) or self._are_twins(ranked, at))
        if twins:
            ranked = [e for e in ranked if e.last(at) > self.spoken] if self._lexicon.is_of_parties(found) else []
        either = twins and len(ranked) != 1
        if not (party or either):
            either = self._may_be_so_called(ranked, found) or self._may_be_before(ranked, at)
            either = either or (not twins and self._may_be_new(ranked[0], found, at))
        if either:
            return SEVERAL
        return one(ranked[0], "role", at)

    def _are_twins(self, ranked: list[Entity], at: int) -> bool:
        """Whether two were named last so close together, or in one sentence, that a word for both tells neither."""
        last, other = ranked[0].last(at), ranked[1].last(at)
        return last - other < TWINS or self._talk.sentence_after(other) > last

    def _named_in(self, found: Role | None, party: str | None, mention: Mention, at: int) -> list[Entity]:
        """Return those whom the article names in an office, as closely as a mention tells it."""
        exact = [e for e in self._cast.holding(found.base) if e.last(at) >= 0 or party] if found else []
        head = found is not None and found.base in self._lexicon.heads.values()  # partilederen may be a formand as well
        fits = (e for e in exact if not party or e.party == party)
        exact = [e for e in fits if self._holds(e, found, mention)]
        exact = [e for e in exact if sits(e, mention, found, self._lexicon.pack.genitive)] or exact
        if party and found and found.stem in self._lexicon.pack.roles.heads:  # Venstres formand is not the one of KL
            exact = [e for e in exact if not e.seats and any(self._heads(office, found) for office in e.offices)]
        if all(e.name for e in exact) and not self._lexicon.is_of_parties(found):
            exact = [e for e in exact if any(is_of_field(office, found) for office in e.offices)] or exact
        exact = of_gender(mention.gender, exact if exact and not head else [*exact, *self._alike(found, party, at)])
        if self._lexicon.is_ministers(found):  # Ministeren tøver. Transportminister NAME …
            exact = [e for e in exact if e.name] or exact
        return exact

    def _heads(self, office: str, role: Role) -> bool:
        """Whether an office is that of whoever heads a party: `formand` · `partiformand`, not `gruppeformand`."""
        return is_very_word(office, role) or office.lower() in (p + role.stem for p in self._lexicon.pack.party.bare)

    def _former(self, mention: Mention, at: int) -> Resolution | None:
        """Return the only one told of who held an office before: `den tidligere borgmester`."""
        found = self._lexicon.role(mention.role) if mention.role else None
        if found is None or not self._lexicon.is_political(mention.role):
            return self.unheld.told_of(mention, at)
        held = [e for e in self._cast.recency.within(at, REACH) if found.base in e.was]
        return one(held[0], "role", at) if len(held) == 1 and of_gender(mention.gender, held) else None

    def _holds(self, entity: Entity, found: Role | None, mention: Mention) -> bool:
        """Whether somebody's office is the one that a mention tells, or one of those that it joins."""
        deputies = self._lexicon.pack.roles.deputies
        theirs = found is None or found.stem.startswith(deputies)
        told = entity.offices if len(entity.offices) > 1 and found else ()
        bases = ((o, self._cast.bases(o) | {self._lexicon.heads.get(o)}) for o in told)
        offices = [o for o, kinds in bases if found and found.base in kinds] if told else entity.offices or ("",)
        offices = [o for o in offices if theirs or not o.startswith(deputies)]  # not the næstformand
        if is_on_a_field(entity, mention):
            return False
        return any(holds(o, found, self._fielded) or holds_one(mention.office or "", o) for o in offices)

    def _may_be_called(self, entity: Entity, role: Role | None) -> bool:
        """Whether the only one of a party can be meant: by "the SF'er", or as "SF's spokesman" in no other office."""
        roles = self._lexicon.pack.roles
        if role is None or self._lexicon.is_members(role.base) or role.stem in roles.unspecific:
            return True
        return role.base in roles.party and (not entity.role or role.base in entity.bases)

    def _may_be_so_called(self, ranked: list[Entity], role: Role | None) -> bool:
        """Whether an earlier one bears the very word: `Formand NAME … Gruppeformand NAME … siger formanden`."""
        if role is None or role.base in self._lexicon.pack.roles.government or self._lexicon.is_of_parties(role):
            return False
        first, *_ = bearers = [any(is_very_word(office, role) for office in e.offices) for e in ranked]
        return not first and any(bearers)

    def _may_be_before(self, ranked: list[Entity], at: int) -> bool:
        """Whether the last one named only said something earlier: `Tidligere på året sagde NAME …`."""
        return len(ranked) > 1 and self.earlier == (ranked[0], ranked[0].last(at))

    def _may_be_new(self, holder: Entity, role: Role | None, at: int) -> bool:
        """Whether somebody of no known office was brought in since: `I Vejle sidder NAME. »…,« siger borgmesteren`."""
        if role is None or is_one_office(role) or holder.last(at) > self.spoken:
            return False
        near = [e for e in self._cast.recency.within(at, at - self.spoken) if e.name and not e.weak]
        told = [e for e in near if min(e.last_told_of(at), e.seen[0]) > self.spoken]
        return any(not (e.role or e.party) for e in told)

    def _may_be_another(self, known: Entity, mention: Mention, at: int) -> bool:
        """Whether somebody of no known party has been told of since: `Imod var NAME. »…,« siger Venstre-manden`."""
        since = max(self.spoken, known.last_told_of(at))
        near = [e for e in self._cast.recency.within(at, at - self.spoken) if e.name and not (e.party or e.weak)]
        return any(e.last_told_of(at) > since for e in of_gender(mention.gender, near))

    def _just_brought_in(self, role: Role | None, mention: Mention, at: int) -> Resolution | None:
        """Return the only one named since somebody last spoke, of a party and no office that has been told.

        `Det får Venstres NAME til at ryste på hovedet. »…,« siger transportordføreren`
        """
        elsewhere = mention.party or mention.own_party or mention.placed or mention.org or mention.abroad
        if elsewhere or not self._lexicon.is_of_parties(role) or self.spoken < 0:
            return None
        near = [e for e in self._cast.recency.within(at, at - self.spoken) if e.name and not e.weak]
        alone = len(near) == 1 and near[0].party is not None and not near[0].role
        return one(near[0], "role", at) if alone and of_gender(mention.gender, near) else None

    def _alike(self, found: Role | None, party: str | None, at: int) -> list[Entity]:
        """Return those named in an office for which the word is another: "the scientist", of a lecturer."""
        bases = self._lexicon.alike(found.base) if found else ()
        held = (e for base in bases for e in self._cast.holding(base) if e.last(at) >= 0)
        return [e for e in held if party in (None, e.party)]
