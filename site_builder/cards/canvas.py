"""A picture of few colours, so that its file is small: every pixel is the number of one."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, TypeAlias

from site_builder.cards.colours import PAPER, between
from site_builder.cards.fonts import font
from site_builder.model import CARD_SIZE

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

    from site_builder.cards.colours import Colour
    from site_builder.cards.style import Style

Box: TypeAlias = tuple[int, int, int, int]
"""Left, top, right and bottom in pixels, the last two not within it."""

_SHADES = 5
"""So many steps lead from the ground to a colour: the edges of letters are smooth, and the file is small."""
_STEPS = tuple(round(value * _SHADES / 255) for value in range(256))
_COVERED = tuple(255 * (step > 0) for step in _STEPS)
_EFFORT = 6
"""Of zlib's levels: 9 makes files a twentieth smaller in ten times the time."""
_ROOM = 8
"""Pixels around a text for what its letters reach beyond their places."""


class Canvas:
    """A card while it is drawn, PAPER all over to begin with."""

    def __init__(self) -> None:
        from PIL import Image  # noqa: PLC0415  # an extra

        self._numbers: dict[Colour, int] = {PAPER: 0}
        self._ramps: dict[tuple[Colour, Colour], list[int]] = {}
        self._image = Image.new("L", CARD_SIZE, 0)

    def fill(self, box: Box, colour: Colour) -> None:
        """Fill a box with a colour."""
        self._image.paste(self._number(colour), box)

    def text(self, at: tuple[int, int], text: str, style: Style) -> None:
        """Write a text; `at` is where its baseline begins."""
        from PIL import Image, ImageDraw  # noqa: PLC0415  # an extra

        size, face = style.size, font(style.weight, style.size)
        mask = Image.new("L", (style.width(text) + 2 * _ROOM, 2 * size + _ROOM), 0)
        ImageDraw.Draw(mask).text((_ROOM, size + _ROOM // 2), text, fill=255, font=face, anchor="ls")
        self.stamp((at[0] - _ROOM, at[1] - size - _ROOM // 2), mask, style.colour, style.ground)

    def stamp(self, at: tuple[int, int], mask: Picture, colour: Colour, ground: Colour = PAPER) -> None:
        """Put a shape on a ground; `mask` is how much of each pixel it covers, `at` its left upper corner."""
        self._image.paste(mask.point(self._ramp(colour, ground)), at, mask.point(_COVERED))

    def png(self) -> bytes:
        """Return the picture as PNG."""
        image = self._image.copy()
        image.putpalette([value for colour in self._numbers for value in colour])
        file = io.BytesIO()
        image.save(file, "PNG", compress_level=_EFFORT, bits=_bits(len(self._numbers)))
        return file.getvalue()

    def _ramp(self, colour: Colour, ground: Colour) -> list[int]:
        """Return the number of the colour for each share, 0 to 255, of a pixel that is covered."""
        if (colour, ground) not in self._ramps:
            shades = [self._number(between(ground, colour, step / _SHADES)) for step in range(_SHADES + 1)]
            self._ramps[colour, ground] = [shades[step] for step in _STEPS]
        return self._ramps[colour, ground]

    def _number(self, colour: Colour) -> int:
        return self._numbers.setdefault(colour, len(self._numbers))


def _bits(colours: int) -> int:
    """Return how many bits a pixel needs: 4, or where there are more colours 8."""
    return 4 if colours <= 16 else 8  # noqa: PLR2004
