"""What lies in `content/static/`, also what a build passes over."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import msgspec

from site_builder.content import STATIC, shown_path

if TYPE_CHECKING:
    from pathlib import Path


class StaticFile(msgspec.Struct, frozen=True):
    """A file, or a link to something, below `static/`.

    `name` is its path in the site, `file` the path as shown to people, `size` its bytes (of a link: what it leads
    to). `hidden`: a part of its name begins with a dot. `link`: it is a symbolic link. `broken`: one that leads
    nowhere. `folder`: one that leads to a folder.
    """

    name: str
    file: str
    size: int = 0
    hidden: bool = False
    link: bool = False
    broken: bool = False
    folder: bool = False


def list_static(content: Path) -> tuple[StaticFile, ...]:
    """Return every file and every symbolic link below a content folder's `static/`, by name."""
    root = content / STATIC
    found = []
    for above, folders, files in os.walk(root):
        here = root / os.path.relpath(above, root)
        links = [name for name in folders if (here / name).is_symlink()]
        found += [_static_file(root, here / name) for name in (*files, *links)]
    return tuple(sorted(found, key=lambda file: file.name))


def _static_file(root: Path, path: Path) -> StaticFile:
    name = path.relative_to(root)
    there = path.exists()
    return StaticFile(
        name=shown_path(name).replace(os.sep, "/"),
        file=shown_path(path),
        size=path.stat().st_size if there else 0,
        hidden=any(part.startswith(".") for part in name.parts),
        link=path.is_symlink(),
        broken=not there,
        folder=path.is_dir(),
    )
