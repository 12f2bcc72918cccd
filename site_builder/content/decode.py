"""From front matter to Structs, with every mistake told apart.

The fast path is one `msgspec.convert`. Only where that fails is the data gone through field by field, so that
one bad date does not hide an unknown key three lines below.
"""

from __future__ import annotations

import functools
import re
import types
from typing import TYPE_CHECKING, Annotated, TypeGuard, TypeVar, Union, get_args, get_origin, get_type_hints

import msgspec

from site_builder.content.wording import what_is_wrong
from site_builder.text.nearest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.errors import Problem
    from site_builder.frontmatter.document import Document

T = TypeVar("T", bound=msgspec.Struct)

_WHOLE_NUMBER = re.compile(r"[+-]?[0-9]{1,9}")
_TRUTH = {"true": True, "false": False}


def decode(document: Document, matter: type[T]) -> tuple[T | None, list[Problem]]:
    """Return the front matter as a `matter`, or None and every problem found in it.

    A text is read as what its field wants, and as nothing else: `true` and `false`, a whole number, a date
    written 2022-03-04. A key with nothing after it counts as left out.
    """
    data = _typed(document.data, matter)
    try:
        return msgspec.convert(data, matter), []
    except msgspec.ValidationError:
        return None, list(_diagnose(document, data, matter, ""))


def _typed(data: object, kind: object) -> object:
    """Return `data` without blanks, its texts turned into the truth values and numbers that `kind` wants."""
    bare, _ = _bare(kind)
    if isinstance(data, dict) and _is_struct(bare):
        fields = _fields(bare)
        return {
            key: _typed(value, fields.get(key))
            for key, value in data.items()
            if value is not None or key not in fields
        }
    if isinstance(data, list) and get_origin(bare) is tuple:
        return [_typed(item, get_args(bare)[0]) for item in data]
    if bare is bool and isinstance(data, str):
        return _TRUTH.get(data, data)
    if bare is int and isinstance(data, str) and _WHOLE_NUMBER.fullmatch(data):
        return int(data)
    return data


def _diagnose(document: Document, data: object, kind: object, path: str) -> Iterator[Problem]:
    """Yield a problem for each part of `data` that does not fit `kind`."""
    try:
        msgspec.convert(data, kind)
    except msgspec.ValidationError:
        bare, description = _bare(kind)
        if isinstance(data, dict) and _is_struct(bare):
            yield from _diagnose_struct(document, data, bare, path)
        elif isinstance(data, list) and get_origin(bare) is tuple:
            for index, item in enumerate(data):
                yield from _diagnose(document, item, get_args(bare)[0], f"{path}[{index}]")
        else:
            yield document.problem(path, *what_is_wrong(data, bare, description))


def _diagnose_struct(
    document: Document, data: dict[str, object], kind: type[msgspec.Struct], path: str
) -> Iterator[Problem]:
    fields, prefix = _fields(kind), f"{path}." if path else ""
    for key, value in data.items():
        if key in fields:
            yield from _diagnose(document, value, fields[key], prefix + key)
        else:
            hint = did_you_mean(key, fields) or f"the keys here are {', '.join(fields)}"
            yield document.problem(prefix + key, "unknown key", hint)
    needed = [field.name for field in msgspec.structs.fields(kind) if field.required]
    for key in needed:
        if key not in data:
            message = "has nothing after it" if prefix + key in document.lines else "is missing"
            yield document.problem(prefix + key, message, f"needed here: {', '.join(needed)}")


def _is_struct(kind: object) -> TypeGuard[type[msgspec.Struct]]:
    return isinstance(kind, type) and issubclass(kind, msgspec.Struct)


@functools.cache
def _fields(kind: type[msgspec.Struct]) -> dict[str, object]:
    """Return the kind of each field of a Struct, with what its Meta says."""
    hints = get_type_hints(kind, include_extras=True)
    return {name: hints[name] for name in kind.__struct_fields__}


def _bare(kind: object) -> tuple[object, str]:
    """Return `kind` without Annotated and None, and what its Meta describes it as."""
    if get_origin(kind) in (Union, types.UnionType):
        kind = next(arg for arg in get_args(kind) if arg is not types.NoneType)
    if get_origin(kind) is Annotated:
        bare, *metas = get_args(kind)
        return bare, next((m.description for m in metas if m.description), "")
    return kind, ""
