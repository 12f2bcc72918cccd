"""Options that several commands have, and what they mean."""

from __future__ import annotations

from pathlib import Path

import click

from site_builder.cli.report import warn
from site_builder.cli.values import base_url
from site_builder.errors import Problem
from site_builder.memo import MEMO_FOLDER, Memo

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)

content_option = click.option(
    "--content", type=FOLDER, default=Path("content"), show_default=True, help="The tracker's content."
)
templates_option = click.option(
    "--templates", type=FOLDER, help="Templates that go before the default theme's.  [default: templates, if there]"
)
base_url_option = click.option(
    "--base-url", callback=base_url, help="Where the site will stand, if not where site.toml says."
)
memo_option = click.option(
    "--memo/--no-memo", default=True, show_default=True,
    help="Remember in the folder .standpunkt what was read and rendered, for the next time.",
)  # fmt: skip


def templates_beside(content: Path) -> Path:
    """Return where a tracker's own templates lie, if it has any: beside its content."""
    return content.parent / "templates"


def templates_of(content: Path, asked: Path | None) -> Path | None:
    """Return the templates that were asked for, else those beside the content, else None."""
    beside = templates_beside(content)
    return asked or (beside if beside.is_dir() else None)


def open_memo(*, wanted: bool) -> Memo:
    """Return the memo of the folder that the command is run in, or one that lasts no longer than the command."""
    return Memo(Path(MEMO_FOLDER) if wanted else None)


def keep(memo: Memo) -> None:
    """Save a memo, which a build can do without: if it cannot be saved, that is worth a warning and no more."""
    try:
        memo.save()
    except OSError as error:
        why = f"the memo cannot be kept: {error.strerror}"
        warn(Problem(str(error.filename), 0, "", why, "--no-memo does without"))
