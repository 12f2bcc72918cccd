"""The `standpunkt` command."""

from __future__ import annotations

import click

from site_builder import __version__
from site_builder.cli.add import add
from site_builder.cli.build import build
from site_builder.cli.check import check
from site_builder.cli.diff import diff
from site_builder.cli.extract import extract
from site_builder.cli.importing import import_
from site_builder.cli.init import init
from site_builder.cli.new import new
from site_builder.cli.review import review
from site_builder.cli.schema import schema
from site_builder.cli.serve import serve


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="standpunkt")
def main() -> None:
    """Turn news articles into a website of who said what, and where each party stands."""


main.add_command(add)
main.add_command(build)
main.add_command(check)
main.add_command(diff)
main.add_command(extract)
main.add_command(import_)
main.add_command(init)
main.add_command(new)
main.add_command(review)
main.add_command(schema)
main.add_command(serve)
