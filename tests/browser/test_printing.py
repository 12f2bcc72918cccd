"""What comes out of a printer: dark words on white, where links lead, and nothing that only a screen can use."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

KINDS = ("statement.html", "article.html", "topic.html")
SHOWN = "e => e.filter(each => each.checkVisibility()).map(each => each.outerHTML.slice(0, 60))"
LINKS = """links => links.filter(a => a.checkVisibility()).map(a => [a.href, getComputedStyle(a, '::after').content])"""
ATTRIBUTE = "links => links.map(a => [a.dataset.print, getComputedStyle(a, '::after').content])"
COLOURS = """() => {
  const all = [document.documentElement, ...document.body.querySelectorAll('*'), document.body];
  const shown = all.filter(e => e.checkVisibility());
  const read = (of, pseudo, name) => getComputedStyle(of, pseudo)[name];
  return [
    shown.map(e => read(e, null, 'backgroundColor')),
    shown.filter(e => e.matches('p, a, li, h1, h2, dd, dt, b, span, blockquote')).map(e => read(e, null, 'color')),
    read(document.documentElement, null, 'colorScheme'),
  ];
}"""


@pytest.fixture(scope="module")
def paper(chromium: Browser) -> Iterator[Page]:
    """A tab that shows pages as a reader who prefers dark prints them."""
    with chromium.new_page(color_scheme="dark") as made:
        made.emulate_media(media="print")
        yield made


@pytest.mark.parametrize("kind", KINDS)
def test_links_say_where_they_lead(kind: str, paper: Page, pages_of: Callable[[str], list[str]]) -> None:
    """Behind each link to another site stands its whole address, and behind a permanent address it itself."""
    outgoing, permanent = [], []
    for address in pages_of(kind):
        paper.goto(address)
        outgoing += paper.locator("main a[href^='http']").evaluate_all(LINKS)
        permanent += paper.locator("[data-print]").evaluate_all(ATTRIBUTE)
        home = address.partition("/repo/")[0]

        assert [url for url, _ in permanent if not url.startswith(f"{home}/repo/udsagn/")] == []

    assert outgoing
    assert [(url, shown) for url, shown in outgoing + permanent if url not in shown.replace('" "', "")] == []
    assert bool(permanent) == (kind != "statement.html")


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_but_the_content_is_printed(kind: str, paper: Page, pages_of: Callable[[str], list[str]]) -> None:
    """Menus, the way back, the link to the content and the footer's lists are not printed; the name of the site is."""
    for address in pages_of(kind):
        paper.goto(address)

        assert [] == paper.locator("nav, .skip, footer ul, footer .bits").evaluate_all(SHOWN)
        assert paper.locator("header .site").is_visible()
        assert paper.locator("h1").is_visible()


@pytest.mark.parametrize("kind", KINDS)
def test_paper_is_white(kind: str, paper: Page, pages_of: Callable[[str], list[str]]) -> None:
    """No ground is darker than a light grey no words lighter than a mid grey, though the reader prefers dark."""
    for address in pages_of(kind):
        paper.goto(address)

        grounds, inks, scheme = paper.evaluate(COLOURS)

        assert len(inks) > 20
        assert {colour for colour in grounds if _is_solid(colour) and _lightness(colour) < 230} == set()
        assert {colour for colour in inks if _lightness(colour) > 130} == set()
        assert "light" == scheme


def _is_solid(colour: str) -> bool:
    return not colour.endswith(", 0)")


def _lightness(colour: str) -> float:
    """Return how light `rgb(r, g, b)` is on average, up to 255."""
    return sum(float(part) for part in colour.partition("(")[2].rstrip(")").split(",")[:3]) / 3
