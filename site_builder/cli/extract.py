"""`standpunkt extract`: what the engine finds in articles, for people and for programs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import msgspec

from site_builder.attribution import Engine
from site_builder.cli.marked import marked_text
from site_builder.cli.options import CONTENT
from site_builder.cli.report import content_errors, say
from site_builder.content import load_registry, read_articles

if TYPE_CHECKING:
    from site_builder.model import Statement

_KEYS = ("id", "kind", "start", "end", "quote", "speakers", "cue", "rule", "confidence", "status", "reason")


@click.command()
@click.option(
    "--content",
    type=CONTENT,
    default=Path("content"),
    show_default=True,
    help="The tracker whose parties and people are known.",
)
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True,
    help="For people, or one JSON object a line for each article.",
)  # fmt: skip
@click.option(
    "--explain/--no-explain", default=False, show_default=True,
    help="Tell of each statement how it was decided: rules asked in vain, and whom a pronoun leads back to.",
)  # fmt: skip
@click.argument("articles", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
def extract(*, content: Path, form: str, explain: bool, articles: tuple[Path, ...]) -> None:
    """Show the statements in ARTICLES: whose each is, by which rule, and how sure that is.

    \b
    Examples:
      standpunkt extract content/articles/2022-03-04-hjaelp-til-soldater.txt
      standpunkt extract --explain content/articles/2022-03-04-hjaelp-til-soldater.txt
    """  # noqa: D301
    if explain and form == "json":
        raise click.UsageError("--explain is for people: leave --format json out")
    with content_errors():
        _, registry = load_registry(content)
        read = read_articles(articles, registry)
    engine = Engine(registry)
    for path, article in zip(articles, read, strict=True):
        statements = engine.statements(article)
        if form == "json":
            row = {"article": str(path), "statements": [as_row(s) for s in statements]}
            say(msgspec.json.encode(row).decode("utf-8"))
        else:
            why = engine.explain(article) if explain else {}
            say("\n".join(marked_text(article, statements, registry, why)))


def as_row(statement: Statement) -> dict[str, Any]:
    """Return a statement with the keys of the `extract` contract, in its order."""
    return {key: getattr(statement, key) for key in _KEYS}
