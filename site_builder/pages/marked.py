"""A whole text with every statement marked in it, as the keeper sees it in the preview."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import msgspec

from site_builder.pages.views import StatementView, Viewer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from site_builder.model import Article, Tracked


class Piece(msgspec.Struct, frozen=True):
    """A stretch of a paragraph, and the statements that all of it is part of: none, one, or one in another."""

    text: str
    statements: tuple[StatementView, ...]


def marked_text(article: Article, tracked: Sequence[Tracked], viewer: Viewer) -> tuple[tuple[Piece, ...], ...]:
    """Return the lines of an article's body that hold anything, each as its pieces in order."""
    spans = [(t.statement.start, t.statement.end, viewer.statement(t)) for t in tracked]
    lines = []
    at = 0
    for line in article.body.split("\n"):
        if line.strip():
            lines.append(tuple(_pieces(article.body, at, at + len(line), spans)))
        at += len(line) + 1
    return tuple(lines)


def _pieces(body: str, start: int, end: int, spans: Sequence[tuple[int, int, StatementView]]) -> Iterator[Piece]:
    here = [span for span in spans if span[0] < end and start < span[1]]
    borders = {start, end, *(min(max(at, start), end) for first, last, _ in here for at in (first, last))}
    for first, last in itertools.pairwise(sorted(borders)):
        covering = tuple(view for opens, closes, view in here if opens <= first and last <= closes)
        yield Piece(body[first:last], covering)
