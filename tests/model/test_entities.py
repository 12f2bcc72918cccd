"""What the domain's values know of themselves."""

from __future__ import annotations

import datetime as dt

import pytest

from site_builder.model import (
    Article,
    KeeperStatement,
    Membership,
    Party,
    Person,
    Registry,
    Source,
    Speaker,
    Statement,
    Tracked,
)

NEW_YEAR = dt.date(2022, 1, 1)
DAY = dt.timedelta(days=1)
PERSON = Person(
    id="hans-maage",
    name="Hans Måge",
    memberships=(
        Membership(party="maager", end_date=NEW_YEAR - DAY),
        Membership(party="raeve", start_date=NEW_YEAR, end_date=NEW_YEAR + DAY),
    ),
)


@pytest.mark.parametrize(
    ("day", "party"),
    [
        (dt.date.min, "maager"),
        (NEW_YEAR - DAY, "maager"),
        (NEW_YEAR, "raeve"),
        (NEW_YEAR + DAY, "raeve"),
        (NEW_YEAR + 2 * DAY, None),
    ],
)
def test_the_party_is_that_of_the_day(day: dt.date, party: str | None) -> None:
    """First and last day of a membership are both part of it; an open end is open."""
    registry = Registry(parties={}, people={"hans-maage": PERSON}, topics={})

    assert party == registry.party_of("hans-maage", day)


def test_the_party_of_nobody_is_a_key_error() -> None:
    """Only registered people have a party."""
    with pytest.raises(KeyError):
        Registry(parties={}, people={}, topics={}).party_of("hans-maage", NEW_YEAR)


def test_a_party_is_shown_by_its_short_form() -> None:
    """Where there is no short form, it is the name."""
    assert ["MP", "Rævepartiet"] == [
        party.label for party in (Party(id="m", name="Mågepartiet", short="MP"), Party(id="r", name="Rævepartiet"))
    ]


def test_a_keepers_entry_credits_whom_it_names() -> None:
    """A person, a party or nobody is whose the words are; dropping them or coding them says nothing of that."""
    entries = [
        KeeperStatement(quote="Nej", person="hans-maage"),
        KeeperStatement(quote="Nej", party="maager"),
        KeeperStatement(quote="Nej", nobody=True),
        KeeperStatement(quote="Nej", drop=True),
        KeeperStatement(quote="Nej", topic="fjer"),
    ]

    assert [True, True, True, False, False] == [entry.credits for entry in entries]


@pytest.mark.parametrize("speakers", [(), (Speaker(party="maager"),)])
def test_a_statement_is_credited_where_it_has_a_speaker(speakers: tuple[Speaker, ...]) -> None:
    """Without a speaker nobody is credited."""
    article = Article(id="a", title="A", date=NEW_YEAR, source=Source(name="Tågebladet"), body="Nej")
    statement = Statement(
        id="x", kind="direct", start=0, end=3, quote="Nej", speakers=speakers, cue=None, rule="r", confidence=1.0
    )

    assert bool(speakers) == Tracked(statement=statement, article=article, date=NEW_YEAR, topics=()).credited
