"""Options that several commands have."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import click

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


def _base_url(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    if value is not None and (urlsplit(value).scheme not in ("http", "https") or not urlsplit(value).netloc):
        raise click.BadParameter("should be a whole address such as https://name.github.io/repo/")
    return value


base_url_option = click.option(
    "--base-url", callback=_base_url, help="Where the site will stand, if not where site.toml says."
)
"""`--base-url`, a whole address."""


def templates_beside(content: Path, templates: Path | None) -> Path | None:
    """Return the folder of templates asked for, or else the one beside the content, if there is one."""
    beside = content.parent / "templates"
    return templates or (beside if beside.is_dir() else None)
