"""People, parties and memberships as Popolo, which `standpunkt import popolo` reads back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from site_builder.model.popolo import Identifier, Membership, Organization, OtherName, Person, Popolo

if TYPE_CHECKING:
    import datetime as dt

    from site_builder.model import Party, Registry
    from site_builder.model import Person as Known

_SHORT = "short"


def popolo(registry: Registry) -> bytes:
    """Return the registry as a Popolo file; roles of the memberships are those in the party or on its behalf."""
    made = Popolo(
        persons=tuple(_person(person) for person in registry.people.values()),
        organizations=tuple(_organization(party) for party in registry.parties.values()),
        memberships=tuple(
            Membership(
                person_id=person.id,
                organization_id=each.party,
                role=each.role or "",
                start_date=_day(each.start_date),
                end_date=_day(each.end_date),
            )
            for person in registry.people.values()
            for each in person.memberships
        ),
    )
    lists = {"persons": made.persons, "organizations": made.organizations, "memberships": made.memberships}
    return msgspec.json.format(msgspec.json.encode(lists), indent=1) + b"\n"


def _person(person: Known) -> Person:
    return Person(
        id=person.id,
        name=person.name,
        other_names=tuple(OtherName(name=alias) for alias in person.aliases),
        identifiers=_wikidata(person.wikidata),
        gender=person.gender or "",
    )


def _organization(party: Party) -> Organization:
    short = (OtherName(name=party.short, note=_SHORT),) if party.short else ()
    return Organization(
        id=party.id,
        name=party.name,
        classification="party",
        other_names=(*short, *(OtherName(name=alias) for alias in party.aliases)),
        identifiers=_wikidata(party.wikidata),
        founding_date=_day(party.founded),
        dissolution_date=_day(party.dissolved),
    )


def _wikidata(ident: str | None) -> tuple[Identifier, ...]:
    return (Identifier(identifier=ident, scheme="wikidata"),) if ident else ()


def _day(day: dt.date | None) -> str:
    return day.isoformat() if day else ""
