"""Front matter amended in place: nothing but what changes is touched, and the result is read back to make sure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from site_builder.frontmatter.document import DocumentError, parts_of, split_document
from site_builder.frontmatter.edits import Edit, edited, plain
from site_builder.frontmatter.items import ChangeList, list_edits
from site_builder.frontmatter.layout import Node, layout
from site_builder.frontmatter.pairs import ChangeItem, SetValue, item_edits, new_key, set_value
from site_builder.frontmatter.scalars import as_read

if TYPE_CHECKING:
    from collections.abc import Sequence

    from site_builder.errors import Problem
    from site_builder.frontmatter.writing import Item

__all__ = ["AmendError", "Change", "ChangeItem", "ChangeList", "SetValue", "amend"]

Change: TypeAlias = SetValue | ChangeList | ChangeItem


class AmendError(Exception):
    """Raised where front matter is written in a way that cannot be amended safely.

    `problem` says what would be wrong with the file, where that is known.
    """

    def __init__(self, problem: Problem | None = None) -> None:
        super().__init__(str(problem or "would not read as wanted"))
        self.problem = problem


def amend(raw: str, changes: Sequence[Change], file: str = "") -> str:
    """Return a content file with changed front matter; `file` is what people know it as.

    `raw` is the file decoded, with its line breaks and byte-order mark. New keys stand behind all others, new items
    and keys as those beside them are written. The body, comments, the order of keys, and every line that has no part
    in a change are kept as they are, line breaks too.

    Raises:
        AmendError: there is no front matter that can be read, or it would not read as wanted.
    """
    text = plain(raw)
    try:
        before = split_document(text, file)
        start, end, _ = parts_of(text, file)
        root = layout(text[start:end])
        if root is None:
            raise AmendError
        edits = _edits(text[start:end], root, changes)
        amended = edited(raw, (Edit(e.start + start, e.end + start, e.text) for e in edits))
        after = split_document(plain(amended), file)
    except DocumentError as error:
        raise AmendError(error.problem) from error
    if after.data != _wanted(before.data, changes) or after.body != before.body:
        raise AmendError
    return amended


def _edits(front: str, root: Node, changes: Sequence[Change]) -> list[Edit]:
    edits: list[Edit] = []
    added: list[Edit] = []  # behind whatever else is put at the end
    for change in changes:
        if isinstance(change, ChangeItem):
            edits += item_edits(front, root.pairs[change.key][1].children[change.index], change)
        elif change.key not in root.pairs:
            value = change.items if isinstance(change, ChangeList) else change.value
            added.append(new_key(front, root, change.key, value))
        elif isinstance(change, ChangeList):
            edits += list_edits(front, root, change)
        else:
            edits += set_value(front, root, change)
    return [*edits, *added]


def _wanted(data: Mapping[str, Any], changes: Sequence[Change]) -> dict[str, Any]:
    """Return what front matter is to say."""
    wanted = dict(data)
    for change in changes:
        if isinstance(change, SetValue):
            wanted[change.key] = as_read(change.value)
        elif isinstance(change, ChangeList):
            wanted[change.key] = change.merged(wanted.get(change.key) or [], map(_item_read, change.items))
        else:
            items = list(wanted[change.key])
            kept = {key: value for key, value in items[change.index].items() if key not in change.gone}
            items[change.index] = {**kept, **{key: as_read(value) for key, value in change.values.items()}}
            wanted[change.key] = items
    return wanted


def _item_read(item: Item) -> str | dict[str, str]:
    return {key: as_read(value) for key, value in item.items()} if isinstance(item, Mapping) else as_read(item)
