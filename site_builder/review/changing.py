"""An entry of `statements:` changed key by key; what does not change is not touched."""

from __future__ import annotations

import re

from site_builder.model import KeeperStatement
from site_builder.review.adding import written
from site_builder.review.edits import Edit
from site_builder.review.layout import Node, column, line_end, line_start, value_end
from site_builder.review.scalars import inline

CREDIT = ("person", "party", "nobody", "drop")
_ORDER = tuple(KeeperStatement.__struct_fields__)
_HEADER = re.compile(r"[|>][^\n]*?([ \t]+#[^\n]*)?(?:\n|\Z)")
_COMMA = re.compile(r"\s*,[ \t]*")


def changed(front: str, node: Node, before: KeeperStatement, after: KeeperStatement) -> list[Edit]:
    """Return the edits that make of an entry, which is the mapping `node`, the entry `after` of the same quote."""
    old, new = written(before), written(after)
    pen = _Pen(front, node)
    gone = [key for key in old if key not in new]
    come = [key for key in new if key not in old and key not in pen.pairs]
    for key in tuple(gone):
        other = next((each for each in come if each in CREDIT), None) if key in CREDIT else None
        if other is not None:
            pen.exchange(key, other, new[other])
            gone.remove(key)
            come.remove(other)
    for key in gone:
        pen.remove(key)
    for key in new:
        if key in pen.pairs and old.get(key) != new[key]:
            pen.put(key, new[key])
    for key in come:
        pen.insert(key, new[key], {*gone})
    return pen.edits


class _Pen:
    """Collects the edits of one mapping."""

    def __init__(self, front: str, node: Node) -> None:
        self.front, self.node, self.pairs = front, node, node.pairs
        self.edits: list[Edit] = []

    def exchange(self, key: str, other: str, text: str) -> None:
        """Write another key and value in the place of a pair."""
        start, (_, value) = self.pairs[key][0].start, self.pairs[key]
        self.edits.append(Edit(start, value_end(self.front, *self.pairs[key]), self.pair(other, text, value)))

    def put(self, key: str, text: str) -> None:
        """Write another value in the place of a key's."""
        _, value = self.pairs[key]
        if value.end > value.start:
            self.edits.append(Edit(value.start, value.end, self.value(text, value)))
        else:
            at = value_end(self.front, *self.pairs[key])
            self.edits.append(Edit(at, at, f" {self.value(text, value)}"))

    def insert(self, key: str, text: str, gone: set[str]) -> None:
        """Write a new pair behind the last that stays and has its place before it."""
        before = [k for k in self.pairs if k not in gone and _ORDER.index(k) < _ORDER.index(key)]
        end = max(value_end(self.front, *self.pairs[k]) for k in before)
        if self.node.flow:
            self.edits.append(Edit(end, end, f", {self.pair(key, text)}"))
        else:
            at = line_end(self.front, end)
            margin = " " * column(self.front, self.node.children[0].start)
            self.edits.append(Edit(at, at, f"\n{margin}{self.pair(key, text)}"))

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

    def pair(self, key: str, text: str, instead: Node | None = None) -> str:
        return f"{key}: {self.value(text, instead)}"

    def value(self, text: str, instead: Node | None = None) -> str:
        """Return a value on one line, with the comment that stands in the first line of the block text before it."""
        return inline(text, flow=self.node.flow) + (self.comment(instead) if instead else "")

    def comment(self, value: Node) -> str:
        header = _HEADER.match(self.front, value.start) if value.end > value.start else None
        return (header[1] or "") if header else ""
