"""Everything that a site is made from, worked out of a tracker before the first page is planned."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec

from site_builder.attribution import method
from site_builder.build.exporting import exported, inputs_of
from site_builder.data import Exported, content_days
from site_builder.messages import messages
from site_builder.pages import Addresses, Sources
from site_builder.tracker import record, standing

if TYPE_CHECKING:
    from site_builder.build.options import Options
    from site_builder.content import Content
    from site_builder.memo import Memo
    from site_builder.model import Tracker


class Gathered(msgspec.Struct, frozen=True):
    """What the pages at the root are made from, the data beside them, and when what is on a page last changed.

    `days` are by the pages' addresses, as far as they are known.
    """

    sources: Sources
    data: Exported
    days: dict[str, dt.date]


def gather(content: Content, tracker: Tracker, options: Options, memo: Memo) -> Gathered:
    """Return what a site is made from.

    Raises:
        ContentError: `site.toml` withdraws what is still there.
    """
    site = content.site
    kept = record(tracker, content.articles, site.withdrawn, content.documents[""]["site"].problem)
    addresses = Addresses(site.base_url)
    inputs = inputs_of(content, tracker, kept, addresses)
    data = exported(inputs, memo)
    sources = Sources(
        site=site,
        registry=content.registry,
        tracker=tracker,
        standing=standing(tracker, content.registry, site.terms),
        articles=content.articles,
        pages=content.pages,
        addresses=addresses,
        messages=messages(site.lang),
        preview=options.preview,
        search=options.search != "none" and _is_anything(content, tracker),
        record=kept,
        method=method(),
        downloads=data.downloads,
    )
    return Gathered(sources, data, content_days(inputs))


def _is_anything(content: Content, tracker: Tracker) -> bool:
    """Whether there is anything that could be searched for."""
    registry = content.registry
    return bool(tracker.statements or registry.people or registry.parties or registry.topics)
