"""From a file's bytes to Popolo, with every mistake told by its place in the JSON."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, Any, get_args, get_type_hints

import msgspec

from site_builder.errors import ContentError, Problem
from site_builder.model.popolo import Popolo
from site_builder.popolo.dates import is_partial
from site_builder.text.nearest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

_BYTE = re.compile(r" \(byte (\d+)\)$")
_AT = re.compile(r" - at `\$\.?(?P<path>[^`]*)`$")
_MISSING = re.compile(r"Object missing required field `(?P<key>\w+)`")
_WANTED = re.compile(r"Expected `(?P<wanted>\w+)`, got `(?P<got>\w+)`")
_WORDS = {"str": "a text", "array": "a list", "object": "a group of keys", "int": "a number", "float": "a number",
          "bool": "true or false"}  # fmt: skip
_HOW = "a Popolo file is one JSON object with the lists persons, organizations and memberships"
_LISTS: dict[str, type[msgspec.Struct]] = {k: get_args(v)[0] for k, v in get_type_hints(Popolo).items()}
_DATES = ("start_date", "end_date", "founding_date", "dissolution_date")


def read_popolo(raw: bytes, file: str) -> Popolo:
    """Return the Popolo that the bytes of `file` hold.

    Raises:
        ContentError: no UTF-8, no JSON, no Popolo, or with every record that lacks what it needs; the field of
            each Problem is the place in the JSON, such as `persons[3].name`.
    """
    data = _json(raw, file)
    if not isinstance(data, dict):
        raise ContentError([Problem(file, 0, "", f"is no Popolo: it holds {_kind(data)}", _HOW)])
    if not any(isinstance(data.get(key), list) for key in ("persons", "organizations", "memberships")):
        hint = next(filter(None, (did_you_mean(key, _LISTS) for key in data)), "") or _HOW
        if "people" in data:
            hint = "Popolo calls the list persons"
        raise ContentError([Problem(file, 0, "", "is no Popolo: it has no list of persons or organizations", hint)])
    problems: list[Problem] = []
    lists = {key: tuple(_records(data, key, file, problems)) for key in _LISTS}
    popolo = msgspec.convert(lists, Popolo, from_attributes=True)
    problems += _twice(popolo, file)
    if problems:
        raise ContentError(problems)
    return popolo


def _json(raw: bytes, file: str) -> Any:  # noqa: ANN401 (JSON is anything)
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise ContentError([Problem(file, 0, "", "is saved as UTF-16", "save it as UTF-8")])
    raw = raw.removeprefix(codecs.BOM_UTF8)
    try:
        raw.decode("utf-8")
        return msgspec.json.decode(raw)
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise ContentError([Problem(file, line, "", "is not saved as UTF-8", "save it as UTF-8")]) from error
    except RecursionError as error:
        raise ContentError([Problem(file, 0, "", "is nested too deep to be Popolo", _HOW)]) from error
    except msgspec.DecodeError as error:
        at = _BYTE.search(str(error))
        line = raw.count(b"\n", 0, int(at[1])) + 1 if at else raw.count(b"\n") + 1
        said = _BYTE.sub("", str(error)).removeprefix("JSON is malformed: ")
        raise ContentError([Problem(file, line, "", f"is not JSON: {said}", _HOW)]) from error


def _records(data: dict[str, Any], key: str, file: str, problems: list[Problem]) -> Iterator[msgspec.Struct]:
    """Yield the records of a list that can be read; what is wrong with the others goes to `problems`."""
    values = data.get(key) or []
    if not isinstance(values, list):
        problems.append(Problem(file, 0, key, f"should be a list, not {_kind(values)}"))
        return
    for index, value in enumerate(values):
        path = f"{key}[{index}]"
        try:
            record = msgspec.convert(_without_nulls(value), _LISTS[key])
        except msgspec.ValidationError as error:
            problems.append(_problem(str(error), path, file))
            continue
        problems += _wrong_dates(record, path, file)
        yield record


def _without_nulls(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, dict):
        return {k: _without_nulls(v) for k, v in value.items() if v is not None}
    return [_without_nulls(v) for v in value] if isinstance(value, list) else value


def _problem(said: str, path: str, file: str) -> Problem:
    """Return msgspec's complaint in plain words, at the place in the whole file."""
    at = _AT.search(said)
    within = at["path"] if at else ""
    path = f"{path}{within}" if within.startswith("[") else f"{path}.{within}" if within else path
    said = _AT.sub("", said)
    missing, wanted = _MISSING.fullmatch(said), _WANTED.fullmatch(said)
    if missing:
        return Problem(file, 0, path, f"has no {missing['key']}", "Popolo needs it here")
    if wanted:
        words = [_WORDS.get(wanted[group], wanted[group]) for group in ("wanted", "got")]
        return Problem(file, 0, path, f"should be {words[0]}, not {words[1]}")
    return Problem(file, 0, path, "is empty" if "`str`" in said else said)


def _wrong_dates(record: msgspec.Struct, path: str, file: str) -> Iterator[Problem]:
    for key in _DATES:
        text = getattr(record, key, "")
        if text and not is_partial(text):
            hint = "a date is written 2015-06-20, or 2015-06 or 2015 where no more is known"
            yield Problem(file, 0, f"{path}.{key}", f'"{text}" is not a date', hint)
    for index, membership in enumerate(getattr(record, "memberships", ())):
        yield from _wrong_dates(membership, f"{path}.memberships[{index}]", file)


def _twice(popolo: Popolo, file: str) -> Iterator[Problem]:
    for key in ("persons", "organizations", "posts", "events"):
        first: dict[str, int] = {}
        for index, record in enumerate(getattr(popolo, key)):
            other = first.setdefault(record.id, index)
            if other != index:
                yield Problem(file, 0, f"{key}[{index}].id", f'"{record.id}" is the id of {key}[{other}] too')


def _kind(value: object) -> str:
    names = {list: "a list", str: "a text", dict: "a group of keys", bool: "true or false", type(None): "nothing"}
    return names.get(type(value), "a number")
