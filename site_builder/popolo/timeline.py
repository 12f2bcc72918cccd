"""The memberships of one person, made into a tracker's: one party a day, or none."""

from __future__ import annotations

import datetime as dt
import itertools
from typing import TYPE_CHECKING

import msgspec

from site_builder.model import Membership

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_DAY = dt.timedelta(days=1)


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """That a person was in a party, both days included.

    `path` is the membership's place in the file; `party` the tracker's id, or, of a party not `known` to it, the
    file's. `period_from` numbers the legislative period of `body` with which the claim begins, `period_to` that
    with which it ends; None where it does not.
    """

    path: str
    party: str
    known: bool = True
    role: str | None = None
    start: dt.date = dt.date.min
    end: dt.date = dt.date.max
    body: str = ""
    period_from: int | None = None
    period_to: int | None = None


class Clash(msgspec.Struct, frozen=True):
    """Two claims of different parties for one day."""

    one: Claim
    other: Claim


def timeline(claims: Iterable[Claim]) -> tuple[tuple[Membership, ...], tuple[Clash, ...]]:
    """Return the memberships in the order of their days, and the claims that contradict each other.

    Claims of one party become one membership where they touch or overlap, or where they last to the end of one
    legislative period and from the beginning of the next; a role holds for its own days alone. Where one party's
    claim begins on the day that another's ends, the other ends the day before. Claims that contradict each other
    are left out, both; so are those of unknown parties, last of all.
    """
    ordered = sorted(claims, key=lambda claim: (claim.start, claim.end, claim.path))
    parted = _parted(_bridged(ordered))
    clashes = tuple(_clashes(parted))
    bad = {claim.path for clash in clashes for claim in (clash.one, clash.other)}
    return tuple(_swept([claim for claim in parted if claim.path not in bad])), clashes


def _bridged(claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims, those that go on in the next period lasting until it begins."""
    return [_until_next(claim, claims) for claim in claims]


def _until_next(claim: Claim, claims: Sequence[Claim]) -> Claim:
    if claim.period_to is None:
        return claim
    for follower in claims:
        goes_on = (follower.body, follower.party) == (claim.body, claim.party)
        if not goes_on or follower.period_from != claim.period_to + 1 or follower.start <= claim.end:
            continue
        if not any(c.party != claim.party and c.start < follower.start and claim.end < c.end for c in claims):
            return msgspec.structs.replace(claim, end=follower.start - _DAY)
    return claim


def _parted(claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims, those ending the day before that end on the day on which another party's begins."""

    def gives_way(claim: Claim) -> bool:
        return any(
            c.party != claim.party and claim.start < c.start == claim.end < c.end for c in claims if c is not claim
        )

    return [msgspec.structs.replace(c, end=c.end - _DAY) if gives_way(c) else c for c in claims]


def _clashes(claims: Sequence[Claim]) -> Iterator[Clash]:
    for one, other in itertools.combinations(claims, 2):
        if one.party != other.party and max(one.start, other.start) <= min(one.end, other.end):
            yield Clash(one, other)


def _swept(claims: Sequence[Claim]) -> Iterator[Membership]:
    """Yield a membership for each stretch of days with one party and one role."""
    cuts = sorted({c.start for c in claims} | {c.end + _DAY for c in claims if c.end < dt.date.max})
    last: tuple[str, str | None, dt.date, dt.date] | None = None
    for start, after in zip(cuts, [*cuts, None][1:], strict=True):
        active = [c for c in claims if c.start <= start <= c.end]
        if not active or not active[0].known:
            continue
        end = after - _DAY if after else dt.date.max
        party, role = active[0].party, _role(active)
        if last and last[:2] == (party, role) and last[3] + _DAY == start:
            last = (party, role, last[2], end)
            continue
        yield from _membership(last)
        last = (party, role, start, end)
    yield from _membership(last)


def _role(claims: Sequence[Claim]) -> str | None:
    """Return the role that began last."""
    roles = [(claim.start, claim.role) for claim in claims if claim.role]
    return max(roles)[1] if roles else None


def _membership(stretch: tuple[str, str | None, dt.date, dt.date] | None) -> Iterator[Membership]:
    if stretch is None:
        return
    party, role, start, end = stretch
    yield Membership(
        party=party,
        role=role,
        start_date=start if start > dt.date.min else None,
        end_date=end if end < dt.date.max else None,
    )
