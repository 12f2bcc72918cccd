"""The font of the cards, as a package of Python has it: the same on every machine."""

from __future__ import annotations

import functools
import io
import unicodedata
from importlib import metadata, resources
from importlib.util import find_spec
from typing import TYPE_CHECKING, Literal, TypeAlias

from site_builder.errors import CardError

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

Weight: TypeAlias = Literal["Regular", "Semibold"]

_PACKAGE = "font_source_sans_pro"
_WEIGHTS: tuple[Weight, ...] = ("Regular", "Semibold")
_NO_CHARACTER = "\uffff"
_SEEN = 64


def installed() -> bool:
    """Whether there are Pillow and the font (the extra `cards`)."""
    try:
        from PIL import _imagingft  # noqa: F401, PLC0415  # an extra, and its part that knows fonts
    except ImportError:
        return False
    return find_spec(_PACKAGE) is not None


def version() -> str:
    """Return which Pillow and which font are installed.

    Raises:
        CardError: either is not.
    """
    if not installed():
        raise CardError("there are no cards without Pillow: pip install 'standpunkt[cards]', or --no-cards")
    return f"pillow {metadata.version('pillow')}, {_PACKAGE} {metadata.version(_PACKAGE)}"


@functools.lru_cache(maxsize=128)
def font(weight: Weight, size: int) -> FreeTypeFont:
    """Return the font in a weight, `size` pixels high.

    Pillow's own plain layout is asked for: the other one is there or not, from machine to machine.
    """
    from PIL import ImageFont  # noqa: PLC0415  # an extra

    data = (resources.files(_PACKAGE) / "files" / f"SourceSansPro-{weight}.ttf").read_bytes()
    return ImageFont.truetype(io.BytesIO(data), size, layout_engine=ImageFont.Layout.BASIC)


def width_of(text: str, weight: Weight, size: int) -> int:
    """Return how wide a text is, in pixels: as wide as its characters, since plain layout brings none nearer."""
    return sum(_advance(sign, weight, size) for sign in text)


def plain(text: str) -> str:
    """Return a text as it is drawn: composed (NFC), without what nobody sees, such as soft hyphens."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(sign for sign in composed if unicodedata.category(sign) != "Cf")


def can_write(text: str) -> bool:
    """Whether the font has every character of a text as it is drawn, and can put each in its place."""
    return all(_has(sign) for sign in {*plain(text)} if not sign.isspace())


@functools.lru_cache(maxsize=16384)
def _advance(sign: str, weight: Weight, size: int) -> int:
    return round(font(weight, size).getlength(sign))


@functools.lru_cache(maxsize=4096)
def _has(sign: str) -> bool:
    """Whether both weights have a character: what they lack they draw as a box."""
    if unicodedata.combining(sign) or unicodedata.category(sign) == "Cc":
        return False
    faces = [font(weight, _SEEN) for weight in _WEIGHTS]
    return all(bytes(face.getmask(sign)) != bytes(face.getmask(_NO_CHARACTER)) for face in faces)
