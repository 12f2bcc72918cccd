"""Files into a folder."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.errors import OutputError
from site_builder.publish import Written, write_site

if TYPE_CHECKING:
    from collections.abc import Callable

MANIFEST = ".standpunkt.json"
NAMES = ["a.html", "b.html", "om/index.html", "om/x/index.html", "å/index.html", "a..b.svg"]
SITES = st.dictionaries(st.sampled_from(NAMES), st.binary(max_size=3))


def test_only_what_differs_is_written(tmp_path: Path) -> None:
    """Files are told apart as changed, unchanged and removed, and only the changed are touched."""
    write_site(tmp_path, {"a": b"1", "b": b"1", "c/d": b"1"})
    before = (tmp_path / "b").stat().st_mtime_ns

    written = write_site(tmp_path, {"a": b"2", "b": b"1", "e": b""})

    assert Written(changed=("a", "e"), unchanged=("b",), removed=("c/d",)) == written
    assert before == (tmp_path / "b").stat().st_mtime_ns
    assert not (tmp_path / "c").exists()


@given(st.lists(SITES, min_size=1, max_size=4))
def test_folder_holds_the_last_site_and_what_is_not_ours(sites: list[dict[str, bytes]]) -> None:
    """Whatever was written before, the folder holds the last site, and a stranger's file beside it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "om").mkdir()
        (folder / "om" / "stranger").write_bytes(b"mine")

        for files in sites:
            write_site(folder, files)

        there = {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}
        del there[MANIFEST]
        assert there == {**sites[-1], "om/stranger": b"mine"}


@pytest.mark.parametrize("name", ["../a", "a/../../b", "/etc/a"])
def test_paths_that_leave_the_folder_are_refused(name: str, tmp_path: Path) -> None:
    """A path out of the folder is refused before anything is written."""
    with pytest.raises(OutputError, match="would be written outside"):
        write_site(tmp_path / "site", {"a": b"", name: b""})

    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize("manifest", ["", "{", '{"a": 1}', "[1, null]", '["../precious"]', "null"], ids=repr)
def test_spoiled_manifest_removes_nothing(manifest: str, tmp_path: Path) -> None:
    """A manifest that is broken, or that names what lies outside, costs nobody a file."""
    (tmp_path / "precious").write_text("x")
    site = tmp_path / "site"
    write_site(site, {"a": b"1"})
    (site / MANIFEST).write_text(manifest)

    written = write_site(site, {"b": b"2"})

    assert written.removed == ()
    assert sorted(p.name for p in site.iterdir() if p.name != MANIFEST) == ["a", "b"]
    assert (tmp_path / "precious").is_file()


def test_what_a_broken_off_build_wrote_is_known_as_ours(tmp_path: Path) -> None:
    """After a build that failed halfway, the next one removes what it no longer has."""
    (tmp_path / "b").mkdir()
    with pytest.raises(OutputError):
        write_site(tmp_path, {"a": b"1", "b": b"1"})
    assert (tmp_path / "a").is_file()

    written = write_site(tmp_path, {"c": b"1"})

    assert written.removed == ("a",)
    assert not (tmp_path / "a").exists()


def test_something_in_the_way_is_told_by_name(tmp_path: Path) -> None:
    """Where a file cannot be written, the error names it and says why."""
    (tmp_path / "om").write_text("a file, not a folder")

    with pytest.raises(OutputError, match=r"om cannot be written: (File exists|Not a directory)"):
        write_site(tmp_path, {"om/index.html": b""})


def test_file_becomes_a_folder_and_back(tmp_path: Path, bytes_of: Callable[[Path], dict[str, bytes]]) -> None:
    """Where a file stood a folder can stand in the next build, and the other way round."""
    for files in ({"om": b"1"}, {"om/index.html": b"2"}, {"om": b"3"}):
        write_site(tmp_path, files)

        there = {name: content for name, content in bytes_of(tmp_path).items() if name != MANIFEST}
        assert files == there


@pytest.mark.skipif(os.name != "posix", reason="symbolic links")
def test_removed_link_leaves_what_it_led_to(tmp_path: Path) -> None:
    """Where a keeper put a link in place of our file, the link goes and its target stays."""
    (tmp_path / "precious").write_text("x")
    site = tmp_path / "site"
    write_site(site, {"a": b"1"})
    (site / "a").unlink()
    (site / "a").symlink_to(tmp_path / "precious")

    write_site(site, {"b": b"1"})

    assert not (site / "a").is_symlink()
    assert (tmp_path / "precious").is_file()
