"""The tracker's own record: what was corrected, what was refused, and what a keeper withdrew."""

import datetime as dt
from typing import Literal

import msgspec

from site_builder.model.site import Gone
from site_builder.model.statement import Kind, Speaker


class CorrectionNote(msgspec.Struct, frozen=True, kw_only=True):
    """A correction of an article with what was made from it: ids, each in the order of the article's text.

    `statements` are those that somebody is credited with.
    """

    article: str
    date: dt.date
    text: str
    statements: tuple[str, ...]
    topics: tuple[str, ...]
    parties: tuple[str, ...]
    people: tuple[str, ...]


class Refusal(msgspec.Struct, frozen=True):
    """A reason for which the engine credited nobody, and the ids of those statements, newest first."""

    reason: str
    statements: tuple[str, ...]


class Withdrawn(msgspec.Struct, frozen=True, kw_only=True):
    """A statement that a keeper took back: "not a statement" (`dropped`), or credited to no one (`nobody`).

    `id` is the statement's, from which its address was made; `speakers` are those whom the engine credits,
    none where the engine credits nobody either. `coder` and `note` are the keeper's.
    """

    id: str
    article: str
    kind: Kind
    quote: str
    date: dt.date
    reason: Literal["dropped", "nobody"]
    speakers: tuple[Speaker, ...] = ()
    coder: str | None = None
    note: str | None = None


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """All that a tracker tells of its own mistakes and doubts, each newest first but for the refusals.

    `overruled` are the ids of statements on which a keeper's word differs from the engine's. `withdrawn` is what
    keepers took back in articles that are still there, `gone` what `site.toml` says is no longer in any: no two
    of them have one id, and none has the id of a statement that somebody is credited with.
    """

    corrections: tuple[CorrectionNote, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    overruled: tuple[str, ...] = ()
    withdrawn: tuple[Withdrawn, ...] = ()
    gone: tuple[Gone, ...] = ()
