"""A new entry behind the others of `statements:`, written as they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from site_builder.review.edits import Edit
from site_builder.review.layout import Node, after_comments, column, line_end, line_start, value_end
from site_builder.review.scalars import block, inline

if TYPE_CHECKING:
    from site_builder.model import KeeperStatement

_KEY = "statements"
_STEP = 2
_NOTHING = re.compile(r"\[\s*\]")
_COMMA = re.compile(r"\s*,")


def added(front: str, root: Node, entry: KeeperStatement) -> list[Edit]:
    """Return the edits that add an entry to front matter whose root is `root`."""
    there = root.pairs.get(_KEY)
    if there is None:
        return _with_key(front, root, entry)
    key, value = there
    if value.kind == "text":
        return _first(front, root, key, entry)
    if value.flow and (root.flow or not _NOTHING.fullmatch(front, value.start, value.end)):
        return _in_brackets(front, value, entry)
    if value.flow:
        start = value.start - len(front[: value.start]) + len(front[: value.start].rstrip(" \t"))
        return [Edit(start, value.end, ""), *_first(front, root, key, entry, behind=value.end)]
    return _behind(front, root, value, entry)


def written(entry: KeeperStatement) -> dict[str, str]:
    """Return what an entry says, by key, as text."""
    said = msgspec.structs.asdict(entry)
    return {key: _text(value) for key, value in said.items() if value not in (None, False, "")}


def _text(value: object) -> str:
    return "true" if value is True else str(value)


def _with_key(front: str, root: Node, entry: KeeperStatement) -> list[Edit]:
    if root.flow:
        comma = ", " if root.children else ""
        at = root.children[-1].end if root.children else root.start + 1
        return [Edit(at, at, f"{comma}{_KEY}: [{_flow(entry)}]")]
    key, value = root.children[-2:]
    at = after_comments(front, value_end(front, key, value), indented=False)
    indent = column(front, root.start)
    return [Edit(at, at, f"\n{' ' * indent}{_KEY}:{_item(entry, indent + _STEP, _STEP)}")]


def _first(front: str, root: Node, key: Node, entry: KeeperStatement, behind: int = 0) -> list[Edit]:
    """Return the edits that begin a list below a key that has none."""
    if root.flow:
        at = value_end(front, key, key)
        return [Edit(at, at, f" [{_flow(entry)}]")]
    at = after_comments(front, behind or key.end, indented=True)
    return [Edit(at, at, _item(entry, column(front, key.start) + _STEP, _STEP))]


def _behind(front: str, root: Node, entries: Node, entry: KeeperStatement) -> list[Edit]:
    """Return the edits that add to a list with dashes, indented as its last entry is."""
    last = entries.children[-1]
    dash = column(front, entries.start)
    lead = front[line_start(front, last.start) : last.start]
    gap = len(lead) - dash if lead[dash : dash + 1] == "-" else _STEP
    end = last.end
    if not last.flow and last.children:
        end = value_end(front, *last.children[-2:])
    at = after_comments(front, end, indented=dash >= column(front, root.start))
    return [Edit(at, at, _item(entry, dash, gap))]


def _in_brackets(front: str, entries: Node, entry: KeeperStatement) -> list[Edit]:
    """Return the edits that add to a list in brackets, on a line of its own where the last entry is on one."""
    if not entries.children:
        return [Edit(entries.end - 1, entries.end - 1, _flow(entry))]
    last = entries.children[-1]
    lead = front[line_start(front, last.start) : last.start]
    if lead.strip():
        return [Edit(last.end, last.end, f", {_flow(entry)}")]
    comma = _COMMA.match(front, last.end)
    at = line_end(front, comma.end() if comma else last.end)
    if at >= entries.end:
        return [Edit(last.end, last.end, f",\n{lead}{_flow(entry)}")]
    missing = [] if comma else [Edit(last.end, last.end, ",")]
    return [*missing, Edit(at, at, f"\n{lead}{_flow(entry)}{',' if comma else ''}")]


def _item(entry: KeeperStatement, dash: int, gap: int) -> str:
    """Return an entry as lines, each with its line break before it: the dash at `dash`, the keys `gap` further on."""
    indent = dash + gap
    lines = [f"{key}: {block(text, indent + _STEP)}" for key, text in written(entry).items()]
    first, *others = lines
    return "".join([f"\n{' ' * dash}-{' ' * (gap - 1)}{first}", *(f"\n{' ' * indent}{line}" for line in others)])


def _flow(entry: KeeperStatement) -> str:
    return f"{{{', '.join(f'{key}: {inline(text, flow=True)}' for key, text in written(entry).items())}}}"
