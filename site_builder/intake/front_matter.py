"""An article's file from what is known of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from site_builder.frontmatter.writing import new_document

if TYPE_CHECKING:
    from site_builder.model import ArticleMatter


def render(matter: ArticleMatter, body: str) -> str:
    """Return the file's text: what `matter` says beyond its defaults (the language always), then `body` untouched."""
    source = {key: value for key, value in msgspec.structs.asdict(matter.source).items() if value}
    return new_document(
        [
            ("title", matter.title),
            ("date", matter.date),
            ("source", source),
            ("lang", matter.lang),
            ("topics", matter.topics),
            ("publish", matter.publish if matter.publish != "quotes" else None),
            ("draft", matter.draft or None),
        ],
        body,
    )
