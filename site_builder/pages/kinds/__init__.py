"""The kinds of pages, one file each: a function from the sources to the pages of its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.pages.kinds.article import articles
from site_builder.pages.kinds.changes import changes
from site_builder.pages.kinds.corrections import corrections
from site_builder.pages.kinds.data import data
from site_builder.pages.kinds.front import front
from site_builder.pages.kinds.method import method
from site_builder.pages.kinds.moved import moved
from site_builder.pages.kinds.not_found import not_found
from site_builder.pages.kinds.own import own_pages
from site_builder.pages.kinds.party import parties
from site_builder.pages.kinds.person import people
from site_builder.pages.kinds.refusals import refusals
from site_builder.pages.kinds.search import search
from site_builder.pages.kinds.standing import standing
from site_builder.pages.kinds.statement import statements
from site_builder.pages.kinds.topic import topics
from site_builder.pages.kinds.withdrawn import withdrawn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from site_builder.pages.plan import PageSpec, Sources

KINDS: tuple[Callable[[Sources], Iterator[PageSpec]], ...] = (
    front,
    standing,
    changes,
    parties,
    people,
    topics,
    articles,
    statements,
    withdrawn,
    corrections,
    refusals,
    method,
    search,
    own_pages,
    data,
    moved,
    not_found,
)

IN_EVERY_EDITION = tuple(kind for kind in KINDS if kind not in (moved, not_found))
"""Those that there are below `/en/` too."""
