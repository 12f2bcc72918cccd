"""A body as tokens: words and signs, each with its place."""

from __future__ import annotations

import re
from itertools import accumulate

_TOKEN = re.compile(r"([^\W_]+(?:['’\-][^\W_]+)*-?|[^\w\s])")


def tokens_of(body: str, start: int = 0, end: int | None = None) -> tuple[list[str], list[int], list[int]]:
    """Return the words and signs of a body between two offsets, where each begins, and where it ends (exclusive).

    A word takes hyphens and apostrophes between its letters along (`S-ordføreren`, `SF's`), and one hyphen
    at its end (`udlændinge-` in "udlændinge- og integrationsminister").
    """
    parts = _TOKEN.split(body if end is None else body[start:end])
    bounds = list(accumulate(map(len, parts), initial=start))
    return parts[1::2], bounds[1:-1:2], bounds[2::2]
