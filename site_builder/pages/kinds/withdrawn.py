"""Withdrawn statements: what stands at the address of each, so that a link to it still leads somewhere."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec

from site_builder.pages.addresses import address_of
from site_builder.pages.plan import PageSpec, Sources
from site_builder.pages.views import ArticleLink, StatementView, Viewer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.model import Withdrawn


class Tombstone(msgspec.Struct, frozen=True, kw_only=True):
    """What readers are told of a withdrawn statement.

    `why` is `dropped` (not a statement), `nobody` (credited to no one any more) or `gone` (in no article any more).
    `date` is the day it was said; of one that is gone, the day it was withdrawn, and `note` is why. `said` has the
    words, where they still stand in the article for all to see.
    """

    id: str
    url: str
    why: str
    date: dt.date
    direct: bool | None = None
    article: ArticleLink | None = None
    said: StatementView | None = None
    coder: str | None = None
    note: str | None = None


def withdrawn(sources: Sources) -> Iterator[PageSpec]:
    """Yield a page for each statement that was withdrawn."""
    for tombstone in tombstones(sources, Viewer(sources)):
        yield PageSpec(address_of("statement", tombstone.id), "withdrawn.html", {"tombstone": tombstone})


def tombstones(sources: Sources, viewer: Viewer) -> list[Tombstone]:
    """Return what is told of every withdrawn statement: those taken back in their articles, then those gone."""
    gone = [
        Tombstone(id=g.id, url=sources.addresses.of("statement", g.id), why="gone", date=g.date, note=g.reason)
        for g in sources.record.gone
    ]
    return [*(_taken_back(each, sources, viewer) for each in sources.record.withdrawn), *gone]


def _taken_back(each: Withdrawn, sources: Sources, viewer: Viewer) -> Tombstone:
    article = next(a for a in sources.articles if a.id == each.article)
    return Tombstone(
        id=each.id,
        url=sources.addresses.of("statement", each.id),
        why=each.reason,
        date=each.date,
        direct=each.kind == "direct",
        article=viewer.article(article),
        said=viewer.statement(sources.tracker.by_id[each.id]) if each.reason == "nobody" else None,
        coder=each.coder,
        note=each.note,
    )
