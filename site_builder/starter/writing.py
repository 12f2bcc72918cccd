"""Writing what was not there before: all of it or nothing, and never over anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from site_builder.starter.drafts import Draft


def write_draft(content: Path, draft: Draft) -> Path:
    """Write a new file into a content folder and return where it lies.

    Raises:
        OutputError: the file is there already, or cannot be written.
    """
    write_new(content, {f"{draft.folder}/{draft.name}": draft.text.encode("utf-8")})
    return content / draft.folder / draft.name


def write_new(root: Path, files: Mapping[str, bytes]) -> None:
    """Write files, by their paths below `root`, and the folders that they need; none of the files may be there.

    Raises:
        OutputError: one of them cannot be written; then none is, and no folder either.
    """
    made: list[Path] = []
    try:
        for name, data in files.items():
            path = root / name
            _make_folder(path.parent, made)
            with path.open("xb") as file:
                made.append(path)
                file.write(data)
    except BaseException as error:
        _unmake(made)
        if isinstance(error, OSError):
            raise OutputError(f"{error.filename or root} cannot be written: {error.strerror}") from error
        raise


def _make_folder(folder: Path, made: list[Path]) -> None:
    """Make a folder and those above it that are missing, and note each in `made`."""
    missing = [f for f in (folder, *folder.parents) if not f.exists()]
    for path in reversed(missing):
        path.mkdir()
        made.append(path)


def _unmake(made: list[Path]) -> None:
    for path in reversed(made):
        if path.is_dir():
            path.rmdir()
        else:
            path.unlink()
