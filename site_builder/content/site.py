"""The site's settings, from `site.toml`."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

from site_builder.content.decode import decode
from site_builder.content.document import Document, DocumentError, read_text
from site_builder.content.files import SETTINGS
from site_builder.errors import Problem
from site_builder.model import Site

if TYPE_CHECKING:
    from pathlib import Path

_KEY = re.compile(r"^\s*([\w-]+)\s*=", re.MULTILINE)


def read_site(root: Path) -> tuple[Site | None, list[Problem]]:
    """Return the settings, or None and what is wrong with them."""
    path = root / SETTINGS
    file = str(path)
    try:
        text = read_text(path, file)
        data = tomllib.loads(text)
    except DocumentError as error:
        return None, [error.problem]
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"\(at line (\d+)", str(error))
        hint = 'a text wants quotation marks: title = "…"'
        return None, [Problem(file, int(at[1]) if at else 0, "", f"not valid TOML: {error}", hint)]
    lines = {match[1]: text.count("\n", 0, match.start(1)) + 1 for match in _KEY.finditer(text)}
    return decode(Document(file, data, lines, "", 0), Site)
