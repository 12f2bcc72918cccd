"""Where a new article's file goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.text.slug import fold_address, slugify

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

_LONGEST_SLUG = 80


def article_id(date: dt.date, title: str) -> str:
    """Return an article's id: its date and the slug of its title, cut between words where it is long."""
    slug = slugify(title)
    if len(slug) > _LONGEST_SLUG:
        slug = slug[: _LONGEST_SLUG + 1].rpartition("-")[0] or slug[:_LONGEST_SLUG]
    return f"{date.isoformat()}-{slug}".rstrip("-")


def clash(ident: str, known: Iterable[str]) -> str | None:
    """Return the id among those `known` that would be the same file as `ident` on some disk, if any."""
    return next((other for other in known if fold_address(other) == fold_address(ident)), None)
