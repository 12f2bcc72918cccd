"""Where an article goes, and how it gets there."""

from __future__ import annotations

import datetime as dt
import os
from typing import TYPE_CHECKING

import pytest

from site_builder.content.files import list_content
from site_builder.errors import OutputError
from site_builder.intake import article_id, clash, write_new
from site_builder.intake.filing import _put

if TYPE_CHECKING:
    from pathlib import Path

DAY = dt.date(2022, 3, 4)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Hjælp til soldater", "2022-03-04-hjaelp-til-soldater"),
        ("»Nej!« — siger måger", "2022-03-04-nej-siger-maager"),
        ("🎈", "2022-03-04"),
        ("måge " * 30, "2022-03-04" + "-maage" * 13),
        ("m" * 200, "2022-03-04-" + "m" * 80),
    ],
)
def test_ids(title: str, expected: str) -> None:
    """An id is the day and the title's slug, cut between words where it is long."""
    assert expected == article_id(DAY, title)


def test_clashes() -> None:
    """Two ids that some disk takes for one clash."""
    assert "A-Måge" == clash("a-måge", ["b", "A-Måge"])
    assert clash("a", ["b"]) is None


def test_a_new_file_is_written_whole(tmp_path: Path) -> None:
    """The file has the text as UTF-8, the rights that files have here, and nothing else lies beside it."""
    path = tmp_path / "articles" / "måge.txt"

    write_new(path, "Åh\n")
    (tmp_path / "plain").touch()

    assert "Åh\n".encode() == path.read_bytes()
    assert [path] == list(path.parent.iterdir())
    assert (tmp_path / "plain").stat().st_mode == path.stat().st_mode


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    """A file that is there is named, and stays as it was."""
    path = tmp_path / "maage.txt"
    path.write_text("Min egen")

    with pytest.raises(OutputError, match=r"maage\.txt is there already"):
        write_new(path, "En anden")

    assert ("Min egen", [path]) == (path.read_text(), list(tmp_path.iterdir()))


def test_an_interruption_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever stops the program while it writes finds no half of a file."""

    def interrupted(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)

    with pytest.raises(KeyboardInterrupt):
        write_new(tmp_path / "maage.txt", "Måge")

    assert [] == list(tmp_path.iterdir())


def test_what_a_crash_leaves_is_no_content(tmp_path: Path) -> None:
    """The name that a file has while it is written is one that the content folder passes over."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / ".maage.txt.17.part").write_text("halv")

    listing = list_content(tmp_path)

    assert ((), ()) == (listing.entities["articles"], listing.problems)


class NoLinks:
    """A path on a disk that has no hard links."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def hardlink_to(self, _: Path) -> None:
        """Fail as such a disk does."""
        raise PermissionError(1, "Operation not permitted")

    def exists(self) -> bool:
        """Whether the file is there."""
        return self.path.exists()

    def __fspath__(self) -> str:
        """Return the path as the system takes it."""
        return str(self.path)


def test_a_disk_without_hard_links(tmp_path: Path) -> None:
    """Where no hard link can be made the file is renamed, unless another lies there."""
    part, path = tmp_path / "part", tmp_path / "maage.txt"
    part.write_text("Måge")

    _put(part, NoLinks(path))

    assert ("Måge", False) == (path.read_text(), part.exists())
    part.write_text("Ræv")
    with pytest.raises(OutputError):
        _put(part, NoLinks(path))
    assert "Måge" == path.read_text()


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    """Where a file stands in the place of the folder, that is said."""
    (tmp_path / "articles").write_text("")

    with pytest.raises(OutputError, match="cannot be written"):
        write_new(tmp_path / "articles" / "maage.txt", "Måge")
