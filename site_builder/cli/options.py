"""Options that several commands have, and what they mean."""

from __future__ import annotations

from pathlib import Path

import click

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)

content_option = click.option(
    "--content", type=FOLDER, default=Path("content"), show_default=True, help="The tracker's content."
)
templates_option = click.option(
    "--templates", type=FOLDER, help="Templates that go before the default theme's.  [default: templates, if there]"
)


def templates_beside(content: Path) -> Path:
    """Return where a tracker's own templates lie, if it has any: beside its content."""
    return content.parent / "templates"


def templates_of(content: Path, asked: Path | None) -> Path | None:
    """Return the templates that were asked for, else those beside the content, else None."""
    beside = templates_beside(content)
    return asked or (beside if beside.is_dir() else None)
