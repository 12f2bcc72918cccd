"""Articles: a page each with its statements and source, and the list by year."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from site_builder.pages.addresses import address_of
from site_builder.pages.marked import marked_text
from site_builder.pages.paging import paged
from site_builder.pages.plan import PageSpec, Sources
from site_builder.pages.views import Viewer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.model import Article


def articles(sources: Sources) -> Iterator[PageSpec]:
    """Yield the list of articles and a page for each."""
    viewer, tracker, addresses = Viewer(sources), sources.tracker, sources.addresses
    newest = sorted(sources.articles, key=lambda a: (-a.date.toordinal(), a.id))
    rows = [
        (article, addresses.of("article", article.id), sum(t.credited for t in tracker.articles[article.id]))
        for article in newest
    ]
    for address, shown, paging in paged(rows, address_of("article"), addresses):
        years = [(year, list(group)) for year, group in itertools.groupby(shown, key=lambda row: row[0].date.year)]
        yield PageSpec(address, "articles.html", {"years": years, "article_count": len(rows), "paging": paging})
    for article in newest:
        tracked = tracker.articles[article.id]
        context = {
            "article": article,
            "statements": viewer.statements(t for t in tracked if t.credited),
            "left_out": viewer.statements(t for t in tracked if not t.credited),
            "marked": marked_text(article, tracked, viewer) if sources.preview else (),
            **_text(article),
        }
        yield PageSpec(address_of("article", article.id), "article.html", context)


def _text(article: Article) -> dict[str, object]:
    """Return the text that may be shown, as paragraphs or as Markdown: none without `publish: full`."""
    full, markdown = article.publish == "full", article.markup == "md"
    return {
        "paragraphs": [p for p in article.body.splitlines() if p.strip()] if full and not markdown else [],
        "markdown": article.body if full and markdown else "",
    }
