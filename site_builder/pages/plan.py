"""Which pages a site has, and what each is made from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from site_builder.model import Article, Download, Method, Page, Record, Registry, Site, Standing, Tracker
from site_builder.pages.addresses import Addresses

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator


class PageSpec(msgspec.Struct, frozen=True):
    """A page to be rendered: its address (`""` the front page), its template, and what that is given.

    An address that does not end in `/` is a file's name.
    """

    address: str
    template: str
    context: dict[str, Any]

    @property
    def file(self) -> str:
        """The file that the page is written to, relative to the site's root."""
        is_file = self.address and not self.address.endswith("/")
        return self.address if is_file else f"{self.address}index.html"


class Sources(msgspec.Struct, frozen=True, kw_only=True):
    """What all pages are made from.

    `preview` is set where they are for the keeper's eyes alone, `search` where the site has a search page. `downloads`
    are the files that there are besides pages.
    """

    site: Site
    registry: Registry
    tracker: Tracker
    standing: Standing
    articles: tuple[Article, ...]
    pages: tuple[Page, ...]
    addresses: Addresses
    preview: bool = False
    record: Record = Record()
    method: Method = Method()
    search: bool = False
    downloads: tuple[Download, ...] = ()


def plan_pages(sources: Sources, kinds: Iterable[Callable[[Sources], Iterator[PageSpec]]]) -> tuple[PageSpec, ...]:
    """Return every page of the site, kind by kind."""
    return tuple(spec for kind in kinds for spec in kind(sources))
