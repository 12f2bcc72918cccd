"""The amendment of an article's front matter: an entry of `statements:` added or changed, all else as it was."""

from __future__ import annotations

import msgspec

from site_builder.content.decode import decode
from site_builder.errors import ContentError, Problem
from site_builder.frontmatter.document import Document, DocumentError, parts_of, split_document
from site_builder.model import ArticleMatter, KeeperStatement
from site_builder.review.adding import added
from site_builder.review.changing import changed
from site_builder.review.edits import Edit, edited, plain
from site_builder.review.layout import layout

_BY_HAND = "the front matter is written in a way that cannot be changed from here: write the entry by hand"


def amend(raw: str, entry: KeeperStatement, file: str) -> str:
    """Return an article's text with `entry` among its statements.

    An entry of the same quote, prefix and suffix becomes `entry`; where there is none, `entry` is added as the
    last. The body, and everything else in the front matter, stays byte for byte. `raw` is the file decoded,
    with its line breaks and byte-order mark; `file` is what people know it as.

    Raises:
        ContentError: the text is no article, or its front matter is such that the entry cannot be written.
    """
    document, matter = _read(plain(raw), file)
    index = index_of(entry, matter.statements)
    if index is not None and matter.statements[index] == entry:
        return raw
    start, end, _ = parts_of(plain(raw), file)
    front = plain(raw)[start:end]
    root = layout(front)
    if root is None:
        raise ContentError([document.problem("statements", _BY_HAND)])
    if index is None:
        edits = added(front, root, entry)
    else:
        edits = changed(front, root.pairs["statements"][1].children[index], matter.statements[index], entry)
    new = edited(raw, (Edit(e.start + start, e.end + start, e.text) for e in edits))
    _check(document, matter, plain(new), entry, index)
    return new


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


def _check(
    before: Document, matter: ArticleMatter, text: str, entry: KeeperStatement, index: int | None
) -> None:
    """Refuse a text that does not say what was said before, and the entry."""
    entries = list(matter.statements)
    if index is None:
        entries.append(entry)
    else:
        entries[index] = entry
    try:
        document, after = _read(text, before.file)
    except ContentError as error:
        (first, *_) = error.problems
        hint = f"line {first.line} would be wrong: {first.message}"
        raise ContentError([_problem(before, index, hint)]) from error
    if document.body != before.body or after != msgspec.structs.replace(matter, statements=tuple(entries)):
        raise ContentError([_problem(before, index, "")])


def _problem(document: Document, index: int | None, hint: str) -> Problem:
    field = "statements" if index is None else f"statements[{index}]"
    return document.problem(field, _BY_HAND, hint)
