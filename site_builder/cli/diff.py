"""`standpunkt diff`: what happened in a tracker between two days."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from site_builder.build import read
from site_builder.cli.difference import as_json, as_lines
from site_builder.cli.options import CONTENT
from site_builder.cli.report import content_errors, say
from site_builder.text.nearest import did_you_mean
from site_builder.tracker import between

if TYPE_CHECKING:
    from collections.abc import Collection

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def _day(_context: click.Context, _parameter: click.Parameter, value: str) -> dt.date:
    """Return the day that a text such as `2022-03-04` names."""
    if not _DAY.fullmatch(value):
        raise click.BadParameter(f'"{value}" should be a date such as 2022-03-04: year, month, day')
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f'"{value}" is no day of the calendar') from None


@click.command()
@click.option("--from", "first", metavar="DATE", callback=_day, required=True, help="The day to compare with.")
@click.option("--to", "last", metavar="DATE", callback=_day, required=True, help="The day to look at; itself included.")
@click.option("--topic", metavar="ID", help="Only this topic, and those below it.")
@click.option("--party", metavar="ID", help="Only this party and its people.")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True,
    help="For people, or one JSON object.",
)  # fmt: skip
@click.option(
    "--content",
    type=CONTENT,
    default=Path("content"),
    show_default=True,
    help="The tracker's content.",
)
def diff(  # noqa: PLR0913
    *, first: dt.date, last: dt.date, topic: str | None, party: str | None, form: str, content: Path
) -> None:
    """Tell what changed from one day to another: positions, memberships, and what was said.

    Everything after the first day counts, up to and including the last.

    \b
    Examples:
      standpunkt diff --from 2021-12-31 --to 2022-12-31
      standpunkt diff --from 2021-12-31 --to 2022-12-31 --party venstre --format json
    """  # noqa: D301
    if first > last:
        raise click.UsageError(f"--from {first} is after --to {last}; should they be the other way round?")
    with content_errors():
        loaded, tracker = read(content)
    _known("--topic", "topic", topic, loaded.registry.topics)
    _known("--party", "party", party, loaded.registry.parties)
    found = between(tracker, loaded.registry, first, last, topic=topic, party=party)
    if form == "json":
        say(as_json(found))
    else:
        say("\n".join(as_lines(found, loaded.registry, tracker)))


def _known(option: str, kind: str, ident: str | None, known: Collection[str]) -> None:
    """Refuse an id that no file has.

    Raises:
        UsageError: there is no such topic or party.
    """
    if ident is not None and ident not in known:
        folder = {"topic": "topics", "party": "parties"}[kind]
        hint = did_you_mean(ident, known) or f"an id is the name of a file in {folder}/ without its ending"
        raise click.UsageError(f'{option}: no {kind} has the id "{ident}" ({hint})')
