"""A memo: results by the digest of what they were made from, kept from one build to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import msgspec

from site_builder.files import replace_file
from site_builder.memo.digest import digest_of_program

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

T = TypeVar("T")

MEMO_FOLDER = ".standpunkt"
_FILE = "memo"


class _Kept(msgspec.Struct, frozen=True):
    """What a memo's file holds: results of the program with this digest alone."""

    program: bytes
    results: dict[bytes, bytes]


class Memo:
    """Remembers what pure functions returned; forgets what one whole build did not ask for.

    With a `folder`, it begins with what an earlier `save` left there. A file that is missing, broken, or of
    another version of the program is as good as none.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._path = folder / _FILE if folder else None
        self._before: dict[bytes, bytes] = _read(self._path) if self._path else {}
        self._now: dict[bytes, bytes] = {}

    def recall(self, key: bytes, make: Callable[[], T], kind: type[T]) -> T:
        """Return what `make` returned when it was last called for this key, else call it.

        `key` is a digest of everything that the result depends on; `kind` is what msgspec decodes it as.
        """
        kept = self._now.get(key) or self._before.get(key)
        if kept is None:
            made = make()
            self.keep(key, made)
            return made
        self._now[key] = kept
        return msgspec.msgpack.decode(kept, type=kind)

    def keep(self, key: bytes, made: object) -> None:
        """Remember something under a key, in the place of what was remembered there."""
        self._now[key] = msgspec.msgpack.encode(made)

    def turn(self) -> None:
        """End a build: what it did not ask for is forgotten."""
        self._before, self._now = self._now, {}

    def save(self) -> None:
        """Write what the last build asked for into the folder, whole or not at all.

        Raises:
            OSError: the folder cannot be written.
        """
        if self._path is None:
            return
        self._path.parent.mkdir(parents=True, exist_ok=True)
        kept = msgspec.msgpack.encode(_Kept(digest_of_program(), self._before))
        replace_file(self._path, kept)


def _read(path: Path) -> dict[bytes, bytes]:
    try:
        kept = msgspec.msgpack.decode(path.read_bytes(), type=_Kept)
    except (OSError, msgspec.DecodeError):
        return {}
    return kept.results if kept.program == digest_of_program() else {}
