"""The search page: a form, and the lists for those who search without scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.pages.counts import alphabetical
from site_builder.pages.plan import PageSpec, Sources
from site_builder.pages.searching import SEARCH, TYPES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from site_builder.model import Party, Topic


def search(sources: Sources) -> Iterator[PageSpec]:
    """Yield the search page, where the site has search."""
    if not sources.search:
        return
    registry, say = sources.registry, sources.messages.say
    years = sorted({t.date.year for t in sources.tracker.statements}, reverse=True)
    filters = (
        ("type", say("Hvad"), say("Alt"), tuple((kind, say(name)) for kind, name in TYPES.items())),
        ("parti", say("Parti"), say("Alle partier"), _named(registry.parties.values())),
        ("emne", say("Emne"), say("Alle emner"), _named(registry.topics.values())),
        ("aar", say("År"), say("Alle år"), tuple((str(year), str(year)) for year in years)),
    )
    yield PageSpec(SEARCH, "search.html", {"filters": filters, "preview": sources.preview})


def _named(entities: Iterable[Party | Topic]) -> tuple[tuple[str, str], ...]:
    """Return ids with names, in the order of the names."""
    return tuple((each.id, each.name) for each in sorted(entities, key=lambda e: alphabetical(e.name)))
