"""Offices: who holds one by the registry, and whether a word for one means another."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from site_builder.attribution.lexicon.words import Role
    from site_builder.model import Person, Registry


class Offices:
    """Who holds which office, by the registry."""

    def __init__(self, registry: Registry) -> None:
        self._by_word: dict[str, list[Person]] = {}
        self._found: dict[tuple[str, str | None, dt.date], Person | None] = {}
        for person in registry.people.values():
            words = {word for m in person.memberships if m.role for word in m.role.lower().split()}
            for word in words:
                self._by_word.setdefault(word, []).append(person)
        self._joined = [word for word in self._by_word if word.endswith("-")]

    def holder(self, office: str, party: str | None, day: dt.date) -> Person | None:
        """Return the only one who holds an office on a day, in a party where one is given."""
        key = office, party, day
        if key not in self._found:
            words = [office, *(word for word in self._joined if office.startswith(word[:-1]))]
            bearers = {p.id: p for word in words for p in self._by_word.get(word, ())}
            held = [p for p in bearers.values() if _holds(p, office, party, day)]
            self._found[key] = held[0] if len(held) == 1 else None
        return self._found[key]


def party_from_later_on(person: Person, day: dt.date) -> str | None:
    """Return the one party that the registry has somebody in from a later day on alone.

    A registry may begin with the last election: an article from before it tells the party itself.
    """
    parties = {m.party for m in person.memberships}
    begun = any(m.start_date is None or m.start_date <= day for m in person.memberships)
    return parties.pop() if len(parties) == 1 and not begun else None


def _holds(person: Person, office: str, party: str | None, day: dt.date) -> bool:
    membership = person.membership_at(day)
    if membership is None or not membership.role or (party and membership.party != party):
        return False
    role = membership.role.lower()
    return office in role.split() or holds_one(role, office)


def holds_one(role: str, office: str) -> bool:
    """Whether an office is one of those that a role joins: `miljøminister` of "miljø- og fødevareminister"."""
    *fields, last = role.split() or [""]
    begun = (field[:-1] for field in fields if field.rstrip(",").endswith("-") and office.startswith(field[:-1]))
    rests = (office[len(field) :].removeprefix("s") for field in begun)
    return any(rest and last.endswith(rest) for rest in rests)


def holds(role: str | None, found: Role | None, fielded: tuple[str, ...]) -> bool:
    """Whether a role is an office of that field, where the word for it tells one.

    A mere `ordfører` may be one of any field, as the offices in `fielded` may; a mere `formand` is no `næstformand`.
    """
    if not is_one_office(found) or is_of_field(role, found):
        return True
    return found is not None and (role or "").lower() == found.base and (found.base in fielded or found.stem in fielded)


def is_very_word(role: str | None, found: Role | None) -> bool:
    """Whether a role is the very word that means an office of no field: `formand`, not `gruppeformand`."""
    return found is not None and found.stem == found.base and found.base in (role or "").lower().split()


def is_of_field(role: str | None, found: Role | None) -> bool:
    """Whether a role tells the very field that a word for an office does: `udvalgsformand`, not a mere `formand`."""
    field = found.stem[: -len(found.base)].rstrip("s-") if found else ""
    return bool(field) and field in (role or "").lower()


def is_one_office(role: Role | None) -> bool:
    """Whether a word for a role tells its field as well: `justitsministeren`."""
    return role is not None and role.stem != role.base
