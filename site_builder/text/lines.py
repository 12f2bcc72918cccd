"""Offsets and line numbers in a text."""

from __future__ import annotations


def line_of(text: str, offset: int, first: int = 1) -> int:
    """Return the number of the line that holds `offset`, where the text's first line has number `first`."""
    return first + text.count("\n", 0, offset)
