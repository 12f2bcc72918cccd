"""A whole new tracker, from the files that come with the program."""

from __future__ import annotations

import json
import re
from importlib import resources
from typing import TYPE_CHECKING

import msgspec

from site_builder.errors import OutputError
from site_builder.files import write_new

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable
    from pathlib import Path

FOLDERS = ("articles", "parties", "people", "topics", "pages", "static")
_DOTTED = ("github", "gitignore", "pre-commit-config.yaml")
_FILLED = ("README.md", "content/site.toml", "requirements.txt")
_MARK = re.compile(r"@(TITLE|BASE_URL|VERSION|EXAMPLE)@")
_ABOUT_EXAMPLE = re.compile(r"<!-- example -->\n(.*?)<!-- /example -->\n", re.DOTALL)
_KEPT = "content/pages/om.md"


class Begun(msgspec.Struct, frozen=True, kw_only=True):
    """What a new tracker begins with; `version` is that of the program which is to build it."""

    title: str
    base_url: str
    version: str
    example: bool = True


def begin_tracker(folder: Path, begun: Begun) -> tuple[str, ...]:
    """Make a new tracker in a folder that is empty or not there yet; return its files, relative to the folder.

    Raises:
        OutputError: there is something already, or the folder cannot be written; then nothing was touched.
    """
    try:
        if folder.is_dir():
            if any(folder.iterdir()):
                raise OutputError(f"{folder} is not empty: name a folder that is, or one that is not there yet")
        elif folder.exists() or folder.is_symlink():
            raise OutputError(f"{folder} is there already and is no folder: choose another name")
    except OSError as error:
        raise OutputError(f"{folder} cannot be read: {error.strerror}") from error
    files = tracker_files(begun)
    write_new({folder / name: data for name, data in files.items()})
    return tuple(files)


def tracker_files(begun: Begun) -> dict[str, bytes]:
    """Return every file of a new tracker by its path."""
    files = resources.files("site_builder.starter") / "files"
    example = {f"content/{name}": data for name, data in _walk(files / "example")}
    tracker = {_real_name(name): data for name, data in _walk(files / "tracker")}
    marks = {
        "TITLE": begun.title,
        "BASE_URL": begun.base_url,
        "VERSION": begun.version,
        "EXAMPLE": "\n".join(f"    rm {name}" for name in example if name != _KEPT),
    }
    tracker |= {name: _filled(tracker[name], name, marks, example=begun.example) for name in _FILLED}
    keepers = {f"content/{folder}/.gitkeep": b"" for folder in FOLDERS}
    return dict(sorted((tracker | keepers | (example if begun.example else {})).items()))


def _walk(folder: Traversable, above: str = "") -> Iterator[tuple[str, bytes]]:
    """Yield every file below a folder of the package, by its path there, in a fixed order."""
    for item in sorted(folder.iterdir(), key=lambda item: item.name):
        if item.is_dir():
            yield from _walk(item, f"{above}{item.name}/")
        else:
            yield f"{above}{item.name}", item.read_bytes()


def _real_name(name: str) -> str:
    """Return a file's path in the tracker; those that begin with a dot are kept without it in the package."""
    return f".{name}" if name.partition("/")[0] in _DOTTED else name


def _filled(data: bytes, name: str, marks: dict[str, str], *, example: bool) -> bytes:
    """Return a file with its marks filled in, and what it says of the example left out where there is none."""
    text = _ABOUT_EXAMPLE.sub(r"\1" if example else "", data.decode("utf-8"))
    as_written = _toml if name.endswith(".toml") else str
    return _MARK.sub(lambda mark: as_written(marks[mark[1]]), text).encode("utf-8")


def _toml(text: str) -> str:
    """Return a text as it stands between the quotation marks of a TOML string."""
    return json.dumps(text, ensure_ascii=False)[1:-1]
