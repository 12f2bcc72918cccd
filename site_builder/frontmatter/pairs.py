"""The edits of a mapping: keys in, keys out, other values, all else as it is written."""

from __future__ import annotations

import re
from collections.abc import Mapping

import msgspec

from site_builder.frontmatter.edits import Edit
from site_builder.frontmatter.layout import Node, after_comments, column, line_end, line_start, value_end
from site_builder.frontmatter.scalars import Scalar, inline
from site_builder.frontmatter.writing import Value, flow, lines_of

_HEADER = re.compile(r"[|>][^\n]*?([ \t]+#[^\n]*)?(?:\n|\Z)")
_COMMA = re.compile(r"\s*,[ \t]*")


class SetValue(msgspec.Struct, frozen=True):
    """A key is to have this value."""

    key: str
    value: Scalar


class ChangeItem(msgspec.Struct, frozen=True):
    """A group of keys that is an item of a list is to have other values, or fewer keys.

    `order` has all keys that there may be, as they stand when nobody has them otherwise; the first is always there.
    Of those that are `alike` a new one takes the place of one that goes.
    """

    key: str
    index: int
    values: Mapping[str, Scalar]
    gone: tuple[str, ...]
    order: tuple[str, ...]
    alike: tuple[str, ...] = ()


def new_key(front: str, root: Node, key: str, value: Value) -> Edit:
    """Return the edit that adds a key behind all others of front matter."""
    if root.flow:
        comma = ", " if root.children else ""
        at = root.children[-1].end if root.children else root.start + 1
        return Edit(at, at, f"{comma}{key}: {flow(value)}")
    at = after_comments(front, value_end(front, *root.children[-2:]), indented=False)
    return Edit(at, at, "".join(f"\n{line}" for line in lines_of(key, value, column(front, root.start))))


def set_value(front: str, root: Node, change: SetValue) -> list[Edit]:
    """Return the edit that gives another value to a key that there is."""
    pen = _Pen(front, root)
    pen.put(change.key, change.value)
    return pen.edits


def item_edits(front: str, item: Node, change: ChangeItem) -> list[Edit]:
    """Return the edits that change a group of keys, which is the mapping `item`."""
    pen = _Pen(front, item)
    gone = list(change.gone)
    come = [key for key in change.values if key not in pen.pairs]
    for key in change.gone:
        other = next((each for each in come if each in change.alike), None) if key in change.alike else None
        if other is not None:
            pen.exchange(key, other, change.values[other])
            gone.remove(key)
            come.remove(other)
    for key in gone:
        pen.remove(key)
    for key, value in change.values.items():
        if key in pen.pairs:
            pen.put(key, value)
    for key in come:
        place = change.order.index(key)
        pen.insert(key, change.values[key], {*change.order[:place]} - {*gone})
    return pen.edits


class _Pen:
    """Collects the edits of one mapping."""

    def __init__(self, front: str, node: Node) -> None:
        self.front, self.node, self.pairs = front, node, node.pairs
        self.edits: list[Edit] = []

    def exchange(self, key: str, other: str, new: Scalar) -> None:
        """Write another key and value in the place of a pair."""
        first, value = self.pairs[key]
        self.edits.append(Edit(first.start, value_end(self.front, first, value), self.pair(other, new, value)))

    def put(self, key: str, new: Scalar) -> None:
        """Write another value in the place of a key's."""
        first, value = self.pairs[key]
        if value.end > value.start:
            self.edits.append(Edit(value.start, value.end, self.value(new, value)))
        else:
            at = value_end(self.front, first, value)
            self.edits.append(Edit(at, at, f" {self.value(new, value)}"))

    def insert(self, key: str, new: Scalar, before: set[str]) -> None:
        """Write a new pair behind the last of those that stand `before` it."""
        end = max(value_end(self.front, *self.pairs[k]) for k in self.pairs if k in before)
        if self.node.flow:
            self.edits.append(Edit(end, end, f", {self.pair(key, new)}"))
        else:
            at = line_end(self.front, end)
            margin = " " * column(self.front, self.node.children[0].start)
            self.edits.append(Edit(at, at, f"\n{margin}{self.pair(key, new)}"))

    def remove(self, key: str) -> None:
        """Take out a pair, its line where nothing else is on it, and its comma between brackets."""
        front, (first, value) = self.front, self.pairs[key]
        start, end = first.start, value_end(front, first, value)
        if self.node.flow:
            comma = _COMMA.match(front, end)
            if comma:
                end = comma.end()
            else:
                start = max(front.rfind(",", self.node.start, start), self.node.start + 1)
        else:
            lead, rest = front[line_start(front, start) : start], front[end : line_end(front, end)]
            following = min((k.start for k, _ in self.pairs.values() if k.start > start), default=-1)
            comment = self.comment(value)
            if comment or rest.strip():
                self.edits.append(Edit(start, end + len(rest) - len(rest.lstrip()), comment.lstrip()))
                return
            if not lead.strip():
                start, end = start - len(lead), line_end(front, end) + 1
            elif following >= 0 and not front[end:following].strip():
                end = following
        self.edits.append(Edit(start, end, ""))

    def pair(self, key: str, new: Scalar, instead: Node | None = None) -> str:
        return f"{key}: {self.value(new, instead)}"

    def value(self, new: Scalar, instead: Node | None = None) -> str:
        """Return a value on one line, with the comment that stands in the first line of the block text before it."""
        return inline(new, flow=self.node.flow) + (self.comment(instead) if instead else "")

    def comment(self, value: Node) -> str:
        header = _HEADER.match(self.front, value.start) if value.end > value.start else None
        return (header[1] or "") if header else ""
