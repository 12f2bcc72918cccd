"""`standpunkt new`: one new file of the content."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, get_args

import click

from site_builder import starter
from site_builder.cli import values
from site_builder.cli.options import CONTENT
from site_builder.cli.report import content_errors, say
from site_builder.content import addition_problems
from site_builder.content.files import shown_path
from site_builder.errors import ContentError, Problem
from site_builder.files import write_new
from site_builder.model.entities import Gender

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from site_builder.starter import Draft

C = TypeVar("C", bound="Callable[..., Any]")
_OPTIONS = {
    "name": "NAME", "title": "NAME", "short": "--short", "letters": "--letter", "colour": "--colour",
    "memberships[0].party": "--party", "memberships[0].role": "--role", "gender": "--gender",
    "proposition": "--proposition", "keywords": "--keyword", "parent": "--parent",
    "source.name": "--source", "source.url": "--url", "lang": "--lang", "order": "--order",
}  # fmt: skip
"""What a keeper typed by the key that it became."""


@click.group()
def new() -> None:
    """Write a new file for a party, a person, a topic, an article or a page, and print its path.

    \b
    Examples:
      standpunkt new party "Det Radikale Kålhoved" --short K --letter K
      standpunkt new article "Kålhoveder i vejret" --source Haveposten
    """  # noqa: D301


def _shared(command: C) -> C:
    """Add what all kinds have: a name, and the folder of the content."""
    option = click.option(
        "--content", type=CONTENT, default=Path("content"), show_default=True, help="The tracker's content."
    )
    return click.argument("name", callback=values.one_line)(option(command))


def _option(*names: str, help: str, **more: Any) -> Callable[[C], C]:  # noqa: A002, ANN401
    """Return an option that takes a line of text, or several, unless told otherwise."""
    callback = values.lines if more.get("multiple") else values.one_line
    return click.option(*names, help=help, **{"callback": callback, **more})


@new.command()
@_shared
@_option("--short", help="As readers see it beside a name.")
@_option("--letter", "letters", multiple=True, help="As articles write it in parentheses; may be repeated.")
@_option("--colour", help='Such as "#254264".')
def party(*, name: str, content: Path, short: str | None, letters: tuple[str, ...], colour: str | None) -> None:
    """Write a new party.

    \b
    Example:
      standpunkt new party "Det Radikale Kålhoved" --short K --letter K --letter DRK --colour "#3a7d44"
    """  # noqa: D301
    _write(content, starter.party(name, short=short, letters=letters, colour=colour))


@new.command()
@_shared
@_option("--party", help="The id of the party that the person belongs to.")
@_option("--role", help="What the person is in the party.")
@click.option("--gender", type=click.Choice(get_args(Gender)), help='Tells whom "han" and "hun" can mean.')
@_option("--since", callback=values.day, metavar="DATE", help="The first day in the party, as year-month-day.")
def person(  # noqa: PLR0913
    *, name: str, content: Path, party: str | None, role: str | None, gender: str | None, since: dt.date | None
) -> None:
    """Write a new person.

    \b
    Example:
      standpunkt new person "Rosa Kål" --party det-radikale-kaalhoved --role haveordfører --gender female
    """  # noqa: D301
    if party is None and (role or since):
        raise click.UsageError(f"{'--role' if role else '--since'} is of a party: name it with --party")
    _write(content, starter.person(name, party=party, role=role, since=since, gender=gender))


@new.command()
@_shared
@_option("--proposition", help="One sentence that one can be for or against.")
@_option("--keyword", "keywords", multiple=True, help="What makes a statement belong here; may be repeated.")
@_option("--parent", help="The id of the topic that it stands below.")
def topic(
    *, name: str, content: Path, proposition: str | None, keywords: tuple[str, ...], parent: str | None
) -> None:
    """Write a new topic.

    \b
    Example:
      standpunkt new topic "Kål i parken" --proposition "Der bør være kål i parken." --keyword kål --keyword "kålhoved*"
    """  # noqa: D301
    _write(content, starter.topic(name, proposition=proposition, keywords=keywords, parent=parent))


@new.command()
@_shared
@_option("--source", help="Where it was published.")
@_option("--url", help="Where it can be read.")
@_option("--lang", help="The language of the text, if not da.")
@_option(
    "--date", callback=values.day, metavar="DATE", default=values.today, show_default="today",
    help="When it was published, as year-month-day.",
)  # fmt: skip
@click.option("--draft/--no-draft", default=True, show_default=True, help="Leave it out of the site for now.")
@click.option("--md/--txt", "markdown", default=False, show_default=True, help="Markdown, or a paragraph a line.")
def article(  # noqa: PLR0913
    *,
    name: str,
    content: Path,
    source: str | None,
    url: str | None,
    lang: str | None,
    date: dt.date,
    draft: bool,
    markdown: bool,
) -> None:
    """Write a new article; NAME is its title.

    \b
    Example:
      standpunkt new article "Kålhoveder i vejret" --source Haveposten --date 2024-01-31
    """  # noqa: D301
    _write(content, starter.article(name, date, source=source, url=url, lang=lang, draft=draft, markdown=markdown))


@new.command()
@_shared
@click.option("--order", type=int, help="Where it stands in the menu, the lowest first.")
def page(*, name: str, content: Path, order: int | None) -> None:
    """Write a new page of your own; NAME is its title.

    \b
    Example:
      standpunkt new page "Om os" --order 1
    """  # noqa: D301
    from site_builder.pages.addresses import SECTIONS  # noqa: PLC0415 (brings the templates along: slow to import)

    draft = starter.page(name, order=order)
    if draft.id in SECTIONS.values():
        raise click.BadParameter(f"the address /{draft.id}/ is the program's own: choose another", param_hint="'NAME'")
    _write(content, draft)


def _write(content: Path, draft: Draft) -> None:
    """Write a draft that the content takes; print its path, and on standard error what is left to do."""
    if not draft.id:
        raise click.BadParameter("has no letters or digits to make a file's name of", param_hint="'NAME'")
    problems = addition_problems(content, draft.folder, draft.name, draft.text)
    typed = {_typed(problem): problem for problem in problems if _typed(problem)}
    if typed:
        said = "; ".join(f"{p.message} ({p.hint})" if p.hint else p.message for p in typed.values())
        raise click.BadParameter(said, param_hint=" and ".join(f"'{option}'" for option in typed))
    with content_errors("; nothing was written"):
        if problems:
            raise ContentError(problems)
        path = content / draft.folder / draft.name
        write_new({path: draft.text.encode()})
    say(shown_path(path))
    for note in draft.todo:
        click.echo(f"note: {note}", err=True)


def _typed(problem: Problem) -> str:
    """Return the option that a Problem comes from; empty where it does not come from what was typed."""
    return _OPTIONS.get(problem.field) or _OPTIONS.get(re.sub(r"\[[0-9]+\]$", "", problem.field), "")
