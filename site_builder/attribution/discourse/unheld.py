"""Whom an office means that nobody in the article is told to hold so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.discourse.entity import (
    LED_UP,
    REACH,
    Entity,
    Resolution,
    is_on_a_field,
    of_gender,
    one,
)
from site_builder.attribution.lexicon.offices import is_one_office

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from site_builder.attribution.discourse.cast import Cast
    from site_builder.attribution.lexicon.lexicon import Lexicon
    from site_builder.attribution.lexicon.words import Role
    from site_builder.attribution.lines.mention import Mention

NOBODY = Resolution(reason="nobody introduced in that role")


class Unheld:
    """Who holds an office by the registry, by what stands further down, or because there is nobody else.

    `ahead` returns who is named in an office, of a party where one is told, anywhere in the article.
    """

    def __init__(self, lexicon: Lexicon, day: dt.date, cast: Cast) -> None:
        self._lexicon, self._day, self._cast = lexicon, day, cast
        self._later: dict[tuple[str, str | None], Entity | None] = {}
        self.ahead: Callable[[str, str | None], Entity | None] = lambda _, __: None

    def whom(self, mention: Mention, party: str | None, at: int) -> Resolution:
        """Return whom an office means, of a party where one is told."""
        role = self._lexicon.role(mention.role) if mention.role else None
        known = self._office(role, party)
        known = known or (self.told_of(mention, at) if mention.aged else self._only_politician(role, mention, at))
        known = known or self._just_told_of(role, party, mention, at) or self._so_called(role, mention, at)
        return known or self._named_later(role, party, mention) or NOBODY

    def told_of(self, mention: Mention, at: int) -> Resolution | None:
        """Return the only one in the article, nothing else being told of them: `den 38-årige`."""
        alone = self._alone(at)
        if alone is None or alone.party or alone.role or alone.weak or mention.own_party or mention.party:
            return None
        return one(alone, "role", at) if of_gender(mention.gender, [alone]) else None

    def _just_told_of(self, role: Role | None, party: str | None, mention: Mention, at: int) -> Resolution | None:
        """Return the only one just told of, a politician: `Bo Holm (V) er imod. »…,« siger den 24-årige politiker`."""
        plain = role is not None and role.stem in self._lexicon.pack.roles.unspecific  # not: den 52-årige
        if not (plain and mention.aged) or mention.own_party or mention.placed or mention.org:
            return None
        near = self._cast.recency.within(at, LED_UP)
        alone = near[0] if len(near) == 1 and near[0].name and not near[0].weak else None
        if alone is None or alone.party is None or party not in (None, alone.party):
            return None
        return one(alone, "role", at) if of_gender(mention.gender, [alone]) else None

    def _so_called(self, role: Role | None, mention: Mention, at: int) -> Resolution | None:
        """Return the one politician of no known party whom a word tells the party of, who is of it then.

        `Ifølge minister NAME … Venstremanden oplyser, at` · `- …, sagde Venstre-ministeren`
        """
        if role is None or not mention.party or mention.placed or mention.plural or mention.former or mention.org:
            return None
        minister = role.base in self._lexicon.pack.roles.government and role.stem == role.base
        if not (minister or self._lexicon.is_members(role.base)):
            return None
        near = [e for e in self._cast.recency.within(at, REACH) if e.name and not e.party and e.role]
        kinds = (role.base,) if minister else self._lexicon.pack.roles.political
        found = [e for e in near if any(base.endswith(kinds) for base in e.bases)]
        if len(found) != 1 or not of_gender(mention.gender, found) or found[0].left:
            return None
        self._cast.tell(found[0], mention.party, None)
        return one(found[0], "role", at)

    def _only_politician(self, role: Role | None, mention: Mention, at: int) -> Resolution | None:
        """Return the only politician spoken of, whom a word says no more of than that: `siger byrådsmedlemmet`."""
        says_more = role is None or role.stem not in self._lexicon.pack.roles.unspecific
        if says_more or mention.party or mention.own_party or mention.placed or mention.owned or mention.org:
            return None
        found = [e for e in self._cast.recency.within(at, at + 1) if e.party and e.name]
        return one(found[0], "role", at) if len(found) == 1 and of_gender(mention.gender, found) else None

    def _named_later(self, role: Role | None, party: str | None, mention: Mention) -> Resolution | None:
        """Return whom the article names further down: the one minister of a field, or who holds a party's office."""
        if role is None or mention.own_party or (party and (mention.placed or not mention.bare)):
            return None
        heads = self._lexicon.is_of_parties(role) or role.stem in self._lexicon.pack.roles.heads
        if not (heads if party else self._lexicon.is_ministers(role)):
            return None
        if (role.stem, party) not in self._later:
            self._later[role.stem, party] = self.ahead(role.stem, party)
        entity = self._later[role.stem, party]
        return one(entity, "role") if entity is not None and not is_on_a_field(entity, mention) else None

    def _alone(self, at: int) -> Entity | None:
        """Return the only one whom the article has spoken of."""
        all_of_them = self._cast.recency.within(at, at + 1)
        return all_of_them[0] if len(all_of_them) == 1 and all_of_them[0].name else None

    def _office(self, role: Role | None, party: str | None) -> Resolution | None:
        """Return whom the registry has on that day in an office that nobody in the article is said to hold.

        Each party may have a spokesman of a field: without a party that is nobody.
        """
        if role is None or not (party or (is_one_office(role) and not self._lexicon.is_of_parties(role))):
            return None
        held = self._lexicon.offices.holder(role.stem, party, self._day)
        return one(self._cast.known(held), "role") if held else None
