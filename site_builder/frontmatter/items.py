"""The edits of a list: items in, items out, all else as it is written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeVar

import msgspec

from site_builder.frontmatter.edits import Edit
from site_builder.frontmatter.layout import Node, after_comments, column, line_end, line_start, value_end
from site_builder.frontmatter.writing import STEP, Item, flow, item_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

T = TypeVar("T")

_NOTHING = re.compile(r"\[\s*\]")
_COMMA = re.compile(r"\s*,")


class ChangeList(msgspec.Struct, frozen=True):
    """The list of a key is to have more items, or fewer.

    `insert` are items, each with the index of the present item that it is to stand before (the number of items:
    at the end), in that order; `remove` are the indexes of present items to go.
    """

    key: str
    insert: tuple[tuple[int, Item], ...]
    remove: frozenset[int] = frozenset()

    @property
    def items(self) -> tuple[Item, ...]:
        """The new items."""
        return tuple(item for _, item in self.insert)

    def merged(self, present: Sequence[T], new: Iterable[T]) -> list[T]:
        """Return what the list holds in the end, `new` being what its new items are among those `present`."""
        kept = [(index, 1, item) for index, item in enumerate(present) if index not in self.remove]
        come = [(index, 0, item) for (index, _), item in zip(self.insert, new, strict=True)]
        return [item for _, _, item in sorted([*come, *kept], key=lambda row: row[:2])]


def list_edits(front: str, root: Node, change: ChangeList) -> list[Edit]:
    """Return the edits that change a list whose key there is in the mapping `root`."""
    key, value = root.pairs[change.key]
    if value.kind != "list":
        return _first(front, root, key, value, change.items)
    plain = not all(isinstance(item, Mapping) for item in change.items)
    if value.flow and (root.flow or plain or not _NOTHING.fullmatch(front, value.start, value.end)):
        return _in_brackets(front, value, change)
    if value.flow:
        start = len(front[: value.start].rstrip(" \t"))
        return [Edit(start, value.end, ""), *_first(front, root, key, value, change.items)]
    return _with_dashes(front, value, change)


def _first(front: str, root: Node, key: Node, value: Node, items: tuple[Item, ...]) -> list[Edit]:
    """Return the edits that begin a list where there is none, or an empty one that goes."""
    end = value_end(front, key, value)
    if root.flow or not all(isinstance(item, Mapping) for item in items):
        return [Edit(end, end, f" {flow(items)}")]
    at = after_comments(front, end)
    return [Edit(at, at, _lines(items, column(front, key.start) + STEP))]


def _with_dashes(front: str, listed: Node, change: ChangeList) -> list[Edit]:
    """Return the edits of a list whose items begin with a dash; new ones are indented as its last item is."""
    last = listed.children[-1]
    dash = column(front, listed.start)
    lead = front[line_start(front, last.start) : last.start]
    gap = len(lead) - dash if lead[dash : dash + 1] == "-" else STEP
    edits = []
    for index, item in change.insert:
        if index == len(listed.children):
            at = after_comments(front, _end(front, last))
        else:
            at = line_end(front, _end(front, listed.children[index - 1])) if index else _before(front, listed.start)
        edits.append(Edit(at, at, _lines([item], dash, gap)))
    for index in change.remove:
        item_node = listed.children[index]
        start = _before(front, front.rindex("-", 0, item_node.start))
        edits.append(Edit(start, line_end(front, _end(front, item_node)), ""))
    return edits


def _in_brackets(front: str, listed: Node, change: ChangeList) -> list[Edit]:
    """Return the edits of a list in brackets, which is written anew where something goes."""
    there = listed.children
    if change.remove:
        texts = change.merged([front[node.start : node.end] for node in there], map(flow, change.items))
        return [Edit(listed.start, listed.end, f"[{', '.join(texts)}]")]
    edits = [Edit(there[i].start, there[i].start, f"{flow(item)}, ") for i, item in change.insert if i < len(there)]
    return [*edits, *_at_end(front, listed, [flow(item) for i, item in change.insert if i == len(there)])]


def _at_end(front: str, listed: Node, texts: Sequence[str]) -> list[Edit]:
    """Return the edits that add to a list in brackets, on lines of their own where the last item is on one."""
    if not texts:
        return []
    if not listed.children:
        return [Edit(listed.end - 1, listed.end - 1, ", ".join(texts))]
    last = listed.children[-1]
    lead = front[line_start(front, last.start) : last.start]
    if lead.strip():
        return [Edit(last.end, last.end, "".join(f", {text}" for text in texts))]
    comma = _COMMA.match(front, last.end)
    at = line_end(front, comma.end() if comma else last.end)
    lines = f",\n{lead}".join(texts)
    if at >= listed.end:
        return [Edit(last.end, last.end, f",\n{lead}{lines}")]
    missing = [] if comma else [Edit(last.end, last.end, ",")]
    return [*missing, Edit(at, at, f"\n{lead}{lines}{',' if comma else ''}")]


def _lines(items: Iterable[Item], dash: int, gap: int = STEP) -> str:
    return "".join(f"\n{line}" for item in items for line in item_lines(item, dash, gap))


def _before(front: str, at: int) -> int:
    """Return where the line before that of an offset ends."""
    return line_start(front, at) - 1


def _end(front: str, item: Node) -> int:
    """Return where an item with a dash ends, whose last key may have nothing after it."""
    return value_end(front, *item.children[-2:]) if item.kind == "mapping" and not item.flow else item.end
