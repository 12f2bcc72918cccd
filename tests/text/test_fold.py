"""Words as they are compared."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from site_builder.text.fold import fold, folded_words


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
