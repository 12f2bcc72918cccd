"""A content file split into front matter and body, remembering where everything stands."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, Any

import msgspec

from site_builder.errors import Problem
from site_builder.frontmatter.plain_yaml import YamlError, parse_yaml

if TYPE_CHECKING:
    from pathlib import Path

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_HOW = "begin the file with a line of ---, then lines of `key: value`, then a line of --- again"


class Document(msgspec.Struct, frozen=True):
    """One file: its path as shown to people, its front matter, its body, and the lines of both.

    `lines` gives the 1-based line of each front-matter key and list item by its path, such as
    `memberships[0].party`; `body_line` is the line on which the body begins.
    """

    file: str
    data: dict[str, Any]
    lines: dict[str, int]
    body: str
    body_line: int

    def problem(self, field: str, message: str, hint: str = "") -> Problem:
        """Return a Problem at the line of `field`, or of the nearest thing around it that has a line."""
        path = field
        while path and path not in self.lines:
            path = path[: max(path.rfind("."), path.rfind("["), 0)]
        return Problem(self.file, self.lines.get(path, 1), field, message, hint)


class DocumentError(Exception):
    """Raised when a file cannot be split; carries the Problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def read_document(path: Path, file: str) -> Document:
    """Read and split a content file, which people know as `file`.

    Raises:
        DocumentError: as `read_text` and `split_document` do.
    """
    return split_document(read_text(path, file), file)


def read_text(path: Path, file: str) -> str:
    """Return the file's text: UTF-8, with or without a byte-order mark, CRLF read as LF.

    Raises:
        DocumentError: the file cannot be read, or is not UTF-8 (the Problem names the byte and its line).
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise DocumentError(Problem(file, 0, "", f"cannot be read: {error.strerror}")) from error
    return text_of(raw, file)


def text_of(raw: bytes, file: str) -> str:
    """Return the text of a file's bytes, as `read_text` does.

    Raises:
        DocumentError: the bytes are not UTF-8.
    """
    try:
        return raw.removeprefix(codecs.BOM_UTF8).decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        byte = error.object[error.start]
        line = error.object.count(b"\n", 0, error.start) + 1
        message = f"is not saved as UTF-8: the byte 0x{byte:02x} cannot stand here"
        raise DocumentError(Problem(file, line, "", message, _encoding_hint(error.object, byte))) from error


def split_document(text: str, file: str) -> Document:
    """Split a content file's text, in which line breaks are LF.

    Raises:
        DocumentError: no front matter, front matter that is not closed, or not the YAML that is allowed.
    """
    start, end, body = parts_of(text, file)
    try:
        parsed = parse_yaml(text[start:end], first=2)
    except YamlError as error:
        raise DocumentError(Problem(file, error.line, error.field, error.message, error.hint)) from error
    body_line = text.count("\n", 0, end) + 2
    return Document(file, parsed.data, parsed.lines, text[body:], body_line)


def parts_of(text: str, file: str) -> tuple[int, int, int]:
    """Return where the front matter begins and ends between its fences, and where the body begins.

    Offsets are code points of `text`, in which line breaks are LF; the body's may lie one behind the end.

    Raises:
        DocumentError: no front matter, or front matter that is not closed.
    """
    opened = _FENCE.match(text)
    if opened is None:
        raise DocumentError(Problem(file, 1, "", "has no front matter", _HOW))
    closed = _FENCE.search(text, opened.end())
    if closed is None:
        hint = "put a line of --- after the last `key: value`"
        raise DocumentError(Problem(file, 1, "", "the front matter begins here and never ends", hint))
    return opened.end() + 1, closed.start(), closed.end() + 1


def _encoding_hint(raw: bytes, byte: int) -> str:
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "it is UTF-16: save it as UTF-8"
    letter = bytes([byte]).decode("cp1252", errors="ignore")
    meant = f'it may be the "{letter}" of Windows-1252: ' if letter.isprintable() and letter else ""
    return f"{meant}save the file as UTF-8"
