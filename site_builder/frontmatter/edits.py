"""Small changes to a file's text that leave everything around them byte for byte as it was."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable

_BOM = "\ufeff"


class Edit(msgspec.Struct, frozen=True):
    """Put `text` in the place of what stands from `start` to `end`; offsets as in `plain`."""

    start: int
    end: int
    text: str


def plain(raw: str) -> str:
    """Return a file's text as the content stage reads it: no byte-order mark, CRLF read as LF."""
    return raw.removeprefix(_BOM).replace("\r\n", "\n")


def edited(raw: str, edits: Iterable[Edit]) -> str:
    """Return `raw` with edits made that do not overlap, each at its place in `plain(raw)`.

    Edits at one place come out in the order given. What they add has the line breaks of the file's first line.
    """
    newline = "\r\n" if raw.partition("\n")[0].endswith("\r") else "\n"
    breaks = _crlf(raw)
    first = len(raw) - len(raw.removeprefix(_BOM))
    pieces, at = [], 0
    for edit in sorted(edits, key=lambda e: (e.start, e.end)):
        start, end = (first + at + bisect_left(breaks, at) for at in (edit.start, edit.end))
        pieces += [raw[at:start], edit.text.replace("\n", newline)]
        at = end
    return "".join([*pieces, raw[at:]])


def _crlf(raw: str) -> list[int]:
    """Return where in `plain(raw)` the line breaks stand that are CRLF in `raw`."""
    found: list[int] = []
    text = raw.removeprefix(_BOM)
    at = text.find("\r\n")
    while at >= 0:
        found.append(at - len(found))
        at = text.find("\r\n", at + 2)
    return found
