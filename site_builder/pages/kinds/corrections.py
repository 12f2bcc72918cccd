"""What was corrected and what was withdrawn, the newest first, and where to tell of a mistake."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec

from site_builder.pages.addresses import address_of
from site_builder.pages.kinds.withdrawn import tombstones
from site_builder.pages.plan import PageSpec, Sources
from site_builder.pages.views import ArticleLink, Link, PartyLink, Viewer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.model import CorrectionNote


class CorrectionView(msgspec.Struct, frozen=True):
    """A correction, its article, and the pages that have anything from it."""

    date: dt.date
    text: str
    article: ArticleLink
    statements: int
    topics: tuple[Link, ...]
    parties: tuple[PartyLink, ...]
    people: tuple[Link, ...]


def corrections(sources: Sources) -> Iterator[PageSpec]:
    """Yield the page of corrections."""
    viewer = Viewer(sources)
    contact = sources.site.contact
    yield PageSpec(
        address_of("correction"),
        "corrections.html",
        {
            "corrections": [_view(note, sources, viewer) for note in sources.record.corrections],
            "tombstones": tombstones(sources, viewer),
            "contact": contact,
            "contact_url": f"mailto:{contact}" if contact and "://" not in contact else contact,
        },
    )


def _view(note: CorrectionNote, sources: Sources, viewer: Viewer) -> CorrectionView:
    registry, addresses = sources.registry, sources.addresses
    article = next(a for a in sources.articles if a.id == note.article)
    return CorrectionView(
        date=note.date,
        text=note.text,
        article=viewer.article(article),
        statements=len(note.statements),
        topics=tuple(Link(registry.topics[t].name, addresses.of("topic", t)) for t in note.topics),
        parties=tuple(viewer.party(registry.parties[p]) for p in note.parties),
        people=tuple(Link(registry.people[p].name, addresses.of("person", p)) for p in note.people),
    )
