"""The amendment of an article's front matter: an entry of `statements:` added or changed, all else as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from site_builder.content.decode import decode
from site_builder.errors import ContentError
from site_builder.frontmatter.amend import AmendError, Change, ChangeItem, ChangeList
from site_builder.frontmatter.amend import amend as amend_text
from site_builder.frontmatter.document import Document, DocumentError, split_document
from site_builder.frontmatter.edits import plain
from site_builder.model import ArticleMatter, KeeperStatement

if TYPE_CHECKING:
    from site_builder.frontmatter.scalars import Scalar

_CREDIT = ("person", "party", "nobody", "drop")
_BY_HAND = "the front matter is written in a way that cannot be changed from here: write the entry by hand"


def amend(raw: str, entry: KeeperStatement, file: str, at: int | None = None) -> str:
    """Return an article's text with `entry` among its statements.

    The entry at the index `at`, else the last of the same quote, prefix and suffix, becomes `entry`; where there is
    none, `entry` is added as the last. The body, and everything else in the front matter, stays byte for byte. `raw`
    is the file decoded, with its line breaks and byte-order mark; `file` is what people know it as.

    Raises:
        ContentError: the text is no article, or its front matter is such that the entry cannot be written.
    """
    document, matter = _read(plain(raw), file)
    index = index_of(entry, matter.statements) if at is None else at
    if index is not None and matter.statements[index] == entry:
        return raw
    if index is None:
        change: Change = ChangeList("statements", ((len(matter.statements), _written(entry)),))
    else:
        change = _change(index, matter.statements[index], entry)
    try:
        return amend_text(raw, [change], file)
    except AmendError as error:
        hint = f"line {error.problem.line} would be wrong: {error.problem.message}" if error.problem else ""
        field = "statements" if index is None else f"statements[{index}]"
        raise ContentError([document.problem(field, _BY_HAND, hint)]) from error


def index_of(entry: KeeperStatement, entries: tuple[KeeperStatement, ...]) -> int | None:
    """Return which of the entries is of the same words at the same place, the last that is; None where none is."""
    place = (entry.quote, entry.prefix, entry.suffix)
    same = [i for i, other in enumerate(entries) if (other.quote, other.prefix, other.suffix) == place]
    return same[-1] if same else None


def _read(text: str, file: str) -> tuple[Document, ArticleMatter]:
    try:
        document = split_document(text, file)
    except DocumentError as error:
        raise ContentError([error.problem]) from error
    matter, problems = decode(document, ArticleMatter)
    if matter is None:
        raise ContentError(problems)
    return document, matter


def _change(index: int, before: KeeperStatement, after: KeeperStatement) -> ChangeItem:
    """Return the change that makes of an entry the entry `after` of the same quote."""
    old, new = _written(before), _written(after)
    return ChangeItem(
        "statements",
        index,
        values={key: value for key, value in new.items() if old.get(key) != value},
        gone=tuple(key for key in old if key not in new),
        order=KeeperStatement.__struct_fields__,
        alike=_CREDIT,
    )


def _written(entry: KeeperStatement) -> dict[str, Scalar]:
    """Return what an entry says, by key."""
    return {key: value for key, value in msgspec.structs.asdict(entry).items() if value not in (None, False, "")}
