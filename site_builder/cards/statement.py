"""The card of a statement: its words, whose they are, when and where they stand in print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.cards.colours import LINE, MARK, SOFT, Colour, colour_of
from site_builder.cards.fitting import Fitted, fit
from site_builder.cards.frame import LEFT, TOP, WIDTH, foot, framed, place, stack
from site_builder.cards.rows import Piece, Row, flowing, party_piece, text_rows, too_wide
from site_builder.cards.style import Style
from site_builder.model import DrawnCard

if TYPE_CHECKING:
    from site_builder.cards.canvas import Canvas
    from site_builder.model import CardSpeaker, StatementCard

_SIZES = (*range(30, 72, 2), 80, 88, 96)
_LABEL, _LABEL_HEIGHT = Style("Semibold", 26, SOFT), 48
_NAME, _NAME_HEIGHT = Style("Semibold", 36), 58
_ROLE, _ROLE_HEIGHT = Style("Regular", 28, SOFT), 42
_PARTY = 26
_AIR = 40
"""Between the words and the rows below them."""


def draw_statement(card: StatementCard) -> DrawnCard:
    """Return the card, with all words or none; without bytes where not even that much fits."""
    below = foot(card)
    if below is None:
        return DrawnCard()
    rows = [*(row for each in card.speakers for row in _speaker(each)), *below]
    above = _LABEL_HEIGHT if card.label else 0
    text = card.before + card.marked + card.after
    words = fit(text, "Regular", _SIZES, WIDTH, place(rows) - above - _AIR)
    instead = None if words else fit(card.instead, "Semibold", _SIZES, WIDTH, place(rows) - _AIR)
    if too_wide(rows, WIDTH) or _LABEL.width(card.label) > WIDTH or not (words or instead):
        return DrawnCard()
    canvas = framed(card, _band(card))
    stack(canvas, rows)
    if words:
        if card.label:
            canvas.text((LEFT, TOP + 30), card.label, _LABEL)
        _write(canvas, card, words, TOP + above)
    elif instead:
        canvas.text((LEFT, TOP + instead.step), card.instead, Style("Semibold", instead.size))
    return DrawnCard(canvas.png(), whole=words is not None)


def _band(card: StatementCard) -> Colour:
    """Return the colour of the party, if it is one speaker's."""
    party = card.speakers[0].party if len(card.speakers) == 1 else None
    return colour_of(party.colour) if party and party.colour else LINE


def _speaker(speaker: CardSpeaker) -> list[Row]:
    """Return a speaker's rows: one if name, role and party share it, else the role has its own."""
    role = [Piece(speaker.role, _ROLE)] if speaker.role else []
    if speaker.party and speaker.party.name == speaker.name:
        return flowing([party_piece(speaker.name, speaker.party.colour, _NAME.size), *role], WIDTH, _NAME_HEIGHT)
    name = Piece(speaker.name, _NAME)
    party = [party_piece(speaker.party.name, speaker.party.colour, _PARTY)] if speaker.party else []
    together = flowing([name, *role, *party], WIDTH, _NAME_HEIGHT)
    if len(together) == 1:
        return together
    first = flowing([name, *party], WIDTH, _NAME_HEIGHT)
    if len(first) > 1:
        first = text_rows(speaker.name, _NAME, WIDTH, _NAME_HEIGHT) + first[1:]
    return first + text_rows(speaker.role or "", _ROLE, WIDTH, _ROLE_HEIGHT)


def _write(canvas: Canvas, card: StatementCard, words: Fitted, top: int) -> None:
    """Write the words, the statement's own underlined if they are to be told from those around them."""
    text = card.before + card.marked + card.after
    first, last = len(card.before), len(card.before) + len(card.marked)
    style = Style("Regular", words.size)
    for number, line in enumerate(words.lines):
        baseline = top + number * words.step + words.size
        opens, closes = max(first, line.start), min(last, line.end)
        if card.underlined and opens < closes:
            hyphen = line.text[line.end - line.start :] if closes == line.end else ""
            left = LEFT + style.width(text[line.start : opens])
            right = LEFT + style.width(text[line.start : closes] + hyphen)
            under = baseline + round(words.size * 0.16)
            canvas.fill((left, under, right, under + max(3, words.size // 14)), MARK)
        canvas.text((LEFT, baseline), line.text, style)
