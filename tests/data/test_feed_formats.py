"""Feeds in their formats: what RFC 4287 and JSON Feed 1.1 require is there, whatever the texts hold."""

from __future__ import annotations

import datetime as dt
import json
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.data.atom import to_atom
from site_builder.data.feed import Author, Entry, Feed
from site_builder.data.json_feed import to_json_feed

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
HOME = "https://name.example/repo/partier/maagepartiet/"
XML_TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff"))


def _entry(**fields: object) -> Entry:
    usual = {
        "id": "https://name.example/repo/udsagn/a/",
        "url": "https://name.example/repo/udsagn/a/",
        "title": "Anna Lund (MP): »Ja«",
        "html": "<p>»Ja«</p>",
        "lang": "da",
        "published": dt.date(2024, 1, 2),
        "updated": dt.date(2024, 1, 2),
        "authors": (Author("Anna Lund (MP)", "https://name.example/repo/personer/anna-lund/"),),
    }
    return Entry(**{**usual, **fields})


def _feed(*entries: Entry, **fields: object) -> Feed:
    usual = {
        "address": "partier/maagepartiet/",
        "title": "Mågepartiet",
        "text": "Udsagn: Mågepartiet",
        "site": "Tågeøerne",
        "home": HOME,
        "lang": "da",
        "atom_url": f"{HOME}feed.atom",
        "json_url": f"{HOME}feed.json",
        "day": dt.date(2023, 12, 24),
    }
    return Feed(entries=entries, **{**usual, **fields})


def _atom(feed: Feed) -> ET.Element:
    return ET.fromstring(to_atom(feed))  # noqa: S314 (we wrote it)


def test_atom_has_what_it_must_have() -> None:
    """The feed and the entry have id, title and updated, and the feed says where it and its page are."""
    feed = _atom(_feed(_entry()))

    (entry,) = feed.findall(f"{ATOM}entry")
    assert {HOME} == {element.text for element in feed.findall(f"{ATOM}id")}
    assert ("Mågepartiet", "da") == (feed.findtext(f"{ATOM}title"), feed.get(LANG))
    assert {"alternate": HOME, "self": f"{HOME}feed.atom"} == {
        link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")
    }
    assert "https://name.example/repo/udsagn/a/" == entry.findtext(f"{ATOM}id")
    assert "Anna Lund (MP): »Ja«" == entry.findtext(f"{ATOM}title")
    assert "2024-01-02T00:00:00+00:00" == entry.findtext(f"{ATOM}updated") == feed.findtext(f"{ATOM}updated")
    assert ("html", "<p>»Ja«</p>") == (entry.find(f"{ATOM}content").get("type"), entry.findtext(f"{ATOM}content"))


def test_atom_names_every_author_and_tag() -> None:
    """A statement of two has two authors, and a topic is a category."""
    both = (Author("Anna Lund (MP)"), Author("Mågepartiet", HOME))

    (entry,) = _atom(_feed(_entry(authors=both, tags=("Asyl", "Ophold"), lang="nb"))).findall(f"{ATOM}entry")

    authors = [(a.findtext(f"{ATOM}name"), a.findtext(f"{ATOM}uri")) for a in entry.findall(f"{ATOM}author")]
    assert [("Anna Lund (MP)", None), ("Mågepartiet", HOME)] == authors
    assert ["Asyl", "Ophold"] == [category.get("term") for category in entry.findall(f"{ATOM}category")]
    assert "nb" == entry.get(LANG)


def test_atom_of_nothing_is_dated_by_the_content() -> None:
    """A feed without entries is Atom all the same, and takes its date from what it is given, not from a clock."""
    feed = _atom(_feed())

    assert "2023-12-24T00:00:00+00:00" == feed.findtext(f"{ATOM}updated")
    assert feed.find(f"{ATOM}author") is not None
    assert feed.findall(f"{ATOM}entry") == []


def test_feed_is_as_new_as_its_newest_correction() -> None:
    """What was corrected later makes the feed newer, though other entries were published after it."""
    old, new = _entry(updated=dt.date(2024, 5, 6)), _entry(published=dt.date(2024, 3, 4), updated=dt.date(2024, 3, 4))

    assert "2024-05-06T00:00:00+00:00" == _atom(_feed(new, old)).findtext(f"{ATOM}updated")


@pytest.mark.parametrize("sign", ["\x00", "\x0b", "\x1f", "\ufffe", "\uffff"])
def test_atom_shows_what_xml_cannot_hold(sign: str) -> None:
    """A control character in a text does not break the feed."""
    entry = _entry(title=f"a{sign}b", html=f"<p>a{sign}b</p>", tags=(f"a{sign}b",), authors=(Author(f"a{sign}b"),))

    (read,) = _atom(_feed(entry, title=f"a{sign}b")).findall(f"{ATOM}entry")

    assert "a\ufffdb" == read.findtext(f"{ATOM}title")
    assert "<p>a\ufffdb</p>" == read.findtext(f"{ATOM}content")


@given(XML_TEXT)
def test_texts_come_back_from_atom(text: str) -> None:
    """Any text, with signs of HTML and XML in it, is read from the feed as it was."""
    (entry,) = _atom(_feed(_entry(title=text, html=text))).findall(f"{ATOM}entry")

    assert (text, text) == (entry.findtext(f"{ATOM}title") or "", entry.findtext(f"{ATOM}content") or "")


def test_json_feed_has_what_it_must_have() -> None:
    """The feed has version, title and items, and the item an id and content; what is unknown is left out."""
    feed = json.loads(to_json_feed(_feed(_entry(tags=("Asyl",)))))

    (item,) = feed.pop("items")
    assert {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Mågepartiet",
        "home_page_url": HOME,
        "feed_url": f"{HOME}feed.json",
        "description": "Udsagn: Mågepartiet",
        "language": "da",
        "authors": [{"name": "Tågeøerne"}],
    } == feed
    assert {
        "id": "https://name.example/repo/udsagn/a/",
        "url": "https://name.example/repo/udsagn/a/",
        "title": "Anna Lund (MP): »Ja«",
        "content_html": "<p>»Ja«</p>",
        "date_published": "2024-01-02T00:00:00Z",
        "date_modified": "2024-01-02T00:00:00Z",
        "authors": [{"name": "Anna Lund (MP)", "url": "https://name.example/repo/personer/anna-lund/"}],
        "tags": ["Asyl"],
        "language": "da",
    } == item


@given(st.text(st.characters(codec="utf-8")))
def test_texts_come_back_from_json_feed(text: str) -> None:
    """Any text is read from the feed as it was."""
    (item,) = json.loads(to_json_feed(_feed(_entry(title=f"x{text}", html=f"x{text}"))))["items"]

    assert (f"x{text}", f"x{text}") == (item["title"], item["content_html"])
