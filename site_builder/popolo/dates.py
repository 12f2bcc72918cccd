"""Popolo's dates, which may be of a year, a month or a day; a day that is not told is never made up."""

from __future__ import annotations

import datetime as dt
import re

_DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:[T ].*)?)?)?")


def is_partial(text: str) -> bool:
    """Whether `text` is a year, a month or a day that there is; what follows a day (`T00:00:00Z`) does not count."""
    found = _DATE.fullmatch(text)
    if found is None:
        return False
    try:
        dt.date(int(found["year"]), int(found["month"] or 1), int(found["day"] or 1))
    except ValueError:
        return False
    return True


def day_of(text: str, likely: str = "") -> dt.date | None:
    """Return the day that `text` tells, or, where it is empty or of a year or month, the `likely` day within it.

    None where no day is told. Both are dates that `is_partial` holds for, or empty.
    """
    if _is_day(text):
        return dt.date.fromisoformat(text[:10])
    if _is_day(likely) and likely.startswith(f"{text}-" if text else ""):
        return dt.date.fromisoformat(likely[:10])
    return None


def _is_day(text: str) -> bool:
    found = _DATE.fullmatch(text)
    return found is not None and found["day"] is not None
