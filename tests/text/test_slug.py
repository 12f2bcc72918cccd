"""Slugs and addresses."""

from __future__ import annotations

import re
import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st

from site_builder.text.slug import fold_address, is_address, slugify


def test_a_slug_writes_out_the_danish_letters() -> None:
    """Æ, ø and å become ae, oe and aa, as Danes write them where they must."""
    assert "maagepartiet-roeven-aeg" == slugify("Mågepartiet: Røven & Æg!")


def test_a_slug_is_the_same_in_every_unicode_form() -> None:
    """An å of two code points gives the same slug as an å of one."""
    assert "taage" == slugify(unicodedata.normalize("NFD", "Tåge"))


def test_a_slug_keeps_the_letter_under_an_accent() -> None:
    """Accents fall away, also those upon an ø."""
    assert "cafe-oe" == slugify("Café Ǿ")


def test_a_slug_of_signs_is_empty() -> None:
    """A name without a letter or a digit has no slug."""
    assert not slugify("😀 … !")


@given(st.text())
@example("ℌ ﬀ ½ İ ß")
def test_a_slug_is_its_own_slug(name: str) -> None:
    """A slug holds a-z, 0-9 and single hyphens only, is an address, and does not change when made again."""
    slug = slugify(name)

    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slug)
    assert slug == slugify(slug)
    assert is_address(slug) == bool(slug)


def test_an_address_holds_no_spaces_signs_or_leading_dots() -> None:
    """A stem with a space, a slash, a sign, or a dot at either end cannot be an address."""
    refused = ["", "to ord", "a/b", "a?b", ".skjult", "slut.", "a\n"]

    assert [False] * len(refused) == [is_address(stem) for stem in refused]


def test_an_address_may_hold_letters_of_any_script_and_dots_inside() -> None:
    """Danish letters, capitals, digits, hyphens and inner dots stand in an address as they are."""
    assert all(is_address(stem) for stem in ["tåge", "A-2", "nr.2", "2022-03-04-ræve"])


@given(st.text())
def test_case_and_unicode_form_fold_away(stem: str) -> None:
    """Stems that differ only in Unicode form have one key, and the key is its own key."""
    key = fold_address(stem)

    assert key == fold_address(unicodedata.normalize("NFD", stem)) == fold_address(unicodedata.normalize("NFC", stem))
    assert key == fold_address(key)


def test_stems_that_differ_in_case_have_one_key() -> None:
    """`TÅGE` and `tåge` are one file on some disks."""
    assert fold_address("TÅGE") == fold_address("tåge")
