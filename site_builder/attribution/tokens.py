"""A body as tokens: words and signs, each with its place."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate

_TOKEN = re.compile(r"([^\W_]+(?:['’\-][^\W_]+)*-?|[^\w\s])")


class Tokens:
    """The words and signs of a text, in order: `text[i]` stands at `start[i]` to `end[i]` (end exclusive).

    A word takes hyphens and apostrophes between its letters along (`S-ordføreren`, `SF's`), and one hyphen
    at its end (`udlændinge-` in "udlændinge- og integrationsminister").
    """

    __slots__ = ("end", "start", "text")

    def __init__(self, body: str) -> None:
        parts = _TOKEN.split(body)
        ends = list(accumulate(map(len, parts)))
        self.text: list[str] = parts[1::2]
        self.start: list[int] = ends[0:-1:2]
        self.end: list[int] = ends[1::2]

    def at(self, offset: int) -> int:
        """Return the index of the first token that starts at `offset` or after it."""
        return bisect_left(self.start, offset)
