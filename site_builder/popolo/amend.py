"""Front matter amended in place: nothing but what changes is touched, and the result is read back to make sure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeAlias

import msgspec
import yaml

from site_builder.popolo.yaml_text import Item, block_item, flow_item, key_lines, scalar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_FENCE = re.compile(r"^\ufeff?---[ \t]*\r?$", re.MULTILINE)
Edit: TypeAlias = "tuple[int, int, str]"
"""Where a text begins and ends, and what stands there instead."""


class SetText(msgspec.Struct, frozen=True):
    """A key is to have this text."""

    key: str
    text: str


class ChangeList(msgspec.Struct, frozen=True):
    """A list is to have more items, or fewer.

    `insert` are items, each with the index of the present item that it is to stand before (the number of items:
    at the end), in that order; `remove` are the indexes of present items to go.
    """

    key: str
    insert: tuple[tuple[int, Item], ...]
    remove: frozenset[int] = frozenset()


class AmendError(Exception):
    """Raised where front matter is written in a way that cannot be amended safely."""


def amend(text: str, changes: Sequence[SetText | ChangeList]) -> str:
    """Return a content file with changed front matter.

    New keys stand at its end. The body, comments, the order of keys, and every line that has no part in a change
    are kept as they are, line breaks too.

    Raises:
        AmendError: the front matter cannot be found, or would not read as wanted.
    """
    fences = list(_FENCE.finditer(text))[:2]
    if len(fences) < 2 or fences[0].start():  # noqa: PLR2004 (one opens, one closes)
        raise AmendError("no front matter")
    start, end = fences[0].end() + 1, fences[1].start()
    front = text[start:end]
    try:
        root = yaml.compose(front, Loader=yaml.CBaseLoader)
        if not isinstance(root, yaml.MappingNode) or root.flow_style:
            raise AmendError("no lines of keys")
        wanted = _wanted(_data(root), changes)
        amended = _apply(front, _edits(front, root, changes))
        if _data(yaml.compose(amended, Loader=yaml.CBaseLoader)) != wanted:
            raise AmendError("would not read as wanted")
    except yaml.YAMLError as error:
        raise AmendError(str(error)) from error
    return text[:start] + amended + text[end:]


def _edits(front: str, root: yaml.MappingNode, changes: Iterable[SetText | ChangeList]) -> list[Edit]:
    newline = "\r\n" if "\r\n" in front else "\n"
    indent = " " * root.start_mark.column
    nodes = {key.value: (key, value) for key, value in root.value}
    edits: list[Edit] = []
    added: list[Edit] = []  # behind whatever else is put at the end
    for change in changes:
        if change.key not in nodes:
            value = change.text if isinstance(change, SetText) else tuple(item for _, item in change.insert)
            lines = key_lines(change.key, value, newline).splitlines(keepends=True)
            added.append((len(front), len(front), "".join(indent + line for line in lines)))
            continue
        key, node = nodes[change.key]
        colon = front.index(":", key.end_mark.index) + 1
        if isinstance(change, SetText):
            edits.append(_text_edit(front, colon, node, change.text))
        elif isinstance(node, yaml.SequenceNode) and node.value:
            edits += (_flow_edits if node.flow_style else _block_edits)(front, node, change, newline)
        else:
            edits += _fill_edits(front, colon, node, change, newline)
    return [*edits, *added]


def _text_edit(front: str, colon: int, node: yaml.Node, text: str) -> Edit:
    if isinstance(node, yaml.ScalarNode) and not node.value and not node.style:
        return colon, colon, f" {scalar(text)}"
    return node.start_mark.index, _end(front, node), scalar(text)


def _fill_edits(front: str, colon: int, node: yaml.Node, change: ChangeList, newline: str) -> Iterator[Edit]:
    """Yield the edits that put items into a list without any: nothing after the colon, or `[]`."""
    items = [item for _, item in change.insert]
    end = node.end_mark.index if isinstance(node, yaml.SequenceNode) else colon
    if all(isinstance(item, str) for item in items):
        yield colon, end, f" [{', '.join(flow_item(item) for item in items)}]"
        return
    yield colon, end, ""
    after = _line_end(front, end)
    line = front[front.rfind("\n", 0, colon) + 1 : colon]
    indent = line[: len(line) - len(line.lstrip())]
    yield after, after, "".join(block_item(item, f"{indent}  ", newline) for item in items)


def _flow_edits(front: str, node: yaml.SequenceNode, change: ChangeList, _newline: str) -> Iterator[Edit]:
    """Yield the edits of a list in brackets; where items go, it is written anew."""
    spans = [(item.start_mark.index, _end(front, item)) for item in node.value]
    if change.remove:
        kept = [front[start:end] for start, end in spans]
        texts = [text for _, text in _merged(kept, [(i, flow_item(item)) for i, item in change.insert], change.remove)]
        yield node.start_mark.index, node.end_mark.index, f"[{', '.join(texts)}]"
        return
    for index, item in change.insert:
        at = spans[index][0] if index < len(spans) else spans[-1][1]
        yield at, at, f"{flow_item(item)}, " if index < len(spans) else f", {flow_item(item)}"


def _block_edits(front: str, node: yaml.SequenceNode, change: ChangeList, newline: str) -> Iterator[Edit]:
    """Yield the edits of a list whose items begin with a dash, each on lines of its own."""
    starts = [front.rfind("\n", 0, front.rindex("-", 0, item.start_mark.index)) + 1 for item in node.value]
    ends = [_line_end(front, _end(front, item)) for item in node.value]
    indent = " " * node.start_mark.column
    for index, item in change.insert:
        at = starts[0] if index == 0 else ends[index - 1]
        yield at, at, block_item(item, indent, newline)
    for index in change.remove:
        yield starts[index], ends[index], ""


def _end(front: str, node: yaml.Node) -> int:
    """Return the offset after the last character of a node; libyaml ends block nodes where the next thing begins."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _end(front, last[1] if isinstance(last, tuple) else last)
    return len(front[: node.end_mark.index].rstrip())


