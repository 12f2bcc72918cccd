"""`standpunkt build`: the content folder becomes a website."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from site_builder.build import Built, Options
from site_builder.build import build as build_site
from site_builder.cards import installed as can_draw
from site_builder.cli.options import (
    base_url_option,
    content_option,
    keep,
    memo_option,
    open_memo,
    templates_of,
    templates_option,
)
from site_builder.cli.report import content_errors, count, note, say, warn
from site_builder.search import installed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from site_builder.model import Article

_MANY = 50


@click.command()
@content_option
@templates_option
@click.option(
    "--output", type=click.Path(file_okay=False, path_type=Path), default=Path("_site"), show_default=True,
    help="Where the site is written.",
)  # fmt: skip
@base_url_option
@click.option("--drafts/--no-drafts", default=False, show_default=True, help="Build drafts too.")
@click.option("--strict/--no-strict", default=False, show_default=True, help="Take warnings for errors.")
@click.option(
    "--search/--no-search", default=None,
    help="Give the site a search page and its index.  [default: search, if Pagefind is installed]",
)
@click.option(
    "--cards/--no-cards", default=None,
    help="Draw pictures that go with links to statements and topics.  [default: cards, if Pillow is installed]",
)
@memo_option
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but what is wrong.")
@click.option("-v", "--verbose", is_flag=True, help="Name every file that is written or removed.")
def build(  # noqa: PLR0913
    *,
    content: Path,
    templates: Path | None,
    output: Path,
    base_url: str | None,
    drafts: bool,
    strict: bool,
    search: bool | None,
    cards: bool | None,
    memo: bool,
    quiet: bool,
    verbose: bool,
) -> None:
    """Read the articles and write the site.

    \b
    Examples:
      standpunkt build
      standpunkt build --base-url https://name.github.io/repo/ --output public --strict
    """  # noqa: D301
    if quiet and verbose:
        raise click.UsageError("--quiet and --verbose cannot both be asked for")
    options = Options(
        content=content,
        output=output,
        templates=templates_of(content, templates),
        base_url=base_url,
        drafts=drafts,
        strict=strict,
        search="index" if search or (search is None and installed()) else "none",
        cards=cards or (cards is None and can_draw()),
    )
    started = time.perf_counter()
    kept = open_memo(wanted=memo)
    with content_errors("; nothing was written"):
        built = build_site(options, _quiet_bar if quiet else _bar, kept)
        keep(kept)
    for problem in () if quiet else built.warnings:
        warn(problem)
    if verbose:
        _name_files(built)
    if not quiet:
        _note_missing(search=search is None and options.search == "none", cards=cards is None and not options.cards)
        say(_closing_line(built, output, time.perf_counter() - started))


def _note_missing(*, search: bool, cards: bool) -> None:
    """Say what the site could have had, and how; whoever declined it is told nothing."""
    if search:
        note("the site has no search page: pip install 'standpunkt[search]' gives it one, or say --no-search")
    if cards:
        note("the site has no social cards: pip install 'standpunkt[cards]' gives it them, or say --no-cards")


def _bar(articles: Sequence[Article]) -> Iterable[Article]:
    """Yield the articles behind a progress bar, where there are many and somebody watches."""
    if len(articles) < _MANY or not sys.stderr.isatty():
        yield from articles
        return
    with click.progressbar(articles, label="Reading articles", file=sys.stderr) as bar:
        yield from bar


def _quiet_bar(articles: Sequence[Article]) -> Iterable[Article]:
    return articles


def _name_files(built: Built) -> None:
    for name in built.written.changed:
        say(f"wrote {name}")
    for name in built.written.removed:
        say(f"removed {name}")


def _closing_line(built: Built, output: Path, seconds: float) -> str:
    """Return the counts: `1 article, 7 statements, 7 attributed, 0 left out, 42 pages in 0.21 s`."""
    credited, left_out = len(built.tracker.statements), len(built.tracker.left_out)
    counts = [
        count(built.articles, "article"),
        count(credited + left_out, "statement"),
        f"{credited} attributed",
        f"{left_out} left out",
        count(built.pages, "page"),
    ]
    return f"{', '.join(counts)} written to {output} in {seconds:.2f} s ({len(built.written.changed)} files changed)"
