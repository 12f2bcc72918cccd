"""What can go wrong, as values that can be collected and shown.

StandpunktError
├── ContentError    something in the tracker's own files is wrong; carries every Problem found
├── TemplateError   a template cannot be found, parsed or rendered
├── OutputError     what was asked for cannot be written where it was asked for
├── SearchError     the search index cannot be made
└── CardError       social cards cannot be drawn
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable


class Problem(msgspec.Struct, frozen=True, order=True):
    """One thing that is wrong, where it is, and what would be right.

    `file` is the path as the user would type it, `line` is 1-based (0: the file as a whole), `field` is the
    front-matter key as a path such as `memberships[0].party` (empty: none).
    """

    file: str
    line: int
    field: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else self.file
        field = f" {self.field}:" if self.field else ""
        hint = f" ({self.hint})" if self.hint else ""
        return f"{where}:{field} {self.message}{hint}"


class StandpunktError(Exception):
    """Anything the user can mend; a bug is any other exception."""


class ContentError(StandpunktError):
    """Raised once all files have been read, with every problem in the order of file and line."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))


class TemplateError(StandpunktError):
    """Raised when a template cannot be found, parsed or rendered; the text says which and where."""


class OutputError(StandpunktError):
    """Raised when a site, a tracker or a file cannot be written where it was asked for."""


class SearchError(StandpunktError):
    """Raised when Pagefind, which makes the search index, is not installed or does not do it; the text says why."""


class CardError(StandpunktError):
    """Raised when Pillow or the font, which social cards are drawn with, is not installed."""
