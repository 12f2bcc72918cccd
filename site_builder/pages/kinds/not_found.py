"""What GitHub Pages shows where nothing is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.pages.plan import PageSpec, Sources

if TYPE_CHECKING:
    from collections.abc import Iterator


def not_found(_sources: Sources) -> Iterator[PageSpec]:
    """Yield `404.html`."""
    yield PageSpec("404.html", "404.html", {})
