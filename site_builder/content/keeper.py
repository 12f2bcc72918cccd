"""The quotes that a keeper's statements point at: each must stand in the body, at one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.content.wording import shown
from site_builder.text.lines import line_of
from site_builder.text.locate import places_of
from site_builder.text.nearest import nearest_passage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.errors import Problem
    from site_builder.frontmatter.document import Document
    from site_builder.model import Article, KeeperStatement

_LISTED = 5


def quote_problems(article: Article, document: Document) -> Iterator[Problem]:
    """Yield a problem for each keeper's quote that stands nowhere in the body, or at more than one place."""
    for index, entry in enumerate(article.statements):
        field = f"statements[{index}].quote"
        places = places_of(article.body, entry.quote, entry.prefix, entry.suffix)
        if len(places) > 1:
            yield document.problem(field, *_too_often(places, article))
        elif not places:
            yield document.problem(field, *_nowhere(entry, article))


def _too_often(places: list[int], article: Article) -> tuple[str, str]:
    lines = list(dict.fromkeys(line_of(article.body, at, article.body_line) for at in places))
    listed = ", ".join(str(line) for line in lines[:_LISTED]) + (" …" if len(lines) > _LISTED else "")
    message = f"stands {len(places)} times in the article (line{'s'[: len(lines) > 1]} {listed})"
    return message, "give a prefix or a suffix: the words just before the right one, or just after"


def _nowhere(entry: KeeperStatement, article: Article) -> tuple[str, str]:
    bare = places_of(article.body, entry.quote)
    if bare:
        before = " ".join(article.body[: bare[0]].split()[-4:])
        after = " ".join(article.body[bare[0] + len(entry.quote) :].split()[:4])
        line = line_of(article.body, bare[0], article.body_line)
        message = "stands in the article, but not with this prefix and suffix"
        return message, f'on line {line} it stands between "{before}" and "{after}"'
    near = nearest_passage(entry.quote, article.body)
    if not near:
        return "does not stand in the article", "copy it from the article to the letter"
    if near.split() == entry.quote.split():
        return (
            "does not stand in the article with these spaces and line breaks",
            f"copy it to the letter; to keep its line breaks, write quote: | and the text below: {shown(near)}",
        )
    return "does not stand in the article", f"the nearest text is {shown(near)}"
