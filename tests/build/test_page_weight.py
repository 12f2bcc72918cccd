"""What a reader has to fetch: every page of the demo is light, and there is little JavaScript."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest
from page_kinds import KINDS
from selectolax.lexbor import LexborHTMLParser

from site_builder.build import Made, Options, make

if TYPE_CHECKING:
    from pathlib import Path

PAGE = 30_000
"""Bytes of a page and its stylesheet, both gzipped, at most: to be lowered once long lists are in parts."""
SCRIPTS, SEARCH = 5_000, 3_000
"""Bytes of JavaScript, not gzipped, besides Pagefind's: in all, and of the search page's own."""


@pytest.fixture(scope="module")
def made(demo: Path) -> Made:
    """The demo's site with its search page, as it would be published."""
    return make(Options(content=demo, search="page"))


def test_every_kind_has_a_page(made: Made) -> None:
    """The demo has a page of every kind, so that what is said of all its pages is said of all kinds."""
    assert set(KINDS) == {spec.template for spec in made.pages}


def test_every_page_is_light(made: Made) -> None:
    """A page and its stylesheet are together smaller than PAGE when they are gzipped, as servers send them."""
    style = _gzipped(made.files["assets/style.css"])
    weights = {spec.file: _gzipped(made.files[spec.file]) + style for spec in made.pages}

    assert len(weights) > 400
    assert {name: weight for name, weight in weights.items() if weight > PAGE} == {}


def test_there_is_one_stylesheet(made: Made) -> None:
    """No page has a stylesheet besides the one that is counted."""
    linked = {
        node.attributes["href"].partition("?")[0]
        for spec in made.pages
        for node in LexborHTMLParser(made.files[spec.file]).css("link[rel=stylesheet]")
    }

    assert len(linked) == 1
    assert linked.pop().endswith("/assets/style.css")


def test_there_is_little_javascript(made: Made) -> None:
    """All scripts, those within pages as well, are small; linked data are no scripts."""
    files = {name: len(data) for name, data in made.files.items() if name.endswith((".js", ".mjs"))}
    within = {
        node.text()
        for spec in made.pages
        for node in LexborHTMLParser(made.files[spec.file]).css("script:not([type='application/ld+json'])")
    }

    assert {"assets/matrix.js", "assets/search.js"} == files.keys()
    assert files["assets/search.js"] <= SEARCH
    assert sum(files.values()) + sum(len(text.encode()) for text in within) <= SCRIPTS


def _gzipped(data: bytes) -> int:
    return len(gzip.compress(data))
