"""Values as YAML: quoted only as far as they must be for every reader to take them for what they are.

This project's own reader takes every value for a text; others take `no`, `12` and `2022-03-04` for something else.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from typing import TypeAlias

import yaml

from site_builder.frontmatter.plain_yaml import YamlError, parse_yaml

Scalar: TypeAlias = str | bool | int | dt.date
"""One value; what is no text stands without quotation marks, and is read as `as_read` says."""

_BREAKS = frozenset("\r\x85\u2028\u2029\ufeff")
_UNSEEN = ("Cc", "Cf", "Cn", "Co", "Zl", "Zp")
_SHORT, _LONG = 0xFF, 0xFFFF
_BLOCK, _FLOW = "k: {0}\nz: z", "{{k: {0}, z: [{0}, z]}}"
_OTHERS = yaml.SafeLoader.yaml_implicit_resolvers
"""What YAML 1.1 takes for something else than a text: patterns by the first character."""
_NUMBER = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)(e[-+]?[0-9]+)?|0o[0-7]+", re.IGNORECASE)
"""Numbers of YAML 1.2 alone, which PyYAML does not know."""


def as_read(value: Scalar) -> str:
    """Return the text that this project reads where a value is written."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def inline(value: Scalar, *, flow: bool = False) -> str:
    """Return a value as YAML on one line; with `flow`, between brackets."""
    text = as_read(value)
    if not isinstance(value, str):
        return text
    quoted = text.replace("'", "''")
    bare = (text,) if _is_text(text) and not (flow and "?" in text) else ()
    written = (*bare, f'"{text}"', f"'{quoted}'") if "\n" not in text and _BREAKS.isdisjoint(text) else ()
    return next((each for each in written if _is_read(text, each, flow=flow)), _escaped(text))


def block(value: Scalar, indent: int) -> str:
    """Return a value as YAML in a block whose texts may be indented by `indent`: its line breaks stay line breaks."""
    if not isinstance(value, str) or "\n" not in value or not _BREAKS.isdisjoint(value):
        return inline(value)
    margin = " " * indent
    written = "|\n" + "\n".join(margin + line if line else "" for line in value.split("\n"))
    return written if _is_read(value, written, flow=False) else _escaped(value)


def _is_text(text: str) -> bool:
    """Whether a text that stands without quotation marks is a text to every reader."""
    return not _NUMBER.fullmatch(text) and not any(other.match(text) for _, other in _OTHERS.get(text[:1], ()))


def _is_read(text: str, written: str, *, flow: bool) -> bool:
    """Whether `written` is read as `text`, and as nothing beside it."""
    expected = {"k": text, "z": [text, "z"] if flow else "z"}
    try:
        return parse_yaml((_FLOW if flow else _BLOCK).format(written)).data == expected
    except YamlError:
        return False


def _escaped(text: str) -> str:
    return f'"{"".join(_escape(c) for c in text)}"'


def _escape(c: str) -> str:
    """Return a character as it stands between double quotation marks."""
    if c == "\n":
        return "\\n"
    if c in '"\\':
        return "\\" + c
    if unicodedata.category(c) not in _UNSEEN:
        return c
    code = ord(c)
    return f"\\x{code:02x}" if code <= _SHORT else f"\\u{code:04x}" if code <= _LONG else f"\\U{code:08x}"
