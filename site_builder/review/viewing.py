"""A statement with what stands around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from site_builder.attribution.lines.paragraphs import paragraphs_of
from site_builder.review.queue import topics_of
from site_builder.review.terminal import View
from site_builder.text.lines import line_of

if TYPE_CHECKING:
    from site_builder.model import Article, Statement
    from site_builder.review.desk import Desk, OpenArticle


def view_of(  # noqa: PLR0913, PLR0917
    opened: OpenArticle, found: Statement, desk: Desk, why: tuple[str, ...], number: int, total: int
) -> View:
    """Return how a statement of `opened.found` is shown."""
    article = opened.article
    entry = opened.entry(found.id)
    told = next((s for s in opened.told if s.id == found.id), found)
    if entry is not None and entry.drop:
        told = msgspec.structs.replace(found, speakers=(), reason="the keeper says that it is no statement")
    before, around = _around(article, found)
    return View(
        number=number,
        total=total,
        file=opened.file,
        line=line_of(article.body, found.start, article.body_line),
        article=article,
        registry=desk.registry,
        statement=told,
        found=found,
        before=before,
        around=around,
        why=why,
        topics=topics_of(opened, told, desk),
        entry=entry,
    )


def _around(article: Article, statement: Statement) -> tuple[tuple[int, int] | None, tuple[int, int]]:
    """Return the spans of the paragraph before a statement's, if any, and of its own, as far as it goes."""
    spans = [(p.start, p.end) for p in paragraphs_of(article.body, article.markup)]
    mine = [i for i, (start, end) in enumerate(spans) if start < statement.end and statement.start < end]
    if not mine:
        return None, (statement.start, statement.end)
    before = spans[mine[0] - 1] if mine[0] else None
    return before, (min(spans[mine[0]][0], statement.start), max(spans[mine[-1]][1], statement.end))
