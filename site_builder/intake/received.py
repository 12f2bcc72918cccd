"""A text as it was received, and what it says of itself."""

from __future__ import annotations

import datetime as dt
import re

import msgspec

from site_builder.errors import ContentError, Problem
from site_builder.intake.decoding import Decoded, decode
from site_builder.intake.language import guess_language
from site_builder.intake.lines import tidied
from site_builder.intake.margins import read_margins
from site_builder.intake.webpage import Told, is_web_page, read_web_page

_FRONT_MATTER = re.compile(r"---[ \t]*\n\w+:(?:.*\n)*?---[ \t]*(?:\n|\Z)")


class Guesses(msgspec.Struct, frozen=True):
    """What a text says of itself; None where it says nothing, or nothing clear."""

    title: str | None = None
    date: dt.date | None = None
    source: str | None = None
    url: str | None = None
    lang: str | None = None


class Received(msgspec.Struct, frozen=True):
    """The body of an article to be, what is guessed of it, and what had to be decided on the way.

    `headline` is the line that `body` begins with where that is the title.
    """

    body: str
    guesses: Guesses
    note: str = ""
    headline: int | None = None

    def body_under(self, title: str) -> str:
        """Return the body of an article of that title: without the line that is its headline."""
        if self.headline is None or title != self.guesses.title:
            return self.body
        lines = self.body.split("\n")
        return tidied("\n".join([*lines[: self.headline], *lines[self.headline + 1 :]]))


def receive(raw: bytes, file: str, encoding: str | None = None) -> Received:
    """Read a received file that people know as `file`, from its bytes.

    Raises:
        ContentError: it is no text, has none in it, is an article already, its encoding cannot be told, or it is a
            web page and what reads those is not installed.
        LookupError: there is no such encoding.
    """
    told = read_web_page(raw, file, encoding) if is_web_page(raw, file) else _plain(decode(raw, file, encoding))
    body = tidied(told.text)
    if not body:
        raise ContentError([Problem(file, 0, "", "holds no text", "give a file with the text of the article")])
    if _FRONT_MATTER.match(body):
        hint = "put it into the folder articles as it is"
        raise ContentError([Problem(file, 1, "", "is an article of a tracker already: it has front matter", hint)])
    margins = read_margins(body)
    title = told.title or margins.title
    guesses = Guesses(
        title=title,
        date=told.date or margins.date,
        source=told.source or margins.source,
        url=told.url,
        lang=guess_language(body) or told.lang,
    )
    return Received(body, guesses, told.note, margins.headline if title == margins.title else None)


def _plain(decoded: Decoded) -> Told:
    return Told(decoded.text, decoded.note)
