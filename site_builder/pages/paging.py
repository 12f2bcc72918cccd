"""Long lists on several pages: the first at the list's own address, the others below it at `side/2/`."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from site_builder.pages.addresses import Addresses

T = TypeVar("T")

SIZE = 50
"""So many entries stand on a page."""


class Paging(msgspec.Struct, frozen=True):
    """Which page of a list this is, from 1, and the links to all of them in their order."""

    number: int
    links: tuple[str, ...]

    @property
    def before(self) -> str:
        """The link to the page before this; empty on the first."""
        return self.links[self.number - 2] if self.number > 1 else ""

    @property
    def after(self) -> str:
        """The link to the page after this; empty on the last."""
        return self.links[self.number] if self.number < len(self.links) else ""


def paged(entries: Sequence[T], address: str, addresses: Addresses) -> Iterator[tuple[str, Sequence[T], Paging]]:
    """Yield the address, the entries and the paging of each page of a list; of an empty list, of one page."""
    pages = [entries[at : at + SIZE] for at in range(0, len(entries), SIZE)] or [entries]
    places = [address if number == 1 else f"{address}side/{number}/" for number in range(1, len(pages) + 1)]
    links = tuple(addresses.url(place) for place in places)
    for number, (place, shown) in enumerate(zip(places, pages, strict=True), start=1):
        yield place, shown, Paging(number, links)
