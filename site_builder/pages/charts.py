"""Stances through time, ready to be drawn: places in percent of the width, and the same facts as words."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec

from site_builder.pages.counts import alphabetical
from site_builder.pages.views import Link, PartyLink, Viewer, names_of
from site_builder.pages.wording import STANCES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from site_builder.model import HolderKind, Membership, Point, Timeline
    from site_builder.pages.plan import Sources

_MARGIN = 3.0
"""Percent of the width that stay free at either end, so that no sign is cut."""

_MOST_YEARS = 6
_LONGEST_LABEL = 38


class Mark(msgspec.Struct, frozen=True):
    """A stance on a day: where it is drawn, and the statements it rests on, each called by who made it."""

    at: float
    sign: str
    word: str
    date: dt.date
    evidence: tuple[Link, ...]


class Line(msgspec.Struct, frozen=True):
    """A row: whose it is or what it is about, and its stances, oldest first; `label` is the name, cut to fit."""

    name: Link
    label: str
    marks: tuple[Mark, ...]


class Stretch(msgspec.Struct, frozen=True):
    """A membership, as far as it lies within the chart."""

    party: PartyLink
    at: float
    width: float


class Chart(msgspec.Struct, frozen=True):
    """Lines over whole years; `years` are those that are written below, `stretches` a person's memberships."""

    years: tuple[tuple[float, int], ...]
    lines: tuple[Line, ...]
    stretches: tuple[Stretch, ...] = ()


class _Axis:
    """The days of whole years, in percent of the width."""

    def __init__(self, days: Iterable[dt.date]) -> None:
        within = sorted(days)
        self.first, self.last = within[0].year, within[-1].year
        self._start = dt.date(self.first, 1, 1).toordinal()
        self._end = dt.date(self.last, 12, 31).toordinal()

    def at(self, day: dt.date) -> float:
        """Return a day's place; days before or after are at the ends."""
        within = min(max(day.toordinal(), self._start), self._end)
        return round(_MARGIN + (100 - 2 * _MARGIN) * (within - self._start) / (self._end - self._start), 1)

    def years(self) -> tuple[tuple[float, int], ...]:
        """Return the beginnings of years, not too many."""
        step = -(-(self.last - self.first + 1) // _MOST_YEARS)
        return tuple((self.at(dt.date(year, 1, 1)), year) for year in range(self.first, self.last + 1, step))


class Charts:
    """Makes charts of a site's timelines."""

    def __init__(self, sources: Sources, viewer: Viewer) -> None:
        self._sources = sources
        self._viewer = viewer
        self._say = sources.messages.say

    def of_topic(self, topic: str) -> Chart | None:
        """Return the parties' stances on a topic, a line a party; None where no keeper has coded any."""
        parties = self._sources.registry.parties
        timelines = self._sources.standing.on_topic(topic)
        named = [(Link((p := self._viewer.party(parties[t.holder])).name, p.url), t) for t in timelines]
        return self._chart(sorted(named, key=lambda pair: alphabetical(pair[0].name)))

    def of_holder(self, kind: HolderKind, holder: str, memberships: Iterable[Membership] = ()) -> Chart | None:
        """Return a party's or a person's stances, a line a topic; None where no keeper has coded any."""
        topics, addresses = self._sources.registry.topics, self._sources.addresses
        timelines = self._sources.standing.of(kind, holder)
        named = [(Link(topics[t.topic].name, addresses.of("topic", t.topic)), t) for t in timelines]
        return self._chart(sorted(named, key=lambda pair: alphabetical(pair[0].name)), memberships)

    def _chart(self, named: Sequence[tuple[Link, Timeline]], memberships: Iterable[Membership] = ()) -> Chart | None:
        if not named:
            return None
        axis = _Axis(point.date for _, each in named for point in each.points)
        lines = tuple(
            Line(name, _label(name.name), tuple(self._mark(point, axis) for point in each.points))
            for name, each in named
        )
        return Chart(axis.years(), lines, tuple(self._stretches(memberships, axis)))

    def _mark(self, point: Point, axis: _Axis) -> Mark:
        by_id = self._sources.tracker.by_id
        views = self._viewer.statements(by_id[ident] for ident in point.evidence)
        evidence = tuple(Link(names_of(view.speakers, self._say), view.url, view.article.source) for view in views)
        return Mark(axis.at(point.date), point.stance, self._say(STANCES[point.stance]), point.date, evidence)

    def _stretches(self, memberships: Iterable[Membership], axis: _Axis) -> Iterator[Stretch]:
        parties = self._sources.registry.parties
        for each in memberships:
            first, last = each.start_date or dt.date.min, each.end_date or dt.date.max
            if first.year <= axis.last and last.year >= axis.first:
                start, end = axis.at(first), axis.at(last)
                yield Stretch(self._viewer.party(parties[each.party]), start, round(max(end - start, 0.5), 1))


def _label(name: str) -> str:
    return name if len(name) <= _LONGEST_LABEL else f"{name[: _LONGEST_LABEL - 1].rstrip()}…"
