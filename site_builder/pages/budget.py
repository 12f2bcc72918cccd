"""The quote budget: how much of an article's words the site shows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from site_builder.errors import Problem
from site_builder.pages.framing import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from site_builder.model import Article, Statement, Tracked, Tracker
    from site_builder.pages.framing import Span

_FEW = 3
"""So many articles beyond the quote budget are named one by one."""
_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")


def shown_share(body: str, statements: Iterable[Statement]) -> float:
    """Return the share of a body's words that readers see, 0 to 1, of statements and what stands around them.

    A word that two statements show counts once, and so does one of which only a part is shown.
    """
    words = [match.span() for match in _WORD.finditer(body)]
    spans = _merged(span for statement in statements for span in shown(statement, body))
    seen, at = 0, 0
    for start, end in words:
        while at < len(spans) and spans[at][1] <= start:
            at += 1
        seen += at < len(spans) and spans[at][0] < end
    return seen / len(words) if words else 0.0


def over_budget(article: Article, tracked: Sequence[Tracked], budget: float, file: str) -> Iterator[Problem]:
    """Yield a problem where the site shows more of an article than `budget`; none of one published in full."""
    share = shown_share(article.body, (t.statement for t in tracked))
    if article.publish != "full" and share > budget:
        message = f"the site shows {share:.1%} of this article's words, and its quote_budget is {budget:.0%}"
        yield Problem(file, 0, "", message, "drop: true leaves a statement out; publish: full if the text is yours")


def beyond_budget(
    tracker: Tracker,
    articles: Iterable[Article],
    files: Mapping[str, str],
    budget: float,
    told: Callable[[str, str, str], Problem],
) -> Iterator[Problem]:
    """Yield a problem for each article that is shown beyond the quote budget; where they are many, one for all.

    `files` are the articles' paths by their ids; `told` makes a problem of `site.toml`.
    """
    every = [(article, files[article.id]) for article in articles]
    found = [p for article, file in every for p in over_budget(article, tracker.articles[article.id], budget, file)]
    if len(found) <= _FEW:
        yield from found
    else:
        message = f"{len(found)} of {len(every)} articles are shown beyond it"
        yield told("quote_budget", message, "`standpunkt check` names them")


def _merged(spans: Iterable[Span]) -> list[Span]:
    """Return spans in their order, those that touch made one."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
