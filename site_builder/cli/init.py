"""`standpunkt init`: a new tracker."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from site_builder import __version__
from site_builder.cli import values
from site_builder.cli.report import content_errors, say
from site_builder.content.files import shown_path
from site_builder.starter import Begun, begin_tracker


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--title", callback=values.one_line, default="Hvem har sagt hvad?", show_default=True,
    help="The site's name, for readers.",
)  # fmt: skip
@click.option(
    "--base-url", callback=values.base_url, default="http://localhost:8000/", show_default=True,
    help="Where the site will stand; on GitHub Pages the workflow gives the address itself.",
)  # fmt: skip
@click.option("--example/--no-example", default=True, show_default=True, help="Put an invented example in it.")
def init(*, folder: Path, title: str, base_url: str, example: bool) -> None:
    """Make a new tracker in DIR, which must be empty or not there yet.

    It has a folder for the content with an example in it, a README for those who keep it, and a workflow that
    publishes it on GitHub Pages.

    \b
    Examples:
      standpunkt init min-tracker
      standpunkt init min-tracker --title "Hvem mener hvad om havnen?" --no-example
    """  # noqa: D301
    with content_errors():
        files = begin_tracker(folder, Begun(title=title, base_url=base_url, version=__version__, example=example))
    say(f"A new tracker is in {shown_path(folder)}:")
    for name in files:
        say(f"  {name}")
    say("\nNext, type:")
    for command in _next_commands(folder):
        say(f"  {command}")


def _next_commands(folder: Path) -> tuple[str, ...]:
    """Return three commands to go on with, as a shell reads them."""
    go_on = ("standpunkt serve", "standpunkt add --help")
    if folder.resolve() == Path.cwd():
        return (*go_on, "standpunkt new party --help")
    path = shown_path(folder)
    return (f"cd {shlex.quote(f'./{path}' if path.startswith('-') else path)}", *go_on)
