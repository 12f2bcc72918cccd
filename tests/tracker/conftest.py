"""Statements and articles made by hand."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from site_builder.model import Article, Source, Statement

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
