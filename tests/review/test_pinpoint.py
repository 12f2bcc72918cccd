"""Words that stand more than once, told apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.review.pinpoint import pinpoint
from site_builder.text.locate import places_of

BODY = "Mågen sagde: »Nej tak.« Ræven sagde: »Nej tak.« Til sidst: »Nej tak.«"


@pytest.mark.parametrize(
    ("which", "expected"),
    [
        (0, ("", "« Ræven")),
        (1, ("", "« Til")),
        (2, ("sidst: »", "")),
    ],
)
def test_the_fewest_words_that_decide_are_given(which: int, expected: tuple[str, str]) -> None:
    """As many words as are needed, before the words if they will do, else behind, else both."""
    start = places_of(BODY, "Nej tak.")[which]

    assert expected == pinpoint(BODY, start, start + len("Nej tak."))


def test_words_of_the_same_line_go_first() -> None:
    """Words that stand on the same line are easier to read than fewer of another."""
    body = "A.\nJa, siger en.\nB.\nJa, siger to.\n"

    assert ("", ", siger en.") == pinpoint(body, 3, 5)


def test_words_of_other_lines_are_taken_where_they_must_be() -> None:
    """Where a whole line stands twice, the lines around it decide."""
    assert ("A.", "") == pinpoint("A.\nJa.\nB.\nJa.\n", 3, 6)


def test_words_that_stand_once_need_nothing() -> None:
    """Where the words stand once there is nothing to add."""
    assert ("", "") == pinpoint(BODY, 0, 5)


def test_words_that_nothing_near_tells_apart() -> None:
    """In the middle of a thousand equal lines no words near decide."""
    assert pinpoint("Ja\n" * 1000, 1500, 1502) is None


@given(st.text("ab \n", min_size=1, max_size=40), st.data())
def test_what_is_given_decides(body: str, data: st.DataObject) -> None:
    """With the prefix and suffix given, the words stand at their place and nowhere else."""
    start = data.draw(st.integers(0, len(body) - 1))
    end = data.draw(st.integers(start + 1, len(body)))

    around = pinpoint(body, start, end)

    assert around is None or [start] == places_of(body, body[start:end], *around)
