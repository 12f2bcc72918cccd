"""untopiced: every credited statement belongs to a topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.checks.finding import warning
from site_builder.text.short import short_quote
from site_builder.tracker import untopiced as without_any
from site_builder.tracker import without_topic

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.checks.finding import Finding
    from site_builder.checks.inspected import Inspected

_HINT = "a keyword of a topic, or topic: in statements:"


def untopiced(inspected: Inspected) -> Iterator[Finding]:
    """Yield a warning for each credited statement without a topic; one for all where no statement has any."""
    for article in inspected.content.articles:
        tracked = inspected.tracker.articles[article.id]
        without = without_any(tracked)
        if len(without) > 1 and not any(t.topics for t in tracked):
            for problem in without_topic(article, tracked, inspected.content.files[article.id]):
                yield warning(problem)
        else:
            for each in without:
                yield warning(inspected.at(each, f"no topic: {short_quote(each.statement.quote)}", _HINT))
