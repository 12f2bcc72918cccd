"""sources: readers can go to where an article was published, also when it is gone from there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.checks.finding import info

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.checks.finding import Finding
    from site_builder.checks.inspected import Inspected


def sources(inspected: Inspected) -> Iterator[Finding]:
    """Yield an info for each article without a link to its source, or without one to a copy that stays."""
    for article in inspected.content.articles:
        document = inspected.document("articles", article.id)
        if not article.source.url:
            yield info(document.problem("source.url", "is missing", "where readers can find the article"))
        if not article.source.archive_url:
            hint = "a copy in a web archive, for when the article is taken down"
            yield info(document.problem("source.archive_url", "is missing", hint))
