"""What an article must say of itself: given by options, guessed from its text, or asked for."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import click
import msgspec

from site_builder.intake import one_line
from site_builder.model import ArticleMatter, Source
from site_builder.model.entities import Lang, Url

if TYPE_CHECKING:
    from collections.abc import Callable

    from site_builder.intake import Guesses

_NEEDED = {
    "title": ("its title", "--title TEXT"),
    "date": ("the day it was published", "--date YYYY-MM-DD"),
    "source": ("whom it is from", "--source NAME"),
    "lang": ("its language", "--lang da (or nb, sv, en …)"),
}
_QUESTIONS = {
    "title": "Title",
    "date": "Published on (YYYY-MM-DD)",
    "source": "Source (newspaper or agency)",
    "lang": "Language (da, nb, sv, en …)",
}


class Given(msgspec.Struct, frozen=True, kw_only=True):
    """What the options say; None and nothing where they do not."""

    title: str | None = None
    date: dt.date | None = None
    source: str | None = None
    lang: str | None = None
    publisher: str | None = None
    url: str | None = None
    archive_url: str | None = None
    topics: tuple[str, ...] = ()
    publish: str = "quotes"
    draft: bool = False


def front_matter(given: Given, guesses: Guesses, *, ask: bool) -> tuple[ArticleMatter, list[str]]:
    """Return an article's front matter, and the keys in it that were guessed and that nobody confirmed.

    Raises:
        click.UsageError: nobody is to be asked, and something is known from nowhere; names all of it.
    """
    said = {key: getattr(given, key) for key in _NEEDED}
    guessed = [key for key, value in said.items() if value is None and getattr(guesses, key) is not None]
    if ask:
        said = {key: value if value is not None else _asked(key, guesses) for key, value in said.items()}
        guessed = []
    else:
        said = {key: value if value is not None else getattr(guesses, key) for key, value in said.items()}
        _refuse_missing([key for key, value in said.items() if value is None])
    source = Source(
        name=said["source"], publisher=given.publisher, url=given.url or guesses.url, archive_url=given.archive_url
    )
    matter = {**said, "source": source, "topics": given.topics, "draft": given.draft}
    return msgspec.convert({**matter, "publish": given.publish}, ArticleMatter), guessed


def _refuse_missing(keys: list[str]) -> None:
    if keys:
        width = max(len(_NEEDED[key][0]) for key in keys)
        lines = (f"  {_NEEDED[key][0]:<{width}}  give {_NEEDED[key][1]}" for key in keys)
        raise click.UsageError("\n".join(["the text does not say, or not clearly:", *lines]))


def _asked(key: str, guesses: Guesses) -> Any:  # noqa: ANN401  # a text or a day
    """Return what somebody at the terminal answers, the guess being what they need not type."""
    guess = getattr(guesses, key)
    value_of: dict[str, Callable[[str], object]] = {"date": as_date, "lang": as_lang}
    default = guess.isoformat() if isinstance(guess, dt.date) else guess
    return click.prompt(_QUESTIONS[key], default=default, value_proc=value_of.get(key, as_text), err=True)


def as_text(value: str) -> str:
    """Return a text as one line.

    Raises:
        click.BadParameter: nothing of it can be seen.
    """
    line = one_line(value)
    if not line:
        raise click.BadParameter("should be some text")
    return line


def as_date(value: str) -> dt.date:
    """Return a day written 2022-03-04.

    Raises:
        click.BadParameter: it is no such day.
    """
    try:
        return dt.datetime.strptime(value.strip(), "%Y-%m-%d").date()  # noqa: DTZ007  # a day has no time zone
    except ValueError as error:
        raise click.BadParameter(f'"{value}" is no date such as 2022-03-04') from error


def as_lang(value: str) -> str:
    """Return a language tag.

    Raises:
        click.BadParameter: it is none.
    """
    return _as(value.strip(), Lang, "a language tag such as da or en-GB")


def as_url(value: str) -> str:
    """Return an address of the web.

    Raises:
        click.BadParameter: it is none.
    """
    return _as(value.strip(), Url, "an address that begins with https:// or http://")


def _as(value: str, kind: object, what: str) -> str:
    try:
        return str(msgspec.convert(value, kind))
    except msgspec.ValidationError as error:
        raise click.BadParameter(f'"{value}" is not {what}') from error
