"""The keeper's word on the engine's statements."""

from __future__ import annotations

import datetime as dt

import pytest

from site_builder.attribution import Engine
from site_builder.model import Article, KeeperStatement, Party, Person, Registry, Source, Statement

REGISTRY = Registry(
    parties={"solpartiet": Party(id="solpartiet", name="Solpartiet", letters=("SP",))},
    people={
        "anna-lund": Person(id="anna-lund", name="Anna Lund"),
        "bo-bakke": Person(id="bo-bakke", name="Bo Bakke"),
    },
    topics={},
)
BODY = """Solpartiet siger, at der vil være »læge, skole og færge fra første dag« på øen.
»Havet er vådt, og det bliver det ved med,« siger ordfører Anna Lund (SP).
"""


def read(*entries: KeeperStatement) -> tuple[Statement, ...]:
    """Return the statements of an article with these entries."""
    source = Source(name="Tågebladet")
    article = Article(
        id="tåge", title="Tåge", date=dt.date(2024, 1, 2), source=source, body=BODY, statements=entries
    )
    return Engine(REGISTRY).statements(article)


@pytest.mark.parametrize("kind", ["direct", "indirect"])
def test_an_entry_meets_the_quotation_within_reported_speech_or_the_whole(kind: str) -> None:
    """Where a quotation stands within reported speech, an entry with the words of the one leaves the other alone."""
    (within,) = [s for s in read() if s.kind == kind and "læge" in s.quote]

    changed = [s for s in read(KeeperStatement(quote=within.quote, nobody=True)) if s.status == "keeper"]

    assert [(within.id, within.kind)] == [(s.id, s.kind) for s in changed]


def test_an_entry_that_agrees_keeps_what_the_text_says() -> None:
    """Of a person without a membership on the day, role and party stay as the text gives them."""
    words = "Havet er vådt, og det bliver det ved med,"
    (before,) = [s for s in read() if s.quote == words]

    (after,) = [s for s in read(KeeperStatement(quote=words, person="anna-lund")) if s.quote == words]

    assert ("keeper", before.speakers) == (after.status, after.speakers)
    assert "solpartiet" == after.speakers[0].party


def test_an_entry_that_disagrees_takes_nothing_from_the_text() -> None:
    """The role and party that the text gives one person are not another's."""
    words = "Havet er vådt, og det bliver det ved med,"

    (after,) = [s for s in read(KeeperStatement(quote=words, person="bo-bakke")) if s.quote == words]

    assert [("bo-bakke", None, None)] == [(s.person, s.party, s.role) for s in after.speakers]


def test_overruled_is_statements() -> None:
    """What was found without the keeper's word, overruled, is what is found with it, ids and all."""
    entries = (KeeperStatement(quote="læge, skole", drop=True), KeeperStatement(quote="på øen", party="solpartiet"))
    source = Source(name="Tågebladet")
    article = Article(
        id="tåge", title="Tåge", date=dt.date(2024, 1, 2), source=source, body=BODY, statements=entries
    )

    assert read(*entries) == Engine(REGISTRY).overruled(article, read())
