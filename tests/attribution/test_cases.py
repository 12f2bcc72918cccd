"""Every case of every language, and that every language has cases."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from casefile import Case, Expected, bare, read_cases

from site_builder.attribution import Engine, languages
from site_builder.content import load_registry
from site_builder.model import Article, Source, Speaker

CASES = Path(__file__).parent / "cases"
FEWEST = 8

FILES = [(lang, path) for lang in languages() for path in sorted((CASES / lang).glob("*.md"))]
EVERY = [(lang, case) for lang, path in FILES for case in read_cases(path)]


@cache
def engine_of(lang: str) -> Engine:
    """Return an engine over the invented registry that the cases of a language share."""
    return Engine(load_registry(CASES / lang / "content")[1])


def shown(speaker: Speaker) -> str:
    """Return a speaker as case files write it."""
    return f"@{speaker.org}" if speaker.org else f"{speaker.name or ''}/{speaker.party or ''}"


@pytest.mark.parametrize(("lang", "case"), [pytest.param(lang, case, id=case.title) for lang, case in EVERY])
def test_case(lang: str, case: Case) -> None:
    """The engine finds what is marked in the text, credits whom the mark names, and finds nothing else."""
    article = Article(id="case", title="Case", date=case.day, source=Source(name="Case"), lang=lang, body=case.text)

    found = [
        Expected(s.kind, bare(s.quote), frozenset(shown(speaker) for speaker in s.speakers))
        for s in engine_of(lang).statements(article)
    ]

    assert sorted(case.expected, key=str) == sorted(found, key=str)


@pytest.mark.parametrize("lang", languages())
def test_every_language_has_cases(lang: str) -> None:
    """A language pack comes with at least eight cases that show what it can read."""
    count = sum(1 for each, _ in EVERY if each == lang)

    assert count >= FEWEST


@pytest.mark.parametrize(("lang", "path"), FILES, ids=lambda part: getattr(part, "stem", part))
def test_a_text_may_end_anywhere(lang: str, path: Path) -> None:
    """A case's text that is cut off behind a word is read without failing, as a draft may be."""
    engine = engine_of(lang)
    for case in read_cases(path):
        for end in (match.end() for match in re.finditer(r"\w+\W?", case.text)):
            cut = Article(
                id="cut", title="Cut", date=case.day, source=Source(name="Cut"), lang=lang, body=case.text[:end]
            )
            assert all(s.end <= end for s in engine.statements(cut))
