"""Letters that pass from one party to the next."""

from __future__ import annotations

import datetime as dt

import pytest

from site_builder.attribution import Engine
from site_builder.model import Article, Party, Registry, Source

OLD = Party(id="gamle-maager", name="Gamle Måger", letters=("ZQ",), dissolved=dt.date(2020, 1, 1))
NEW = Party(id="nye-maager", name="Nye Måger", letters=("ZQ",), founded=dt.date(2020, 1, 1))
REGISTRY = Registry(parties={OLD.id: OLD, NEW.id: NEW}, people={}, topics={})


@pytest.mark.parametrize(("year", "party"), [(2019, "gamle-maager"), (2021, "nye-maager")])
def test_letters_mean_the_party_of_the_day(year: int, party: str) -> None:
    """The same letters in parentheses are the party that bore them when the article was printed."""
    body = "»Vi flyver højere,« siger Bølgja Strandvig (ZQ)."
    article = Article(id="a", title="A", date=dt.date(year, 6, 1), source=Source(name="A"), body=body)

    (statement,) = Engine(REGISTRY).statements(article)

    assert [party] == [speaker.party for speaker in statement.speakers]
