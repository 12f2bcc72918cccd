"""Which files a content folder holds, and which of them get in each other's way."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from site_builder.errors import Problem
from site_builder.text.nearest import did_you_mean
from site_builder.text.slug import fold_address, is_address, slugify

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FOLDERS: dict[str, tuple[str, ...]] = {
    "articles": (".txt", ".md"),
    "parties": (".md",),
    "people": (".md",),
    "topics": (".md",),
    "pages": (".md",),
}
STATIC = "static"
SETTINGS = "site.toml"


class ContentFile(msgspec.Struct, frozen=True, order=True):
    """A file to read: its id (the stem, in NFC), the path as shown to people, and where it lies."""

    id: str
    file: str
    path: Path


class Listing(msgspec.Struct, frozen=True):
    """The files of each folder in the order of their ids, the static files, and what is wrong with any.

    `static` gives each static file by its path in the site, with slashes.
    """

    entities: dict[str, tuple[ContentFile, ...]]
    static: dict[str, Path]
    problems: tuple[Problem, ...]


def list_content(root: Path, folders: Iterable[str] = FOLDERS) -> Listing:
    """Look through a content folder, and of the folders of FOLDERS through those asked for.

    Files and folders whose names begin with a dot are passed over.
    """
    if not root.is_dir():
        hint = "name the folder that holds site.toml, articles/, parties/ …"
        return Listing(dict.fromkeys(folders, ()), {}, (Problem(shown_path(root), 0, "", "is no folder", hint),))
    problems = list(_strangers(root))
    entities: dict[str, tuple[ContentFile, ...]] = {}
    for folder in folders:
        files = []
        for path in _walk(root / folder):
            wrong = _wrong_name(path, FOLDERS[folder])
            if wrong:
                problems.append(Problem(shown_path(path), 0, "", *wrong))
            else:
                files.append(ContentFile(id_of(path), shown_path(path), path))
        entities[folder] = tuple(sorted(files))
        problems += _clashes(files)
    static = {path.relative_to(root / STATIC).as_posix(): path for path in _walk(root / STATIC)}
    problems += _leading_out(root / STATIC, static.values())
    return Listing(entities, static, tuple(problems))


def id_of(path: Path) -> str:
    """Return the id of what a file describes: its stem, in NFC whatever the disk makes of it."""
    return unicodedata.normalize("NFC", path.stem)


def shown_path(path: Path) -> str:
    """Return a path as it can be printed anywhere, also where its name is not UTF-8."""
    return os.fsencode(path).decode("utf-8", errors="replace")


def _walk(folder: Path) -> Iterator[Path]:
    """Yield every file below `folder`, in a fixed order, without dot files."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts):
            yield path


def _wrong_name(path: Path, suffixes: tuple[str, ...]) -> tuple[str, str] | None:
    if path.suffix not in suffixes:
        return "is no content file", f"files here end in {' or '.join(suffixes)}"
    if not is_address(id_of(path)):
        better = slugify(path.stem)
        hint = f"rename it to {better}{path.suffix}" if better else "use letters, digits and hyphens"
        return "the file's name becomes an address, which can hold letters, digits and hyphens alone", hint
    return None


def _clashes(files: Iterable[ContentFile]) -> Iterator[Problem]:
    """Yield a problem for every file whose id another file before it has, in any case or Unicode form."""
    first: dict[str, ContentFile] = {}
    for file in sorted(files, key=lambda file: file.file):
        other = first.setdefault(fold_address(file.id), file)
        if other is not file:
            message = f"has the same id and address as {other.file}"
            yield Problem(file.file, 0, "", message, "rename one of them")


def _leading_out(folder: Path, files: Iterable[Path]) -> Iterator[Problem]:
    """Yield a problem for each file that is a link, or in a linked folder, to somewhere outside `folder`."""
    inside = folder.resolve()
    for path in files:
        if inside not in path.resolve().parents:
            yield Problem(shown_path(path), 0, "", "is a link that leads out of the folder", "put the file there")


def _strangers(root: Path) -> Iterator[Problem]:
    """Yield a problem for each file and folder that a content folder has no use for."""
    known = (*FOLDERS, STATIC, SETTINGS)
    for path in sorted(root.iterdir()):
        if path.name.startswith("."):
            continue
        if path.name not in known:
            what = "unknown folder" if path.is_dir() else "unknown file"
            hint = did_you_mean(path.name, known) or f"known are {', '.join(known)}"
            yield Problem(shown_path(path), 0, "", what, hint)
        elif path.is_dir() == (path.name == SETTINGS):
            yield Problem(shown_path(path), 0, "", f"should be a {'file' if path.is_dir() else 'folder'}")
