"""Writing a site so that its folder holds just what was made, and nothing of anyone else's is lost."""

from __future__ import annotations

import json
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import msgspec

from site_builder.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MANIFEST = ".standpunkt.json"


class Written(msgspec.Struct, frozen=True):
    """The paths, relative to the site's root, that were written, found unchanged, and removed."""

    changed: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]


def write_site(output: Path, files: Mapping[str, bytes]) -> Written:
    """Make `output` hold `files` (relative POSIX paths to bytes).

    A file is written only when its bytes differ. Of what lay there before, only files that an earlier call
    wrote are removed, as the manifest in the folder tells.

    Raises:
        OutputError: the folder cannot be written, or a path would leave it.
    """
    for name in files:
        if _leaves(name):
            raise OutputError(f"{name} would be written outside {output}")
    try:
        output.mkdir(parents=True, exist_ok=True)
        before = written_before(output)
        _write_manifest(output, before | files.keys())  # whatever stops the rest, what it wrote is known as ours
        removed = tuple(name for name in sorted(before - files.keys()) if _remove(output, name))
        wrote = {name: _write(output / name, content) for name, content in sorted(files.items())}
        _write_manifest(output, files.keys())
    except OSError as error:
        raise OutputError(f"{error.filename or output} cannot be written: {error.strerror}") from error
    changed = tuple(name for name, new in wrote.items() if new)
    return Written(changed, tuple(name for name, new in wrote.items() if not new), removed)


def _leaves(name: str) -> bool:
    """Whether a path leads out of the folder that it is relative to."""
    path = PurePosixPath(name)
    return path.is_absolute() or ".." in path.parts


def _write(path: Path, content: bytes) -> bool:
    """Write `content` unless the file holds it already; tell whether it was written."""
    if path.is_file() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return True


def written_before(output: Path) -> set[str]:
    """Return the paths of the files in a folder that earlier calls wrote, as its manifest tells."""
    try:
        names = json.loads((output / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return set()
    known = names if isinstance(names, list) else []
    return {name for name in known if isinstance(name, str) and not _leaves(name)}


def _write_manifest(output: Path, names: Iterable[str]) -> None:
    _write(output / MANIFEST, json.dumps(sorted(names), ensure_ascii=False, indent=0).encode())


def _remove(output: Path, name: str) -> bool:
    """Remove a file and the folders that it leaves empty, up to the site's root."""
    path = output / name
    if not path.is_file():
        return False
    path.unlink()
    for folder in path.parents:
        if folder == output or any(folder.iterdir()):
            break
        folder.rmdir()
    return True
