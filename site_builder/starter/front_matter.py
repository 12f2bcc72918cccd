"""Front matter for somebody to go on with: keys that have no value yet stand as comments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.frontmatter.writing import lines_of

if TYPE_CHECKING:
    from site_builder.frontmatter.writing import Value


def line(key: str, value: Value) -> str:
    """Return `key: value`."""
    return "\n".join(lines_of(key, value))


def given(key: str, value: Value | None, note: str) -> str:
    """Return `key: value`, or where there is no value a comment to fill in, which `note` explains."""
    if value is None or value == ():
        empty = "" if value is None else " []"
        return f"# {key}:{empty}  # {note}"
    return line(key, value)
