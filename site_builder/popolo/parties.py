"""The parties of a file, and which of the tracker's each is."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Literal

import msgspec

from site_builder.model.popolo import Organization
from site_builder.popolo.mapping import SKIP, matches
from site_builder.popolo.names import aliases_of, clean, name_key, wikidata_of
from site_builder.text.slug import fold_address, slugify

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from site_builder.model import Party, Registry
    from site_builder.model.popolo import OtherName, Popolo

How = Literal["mapping", "wikidata", "name", "new", "skipped", "unmapped", "ambiguous"]

_PARTIES = ("party", "political party", "faction", "parliamentary group", "parliamentary party", "political group")
_LIKE = 0.7  # less than this, names of parties in two languages are as often of two parties as of one


class PartyMatch(msgspec.Struct, frozen=True, kw_only=True):
    """What a party of the file is to the tracker: `party` is the id, empty where its memberships do not count.

    `near` are ids of parties that it may be, the most like first; of an ambiguous one, those it is called like.
    """

    organization: Organization
    how: How
    party: str = ""
    near: tuple[str, ...] = ()


def parties_in(popolo: Popolo) -> tuple[Organization, ...]:
    """Return the organizations that are parties: by classification, or because somebody sits on their behalf."""
    every = [*popolo.memberships, *(m for person in popolo.persons for m in person.memberships)]
    behalf = {membership.on_behalf_of_id for membership in every}
    return tuple(o for o in popolo.organizations if o.classification.casefold() in _PARTIES or o.id in behalf)


def match_parties(
    organizations: Iterable[Organization], registry: Registry, mapping: Mapping[str, str], *, new: bool
) -> tuple[PartyMatch, ...]:
    """Return what each party of a file is: what the mapping says, else the one with its Wikidata id or its name.

    With `new`, those that are none of the tracker's get an id of their own.
    """
    taken = {fold_address(ident) for ident in registry.parties}
    found = []
    for organization in organizations:
        match = _match(organization, registry.parties, mapping)
        if match.how == "unmapped" and new:
            ident = free_slug(organization.name, organization.id, "party", taken)
            taken.add(fold_address(ident))
            match = PartyMatch(organization=organization, how="new", party=ident)
        found.append(match)
    return tuple(found)


def free_slug(name: str, ident: str, otherwise: str, taken: Collection[str]) -> str:
    """Return the slug of a name, with -2, -3 … if others have taken it; `taken` are folded addresses."""
    slug = slugify(name) or slugify(ident) or otherwise
    tries = (slug if number == 1 else f"{slug}-{number}" for number in range(1, len(taken) + 2))
    return next(tried for tried in tries if fold_address(tried) not in taken)


def _match(organization: Organization, parties: Mapping[str, Party], mapping: Mapping[str, str]) -> PartyMatch:
    said = [value for key, value in mapping.items() if matches(key, organization)]
    if said:
        how: How = "skipped" if said[0] == SKIP else "mapping"
        return PartyMatch(organization=organization, how=how, party="" if said[0] == SKIP else said[0])
    wikidata = wikidata_of(organization.identifiers)
    same = tuple(p.id for p in parties.values() if wikidata and p.wikidata == wikidata)
    if not same:
        names = {name_key(n) for n in (organization.name, *(other.name for other in organization.other_names))}
        same = tuple(p.id for p in parties.values() if names & {name_key(text) for text in p.written()})
        others = [i for i in same if wikidata and parties[i].wikidata]  # of the same name, by Wikidata another
        if others:
            return PartyMatch(organization=organization, how="ambiguous", near=same)
    if len(same) == 1:
        by: How = "wikidata" if wikidata and parties[same[0]].wikidata == wikidata else "name"
        return PartyMatch(organization=organization, how=by, party=same[0])
    if same:
        return PartyMatch(organization=organization, how="ambiguous", near=same)
    return PartyMatch(organization=organization, how="unmapped", near=tuple(_near(organization, parties)))


def _near(organization: Organization, parties: Mapping[str, Party]) -> Iterator[str]:
    """Yield the ids of at most two parties whose names are like the organization's."""
    texts = (organization.name, *(other.name for other in organization.other_names))
    names = [name_key(text).removeprefix("the ") for text in texts]
    likeness = {
        party.id: max(
            difflib.SequenceMatcher(None, name, name_key(own)).ratio()
            for name in names
            for own in (party.name, *party.aliases)
        )
        for party in parties.values()
    }
    best = sorted(likeness, key=lambda ident: (-likeness[ident], ident))[:2]
    yield from (ident for ident in best if likeness[ident] >= _LIKE)


def party_aliases(organization: Organization, langs: Collection[str], taken: Collection[str]) -> tuple[str, ...]:
    """Return the other names of a party that no party has `taken` (name keys)."""
    others: tuple[OtherName, ...] = organization.other_names
    names = aliases_of(clean(organization.name), others, langs)
    return tuple(name for name in names if name_key(name) not in taken)
