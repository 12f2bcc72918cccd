"""The pages in a real browser: on a phone and on a computer, in light and in dark, with and without scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page, Response

pytestmark = pytest.mark.browser

KINDS = (
    "front", "party", "person", "topic", "article", "statement",
    "parties", "people", "topics", "articles", "statements", "year", "om", "data", "404",
    "matrix", "matrix of a year", "matrix of a term", "changes",
    "corrections", "refusals", "method", "tombstone",
)  # fmt: skip
SECTIONS = {
    "party": "partier", "person": "personer", "topic": "emner", "article": "artikler", "statement": "udsagn",
}  # fmt: skip
FIXED = {
    "front": "", "parties": "partier/", "people": "personer/", "topics": "emner/", "articles": "artikler/",
    "statements": "udsagn/", "om": "om/", "data": "data/", "404": "404.html",
    "matrix": "standpunkter/", "matrix of a year": "standpunkter/2022/",
    "matrix of a term": "standpunkter/periode/2019-23/", "changes": "aendringer/",
    "corrections": "rettelser/", "refusals": "ikke-tilskrevet/", "method": "metode/", "tombstone": "udsagn/nadwarw2ss/",
}  # fmt: skip
WIDTHS = (320, 1280)
CONTRAST = 4.5
READ_COLOURS = """() => {
  const solid = element => {
    for (let e = element; e; e = e.parentElement) {
      const colour = getComputedStyle(e).backgroundColor;
      if (!/, 0\\)$|transparent/.test(colour)) return colour;
    }
    return null;
  };
  const read = 'h1, h2, main p, main li, main a, main dd, main td, main th, main small, footer p, nav a';
  return [...document.querySelectorAll(read)].map(e =>
    [e.textContent.trim().slice(0, 40), getComputedStyle(e).color, solid(e)]);
}"""


def _address(kind: str, site: Path) -> str:
    """Return the address of a kind's page: of those with many, the one with most on it."""
    if kind in FIXED:
        return FIXED[kind]
    section = SECTIONS.get(kind, "udsagn")
    pages = [p for p in (site / section).glob("*/index.html") if section != "udsagn" or _is_year(p) == (kind == "year")]
    return f"{section}/{max(pages, key=lambda p: (p.stat().st_size, p)).parent.name}/"


def _is_year(page: Path) -> bool:
    return page.parent.name.isdecimal()


@pytest.fixture(scope="module", params=["light", "dark"])
def context(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[BrowserContext]:
    """A reader whose device asks for light or for dark."""
    made = chromium.new_context(color_scheme=request.param)
    yield made
    made.close()


@pytest.fixture(scope="module")
def scriptless(chromium: Browser) -> Iterator[BrowserContext]:
    """A reader who has switched JavaScript off."""
    made = chromium.new_context(java_script_enabled=False)
    yield made
    made.close()


@pytest.mark.parametrize("kind", KINDS)
def test_page(kind: str, context: BrowserContext, served: tuple[str, Path]) -> None:
    """The page scrolls up and down only, asks no one else for anything, and everything it asks for is there."""
    home, site = served
    with context.new_page() as page:
        troubles = _listen(page, home)
        page.set_viewport_size({"width": WIDTHS[0], "height": 800})
        answer = page.goto(home + _address(kind, site), wait_until="load")
        sideways = [_sideways(page, width) for width in WIDTHS]

        assert answer is not None
        assert answer.ok
        assert troubles == []
        assert page.locator("h1").count() == 1
        assert page.locator("h1").is_visible()
        assert [width for width, too_wide in zip(WIDTHS, sideways, strict=True) if too_wide] == []


@pytest.mark.parametrize("kind", KINDS)
def test_page_without_scripts(kind: str, scriptless: BrowserContext, served: tuple[str, Path]) -> None:
    """With JavaScript switched off, the text of the page can be read, and its links are there."""
    home, site = served
    with scriptless.new_page() as page:
        page.goto(home + _address(kind, site), wait_until="load")

        text = page.locator("main").inner_text()

        assert len(text.split()) > 10
        assert page.locator("h1").inner_text().strip()
        assert page.locator("header a").first.is_visible()


@pytest.mark.parametrize("kind", ["front", "party", "statement", "article", "topic", "matrix", "changes"])
def test_text_stands_out(kind: str, context: BrowserContext, served: tuple[str, Path]) -> None:
    """Text and links have at least the contrast that WCAG AA asks for, in light and in dark."""
    home, site = served
    with context.new_page() as page:
        page.goto(home + _address(kind, site), wait_until="load")
        read = [(text, ink, paper or "rgb(255, 255, 255)") for text, ink, paper in page.evaluate(READ_COLOURS)]

    faint = {(ink, paper): text for text, ink, paper in read if _contrast(ink, paper) < CONTRAST}
    assert len(read) > 5
    assert faint == {}


def test_dark_is_dark(chromium: Browser, served: tuple[str, Path]) -> None:
    """A reader who prefers dark has a darker page than one who prefers light."""
    home, _ = served
    light, dark = (_paper(chromium, home, scheme) for scheme in ("light", "dark"))

    assert _luminance(dark) < 0.1
    assert _luminance(light) > 0.7


def test_keyboard_reaches_the_content_first(chromium: Browser, served: tuple[str, Path]) -> None:
    """The first tab stop is a link to the content, and following it takes the reader there."""
    home, _ = served
    with chromium.new_page() as page:
        page.goto(home, wait_until="load")

        page.keyboard.press("Tab")
        first = page.evaluate("document.activeElement.getAttribute('href')")
        page.keyboard.press("Enter")

        assert first.startswith("#")
        assert page.evaluate(f"document.querySelector('{first}').contains(document.querySelector('h1'))")
        assert page.url.endswith(first)


def _sideways(page: Page, width: int) -> bool:
    """Whether one has to scroll sideways on a screen of some width."""
    page.set_viewport_size({"width": width, "height": 800})
    return bool(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))


def _listen(page: Page, home: str) -> list[str]:
    """Return a list that fills with whatever goes wrong on a page."""
    troubles: list[str] = []

    def answered(response: Response) -> None:
        if not response.ok:
            troubles.append(f"{response.status} {response.url}")
        if urlsplit(response.url).netloc != urlsplit(home).netloc and not response.url.startswith("data:"):
            troubles.append(f"asked elsewhere: {response.url}")

    page.on("console", lambda message: troubles.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("requestfailed", lambda request: troubles.append(f"failed: {request.url}"))
    page.on("response", answered)
    return troubles


def _paper(chromium: Browser, home: str, scheme: str) -> str:
    context = chromium.new_context(color_scheme=scheme)
    page = context.new_page()
    page.goto(home, wait_until="load")
    colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
    if colour == "rgba(0, 0, 0, 0)":
        colour = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    context.close()
    return str(colour)


def _contrast(ink: str, paper: str) -> float:
    """Return the contrast of two CSS colours as WCAG 2 reckons it."""
    lighter, darker = sorted((_luminance(ink), _luminance(paper)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """Return the relative luminance of `rgb(r, g, b)`."""
    parts = [float(part) / 255 for part in colour.partition("(")[2].rstrip(")").split(",")[:3]]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
