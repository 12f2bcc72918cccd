"""Which parties an article names."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from site_builder.attribution import grammar_of
from site_builder.model import Article, Membership, Party, Person, Registry
from site_builder.tracker.mentions import MentionFinder

if TYPE_CHECKING:
    from collections.abc import Callable

PARTIES = (
    Party(id="hoejre", name="Højre", short="HØ", letters=("HØ", "H"), aliases=("Højrefolket",)),
    Party(id="nyt-hoejre", name="Nyt Højre", letters=("NH",), founded=dt.date(2022, 1, 1)),
    Party(id="stille", name="De Stille", short="S", letters=("S",), aliases=("Stillegruppen, Landets Lyse",)),
    Party(id="gamle", name="Gammelt", letters=("G",), dissolved=dt.date(2020, 1, 1)),
    Party(id="unge", name="Ungt", letters=("G",), founded=dt.date(2020, 1, 1)),
)
PEOPLE = (
    Person(
        id="anna", name="Anna Lund", aliases=("Anna-Grete Lund", "Lund"),
        memberships=(
            Membership(party="stille", end_date=dt.date(2021, 12, 31)),
            Membership(party="hoejre", start_date=dt.date(2023, 1, 1)),
        ),
    ),
    Person(id="bo", name="B. O. Stille", memberships=(Membership(party="unge"),)),
)  # fmt: skip


@pytest.fixture
def named(article: Callable[..., Article]) -> Callable[..., dict[str, str]]:
    """Look for parties in a text; others stand in the same tracker."""
    registry = Registry(parties={p.id: p for p in PARTIES}, people={p.id: p for p in PEOPLE}, topics={})

    def look(body: str, day: str = "2021-06-01", *others: str) -> dict[str, str]:
        one = article("a", day, body)
        every = [one, *(article(f"o{i}", day, other) for i, other in enumerate(others))]
        mentions = MentionFinder(registry, every, {"da": grammar_of("da")}).mentions(one)
        assert all(m.written == body[m.start : m.end] and m.article == "a" for m in mentions)
        return {m.party: m.written for m in mentions}

    return look


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("I dag vil Højre tale.", {"hoejre": "Højre"}),
        ("I dag vil Højres folk tale.", {"hoejre": "Højres"}),
        ("I dag vil Hoejre tale.", {"hoejre": "Hoejre"}),
        ("I dag vil Ho\u0308jre tale.", {"hoejre": "Ho\u0308jre"}),
        ("I dag vil HØJRE tale.", {"hoejre": "HØJRE"}),
        ("I dag vil HØ's folk tale, og HØs også.", {"hoejre": "HØ"}),
        ("I dag vil Højre-folk tale.", {"hoejre": "Højre"}),
        ("Han drejede til højre og gik.", {}),
        ("I Højreby er der stille.", {}),
        ("I dag vil hø tale.", {}),
        ("I dag vil norske Højre tale.", {}),
        ("I dag vil De Stille tale.", {"stille": "De Stille"}),
        ("I dag vil de Stille tale.", {"stille": "de Stille"}),
        ("De stille gader ligger hen.", {}),
        ("De Stille gader.", {"stille": "De Stille"}),
        ("I dag taler De. Stille er der.", {}),
        ("Stillegruppen, Landets Lyse taler.", {"stille": "Stillegruppen, Landets Lyse"}),
        ("Stillegruppen. Landets Lyse taler.", {}),
        ("Hun (S) taler.", {"stille": "S"}),
        ("De (S, HØ og H) taler.", {"stille": "S", "hoejre": "HØ"}),
        ("Hun (S/HØ) taler.", {"stille": "S", "hoejre": "HØ"}),
        ("Hun (s) taler.", {}),
        ("Hun S taler.", {}),
        ("Se (plan S) og (S 4 Haver Vej).", {}),
        ("Partiet (S i Øby) taler.", {}),
        ("I dag vil Anna Lund tale.", {"stille": "Anna Lund"}),
        ("I dag vil Anna-Grete Lund tale.", {"stille": "Anna-Grete Lund"}),
        ("I dag vil Lund tale om Annas ting.", {}),
        ("I dag vil Anna. Lund er der.", {}),
        ("I dag vil anna lund tale.", {}),
        ("I dag taler B. O. Stille her.", {"unge": "B. O. Stille"}),
        ("", {}),
    ],
)
def test_what_names_a_party(body: str, expected: dict[str, str], named: Callable[..., dict[str, str]]) -> None:
    """Names in their capitals, letters in parentheses and full names count; ordinary words do not."""
    assert expected == named(body)


@pytest.mark.parametrize(
    ("body", "others", "there"),
    [
        ("Højre vil tale.", (), True),
        ("Nu. Højre vil tale.", (), True),
        ("»Højre vil tale,« siger hun.", (), True),
        ("Højre side af vejen er spærret.", (), False),
        ("Højre vil tale.", ("Han gik til højre.",), False),
        ("Højre vil tale. Gå til højre.", (), False),
        ("I dag vil Højre tale.", ("Han gik til højre.",), True),
        ("Højres folk vil tale.", ("Han gik til højre.",), True),
        ("Højrefolket vil tale.", ("Han gik til højre.",), True),
    ],
)
def test_word_at_the_start_of_a_sentence(
    body: str,
    others: tuple[str, ...],
    there: bool,  # noqa: FBT001
    named: Callable[..., dict[str, str]],
) -> None:
    """There a name that is also an ordinary word counts only where nothing says that it may be one."""
    assert there == ("hoejre" in named(body, "2021-06-01", *others))


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2021-12-31", {"stille": "Anna Lund"}), ("2022-01-01", {}), ("2023-01-01", {"hoejre": "Anna Lund"})],
)
def test_person_stands_for_the_party_of_the_day(
    day: str, expected: dict[str, str], named: Callable[..., dict[str, str]]
) -> None:
    """A person's name mentions the party of the article's day, and none where there was none."""
    assert expected == named("I dag vil Anna Lund tale.", day)


@pytest.mark.parametrize(("day", "party"), [("2019-12-31", "gamle"), ("2020-01-01", "unge")])
def test_letters_mean_the_party_of_the_day(day: str, party: str, named: Callable[..., dict[str, str]]) -> None:
    """Letters that went from one party to another mean the one that existed."""
    assert {party: "G"} == named("Hun (G) taler.", day)


def test_longest_name_counts_alone(named: Callable[..., dict[str, str]]) -> None:
    """A name inside a longer one is not named; of a party that does not exist yet, the words are nobody's."""
    assert {"nyt-hoejre": "Nyt Højre"} == named("I dag vil Nyt Højre tale.", "2022-01-01")
    assert {} == named("I dag vil Nyt Højre tale.", "2021-12-31")


def test_first_place_is_given(named: Callable[..., dict[str, str]]) -> None:
    """A party that is named often is there once, as it is named first; parties are in the order of the text."""
    found = named("Hun (HØ) og De Stille og Højre og Anna Lund.")

    assert [("hoejre", "HØ"), ("stille", "De Stille")] == list(found.items())
