"""The site's settings, from `site.toml`."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from typing import TYPE_CHECKING

from site_builder.content.decode import decode
from site_builder.content.files import SETTINGS, shown_path
from site_builder.errors import Problem
from site_builder.frontmatter.document import Document, DocumentError, read_text
from site_builder.model import Site

if TYPE_CHECKING:
    from pathlib import Path

_KEY = re.compile(r"""^[ \t]*\[*[ \t]*["']?([\w-]+)["']?[ \t]*[=\].]""", re.MULTILINE)
_TERM = re.compile(r"^[ \t]*(\[\[)[ \t]*terms[ \t]*\]\]", re.MULTILINE)
_TERMS = re.compile(r"^[ \t]*terms[ \t]*=", re.MULTILINE)
_HOW = 'make one with title = "…" and base_url = "https://…"'
_WORDS = (
    # what tomllib says, what is wrong, what would be right
    ("Cannot overwrite a value", "the same key stands above already", "keep one of the two"),
    ("Invalid value", "what follows = is no value", 'put quotation marks around a text: title = "…"'),
    ("Expected '=' after a key", "is no line of key = value", 'write title = "…"'),
    ("Illegal character", "a text does not end on its line", "close its quotation mark"),
    ("Unterminated string", "a quotation mark is opened and never closed", "close it"),
)
_AT = re.compile(r" \((?:at line (\d+), column \d+|at end of document)\)$")


def read_site(root: Path) -> tuple[Site | None, list[Problem]]:
    """Return the settings, or None and what is wrong with them."""
    document, problems = read_settings(root)
    return decode(document, Site) if document else (None, problems)


def read_settings(root: Path) -> tuple[Document | None, list[Problem]]:
    """Return `site.toml` as it stands, with the line of each key; or None and what is wrong with it."""
    path = root / SETTINGS
    file = shown_path(path)
    if not path.exists():
        return None, [Problem(file, 0, "", "is missing", _HOW)]
    try:
        text = read_text(path, file)
        data = tomllib.loads(text)
    except DocumentError as error:
        return None, [error.problem]
    except ValueError as error:
        return None, [_no_toml(str(error), file, text)]
    return Document(file, data, _lines(text), "", 0), []


def _lines(text: str) -> dict[str, int]:
    """Return the line of each key and table, those of a list of tables as `withdrawn[0]` and `withdrawn[0].id`."""
    lines: dict[str, int] = {}
    tables: Counter[str] = Counter()
    inside = ""
    for key in _KEY.finditer(text):
        line, name = _line(text, key.start(1)), key[1]
        if key[0].lstrip().startswith("[["):
            inside = f"{name}[{tables[name]}]"
            tables[name] += 1
            lines[inside] = line
        lines.setdefault(f"{inside}.{name}" if inside and "=" in key[0] else name, line)
    return lines | {f"terms[{index}]": _line(text, at) for index, at in enumerate(_terms_at(text))}


def _terms_at(text: str) -> list[int]:
    """Return where each term begins, be it written `[[terms]]` or `{name = …}`."""
    if tables := [found.start(1) for found in _TERM.finditer(text)]:
        return tables
    found = _TERMS.search(text)
    return [at for at in range(found.end(), len(text)) if text[at] == "{"] if found else []


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1


def _no_toml(said: str, file: str, text: str) -> Problem:
    at = _AT.search(said)
    line = int(at[1]) if at and at[1] else text.rstrip("\n").count("\n") + 1
    for words, message, hint in _WORDS:
        if said.startswith(words):
            return Problem(file, line, "", message, hint)
    return Problem(file, line, "", f"is not valid TOML: {_AT.sub('', said)}", 'each line is key = "value"')
