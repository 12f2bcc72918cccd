"""`standpunkt add`: a received text becomes an article of the tracker."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from site_builder.attribution import Engine
from site_builder.cli.asking import Given, as_date, as_lang, as_text, as_url, front_matter
from site_builder.cli.marked import marked_text
from site_builder.cli.options import CONTENT
from site_builder.cli.report import content_errors, say
from site_builder.content import Content, load_content, read_articles
from site_builder.errors import OutputError, StandpunktError
from site_builder.files import write_new
from site_builder.intake import article_id, clash, nearest, receive, render
from site_builder.text.nearest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from site_builder.intake import Likeness
    from site_builder.model import ArticleMatter, Statement

T = TypeVar("T")

_STDIN = "-"
_ADDRESS = ("http://", "https://")
_EXISTING = click.Path(exists=True, dir_okay=False, allow_dash=True)
_FETCHES_NOTHING = (
    "nothing is fetched from the web, so that what is added is what you have read: "
    "open the page in a browser, save it (`Web page, HTML only`), and add the file with --url {}"
)


def _file(context: click.Context, parameter: click.Parameter, value: str) -> str:
    if value.lower().startswith(_ADDRESS):
        raise click.BadParameter(_FETCHES_NOTHING.format(value))
    return str(_EXISTING.convert(value, parameter, context))


def _each(check: Callable[[str], T]) -> Callable[[click.Context, click.Parameter, str | None], T | None]:
    """Return the callback of an option whose value, if there is one, has to pass `check`."""

    def callback(_context: click.Context, _parameter: click.Parameter, value: str | None) -> T | None:
        return None if value is None else check(value)

    return callback


def _encoding(value: str) -> str:
    try:
        b"some".decode(value)
    except LookupError as error:
        raise click.BadParameter(f'"{value}" is no known encoding: try cp1252, mac_roman or utf-8') from error
    except ValueError:
        pass  # there is such an encoding: these bytes are none of it
    return value


@click.command()
@click.argument("file", callback=_file)
@click.option(
    "--content", type=CONTENT, default=Path("content"),
    show_default=True, help="The tracker to add it to.",
)  # fmt: skip
@click.option("--title", callback=_each(as_text), help="The headline.")
@click.option("--date", metavar="YYYY-MM-DD", callback=_each(as_date), help="The day it was published.")
@click.option("--source", metavar="NAME", callback=_each(as_text), help="The newspaper or agency it is from.")
@click.option("--publisher", metavar="NAME", callback=_each(as_text), help="Who printed it, if not the source.")
@click.option("--url", metavar="URL", callback=_each(as_url), help="Where it stands on the web.")
@click.option("--archive-url", metavar="URL", callback=_each(as_url), help="Where it stands in a web archive.")
@click.option("--lang", metavar="TAG", callback=_each(as_lang), help="Its language: da, nb, sv, en …")
@click.option("--topic", "topics", metavar="ID", multiple=True, help="A topic it belongs to; may be repeated.")
@click.option("--draft/--no-draft", default=False, show_default=True, help="Leave it out of the site for now.")
@click.option(
    "--publish", type=click.Choice(["quotes", "full"]), default="quotes", show_default=True,
    help="What readers are shown: statements and their source, or the text too.",
)  # fmt: skip
@click.option("--encoding", metavar="NAME", callback=_each(_encoding), help="How its letters are written: cp1252 …")
@click.option("--force", is_flag=True, help="Add it even if the tracker has it, or nearly the same, already.")
@click.option("--dry-run/--no-dry-run", default=False, show_default=True, help="Print the file, and write nothing.")
@click.option("--input/--no-input", "ask", default=None, help="Ask for what is missing.  [default: on a terminal]")
def add(  # noqa: PLR0913
    *,
    file: str,
    content: Path,
    encoding: str | None,
    force: bool,
    dry_run: bool,
    ask: bool | None,
    **told: Any,  # noqa: ANN401  # what Given has
) -> None:
    """Make an article of FILE: a text or a saved web page, as it was received; `-` is standard input.

    Its title, date, source and language are taken from the text where that says so.

    \b
    Examples:
      standpunkt add seeds/modtaget.txt
      standpunkt add --title "Soldater skal have hjælp" --date 2022-03-04 --no-input seeds/modtaget.txt
      pbpaste | standpunkt add --dry-run -
    """  # noqa: D301
    with content_errors("; nothing was written"):
        received = receive(_bytes(file), "standard input" if file == _STDIN else file, encoding)
        if received.note:
            click.echo(f"note: {received.note}", err=True)
        there = load_content(content)
        _refuse_unknown_topics(told["topics"], there)
        if not force:
            _refuse_known(file, nearest(received.body, there.articles), there)
        asked = file != _STDIN and (sys.stdin.isatty() if ask is None else ask)
        matter, guessed = front_matter(Given(**told), received.guesses, ask=asked)
        _tell(matter, guessed)
        path = _path(content, matter, there)
        text = render(matter, received.body_under(matter.title))
        if dry_run:
            click.echo(text, nl=False)
            return
        write_new({path: text.encode()})
        _show(path, there)


def _bytes(file: str) -> bytes:
    if file == _STDIN:
        return sys.stdin.buffer.read()
    try:
        return Path(file).read_bytes()
    except OSError as error:
        raise StandpunktError(f"{file} cannot be read: {error.strerror}") from error


def _refuse_unknown_topics(topics: tuple[str, ...], there: Content) -> None:
    known = there.registry.topics
    for topic in topics:
        if topic not in known:
            hint = did_you_mean(topic, known) or f"there are {', '.join(known) or 'none'}"
            raise click.BadParameter(f'no topic has the id "{topic}" ({hint})', param_hint="'--topic'")


def _refuse_known(file: str, like: Likeness | None, there: Content) -> None:
    if like is None:
        return
    where = f"{there.files[like.article.id]} ({like.article.title}, {like.article.date})"
    if like.same:
        raise StandpunktError(f"{file}: the tracker has this text already: {where} (--force adds it all the same)")
    raise StandpunktError(
        f"{file}: the tracker has nearly the same text already: {where}; {like.words:.0%} of the words of the shorter "
        "one stand in both, three or more in a row (--force adds it all the same)"
    )


def _path(content: Path, matter: ArticleMatter, there: Content) -> Path:
    """Return where the article goes, which no article may be yet."""
    ident = article_id(matter.date, matter.title)
    other = clash(ident, there.files)
    if other is not None:
        message = f"{there.files[other]} is there already, and is never overwritten: give another --title or --date"
        raise OutputError(message)
    return content / "articles" / f"{ident}.txt"


def _tell(matter: ArticleMatter, guessed: list[str]) -> None:
    """Say on standard error what stands in the article without anybody's word."""
    values = {"title": f'"{matter.title}"', "date": matter.date, "source": matter.source.name, "lang": matter.lang}
    for key in guessed:
        click.echo(f"guessed: {key} {values[key]}", err=True)


def _unregistered(statements: Iterable[Statement]) -> list[str]:
    """Return the people who speak and whom the registry does not know, as they are written."""
    speakers = [s for statement in statements for s in statement.speakers]
    return list(dict.fromkeys(s.name for s in speakers if s.name and s.person is None))


def _show(path: Path, there: Content) -> None:
    """Print what the engine finds in the new article, its path, and what to do next."""
    (article,) = read_articles([path], there.registry)
    statements = Engine(there.registry).statements(article)
    say("\n".join(marked_text(article, statements, there.registry, {})))
    say(f"\nwritten to {path}")
    unknown = _unregistered(statements)
    if unknown:
        say(f"not in the registry: {', '.join(unknown)}; to count words for a party, make the party and")
        say(f"  standpunkt new person {shlex.quote(unknown[0])} --party PARTY-ID")
    say("next: look at it with `standpunkt serve`; where the engine is wrong, put `statements:` into the file")
