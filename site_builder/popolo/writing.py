"""Writing the files of a plan, each in one step."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from site_builder.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Mapping


def write_files(root: Path, files: Mapping[str, bytes]) -> None:
    """Write `files` (paths relative to `root`); nothing is put in place before all of it is on the disk.

    Raises:
        OutputError: a file cannot be written; the text names it.
    """
    waiting: list[tuple[Path, Path]] = []
    path = root
    try:
        for name, content in files.items():
            path = (root / name).resolve()  # a link stays, and what it leads to is written
            path.parent.mkdir(parents=True, exist_ok=True)
            waiting.append((_beside(path, content), path))
        while waiting:
            written, path = waiting[0]
            written.replace(path)
            waiting.pop(0)
    except OSError as error:
        raise OutputError(f"{path} cannot be written: {error.strerror}") from error
    finally:
        for written, _ in waiting:
            written.unlink(missing_ok=True)


def _beside(path: Path, content: bytes) -> Path:
    """Write a file beside `path` that is to take its place, with its permissions."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    written = Path(name)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    written.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
    return written


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
