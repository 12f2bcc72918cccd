"""Text in lines: nothing is lost, nothing sticks out, and words are broken only where they must be."""

from __future__ import annotations

import itertools
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.cards.wrapping import balanced, wrap

TEXTS = st.text(alphabet=st.sampled_from("abcæøå-,.»« \n\u0301"), max_size=120)
WIDTHS = st.integers(min_value=1, max_value=40)


@given(TEXTS, WIDTHS)
def test_lines_hold_every_character(text: str, width: int) -> None:
    """All that is no space stands in the lines, once and in its order; what they add are hyphens at breaks."""
    lines = wrap(text, width, len)

    assert "".join(text.split()) == "".join("".join(text[line.start : line.end].split()) for line in lines)
    assert all(line.text.removesuffix("-" * line.broken).rstrip("-") in text for line in lines)
    assert all(line.text == text[line.start : line.end] for line in lines if not line.broken)


@given(TEXTS, WIDTHS)
def test_no_line_sticks_out(text: str, width: int) -> None:
    """No line is wider than the width, but for a single character that is, with its accents and hyphen."""
    for line in wrap(text, width, len):
        letters = [c for c in text[line.start : line.end] if not unicodedata.combining(c)]
        assert len(line.text) <= width or len(letters) <= 1


@given(TEXTS, WIDTHS)
def test_lines_are_full(text: str, width: int) -> None:
    """A line ends only where the next word would not have fitted on it."""
    lines = wrap(text, width, len)

    for line, after in itertools.pairwise(lines):
        first_word = text[after.start :].split(maxsplit=1)[0]
        assert line.broken or len(text[line.start : after.start]) + len(first_word) > width


@given(TEXTS, WIDTHS)
def test_words_that_fit_are_whole(text: str, width: int) -> None:
    """Only a word that is wider than a line is broken."""
    for line in wrap(text, width, len):
        if line.broken:
            start = max(text.rfind(" ", 0, line.end), text.rfind("\n", 0, line.end)) + 1
            assert len(text[start:].split(maxsplit=1)[0]) > width


@given(TEXTS, WIDTHS)
def test_balancing_adds_no_line(text: str, width: int) -> None:
    """Balanced lines are as many as full ones, hold the same, and break no more words."""
    full, even = wrap(text, width, len), balanced(text, width, len)

    assert len(full) == len(even)
    assert sum(line.broken for line in even) <= sum(line.broken for line in full)
    assert max((len(line.text) for line in even), default=0) <= max((len(line.text) for line in full), default=0)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, []),
        ("  \n ", 10, []),
        ("en to tre", 5, ["en to", "tre"]),
        ("særlovsforhandling", 8, ["særlovs-", "forhand-", "ling"]),
        ("ja særlovsforhandling nej", 12, ["ja", "særlovsforh-", "andling nej"]),
        ("1234567890", 4, ["1234", "5678", "90"]),
        ("ab--cd", 4, ["ab--", "cd"]),
        ("cafe\u0301er", 5, ["cafe\u0301" , "er"]),
        ("WWW", 0, ["W-", "W-", "W"]),
    ],
)
def test_lines(text: str, width: int, lines: list[str]) -> None:
    """Words part at spaces; one that is too long is broken, with a hyphen between two letters."""
    assert lines == [line.text for line in wrap(text, width, len)]
