"""Web pages that somebody saved."""

from __future__ import annotations

import datetime as dt
import sys
from typing import TYPE_CHECKING

import pytest

from site_builder.errors import ContentError
from site_builder.intake import receive
from site_builder.intake.webpage import is_web_page

if TYPE_CHECKING:
    from site_builder.intake import Received

HEAD = """
<meta charset="utf-8"><title>Mågen vil have fred | Tågebladet</title>
<meta property="og:title" content="Mågen vil have fred"><meta property="og:site_name" content="Tågebladet">
<link rel="canonical" href="https://taagebladet.example/2022/maagen">
"""
LD = """<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
"headline": "Mågen vil have fred", "datePublished": "2022-03-04T10:11:12+01:00", "dateModified": "2022-03-06"}</script>
"""
BODY = """
<nav><ul><li><a href="/">Forside</a></li></ul></nav><article><h1>Mågen vil have fred</h1>
<p>Mågepartiet vil have fred på øen. Det sagde formanden allerede den 1. januar 1999 i en samtale med os om havet.</p>
<p>»Vi vil   have fred,« siger <b>Hans Måge</b> (M).<br>»Og det vil vi <i>nu</i>.«</p>
<blockquote><p>»Nok er nok.«</p></blockquote>
<ul><li>Mere fred til alle øens folk</li><li>Mere fisk til alle øens folk</li></ul>
<p>- Det er en dårlig idé, siger Rasmus Ræv og går igen ud af døren med et smæld.</p><h2>Slut</h2>
<p>Slut på det hele, sagde mågen til sidst og fløj ud over vandet.</p></article><footer>Ophavsret</footer>
"""
LINES = """\
Mågepartiet vil have fred på øen. Det sagde formanden allerede den 1. januar 1999 i en samtale med os om havet.
»Vi vil have fred,« siger Hans Måge (M).
»Og det vil vi nu.«
»Nok er nok.«
Mere fred til alle øens folk
Mere fisk til alle øens folk
- Det er en dårlig idé, siger Rasmus Ræv og går igen ud af døren med et smæld.
Slut
Slut på det hele, sagde mågen til sidst og fløj ud over vandet.
"""


def page(head: str = HEAD + LD, body: str = BODY) -> str:
    """Return a whole page."""
    return f'<!DOCTYPE html>\n<html lang="da"><head>{head}</head><body>{body}</body></html>'


def read(text: str, encoding: str = "utf-8", file: str = "gemt.html") -> Received:
    """Return what is received from a page in that encoding, or skip where web pages cannot be read."""
    pytest.importorskip("trafilatura")
    return receive(text.encode(encoding), file)


def test_paragraphs_become_lines() -> None:
    """Each paragraph, line break and item of a list is a line without the page's frame, items without a dash."""
    found = read(page())

    assert LINES == found.body_under("Mågen vil have fred")


def test_the_page_says_of_itself() -> None:
    """Title, day of publication, site and address are taken from what the page says of itself."""
    guesses = read(page()).guesses

    assert "Mågen vil have fred" == guesses.title
    assert (dt.date(2022, 3, 4), "Tågebladet") == (guesses.date, guesses.source)
    assert ("https://taagebladet.example/2022/maagen", "da") == (guesses.url, guesses.lang)


def test_a_date_in_the_text_is_not_the_pages() -> None:
    """Of a page that does not say when it was published, no day is guessed from its text."""
    assert read(page(HEAD)).guesses.date is None


def test_a_headline_goes_before_the_name_of_the_tab() -> None:
    """`og:title` is the title, not what stands in the browser's tab."""
    head = HEAD.replace('content="Mågen vil have fred"', 'content="Mågen: Fred nu"')

    assert "Mågen: Fred nu" == read(page(head, BODY.replace("<h1>Mågen vil have fred</h1>", ""))).guesses.title


@pytest.mark.parametrize("named", ["iso-8859-1", "windows-1252"])
def test_a_page_names_its_encoding(named: str) -> None:
    """The encoding that a page names is believed; Latin-1 is Windows-1252, as in browsers."""
    assert LINES == read(page(HEAD.replace("utf-8", named) + LD), "cp1252").body_under("Mågen vil have fred")


def test_a_page_that_was_saved_anew() -> None:
    """A page that names an encoding it no longer has is read all the same."""
    assert LINES == read(page(HEAD.replace("utf-8", "us-ascii")), "utf-8-sig").body_under("Mågen vil have fred")
    assert LINES == read(page(), "cp1252").body_under("Mågen vil have fred")


@pytest.mark.parametrize(
    ("start", "file", "expected"),
    [
        ("<!doctype html><p>", "a.txt", True),
        ('\n<?xml version="1.0"?>\n<!-- gemt --> <!-- nu -->\n<html>', "-", True),
        ("\ufeff<HTML lang=da>", "a.txt", True),
        ("Hej", "a.HTM", True),
        ("Hej <html>", "a.txt", False),
        ("<p>Hej", "a.txt", False),
        ("<!--" + "<!-->" * 500, "a.txt", False),
    ],
)
def test_web_pages_are_known(start: str, file: str, expected: bool) -> None:  # noqa: FBT001
    """A web page is known by its name, or by how it begins."""
    assert expected == is_web_page(start.encode(), file)


@pytest.mark.parametrize("body", ["", "<nav><a href='/'>Forside</a></nav>", "<script>alert(1)</script>"])
def test_a_page_without_an_article(body: str) -> None:
    """A page in which no article can be found is refused."""
    with pytest.raises(ContentError, match=r"gemt\.html: no article can be found in this web page"):
        read(page("", body))


def test_what_must_be_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra, a web page is refused with the words that install it."""
    monkeypatch.setitem(sys.modules, "trafilatura", None)

    with pytest.raises(ContentError, match=r"gemt\.html: is a web page .*pip install 'standpunkt\[web\]'"):
        receive(page().encode(), "gemt.html")


def test_plain_text_needs_no_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra, plain text is read as ever."""
    monkeypatch.setitem(sys.modules, "trafilatura", None)

    assert "Hej\n" == receive(b"Hej", "a.txt").body
