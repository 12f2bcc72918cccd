"""Whether the tracker has a text already."""

from __future__ import annotations

import datetime as dt
import itertools
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.intake.likeness import NEAR, nearest
from site_builder.model import Article, Source

TEXT = "\n".join(
    f"Måge nummer {n} sagde {word}, at øen skal have {n + 3} fisk om dagen, og {word} fløj den videre mod nord."
    for n, word in enumerate(["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag", "siden"])
)


def article(body: str, ident: str = "maage") -> Article:
    """Return an article with that body."""
    return Article(id=ident, title="Måger", date=dt.date(2022, 3, 4), source=Source(name="Tågebladet"), body=body)


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        TEXT.upper(),
        TEXT.replace("\n", "\n\n"),
        TEXT.replace(" ", "\xa0"),
        f"»{TEXT.replace(',', '')}«",
        TEXT.replace("fisk", "fi\xadsk"),
        TEXT.replace("fisk", "fi\u200bsk"),
        unicodedata.normalize("NFD", TEXT),
    ],
    ids=["as it is", "capitals", "lines", "blanks", "marks", "soft hyphens", "zero width", "decomposed"],
)
def test_the_same_text_is_known(text: str) -> None:
    """Marks, blanks, line ends, case, soft hyphens and the form of å do not make another text."""
    found = nearest(text, [article(TEXT)])

    assert found
    assert (True, 1.0, 1.0) == (found.same, found.containment, found.words)


def test_a_few_other_words_are_near() -> None:
    """A text in which few words differ is nearly the same, and the share of equal words is told."""
    found = nearest(TEXT.replace("tirsdag", "i går"), [article(TEXT)])

    assert found
    assert not found.same
    assert 0.9 < found.words < 1
    assert NEAR < found.containment < 1


@pytest.mark.parametrize("turned", [False, True])
def test_an_updated_version_is_near(turned: bool) -> None:  # noqa: FBT001
    """A version with new paragraphs above and below is nearly the same, whichever of the two comes first."""
    longer = "".join(f"Havnen har fået {n} nye både med grønne sejl.\n" for n in "abcdefghijklmnopq") + TEXT
    new, old = (TEXT, longer) if turned else (longer, TEXT)

    found = nearest(new, [article(old)])

    assert found
    assert 1 == found.words


def test_the_nearest_is_found() -> None:
    """Of several that are near, the nearest is told; of equals, the first."""
    near, nearer = TEXT.replace("fisk", "sild"), TEXT.replace("onsdag", "i går")
    articles = [article(near, "a"), article(nearer, "b"), article(nearer, "c"), article("Noget helt andet.", "d")]

    found = nearest(TEXT, articles)

    assert found
    assert "b" == found.article.id


def test_other_articles_are_not_near(demo_bodies: list[str]) -> None:
    """Of the demo's articles, which share their subject and their people, no two are near, by a wide margin."""
    pairs = itertools.combinations(demo_bodies, 2)

    assert [] == [(a[:50], b[:50]) for a, b in pairs if nearest(a, [article(b)])]


@pytest.mark.parametrize(("body", "other"), [("", "Måge."), ("Måge.", ""), ("En måge", "To måger"), ("»«", "»«")])
def test_short_texts_that_differ(body: str, other: str) -> None:
    """Texts without words are like nothing, and short ones only like themselves."""
    assert nearest(body, [article(other)]) is None


def test_a_short_text_that_is_the_same() -> None:
    """Two words are compared as a whole."""
    assert nearest("En måge", [article("»En måge!«")]) is not None


@given(st.text(), st.text())
def test_likeness_is_mutual(one: str, other: str) -> None:
    """Two texts are near or not, whichever is new; and a share is a share."""
    there, back = nearest(one, [article(other)]), nearest(other, [article(one)])

    assert (there is None) == (back is None)
    assert there is None or 0 < there.words <= 1
