"""JSON schemas for editors, made from the Structs that decode."""

from __future__ import annotations

from typing import Any

import msgspec

from site_builder.model import ArticleMatter, PageMatter, PartyMatter, PersonMatter, Site, TopicMatter

SCHEMAS: dict[str, type[msgspec.Struct]] = {
    "article": ArticleMatter,
    "page": PageMatter,
    "party": PartyMatter,
    "person": PersonMatter,
    "site": Site,
    "topic": TopicMatter,
}


def schema_of(name: str) -> dict[str, Any]:
    """Return the JSON schema (2020-12) of a kind of content.

    Raises:
        KeyError: `name` is not in SCHEMAS.
    """
    schema = msgspec.json.schema(SCHEMAS[name])
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": f"Standpunkt: {name}", **schema}
