"""Feeds as Atom (RFC 4287)."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any

from feedgenerator.django.utils.feedgenerator import Atom1Feed  # type: ignore[import-untyped]

from site_builder.data.feed import midnight

if TYPE_CHECKING:
    from site_builder.data.feed import Entry, Feed

_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NO_CHARACTER = "\ufffd"


class _Atom(Atom1Feed):  # type: ignore[misc]
    """Atom whose entries may have several authors and a language each, and whose date is that of the content."""

    def latest_post_date(self) -> Any:  # noqa: ANN401
        return self.feed["day"]

    def item_attributes(self, item: dict[str, Any]) -> dict[str, str]:
        return {"xml:lang": item["lang"]}

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:  # noqa: ANN401
        super().add_item_elements(handler, item)
        for name, url in item["authors"]:
            handler.startElement("author", {})
            handler.addQuickElement("name", name)
            if url:
                handler.addQuickElement("uri", url)
            handler.endElement("author")


def to_atom(feed: Feed) -> bytes:
    """Return a feed as Atom in UTF-8; what XML cannot hold, such as control characters, is shown as U+FFFD."""
    atom = _Atom(
        _clean(feed.title),
        feed.home,
        feed.text,
        language=feed.lang,
        author_name=_clean(feed.site),
        feed_url=feed.atom_url,
        feed_guid=feed.home,
        day=midnight(feed.updated),
    )
    for entry in feed.entries:
        _add(atom, entry)
    out = io.BytesIO()
    atom.write(out, "utf-8")
    return out.getvalue() + b"\n"


def _add(atom: _Atom, entry: Entry) -> None:
    atom.add_item(
        _clean(entry.title),
        entry.url,
        None,
        unique_id=entry.id,
        pubdate=midnight(entry.published),
        updateddate=midnight(entry.updated),
        categories=[_clean(tag) for tag in entry.tags],
        content=_clean(entry.html),
        lang=entry.lang,
        authors=[(_clean(author.name), author.url) for author in entry.authors],
    )


def _clean(text: str) -> str:
    return _NOT_IN_XML.sub(_NO_CHARACTER, text)
