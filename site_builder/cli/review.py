"""`standpunkt review`: the keeper's word on statements, one key each."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from site_builder.cli.marked import who_is
from site_builder.cli.options import CONTENT
from site_builder.cli.report import content_errors, say
from site_builder.cli.reviewing import Console
from site_builder.content import load_registry
from site_builder.content.files import list_content
from site_builder.errors import ContentError, Problem
from site_builder.review import KEYS, Desk, Session, accept_above, queue_of, row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from site_builder.model import Statement
    from site_builder.review import Item, OpenArticle

_SHARE = click.FloatRange(0, 1)


class _How(msgspec.Struct, frozen=True, kw_only=True):
    """How statements are told, and whether they are told only."""

    as_json: bool
    dry_run: bool


@click.command()
@click.option(
    "--content",
    type=CONTENT,
    default=Path("content"),
    show_default=True,
    help="The tracker whose parties, people and topics are known.",
)
@click.option(
    "--below", type=_SHARE, default=0.85, show_default=True, metavar="SHARE",
    help="Look at what is attributed with less confidence than this, 0 to 1.",
)  # fmt: skip
@click.option(
    "--all/--not-all", "everything", default=False, show_default=True, help="Look at every statement not yet decided."
)
@click.option(
    "--coder", envvar="STANDPUNKT_CODER", metavar="INITIALS",
    help="Your initials, which go with each entry.  [default: STANDPUNKT_CODER, or you are asked]",
)  # fmt: skip
@click.option(
    "--accept-above", "least", type=_SHARE, metavar="SHARE",
    help="Ask nothing: accept all that is attributed to one registered speaker with at least this confidence.",
)  # fmt: skip
@click.option("--json/--no-json", "as_json", default=False, show_default=True, help="Ask nothing: print JSON lines.")
@click.option("--dry-run/--no-dry-run", default=False, show_default=True, help="Ask and write nothing: list only.")
@click.argument("articles", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
def review(  # noqa: PLR0913
    *,
    content: Path,
    below: float,
    everything: bool,
    coder: str | None,
    least: float | None,
    as_json: bool,
    dry_run: bool,
    articles: tuple[Path, ...],
) -> None:
    """Go through doubtful statements in ARTICLES, or in all articles, and write your word into them.

    \b
    Examples:
      standpunkt review
      standpunkt review --all --coder EB content/articles/2022-03-04-hjaelp-til-soldater.txt
      standpunkt review --accept-above 0.98 --dry-run
    """  # noqa: D301
    with content_errors():
        _, registry = load_registry(content)
        desk = Desk(registry)
        opened = _open(articles or _all_articles(content), desk)
    how = _How(as_json=as_json, dry_run=dry_run)
    if least is not None:
        _accept(opened, desk, least, (coder or "").strip(), how)
        return
    queue = queue_of(opened, desk, below, everything=everything)
    if as_json or dry_run:
        _list(queue, opened, desk, how)
    elif queue:
        _ask(queue, opened, desk, coder)
    else:
        say("Nothing to review." if everything else "Nothing to review: --all goes through what is sure as well.")


def _all_articles(content: Path) -> list[Path]:
    listing = list_content(content, ["articles"])
    if listing.problems:
        raise ContentError(listing.problems)
    return [file.path for file in listing.entities["articles"]]


def _open(paths: Sequence[Path], desk: Desk) -> list[OpenArticle]:
    """Open articles, each once, or say what is wrong with any."""
    opened: list[OpenArticle] = []
    problems: list[Problem] = []
    for path in dict.fromkeys(paths):
        try:
            opened.append(desk.open(path))
        except ContentError as error:
            problems += error.problems
    if problems:
        raise ContentError(problems)
    return opened


def _accept(opened: Sequence[OpenArticle], desk: Desk, least: float, coder: str, how: _How) -> None:
    count = 0
    for article in opened:
        with content_errors("; the articles named so far are written"):
            accepted = accept_above(desk, article, least, coder, write=not how.dry_run)
        count += len(accepted)
        for statement in accepted:
            _tell(article, statement, desk, how)
    if not how.as_json:
        say(f"{count} {'would be ' if how.dry_run else ''}accepted")


def _list(queue: Sequence[Item], opened: Sequence[OpenArticle], desk: Desk, how: _How) -> None:
    by_path = {article.path: article for article in opened}
    for item in queue:
        article = by_path[item.path]
        (statement,) = [s for s in article.found if s.id == item.id]
        _tell(article, statement, desk, how, why="; ".join(item.why))
    if not how.as_json:
        say(f"{len(queue)} to review")


def _tell(article: OpenArticle, statement: Statement, desk: Desk, how: _How, why: str = "") -> None:
    told = row(article, statement, desk)
    if how.as_json:
        say(msgspec.json.encode(told).decode("utf-8"))
        return
    who = " + ".join(who_is(speaker, desk.registry) for speaker in statement.speakers) or "nobody"
    flat = " ".join(statement.quote.split())
    short = flat if len(flat) <= 60 else flat[:59].rstrip() + "…"  # noqa: PLR2004
    say(f"{told.article}:{told.line}: {who} ({statement.confidence:.2f}): »{short}«{f' [{why}]' if why else ''}")


def _ask(queue: Sequence[Item], opened: Sequence[OpenArticle], desk: Desk, coder: str | None) -> None:
    console = Console()
    session = Session(queue, opened, desk, console)
    stopped = False
    try:
        if coder is None:
            coder = console.line("Your initials, which go with each entry (Enter: none): ")
        session.coder = coder.strip()
        session.run(KEYS)
    except EOFError:
        pass
    except KeyboardInterrupt:
        stopped = True
    done = session.summary()
    say(f"\n{done.accepted} accepted, {done.changed} changed, {done.left} left")
    if done.accepted or done.changed:
        say("Look at the site with `standpunkt serve`, or write it with `standpunkt build`.")
    if stopped:
        say("Stopped. What you decided is written.")
        sys.exit(1)
