"""A card as a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from site_builder.cards.fonts import can_write, plain
from site_builder.cards.statement import draw_statement
from site_builder.cards.topic import draw_topic
from site_builder.model import DrawnCard, StatementCard, TopicCard

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.model import Card

_UNSEEN = {"type", "address", "alt", "alt_instead"}


def draw(card: Card) -> DrawnCard:
    """Return a card as PNG; without bytes where the font lacks a character of it, or where it has too much to say.

    The same card makes the same bytes, with the same Pillow. What does not fit is never cut: of a statement all words
    are left out, and who said them stands there all the same.
    """
    data = msgspec.to_builtins(card)
    seen = {key: value for key, value in data.items() if key not in _UNSEEN}
    if not all(can_write(text) for text in _texts(seen)):
        return DrawnCard()
    drawn = msgspec.convert({**data, **_plain(seen)}, type=StatementCard | TopicCard)
    return draw_statement(drawn) if isinstance(drawn, StatementCard) else draw_topic(drawn)


def _texts(data: object) -> Iterator[str]:
    """Yield every text in data."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict | list | tuple):
        for each in data.values() if isinstance(data, dict) else data:
            yield from _texts(each)


def _plain(data: dict[str, object]) -> dict[str, object]:
    """Return data with each text as it is drawn."""

    def plained(value: object) -> object:
        if isinstance(value, str):
            return plain(value)
        if isinstance(value, dict):
            return {key: plained(each) for key, each in value.items()}
        return [plained(each) for each in value] if isinstance(value, list | tuple) else value

    return {key: plained(value) for key, value in data.items()}
