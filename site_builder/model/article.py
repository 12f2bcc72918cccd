"""Articles, and the keeper's own word on what they say."""

import datetime as dt
from typing import Literal

from site_builder.model.entities import Lang, Matter, OldAddress, Text, Url

Stance = Literal["for", "against", "mixed", "unclear"]


class Source(Matter, frozen=True, kw_only=True):
    """Where an article was published."""

    name: Text
    publisher: str | None = None
    url: Url | None = None
    archive_url: Url | None = None


class KeeperStatement(Matter, frozen=True, kw_only=True):
    """The keeper's word on one statement, which beats the engine's.

    `quote` must stand in the body; `prefix` and `suffix` tell two places apart. Of `person`, `party`,
    `nobody` and `drop` at most one says whose it is (none: the engine's word stands).
    """

    quote: Text
    prefix: str = ""
    suffix: str = ""
    person: Text | None = None
    party: Text | None = None
    nobody: bool = False
    drop: bool = False
    topic: Text | None = None
    stance: Stance | None = None
    date: dt.date | None = None
    coder: str | None = None
    note: str | None = None

    @property
    def credits(self) -> bool:
        """Whether the entry says whose the words are."""
        return bool(self.person or self.party or self.nobody)


class Correction(Matter, frozen=True, kw_only=True):
    """A mistake that was mended, as readers are told."""

    date: dt.date
    text: Text


class ArticleMatter(Matter, frozen=True, kw_only=True):
    """What `articles/ID.txt` and `articles/ID.md` may say."""

    title: Text
    date: dt.date
    source: Source
    lang: Lang = "da"
    topics: tuple[Text, ...] = ()
    publish: Literal["quotes", "full"] = "quotes"
    draft: bool = False
    statements: tuple[KeeperStatement, ...] = ()
    corrections: tuple[Correction, ...] = ()
    old_addresses: tuple[OldAddress, ...] = ()
    aliases: tuple[OldAddress, ...] = ()


class Article(ArticleMatter, frozen=True, kw_only=True):
    """An article; offsets of statements count Unicode code points in `body`.

    `markup` tells how paragraphs stand in the body: one a line (`txt`), or between blank lines (`md`);
    `body_line` is the line of the file on which the body begins.
    """

    id: str
    body: str
    markup: Literal["txt", "md"] = "txt"
    body_line: int = 1
