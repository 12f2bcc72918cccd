"""The keeper's own pages, such as `Om`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.pages.plan import PageSpec, Sources

if TYPE_CHECKING:
    from collections.abc import Iterator


def own_pages(sources: Sources) -> Iterator[PageSpec]:
    """Yield the pages of `content/pages/`, each at the address that its file's name gives."""
    for page in sources.pages:
        yield PageSpec(f"{page.id}/", "page.html", {"page": page})
