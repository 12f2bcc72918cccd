"""A feed and its entries, whatever format they are written in."""

from __future__ import annotations

import datetime as dt

import msgspec


class Author(msgspec.Struct, frozen=True):
    """Whose an entry is, and the URL of their page if they have one."""

    name: str
    url: str | None = None


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One entry; `id` is a URI that never changes, `html` what is shown.

    `published` is the day on which it came to the readers, `updated` that on which it was last corrected.
    """

    id: str
    url: str
    title: str
    html: str
    lang: str
    published: dt.date
    updated: dt.date
    authors: tuple[Author, ...] = ()
    tags: tuple[str, ...] = ()
    source_url: str | None = None


class Feed(msgspec.Struct, frozen=True, kw_only=True):
    """A feed of the page at `address`, newest entry first; `day` is what an empty one was last updated on."""

    address: str
    title: str
    text: str
    site: str
    home: str
    lang: str
    atom_url: str
    json_url: str
    day: dt.date
    entries: tuple[Entry, ...]

    @property
    def updated(self) -> dt.date:
        """The day on which the newest of its entries was last updated."""
        return max((entry.updated for entry in self.entries), default=self.day)


def midnight(day: dt.date) -> dt.datetime:
    """Return when a day begins, in UTC: in Denmark, where it has begun by then, it is the same day all year."""
    return dt.datetime.combine(day, dt.time.min, tzinfo=dt.UTC)
