"""The theme in words: a row for each file, and in what a site's own differs."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

import click

from site_builder.pages import OWN_STYLES
from site_builder.pages.theme_words import DRAWS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from site_builder.pages import ThemeFile

_COLOURS = {"+": "green", "-": "red", "@": "cyan"}
_NOTES = {"overridden": "overridden", "unchanged": "overridden, but not changed", "own": "your own", "shipped": ""}


def rows(files: Sequence[ThemeFile], own: Path) -> Iterator[str]:
    """Yield a row for each file, a mark before those that are the site's own, and how many those are."""
    width = max(len(file.name) for file in files)
    for file in files:
        note = _NOTES[file.state]
        draws = DRAWS.get(file.name, "linked on every page" if file.name == f"assets/{OWN_STYLES}" else "")
        told = "; ".join(filter(None, (draws, click.style(note, fg="green") if note else "")))
        yield f"{'*' if note else ' '} {file.name:{width}}  {told}".rstrip()
    mine = sum(file.own is not None for file in files)
    yield ""
    yield f"* {mine} in {own}" if mine else f"None is overridden; `standpunkt theme export NAME` copies one to {own}"


def difference(file: ThemeFile, own: Path) -> Iterator[str]:
    """Yield the lines in which a site's own file differs from the theme's, or that it does not."""
    if file.own is None or file.shipped is None:
        yield f"{file.name} is not overridden."
        return
    if file.state == "unchanged":
        yield f"{own / file.name} does not differ from the theme's."
        return
    try:
        before, after = (path.read_text(encoding="utf-8").splitlines() for path in (file.shipped, file.own))
    except UnicodeDecodeError:
        yield f"{own / file.name} differs from the theme's, and is no text."
        return
    for line in difflib.unified_diff(before, after, f"theme/{file.name}", str(own / file.name), lineterm=""):
        yield click.style(line, fg=_COLOURS.get(line[:1]), bold=line.startswith(("+++", "---")) or None)
