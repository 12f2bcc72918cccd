"""The signs of the stances, drawn as the theme draws them: each a shape of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.cards.colours import SIGNS
from site_builder.cards.fonts import font

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw as Pen

    from site_builder.cards.canvas import Canvas

_FINE = 4
"""Signs are drawn so many times as large and made smaller, so that their edges are smooth."""
_UNITS = 16
"""A sign's side in the theme's drawings."""


def sign(canvas: Canvas, at: tuple[int, int], name: str, size: int) -> None:
    """Draw a stance's sign; `at` is its left upper corner, `size` its side in pixels."""
    from PIL import Image, ImageDraw  # noqa: PLC0415  # an extra

    mask = Image.new("L", (size * _FINE, size * _FINE), 0)
    _shape(ImageDraw.Draw(mask), name, size * _FINE / _UNITS)
    canvas.stamp(at, mask.resize((size, size), Image.Resampling.BOX), SIGNS[name])


def _shape(pen: Pen, name: str, unit: float) -> None:
    def points(*pairs: tuple[float, float]) -> list[tuple[float, float]]:
        return [(x * unit, y * unit) for x, y in pairs]

    stroke = round(1.8 * unit)
    if name == "for":
        pen.ellipse(points((0.5, 0.5), (15.5, 15.5)), fill=255)
        pen.line(points((4, 8), (12, 8)), fill=0, width=stroke)
        pen.line(points((8, 4), (8, 12)), fill=0, width=stroke)
    elif name == "against":
        pen.rectangle(points((1, 1), (15, 15)), fill=255)
        pen.line(points((4, 8), (12, 8)), fill=0, width=stroke)
    elif name == "mixed":
        pen.polygon(points((8, 0.5), (15.5, 8), (8, 15.5), (0.5, 8)), fill=255)
        pen.polygon(points((8, 3), (13, 8), (8, 13)), fill=0)
    else:
        pen.polygon(points((4, 1), (12, 1), (16, 8), (12, 15), (4, 15), (0, 8)), fill=255)
        face = font("Semibold", round(11 * unit))
        pen.text((8 * unit, 8 * unit), "?", fill=0, font=face, anchor="mm")
