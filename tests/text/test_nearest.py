"""The nearest known thing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from site_builder.text.nearest import did_you_mean, nearest_passage

LONG = "Det regnede hele dagen i Tågeby. " * 60


def test_a_typing_mistake_finds_its_word() -> None:
    """A word with a letter missing gets a suggestion."""
    assert 'did you mean "maagepartiet"?' == did_you_mean("magepartiet", ["raeveklubben", "maagepartiet"])


def test_case_does_not_count() -> None:
    """A word in the wrong case gets its right form."""
    assert 'did you mean "female"?' == did_you_mean("FEMALE", ["male", "female"])


def test_a_word_like_none_gets_no_suggestion() -> None:
    """Where nothing is near, nothing is suggested."""
    assert not did_you_mean("xyz", ["maagepartiet"])


def test_a_passage_is_found_in_a_long_paragraph() -> None:
    """A quotation with a mistake is found within a paragraph many times its length."""
    body = f"{LONG}Og dem skal vi selvfølgelig også hjælpe, siger mågen. {LONG}"

    assert "Og dem skal vi selvfølgelig også hjælpe," == nearest_passage("Og dem skal vi selvfolgelig hjælpe", body)


def test_a_passage_is_given_as_the_text_has_it() -> None:
    """Capitals and line breaks are those of the text."""
    assert "Mågen er\nsulten" == nearest_passage("mågen er sulten", "Ja. Mågen er\nsulten i dag.")


def test_a_passage_like_none_is_empty() -> None:
    """Words that the text has nothing of have no nearest passage."""
    assert not nearest_passage("zzz qqq xxx", LONG)


def test_a_passage_of_two_characters_is_empty() -> None:
    """Too little to compare gives nothing."""
    assert not nearest_passage("ja", "nej")


@given(st.text(), st.text())
def test_a_passage_always_stands_in_the_text(wanted: str, body: str) -> None:
    """Whatever is asked for, what is shown can be copied from the text."""
    assert nearest_passage(wanted, body) in body


@given(st.text(alphabet="abc", min_size=3), st.text(alphabet="xyz "), st.text(alphabet="xyz "))
def test_words_that_stand_in_the_text_are_their_own_nearest(wanted: str, before: str, after: str) -> None:
    """A text that stands in the body is part of the passage found."""
    assert wanted in nearest_passage(wanted, before + wanted + after)
