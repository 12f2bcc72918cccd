"""People, parties and topics, chosen by the beginning of a name."""

from __future__ import annotations

import datetime as dt

import pytest

from site_builder.model import Membership, Party, Person, Registry, Topic
from site_builder.review import choosing

DAY = dt.date(2024, 1, 2)
REGISTRY = Registry(
    parties={"oefaellesskabet": Party(id="oefaellesskabet", name="Øfællesskabet", short="ØF", letters=("Ø",))},
    people={
        "mads-maage": Person(
            id="mads-maage", name="Mads Måge", memberships=(Membership(party="oefaellesskabet", end_date=DAY),)
        ),
        "mads": Person(id="mads", name="Mads", aliases=("Havets Mads",)),
        "aase-tang": Person(id="aase-tang", name="Åse Tang-Ravn"),
    },
    topics={"havet": Topic(id="havet", name="Det våde hav", proposition="Havet bør være vådt.")},
)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("maa", ["mads-maage"]),
        ("MÅGE", ["mads-maage"]),
        ("mads m", ["mads-maage"]),
        ("mads", ["mads"]),
        ("mad", ["mads-maage", "mads"]),
        ("ravn", ["aase-tang"]),
        ("aase-tang", ["aase-tang"]),
        ("havets", ["mads"]),
        ("ads", []),
        ("", []),
        (" - ", []),
    ],
)
def test_people_are_found_by_the_beginning_of_any_word(typed: str, expected: list[str]) -> None:
    """The beginning of any word of a name will do, in any case and spelling; a whole name goes before beginnings."""
    assert expected == [choice.id for choice in choosing.matching(choosing.people(REGISTRY, DAY), typed)]


@pytest.mark.parametrize("typed", ["øf", "Ø", "øfæl", "oefaellesskabet"])
def test_parties_are_found_by_name_short_and_letters(typed: str) -> None:
    """A party is found by whatever articles call it."""
    assert ["oefaellesskabet"] == [c.id for c in choosing.matching(choosing.parties(REGISTRY), typed)]


@pytest.mark.parametrize("typed", ["våd", "hav", "havet"])
def test_topics_are_found_by_name_and_id(typed: str) -> None:
    """A topic is found by its name and its id."""
    assert ["havet"] == [c.id for c in choosing.matching(choosing.topics(REGISTRY), typed)]


@pytest.mark.parametrize(("day", "expected"), [(DAY, "Mads Måge (ØF)"), (dt.date(2024, 1, 3), "Mads Måge")])
def test_people_are_shown_with_the_party_of_the_day(day: dt.date, expected: str) -> None:
    """Whoever has left a party is not shown with it."""
    assert expected == choosing.people(REGISTRY, day)[0].label


def test_the_nearest_name_is_said() -> None:
    """A name mistyped is answered with the nearest."""
    assert 'did you mean "Mads Måge"?' == choosing.nearest(choosing.people(REGISTRY, DAY), "Mas Måge")
