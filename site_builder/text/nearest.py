"""The nearest known word to one that is not known."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return `did you mean "x"?` for the known word most like `word`, or an empty text where none is near."""
    folded = {k.casefold(): k for k in known}
    near = difflib.get_close_matches(word.casefold(), list(folded), n=1, cutoff=0.6)
    return f'did you mean "{folded[near[0]]}"?' if near else ""


def nearest_passage(wanted: str, body: str) -> str:
    """Return the line of `body` most like `wanted`, shortened to 120 characters; empty where none is like it."""
    lines = [line.strip() for line in body.splitlines() if line.strip()]
    near = difflib.get_close_matches(wanted, lines, n=1, cutoff=0.3)
    if not near:
        return ""
    matcher = difflib.SequenceMatcher(None, wanted, near[0], autojunk=False)
    first = next((b for _, b, size in matcher.get_matching_blocks() if size), 0)
    passage = near[0][max(0, first - 10) : first + 110]
    return passage.strip()
