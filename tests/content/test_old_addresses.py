"""Old addresses in front matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from content_folder import ContentFolder


def _problems(folder: ContentFolder, written: str) -> list[str]:
    folder.write("parties/maagepartiet.md", f"name: Mågepartiet\nold_addresses: [{written}]")
    return folder.problems()


@pytest.mark.parametrize(
    "written",
    ["/gammel/sti/", "/gammel/sti", "/gammel.html", "/partier/måge-partiet/", "/2020/01/02/a.b/", "/a.htm", "/v1.2/x"],
)
def test_address_of_a_page_is_taken(written: str, folder: ContentFolder) -> None:
    """What a page could stand at is an old address."""
    assert _problems(folder, written) == []
    assert (written,) == folder.load().registry.parties["maagepartiet"].old_addresses


@pytest.mark.parametrize(
    ("written", "told"),
    [
        pytest.param("gammel/sti/", "is not an address on this site that begins with /", id="without slash"),
        pytest.param("https://name.example/a/", "is not an address on this site that begins with /", id="whole URL"),
        pytest.param("//name.example/a/", "is not an address on this site", id="another host"),
        pytest.param("/", "is the front page", id="front page"),
        pytest.param("/a/../b/", "has a part that is empty, . or ..", id="up"),
        pytest.param("/./b/", "has a part that is empty, . or ..", id="dot"),
        pytest.param("/a//b/", "has a part that is empty, . or ..", id="empty part"),
        pytest.param("/a/?side=2", "holds a sign", id="query"),
        pytest.param('"/a/#b"', "holds a sign", id="fragment"),
        pytest.param(r"'/a\b/'", "holds a sign", id="backslash"),
        pytest.param("/a b/", "holds a sign", id="space"),
        pytest.param('"/g%C3%A5/"', "is written with %", id="percent"),
        pytest.param("/.well-known/a/", "begins with a dot", id="hidden"),
        pytest.param("/fil.pdf", "is the address of a file", id="file"),
    ],
)
def test_what_no_page_can_stand_at_is_told(written: str, told: str, folder: ContentFolder) -> None:
    """An address that cannot be a page's is a mistake, told at its line with what would be right."""
    (problem,) = _problems(folder, written)

    assert problem.startswith("parties/maagepartiet.md:3: old_addresses[0]: ")
    assert told in problem


def test_address_that_stands_twice_is_told(folder: ContentFolder) -> None:
    """The same address twice in a list, in whatever case and with or without its last slash, is a mistake."""
    (problem,) = _problems(folder, "/gammel/, /Gammel")

    assert "old_addresses[1]" in problem
    assert '"/Gammel" stands in the list already' in problem


@pytest.mark.parametrize(
    ("name", "matter"),
    [
        pytest.param("people/anna-lund.md", "name: Anna Lund", id="person"),
        pytest.param("topics/asyl.md", "name: Asyl\nproposition: Landet bør give asyl.", id="topic"),
        pytest.param("pages/om.md", "title: Om", id="page"),
        pytest.param("articles/a.txt", "title: A\ndate: 2024-01-02\nsource: {name: Posten}", id="article"),
    ],
)
def test_every_kind_of_file_may_have_them(name: str, matter: str, folder: ContentFolder) -> None:
    """People, topics, pages and articles have old addresses as parties have, and are told of wrong ones alike."""
    folder.write(name, f"{matter}\nold_addresses: [/gammel/]")
    assert folder.problems() == []

    folder.write(name, f"{matter}\nold_addresses: [/a/../b/]")
    (problem,) = folder.problems()
    assert f"{name}:" in problem


def test_picture_that_is_not_there_is_told(folder: ContentFolder) -> None:
    """`image` in site.toml names a file of static/; one that is not there is told, with the nearest that is."""
    folder.raw("static/del.png", b"x")
    folder.raw("site.toml", b'title = "x"\nbase_url = "https://name.example/"\nimage = "dell.png"\n')

    assert ['site.toml:3: image: there is no static/dell.png (did you mean "del.png"?)'] == folder.problems()
