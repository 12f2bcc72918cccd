"""The nearest known thing to one that is not known."""

from __future__ import annotations

import difflib
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_LEAST = 0.4
_GRAM = 3


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return `did you mean "x"?` for the known word most like `word`, or an empty text where none is near."""
    folded = {k.casefold(): k for k in known}
    near = difflib.get_close_matches(word.casefold(), list(folded), n=1, cutoff=0.6)
    return f'did you mean "{folded[near[0]]}"?' if near else ""


def nearest_passage(wanted: str, body: str) -> str:
    """Return the words of `body` most like `wanted`, or an empty text where none are like it.

    Likeness is how many of `wanted`'s runs of three characters, without regard to case, stand in a stretch of
    the body that is a quarter longer; under two in five is none.
    """
    grams = {_gram(wanted, at) for at in range(len(wanted) - _GRAM + 1)}
    hits = [_gram(body, at) in grams for at in range(len(body) - _GRAM + 1)]
    if not grams or not any(hits):
        return ""
    width = len(wanted) + len(wanted) // 4
    sums = [0, *accumulate(hits)]
    start = max(range(len(hits)), key=lambda at: sums[min(at + width, len(hits))] - sums[at])
    within = [at for at in range(start, min(start + width, len(hits))) if hits[at]]
    if len(within) < _LEAST * (len(wanted) - _GRAM + 1):
        return ""
    return _whole_words(body, within[0], within[-1] + _GRAM)


def _gram(text: str, at: int) -> str:
    return text[at : at + _GRAM].lower()


def _whole_words(text: str, start: int, end: int) -> str:
    """Return the words of which any letter stands between `start` and `end`."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    while start and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return text[start:end]
