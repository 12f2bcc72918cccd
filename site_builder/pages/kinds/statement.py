"""Statements: the permanent address of each, and the list of them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.pages.addresses import address_of
from site_builder.pages.plan import PageSpec, Sources
from site_builder.pages.views import Viewer

if TYPE_CHECKING:
    from collections.abc import Iterator


def statements(sources: Sources) -> Iterator[PageSpec]:
    """Yield the list of all credited statements and a page for each."""
    views = Viewer(sources).statements(sources.tracker.statements)
    yield PageSpec(address_of("statement"), "statements.html", {"statements": views})
    for view in views:
        yield PageSpec(address_of("statement", view.id), "statement.html", {"statement": view})
