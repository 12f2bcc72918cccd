"""The linked data of the demo's pages: on every statement's page, and what schema.org and the W3C know."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from site_builder.build import Built

HOME = "https://name.example/repo/"
TYPES = {"Quotation", "Claim", "Thing", "CorrectionComment", "NewsArticle", "Organization", "Person"}
SELECTOR = "script[type='application/ld+json']"


@pytest.fixture(scope="module")
def linked(demo_built: Built, demo_site: Path) -> dict[str, list[Any]]:
    """The linked data of each of the demo's pages that has any, by its file."""
    assert demo_built.pages
    found = {
        path.relative_to(demo_site).as_posix(): [
            json.loads(node.text()) for node in LexborHTMLParser(path.read_bytes()).css(SELECTOR)
        ]
        for path in demo_site.rglob("*.html")
    }
    return {name: blocks for name, blocks in found.items() if blocks}


def test_every_statement_has_linked_data(linked: dict[str, list[Any]], demo_built: Built) -> None:
    """The page of each statement, and no other, has a quotation or a claim, and an annotation of the source."""
    pages = {f"udsagn/{t.statement.id}/index.html": t.statement.kind for t in demo_built.tracker.statements}

    assert pages.keys() == linked.keys()
    for name, (schema, annotation) in linked.items():
        permalink = HOME + name.removesuffix("index.html")
        assert ("https://schema.org", permalink) == (schema["@context"], schema["@id"])
        assert {"direct": "Quotation", "indirect": "Claim"}[pages[name]] == schema["@type"]
        assert "http://www.w3.org/ns/anno.jsonld" == annotation["@context"]
        assert ("Annotation", permalink) == (annotation["type"], annotation["body"])


def test_types_are_known(linked: dict[str, list[Any]]) -> None:
    """Every part of the linked data has one of the types that are meant, and all of these are in use."""
    types = [each for schema, _ in linked.values() for each in _types(schema)]

    assert set(types) == TYPES
    assert len(types) > 1000


def _types(data: object) -> Iterator[object]:
    """Yield the type of every object, None for one that has none and is more than a reference."""
    if isinstance(data, dict):
        if data.keys() - {"@id"}:
            yield data.get("@type")
        for value in data.values():
            yield from _types(value)
    elif isinstance(data, list):
        for value in data:
            yield from _types(value)
