"""From front matter to Structs, with every mistake told apart.

The fast path is one `msgspec.convert`. Only where that fails is the data gone through field by field, so that
one bad date does not hide an unknown key three lines below.
"""

from __future__ import annotations

import re
import types
from typing import TYPE_CHECKING, Annotated, Any, TypeVar, Union, get_args, get_origin, get_type_hints

import msgspec

from site_builder.text.nearest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.content.document import Document
    from site_builder.errors import Problem

T = TypeVar("T", bound=msgspec.Struct)

_EXPECTED = {
    "str": "a text",
    "bool": "true or false",
    "int": "a whole number",
    "float": "a number",
    "date": "a date such as 2022-03-04",
    "array": "a list",
    "object": "a group of indented `key: value` lines",
}
_FORMS = {
    "^#[0-9a-fA-F]{6}$": 'a colour such as "#254264" (in quotation marks)',
    "^Q[1-9][0-9]*$": "a Wikidata identifier such as Q42",
    r"^https?://[^\s]+$": "an address that begins with https:// or http://",
}


def decode(document: Document, matter: type[T]) -> tuple[T | None, list[Problem]]:
    """Return the front matter as a `matter`, or None and every problem found in it."""
    try:
        return msgspec.convert(document.data, matter, strict=False), []
    except msgspec.ValidationError:
        found = [document.problem(*found) for found in _diagnose(document.data, matter, "")]
        return None, found


def _diagnose(data: Any, kind: Any, path: str) -> Iterator[tuple[str, str, str]]:  # noqa: ANN401
    """Yield (field, message, hint) for each part of `data` that does not fit `kind`."""
    try:
        msgspec.convert(data, kind, strict=False)
    except msgspec.ValidationError as error:
        bare = _bare(kind)
        if isinstance(bare, type) and issubclass(bare, msgspec.Struct) and isinstance(data, dict):
            yield from _diagnose_struct(data, bare, path)
        elif get_origin(bare) is tuple and isinstance(data, list):
            item = get_args(bare)[0]
            for index, value in enumerate(data):
                yield from _diagnose(value, item, f"{path}[{index}]")
        else:
            yield path, *_in_words(str(error), data, bare)


def _diagnose_struct(data: dict[str, Any], kind: type[msgspec.Struct], path: str) -> Iterator[tuple[str, str, str]]:
    fields = {field.encode_name: field for field in msgspec.structs.fields(kind)}
    hints = get_type_hints(kind, include_extras=True)
    for key, value in data.items():
        field = f"{path}.{key}" if path else key
        if key not in fields:
            hint = did_you_mean(key, fields) or f"known keys: {', '.join(fields)}"
            yield field, "unknown key", hint
        else:
            yield from _diagnose(value, hints[fields[key].name], field)
    for key, info in fields.items():
        if info.required and key not in data:
            yield (f"{path}.{key}" if path else key), "is missing", ""


def _bare(kind: Any) -> Any:  # noqa: ANN401
    """Return `kind` without Annotated and without None."""
    if get_origin(kind) is Annotated:
        return _bare(get_args(kind)[0])
    if get_origin(kind) in (Union, types.UnionType):
        kinds = [arg for arg in get_args(kind) if arg is not type(None)]
        return _bare(kinds[0]) if len(kinds) == 1 else kind
    return kind


def _in_words(message: str, data: Any, kind: Any) -> tuple[str, str]:  # noqa: ANN401
    """Return a msgspec message and what would be right, in a keeper's words."""
    shown = f'"{data}"' if isinstance(data, str) else "a list" if isinstance(data, list) else "a group of keys"
    pattern = re.search(r"matching regex '(.*?)'(?: - at|$)", message)
    if pattern:
        return f"{shown} is not {_FORMS[pattern[1].replace(chr(92) * 2, chr(92))]}", ""
    if "Invalid enum value" in message:
        allowed = [str(arg) for arg in get_args(kind)]
        return f"{shown} is none of {', '.join(allowed)}", did_you_mean(str(data), allowed)
    if "of length >= 1" in message:
        return "is empty", "write something, or remove the key"
    if "date" in message:
        return f"{shown} is not a date", "write year-month-day: 2022-03-04"
    expected = re.search(r"Expected `(\w+)", message)
    if expected:
        return f"{shown} should be {_EXPECTED.get(expected[1], expected[1])}", ""
    return message, ""

