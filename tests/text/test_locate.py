"""Where quotations stand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from site_builder.text.lines import line_of
from site_builder.text.locate import places_of

BODY = "Nej tak, sagde mågen. Nej tak, sagde ræven."


def test_every_place_is_found() -> None:
    """Without prefix and suffix each place counts."""
    assert [0, 22] == places_of(BODY, "Nej tak")


def test_a_prefix_tells_places_apart() -> None:
    """The words just before choose the place; the space between does not count."""
    assert [22] == places_of(BODY, "Nej tak", prefix="mågen.")


def test_a_suffix_tells_places_apart() -> None:
    """The words just after choose the place; the space between does not count."""
    assert [0] == places_of(BODY, "Nej tak,", suffix="sagde mågen")


def test_a_prefix_that_stands_elsewhere_finds_nothing() -> None:
    """A quotation without its prefix is not found."""
    assert [] == places_of(BODY, "Nej tak", prefix="hunden.")


def test_nothing_stands_nowhere() -> None:
    """An empty quotation has no place."""
    assert [] == places_of(BODY, "")


def test_many_places_are_found_in_time() -> None:
    """A short quotation in a long text takes no time to speak of, even with white space all around."""
    assert 50_000 == len(places_of("a " * 50_000, "a", suffix=" "))


@given(st.text(), st.text(min_size=1), st.text())
def test_what_stands_in_a_text_is_found_there(before: str, exact: str, after: str) -> None:
    """A quotation is found by itself and by all that stands around it."""
    text = before + exact + after

    assert len(before) in places_of(text, exact)
    assert len(before) in places_of(text, exact, before, after)
    assert all(text.startswith(exact, at) for at in places_of(text, exact))


def test_lines_are_counted_from_the_first() -> None:
    """An offset lies on the line after as many line breaks as stand before it."""
    assert [7, 7, 8] == [line_of("a\nb", offset, first=7) for offset in (0, 1, 2)]
