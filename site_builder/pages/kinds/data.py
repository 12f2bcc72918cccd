"""The page for those who use the data: what files there are, and what is in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.pages.plan import PageSpec, Sources

if TYPE_CHECKING:
    from collections.abc import Iterator

ADDRESS = "data/"


def data(sources: Sources) -> Iterator[PageSpec]:
    """Yield the page that lists the files."""
    tables = [each for each in sources.downloads if each.columns]
    others = [each for each in sources.downloads if not each.columns]
    example = next((tracked.statement.id for tracked in sources.tracker.statements), "")
    yield PageSpec(ADDRESS, "data.html", {"tables": tables, "others": others, "example": example})
