"""Dates as they stand above and below articles: in Danish, Norwegian, Swedish and English."""

from __future__ import annotations

import datetime as dt
import re

from babel.dates import get_day_names, get_month_names

_LOCALES = ("da", "nb", "sv", "en")
_MONTHS = {
    name.rstrip(".").casefold(): number
    for locale in _LOCALES
    for width in ("wide", "abbreviated")
    for number, name in get_month_names(width, locale=locale).items()
}
_DAYS = {
    name.casefold(): number
    for locale in _LOCALES
    for number, name in get_day_names("wide", locale=locale).items()
}
_MONTH = "|".join(sorted(map(re.escape, _MONTHS), key=len, reverse=True))
_DAY = "|".join(map(re.escape, _DAYS))
_DATE = re.compile(
    rf"""
    (?:\b(?P<weekday>{_DAY})\b,?\ *)?  (?:\b(?:den|d\.|the|on)\ *)?
    (?: (?<!\d)(?P<y1>\d{{4}})-(?P<m1>\d\d)-(?P<d1>\d\d)(?!\d)
      | (?<!\d)(?P<d2>\d{{1,2}})(?:\.|st|nd|rd|th|:e)?\ ?(?P<m2>{_MONTH})\b\.?,?\ (?P<y2>\d{{4}})(?!\d)
      | \b(?P<m3>{_MONTH})\.?\ (?P<d3>\d{{1,2}})(?:st|nd|rd|th)?,\ (?P<y3>\d{{4}})(?!\d)
      | (?<![\d/.])(?P<d4>\d{{1,2}})(?P<sign>[/.])\ ?(?P<m4>\d{{1,2}})(?:[-/.]|\.?\ )(?P<y4>\d{{4}})(?!\d)
    )
    (?:T?\ *,?\ *(?:kl\.?\ *)?\d{{1,2}}[.:]\d\d(?:[.:]\d\d)?(?:Z|[+-]\d\d:?\d\d)?(?!\d))?
    """,
    re.VERBOSE | re.IGNORECASE,
)


def take_dates(line: str) -> tuple[set[dt.date | None], str]:
    """Return the days that a line names, and the line without them.

    A day that there never was, or that was another day of the week than the line says, is None. In numbers
    the day goes before the month, as in Denmark; years have four digits.
    """
    days = {_day(found) for found in _DATE.finditer(line)}
    return days, _DATE.sub(" ", line)


def _day(found: re.Match[str]) -> dt.date | None:
    form = next(n for n in "1234" if found[f"y{n}"])
    month = found[f"m{form}"]
    try:
        number = int(month) if month.isdigit() else _MONTHS[month.casefold()]
        day = dt.date(int(found[f"y{form}"]), number, int(found[f"d{form}"]))
    except ValueError:
        return None
    weekday = found["weekday"]
    return None if weekday and _DAYS[weekday.casefold()] != day.weekday() else day
