"""The data package: what the tables are, how they belong together, and where they come from."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import msgspec

from site_builder.data.table import to_schema

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from site_builder.data.inputs import Inputs
    from site_builder.data.table import Table


def datapackage(tables: Sequence[Table], files: Mapping[str, bytes], inputs: Inputs) -> bytes:
    """Return `datapackage.json` of tables, whose CSV is in `files` by their addresses."""
    site = inputs.site
    package: dict[str, object] = {
        "profile": "tabular-data-package",
        "name": "standpunkt",
        "title": site.title,
        "description": site.description,
        "homepage": inputs.absolute(""),
        "resources": [_resource(table, files[table.address], inputs) for table in tables],
    }
    if site.licence:
        package["licenses"] = [{"path" if "://" in site.licence else "name": site.licence}]
    sources = _sources(inputs)
    if sources:
        package["sources"] = sources
    return msgspec.json.format(msgspec.json.encode(package), indent=1) + b"\n"


def _resource(table: Table, csv: bytes, inputs: Inputs) -> dict[str, object]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"{table.name}.csv",
        "description": inputs.say(table.text),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(csv),
        "hash": f"sha256:{hashlib.sha256(csv).hexdigest()}",
        "schema": to_schema(table, inputs.say),
    }


def _sources(inputs: Inputs) -> list[dict[str, str]]:
    """Return who published the articles, each once."""
    titles = {article.source.publisher or article.source.name for article in inputs.articles}
    return [{"title": title} for title in sorted(titles)]
