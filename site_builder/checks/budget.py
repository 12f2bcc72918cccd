"""budget: no article is shown beyond the site's `quote_budget`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.checks.finding import warning
from site_builder.pages import over_budget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.checks.finding import Finding
    from site_builder.checks.inspected import Inspected


def budget(inspected: Inspected) -> Iterator[Finding]:
    """Yield a warning for each article of which the site shows a larger share than it should."""
    for article in inspected.content.articles:
        tracked, file = inspected.tracker.articles[article.id], inspected.content.files[article.id]
        for problem in over_budget(article, tracked, inspected.content.site.quote_budget, file):
            yield warning(problem)
