"""Parties by topics, and the years for which one can ask."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from site_builder.model import Matrix, Row
from site_builder.tracker.positions import Said, position, said_by

if TYPE_CHECKING:
    from site_builder.model import Party, Registry, Tracker


def matrix(
    tracker: Tracker,
    registry: Registry,
    at: dt.date | None = None,
    since: dt.date | None = None,
    said: Said | None = None,
) -> Matrix:
    """Return where each party stands on each topic, from `since` to `at`, both included (None: no end).

    Whoever asks for many matrices hands over what the parties have `said`, which is else made anew.
    """
    said = said or said_by(tracker, "party")
    parties = tuple(p.id for p in registry.parties.values() if _exists_within(p, since, at))
    topics = tuple(registry.topics)
    rows = tuple(
        Row(
            party,
            tuple(
                position(tracker, registry, kind="party", holder=party, topic=topic, at=at, since=since, said=said)
                for topic in topics
            ),
        )
        for party in parties
    )
    return Matrix(since=since, at=at, parties=parties, topics=topics, rows=rows)


def years_covered(tracker: Tracker) -> tuple[int, ...]:
    """Return the years from the first statement or article on a topic to the last, without a gap."""
    days = [t.date for t in (*tracker.statements, *tracker.left_out)]
    days += [article.date for articles in tracker.covering.values() for article in articles]
    return tuple(range(min(days).year, max(days).year + 1)) if days else ()


def year_end(year: int) -> dt.date:
    """Return the last day of a year, for a matrix as of then."""
    return dt.date(year, 12, 31)


def _exists_within(party: Party, since: dt.date | None, at: dt.date | None) -> bool:
    """Whether a party existed on any day of a period; it is gone on the day that it is dissolved."""
    founded, dissolved = party.founded or dt.date.min, party.dissolved or dt.date.max
    return founded <= (at or dt.date.max) and dissolved > (since or dt.date.min) and founded < dissolved
