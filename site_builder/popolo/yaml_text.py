"""Values as lines of front matter, in quotation marks only where they must be."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Item: TypeAlias = "str | Mapping[str, str]"
"""An item of a list: a text, or a group of keys and texts."""

_BLOCK, _FLOW = "k: {}\n", "[{}, x]\n"
_ESCAPED = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


def new_document(matter: Iterable[tuple[str, str | tuple[Item, ...]]]) -> str:
    """Return a content file with an empty body; keys with nothing after them are left out."""
    lines = [key_lines(key, value) for key, value in matter if value]
    return f"---\n{''.join(lines)}---\n"


def key_lines(key: str, value: str | tuple[Item, ...], newline: str = "\n") -> str:
    """Return the lines of a key: a text or a list of texts on one line, a list of groups on lines of their own."""
    if isinstance(value, str):
        return f"{key}: {scalar(value)}{newline}"
    if any(isinstance(item, str) for item in value):
        return f"{key}: [{', '.join(flow_item(item) for item in value)}]{newline}"
    return f"{key}:{newline}" + "".join(block_item(item, "  ", newline) for item in value)


def block_item(item: Item, indent: str, newline: str = "\n") -> str:
    """Return the lines of an item in a list of lines, each indented by `indent`."""
    if isinstance(item, str):
        return f"{indent}- {scalar(item)}{newline}"
    lines = [f"{key}: {scalar(value)}" for key, value in item.items()]
    return f"{indent}- " + f"{newline}{indent}  ".join(lines) + newline


def flow_item(item: Item) -> str:
    """Return an item in a list within brackets."""
    if isinstance(item, str):
        return scalar(item, within=_FLOW)
    return "{" + ", ".join(f"{key}: {scalar(value, within=_FLOW)}" for key, value in item.items()) + "}"


def scalar(text: str, within: str = _BLOCK) -> str:
    """Return `text` as YAML reads it back: plain if it can be, else in double quotation marks."""
    return text if text and _can_be_plain(text, within) else f'"{"".join(map(_escaped, text))}"'


def _can_be_plain(text: str, within: str) -> bool:
    try:
        events = list(yaml.parse(within.format(text), Loader=yaml.CBaseLoader))
    except (yaml.YAMLError, UnicodeEncodeError):
        return False
    inner = events[3:-3]  # what stands in the one mapping or list of the one document
    plain = [event.value for event in inner if isinstance(event, yaml.ScalarEvent) and not event.style]
    return len(plain) == len(inner) and plain == (["k", text] if within is _BLOCK else [text, "x"])


def _escaped(character: str) -> str:
    if character in _ESCAPED:
        return _ESCAPED[character]
    if character.isprintable():
        return character
    code = ord(character)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004
