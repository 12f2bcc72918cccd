"""`standpunkt theme`: the templates and assets of the theme, and a site's own that go before them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from site_builder.cli.options import content_option, templates_beside
from site_builder.cli.report import content_errors, count, say
from site_builder.cli.themed import difference, rows
from site_builder.errors import OutputError
from site_builder.files import write_files
from site_builder.pages import Theme, ThemeFile
from site_builder.text.nearest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_templates_option = click.option(
    "--templates", type=click.Path(file_okay=False, path_type=Path),
    help="The folder of the site's own templates.  [default: templates, beside the content]",
)  # fmt: skip


@click.group()
def theme() -> None:
    """Show the templates that pages are made with, and copy those that you want to change.

    \b
    Examples:
      standpunkt theme list
      standpunkt theme export macros
    """  # noqa: D301


@theme.command("list")
@content_option
@_templates_option
def list_(*, content: Path, templates: Path | None) -> None:
    """List every template and asset, what it draws, and which are overridden.

    \b
    Example:
      standpunkt theme list
    """  # noqa: D301
    own = templates or templates_beside(content)
    for row in rows(Theme.default().files(own), own):
        say(row)


@theme.command()
@click.argument("names", metavar="[NAME]...", nargs=-1)
@click.option("--all", "everything", is_flag=True, help="Copy every template and asset.")
@click.option("--force", is_flag=True, help="Write over files of your own that differ.")
@content_option
@_templates_option
def export(
    *, names: tuple[str, ...], everything: bool, force: bool, content: Path, templates: Path | None
) -> None:
    """Copy templates or assets of the theme to the site's own folder, to be changed there.

    \b
    Examples:
      standpunkt theme export macros
      standpunkt theme export base.html assets/style.css
    """  # noqa: D301
    if bool(names) == everything:
        raise click.UsageError(
            "name what to copy, or say --all, and not both; `standpunkt theme list` shows what there is"
        )
    own = templates or templates_beside(content)
    shipped = _shipped(own)
    chosen = list(shipped.values()) if everything else [_named(name, shipped) for name in dict.fromkeys(names)]
    with content_errors():
        _refuse(chosen, own, force=force)
        copied = [file for file in chosen if file.state in {"shipped", "overridden"}]
        write_files({own / file.name: file.shipped.read_bytes() for file in copied if file.shipped})
    for file in chosen:
        say(f"{own / file.name}{'' if file in copied else ' is there already, unchanged'}")
    if copied:
        say(f"{count(len(copied), 'file')} copied; what you change there counts before the theme's")


@theme.command()
@click.argument("names", metavar="[NAME]...", nargs=-1)
@content_option
@_templates_option
def diff(*, names: tuple[str, ...], content: Path, templates: Path | None) -> None:
    """Show in what the site's own templates differ from the theme's: all of them, or those that are named.

    After the program was updated it tells what is new in the theme and missing in yours.

    \b
    Examples:
      standpunkt theme diff
      standpunkt theme diff macros
    """  # noqa: D301
    own = templates or templates_beside(content)
    shipped = _shipped(own)
    chosen = [_named(name, shipped) for name in dict.fromkeys(names)] or [f for f in shipped.values() if f.own]
    if not chosen:
        say("No template or asset is overridden.")
    for file in chosen:
        for line in difference(file, own):
            say(line)


def _shipped(own: Path) -> dict[str, ThemeFile]:
    return {file.name: file for file in Theme.default().files(own) if file.shipped}


def _named(name: str, known: Mapping[str, ThemeFile]) -> ThemeFile:
    """Return the file of the theme that is meant: `macros`, `macros.html`, `style.css` or `assets/style.css`.

    Raises:
        UsageError: there is none.
    """
    for spelled in (name, f"{name}.html", f"assets/{name}"):
        if spelled in known:
            return known[spelled]
    hint = did_you_mean(name, [*known, *(k.removesuffix(".html").removeprefix("assets/") for k in known)])
    raise click.UsageError(f'the theme has no "{name}" ({hint or "`standpunkt theme list` shows what there is"})')


def _refuse(chosen: Sequence[ThemeFile], own: Path, *, force: bool) -> None:
    """Refuse to write over the theme itself, or over what the keeper has changed.

    Raises:
        OutputError: one of the two would happen.
    """
    if own.resolve() == Theme.default().folders[-1].resolve():
        raise OutputError(f"{own} is the theme that comes with this copy of the program: change it there")
    changed = [str(own / file.name) for file in chosen if file.state == "overridden"]
    if changed and not force:
        there = "is there already and differs" if len(changed) == 1 else "are there already and differ"
        raise OutputError(
            f"{', '.join(changed)} {there} from the theme's; nothing was written "
            "(`standpunkt theme diff` shows in what; --force writes over yours)"
        )
