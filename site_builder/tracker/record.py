"""The tracker's record of itself, in one value."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from site_builder.errors import ContentError
from site_builder.model import Record
from site_builder.tracker.corrections import corrections
from site_builder.tracker.withdrawn import overruled, refusals

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from site_builder.errors import Problem
    from site_builder.model import Article, Gone, Tracker

    Told: TypeAlias = Callable[[str, str, str], Problem]


def record(tracker: Tracker, articles: Iterable[Article], gone: Sequence[Gone], told: Told) -> Record:
    """Return what was corrected, refused, overruled and withdrawn; `gone` are the entries of `[[withdrawn]]`.

    A draft that has the words of one that is gone shows them while drafts are shown, and is no mistake. `told` makes a
    problem of `site.toml` from a field, what is wrong, and what would be right.

    Raises:
        ContentError: an entry names a statement that is still there, or one that another entry has named.
    """
    problems = tuple(_wrong(tracker, gone, told))
    if problems:
        raise ContentError(problems)
    withdrawn = {each.id for each in tracker.withdrawn}
    still = {each.statement.id for each in tracker.statements} | withdrawn
    return Record(
        corrections=corrections(tracker, articles),
        refusals=refusals(tracker),
        overruled=tuple(each.statement.id for each in overruled(tracker)),
        withdrawn=tracker.withdrawn,
        gone=tuple(sorted((g for g in gone if g.id not in still), key=lambda g: (-g.date.toordinal(), g.id))),
    )


def _wrong(tracker: Tracker, gone: Sequence[Gone], told: Told) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, entry in enumerate(gone):
        field = f"withdrawn[{index}].id"
        if entry.id in seen:
            yield told(field, f"{entry.id} is withdrawn above already", "keep one of the two")
        seen.add(entry.id)
        living = tracker.by_id.get(entry.id)
        if living is not None and living.credited and not living.article.draft:
            message = f"the statement {entry.id} is still there, in {living.article.id}"
            hint = "take this entry out, or give drop: true to the words in the article's statements:"
            yield told(field, message, hint)
