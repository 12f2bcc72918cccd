"""The stages from articles to a tracker: what they say, in its places."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import msgspec

from site_builder.attribution import Engine, grammar_of
from site_builder.content import Content, load_content
from site_builder.memo import Memo, digest
from site_builder.model import Found, Grammar
from site_builder.tracker import gather

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from site_builder.build.options import Watch
    from site_builder.model import Article, Tracker


def read(folder: Path) -> tuple[Content, Tracker]:
    """Return a content folder and what its articles say, drafts left out, as a build has them.

    Raises:
        ContentError: something in the content is wrong.
    """
    content = without_drafts(load_content(folder))
    return content, track(content)


def track(content: Content, watch: Watch = iter, memo: Memo | None = None) -> Tracker:
    """Return what the articles of a content say, in its places."""
    found = attribute(content, watch, memo or Memo())
    return gather(
        content.registry,
        content.articles,
        {ident: each.statements for ident, each in found.items()},
        content.site.confidence,
        {ident: each.dropped for ident, each in found.items()},
        grammars(content.articles),
    )


def attribute(content: Content, watch: Watch, memo: Memo) -> dict[str, Found]:
    """Return every article's statements by its id, and those that its keeper dropped."""
    engine, known = Engine(content.registry), digest(content.registry)
    return {
        article.id: memo.recall(digest("found", known, article), partial(engine.found, article), Found)
        for article in watch(content.articles)
    }


def grammars(articles: Iterable[Article]) -> dict[str, Grammar]:
    """Return how each language of the articles inflects, where there is a pack for it."""
    found = {lang: grammar_of(lang) for lang in sorted({article.lang for article in articles})}
    return {lang: grammar for lang, grammar in found.items() if grammar is not None}


def without_drafts(content: Content) -> Content:
    """Return the content without the articles and pages that are drafts."""
    return msgspec.structs.replace(
        content,
        articles=tuple(a for a in content.articles if not a.draft),
        pages=tuple(p for p in content.pages if not p.draft),
    )
