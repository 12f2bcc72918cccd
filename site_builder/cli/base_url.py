"""`--base-url`: where a site will stand, if not where its settings say."""

from __future__ import annotations

from urllib.parse import urlsplit

import click


def _whole(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    if value is not None and (urlsplit(value).scheme not in ("http", "https") or not urlsplit(value).netloc):
        raise click.BadParameter("should be a whole address such as https://name.github.io/repo/")
    return value


base_url_option = click.option(
    "--base-url", callback=_whole, help="Where the site will stand, if not where site.toml says."
)
