"""Statements: the permanent address of each, and the lists of them all: the newest, and year by year."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from site_builder.pages.addresses import address_of
from site_builder.pages.plan import PageSpec, Sources
from site_builder.pages.views import Viewer

if TYPE_CHECKING:
    from collections.abc import Iterator

_NEWEST = 30


def statements(sources: Sources) -> Iterator[PageSpec]:
    """Yield the newest credited statements, all of each year's, and a page for each."""
    views = Viewer(sources).statements(sources.tracker.statements)
    years = [(year, tuple(said)) for year, said in itertools.groupby(views, key=lambda view: view.date.year)]
    links = [(year, sources.addresses.of("statement", str(year)), len(said)) for year, said in years]
    shared = {"years": links, "statement_count": len(views)}
    yield PageSpec(address_of("statement"), "statements.html", {"statements": views[:_NEWEST], "year": None, **shared})
    for year, said in years:
        yield PageSpec(
            address_of("statement", str(year)),
            "statements.html",
            {"statements": said, "year": year, **shared},
        )
    for view in views:
        yield PageSpec(address_of("statement", view.id), "statement.html", {"statement": view})
