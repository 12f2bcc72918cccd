"""Memberships of a file beside those that a keeper has written: what is there stays, unless forced."""

from __future__ import annotations

import datetime as dt
import itertools
from typing import TYPE_CHECKING

import msgspec

from site_builder.frontmatter.amend import ChangeList
from site_builder.popolo.timeline import Claim, timeline

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from site_builder.frontmatter.scalars import Scalar
    from site_builder.model import Membership

_DAY = dt.timedelta(days=1)


def merge_memberships(
    present: Sequence[Membership], wanted: Sequence[Membership], *, force: bool
) -> tuple[ChangeList | None, tuple[str, ...]]:
    """Return the change that adds what is `wanted`, if any, and what was left out because something stands there.

    A membership whose days are all covered by present ones of the same party is there already. With `force`, a
    wanted one is what its days are: present ones of the same party give it their roles, and those of other
    parties keep the days around it.
    """
    after = list(present)
    kept = []
    for membership in wanted:
        rows = [other for other in after if _overlap(membership, other)]
        if rows and _same(membership, rows, exactly=force):
            continue
        if rows and not force:
            kept.append(f"{period(membership)} left out: overlaps {' and '.join(map(period, rows))}")
            continue
        after = [other for other in after if other not in rows] + [*_forced(membership, rows)]
    insert = sorted((m for m in after if m not in present), key=_start)
    if not insert:
        return None, tuple(kept)
    placed = tuple((_place(membership, present), membership_item(membership)) for membership in insert)
    remove = frozenset(i for i, membership in enumerate(present) if membership not in after)
    return ChangeList("memberships", placed, remove), tuple(kept)


def membership_item(membership: Membership) -> dict[str, Scalar]:
    """Return a membership as front matter has it."""
    return {key: value for key, value in msgspec.structs.asdict(membership).items() if value}


def period(membership: Membership) -> str:
    """Return a membership in words: `sf from 2015-06-20 to 2019-06-04`."""
    start = f" from {membership.start_date}" if membership.start_date else ""
    end = f" to {membership.end_date}" if membership.end_date else ""
    return f"{membership.party}{start}{end}" if start or end else f"{membership.party} (without dates)"


def _forced(membership: Membership, rows: Sequence[Membership]) -> Iterator[Membership]:
    """Yield what becomes of a membership and of those that overlap it."""
    start, end = _start(membership), _end(membership)
    claims = [_claim(membership, "")]
    for row in rows:
        if row.party == membership.party:
            inside = msgspec.structs.replace(row, role=membership.role or row.role)
            claims.append(_claim(inside, "", max(start, _start(row)), min(end, _end(row))))
            continue
        if _start(row) < start:
            claims.append(_claim(row, "before", end=start - _DAY))
        if end < _end(row):
            claims.append(_claim(row, "after", start=end + _DAY))
    yield from timeline(claims)[0]


def _claim(membership: Membership, path: str, start: dt.date | None = None, end: dt.date | None = None) -> Claim:
    return Claim(
        path=path,
        party=membership.party,
        role=membership.role,
        start=start or _start(membership),
        end=end or _end(membership),
    )


def _place(membership: Membership, present: Sequence[Membership]) -> int:
    """Return the index of the first present membership that begins later."""
    later = (i for i, other in enumerate(present) if _start(other) > _start(membership))
    return next(later, len(present))


def _same(wanted: Membership, rows: Sequence[Membership], *, exactly: bool) -> bool:
    """Whether `rows` say what is wanted: the party on all of its days, and the role if one is told."""
    if any(row.party != wanted.party or wanted.role not in (None, row.role) for row in rows):
        return False
    spans = sorted((_start(row), _end(row)) for row in rows)
    if exactly and (spans[0][0], spans[-1][1]) != (_start(wanted), _end(wanted)):
        return False
    gaps = any(end < dt.date.max and end + _DAY < start for (_, end), (start, _) in itertools.pairwise(spans))
    return spans[0][0] <= _start(wanted) and _end(wanted) <= spans[-1][1] and not gaps


def _overlap(one: Membership, other: Membership) -> bool:
    return max(_start(one), _start(other)) <= min(_end(one), _end(other))


def _start(membership: Membership) -> dt.date:
    return membership.start_date or dt.date.min


def _end(membership: Membership) -> dt.date:
    return membership.end_date or dt.date.max
