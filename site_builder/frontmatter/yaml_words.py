"""What libyaml says of a text that is no YAML, in the words of somebody who writes articles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIGN = 'put quotation marks around a text that begins with "{}"'
_NO_ESCAPE = r"write '…' around a text with \ in it"
_WORDS = {
    # what libyaml says: what is wrong, what would be right
    "mapping values are not allowed": (
        "there is a colon where none can be",
        'put quotation marks around a text with ": " in it; or see to the colon of the line above, and the indent',
    ),
    "found a tab character": ("the line is indented with a tab", "indent with spaces"),
    "block sequence entries are not allowed": (
        "a list cannot begin in the middle of a line",
        "put each `- …` on a line of its own",
    ),
    "scanning a quoted scalar": ("a quotation mark is opened here and never closed", "close it"),
    "parsing a quoted scalar": (r'a \ stands in "…" where it means nothing', _NO_ESCAPE),
    "parsing a flow sequence": ("the [ on this line is not closed as it should be", "write [one, two]"),
    "parsing a flow mapping": (
        "the { on this line is not closed as it should be",
        "write {key: value, key: value}",
    ),
    "scanning a block scalar": (
        "there is text right after | or >",
        "begin the text on the next line, indented; or put quotation marks around all of it",
    ),
    "scanning an alias": ("a * cannot stand here", _SIGN.format("*")),
    "scanning an anchor": ("a & cannot stand here", _SIGN.format("&")),
    "scanning a directive": ("a % cannot stand here", _SIGN.format("%")),
    "parsing a tag": ("a ! cannot stand here", _SIGN.format("!")),
    "scanning a tag": ("a ! cannot stand here", _SIGN.format("!")),
    "could not find expected ':'": ("is no line of `key: value`", "is there a colon, and a space after it?"),
    "did not find expected '-'": (
        "does not go on with the list above it",
        "begin the line with `- `, and indent it as the lines above",
    ),
    "did not find expected key": (
        "does not go on with what stands before it",
        "indent it as the lines above; write '…' around a text with quotation marks in it",
    ),
    "did not find expected <document start>": (
        "does not go on with what stands before it",
        "indent it as the lines above",
    ),
    "did not find expected node content": (
        "a bracket or a comma stands where a value should",
        "put quotation marks around a text that begins with one",
    ),
}
_UNPRINTABLE = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_OPENED = ("scanning a quoted scalar", "parsing a flow sequence", "parsing a flow mapping")


def explain(error: yaml.YAMLError | UnicodeEncodeError, text: str) -> tuple[int, str, str]:
    """Return the offset in `text` at which something is wrong, what is wrong, and what would be right."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return _unprintable(text), "holds a control character, which cannot be seen", "write the line anew"
    said = f"{error.context or ''}: {error.problem or ''}"
    mark = error.problem_mark
    if mark is None or any(context in said for context in _OPENED):
        mark = error.context_mark or mark
    at = min(mark.index, len(text)) if mark else 0
    if "cannot start any token" in said:
        return at, *_sign(text[at : at + 1])
    return at, *next(_matching(said), (f"is not valid YAML: {error.problem}", ""))


def _matching(said: str) -> Iterator[tuple[str, str]]:
    return ((message, hint) for words, (message, hint) in _WORDS.items() if words in said)


def _sign(sign: str) -> tuple[str, str]:
    if sign == "\t":
        return "the line is indented with a tab", "indent with spaces"
    return f"a {sign} cannot stand here", _SIGN.format(sign)


def _unprintable(text: str) -> int:
    """Return the offset of the first character that YAML does not allow."""
    found = _UNPRINTABLE.search(text)
    return found.start() if found else 0
