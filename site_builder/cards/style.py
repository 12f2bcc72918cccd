"""How a text is written."""

from __future__ import annotations

import msgspec

from site_builder.cards.colours import INK, PAPER, Colour
from site_builder.cards.fonts import Weight, width_of


class Style(msgspec.Struct, frozen=True):
    """A weight of the font, a size in pixels, a colour, and the colour that it is written on."""

    weight: Weight
    size: int
    colour: Colour = INK
    ground: Colour = PAPER

    def width(self, text: str) -> int:
        """Return how wide a text is, in pixels."""
        return width_of(text, self.weight, self.size)
