"""Which pages a site has, and what each is made from."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import msgspec

from site_builder.messages import Messages
from site_builder.model import (
    Alternate,
    Article,
    Download,
    Method,
    Page,
    PagePicture,
    Record,
    Registry,
    Site,
    Standing,
    Tracker,
    Translation,
)
from site_builder.pages.addresses import Addresses

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator


class PageSpec(msgspec.Struct, frozen=True):
    """A page to be rendered: its address (`""` the front page), its template, and what that is given.

    An address that does not end in `/` is a file's name. `edition` is what stands before it in the edition that the
    page belongs to: `en/`.
    """

    address: str
    template: str
    context: dict[str, Any]
    edition: str = ""

    @property
    def file(self) -> str:
        """The file that the page is written to, relative to the site's root."""
        is_file = self.whole and not self.whole.endswith("/")
        return self.whole if is_file else f"{self.whole}index.html"

    @property
    def whole(self) -> str:
        """Where on the site it stands: `en/partier/venstre/`."""
        return f"{self.edition}{self.address}"


class Beside(msgspec.Struct, frozen=True, kw_only=True):
    """What there is beside a page: its other forms, it in each language, and the picture that goes with links to it.

    `changed` is the day on which anything on it was last published or corrected, where that is known.
    """

    alternates: tuple[Alternate, ...] = ()
    translations: tuple[Translation, ...] = ()
    picture: PagePicture | None = None
    changed: dt.date | None = None


class Sources(msgspec.Struct, frozen=True, kw_only=True):
    """What all pages are made from.

    `preview` is set where they are for the keeper's eyes alone, `search` where the site has a search page. `downloads`
    are the files that there are besides pages. `messages` are those of the pages' language, `addresses` theirs too.
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
    messages: Messages

    @property
    def at_root(self) -> bool:
        """Whether these are the pages of the site's own language, which stand at the root."""
        return not self.addresses.edition


def plan_pages(sources: Sources, kinds: Iterable[Callable[[Sources], Iterator[PageSpec]]]) -> tuple[PageSpec, ...]:
    """Return every page of an edition of the site, kind by kind."""
    edition = sources.addresses.edition
    return tuple(msgspec.structs.replace(spec, edition=edition) for kind in kinds for spec in kind(sources))
