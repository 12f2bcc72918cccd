"""What people type, read and checked: callbacks for click's parameters, which let through what was left out."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import click

from site_builder.content.wording import what_is_wrong

if TYPE_CHECKING:
    from collections.abc import Sequence

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_UNSEEN = {"Cc", "Cs", "Zl", "Zp"}


def one_line(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    """Take a text with something in it, on one line, without characters that cannot be seen; blanks around it go."""
    if value is None:
        return None
    text = value.strip()
    if not text:
        raise click.BadParameter("is empty")
    if any(unicodedata.category(c) in _UNSEEN for c in text):
        raise click.BadParameter("should be one line of text, without characters that cannot be seen")
    return text


def lines(context: click.Context, parameter: click.Parameter, values: Sequence[str]) -> tuple[str, ...]:
    """Take texts such as `one_line` takes, of an option that may be repeated."""
    return tuple(text for value in values if (text := one_line(context, parameter, value)))


def day(_context: click.Context, _parameter: click.Parameter, value: str | None) -> dt.date | None:
    """Take a date written 2022-03-04."""
    if value is None:
        return None
    try:
        if _DAY.fullmatch(value):
            return dt.date.fromisoformat(value)
    except ValueError:
        pass
    message, hint = what_is_wrong(value, dt.date, "")
    raise click.BadParameter(f"{message} ({hint})" if hint else message)


def today() -> str:
    """Return the day that it is where the program runs, as people would type it."""
    return dt.datetime.now().astimezone().date().isoformat()


def base_url(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    """Take the address of a site: whole, and without blanks."""
    if value is not None and not _is_whole(value):
        raise click.BadParameter("should be a whole address such as https://name.github.io/repo/")
    return value


def _is_whole(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    seen = not any(c.isspace() or unicodedata.category(c) in _UNSEEN for c in address)
    return parts.scheme in ("http", "https") and bool(parts.netloc) and seen
