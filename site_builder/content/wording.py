"""Values that do not fit, in a keeper's words."""

from __future__ import annotations

import datetime as dt
import re
from typing import Literal, get_args, get_origin

import msgspec

from site_builder.text.nearest import did_you_mean

_SHOWN = 60
_WANTED: dict[object, tuple[str, str]] = {
    bool: ("true or false", ""),
    int: ("a whole number", "write digits alone"),
    float: ("a number", "write digits, with a point for decimals and no quotation marks"),
    str: ("a text", ""),
}
_DANISH_DATE = re.compile(r"(?P<day>[0-9]{1,2})[^0-9]{1,3}(?P<month>[0-9]{1,2})[^0-9]{1,3}(?P<year>[0-9]{4})")
_LOOSE_DATE = re.compile(r"(?P<year>[0-9]{4})[^0-9]?(?P<month>[0-9]{1,2})[^0-9]?(?P<day>[0-9]{1,2})(?![0-9]).*")


def what_is_wrong(data: object, kind: object, description: str) -> tuple[str, str]:
    """Return what is wrong with `data` where a `kind` should be, and what would be right.

    `description` completes "is not …" and is what the kind's Meta says; empty where it says nothing.
    """
    if isinstance(data, str) and not data.strip():
        return "is empty", "write something, or remove the key"
    if get_origin(kind) is Literal:
        allowed = get_args(kind)
        return f"{shown(data)} is not one of {', '.join(allowed)}", did_you_mean(str(data), allowed)
    if get_origin(kind) is tuple:
        return f"{shown(data)} is not a list", _list_hint(data, get_args(kind)[0])
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        hint = f"write its keys on lines below it: {', '.join(kind.__struct_fields__)}"
        return f"{shown(data)} is not a group of keys", hint
    if kind is dt.date:
        return f"{shown(data)} is not a date", _date_hint(str(data))
    wanted, hint = _WANTED[kind]
    if not isinstance(data, str):
        hint = _text_hint(data) if kind is str else hint
    return f"{shown(data)} is not {description or wanted}", "" if description else hint


def shown(data: object) -> str:
    """Return a value as a message shows it: on one line and not too long."""
    if isinstance(data, str):
        flat = " ".join(data.split())
        return f'"{flat}"' if len(flat) <= _SHOWN else f'"{flat[: _SHOWN - 1].rstrip()}…"'
    if isinstance(data, bool):
        return "true" if data else "false"
    if isinstance(data, list):
        return "a list"
    return "a group of keys" if isinstance(data, dict) else str(data)


def _list_hint(data: object, item: object) -> str:
    if isinstance(item, type) and issubclass(item, msgspec.Struct):
        return f"write each as lines below it, the first of which begins with a dash: - {item.__struct_fields__[0]}: …"
    simple = isinstance(data, str) and len(data) <= _SHOWN
    return f"write [{data}]" if simple else "write each on a line below it: - …"


def _text_hint(data: object) -> str:
    if isinstance(data, dict):
        return 'put quotation marks around a text with ": " in it'
    return "remove the brackets or the dash" if isinstance(data, list) else "put quotation marks around it"


def _date_hint(text: str) -> str:
    found = _DANISH_DATE.fullmatch(text) or _LOOSE_DATE.fullmatch(text)
    if found is None:
        return "write year-month-day: 2022-03-04"
    try:
        day = dt.date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return "there is no such day"
    return f"did you mean {day}?"
