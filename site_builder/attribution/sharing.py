"""Who shares a report: the subject that a second verb takes over, and those who are agreed with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from site_builder.attribution.clause import Subject
from site_builder.attribution.phrases import phrase_at
from site_builder.attribution.words import (
    ACCORDING,
    AND,
    CLAIM,
    LIKE,
    NOMINATIVE,
    OPINION,
    RELATIVE,
)

if TYPE_CHECKING:
    from site_builder.attribution.clause import Clause
    from site_builder.attribution.line import Line
    from site_builder.attribution.mention import Mention

SOURCES = ACCORDING | OPINION | CLAIM
"""Sources without a verb, whose owner no verb behind them shares."""


def going_on(line: Line, i: int, length: int, earlier: list[Clause]) -> Subject | None:
    """Return the subject of the clause before, which a verb behind "og" shares: `X mener …, og foreslår, at`."""
    if not earlier or not line.flags[i - 1] & AND or line.flags[i + length] & NOMINATIVE:
        return None
    if line.flags[earlier[-1].verb] & SOURCES:
        return None
    return Subject(earlier[-1].subject, after=False, first=i, last=i + length)


def with_like(line: Line, subject: Subject) -> Subject:
    """Add the one who is agreed with: `X mener som Y, at` · `Sammen med Y foreslår X, at`."""
    if subject.after:
        first = line.sentence_of(subject.first)[0]
        fronted = line.flags[first] & line.flags[first + 1] & LIKE
        beside = phrase_at(line, first + 2) if fronted and first + 2 < subject.first else None
        named = beside is not None and beside.kind in ("person", "party") and beside.end == subject.first
        return _joined(subject, beside, subject.last) if beside is not None and named else subject
    like = subject.last
    if line.at[like] == "," and not line.flags[like + 1] & RELATIVE:
        like += 1
    if not line.flags[like] & LIKE:
        return subject
    other = phrase_at(line, like + 1)
    if other is None or other.kind not in ("person", "party", "role") or line.at[other.end] != ",":
        return subject
    return _joined(subject, other, other.end)


def agreeing(line: Line, subject: Subject) -> Subject:
    """Add the one who is agreed with: `X er enig med Y i, at`."""
    other = phrase_at(line, subject.last)
    if other is None or subject.after or other.kind not in ("person", "party", "role", "pronoun"):
        return subject
    return _joined(subject, other, min(other.end + 1, line.size))


def _joined(subject: Subject, other: Mention, last: int) -> Subject:
    parts = (*subject.mention.each(), *other.each())
    both = msgspec.structs.replace(subject.mention, kind="both", plural=True, parts=parts)
    return msgspec.structs.replace(subject, mention=both, last=last)
