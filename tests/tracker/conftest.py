"""Statements and articles made by hand."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from site_builder.model import (
    Article,
    Coding,
    Membership,
    Party,
    Person,
    Registry,
    Source,
    Speaker,
    Statement,
    Topic,
    Tracker,
)
from site_builder.tracker import gather

if TYPE_CHECKING:
    from collections.abc import Callable

BODY = "Partiet afviser, at landet skal give asyl.\n»Vi hjælper gerne,« siger hun.\n"


@pytest.fixture
def article() -> Callable[..., Article]:
    """Make an article of BODY."""

    def make(ident: str = "a", day: str = "2024-01-02", body: str = BODY, **fields: object) -> Article:
        date = dt.date.fromisoformat(day)
        return Article(id=ident, body=body, title=ident, date=date, source=Source(name="Posten"), **fields)

    return make


@pytest.fixture
def statement() -> Callable[..., Statement]:
    """Make a statement of words in BODY."""

    def make(words: str, **fields: object) -> Statement:
        start = BODY.index(words)
        first = BODY.rfind("\n", 0, start) + 1
        usual = {
            "id": words, "kind": "indirect", "start": start, "end": start + len(words), "quote": words,
            "speakers": (), "cue": None, "rule": "none", "confidence": 0.9,
            "sentence": (first, BODY.index("\n", start)),
        }  # fmt: skip
        return Statement(**{**usual, **fields})

    return make


ANNA = Speaker(person="anna", name="Anna Lund", party="sol")
BO = Speaker(person="bo", name="Bo Holm", party="maane")
SOL = Speaker(party="sol")


@pytest.fixture
def world() -> Registry:
    """A registry of three parties, two people, one of whom goes to another party in 2023, and a tree of topics."""

    def topic(ident: str, parent: str | None = None) -> Topic:
        return Topic(id=ident, name=ident.title(), proposition="Ja.", parent=parent)

    return Registry(
        parties={
            "maane": Party(id="maane", name="Måneklubben", short="MK", letters=("MK",)),
            "ny": Party(id="ny", name="Nypartiet", founded=dt.date(2023, 6, 1), letters=("N",)),
            "sol": Party(id="sol", name="Solpartiet", short="S", letters=("S",)),
        },
        people={
            "anna": Person(
                id="anna", name="Anna Lund",
                memberships=(
                    Membership(party="sol", end_date=dt.date(2022, 12, 31)),
                    Membership(party="maane", role="ordfører", start_date=dt.date(2023, 2, 1)),
                ),
            ),
            "bo": Person(id="bo", name="Bo Holm", memberships=(Membership(party="maane"),)),
        },
        topics={t.id: t for t in (topic("asyl"), topic("boern", "center"), topic("center", "asyl"), topic("told"))},
    )  # fmt: skip


@pytest.fixture
def told(
    world: Registry, article: Callable[..., Article], statement: Callable[..., Statement]
) -> Callable[..., Tracker]:
    """Gather articles, each `(id, day, speakers, fields)` with one statement of the same id, on `world`'s topics.

    The fields are `topic`, `stance` and `said` of the keeper's coding; what else there is goes to the article.
    """

    def make(*rows: tuple[str, str, tuple[Speaker, ...], dict[str, object]]) -> Tracker:
        articles, found = [], {}
        for ident, day, speakers, fields in rows:
            rest = {key: value for key, value in fields.items() if key not in ("topic", "stance", "said")}
            coding = Coding(topic=fields.get("topic"), stance=fields.get("stance"), date=fields.get("said"))
            articles.append(article(ident, day, **rest))
            said = {"id": ident, "kind": "direct", "speakers": speakers, "codings": (coding,)}
            found[ident] = [statement("Vi hjælper gerne,", **said)]
        return gather(world, articles, found, 0.5)

    return make
