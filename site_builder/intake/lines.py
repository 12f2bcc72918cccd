"""The lines of a received text: one kind of line end, no blank lines around it, everything else as it came."""

from __future__ import annotations

import re

_ENDS = re.compile(r"\r\n|[\r\n\x85\u2028\u2029]")
_UNSEEN = re.compile("[\0-\x1f\x7f-\x9f\xad\u200b\u2060\ufeff\ud800-\udfff\ufffe\uffff]")
_INVISIBLE = re.compile("[\\s\u200b\u2060\ufeff]*")


def tidied(text: str) -> str:
    """Return `text` with LF for every line end and without blank lines around it; one LF ends it if it is not empty.

    A blank line holds nothing but white space and characters without width.
    """
    lines = _ENDS.sub("\n", text).split("\n")
    while lines and is_blank(lines[0]):
        del lines[0]
    while lines and is_blank(lines[-1]):
        del lines[-1]
    return "".join(f"{line}\n" for line in lines)


def is_blank(line: str) -> bool:
    """Whether nothing can be seen of a line."""
    return _INVISIBLE.fullmatch(line) is not None


def one_line(text: str) -> str:
    """Return `text` as one line for front matter: single blanks, nothing that cannot be seen or written."""
    visible = "".join(c for c in text if c.isspace() or not _UNSEEN.match(c))
    return " ".join(visible.split())
