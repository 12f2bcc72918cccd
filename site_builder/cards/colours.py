"""The colours of the cards, and how well one is seen upon another."""

from __future__ import annotations

from typing import TypeAlias

Colour: TypeAlias = tuple[int, int, int]
"""Red, green and blue, each 0 to 255."""

PAPER: Colour = (255, 255, 255)
BLACK: Colour = (0, 0, 0)
INK: Colour = (25, 28, 32)
SOFT: Colour = (87, 95, 105)
LINE: Colour = (213, 218, 224)
MARK: Colour = (180, 99, 10)
SIGNS: dict[str, Colour] = {
    "for": (8, 118, 90), "against": (179, 54, 28), "mixed": (106, 71, 168), "unclear": (93, 102, 113),
}  # fmt: skip
"""Those of the theme's light side."""

SEEN = 3.0
"""What WCAG asks of the contrast of anything that is to be seen and is no text."""


def colour_of(written: str) -> Colour:
    """Return a colour that is written `#rrggbb`."""
    red, green, blue = bytes.fromhex(written.removeprefix("#"))
    return red, green, blue


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast of two colours as WCAG has it: from 1, none, to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def ink_on(ground: Colour) -> Colour:
    """Return black or white, whichever is read better upon another: at least 4.5 to 1."""
    return max((PAPER, BLACK), key=lambda colour: contrast(colour, ground))


def between(ground: Colour, colour: Colour, share: float) -> Colour:
    """Return the colour that is `share` of the way, 0 to 1, from one to another."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(ground, colour, strict=True))
    return red, green, blue


def _luminance(colour: Colour) -> float:
    red, green, blue = (_linear(value / 255) for value in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 (sRGB's own)
