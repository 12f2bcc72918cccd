"""A quotation that is part of what somebody is reported to have said: both are found, and both are theirs."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from site_builder.attribution import Engine
from site_builder.content import load_registry
from site_builder.model import Article, Source

CONTENT = Path(__file__).parent / "cases" / "da" / "content"
BODY = """Når to ordførere går til pressen om færgen, så "gør de bare det, de er valgt til".
Sådan lyder det fra Mågepartiets formand, Dagny Sild.
"""


def found_in(body: str) -> list[tuple[str, str, str | None]]:
    """Return the kind, the first words and the first speaker of each statement in a text."""
    article = Article(id="del", title="", date=dt.date(2022, 3, 15), source=Source(name="prøve"), body=body)
    found = Engine(load_registry(CONTENT)[1]).statements(article)
    return [(s.kind, s.quote[:14], s.speakers[0].name) for s in found]


@pytest.mark.parametrize(
    ("body", "begins"),
    [
        ('Loven rammer en, der "lever af folk i nød", siger Dagny Sild.', ("Loven rammer e", "lever af folk ")),
        ("Færgen er »en gave til hele Halsø«, mener Dagny Sild.", ("Færgen er »en ", "en gave til he")),
        ("Dagny Sild betegner svaret som »tre linjer fra en automat«.", ("svaret som »tr", "tre linjer fra")),
        ("Her er børnene “ved at gå helt i stå,” siger Dagny Sild.", ("Her er børnene", "ved at gå helt")),
    ],
)
def test_part_in_marks_at_the_end_of_what_is_reported(body: str, begins: tuple[str, str]) -> None:
    """`Færgen er »en gave«, mener X`: the sentence is what X says, and so are the words in marks."""
    assert found_in(body) == [("indirect", begins[0], "Dagny Sild"), ("direct", begins[1], "Dagny Sild")]


@pytest.mark.parametrize(
    "body",
    [
        'Dagny Sild gik hjem, og "det var en hård dag for alle," siger hun.',
        'Efter mødet i havnen var det "en hård dag for alle," siger Dagny Sild.',
    ],
)
def test_what_the_journalist_tells_before_a_quotation_is_not_said(body: str) -> None:
    """`X gik hjem, og "det var hårdt," siger hun`: the words in marks alone are X's."""
    assert found_in(body) == [("direct", body.split('"')[1][:14], "Dagny Sild")]


def test_anothers_words_in_marks_within_what_somebody_says() -> None:
    """`X minder om, at Y har lovet, at »…«`: the words in marks are Y's."""
    body = "Dagny Sild minder om, at Oluf Skumring har lovet, at »ingen skal betale mere i skat«."

    assert found_in(body) == [
        ("indirect", "Oluf Skumring ", "Dagny Sild"),
        ("direct", "ingen skal bet", "Oluf Skumring"),
    ]


def test_part_in_marks_of_what_is_pointed_back_at() -> None:
    """`… så "gør de det". Sådan lyder det fra X`: the sentence is X's, and the words in marks are."""
    assert found_in(BODY) == [
        ("indirect", "Når to ordføre", "Dagny Sild"),
        ("direct", "gør de bare de", "Dagny Sild"),
    ]
