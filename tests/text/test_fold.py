"""Words as they are compared."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.text.fold import fold, folded_words, typed_otherwise, written_words


def test_one_spelling_of_danish_letters() -> None:
    """Ålborg and Aalborg, Røde and Roede are compared alike."""
    assert fold("Aalborg roede aeg") == fold("ÅLBORG RØDE ÆG")


def test_words_are_parted_at_signs_and_hyphens() -> None:
    """A hyphen and an underscore part two words; digits stay."""
    assert ["s", "og", "sf", "maager", "42"] == folded_words("S- og »SF«_måger 42!")


@given(st.text())
def test_unicode_form_does_not_count(text: str) -> None:
    """Text in NFD folds as text in NFC does."""
    assert fold(unicodedata.normalize("NFC", text)) == fold(unicodedata.normalize("NFD", text))


def test_written_words_say_where_they_stand() -> None:
    """A word is found with its place in the text as it is, also where an å is two code points."""
    text = "Pa\u030a ØEN, nu-nu"

    assert [("paa", "Pa\u030a"), ("oeen", "ØEN"), ("nu", "nu"), ("nu", "nu")] == [
        (word.folded, text[word.start : word.end]) for word in written_words(text)
    ]


@given(st.lists(st.sampled_from([*"aåØéß1 _-.\n", "a\u030a", "A\u030a", "e\u0301"])))
def test_written_words_are_the_folded_words(parts: list[str]) -> None:
    """Both ways of finding words find the same, in either Unicode form."""
    text = "".join(parts)

    assert folded_words(text) == [word.folded for word in written_words(text)]


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("København", {"koebenhavn", "kobenhavn"}),
        ("Gråskær", {"graaskaer", "graskaer"}),
        ("Ældre på Ærø", {"aeldre", "paa", "pa", "aeroe", "aero"}),
        ("Aarhus", {"århus"}),
        ("A\u030arhus", {"aarhus", "arhus"}),
        ("Et ord-og to", set()),
        ("", set()),
    ],
)
def test_what_is_typed_otherwise(text: str, others: set[str]) -> None:
    """Words with æ, ø and å are typed in two letters or in one, and an aa as å; other words as they are."""
    assert others == {*typed_otherwise(text)}


@given(st.text())
def test_folded_spelling_is_always_known(text: str) -> None:
    """Whatever folding makes of a word is among its other spellings, unless it is the word as it stands."""
    found = typed_otherwise(text)
    written = re.findall(r"[^\W_]+", unicodedata.normalize("NFC", text).casefold())

    assert {*folded_words(text)} <= {*found, *written}
    assert len({*found}) == len(found)
