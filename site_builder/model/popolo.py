"""Popolo's classes, as far as a tracker has use for them: `import popolo` reads them, the site's data are in them.

Popolo is a vocabulary for who sits where; EveryPolitician's files are the best known in it. Keys that are not
named here are passed over, and a key whose value is null counts as left out.
"""

import msgspec

from site_builder.model.entities import Text


class Record(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The root of everything that a Popolo file holds."""


class OtherName(Record, frozen=True, kw_only=True):
    """Another name, in a language (a BCP 47 tag) if the file tells."""

    name: Text
    lang: str = ""
    note: str = ""


class Identifier(Record, frozen=True, kw_only=True):
    """An identifier that somebody else has given, such as scheme `wikidata`."""

    identifier: str
    scheme: str = ""


class Membership(Record, frozen=True, kw_only=True):
    """A person in an organization, perhaps on behalf of another: in a parliament, on behalf of a party.

    Dates are as written: `2015`, `2015-06` or `2015-06-20`. `legislative_period_id` is EveryPolitician's, and
    names an Event.
    """

    id: str = ""
    person_id: str = ""
    organization_id: str = ""
    on_behalf_of_id: str = ""
    post_id: str = ""
    area_id: str = ""
    legislative_period_id: str = ""
    role: str = ""
    start_date: str = ""
    end_date: str = ""


class Person(Record, frozen=True, kw_only=True):
    """A person; memberships may stand with the person or in a list of the file's own."""

    id: Text
    name: Text
    other_names: tuple[OtherName, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    gender: str = ""
    memberships: tuple[Membership, ...] = ()


class Organization(Record, frozen=True, kw_only=True):
    """A party, a parliament, or any other body."""

    id: Text
    name: Text
    classification: str = ""
    other_names: tuple[OtherName, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    founding_date: str = ""
    dissolution_date: str = ""


class Post(Record, frozen=True, kw_only=True):
    """A seat or an office that can be held."""

    id: Text
    role: str = ""
    label: str = ""
    organization_id: str = ""


class Event(Record, frozen=True, kw_only=True):
    """Something with a beginning and an end: here a legislative period."""

    id: Text
    name: str = ""
    classification: str = ""
    organization_id: str = ""
    start_date: str = ""
    end_date: str = ""


class Area(Record, frozen=True, kw_only=True):
    """A constituency."""

    id: Text
    name: str = ""


class Popolo(Record, frozen=True, kw_only=True):
    """A whole file."""

    persons: tuple[Person, ...] = ()
    organizations: tuple[Organization, ...] = ()
    memberships: tuple[Membership, ...] = ()
    posts: tuple[Post, ...] = ()
    events: tuple[Event, ...] = ()
    areas: tuple[Area, ...] = ()
