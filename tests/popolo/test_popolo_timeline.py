"""Claims of membership become one party a day."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.popolo.held import period
from site_builder.popolo.timeline import Claim, timeline

FIRST, LAST = dt.date.min, dt.date.max


def _claim(party: str, start: str = "", end: str = "", **more: object) -> Claim:
    days = {
        "start": dt.date.fromisoformat(start) if start else FIRST,
        "end": dt.date.fromisoformat(end) if end else LAST,
    }
    return Claim(path=f"{party} {start} {end} {more}", party=party, **days, **more)


def _periods(*claims: Claim) -> list[str]:
    return [f"{period(row)}{f', {row.role}' if row.role else ''}" for row in timeline(claims)[0]]


def test_terms_in_a_row_are_one_membership() -> None:
    """Who sits to the end of one period and from the beginning of the next was in the party in between."""
    one = _claim("sol", "2010-01-01", "2014-01-10", body="ting", period_from=0, period_to=0)
    two = _claim("sol", "2014-02-01", "2018-01-10", body="ting", period_from=1, period_to=1)

    assert ["sol from 2010-01-01 to 2018-01-10"] == _periods(two, one)


@pytest.mark.parametrize("more", [{"period_from": 2}, {"period_from": None}, {"period_from": 1, "body": "råd"}])
def test_terms_not_in_a_row_are_two(more: dict[str, object]) -> None:
    """A period left out, one joined late, or one of another body leaves a gap."""
    one = _claim("sol", "2010-01-01", "2014-01-10", body="ting", period_from=0, period_to=0)
    two = _claim("sol", "2014-02-01", "2018-01-10", **{"body": "ting", **more})

    assert 2 == len(_periods(one, two))


def test_no_bridge_over_another_party() -> None:
    """Between two terms in a row somebody may have been in another party."""
    one = _claim("sol", "2010-01-01", "2014-01-10", body="ting", period_from=0, period_to=0)
    two = _claim("sol", "2014-02-01", "2018-01-10", body="ting", period_from=1, period_to=1)

    assert 3 == len(_periods(one, two, _claim("måne", "2014-01-15", "2014-01-20")))


def test_touching_and_overlapping_claims_of_one_party_are_one() -> None:
    """Claims of one party without a day between them are one membership."""
    claims = [
        _claim("sol", "2010-01-01", "2010-05-05"),
        _claim("sol", "2010-05-06", "2011-01-01"),
        _claim("sol", "2010-12-01"),
    ]

    assert ["sol from 2010-01-01"] == _periods(*claims)


def test_a_role_holds_for_its_own_days() -> None:
    """Who is chair for a while is a plain member before and after."""
    claims = [_claim("sol", "2010-01-01"), _claim("sol", "2012-01-01", "2012-12-31", role="formand")]

    assert [
        "sol from 2010-01-01 to 2011-12-31", "sol from 2012-01-01 to 2012-12-31, formand", "sol from 2013-01-01",
    ] == _periods(*claims)  # fmt: skip


def test_the_old_party_gives_way_on_the_day_of_the_change() -> None:
    """Where one party begins on the day that another ends, the other ends the day before."""
    claims = [_claim("sol", "2010-01-01", "2012-03-04"), _claim("måne", "2012-03-04")]

    assert ["sol from 2010-01-01 to 2012-03-03", "måne from 2012-03-04"] == _periods(*claims)


def test_two_parties_on_one_day_are_neither() -> None:
    """Claims that contradict each other are both left out, and told; others stay."""
    claims = [
        _claim("sol", "2010-01-01", "2012-03-04"),
        _claim("måne", "2012-03-03"),
        _claim("sol", "2001-01-01", "2001-02-01"),
    ]

    rows, clashes = timeline(claims)

    assert ["sol from 2001-01-01 to 2001-02-01"] == [period(row) for row in rows]
    assert [("sol", "måne")] == [(clash.one.party, clash.other.party) for clash in clashes]


def test_an_unknown_party_is_a_party() -> None:
    """A party that the tracker does not know stands in the way of one that it knows, and is left out itself."""
    claims = [
        _claim("x", "2010-01-01", known=False),
        _claim("sol", "2011-01-01"),
        _claim("y", "2001-01-01", "2001-01-02", known=False),
    ]

    assert [] == _periods(*claims)


CLAIMS = st.lists(
    st.builds(
        lambda party, start, length, role: Claim(
            path=f"{party}{start}{length}{role}", party=party, role=role,
            start=dt.date(2000, 1, 1) + dt.timedelta(start), end=dt.date(2000, 1, 1) + dt.timedelta(start + length),
        ),
        st.sampled_from("ab"), st.integers(0, 30), st.integers(0, 9), st.sampled_from([None, "formand"]),
    ),
    max_size=6, unique_by=lambda claim: claim.path,
)  # fmt: skip


@settings(deadline=None)
@given(CLAIMS)
def test_one_party_a_day_and_none_that_nobody_claimed(claims: list[Claim]) -> None:
    """Whatever is claimed, no day has two memberships, and a day's party is one that is claimed for that day."""
    rows, clashes = timeline(claims)

    for day in (dt.date(2000, 1, 1) + dt.timedelta(n) for n in range(45)):
        covering = [row for row in rows if row.covers(day)]
        assert len(covering) <= 1
        assert {row.party for row in covering} <= {c.party for c in claims if c.start <= day <= c.end}
        if not clashes:
            assert {c.party for c in claims if c.start <= day <= c.end} >= {row.party for row in covering}


@settings(deadline=None)
@given(CLAIMS)
def test_a_timeline_of_a_timeline_is_itself(claims: list[Claim]) -> None:
    """Memberships taken for claims come back as they were, whatever the order of the claims."""
    rows, _ = timeline(claims)
    again = [
        Claim(path=str(i), party=r.party, role=r.role, start=r.start_date or FIRST, end=r.end_date or LAST)
        for i, r in enumerate(rows)
    ]

    assert (rows, ()) == timeline(reversed(again))
    assert rows == timeline(claims[::-1])[0]
