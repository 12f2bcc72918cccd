"""Feeds as JSON Feed 1.1."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from site_builder.data.feed import midnight

if TYPE_CHECKING:
    from site_builder.data.feed import Author, Entry, Feed

VERSION = "https://jsonfeed.org/version/1.1"


def to_json_feed(feed: Feed) -> bytes:
    """Return a feed as JSON Feed."""
    written = {
        "version": VERSION,
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": feed.json_url,
        "description": feed.text,
        "language": feed.lang,
        "authors": [{"name": feed.site}],
        "items": [_item(entry) for entry in feed.entries],
    }
    return msgspec.json.encode(written) + b"\n"


def _item(entry: Entry) -> dict[str, object]:
    item = {
        "id": entry.id,
        "url": entry.url,
        "external_url": entry.source_url,
        "title": entry.title,
        "content_html": entry.html,
        "date_published": midnight(entry.published),
        "date_modified": midnight(entry.updated),
        "authors": [_author(author) for author in entry.authors],
        "tags": entry.tags,
        "language": entry.lang,
    }
    return {key: value for key, value in item.items() if value}


def _author(author: Author) -> dict[str, str]:
    return {"name": author.name, "url": author.url} if author.url else {"name": author.name}
