"""Words that stand more than once in a body, told apart by the words around them."""

from __future__ import annotations

import re

from site_builder.text.locate import places_of

_WORD = re.compile(r"\S+")
_REACH = 400
_MOST = 40


def pinpoint(body: str, start: int, end: int) -> tuple[str, str] | None:
    """Return the prefix and the suffix, of as few words as will do, with which `body[start:end]` stands once.

    Both are empty where the words stand once by themselves; words of the same line go before those of others.
    None: no words near them tell the places apart.
    """
    if places_of(body, body[start:end]) == [start]:
        return "", ""
    before, after = body[max(0, start - _REACH) : start], body[end : end + _REACH]
    on_line = _fewest(body, start, end, before.rpartition("\n")[2], after.partition("\n")[0])
    return on_line or _fewest(body, start, end, before, after)


def _fewest(body: str, start: int, end: int, before: str, after: str) -> tuple[str, str] | None:
    """Return the last words of `before` and the first of `after` that decide, as few as will do."""
    starts = [word.start() for word in _WORD.finditer(before)]
    ends = [word.end() for word in _WORD.finditer(after)]
    for count in range(1, min(_MOST, max(len(starts), len(ends))) + 1):
        prefix = before[starts[-count] :].rstrip() if count <= len(starts) else before.strip()
        suffix = after[: ends[count - 1]].lstrip() if count <= len(ends) else after.strip()
        for pair in ((prefix, ""), ("", suffix), (prefix, suffix)):
            if places_of(body, body[start:end], *pair) == [start]:
                return pair
    return None
