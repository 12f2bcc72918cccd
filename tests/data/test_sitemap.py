"""The list of pages for search engines."""

from __future__ import annotations

import datetime as dt
from xml.etree import ElementTree as ET

import pytest

from site_builder.data import robots, sitemap

NS = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
HTML = b"<!doctype html><title>x</title>"


def _absolute(address: str) -> str:
    return f"https://name.example/repo/{address}"


def _entries(data: bytes) -> list[tuple[str | None, str | None]]:
    root = ET.fromstring(data)  # noqa: S314 (we wrote it)
    return [(each.findtext(f"{NS}loc"), each.findtext(f"{NS}lastmod")) for each in root]


def test_pages_are_listed_with_the_day_of_their_content() -> None:
    """Every page is there with its whole address, in their order, and a day where one is known."""
    made = sitemap({"b/": HTML, "": HTML, "å&/": HTML}, {"": dt.date(2024, 1, 2)}, _absolute)

    assert ["sitemap.xml"] == list(made)
    expected = [("", "2024-01-02"), ("b/", None), ("å&/", None)]
    assert [(_absolute(address), day) for address, day in expected] == _entries(made["sitemap.xml"])


@pytest.mark.parametrize(
    ("tag", "listed"),
    [
        pytest.param(b'<meta name="robots" content="noindex">', False, id="noindex"),
        pytest.param(b"<META content=x name=robots data-x content='NOINDEX, nofollow'>", False, id="otherwise written"),
        pytest.param(b'<meta name="robots" content="nofollow">', True, id="nofollow"),
        pytest.param(b'<meta name="description" content="noindex">', True, id="another meta"),
        pytest.param(b"<p>noindex robots</p>", True, id="words"),
    ],
)
def test_page_that_is_not_to_be_indexed_is_left_out(tag: bytes, listed: bool) -> None:  # noqa: FBT001
    """A page that asks search engines to pass it over is not in the list."""
    made = sitemap({"a/": HTML + tag}, {}, _absolute)

    assert listed == bool(_entries(made["sitemap.xml"]))


def test_more_pages_than_a_file_may_hold_are_parted() -> None:
    """Beyond the most, the list names parts, each with its newest day, and no page is lost or named twice."""
    pages = {f"{number:02}/": HTML for number in range(5)}
    days = {"00/": dt.date(2024, 1, 2), "01/": dt.date(2023, 1, 2), "04/": dt.date(2022, 1, 2)}

    made = sitemap(pages, days, _absolute, most=2)

    assert ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"] == list(made)
    assert [
        (_absolute("sitemap-1.xml"), "2024-01-02"),
        (_absolute("sitemap-2.xml"), None),
        (_absolute("sitemap-3.xml"), "2022-01-02"),
    ] == _entries(made.pop("sitemap.xml"))
    assert [_absolute(address) for address in pages] == [loc for part in made.values() for loc, _ in _entries(part)]


def test_as_many_pages_as_a_file_may_hold_are_one_file() -> None:
    """The most that a file may hold is in one file."""
    assert ["sitemap.xml"] == list(sitemap({"a/": HTML, "b/": HTML}, {}, _absolute, most=2))


def test_robots_names_the_list() -> None:
    """Everything may be read, and the list has its whole address."""
    assert b"User-agent: *\nAllow: /\n\nSitemap: https://name.example/repo/sitemap.xml\n" == robots(_absolute)
