"""What `docs/theme.md` says of templates is so, and nothing is left out."""

from __future__ import annotations

import re
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from site_builder.build import Options, make
from site_builder.messages import messages
from site_builder.pages import Addresses, Beside, Renderer, Theme

if TYPE_CHECKING:
    from pathlib import Path

THEME = Theme.default().folders[-1]
TEMPLATES = sorted(p.name for p in THEME.glob("*.html"))
DRAWN = {"base.html", "macros.html", "marked.html", "marked_style.html", "party_list.html", "signs.html"}
SECTION = re.compile(r"^### `([\w.]+)`\n(.*?)(?=^##|\Z)", re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def page(root: Path) -> str:
    """The page on the theme."""
    return (root / "docs" / "theme.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def given(demo: Path) -> dict[str, set[str]]:
    """The names that each template is given beside those that all have."""
    specs = make(Options(content=demo, search="page", preview=True)).pages
    return {spec.template: set(spec.context) for spec in specs}


def _names(text: str) -> set[str]:
    """Return the names in the first columns of a text's tables."""
    cells = re.findall(r"^\| (`.+?) \|", text, re.MULTILINE)
    return {re.match(r"\w+", name)[0] for cell in cells for name in re.findall(r"`([^`]+)`", cell)}


def test_templates_and_their_names(page: str, given: dict[str, set[str]]) -> None:
    """Every template that draws a page has a section with every name that it is given, and no other."""
    assert set(TEMPLATES) - DRAWN == given.keys() | {"moved.html"}
    assert {**given, "moved.html": {"name", "target", "canonical_target", "told_in"}} == {
        name: _names(text) for name, text in SECTION.findall(page)
    }


@pytest.mark.parametrize("name", sorted(DRAWN))
def test_templates_within_others(name: str, page: str) -> None:
    """What is drawn within others is spoken of."""
    assert f"`{name}`" in page.partition("### Drawn within others")[2]


def test_what_every_template_has(page: str) -> None:
    """The names that all templates have, and the filters that are the theme's own, are listed."""
    table = page.partition("## What templates are given")[2].partition("\n### ")[0]
    sources = SimpleNamespace(
        site=SimpleNamespace(lang="da"), addresses=Addresses("https://name.example/"), messages=messages("da")
    )
    environment = Renderer(Theme.default(), sources, {})._environment  # noqa: SLF001
    shared = {"site", "menu", "search", "address", "canonical", *Beside.__struct_fields__}
    jinjas = {"range", "dict", "lipsum", "cycler", "joiner", "namespace", "_", "gettext", "ngettext", "pgettext",
              "npgettext"}  # fmt: skip
    filters = {"dato", "filstoerrelse", "markdown", "procent", "tal"}

    assert shared | set(environment.globals) - jinjas == _names(table)
    assert [] == [name for name in filters if f"`{name}`" not in table or name not in environment.filters]


def test_blocks_of_the_frame(page: str) -> None:
    """Every block of `base.html` is listed, and no other."""
    table = page.partition("## A part of every page")[2].partition("\n## ")[0]
    blocks = re.findall(r"{% block (\w+) %}", (THEME / "base.html").read_text(encoding="utf-8"))

    assert set(blocks) == _names(table)


def test_properties_of_the_stylesheet(page: str) -> None:
    """Every custom property that the stylesheet sets for the whole page is listed, and no other."""
    root = re.search(r":root \{(.*?)\}", (THEME / "assets" / "style.css").read_text(encoding="utf-8"), re.DOTALL)
    table = page.partition("## Colours and type")[2].partition("\n## ")[0]
    listed = re.findall(r"`(--[\w-]+)`", "".join(re.findall(r"^\| (`.+?) \|", table, re.MULTILINE)))

    assert root
    assert set(re.findall(r"(--[\w-]+):", root[1])) == set(listed)
