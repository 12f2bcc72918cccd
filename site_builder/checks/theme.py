"""theme: files of the site's own templates that override nothing and that nothing uses."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from site_builder.checks.finding import warning
from site_builder.content import shown_path
from site_builder.errors import Problem
from site_builder.pages import OWN_STYLES, Theme
from site_builder.text.nearest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.checks.finding import Finding
    from site_builder.checks.inspected import Inspected

_NOTES = {"README", "LICENSE", "LICENCE"}
_ASSETS = "assets/"


def theme(inspected: Inspected) -> Iterator[Finding]:
    """Yield a warning for each file of the site's own templates that no build would miss.

    A file is used when the theme has one of its name, or another template, stylesheet, script or page names it.
    """
    folder = inspected.options.templates
    files = Theme.default().files(folder) if folder else ()
    own = {f.name: f.own for f in files if f.state == "own" and f.own and PurePosixPath(f.name).stem not in _NOTES}
    own.pop(_ASSETS + OWN_STYLES, None)
    known = [f.name for f in files if f.shipped]
    texts = {f.name: path.read_bytes() for f in files if own and (path := f.own or f.shipped)}
    texts |= {name: data for name, data in inspected.files.items() if own and name.endswith(".html")}
    for name, path in own.items():
        if not _is_named(name, texts):
            hint = did_you_mean(name, [*known, _ASSETS + OWN_STYLES]) or "`standpunkt theme list` shows what there is"
            message = "overrides nothing in the theme, and nothing uses it"
            yield warning(Problem(shown_path(path), 0, "", message, _moved(name, known) or hint))


def _is_named(name: str, texts: dict[str, bytes]) -> bool:
    """Whether any text but the file's own has its name."""
    called = re.escape(name.removeprefix(_ASSETS)).encode()
    pattern = re.compile(rb"(?<![\w.-])" + called + rb"(?![\w-])")
    return any(pattern.search(text) for other, text in texts.items() if other != name)


def _moved(name: str, known: list[str]) -> str:
    """Return where a file belongs whose name alone is that of an asset."""
    wanted = _ASSETS + PurePosixPath(name).name
    return f"it belongs in {wanted}" if wanted in {*known, _ASSETS + OWN_STYLES} else ""
