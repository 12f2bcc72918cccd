"""UTF-8 that somebody's program took for another encoding and saved again: `Ã¦` where `æ` was."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from site_builder.intake.plausible import score

if TYPE_CHECKING:
    from collections.abc import Mapping


def _table(encoding: str) -> Mapping[str, int]:
    """Return the byte of each character, control characters standing in where the encoding has a gap."""
    table = {}
    for byte in range(0x80, 0x100):
        char = bytes([byte]).decode(encoding, errors="ignore") or chr(byte)
        table[char] = byte
    return table


_MISTAKEN = {"Windows-1252": _table("cp1252"), "Mac Roman": _table("mac_roman"), "DOS 850": _table("cp850")}
_AFTER = "".join(re.escape(char) for char, byte in _MISTAKEN["Windows-1252"].items() if byte < 0xC0)  # noqa: PLR2004
_TRACE = re.compile(f"[ÂÃ][{_AFTER}]|â€[{_AFTER}]|ï»¿|√[¶∏•]")


def mended(text: str) -> tuple[str, str] | None:
    """Return the text as it was, and what it had been taken for; None where it was taken for nothing else.

    All of it must become UTF-8 again, and read as a text: one mistaken letter among right ones mends nothing.
    """
    if text.isascii():
        return None
    for name, table in _MISTAKEN.items():
        try:
            raw = bytes(ord(c) if ord(c) < 0x80 else table[c] for c in text)  # noqa: PLR2004
            was = raw.decode("utf-8")
        except (KeyError, UnicodeDecodeError):
            continue
        if was != text and score(was) is not None:
            return was.removeprefix("\ufeff"), name
    return None


def trace(text: str) -> re.Match[str] | None:
    """Return the first place where UTF-8 that was taken for something else shows."""
    return _TRACE.search(text)
