"""Front matter as lines, as a keeper would write it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias

from site_builder.frontmatter.scalars import Scalar, block, inline

if TYPE_CHECKING:
    from collections.abc import Iterable

Item: TypeAlias = Scalar | Mapping[str, Scalar]
"""An item of a list: a value, or a group of keys and values."""

Value: TypeAlias = Item | tuple[Item, ...]
"""What may stand after a key."""

STEP = 2
"""How far what belongs to a key is indented."""


def new_document(matter: Iterable[tuple[str, Value | None]], body: str = "") -> str:
    """Return a content file; keys that have no value, an empty text or an empty list are left out."""
    given = ((key, value) for key, value in matter if value is not None and value not in ("", ()))
    return document((line for pair in given for line in lines_of(*pair)), body)


def document(lines: Iterable[str], body: str = "") -> str:
    """Return a content file of these lines of front matter, and `body` to the letter."""
    return "\n".join(("---", *lines, "---", body))


def lines_of(key: str, value: Value, indent: int = 0) -> list[str]:
    """Return the lines of a key that is indented by `indent`: groups on lines of their own, all else on one."""
    margin = " " * indent
    if isinstance(value, Mapping):
        return [f"{margin}{key}:", *_group(value, indent + STEP)]
    if isinstance(value, tuple):
        if not all(isinstance(item, Mapping) for item in value):
            return [f"{margin}{key}: {flow(value)}"]
        return [f"{margin}{key}:", *(line for item in value for line in item_lines(item, indent + STEP))]
    return [f"{margin}{key}: {block(value, indent + STEP)}"]


def item_lines(item: Item, dash: int, gap: int = STEP) -> list[str]:
    """Return the lines of an item in a list of lines: its dash at the column `dash`, what it says `gap` further on."""
    indent = dash + gap
    lines = _group(item, indent) if isinstance(item, Mapping) else [" " * indent + block(item, indent)]
    return [f"{' ' * dash}-{lines[0][dash + 1 :]}", *lines[1:]]


def flow(value: Value) -> str:
    """Return a value as it stands between brackets: a list and a group with brackets of their own."""
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{key}: {inline(each, flow=True)}' for key, each in value.items())}}}"
    if isinstance(value, tuple):
        return f"[{', '.join(map(flow, value))}]"
    return inline(value, flow=True)


def _group(group: Mapping[str, Scalar], indent: int) -> list[str]:
    return [line for key, value in group.items() for line in lines_of(key, value, indent)]
