"""Front matter and body as an article's file has them; a value is put in quotation marks only where it must be."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.model import ArticleMatter, Source

_NEVER_FOLDED = 1_000_000
_EITHER = (True, True)


def render(matter: ArticleMatter, body: str) -> str:
    """Return the file's text: what `matter` says beyond its defaults (the language always), then `body` untouched.

    Every value of `matter` must be one line without control characters.
    """
    return f"---\n{yaml.emit(list(_events(matter)), allow_unicode=True, width=_NEVER_FOLDED)}---\n{body}"


def _events(matter: ArticleMatter) -> Iterator[yaml.Event]:
    yield yaml.StreamStartEvent()
    yield yaml.DocumentStartEvent(explicit=False)
    yield yaml.MappingStartEvent(None, None, implicit=True, flow_style=False)
    yield from _pair("title", matter.title)
    yield from _pair("date", matter.date.isoformat())
    yield from _source(matter.source)
    yield from _pair("lang", matter.lang)
    if matter.topics:
        yield _scalar("topics")
        yield yaml.SequenceStartEvent(None, None, implicit=True, flow_style=True)
        yield from map(_scalar, matter.topics)
        yield yaml.SequenceEndEvent()
    if matter.publish != "quotes":
        yield from _pair("publish", matter.publish)
    if matter.draft:
        yield from _pair("draft", "true")
    yield yaml.MappingEndEvent()
    yield yaml.DocumentEndEvent(explicit=False)
    yield yaml.StreamEndEvent()


def _source(source: Source) -> Iterator[yaml.Event]:
    yield _scalar("source")
    yield yaml.MappingStartEvent(None, None, implicit=True, flow_style=False)
    for key in ("name", "publisher", "url", "archive_url"):
        value = getattr(source, key)
        if value:
            yield from _pair(key, value)
    yield yaml.MappingEndEvent()


def _pair(key: str, value: str) -> Iterator[yaml.Event]:
    yield _scalar(key)
    yield _scalar(value)


def _scalar(value: str) -> yaml.Event:
    """Return a text whose marks the emitter chooses: none where it can do without."""
    return yaml.ScalarEvent(None, None, _EITHER, value)
