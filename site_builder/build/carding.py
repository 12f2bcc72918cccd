"""The social cards of a site: what is on them, and the pictures."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import msgspec

from site_builder.cards import draw, version
from site_builder.memo import digest
from site_builder.model import CARD_SIZE, Card, DrawnCard, PagePicture, StatementCard

if TYPE_CHECKING:
    from collections.abc import Iterable

    from site_builder.memo import Memo


class Cards(msgspec.Struct, frozen=True):
    """The files of the cards, and each page's picture by the page's address."""

    files: dict[str, bytes] = {}
    pictures: dict[str, PagePicture] = {}


def draw_cards(cards: Iterable[Card], memo: Memo) -> Cards:
    """Return the cards as pictures; those that the memo has seen before are not drawn again.

    A card that cannot be drawn is left out.

    Raises:
        CardError: Pillow or the font is not installed.
    """
    tool = version()
    drawn = Cards({}, {})
    for card in cards:
        made = memo.recall(digest("card", tool, card), partial(draw, card), DrawnCard)
        if made.png:
            drawn.files[card.file] = made.png
            drawn.pictures[card.address] = PagePicture(card.file, *CARD_SIZE, _alt(card, made))
    return drawn


def _alt(card: Card, drawn: DrawnCard) -> str:
    return card.alt_instead if isinstance(card, StatementCard) and not drawn.whole else card.alt
