"""Articles, from the content folder or from anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from site_builder.content.decode import decode
from site_builder.content.files import ContentFile, id_of, shown_path
from site_builder.content.keeper import quote_problems
from site_builder.content.old_addresses import old_address_problems
from site_builder.content.references import Known, article_problems
from site_builder.content.twice import twice_problems
from site_builder.errors import ContentError, Problem
from site_builder.frontmatter.document import DocumentError, read_document
from site_builder.model import Article, ArticleMatter, Registry, moved_from

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from site_builder.frontmatter.document import Document


def read_articles(paths: Iterable[Path], registry: Registry) -> list[Article]:
    """Read article files wherever they lie, in the order given.

    Raises:
        ContentError: with every problem of every file.
    """
    known: Known = {"parties": registry.parties, "people": registry.people, "topics": registry.topics}
    articles, problems = [], []
    for path in paths:
        article, _, found = read_article(ContentFile(id_of(path), shown_path(path), path), known)
        problems += found
        if article is not None:
            articles.append(article)
    if problems:
        raise ContentError(problems)
    return articles


def read_article(file: ContentFile, known: Known) -> tuple[Article | None, Document | None, list[Problem]]:
    """Return an article that may name what is `known`, and its document; or None and what is wrong with it."""
    try:
        document = read_document(file.path, file.file)
    except DocumentError as error:
        return None, None, [error.problem]
    article, problems = article_of(document, file, known)
    return article, document, problems


def article_of(document: Document, file: ContentFile, known: Known) -> tuple[Article | None, list[Problem]]:
    """Return the article that a document describes, which may name what is `known`; or None and what is wrong."""
    matter, problems = decode(document, ArticleMatter)
    if matter is None:
        return None, problems
    article = _article(document, matter, file)
    problems = [
        *article_problems(article, document, known),
        *quote_problems(article, document),
        *twice_problems(article, document),
        *old_address_problems(moved_from(article), document),
    ]
    return (None if problems else article), problems


def _article(document: Document, matter: ArticleMatter, file: ContentFile) -> Article:
    own = {
        "id": file.id,
        "body": document.body,
        "markup": "md" if file.path.suffix == ".md" else "txt",
        "body_line": document.body_line,
    }
    return msgspec.convert({**msgspec.structs.asdict(matter), **own}, Article)
