"""Front matter as a keeper would write it: a key a line, quotation marks only where YAML needs them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TypeAlias

import yaml

if TYPE_CHECKING:
    import datetime as dt

Value: TypeAlias = "str | int | dt.date | tuple[str, ...] | None"
"""What a key may have after it; None and an empty tuple: nothing yet."""


def line(key: str, value: Value) -> str:
    """Return `key: value`."""
    return f"{key}: {_written(value)}"


def given(key: str, value: Value, note: str) -> str:
    """Return `key: value`, or where there is no value a comment to fill in, which `note` explains."""
    if value is None or value == ():
        empty = "" if value is None else " []"
        return f"# {key}:{empty}  # {note}"
    return line(key, value)


def document(lines: tuple[str, ...]) -> str:
    """Return a file of this front matter, with nothing below it."""
    return "\n".join(("---", *lines, "---", ""))


def _written(value: Value) -> str:
    """Return a value as YAML that any reader takes for what it is, so that "no" and "2022-03-04" are quoted texts."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return _yaml(list(value), flow=True)
    if isinstance(value, str):
        return _yaml({"k": value}, flow=False).removeprefix("k: ")
    return str(value)


def _yaml(data: object, *, flow: bool) -> str:
    written: str = yaml.dump(
        data, Dumper=yaml.SafeDumper, allow_unicode=True, default_flow_style=flow, width=sys.maxsize
    )
    return written.removesuffix("\n")
