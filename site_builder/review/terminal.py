"""What a session needs of whoever sits before it: keys, lines, and somewhere to show things."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import msgspec

from site_builder.model import Article, KeeperStatement, Registry, Statement

if TYPE_CHECKING:
    from collections.abc import Sequence


class View(msgspec.Struct, frozen=True, kw_only=True):
    """A statement as it is shown: which of how many, where, and how things stand with it.

    `line` is the line of the file; `before` and `around` are spans of the body: the paragraph before, if any,
    and the one that the statement is in. `statement` is as the keeper's entry, if any,
    leaves it, and `found` as the engine has it. With `again` the text stands on the screen already.
    """

    number: int
    total: int
    file: str
    line: int
    article: Article
    registry: Registry
    statement: Statement
    found: Statement
    before: tuple[int, int] | None
    around: tuple[int, int]
    why: tuple[str, ...]
    topics: tuple[str, ...]
    entry: KeeperStatement | None
    again: bool = False


class Terminal(Protocol):
    """A keyboard and a screen. Both ways of asking raise EOFError where nothing more will come."""

    def key(self) -> str:
        """Return one key as it is pressed, in lower case; an empty text for Enter."""

    def line(self, prompt: str, names: Sequence[str] = ()) -> str:
        """Return a typed line; `names` are what it may be completed to."""

    def show(self, view: View) -> None:
        """Show a statement."""

    def say(self, text: str) -> None:
        """Show a line of text, or several."""
