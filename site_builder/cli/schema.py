"""`standpunkt schema`: JSON schemas for editors."""

from __future__ import annotations

import json

import click

from site_builder.cli.report import say
from site_builder.content import SCHEMAS, schema_of


@click.command()
@click.argument("kind", type=click.Choice(sorted(SCHEMAS)))
def schema(kind: str) -> None:
    """Print the JSON schema of a KIND of content, for editors that check while one writes.

    \b
    Example:
      standpunkt schema article > article.schema.json
    """  # noqa: D301
    say(json.dumps(schema_of(kind), indent=2, ensure_ascii=False))
