"""People, parties and topics as one chooses them: by the beginning of any of their names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from site_builder.text.fold import folded_words
from site_builder.text.nearest import did_you_mean

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from site_builder.model import Registry


class Choice(msgspec.Struct, frozen=True):
    """Something registered: its id, what people see of it, and every name that it is found by."""

    id: str
    label: str
    names: tuple[str, ...]


def people(registry: Registry, day: dt.date) -> list[Choice]:
    """Return the people, each with the party of that day."""
    choices = []
    for person in registry.people.values():
        party = registry.party_of(person.id, day)
        label = f"{person.name} ({registry.parties[party].label})" if party else person.name
        choices.append(Choice(person.id, label, (person.name, *person.aliases, person.id)))
    return choices


def parties(registry: Registry) -> list[Choice]:
    """Return the parties."""
    return [
        Choice(party.id, party.name, (party.name, party.short, *party.letters, *party.aliases, party.id))
        for party in registry.parties.values()
    ]


def topics(registry: Registry) -> list[Choice]:
    """Return the topics."""
    return [Choice(topic.id, topic.name, (topic.name, topic.id)) for topic in registry.topics.values()]


def matching(choices: Iterable[Choice], typed: str) -> list[Choice]:
    """Return what is named so, or else what has a name in which a word begins so; case and æøå do not count."""
    wanted = " ".join(folded_words(typed))
    if not wanted:
        return []
    named = [(choice, [" ".join(folded_words(name)) for name in choice.names]) for choice in choices]
    exact = [choice for choice, names in named if wanted in names]
    return exact or [choice for choice, names in named if any(f" {wanted}" in f" {name}" for name in names)]


def nearest(choices: Sequence[Choice], typed: str) -> str:
    """Return `did you mean "x"?` for the name most like what was typed, or an empty text where none is near."""
    return did_you_mean(typed, [name for choice in choices for name in choice.names if name])
