"""Web pages that somebody saved: the article in them, and what the page says of it. Nothing is ever fetched."""

from __future__ import annotations

import codecs
import datetime as dt
import re
from typing import TYPE_CHECKING, Any

import msgspec

from site_builder.errors import ContentError, Problem
from site_builder.intake.decoding import Decoded, decode
from site_builder.intake.lines import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

_SUFFIXES = (".html", ".htm", ".xhtml")
_BEGINNING = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_LANG = re.compile(r"""<html\b[^>]{0,500}?\slang\s*=\s*["']?([a-zA-Z]{2,3})\b""", re.IGNORECASE)
_TAGS_LANG = {"no": "nb"}
_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_WESTERN = {"iso8859-1", "ascii"}
_PARAGRAPHS = {"p", "head", "item", "quote", "cell", "ab"}
_BREAK = "lb"
_MISSING = "to read those, install what a plain installation leaves out: pip install 'standpunkt[web]'"


class Told(msgspec.Struct, frozen=True):
    """An article's text, a paragraph a line, and what its file says of it outside the text; `note` as of Decoded."""

    text: str
    note: str = ""
    title: str | None = None
    date: dt.date | None = None
    source: str | None = None
    url: str | None = None
    lang: str | None = None


def is_web_page(raw: bytes, file: str) -> bool:
    """Whether a file is a web page, by its name or by how it begins."""
    return file.lower().endswith(_SUFFIXES) or _BEGINNING.match(raw[:4096]) is not None


def read_web_page(raw: bytes, file: str, encoding: str | None = None) -> Told:
    """Return the article in a saved web page.

    Raises:
        ContentError: no article can be found in it, its encoding cannot be told, or trafilatura is not installed.
        LookupError: there is no such encoding.
    """
    try:
        import trafilatura  # noqa: PLC0415  # slow to import, and an extra
    except ImportError as error:
        raise ContentError([Problem(file, 0, "", "is a web page", _MISSING)]) from error
    decoded = _decode(raw, file, encoding)
    found = trafilatura.bare_extraction(
        _without_declaration(decoded.text),
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        date_extraction_params={"original_date": True, "extensive_search": False, "max_date": "2999-12-31"},
    )
    text = "\n".join(_paragraphs(found.body)) if found is not None and not isinstance(found, dict) else ""
    if found is None or isinstance(found, dict) or not text:
        hint = "copy the text of the article into a text file, and add that"
        raise ContentError([Problem(file, 0, "", "no article can be found in this web page", hint)])
    return Told(
        text,
        title=_line(found.title),
        date=_date(found.date),
        source=_line(found.sitename),
        url=found.url if found.url and re.fullmatch(r"https?://\S+", found.url) else None,
        lang=_language(decoded.text),
        note=decoded.note,
    )


def _decode(raw: bytes, file: str, encoding: str | None) -> Decoded:
    """Return the page's text: UTF-8 if it can be, whatever the page says; else as it says, if it can be that."""
    named = _CHARSET.search(raw[:4096])
    if encoding is None and named and not raw.startswith(_MARKS) and not _is_utf8(raw):
        try:
            name = codecs.lookup(named[1].decode("ascii")).name
            return Decoded(raw.decode("cp1252" if name in _WESTERN else name))
        except (LookupError, UnicodeDecodeError):
            pass  # browsers save pages anew without changing what they say of themselves
    return decode(raw, file, encoding)


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _without_declaration(text: str) -> str:
    """Return a page without the XML declaration, whose encoding is no longer true of the text."""
    return re.sub(r"\A\s*<\?xml[^>]*>", "", text)


def _paragraphs(body: Any) -> Iterator[str]:  # noqa: ANN401  # lxml has no types of its own
    """Yield the paragraphs of what trafilatura found, each as one line; an item of a list is one, without a dash."""
    open_line: list[str] = []
    for event, text in _walk(body):
        if event == "text":
            open_line.append(text)
        else:
            line = " ".join("".join(open_line).split())
            open_line.clear()
            if line:
                yield line


def _walk(element: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401
    """Yield the texts of an element in their order, and where a line ends between them."""
    ends = element.tag in _PARAGRAPHS or element.tag in ("body", _BREAK, "list")
    if ends:
        yield "end", ""
    yield "text", element.text or ""
    for child in element:
        yield from _walk(child)
        yield "text", child.tail or ""
    if ends:
        yield "end", ""


def _line(text: str | None) -> str | None:
    return one_line(text or "") or None


def _date(text: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text or "")
    except ValueError:
        return None


def _language(text: str) -> str | None:
    found = _LANG.search(text[:4096])
    tag = found[1].lower() if found else None
    return _TAGS_LANG.get(tag, tag) if tag else None
