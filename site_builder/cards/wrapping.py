"""Text into lines, by what each measures."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Measure = Callable[[str], int]
    """How wide a text is, in pixels."""

_HYPHEN = "-"


class Line(msgspec.Struct, frozen=True):
    """One line of a text, which it has from `start` to `end`; `broken`: a word goes on in the next line."""

    start: int
    end: int
    text: str
    broken: bool = False


def wrap(text: str, width: int, measure: Measure) -> list[Line]:
    """Return the lines of a text, each as full as it can be and none wider than `width`.

    Lines part at spaces. A word that is wider than a line is broken, with a hyphen between two letters; a single
    character that is wider stands alone.
    """
    lines: list[Line] = []
    start = end = 0
    for first, last in _words(text):
        if end and measure(text[start:last]) <= width:
            end = last
            continue
        if end:
            lines.append(Line(start, end, text[start:end]))
        *whole, (start, end) = _pieces(text, first, last, width, measure)
        lines += [Line(a, b, text[a:b] + _joint(text, b), broken=True) for a, b in whole]
    return [*lines, Line(start, end, text[start:end])] if end else lines


def balanced(text: str, width: int, measure: Measure) -> list[Line]:
    """Return as many lines as `wrap` does, of lengths as even as can be."""
    best = wrap(text, width, measure)
    low, high = width // 2, width
    while len(best) > 1 and high - low > max(1, width // 64):
        middle = (low + high) // 2
        tried = wrap(text, middle, measure)
        if len(tried) > len(best) or _breaks(tried) > _breaks(best):
            low = middle
        else:
            best, high = tried, middle
    return best


def _breaks(lines: list[Line]) -> int:
    return sum(line.broken for line in lines)


def _words(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each word begins and ends."""
    at = 0
    for word in text.split():
        at = text.index(word, at)
        yield at, at + len(word)
        at += len(word)


def _pieces(text: str, first: int, last: int, width: int, measure: Measure) -> Iterator[tuple[int, int]]:
    """Yield the pieces of a word that fit on lines of their own; the last may share its line with what follows."""
    while measure(text[first:last]) > width:
        cuts = [n for n in range(first + 1, last) if not unicodedata.combining(text[n])]
        fitting = [n for n in cuts if measure(text[first:n] + _joint(text, n)) <= width]
        cut = max(fitting, default=cuts[0] if cuts else last)
        if cut == last:
            break
        yield first, cut
        first = cut
    yield first, last


def _joint(text: str, cut: int) -> str:
    """Return the hyphen that stands where a word is broken between two letters."""
    return _HYPHEN if text[cut - 1].isalpha() and text[cut].isalpha() else ""
