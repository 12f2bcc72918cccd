"""Every link on a built site leads somewhere, also where the site stands below a sub-path."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree as ET

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from site_builder.build import Built

HOME = "https://name.example/repo/"


@pytest.fixture(scope="module")
def pages(demo_built: Built, demo_site: Path, read_page: Callable[[str], Any]) -> dict[str, Any]:
    """The demo's pages by their whole addresses."""
    assert demo_built.pages > 100
    return {
        HOME + path.relative_to(demo_site).as_posix().removesuffix("index.html"): read_page(
            path.read_text(encoding="utf-8")
        )
        for path in demo_site.rglob("*.html")
    }


def test_links_resolve(pages: dict[str, Any], demo_site: Path) -> None:
    """Every internal link leads to a file that is there."""
    broken = []
    for address, page in pages.items():
        for link in page.links:
            target = urlsplit(urljoin(address, link))
            if target.netloc != urlsplit(HOME).netloc:
                continue
            inside = target.path.startswith("/repo/")
            path = demo_site / unquote(target.path.removeprefix("/repo/"))
            if not inside or not (path / "index.html" if target.path.endswith("/") else path).is_file():
                broken.append((address, link))

    assert broken == []


def test_fragments_resolve(pages: dict[str, Any]) -> None:
    """Every link to a place in a page leads to an id that is there."""
    broken = []
    for address, page in pages.items():
        for link in page.links:
            target, _, fragment = urljoin(address, link).partition("#")
            if fragment and target in pages and unquote(fragment) not in pages[target].ids:
                broken.append((address, link))

    assert broken == []


def test_links_of_feeds_resolve(pages: dict[str, Any], demo_site: Path) -> None:
    """Every link to this site in a feed or in the list of pages leads to a file, and to an id where it names one."""
    links = set(_links_of_feeds(demo_site))

    ours = {link for link in links if urlsplit(link).netloc == urlsplit(HOME).netloc}
    broken = []
    for link in ours:
        target, _, place = link.partition("#")
        path = demo_site / unquote(urlsplit(target).path.removeprefix("/repo/"))
        is_there = target.startswith(HOME) and (path / "index.html" if target.endswith("/") else path).is_file()
        if not is_there or (place and unquote(place) not in pages[unquote(target)].ids):
            broken.append(link)
    assert len(ours) > 400
    assert broken == []


def _links_of_feeds(site: Path) -> Iterator[str]:
    """Yield the links of every feed, those in the HTML of its entries as well, and those of the list of pages."""
    inside = re.compile(r'(?:href|src)="([^"]+)"')
    for path in (*site.rglob("*.atom"), *site.rglob("sitemap*.xml")):
        for node in ET.parse(path).iter():  # noqa: S314 (we wrote it)
            yield from filter(None, (node.get("href"), node.text if node.tag.endswith("}loc") else None))
            yield from inside.findall(node.text or "") if node.get("type") == "html" else ()
    for path in site.rglob("feed.json"):
        feed = json.loads(path.read_bytes())
        yield from (feed["home_page_url"], feed["feed_url"])
        for item in feed["items"]:
            yield from (item["url"], *inside.findall(item.get("content_html", "")))


def test_ids_are_unique(pages: dict[str, Any]) -> None:
    """No page has an id twice."""
    twice = {address: page.ids for address, page in pages.items() if len(set(page.ids)) < len(page.ids)}

    assert twice == {}


def test_each_page_has_one_heading(pages: dict[str, Any]) -> None:
    """Every page has exactly one h1."""
    wrong = {address: page.tags.count("h1") for address, page in pages.items() if page.tags.count("h1") != 1}

    assert wrong == {}


def test_no_page_asks_for_anything_elsewhere(demo_built: Built, demo_site: Path) -> None:
    """No page loads a script, a style sheet, a font or a picture from another place."""
    assert demo_built.pages
    elsewhere = []
    for path in demo_site.rglob("*"):
        text = path.read_text(encoding="utf-8") if path.suffix in (".html", ".css") else ""
        elsewhere += [(path.name, mark) for mark in ('src="http', 'src="//', "url(http", "@import") if mark in text]

    assert elsewhere == []


def test_every_page_can_be_reached(pages: dict[str, Any]) -> None:
    """Following links from the front page one comes to every page but the one for what is not found."""
    seen, waiting = {HOME}, [HOME]
    while waiting:
        address = waiting.pop()
        for link in pages[address].links:
            target = urljoin(address, link).partition("#")[0]
            if target in pages and target not in seen:
                seen.add(target)
                waiting.append(target)

    moved = {address for address, page in pages.items() if "refresh" in page.equivalents}
    assert moved
    assert pages.keys() - seen == {f"{HOME}404.html", *moved}
