"""Articles read from their files and written back."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from site_builder.errors import ContentError
from site_builder.review.desk import FileChangedError

if TYPE_CHECKING:
    from pathlib import Path

    from site_builder.review import Desk


def listing(folder: Path) -> list[str]:
    """Return the names in a folder."""
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written_whole_and_keeps_its_mode(desk: Desk, article: Path) -> None:
    """What is written is there, with the mode the file had, and nothing else is left in the folder."""
    article.chmod(0o640)
    opened = desk.open(article)
    names = listing(article.parent)

    after = desk.write(opened, opened.raw.replace("Lys", "Mere lys"))

    assert "Mere lys i mørket" == after.article.title
    assert after.raw.encode() == article.read_bytes()
    assert 0o640 == stat.S_IMODE(article.stat().st_mode)
    assert names == listing(article.parent)


def test_line_breaks_and_byte_order_mark_are_written_as_they_were(desk: Desk, article: Path) -> None:
    """A file saved on Windows is read as any other and written back as it was."""
    raw = b"\xef\xbb\xbf" + article.read_bytes().replace(b"\n", b"\r\n")
    article.write_bytes(raw)
    opened = desk.open(article)

    desk.write(opened, opened.raw)

    assert raw == article.read_bytes()
    assert 6 == len(opened.found)


def test_a_link_stays_a_link(desk: Desk, article: Path, tmp_path: Path) -> None:
    """Where an article is a link to a file elsewhere, that file is written."""
    elsewhere = article.rename(tmp_path / "elsewhere.txt")
    article.symlink_to(elsewhere)
    opened = desk.open(article)

    desk.write(opened, opened.raw.replace("Lys", "Mere lys"))

    assert article.is_symlink()
    assert "Mere lys" in elsewhere.read_text(encoding="utf-8")


def test_what_somebody_else_wrote_is_not_overwritten(desk: Desk, article: Path) -> None:
    """A file that is not what was read is left alone, whatever changed in it."""
    opened = desk.open(article)
    article.write_bytes(article.read_bytes() + b"\n")

    with pytest.raises(FileChangedError):
        desk.write(opened, opened.raw.replace("Lys", "Mere lys"))

    assert opened.raw.encode() + b"\n" == article.read_bytes()


def test_what_is_no_article_is_not_written(desk: Desk, article: Path) -> None:
    """A text in which something is wrong never reaches the file."""
    opened = desk.open(article)

    with pytest.raises(ContentError, match="no front matter"):
        desk.write(opened, "Lys")

    assert opened.raw.encode() == article.read_bytes()


def test_a_write_that_fails_leaves_the_file(desk: Desk, article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the disk says no, the file is as it was and nothing is left beside it."""
    opened = desk.open(article)
    names = listing(article.parent)

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ContentError, match="cannot be written: No space left on device"):
        desk.write(opened, opened.raw.replace("Lys", "Mere lys"))

    assert opened.raw.encode() == article.read_bytes()
    assert names == listing(article.parent)


def test_a_stop_in_the_middle_of_writing_leaves_the_file(
    desk: Desk, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C while a file is being written leaves it as it was and nothing beside it."""
    opened = desk.open(article)
    names = listing(article.parent)

    def stopped(_descriptor: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", stopped)
    with pytest.raises(KeyboardInterrupt):
        desk.write(opened, opened.raw.replace("Lys", "Mere lys"))

    assert opened.raw.encode() == article.read_bytes()
    assert names == listing(article.parent)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is protected from root")
def test_a_protected_file_is_not_replaced(desk: Desk, article: Path) -> None:
    """A file that its owner has protected is not written to."""
    article.chmod(0o444)
    opened = desk.open(article)

    with pytest.raises(ContentError, match="write-protected"):
        desk.write(opened, opened.raw.replace("Lys", "Mere lys"))


@pytest.mark.parametrize(
    ("raw", "expected"),
    [(b"", ":1: has no front matter"), (b"---\n\xe5\n---\n", ":2: is not saved as UTF-8: the byte 0xe5")],
)
def test_a_file_that_cannot_be_read_says_why(raw: bytes, expected: str, desk: Desk, article: Path) -> None:
    """What is wrong with a file is told with its line."""
    article.write_bytes(raw)

    with pytest.raises(ContentError) as caught:
        desk.open(article)

    assert f"{article}{expected}" in str(caught.value)


def test_a_file_that_is_gone_says_so(desk: Desk, article: Path) -> None:
    """An article that somebody removed is told of."""
    article.unlink()

    with pytest.raises(ContentError, match="cannot be read: No such file"):
        desk.open(article)


def test_entries_are_matched_to_statements(desk: Desk, article: Path) -> None:
    """An entry belongs to the statement that its words are in; of several the last holds, and a drop ends it."""
    head, body = article.read_text(encoding="utf-8").split("---\n»", 1)
    entries = ["{quote: Asyl er en ret, note: en}", "{quote: gælde alle, drop: true}"]
    listed = ", ".join(entries)
    article.write_text(f"{head}statements: [{listed}]\n---\n»{body}", encoding="utf-8")
    opened = desk.open(article)

    ident = opened.found[0].id

    assert {ident: 1} == opened.entries
    assert opened.decided(ident)
    assert not opened.decided(opened.found[1].id)
    assert ident not in [s.id for s in opened.told]
