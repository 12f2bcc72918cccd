"""Statements gathered to accounts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from site_builder.model import Article, Coding, Party, Person, Registry, Speaker, Statement, Topic
from site_builder.tracker import gather

if TYPE_CHECKING:
    from collections.abc import Callable

import datetime as dt

ANNA = Speaker(person="anna", name="Anna", party="sol")
BO = Speaker(person="bo", name="Bo", party="sol")
PARTY = Speaker(party="sol")
ASYL = "at landet skal give asyl"
HELP = "Vi hjælper gerne,"


@pytest.fixture
def registry() -> Registry:
    """A registry with two parties, two people and two topics."""
    return Registry(
        parties={ident: Party(id=ident, name=ident) for ident in ("maane", "sol")},
        people={ident: Person(id=ident, name=ident) for ident in ("anna", "bo")},
        topics={
            "asyl": Topic(id="asyl", name="Asyl", proposition="Ja.", keywords=("asyl",)),
            "told": Topic(id="told", name="Told", proposition="Ja."),
        },
    )


def test_accounts(registry: Registry, article: Callable[..., Article], statement: Callable[..., Statement]) -> None:
    """A statement goes to its speakers, to their party once, and to its topics; all others have empty accounts."""
    said = statement(ASYL, speakers=(ANNA, BO))

    tracker = gather(registry, [article()], {"a": [said]}, 0.5)

    (tracked,) = tracker.statements
    assert tracker.parties == {"maane": (), "sol": (tracked,)}
    assert tracker.people == {"anna": (tracked,), "bo": (tracked,)}
    assert tracker.topics == {"asyl": (tracked,), "told": ()}
    assert tracker.articles == {"a": (tracked,)}


def test_party_that_speaks_has_the_statement(
    registry: Registry, article: Callable[..., Article], statement: Callable[..., Statement]
) -> None:
    """Words of a party as a party are the party's, and no person's."""
    tracker = gather(registry, [article()], {"a": [statement(HELP, speakers=(PARTY,))]}, 0.5)

    assert len(tracker.parties["sol"]) == 1
    assert tracker.people == {"anna": (), "bo": ()}


def test_below_the_confidence_nobody_is_credited(
    registry: Registry, article: Callable[..., Article], statement: Callable[..., Statement]
) -> None:
    """An attribution below the site's confidence credits nobody and says why; one just at it stands."""
    found = [statement(ASYL, speakers=(ANNA,), confidence=0.49), statement(HELP, speakers=(ANNA,), confidence=0.5)]

    tracker = gather(registry, [article()], {"a": found}, 0.5)

    assert [t.statement.quote for t in tracker.statements] == [HELP]
    assert [(t.statement.speakers, t.statement.reason) for t in tracker.left_out] == [((), "not sure enough")]
    assert len(tracker.people["anna"]) == 1


def test_newest_comes_first(
    registry: Registry, article: Callable[..., Article], statement: Callable[..., Statement]
) -> None:
    """Statements are newest first; those of one day in the order of article and text."""
    articles = [article("c", "2023-05-05"), article("b", "2024-05-05"), article("a", "2024-05-05")]
    found = {a.id: [statement(quote, speakers=(ANNA,)) for quote in (HELP, ASYL)] for a in articles}

    tracker = gather(registry, articles, found, 0.5)

    assert [(t.article.id, t.statement.quote) for t in tracker.statements] == [
        (ident, quote) for ident in ("a", "b", "c") for quote in (ASYL, HELP)
    ]


def test_keepers_date_counts(
    registry: Registry, article: Callable[..., Article], statement: Callable[..., Statement]
) -> None:
    """A statement's day is the keeper's where one is given, else the article's."""
    day = dt.date(2020, 1, 1)
    found = [statement(ASYL, speakers=(ANNA,), codings=(Coding(date=day),)), statement(HELP, speakers=(ANNA,))]

    tracker = gather(registry, [article()], {"a": found}, 0.5)

    assert [dt.date(2024, 1, 2), day] == [t.date for t in tracker.statements]
