"""Where things stood before."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from site_builder.model.article import Article
    from site_builder.model.entities import Page, Party, Person, Topic


def moved_from(entity: Party | Person | Topic | Article | Page) -> tuple[tuple[str, str], ...]:
    """Return the old addresses of anything, each behind the field of its file that has it: `old_addresses[0]`.

    Those among its `aliases` count as well: of a party or a person the others are names, and no name begins with `/`.
    """
    named = (("old_addresses", entity.old_addresses), ("aliases", entity.aliases))
    pairs = ((f"{key}[{index}]", written) for key, texts in named for index, written in enumerate(texts))
    return tuple((field, written) for field, written in pairs if written.startswith("/"))
