"""A body as tokens: words and signs, each with its place."""

from __future__ import annotations

import re
from itertools import accumulate

_TOKEN = re.compile(r"([^\W_]+(?:['’\-][^\W_]+)*-?|[^\w\s])")


class Tokens:
    """The words and signs of a body between two offsets: `text[i]` stands at `start[i]` to `end[i]` (exclusive).

    A word takes hyphens and apostrophes between its letters along (`S-ordføreren`, `SF's`), and one hyphen
    at its end (`udlændinge-` in "udlændinge- og integrationsminister").
    """

    __slots__ = ("end", "start", "text")

    def __init__(self, body: str, start: int = 0, end: int | None = None) -> None:
        parts = _TOKEN.split(body if end is None else body[start:end])
        bounds = list(accumulate(map(len, parts), initial=start))
        self.text: list[str] = parts[1::2]
        self.start: list[int] = bounds[1:-1:2]
        self.end: list[int] = bounds[2::2]
