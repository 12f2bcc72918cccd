"""What something is made from, in 16 bytes."""

from __future__ import annotations

import functools
import hashlib
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable

_encode = msgspec.msgpack.Encoder().encode


def digest(*parts: object) -> bytes:
    """Return 16 bytes that are other bytes when any part is another (BLAKE2b).

    Raises:
        TypeError: a part holds something that msgspec cannot encode, and so nothing that could be compared.
    """
    return hashlib.blake2b(_encode(parts), digest_size=16).digest()


def digest_of_folders(folders: Iterable[Path]) -> bytes:
    """Return the digest of every file below folders, of its name and its bytes, the folders in their order."""
    return digest([
        [(path.relative_to(folder).as_posix(), path.read_bytes()) for path in _files(folder)] for folder in folders
    ])


def _files(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*")) if path.is_file() and "__pycache__" not in path.parts]


@functools.cache
def digest_of_program() -> bytes:
    """Return the digest of the program itself: whatever one version of it made, another may make otherwise."""
    return digest_of_folders((Path(str(resources.files("site_builder"))),))
