"""A content file split into front matter and body, remembering where everything stands."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING, Any

import msgspec

from site_builder.content.plain_yaml import YamlError, parse_yaml
from site_builder.errors import Problem

if TYPE_CHECKING:
    from pathlib import Path

FENCE = "---"


class Document(msgspec.Struct, frozen=True):
    """One file: its path as shown to people, its front matter, its body, and the lines of both.

    `lines` gives the line of each front-matter value by its path; `body_line` is the body's first line.
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


def read_text(path: Path, file: str) -> str:
    """Return the file's text: UTF-8, with or without a byte-order mark, CRLF read as LF.

    Raises:
        DocumentError: the file cannot be read, or is not UTF-8 (the Problem names the byte and its line).
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise DocumentError(Problem(file, 0, "", f"cannot be read: {error.strerror}")) from error
    raw = raw.removeprefix(codecs.BOM_UTF8)
    try:
        return raw.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        message = f"byte 0x{raw[error.start]:02x} at position {error.start} is not UTF-8"
        raise DocumentError(Problem(file, line, "", message, "save the file as UTF-8")) from error


def split_document(text: str, file: str) -> Document:
    """Split a content file's text.

    Raises:
        DocumentError: no front matter, front matter that is not closed, or not the YAML that is allowed.
    """
    head, newline, rest = text.partition("\n")
    if head.rstrip() != FENCE or not newline:
        hint = "begin the file with a line of --- , then `key: value` lines, then --- again"
        raise DocumentError(Problem(file, 1, "", "has no front matter", hint))
    taken: list[str] = []
    for line in rest.split("\n"):
        if line.rstrip() == FENCE:
            break
        taken.append(line)
    else:
        hint = "end it with a line of ---"
        raise DocumentError(Problem(file, 1, "", "front matter is not closed", hint))
    matter = "\n".join(taken)
    after = rest[len(matter) + (1 if taken else 0) :]
    body = after.partition("\n")[2]
    try:
        parsed = parse_yaml(matter)
    except YamlError as error:
        raise DocumentError(Problem(file, error.line + 1, "", error.message, error.hint)) from error
    lines = {path: line + 1 for path, line in parsed.lines.items()}
    return Document(file, parsed.data, lines, body, len(taken) + 3)
