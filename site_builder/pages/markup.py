"""Markdown into HTML that is safe to publish."""

from __future__ import annotations

from functools import lru_cache
from html import unescape

import markdown
import nh3
from markdown.extensions.abbr import AbbrExtension
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension

from site_builder.errors import TemplateError

MAX_CHARACTERS = 60_000

# Classes, not names: for a name, Markdown reads what every installed package says of itself.
_EXTENSIONS = (TableExtension, AbbrExtension, DefListExtension, SaneListExtension)
_SCHEMES = frozenset({"http", "https", "mailto"})

_TAGS = frozenset({
    "a", "abbr", "blockquote", "br", "code", "dd", "del", "dl", "dt", "em", "h2", "h3", "h4", "hr", "img",
    "ins", "kbd", "li", "ol", "p", "pre", "q", "s", "strong", "sub", "sup", "table", "tbody", "td", "th",
    "thead", "tr", "ul",
})  # fmt: skip
_ATTRIBUTES = {
    "a": {"href", "title"},
    "abbr": {"title"},
    "img": {"src", "alt", "title", "width", "height"},
    "td": {"align"},
    "th": {"align"},
}


@lru_cache(maxsize=4096)
def to_html(text: str) -> str:
    """Return Markdown as HTML: an allow-list of tags, links by http, https and mailto only, h1 shown as h2.

    Raises:
        TemplateError: the text is longer than MAX_CHARACTERS.
    """
    if len(text) > MAX_CHARACTERS:
        raise TemplateError(f"a body of {len(text):,} characters is too long; the most is {MAX_CHARACTERS:,}")
    html = markdown.markdown(text, extensions=[extension() for extension in _EXTENSIONS], output_format="html")
    html = html.replace("<h1>", "<h2>").replace("</h1>", "</h2>")
    return nh3.clean(html, tags=set(_TAGS), attributes=_ATTRIBUTES, url_schemes=set(_SCHEMES), link_rel="noopener")


def to_text(text: str) -> str:
    """Return the words of Markdown on one line.

    Raises:
        TemplateError: the text is longer than MAX_CHARACTERS.
    """
    return " ".join(unescape(nh3.clean(to_html(text), tags=set())).split())
