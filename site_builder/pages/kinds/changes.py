"""What changed: positions, first positions, people who switched parties."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from site_builder.pages.addresses import address_of
from site_builder.pages.changing import Changes
from site_builder.pages.plan import PageSpec, Sources
from site_builder.pages.views import Viewer

if TYPE_CHECKING:
    from collections.abc import Iterator


def changes(sources: Sources) -> Iterator[PageSpec]:
    """Yield the page of changes, by year, newest first."""
    made = Changes(sources, Viewer(sources))
    events, firsts = made.events(), made.firsts()
    yield PageSpec(
        address_of("changes"),
        "changes.html",
        {
            "years": [(year, list(group)) for year, group in itertools.groupby(events, key=lambda e: e.date.year)],
            "firsts": [(year, list(group)) for year, group in itertools.groupby(firsts, key=lambda f: f.date.year)],
            "change_count": sum(event.change is not None for event in events),
            "switch_count": sum(event.switch is not None for event in events),
        },
    )
