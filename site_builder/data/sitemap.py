"""What search engines ask for: the list of all pages, and where it is."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from site_builder.data.entries import last_change

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from site_builder.data.inputs import Inputs

MOST = 50_000
"""So many addresses one file may hold, by the protocol."""

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_NOINDEX = re.compile(rb"""<meta\s[^>]*name=["']?robots["'>\s][^>]*noindex""", re.IGNORECASE)


def sitemap(
    pages: Mapping[str, bytes], days: Mapping[str, dt.date], absolute: Callable[[str], str], most: int = MOST
) -> dict[str, bytes]:
    """Return `sitemap.xml`, and where there are more pages than `most` the parts that it then names.

    `pages` is the HTML of every page by its address; those that ask not to be indexed are left out. `days` tells
    when what a page shows was last changed, where that is known.
    """
    listed = [(absolute(address), days.get(address)) for address, html in pages.items() if not _NOINDEX.search(html)]
    listed.sort()
    if len(listed) <= most:
        return {"sitemap.xml": _file("urlset", "url", listed)}
    parts = [listed[at : at + most] for at in range(0, len(listed), most)]
    files = {f"sitemap-{number}.xml": _file("urlset", "url", part) for number, part in enumerate(parts, 1)}
    newest = [max((day for _, day in part if day), default=None) for part in parts]
    index = [(absolute(name), day) for name, day in zip(files, newest, strict=True)]
    return {"sitemap.xml": _file("sitemapindex", "sitemap", index), **files}


def robots(absolute: Callable[[str], str]) -> bytes:
    """Return `robots.txt`: everybody may read everything, and here is the list."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {absolute('sitemap.xml')}\n".encode()


def content_days(inputs: Inputs) -> dict[str, dt.date]:
    """Return when what is on each page was last changed, by its address, as far as the content tells."""
    tracker, registry = inputs.tracker, inputs.registry
    days: dict[str, dt.date] = {}
    for kind, said in (("party", tracker.parties), ("person", tracker.people)):
        for ident, statements in said.items():
            _note(days, inputs.address(kind, ident), (last_change(each.article) for each in statements))
    for topic in registry.topics:
        articles = {t.article.id: t.article for t in (*tracker.topics[topic], *tracker.below[topic])}
        _note(days, inputs.address("topic", topic), map(last_change, articles.values()))
    for article in inputs.articles:
        _note(days, inputs.address("article", article.id), [last_change(article)])
    for tracked in tracker.statements:
        _note(days, inputs.address("statement", tracked.statement.id), [last_change(tracked.article)])
    for year, group in itertools.groupby(tracker.statements, key=lambda each: each.date.year):
        _note(days, inputs.address("statement", str(year)), (last_change(each.article) for each in group))
    newest = [last_change(article) for article in inputs.articles]
    for address in ("", *(inputs.address(kind, "") for kind in ("party", "person", "topic", "article", "statement"))):
        _note(days, address, newest)
    return days


def _note(days: dict[str, dt.date], address: str, changes: Iterable[dt.date]) -> None:
    newest = max(changes, default=None)
    if newest is not None:
        days[address] = newest


def _file(root: str, element: str, listed: Iterable[tuple[str, dt.date | None]]) -> bytes:
    return "\n".join(_lines(root, element, listed)).encode("utf-8")


def _lines(root: str, element: str, listed: Iterable[tuple[str, dt.date | None]]) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield f'<{root} xmlns="{_NAMESPACE}">'
    for url, day in listed:
        lastmod = f"<lastmod>{day.isoformat()}</lastmod>" if day else ""
        yield f"<{element}><loc>{escape(url)}</loc>{lastmod}</{element}>"
    yield f"</{root}>\n"
