"""Writing the files of an import."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from site_builder.errors import OutputError
from site_builder.popolo import write_files

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_files_are_written_with_their_folders(tmp_path: Path, bytes_of: Callable[[Path], dict[str, bytes]]) -> None:
    """New folders are made, files replaced byte for byte with the permissions they had, and nothing else is left."""
    (tmp_path / "x.md").write_text("før")
    (tmp_path / "x.md").chmod(0o640)

    write_files(tmp_path, {"x.md": b"efter\r\n", "people/y.md": b"y"})

    assert {"x.md": b"efter\r\n", "people/y.md": b"y"} == bytes_of(tmp_path)
    assert 0o640 == (tmp_path / "x.md").stat().st_mode & 0o777


def test_all_or_nothing(tmp_path: Path, bytes_of: Callable[[Path], dict[str, bytes]]) -> None:
    """Where one file cannot be written, none is, and nothing is left lying about."""
    (tmp_path / "x.md").write_text("før")
    (tmp_path / "people").write_text("no folder")
    before = bytes_of(tmp_path)

    with pytest.raises(OutputError, match=r"people/y\.md cannot be written"):
        write_files(tmp_path, {"x.md": b"efter", "people/y.md": b"y"})

    assert before == bytes_of(tmp_path)


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """What a link leads to is written, and the link is kept."""
    (tmp_path / "real.md").write_text("før")
    (tmp_path / "x.md").symlink_to(tmp_path / "real.md")

    write_files(tmp_path, {"x.md": b"efter"})

    assert (True, b"efter") == ((tmp_path / "x.md").is_symlink(), (tmp_path / "real.md").read_bytes())
