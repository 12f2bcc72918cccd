"""What a build is asked for, and what it comes to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Literal

import msgspec

from site_builder.content import Content
from site_builder.errors import Problem
from site_builder.model import Article, Tracker
from site_builder.pages import PageSpec
from site_builder.publish import Written


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """What a site is made from, and for `build` where it goes.

    `templates` goes before the default theme, `base_url` before the site's own; `strict` takes warnings for errors;
    `preview` shows on its page the whole text of each article with every statement marked, as the keeper needs it
    and no reader may see it. `search` gives the site a search page, for readers with the index that it asks; `cards`
    draws the pictures that go with links to statements and topics.
    """

    content: Path
    output: Path = Path("_site")
    templates: Path | None = None
    base_url: str | None = None
    drafts: bool = False
    strict: bool = False
    preview: bool = False
    search: Literal["none", "page", "index"] = "none"
    cards: bool = False


class Made(msgspec.Struct, frozen=True, kw_only=True):
    """A whole site in memory: every file by its path, what the pages show, and what is worth a warning."""

    content: Content
    tracker: Tracker
    pages: tuple[PageSpec, ...]
    files: dict[str, bytes]
    warnings: tuple[Problem, ...]


class Built(msgspec.Struct, frozen=True, kw_only=True):
    """What a build made, and what it found worth a warning."""

    tracker: Tracker
    articles: int
    pages: int
    written: Written
    warnings: tuple[Problem, ...]


Watch = Callable[[Sequence[Article]], Iterable[Article]]
"""Is handed the articles that are to be read and yields them one by one: a progress bar."""
