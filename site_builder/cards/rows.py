"""Rows of texts and of parties, one beside the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from site_builder.cards.colours import PAPER, SEEN, SOFT, colour_of, contrast, ink_on
from site_builder.cards.signs import sign
from site_builder.cards.style import Style
from site_builder.cards.wrapping import wrap

if TYPE_CHECKING:
    from collections.abc import Iterable

    from site_builder.cards.canvas import Canvas

_GAP = 20
_PADDING = 14
_SIGN = 1.3
"""How wide a sign is with the gap behind it, in sizes."""
_ABOVE, _BELOW = 1.12, 0.45
"""How far a party's box reaches from the baseline, in sizes."""


class Piece(msgspec.Struct, frozen=True):
    """A text in a row: plain, in a box that its ground fills, or behind the sign of a stance."""

    text: str
    style: Style
    boxed: bool = False
    sign: str = ""

    @property
    def width(self) -> int:
        """How wide it is, its box or sign included."""
        more = 2 * _PADDING if self.boxed else round(self.style.size * _SIGN) if self.sign else 0
        return self.style.width(self.text) + more


class Row(msgspec.Struct, frozen=True):
    """Pieces that share a baseline."""

    pieces: tuple[Piece, ...]
    height: int

    def draw(self, canvas: Canvas, left: int, baseline: int) -> None:
        """Draw the pieces from the left."""
        for piece in self.pieces:
            _draw(piece, canvas, left, baseline)
            left += piece.width + _GAP


def party_piece(name: str, colour: str | None, size: int) -> Piece:
    """Return a party's name in its colour; where it has none, in a frame."""
    ground = colour_of(colour) if colour else PAPER
    return Piece(name, Style("Semibold", size, ink_on(ground), ground), boxed=True)


def text_rows(text: str, style: Style, width: int, height: int) -> list[Row]:
    """Return a text in as many rows as it takes."""
    lines = wrap(text, width, style.width)
    return [Row((Piece(line.text, style),), height) for line in lines]


def flowing(pieces: Iterable[Piece], width: int, height: int) -> list[Row]:
    """Return pieces in rows, each as full as it can be."""
    rows: list[list[Piece]] = []
    for piece in pieces:
        if rows and _width([*rows[-1], piece]) <= width:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [Row(tuple(row), height) for row in rows]


def too_wide(rows: Iterable[Row], width: int) -> bool:
    """Whether any row is wider than `width`."""
    return any(_width(row.pieces) > width for row in rows)


def _width(pieces: Iterable[Piece]) -> int:
    return sum(piece.width + _GAP for piece in pieces) - _GAP


def _draw(piece: Piece, canvas: Canvas, left: int, baseline: int) -> None:
    size, ground = piece.style.size, piece.style.ground
    if piece.boxed:
        top, bottom = baseline - round(size * _ABOVE), baseline + round(size * _BELOW)
        right = left + piece.width
        if contrast(ground, PAPER) < SEEN:
            canvas.fill((left, top, right, bottom), SOFT)
            canvas.fill((left + 2, top + 2, right - 2, bottom - 2), ground)
        else:
            canvas.fill((left, top, right, bottom), ground)
        left += _PADDING
    if piece.sign:
        sign(canvas, (left, baseline - round(size * 0.82)), piece.sign, size)
        left += round(size * _SIGN)
    canvas.text((left, baseline), piece.text, piece.style)
