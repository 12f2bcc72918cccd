"""The card of a topic: its proposition, and how many parties are for it and against it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.cards.colours import MARK, SOFT
from site_builder.cards.fitting import Fitted, fit
from site_builder.cards.frame import LEFT, TOP, WIDTH, foot, framed, place, stack
from site_builder.cards.rows import Piece, flowing, text_rows, too_wide
from site_builder.cards.style import Style
from site_builder.model import DrawnCard

if TYPE_CHECKING:
    from site_builder.cards.canvas import Canvas
    from site_builder.model import TopicCard

_NAMES = range(24, 36, 2)
_NAME_PLACE = 90
_SIZES = (*range(34, 72, 2), 80)
_STANCE, _STANCE_HEIGHT = Style("Semibold", 32), 52
_SILENCE, _SILENCE_HEIGHT = Style("Semibold", 30), 44
_AIR = 36
_LABEL, _LABEL_HEIGHT = Style("Regular", 28, SOFT), 52
"""Between the proposition and the rows below it."""


def draw_topic(card: TopicCard) -> DrawnCard:
    """Return the card; without bytes where not all of it fits."""
    below = foot(card)
    name = fit(card.name, "Semibold", _NAMES, WIDTH, _NAME_PLACE)
    if below is None or name is None:
        return DrawnCard()
    signs = [Piece(text, _STANCE, sign=sign) for sign, text in card.stances]
    rows = [
        *flowing(signs, WIDTH, _STANCE_HEIGHT),
        *text_rows(card.silence, _SILENCE, WIDTH, _SILENCE_HEIGHT),
        *below,
    ]
    proposition = fit(card.proposition, "Semibold", _SIZES, WIDTH, place(rows) - name.height - _LABEL_HEIGHT - _AIR)
    if proposition is None or too_wide(rows, WIDTH) or _LABEL.width(card.label) > WIDTH:
        return DrawnCard()
    canvas = framed(card, MARK)
    stack(canvas, rows)
    _write(canvas, name, Style("Semibold", name.size, SOFT), TOP)
    canvas.text((LEFT, TOP + name.height + _LABEL.size + 6), card.label, _LABEL)
    _write(canvas, proposition, Style("Semibold", proposition.size), TOP + name.height + _LABEL_HEIGHT)
    return DrawnCard(canvas.png())


def _write(canvas: Canvas, text: Fitted, style: Style, top: int) -> None:
    for number, line in enumerate(text.lines):
        canvas.text((LEFT, top + number * text.step + text.size), line.text, style)
