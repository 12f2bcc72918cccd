"""How tests read the pages of a site."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

LINKS = ("href", "src", "action", "poster", "data")


class _Page(HTMLParser):
    """The links, the ids, the scripts and the visible text of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.tags: list[str] = []
        self.equivalents: list[str] = []
        self.pieces: list[str] = []
        self.scripts: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.equivalents += [value or "" for name, value in attrs if name == "http-equiv"]
        self.links += [value or "" for name, value in attrs if name in LINKS]
        sets = [value or "" for name, value in attrs if name in ("srcset", "imagesrcset")]
        self.links += [each.split()[0] for value in sets for each in value.split(",") if each.strip()]
        self.ids += [value or "" for name, value in attrs if name == "id"]

    def handle_data(self, data: str) -> None:
        if self.tags[-1:] == ["script"] and self.cdata_elem == "script":
            self.scripts.append(data)
        else:
            self.pieces.append(data)

    @property
    def text(self) -> str:
        """The text on one line."""
        return " ".join("".join(self.pieces).split())


@pytest.fixture(scope="session")
def read_page() -> Callable[[str], _Page]:
    """Read a page's HTML."""
    return _Page
