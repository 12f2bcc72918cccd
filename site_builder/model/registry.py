"""Everyone the tracker knows, by id."""

import datetime as dt

import msgspec

from site_builder.model.entities import Party, Person, Topic


class Registry(msgspec.Struct, frozen=True, kw_only=True):
    """Parties, people and topics by their ids, each in the order of the ids."""

    parties: dict[str, Party]
    people: dict[str, Person]
    topics: dict[str, Topic]

    def party_of(self, person: str, day: dt.date) -> str | None:
        """Return the id of the party that a registered person belonged to on `day`, if any.

        Raises:
            KeyError: no such person is registered.
        """
        membership = self.people[person].membership_at(day)
        return membership.party if membership else None