def _line_end(front: str, at: int) -> int:
    """Return the offset of the line after the one that holds `at`."""
    found = front.find("\n", at)
    return len(front) if found < 0 else found + 1


def _apply(front: str, edits: Iterable[Edit]) -> str:
    """Return the text with every edit made; those at one place in the order given."""
    made, at = [], 0
    for start, end, text in sorted(edits, key=lambda edit: edit[:2]):
        if start < at:
            raise AmendError("two changes at one place")
        made += [front[at:start], text]
        at = end
    return "".join([*made, front[at:]])


def _wanted(data: dict[str, Any], changes: Iterable[SetText | ChangeList]) -> dict[str, Any]:
    for change in changes:
        if isinstance(change, SetText):
            data[change.key] = change.text
        else:
            present = data.get(change.key) or []
            inserted = [(i, item if isinstance(item, str) else dict(item)) for i, item in change.insert]
            data[change.key] = [item for _, item in _merged(present, inserted, change.remove)]
    return data


def _merged(present: Sequence[Any], insert: Iterable[tuple[int, Any]], remove: frozenset[int]) -> list[tuple[int, Any]]:
    """Return present items and new ones in their order, each with the index that it stands at or before."""
    kept = [(index, 1, item) for index, item in enumerate(present) if index not in remove]
    rows = sorted([*kept, *((index, 0, item) for index, item in insert)], key=lambda row: row[:2])
    return [(index, item) for index, _, item in rows]


def _data(node: yaml.Node | None) -> Any:  # noqa: ANN401 (YAML is anything)
    if isinstance(node, yaml.MappingNode):
        return {key.value: _data(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_data(item) for item in node.value]
    return node.value if isinstance(node, yaml.ScalarNode) else None
