"""Statements: the permanent address of each, and the lists of them all: the newest, and year by year."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from site_builder.pages.addresses import address_of
from site_builder.pages.apa import apa
from site_builder.pages.bibtex import bibtex
from site_builder.pages.cited import Citation, Language, cited_of
from site_builder.pages.fragments import source_link
from site_builder.pages.linked_data import annotation, quotation, script
from site_builder.pages.paging import paged
from site_builder.pages.plan import PageSpec, Sources
from site_builder.pages.views import Viewer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.model import Tracked

_NEWEST = 30
_LANGUAGES: tuple[Language, ...] = ("da", "en")


def statements(sources: Sources) -> Iterator[PageSpec]:
    """Yield the newest credited statements, all of each year's, and a page for each."""
    views = Viewer(sources).statements(sources.tracker.statements)
    years = [(year, tuple(said)) for year, said in itertools.groupby(views, key=lambda view: view.date.year)]
    links = [(year, sources.addresses.of("statement", str(year)), len(said)) for year, said in years]
    shared = {"years": links, "statement_count": len(views)}
    newest = {"statements": views[:_NEWEST], "year": None, "year_count": 0, "paging": None}
    yield PageSpec(address_of("statement"), "statements.html", {**newest, **shared})
    for year, said in years:
        for address, shown, paging in paged(said, address_of("statement", str(year)), sources.addresses):
            context = {"statements": shown, "year": year, "year_count": len(said), "paging": paging, **shared}
            yield PageSpec(address, "statements.html", context)
    for view, tracked in zip(views, sources.tracker.statements, strict=True):
        context = {
            "statement": view,
            "in_source": _in_source(tracked),
            "citations": _citations(tracked, sources),
            "linked_data": [script(quotation(tracked, sources)), script(annotation(tracked, sources))],
        }
        yield PageSpec(address_of("statement", view.id), "statement.html", context)


def _in_source(tracked: Tracked) -> str | None:
    """Return the link to the very words in the source, where the source has an address."""
    statement, article = tracked.statement, tracked.article
    return source_link(article.source.url, article.body, statement.start, statement.end) if article.source.url else None


def _citations(tracked: Tracked, sources: Sources) -> list[Citation]:
    permalink = sources.addresses.absolute(address_of("statement", tracked.statement.id))
    cited = cited_of(tracked, sources.registry, sources.site.title, permalink)
    return [style(cited, lang) for style in (apa, bibtex) for lang in _LANGUAGES]
