"""Which files a content folder holds."""

from __future__ import annotations

import os
import sys
import unicodedata

import pytest
from content_folder import ARTICLE, ContentFolder

from site_builder.content import load_content
from site_builder.content.files import list_content
from site_builder.errors import ContentError

PARTY = "name: Mågepartiet"


def clash(folder: ContentFolder, one: str, other: str) -> None:
    """Write two articles and expect the second, by name, to be told that it is one too many."""
    for name in (one, other):
        folder.write(f"articles/{name}", ARTICLE)
    first, second = sorted((one, other))

    assert [
        f"articles/{second}: has the same id and address as articles/{first} (rename one of them)",
    ] == folder.problems()


def test_two_endings_are_one_id(folder: ContentFolder) -> None:
    """A .txt and an .md article of one name have one address."""
    clash(folder, "maage.txt", "maage.md")


def test_two_folders_are_one_id(folder: ContentFolder) -> None:
    """Folders below articles/ are no part of an id."""
    clash(folder, "maage.txt", "2022/maage.txt")


def test_names_that_differ_only_in_case_are_one_address(folder: ContentFolder) -> None:
    """`Måge` and `måge` are one file on some disks and two on others."""
    clash(folder, "Måge.txt", "måge.txt")


def test_names_that_differ_only_in_unicode_form_are_one_address(folder: ContentFolder) -> None:
    """An å of one code point and an å of two look the same and are the same."""
    clash(folder, unicodedata.normalize("NFC", "måge.txt"), unicodedata.normalize("NFD", "måge.txt"))


def test_an_id_is_in_nfc_whatever_the_disk_makes_of_it(folder: ContentFolder) -> None:
    """A file name in NFD is named from other files as anyone would type it."""
    folder.write(f"parties/{unicodedata.normalize('NFD', 'måge')}.md", PARTY)
    folder.write("people/hans.md", "name: Hans Måge\nmemberships: [{party: måge}]")

    assert ["måge"] == list(folder.load().registry.parties)


def test_one_id_in_two_kinds_is_no_clash(folder: ContentFolder) -> None:
    """A party and a topic may have one id."""
    folder.write("parties/fjer.md", PARTY)
    folder.write("topics/fjer.md", "name: Fjer\nproposition: Fjer bør være hvide.")

    assert [] == folder.problems()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("parties/maage.txt", "is no content file (files here end in .md)"),
        ("articles/maage.TXT", "is no content file (files here end in .txt or .md)"),
        (
            "parties/Måge partiet.md",
            ("the file's name becomes an address, which can hold letters, digits and hyphens alone "
            "(rename it to maage-partiet.md)"),
        ),
        (
            "parties/😀.md",
            ("the file's name becomes an address, which can hold letters, digits and hyphens alone "
            "(use letters, digits and hyphens)"),
        ),
        ("partier/maage.md", 'unknown folder (did you mean "parties"?)'),
        ("site.tom", 'unknown file (did you mean "site.toml"?)'),
        ("xyz", "unknown file (known are articles, parties, people, topics, pages, static, site.toml)"),
        ("pages", "should be a folder"),
    ],
)
def test_a_file_that_does_not_belong_is_told(folder: ContentFolder, name: str, expected: str) -> None:
    """A file or folder that nothing reads is more likely a mistake than a wish."""
    folder.raw(name, b"")
    shown = name if "unknown folder" not in expected else name.partition("/")[0]

    assert [f"{shown}: {expected}"] == folder.problems()


def test_dot_files_are_passed_over(folder: ContentFolder) -> None:
    """What editors and file managers leave behind is not content."""
    for name in (".DS_Store", "parties/.maage.md.swp", "articles/.gemt/maage.txt", "static/.DS_Store"):
        folder.raw(name, b"")

    assert {} == folder.load().static


def test_static_files_keep_their_paths(folder: ContentFolder) -> None:
    """A static file stands in the site where it stands in static/."""
    path = folder.raw("static/billeder/måge.svg", b"<svg/>")

    assert {"billeder/måge.svg": path} == folder.load().static


def test_only_the_folders_asked_for_are_looked_through(folder: ContentFolder) -> None:
    """What is wrong in another folder is nobody's business."""
    folder.raw("articles/Forkert navn.txt", b"")
    folder.raw("pages/Forkert navn.md", b"")
    listing = list_content(folder.root, ("parties", "people"))

    assert (["parties", "people"], ()) == (list(listing.entities), listing.problems)


def test_a_folder_that_is_not_there_is_told(folder: ContentFolder) -> None:
    """A mistyped content folder is the user's mistake, not the program's."""
    with pytest.raises(ContentError, match=r"is no folder \(name the folder that holds site\.toml"):
        load_content(folder.root / "findes-ikke")


@pytest.mark.skipif(sys.platform != "linux", reason="other disks refuse such names")
def test_a_name_that_is_not_utf8_can_be_printed(folder: ContentFolder) -> None:
    """A file name of stray bytes is told, in signs that any terminal can show."""
    folder.raw("parties/x", b"").unlink()
    (folder.root / "parties" / os.fsdecode(b"m\xe5ge.md")).write_bytes(b"")
    (problem,) = folder.problems()

    assert problem.startswith("parties/m\N{REPLACEMENT CHARACTER}ge.md: ")
    assert problem.encode()
