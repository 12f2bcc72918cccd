"""Social cards: pictures of statements and topics, drawn by Pillow with a font that comes as a package."""

from site_builder.cards.drawing import draw
from site_builder.cards.fonts import installed, version

__all__ = ["draw", "installed", "version"]
