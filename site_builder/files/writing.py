"""Files written beside where they belong, and only then put there."""

from __future__ import annotations

import os
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from site_builder.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path


def write_new(files: Mapping[Path, bytes]) -> None:
    """Write files of which none may be there, and the folders that they need.

    Raises:
        OutputError: a file is there already or cannot be written, as the text says; then none is, and no folder.
    """
    _write_all(files, _put_new)


def write_files(files: Mapping[Path, bytes]) -> None:
    """Write files, some of which may be there: those are replaced as `replace_file` does.

    Raises:
        OutputError: a file cannot be written; the text names it, and all is as it was.
    """
    _write_all({path.resolve(): content for path, content in files.items()}, _put_over)


def replace_file(path: Path, content: bytes) -> None:
    """Write a file at one stroke, or not at all; one that is there keeps its mode, and a link stays a link.

    Raises:
        OSError: the file or its folder cannot be written, or the file is write-protected.
    """
    real = path.resolve()
    with ExitStack() as leftovers:
        _beside(real, content, 0, leftovers).replace(real)


def _write_all(files: Mapping[Path, bytes], put: Callable[[Path, Path, ExitStack], None]) -> None:
    with ExitStack() as undo, ExitStack() as leftovers:
        written = []
        for number, (path, content) in enumerate(files.items()):
            with _named(path):
                _make_folder(path.parent, undo)
                written.append((_beside(path, content, number, leftovers), path))
        for part, path in written:
            with _named(path):
                put(part, path, undo)
        undo.pop_all()


@contextmanager
def _named(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputError(f"{path} cannot be written: {error.strerror}") from error


def _beside(path: Path, content: bytes, number: int, leftovers: ExitStack) -> Path:
    """Write what is to be `path` under a name that the content folder passes over, with the mode it is to have."""
    there = path.exists()
    if there and not os.access(path, os.W_OK):
        raise PermissionError(13, "it is write-protected")
    part = path.parent / f".standpunkt-{os.getpid()}-{number}.part"
    part.unlink(missing_ok=True)
    leftovers.callback(part.unlink, missing_ok=True)
    with part.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    if there:
        part.chmod(path.stat().st_mode & 0o7777)
    return part


def _put_new(part: Path, path: Path, undo: ExitStack) -> None:
    """Give a file its name, where no other has it; a disk without hard links is asked first and renames then."""
    try:
        path.hardlink_to(part)
    except OSError as error:
        if os.path.lexists(path):
            raise OutputError(f"{path} is there already, and is never overwritten") from error
        part.rename(path)
    undo.callback(path.unlink, missing_ok=True)


def _put_over(part: Path, path: Path, undo: ExitStack) -> None:
    before = path.read_bytes() if path.exists() else None
    part.replace(path)
    undo.callback(path.unlink, missing_ok=True) if before is None else undo.callback(path.write_bytes, before)


def _make_folder(folder: Path, undo: ExitStack) -> None:
    """Make a folder and those above it that are missing."""
    missing = [f for f in (folder, *folder.parents) if not f.exists()]
    for path in reversed(missing):
        path.mkdir()
        undo.callback(path.rmdir)
