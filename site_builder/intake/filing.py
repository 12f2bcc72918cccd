"""Where a new article's file goes, and putting it there: whole or not at all, and never in another's place."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from site_builder.errors import OutputError
from site_builder.text.slug import fold_address, slugify

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable
    from pathlib import Path

_LONGEST_SLUG = 80
_THERE = "{} is there already, and is never overwritten: give another --title or --date"


def article_id(date: dt.date, title: str) -> str:
    """Return an article's id: its date and the slug of its title, cut between words where it is long."""
    slug = slugify(title)
    if len(slug) > _LONGEST_SLUG:
        slug = slug[: _LONGEST_SLUG + 1].rpartition("-")[0] or slug[:_LONGEST_SLUG]
    return f"{date.isoformat()}-{slug}".rstrip("-")


def clash(ident: str, known: Iterable[str]) -> str | None:
    """Return the id among those `known` that would be the same file as `ident` on some disk, if any."""
    return next((other for other in known if fold_address(other) == fold_address(ident)), None)


def write_new(path: Path, text: str) -> None:
    """Write a file that is not there yet: under another name first, so that nobody ever sees half of it.

    Raises:
        OutputError: a file lies there already, or the folder cannot be written.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with part.open("xb") as file:
                file.write(text.encode("utf-8"))
                file.flush()
                os.fsync(file.fileno())
            _put(part, path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise OutputError(f"{path} cannot be written: {error.strerror}") from error


def _put(part: Path, path: Path) -> None:
    """Give a file its name, where no other has it; a disk without hard links is asked first and renames then."""
    try:
        path.hardlink_to(part)
    except FileExistsError as error:
        raise OutputError(_THERE.format(path)) from error
    except OSError as error:
        if path.exists():
            raise OutputError(_THERE.format(path)) from error
        part.rename(path)
