"""Accepting without asking what the engine is sure of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.errors import ContentError, Problem
from site_builder.review.deciding import CannotSayError, accepted
from site_builder.review.desk import FileChangedError

if TYPE_CHECKING:
    from site_builder.model import Statement
    from site_builder.review.desk import Desk, OpenArticle


def accept_above(
    desk: Desk, opened: OpenArticle, least: float, coder: str = "", *, write: bool = True
) -> list[Statement]:
    """Accept what one registered speaker is credited with, at `least` that surely; return what was accepted.

    The article is written once. Without `write` nothing is. What the keeper has decided is passed over.

    Raises:
        ContentError: the front matter cannot be changed, or the file cannot be written.
    """
    done, now = [], opened
    for statement in opened.found:
        if not statement.speakers or statement.confidence < least or opened.decided(statement.id):
            continue
        try:
            now = desk.understood(opened.path, accepted(desk, now, statement, coder))
        except CannotSayError:
            continue
        done.append(statement)
    if write and done:
        try:
            desk.write(opened, now.raw)
        except FileChangedError as error:
            message = "was changed by somebody else meanwhile: nothing was written to it"
            raise ContentError([Problem(opened.file, 0, "", message, "run the command again")]) from error
    return done
