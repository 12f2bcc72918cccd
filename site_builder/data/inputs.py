"""What the data of a site are made from."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import msgspec

from site_builder.model import Article, Matrix, Record, Registry, Site, Statement, Tracker

Worded: TypeAlias = Callable[[Statement, str], tuple[str, str, str]]
"""Returns a statement, in the body of its article, as pages show it: what stands before, its words, what stands after.

The first and the last are empty where it can stand alone.
"""


class Inputs(msgspec.Struct, frozen=True, kw_only=True):
    """A tracker and what was worked out from it, and the two things that pages decide for the whole site.

    `address` returns the address of an entity's page, or of the list of its kind, by kind (`party`) and id; `absolute`
    makes a whole URL of an address on the site; `worded` says how much of a statement is shown; `say` says a message in
    the site's language, and `locale` is that of its dates.
    """

    site: Site
    registry: Registry
    tracker: Tracker
    articles: tuple[Article, ...]
    matrix: Matrix
    record: Record
    address: Callable[[str, str], str]
    absolute: Callable[[str], str]
    worded: Worded
    say: Callable[[str], str]
    locale: str

    def url(self, kind: str, ident: str) -> str:
        """Return the whole URL of an entity's page."""
        return self.absolute(self.address(kind, ident))
