"""A quotation that is part of what somebody is reported to have said: both are found, and both are theirs."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from site_builder.attribution import Engine
from site_builder.content import load_registry
from site_builder.model import Article, Source

CONTENT = Path(__file__).parent / "cases" / "da" / "content"
BODY = """Når to ordførere går til pressen om færgen, så "gør de bare det, de er valgt til".
Sådan lyder det fra Mågepartiets formand, Dagny Sild.
"""


def test_part_in_marks_of_what_is_pointed_back_at() -> None:
    """`… så "gør de det". Sådan lyder det fra X`: the sentence is X's, and the words in marks are."""
    article = Article(id="del", title="", date=dt.date(2022, 3, 15), source=Source(name="prøve"), body=BODY)

    found = Engine(load_registry(CONTENT)[1]).statements(article)

    assert [(s.kind, s.quote[:14], s.speakers[0].name) for s in found] == [
        ("indirect", "Når to ordføre", "Dagny Sild"),
        ("direct", "gør de bare de", "Dagny Sild"),
    ]
