"""Words as large as their place allows."""

from __future__ import annotations

import bisect
from typing import TYPE_CHECKING

import msgspec

from site_builder.cards.style import Style
from site_builder.cards.wrapping import Line, balanced, wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from site_builder.cards.fonts import Weight

BREAKING = 44
"""The largest size at which a word that is wider than a line is broken."""
_SPACED = 1.24
"""From one baseline to the next, in sizes."""


class Fitted(msgspec.Struct, frozen=True):
    """A text in lines, and the size at which they fit; `step` is from one baseline to the next."""

    lines: tuple[Line, ...]
    size: int
    step: int

    @property
    def height(self) -> int:
        """How high all lines are together."""
        return self.step * len(self.lines)


def fit(text: str, weight: Weight, sizes: Sequence[int], width: int, height: int) -> Fitted | None:
    """Return a text in the largest of `sizes`, the smallest of which stands first, at which it fits; None: in none.

    A word is broken only at those that are no larger than BREAKING.
    """

    def too_large(size: int) -> bool:
        lines = wrap(text, width, Style(weight, size).width)
        return len(lines) * step_of(size) > height or (size > BREAKING and any(line.broken for line in lines))

    fitting = bisect.bisect_left(sizes, 1, key=too_large)
    if not fitting:
        return None
    size = sizes[fitting - 1]
    return Fitted(tuple(balanced(text, width, Style(weight, size).width)), size, step_of(size))


def step_of(size: int) -> int:
    """Return how far one baseline is from the next."""
    return round(size * _SPACED)
