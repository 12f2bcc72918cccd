"""Which files a content folder holds, and which of them get in each other's way."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import msgspec

from site_builder.errors import Problem
from site_builder.text.nearest import did_you_mean
from site_builder.text.slug import fold_address, is_address, slugify

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

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
    """The files of each folder in the order of their ids, the static files, and what is wrong with any."""

    entities: dict[str, tuple[ContentFile, ...]]
    static: dict[str, Path]
    problems: tuple[Problem, ...]


def list_content(root: Path) -> Listing:
    """Look through a content folder; files and folders whose names begin with a dot are passed over."""
    problems = list(_strangers(root))
    entities: dict[str, tuple[ContentFile, ...]] = {}
    for folder, suffixes in FOLDERS.items():
        files = []
        for path in _walk(root / folder):
            file = ContentFile(unicodedata.normalize("NFC", path.stem), str(path), path)
            wrong = _wrong_name(path, suffixes)
            if wrong:
                problems.append(Problem(str(path), 0, "", *wrong))
            else:
                files.append(file)
        entities[folder] = tuple(sorted(files))
        problems += _clashes(entities[folder])
    static = {path.relative_to(root / STATIC).as_posix(): path for path in _walk(root / STATIC)}
    return Listing(entities, static, tuple(problems))


def _walk(folder: Path) -> Iterator[Path]:
    """Yield every file below `folder`, in a fixed order, without dot files."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts):
            yield path


def _wrong_name(path: Path, suffixes: tuple[str, ...]) -> tuple[str, str] | None:
    if path.suffix not in suffixes:
        return "is not a content file", f"files here end in {' or '.join(suffixes)}"
    if not is_address(unicodedata.normalize("NFC", path.stem)):
        better = slugify(path.stem)
        hint = f"rename it to {better}{path.suffix}" if better else "use letters, digits and hyphens"
        return "the file's name is the page's address and cannot hold spaces or signs", hint
    return None


def _clashes(files: tuple[ContentFile, ...]) -> Iterator[Problem]:
    """Yield a problem for every file whose id another file before it has, in any case or Unicode form."""
    first: dict[str, ContentFile] = {}
    for file in sorted(files, key=lambda f: f.file):
        other = first.setdefault(fold_address(file.id), file)
        if other is not file:
            yield Problem(file.file, 0, "", f"has the same id and address as {other.file}", "rename one of them")


def _strangers(root: Path) -> Iterator[Problem]:
    known = (*FOLDERS, STATIC, SETTINGS)
    for path in sorted(root.iterdir()):
        if not path.name.startswith(".") and path.name not in known:
            what = "unknown folder" if path.is_dir() else "unknown file"
            yield Problem(str(path), 0, "", what, did_you_mean(path.name, known) or f"known: {', '.join(known)}")
