"""Which party of a Popolo file is which of the tracker's, as the keeper says."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

from site_builder.errors import ContentError, Problem
from site_builder.popolo.names import name_key
from site_builder.text.nearest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from site_builder.model.popolo import Organization

SKIP = "skip"
"""What a party is mapped to whose memberships do not count."""

_TABLE = "parties"
_LINE = re.compile(r" \(at line (\d+), column \d+\)$")
_HOW = 'write [parties], and below it a line for each party: "Name in the file" = "id of the tracker\'s party"'


def parse_mapping(raw: bytes, file: str) -> dict[str, str]:
    """Return the `[parties]` table of a TOML file: the tracker's party, or SKIP, by a party's name or id.

    Raises:
        ContentError: no UTF-8, no TOML, no such table, or with every value that is no text.
    """
    try:
        data = tomllib.loads(raw.decode("utf-8-sig").replace("\r\n", "\n"))
    except UnicodeDecodeError as error:
        raise ContentError([Problem(file, 0, "", "is not saved as UTF-8", "save it as UTF-8")]) from error
    except tomllib.TOMLDecodeError as error:
        at = _LINE.search(str(error))
        said = _LINE.sub("", str(error))
        raise ContentError([Problem(file, int(at[1]) if at else 0, "", f"is not valid TOML: {said}", _HOW)]) from error
    table = data.get(_TABLE)
    if not isinstance(table, dict):
        raise ContentError([Problem(file, 0, "", "has no table [parties]", _HOW)])
    strange = [key for key in data if key != _TABLE]
    problems = [Problem(file, 0, key, "unknown key", "the one table here is [parties]") for key in strange]
    problems += [
        Problem(file, 0, f"{_TABLE}.{key}", "should be a text", f"the id of a party, or {SKIP}")
        for key, value in table.items()
        if not isinstance(value, str)
    ]
    if problems:
        raise ContentError(problems)
    return table


def mapping_problems(
    mapping: Mapping[str, str], source: str, registry: Collection[str], known: Iterable[Organization] | None = None
) -> list[Problem]:
    """Return what is wrong with a mapping that stands in `source`: ids that no party of the tracker has.

    Where `known` parties of the file are given, each name or id must be one of theirs.
    """
    problems = []
    for key, value in mapping.items():
        if value != SKIP and value not in registry:
            hint = did_you_mean(value, registry) or f"an id is the name of a file in parties/, or {SKIP}"
            problems.append(Problem(source, 0, key, f'no party of the tracker has the id "{value}"', hint))
        if known is not None and not any(matches(key, organization) for organization in known):
            hint = did_you_mean(key, [organization.name for organization in known])
            problems.append(Problem(source, 0, key, "is the name or the id of no party in the file", hint))
    return problems


def matches(key: str, organization: Organization) -> bool:
    """Whether a mapping's key means a party of the file: by its id, or by its name."""
    return key == organization.id or name_key(key) == name_key(organization.name)
