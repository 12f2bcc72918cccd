"""What holds for any text at all."""

from __future__ import annotations

import datetime as dt
import itertools
import re
import sys
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from site_builder.attribution import Engine
from site_builder.content import load_content, load_registry
from site_builder.model import Article, Source, Statement

DEMO = Path(__file__).parent.parent / "demo" / "content"
STYLES = {"guillemets": "»«", "reversed": "«»", "curly": "“”", "same": "””", "german": "„“", "straight": '""'}
PAIRS = re.compile(r'»([^»«\n]*)«|"([^"\n]*)"|”([^”\n]*)”|“([^”\n]*)”|„([^“\n]*)“')
PIECES = [
    "»", "«", '"', "“", "”", "„", "’", "- ", "– ", "\n", "\n\n", ".", ", ", ": ", "? ", " ", "(", ")", "'",
    "siger", "mener, at ", "Ifølge ", "Det ", "han ", "hun ", "Dagny Sild", "Sild", "Fyrtårnet", "Mågepartiets ",
    "ordføreren ", "Begge ordførere ", "opfordrer ", "til at ", "vi skal gøre noget ved det ", "partiet ", "Tang",
    "hos ", "man ", "hed", "der ", "ikke ", "formanden for ", "kan ",
]  # fmt: skip


@cache
def engine() -> Engine:
    """Return an engine over the demo tracker's registry."""
    return Engine(load_registry(DEMO)[1])


def read(body: str) -> tuple[Statement, ...]:
    """Return the statements of a wire text."""
    article = Article(id="any", title="Any", date=dt.date(2022, 3, 15), source=Source(name="Any"), body=body)
    return engine().statements(article)


def outcome(statements: tuple[Statement, ...]) -> list[tuple[str, int, int, tuple[object, ...]]]:
    """Return what was found where, and whose it is."""
    return [(s.kind, s.start, s.end, s.speakers) for s in statements]


news = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)
any_text = st.text(max_size=400) | news


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(any_text)
@example("hjerter,« siger Karen Hed")
@example("- hos Mågepartiet man, område.\nPolitisk indenfor.“")
@example("P Øy,e-„)“")
@example("sig er K Y's havneordfører,")
@example('- Vi er klar nu, siger Dagny Sild.\nBegrebet "spontan asyl" bruges ikke.\n- Vi er altid klar.')
def test_offsets_slice_to_the_quote(body: str) -> None:
    """Whatever the text, reading it never fails, and every statement's offsets slice to its quote."""
    for statement in read(body):
        assert body[statement.start : statement.end] == statement.quote
        assert statement.quote.strip() == statement.quote != ""
        assert bool(statement.speakers) == (statement.reason is None)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(any_text)
def test_statements_of_one_kind_do_not_overlap(body: str) -> None:
    """No two direct statements share a character, nor do two indirect ones."""
    for kind in ("direct", "indirect"):
        spans = sorted((s.start, s.end) for s in read(body) if s.kind == kind)

        assert all(end <= start for (_, end), (start, _) in itertools.pairwise(spans))


@settings(max_examples=150, deadline=None)
@given(any_text)
def test_ids_are_unique_and_stable(body: str) -> None:
    """Every statement of an article has an id of its own, the same each time the article is read."""
    ids = [s.id for s in read(body)]

    assert len(set(ids)) == len(ids)
    assert [s.id for s in read(body)] == ids


DEMO_ARTICLES = [a for a in load_content(DEMO).articles if a.markup == "txt"]


@pytest.mark.parametrize("style", STYLES)
def test_other_quotation_marks_change_nothing(style: str) -> None:
    """An article set in any style of quotation marks gives the same statements of the same people."""
    opening, closing = STYLES[style]
    for article in DEMO_ARTICLES:
        body = PAIRS.sub(lambda m: opening + next(g for g in m.groups() if g is not None) + closing, article.body)
        if len(body) != len(article.body):
            continue

        assert outcome(read(article.body)) == outcome(read(body)), article.id


