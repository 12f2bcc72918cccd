"""What all cards have in common: the band at the left, the site's title at the top, the address at the bottom."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from site_builder.cards.canvas import Canvas
from site_builder.cards.colours import LINE, PAPER, SEEN, SOFT, contrast
from site_builder.cards.rows import Row, text_rows
from site_builder.cards.style import Style
from site_builder.model import CARD_SIZE

if TYPE_CHECKING:
    from site_builder.cards.colours import Colour
    from site_builder.model import Card

BAND = 24
LEFT, RIGHT = 88, CARD_SIZE[0] - 72
WIDTH = RIGHT - LEFT
TOP = 116
"""Where there is place below the site's title."""
_TITLE, _TITLE_STYLE = 80, Style("Semibold", 28, SOFT)
_BOTTOM = CARD_SIZE[1] - 54
_TEXT = Style("Regular", 28, SOFT)
_FACT = 38
_FIRST_FACT = 48
_LINKS = tuple(Style("Regular", size, SOFT) for size in (26, 22, 18))


def framed(card: Card, band: Colour) -> Canvas:
    """Return a card with the site's title, and a band in a colour, with an edge where it would hardly be seen."""
    canvas = Canvas()
    canvas.fill((0, 0, BAND, CARD_SIZE[1]), band)
    if band != LINE and contrast(band, PAPER) < SEEN:
        canvas.fill((BAND - 2, 0, BAND, CARD_SIZE[1]), SOFT)
    canvas.text((LEFT, _TITLE), _shortened(card.site), _TITLE_STYLE)
    return canvas


def foot(card: Card) -> list[Row] | None:
    """Return the last rows of a card: when and where, and its address; None if the address does not fit."""
    facts = text_rows(" · ".join(card.facts), _TEXT, WIDTH, _FACT)
    style = next((style for style in _LINKS if style.width(card.link) <= WIDTH), None)
    facts = [msgspec.structs.replace(row, height=_FIRST_FACT) for row in facts[:1]] + facts[1:]
    return [*facts, *text_rows(card.link, style, WIDTH, _FACT + 4)] if style else None


def stack(canvas: Canvas, rows: list[Row]) -> None:
    """Draw rows above each other, the last at the bottom of the card."""
    baseline = _BOTTOM - height(rows)
    for row in rows:
        baseline += row.height
        row.draw(canvas, LEFT, baseline)


def place(rows: list[Row]) -> int:
    """Return how much place there is between TOP and rows that stand at the bottom."""
    return _BOTTOM - height(rows) - TOP


def height(rows: list[Row]) -> int:
    """Return how high rows are together."""
    return sum(row.height for row in rows)


def _shortened(title: str) -> str:
    """Return a title, or as much of it as fits on one line."""
    wide = _TITLE_STYLE.width
    if wide(title) <= WIDTH:
        return title
    return next(cut for n in range(len(title), 0, -1) if wide(cut := f"{title[:n].rstrip()} …") <= WIDTH)
