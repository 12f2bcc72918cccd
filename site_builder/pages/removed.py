"""Statements whose addresses a build is about to take away."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from site_builder.errors import Problem
from site_builder.pages.addresses import SECTIONS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_PAGE = re.compile(rf"{SECTIONS['statement']}/([a-z2-7]{{10}})/index\.html")


def removed_statements(before: Collection[str], now: Collection[str], settings: str) -> Iterator[Problem]:
    """Yield a problem for each statement that has a page among the files `before` and none among those `now`.

    Files are named by their paths in the site; `settings` is the path of `site.toml`.
    """
    for name in sorted(set(before) - set(now)):
        page = _PAGE.fullmatch(name)
        if page is not None:
            message = f"the page of the statement {page[1]} goes, and a link to it leads nowhere"
            lines = f'[[withdrawn]], id = "{page[1]}", date = YYYY-MM-DD, reason = "…"'
            hint = f"to say there that it is withdrawn, put at the end, each on a line of its own: {lines}"
            yield Problem(settings, 0, "withdrawn", message, hint)
