"""Pages of every kind in a real browser: on a phone and on a computer, in light and in dark, without scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from page_kinds import KINDS
from visiting import MOVED, listen, visited

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = pytest.mark.browser

PHONE, COMPUTER = {"width": 320, "height": 800}, {"width": 1280, "height": 800}
REQUESTS = 4
"""So many requests a page may take: itself, a stylesheet, an icon, and a script on the search page."""
SHIFT = 0.03
"""So much a page may move on a phone while it is read, by the Layout Instability specification's measure: a word or
a row that is read half goes to the next line when it is read whole (up to 0.017 where the pages come 400 bytes at a
time). What comes late and pushes the rest down, as a picture without a size does, is more; web.dev calls 0.1 good."""
WATCH_SHIFTS = """window.shifts = [];
new PerformanceObserver(list => window.shifts.push(...list.getEntries().map(e => e.value)))
  .observe({type: 'layout-shift', buffered: true});"""
SHIFTED = """() => new Promise(done => requestAnimationFrame(() => setTimeout(() =>
  done(window.shifts.reduce((sum, each) => sum + each, 0)), 50)))"""
READ_MAIN = """() => [document.querySelector('main').innerText,
  [...document.querySelectorAll('main a')].map(a => a.getAttribute('href'))]"""
FOCUS_EACH = """() => {
  const kind = e => `${e.tagName}.${e.className}`, seen = new Set();
  const stops = 'a[href], button, summary, input, select, textarea, [tabindex="0"]';
  return [...document.querySelectorAll(stops)].filter(e => {
    const made = kind(e) + kind(e.parentElement), first = !seen.has(made) && e.checkVisibility();
    return first && seen.add(made);
  }).map(e => {
    e.focus({preventScroll: true});
    const {outlineStyle, outlineWidth} = getComputedStyle(e);
    return [e.outerHTML.slice(0, 80), document.activeElement === e, outlineStyle, parseFloat(outlineWidth)];
  });
}"""
COUNT_ROLES = """() => Object.fromEntries(Object.entries({row: 'tbody tr', rowheader: 'tbody th', cell: 'td'})
  .map(([role, made]) => [role, document.querySelectorAll(`.matrix ${made}`).length]))"""


@pytest.fixture(scope="module")
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """A reader with a phone; what the dark changes is colours alone, which a test below sees to."""
    made = chromium.new_context(viewport=PHONE)
    made.add_init_script(WATCH_SHIFTS)
    yield made
    made.close()


@pytest.fixture(scope="module")
def tab(chromium: Browser) -> Iterator[Page]:
    """A tab that shows one page after another."""
    with chromium.new_page() as made:
        yield made


@pytest.fixture(scope="module")
def scriptless(chromium: Browser) -> Iterator[Page]:
    """The tab of a reader who has switched JavaScript off."""
    made = chromium.new_context(java_script_enabled=False)
    yield made.new_page()
    made.close()


@pytest.mark.parametrize("kind", KINDS)
def test_page(kind: str, context: BrowserContext, pages_of: Callable[[str], list[str]]) -> None:
    """The page scrolls up and down only, asks little and no one else, and hardly anything on it moves as it loads."""
    for address in pages_of(kind):
        with context.new_page() as page:
            fetched, troubles = listen(page, address)
            with visited(page, address, kind) as answer:
                page.wait_for_load_state("networkidle" if kind == "search.html" else "load")
                shifted = page.evaluate(SHIFTED)
                sideways = [size["width"] for size in (PHONE, COMPUTER) if _sideways(page, size)]

                assert answer.ok
                assert troubles == []
                assert len(fetched) <= REQUESTS, fetched
                assert [url for url in fetched if "pagefind" in url] == []
                assert shifted < SHIFT, address
                assert page.locator("h1").count() == 1
                assert page.locator("h1").is_visible()
                assert sideways == [], address


@pytest.mark.parametrize("kind", KINDS)
def test_page_without_scripts(kind: str, tab: Page, scriptless: Page, pages_of: Callable[[str], list[str]]) -> None:
    """With JavaScript switched off a page says the same, with the same links; the search page says what to do."""
    for address in pages_of(kind):
        with visited(tab, address, kind):
            text, links = tab.evaluate(READ_MAIN)
        with visited(scriptless, address, kind):
            text_without, links_without = scriptless.evaluate(READ_MAIN)

        assert len(text_without.split()) > 3
        assert links == links_without
        if kind == "search.html":
            assert "kræver JavaScript" in text_without
        else:
            assert text == text_without


@pytest.mark.parametrize("kind", sorted(set(KINDS) - {MOVED}))
def test_keyboard_sees_where_it_is(kind: str, tab: Page, pages_of: Callable[[str], list[str]]) -> None:
    """The first tab stop is a link to the content and leads there; whatever has the focus has an outline."""
    for address in pages_of(kind):
        tab.goto(address, wait_until="load")
        tab.keyboard.press("Tab")
        first = tab.evaluate("document.activeElement.getAttribute('href')")
        seen = tab.locator(":focus").evaluate("e => e.getBoundingClientRect().left >= 0")
        tab.keyboard.press("Enter")

        assert first.startswith("#")
        assert seen
        assert tab.evaluate("document.activeElement.matches('main')")
        assert tab.url.endswith(first)
        stops = tab.evaluate(FOCUS_EACH)
        assert len(stops) > 3
        assert [stop for stop in stops if not stop[1] or stop[2] == "none" or stop[3] < 2] == []


def test_dark_is_dark(chromium: Browser, served: tuple[str, Path]) -> None:
    """A reader who prefers dark has a darker page than one who prefers light."""
    home, _ = served
    light, dark = (_paper(chromium, home, scheme) for scheme in ("light", "dark"))

    assert _luminance(dark) < 0.1
    assert _luminance(light) > 0.7


def test_dark_is_other_colours(tab: Page, served: tuple[str, Path]) -> None:
    """What the stylesheet changes in the dark are the values of colours that light has as well, and nothing else."""
    home, _ = served
    tab.goto(home)

    light, dark = tab.evaluate("""() => {
      const rules = [...document.styleSheets[0].cssRules], names = rule => rule ? [...rule.style] : [];
      const dark = rules.filter(rule => rule.conditionText?.includes('dark')).flatMap(rule => [...rule.cssRules]);
      return [names(rules.find(rule => rule.selectorText === ':root')), dark.flatMap(names)];
    }""")

    assert len(dark) > 5
    assert {name for name in dark if name.startswith("--")} == set(dark) <= set(light)


def test_matrix_is_a_table_on_a_phone_too(tab: Page, served: tuple[str, Path]) -> None:
    """However narrow the screen is, and so however the table is laid out, to a screen reader it is a table."""
    home, _ = served
    tab.set_viewport_size(PHONE)
    tab.goto(f"{home}standpunkter/")

    tree = tab.context.new_cdp_session(tab).send("Accessibility.getFullAXTree")["nodes"]

    roles = [node["role"]["value"] for node in tree if not node["ignored"]]
    there = tab.evaluate(COUNT_ROLES)
    assert 1 == roles.count("table")
    assert there["cell"] > 50
    assert there == {role: roles.count(role) for role in there}


def _sideways(page: Page, size: Any) -> bool:  # noqa: ANN401
    """Whether one has to scroll sideways on a screen of some size."""
    page.set_viewport_size(size)
    return bool(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))


def _paper(chromium: Browser, home: str, scheme: str) -> str:
    context = chromium.new_context(color_scheme=scheme)
    page = context.new_page()
    page.goto(home, wait_until="load")
    colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
    context.close()
    return str(colour)


def _luminance(colour: str) -> float:
    """Return the relative luminance of `rgb(r, g, b)`."""
    parts = [float(part) / 255 for part in colour.partition("(")[2].rstrip(")").split(",")[:3]]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
