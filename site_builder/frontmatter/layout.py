"""Where everything in front matter stands: its mappings, lists and texts with their spans."""

from __future__ import annotations

import re
from typing import Literal

import msgspec
import yaml

_BOM = "\ufeff"
_COLON = re.compile(r"[ \t]*:")


class Node(msgspec.Struct):
    """A value in the text: what it is, and the span from its first character to behind its last.

    `flow` is written with brackets. The children of a mapping are its keys and values in turn. A text's `word`
    is its value.
    """

    kind: Literal["mapping", "list", "text"]
    start: int
    end: int
    flow: bool = False
    word: str = ""
    children: list[Node] = msgspec.field(default_factory=list)

    @property
    def pairs(self) -> dict[str, tuple[Node, Node]]:
        """The keys and values of a mapping, by key."""
        both = zip(self.children[::2], self.children[1::2], strict=True)
        return {key.word: (key, value) for key, value in both}


def layout(front: str) -> Node | None:
    """Return the root of front matter that `parse_yaml` takes, or None where there is nothing in it."""
    bare = front.removeprefix(_BOM)
    shift = len(front) - len(bare)
    root: Node | None = None
    stack: list[Node] = []
    for event in yaml.parse(bare, Loader=yaml.CBaseLoader):
        if isinstance(event, yaml.CollectionEndEvent):
            _close(stack.pop(), _span(event)[1] + shift)
        elif isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent):
            node = _opened(event, bare, shift)
            root = root or node
            if stack:
                stack[-1].children.append(node)
            if node.kind != "text":
                stack.append(node)
    return root


def _opened(event: yaml.ScalarEvent | yaml.CollectionStartEvent, bare: str, shift: int) -> Node:
    start, end = _span(event)
    if isinstance(event, yaml.ScalarEvent):
        if bare[start : start + 1] in ("|", ">"):
            end = start + len(bare[start:end].rstrip())
        return Node("text", start + shift, end + shift, word=event.value)
    kind: Literal["mapping", "list"] = "mapping" if isinstance(event, yaml.MappingStartEvent) else "list"
    return Node(kind, start + shift, end + shift, flow=bool(event.flow_style))


def _span(event: yaml.Event) -> tuple[int, int]:
    start, end = event.start_mark, event.end_mark
    return (start.index, end.index) if start and end else (0, 0)


def _close(node: Node, end: int) -> None:
    """End a mapping or list: with its bracket, or else where the last thing in it ends."""
    if node.flow:
        node.end = end
    elif node.children:
        node.end = node.children[-1].end


def value_end(front: str, key: Node, value: Node) -> int:
    """Return where a pair ends: behind its value, or its colon where it has none."""
    if value.end > value.start:
        return value.end
    colon = _COLON.match(front, key.end)
    return colon.end() if colon else key.end


def column(front: str, at: int) -> int:
    """Return how far into its line an offset is."""
    return at - front.rfind("\n", 0, at) - 1


def line_start(front: str, at: int) -> int:
    """Return where the line begins that holds an offset."""
    return at - column(front, at)


def line_end(front: str, at: int) -> int:
    """Return where the line ends that holds an offset: at its line break, or the end of the text."""
    end = front.find("\n", at)
    return len(front) if end < 0 else end


def after_comments(front: str, at: int, *, indented: bool = True) -> int:
    """Return the end of the line that holds `at`, or of the last of the comment lines that follow it directly.

    With `indented`, of those that are indented.
    """
    end = line_end(front, at)
    while end < len(front):
        following = front[end + 1 : line_end(front, end + 1)]
        bare = following.lstrip(" \t")
        if not bare.startswith("#") or (indented and bare == following):
            break
        end = line_end(front, end + 1)
    return end
