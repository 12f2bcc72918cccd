"""The quotes that a keeper's statements point at: each must stand in the body, at one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.text.locate import places_of
from site_builder.text.nearest import nearest_passage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.content.document import Document
    from site_builder.errors import Problem
    from site_builder.model import Article


def quote_problems(article: Article, document: Document) -> Iterator[Problem]:
    """Yield a problem for each keeper's quote that stands nowhere in the body, or at more than one place."""
    for index, entry in enumerate(article.statements):
        field = f"statements[{index}].quote"
        places = places_of(article.body, entry.quote, entry.prefix, entry.suffix)
        if len(places) > 1:
            lines = ", ".join(str(document.body_line + article.body.count("\n", 0, at)) for at in places)
            hint = "add a prefix or a suffix: the words just before or after it"
            yield document.problem(field, f"stands {len(places)} times in the article (lines {lines})", hint)
        elif not places:
            near = nearest_passage(entry.quote, article.body)
            hint = f'the nearest text is "{near}"' if near else "copy it from the article to the letter"
            yield document.problem(field, "does not stand in the article", hint)