def test_an_unrelated_paragraph_changes_nobodys_words() -> None:
    """A paragraph at the end that names nobody leaves every attribution above it as it was."""
    for article in DEMO_ARTICLES:
        more = f"{article.body.rstrip()}\nDer ventes regn i det meste af landet i morgen.\n"

        assert outcome(read(article.body)) == outcome(read(more)), article.id


def names(count: int) -> list[str]:
    """Return so many names that are all different."""
    syllables = ["Bol", "Dra", "Fen", "Gim", "Hok", "Jal", "Kvi", "Lum", "Mor", "Nip", "Rys", "Tal"]
    parts = itertools.product(syllables, syllables, syllables)
    return [f"{a}{b.lower()} {c}{b.lower()}" for a, b, c in itertools.islice(parts, count)]


HOSTILE = {
    "opening marks": "»" * 6250,
    "mixed marks": "»\"“'„" * 1250,
    "one endless word": "a" * 25000,
    "hyphens": "a-" * 7500,
    "commas": "siger, " * 2500,
    "names": "Dagny Sild " * 1875,
    "capitals": "Aa " * 5000,
    "parentheses": "Sild (" * 2500,
    "dashes": "- " * 6250,
    "quoted lines": "»Det er ikke godt«\n" * 700,
    "quoted lines apart": "»Det er ikke godt«\n \n \n" * 500,
    "dash lines": "- Ja.\n" * 1250,
    "questions": "- Hvad siger du?\n- Nej.\n" * 625,
    "back references": "Det mener Dagny Sild.\n" * 625,
    "according": "Ifølge Ifølge " * 1250,
    "roles": "ordføreren formanden " * 1250,
    "and": "Sild og " * 2500,
    "many people": "".join(f"»Det er en dårlig idé,« siger {name}.\n" for name in names(300)),
    "many people and he": "".join(f"{name} er glad. »Det er en dårlig idé,« siger han.\n" for name in names(200)),
    "many of one first name": "".join(f"Bo {name} siger, at det er godt.\n" for name in names(300)),
    "many offices": "»Det er en dårlig idé,« siger justitsministeren.\n" * 200,
    "many spokesmen": "".join(f"Ordfører {name} er glad. Det er ordføreren også.\n" for name in names(200)),
    "many bodies": "".join(f"{name}styrelsen er ny. Det siger organisationen.\n" for name in names(200)),
    "quotations on one line": "»Det er en dårlig idé for alle.« " * 300,
    "he reports": "Han mener, at " * 600,
    "an interview that never ends": "Anna Lund er her.\n" + "Hvad mener du om det?\n»Jeg mener det samme.«\n" * 600,
    "an interview with everybody": "".join(f"{name} er her.\nEr du glad?\n»Ja, det er jeg.«\n" for name in names(300)),
    "a list of names": "Anna Lund, " * 2200 + "og Bo Holm siger det.",
    "a dialogue": "- Du tager fejl, siger Anna Lund.\n- Det gør du, svarer Bo Holm.\n- Nej.\n" * 350,
    "one of them": "Tre af partiets folk gik. En af dem er Anna Lund. " * 500,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_texts_are_read_in_linear_time(name: str) -> None:
    """A text twice as long takes the engine twice the steps of the half, with little to spare."""
    text = HOSTILE[name]
    half, whole = _steps(text[: len(text) // 2]), _steps(text)

    assert whole <= 2.4 * half + 20_000


def _steps(body: str) -> int:
    """Return how many lines of Python reading a text takes: a measure that no busy machine disturbs."""
    count = 0

    def tick(_frame: object, event: str, _arg: object) -> object:
        nonlocal count
        count += event == "line"
        return tick

    read("")
    before = sys.gettrace()
    sys.settrace(tick)
    try:
        read(body)
    finally:
        sys.settrace(before)
    return count
