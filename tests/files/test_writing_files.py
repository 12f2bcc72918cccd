"""Files put in their places: whole, and all of them or none."""

from __future__ import annotations

import os
import resource
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from site_builder.content.files import list_content
from site_builder.errors import OutputError
from site_builder.files import replace_file, write_files, write_new
from site_builder.files.writing import _put_new

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    BytesOf = Callable[[Path], dict[str, bytes]]
    WriteAll = Callable[[Mapping[Path, bytes]], None]

BOTH = pytest.mark.parametrize("write", [write_new, write_files])


@BOTH
def test_new_files_are_written_with_their_folders(write: WriteAll, tmp_path: Path, bytes_of: BytesOf) -> None:
    """New files hold their bytes and have the rights that files have here, and nothing else lies beside them."""
    write({tmp_path / "x.md": b"x\r\n", tmp_path / "people" / "deep" / "måge.md": b"y"})
    assert {"x.md": b"x\r\n", "people/deep/måge.md": b"y"} == bytes_of(tmp_path)

    (tmp_path / "plain").touch()
    assert (tmp_path / "plain").stat().st_mode == (tmp_path / "x.md").stat().st_mode


@pytest.mark.parametrize("there", ["file", "folder", "link", "broken link"])
def test_nothing_is_overwritten(there: str, tmp_path: Path) -> None:
    """Whatever lies in the place of a new file is named and stays as it was; no other file and no folder is made."""
    mine, path = tmp_path / "mine", tmp_path / "b"
    mine.write_text("mine")
    {
        "file": lambda: path.write_text("b"),
        "folder": path.mkdir,
        "link": lambda: path.symlink_to(mine),
        "broken link": lambda: path.symlink_to(tmp_path / "nowhere"),
    }[there]()
    before = path.lstat()

    with pytest.raises(OutputError, match=r"b is there already, and is never overwritten"):
        write_new({tmp_path / "a": b"x", tmp_path / "deep" / "er" / "a": b"x", path: b"x", tmp_path / "c": b"x"})

    assert ["b", "mine"] == sorted(p.name for p in tmp_path.iterdir())
    assert ("mine", before) == (mine.read_text(), path.lstat())


@BOTH
def test_all_or_nothing(write: WriteAll, tmp_path: Path, bytes_of: BytesOf) -> None:
    """Where one file cannot be written, none is, and nothing is left lying about."""
    (tmp_path / "people").write_text("no folder")

    with pytest.raises(OutputError, match=r"people/y\.md cannot be written: (File exists|Not a directory)"):
        write({tmp_path / "x.md": b"x", tmp_path / "deep" / "x.md": b"x", tmp_path / "people" / "y.md": b"y"})

    assert ({"people": b"no folder"}, [tmp_path / "people"]) == (bytes_of(tmp_path), list(tmp_path.iterdir()))


def test_what_was_replaced_comes_back(tmp_path: Path, bytes_of: BytesOf) -> None:
    """Where a file cannot be put in its place, those that were replaced before it are as they were."""
    (tmp_path / "x.md").write_text("før")
    (tmp_path / "z.md").mkdir()

    with pytest.raises(OutputError, match=r"z\.md cannot be written"):
        write_files({tmp_path / "x.md": b"efter", tmp_path / "y.md": b"ny", tmp_path / "z.md": b"efter"})

    assert {"x.md": "før".encode()} == bytes_of(tmp_path)
    assert ["x.md", "z.md"] == sorted(p.name for p in tmp_path.iterdir())


def _replace(files: Mapping[Path, bytes]) -> None:
    for path, content in files.items():
        replace_file(path, content)


@pytest.mark.parametrize("write", [write_files, _replace])
def test_a_replaced_file_keeps_its_mode(write: WriteAll, tmp_path: Path, bytes_of: BytesOf) -> None:
    """What is written over has the permissions it had, and nothing is left beside it."""
    (tmp_path / "x.md").write_text("før")
    (tmp_path / "x.md").chmod(0o640)

    write({tmp_path / "x.md": b"efter\r\n"})

    assert {"x.md": b"efter\r\n"} == bytes_of(tmp_path)
    assert 0o640 == (tmp_path / "x.md").stat().st_mode & 0o777


@pytest.mark.parametrize("write", [write_files, _replace])
def test_a_link_stays_a_link(write: WriteAll, tmp_path: Path) -> None:
    """What a link leads to is written, and the link is kept."""
    (tmp_path / "real.md").write_text("før")
    (tmp_path / "x.md").symlink_to(tmp_path / "real.md")

    write({tmp_path / "x.md": b"efter"})

    assert (True, b"efter") == ((tmp_path / "x.md").is_symlink(), (tmp_path / "real.md").read_bytes())


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is protected from root")
def test_a_protected_file_is_not_replaced(tmp_path: Path) -> None:
    """A file that its owner has protected is not written over, alone or with others."""
    path = tmp_path / "x.md"
    path.write_text("før")
    path.chmod(0o444)

    with pytest.raises(PermissionError, match="it is write-protected"):
        replace_file(path, b"efter")
    with pytest.raises(OutputError, match=r"x\.md cannot be written: it is write-protected"):
        write_files({tmp_path / "a.md": b"a", path: b"efter"})

    assert ("før", [path]) == (path.read_text(), list(tmp_path.iterdir()))


@pytest.mark.parametrize("write", [write_new, write_files, _replace])
def test_an_interruption_leaves_nothing(write: WriteAll, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever stops the program while it writes finds no half of a file."""

    def interrupted(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)

    with pytest.raises(KeyboardInterrupt):
        write({tmp_path / "maage.txt": b"x"})

    assert [] == list(tmp_path.iterdir())


@BOTH
def test_a_full_disk_leaves_nothing(write: WriteAll, tmp_path: Path) -> None:
    """A file that is begun and cannot be finished is removed, and those before it are."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10, before[1]))
    try:
        with pytest.raises(OutputError, match="deep/b cannot be written: File too large"):
            write({tmp_path / "a": b"x", tmp_path / "deep" / "b": b"x" * 11})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)

    assert [] == list(tmp_path.iterdir())


def test_what_a_crash_leaves_is_no_content_and_in_nobodys_way(tmp_path: Path) -> None:
    """The name that a file has while it is written is passed over by the content folder, and taken again."""
    folder = tmp_path / "articles"
    folder.mkdir()
    part = folder / f".standpunkt-{os.getpid()}-0.part"
    part.write_text("halv")
    listing = list_content(tmp_path)

    write_new({folder / "maage.txt": b"hel"})

    assert ((), ()) == (listing.entities["articles"], listing.problems)
    assert [folder / "maage.txt"] == list(folder.iterdir())
    assert b"hel" == (folder / "maage.txt").read_bytes()


class NoLinks(type(Path())):  # type: ignore[misc]
    """A path on a disk that has no hard links."""

    def hardlink_to(self, _: Path) -> None:
        """Fail as such a disk does."""
        raise PermissionError(1, "Operation not permitted")


def test_a_disk_without_hard_links(tmp_path: Path) -> None:
    """Where no hard link can be made the file is renamed, unless another lies there."""
    part, path = tmp_path / "part", NoLinks(tmp_path / "maage.txt")
    part.write_text("Måge")

    _put_new(part, path, ExitStack())

    assert ("Måge", False) == (path.read_text(), part.exists())
    part.write_text("Ræv")
    with pytest.raises(OutputError):
        _put_new(part, path, ExitStack())
    assert "Måge" == path.read_text()
