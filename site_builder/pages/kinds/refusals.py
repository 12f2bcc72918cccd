"""What was found and credited to nobody, by the reason, and where a keeper's word differs from the program's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from site_builder.pages.addresses import address_of
from site_builder.pages.plan import PageSpec, Sources
from site_builder.pages.views import SpeakerView, StatementView, Viewer
from site_builder.pages.wording import REASONS, RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.model import EngineWord, Tracked

_LONG = 60
"""Of more statements than these, each year has a page of its own."""


class ReasonGroup(msgspec.Struct, frozen=True):
    """A reason in readers' words, and the statements that nobody is credited with for it, newest first."""

    reason: str
    statements: tuple[StatementView, ...]


class OverruledView(msgspec.Struct, frozen=True):
    """A statement as the keeper has it, and what the program made of it."""

    statement: StatementView
    speakers: tuple[SpeakerView, ...]
    rule: str
    confidence: float
    reason: str | None


def refusals(sources: Sources) -> Iterator[PageSpec]:
    """Yield the page of what nobody is credited with; where that is much, one for each year as well."""
    viewer, record = Viewer(sources), sources.record
    ids = [ident for refusal in record.refusals for ident in refusal.statements]
    days = {ident: sources.tracker.by_id[ident].date for ident in (*ids, *record.overruled)}
    years = sorted({day.year for day in days.values()}, reverse=True) if len(days) > _LONG else []
    counts = [(_words(refusal.reason, sources), len(refusal.statements)) for refusal in record.refusals]
    shared = {
        "counts": counts,
        "total": len(ids),
        "overruled_total": len(record.overruled),
        "years": [
            (year, sources.addresses.of("refusal", str(year)), sum(day.year == year for day in days.values()))
            for year in years
        ],
    }
    everything = {} if years else _of_year(None, sources, viewer)
    nothing: dict[str, object] = {"groups": [], "overruled": [], "year": None}
    yield PageSpec(address_of("refusal"), "refusals.html", {**nothing, **everything, **shared})
    for year in years:
        yield PageSpec(
            address_of("refusal", str(year)), "refusals.html", {**_of_year(year, sources, viewer), **shared}
        )


def _of_year(year: int | None, sources: Sources, viewer: Viewer) -> dict[str, object]:
    """Return what a page shows of a year (None: of all)."""

    def chosen(idents: tuple[str, ...]) -> list[Tracked]:
        every = (sources.tracker.by_id[ident] for ident in idents)
        return [tracked for tracked in every if year in (None, tracked.date.year)]

    refused = ((r.reason, viewer.statements(chosen(r.statements))) for r in sources.record.refusals)
    groups = [ReasonGroup(_words(reason, sources), said) for reason, said in refused]
    overruled = [
        _overruled(tracked, tracked.statement.overruled, sources, viewer)
        for tracked in chosen(sources.record.overruled)
        if tracked.statement.overruled
    ]
    return {"groups": [group for group in groups if group.statements], "overruled": overruled, "year": year}


def _overruled(tracked: Tracked, engine: EngineWord, sources: Sources, viewer: Viewer) -> OverruledView:
    return OverruledView(
        statement=viewer.statement(tracked),
        speakers=tuple(viewer.speaker(speaker) for speaker in engine.speakers),
        rule=sources.messages.say(RULES.get(engine.rule, engine.rule)),
        confidence=engine.confidence,
        reason=_words(engine.reason, sources) if engine.reason else None,
    )


def _words(reason: str, sources: Sources) -> str:
    return sources.messages.say(REASONS.get(reason, reason or REASONS["no speaker found"]))
