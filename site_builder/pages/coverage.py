"""What the articles cover: which sources, which years, and where there is nothing."""

from __future__ import annotations

import datetime as dt
import itertools
from collections import Counter
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable

    from site_builder.model import Article

MONTH = 31
"""More days than these between two articles are a gap."""


class Gap(msgspec.Struct, frozen=True):
    """Two days with an article, and none for more than a month between them."""

    first: dt.date
    last: dt.date
    days: int


class YearRow(msgspec.Struct, frozen=True):
    """A year's articles, and how many each source has, the most first."""

    year: int
    articles: int
    sources: tuple[tuple[str, int], ...]


class Coverage(msgspec.Struct, frozen=True):
    """What the articles cover: the first and the last day, each year, and the gaps, the oldest first."""

    first: dt.date | None
    last: dt.date | None
    years: tuple[YearRow, ...]
    gaps: tuple[Gap, ...]


def coverage_of(articles: Iterable[Article]) -> Coverage:
    """Return what articles cover."""
    ordered = sorted(articles, key=lambda article: article.date)
    days = [article.date for article in ordered]
    years = tuple(
        _year(year, [_source(article) for article in group])
        for year, group in itertools.groupby(ordered, key=lambda article: article.date.year)
    )
    gaps = (Gap(one, other, (other - one).days) for one, other in itertools.pairwise(days))
    return Coverage(
        first=days[0] if days else None,
        last=days[-1] if days else None,
        years=years,
        gaps=tuple(gap for gap in gaps if gap.days > MONTH),
    )


def _source(article: Article) -> str:
    return article.source.publisher or article.source.name


def _year(year: int, sources: list[str]) -> YearRow:
    counted = sorted(Counter(sources).items(), key=lambda pair: (-pair[1], pair[0].casefold()))
    return YearRow(year, len(sources), tuple(counted))
