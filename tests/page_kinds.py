"""The kinds of pages that a theme makes, and for each the pages of a site that show everything that is on any."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import jinja2
from jinja2.meta import find_referenced_templates
from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

    from site_builder.build import Made
    from site_builder.pages import PageSpec

FOLDER = Path(__file__).resolve().parents[1] / "templates"


def _page_templates() -> tuple[str, ...]:
    """Return the templates that pages are rendered with: those that no other extends, imports or includes."""
    syntax = jinja2.Environment(extensions=["jinja2.ext.i18n"], autoescape=True)
    sources = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.html")}
    parts = {name for text in sources.values() for name in find_referenced_templates(syntax.parse(text))}
    return tuple(sorted(sources.keys() - parts))


KINDS = _page_templates()
"""Each kind of page, by its template: a new one is there as soon as its template is."""


def richest(made: Made) -> dict[str, tuple[PageSpec, ...]]:
    """Return for each kind the few pages that have between them every construction that pages of the kind have.

    A construction is an element with its classes and roles, within its parent. The page with most of them comes first
    (of two alike the shorter, which a browser is done with sooner), then the one that adds most, until nothing is left
    to add. Kinds without a page are left out.
    """
    by_kind: dict[str, list[PageSpec]] = {}
    for spec in made.pages:
        by_kind.setdefault(spec.template, []).append(spec)
    return {kind: tuple(_covering(specs, made.files)) for kind, specs in by_kind.items()}


def _covering(specs: list[PageSpec], files: dict[str, bytes]) -> Iterator[PageSpec]:
    has = {spec.file: _constructions(files[spec.file]) for spec in specs}
    left = set().union(*has.values())
    while left:
        best = max(specs, key=lambda spec: (len(left & has[spec.file]), -len(files[spec.file]), spec.file))
        yield best
        left -= has[best.file]


def _constructions(html: bytes) -> frozenset[tuple[str, str]]:
    """Return each kind of element of a page with its parent's."""
    body = LexborHTMLParser(html).body
    found = body.css("*") if body else []
    return frozenset((_kind_of(node), _kind_of(node.parent) if node.parent else "") for node in found)


def _kind_of(node: LexborNode) -> str:
    return " ".join((node.tag, *(node.attributes.get(name) or "" for name in ("class", "role", "type"))))
