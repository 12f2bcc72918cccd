"""Articles, from the content folder or from anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from site_builder.content.decode import decode
from site_builder.content.document import Document, DocumentError, read_text, split_document
from site_builder.content.keeper import quote_problems
from site_builder.content.references import article_problems
from site_builder.errors import ContentError, Problem
from site_builder.model import Article, ArticleMatter, Registry

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def read_articles(paths: Iterable[Path], registry: Registry) -> list[Article]:
    """Read article files wherever they lie, in the order given.

    Raises:
        ContentError: with every problem of every file.
    """
    articles, problems = [], []
    for path in paths:
        article, found = read_article(path, path.stem, str(path), registry)
        problems += found
        if article is not None:
            articles.append(article)
    if problems:
        raise ContentError(problems)
    return articles


def read_article(path: Path, ident: str, file: str, registry: Registry) -> tuple[Article | None, list[Problem]]:
    """Return one article, or None and what is wrong with it."""
    try:
        document = split_document(read_text(path, file), file)
    except DocumentError as error:
        return None, [error.problem]
    matter, problems = decode(document, ArticleMatter)
    if matter is None:
        return None, problems
    article = _article(document, matter, ident, path.suffix)
    problems = [*article_problems(article, document, registry), *quote_problems(article, document)]
    return (None if problems else article), problems


def _article(document: Document, matter: ArticleMatter, ident: str, suffix: str) -> Article:
    fields = {name: getattr(matter, name) for name in matter.__struct_fields__}
    markup = "md" if suffix == ".md" else "txt"
    return msgspec.convert({**fields, "id": ident, "body": document.body, "markup": markup, "body_line": document.body_line}, Article)
