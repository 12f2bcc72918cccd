"""The preview in a real browser: eight tabs that each show what was saved."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, Page, expect

from site_builder.build import Options
from site_builder.memo import Memo
from site_builder.preview import PreviewServer, Studio, Watcher

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

pytestmark = pytest.mark.browser

ARTICLE = "2022-04-26-bred-aftale-om-saerlov"
TABS = 8
PATIENCE = 60_000
"""Milliseconds to wait for a state: a busy machine is no mistake."""

expect.set_options(timeout=PATIENCE)


class Preview:
    """The demo tracker in a folder of its own, served as `standpunkt serve` does."""

    def __init__(self, folder: Path, demo: Path) -> None:
        self.content, self.templates = folder / "content", folder / "templates"
        shutil.copytree(demo, self.content)
        self.templates.mkdir()
        self.article = self.content / "articles" / f"{ARTICLE}.txt"
        self.server = PreviewServer(0)
        self.studio = Studio(self._options, Memo())
        self._watcher = Watcher((self.content, self.templates), lambda _: self.studio.rebuild())
        self.studio.rebuild()
        self.server.start(self.studio)
        self._watcher.start()

    def _options(self) -> Options:
        url = self.server.url
        return Options(content=self.content, templates=self.templates, base_url=url, drafts=True, preview=True)

    def stop(self) -> None:
        """End it."""
        self._watcher.stop()
        self.server.stop()


@pytest.fixture
def preview(chromium: Browser, tmp_path: Path, demo: Path) -> Iterator[Preview]:
    """A preview of the demo."""
    assert chromium.is_connected()
    preview = Preview(tmp_path, demo)
    yield preview
    preview.stop()


@pytest.fixture
def tabs(chromium: Browser, preview: Preview) -> Iterator[list[Page]]:
    """Eight tabs of one browser with one article of the preview, each scrolled down, and no mistake in any."""
    context = chromium.new_context(viewport={"width": 800, "height": 400})
    errors: list[str] = []
    tabs = []
    for _ in range(TABS):
        tab = context.new_page()
        tab.on("pageerror", lambda error: errors.append(str(error)))
        tab.goto(f"{preview.server.url}artikler/{ARTICLE}/")
        tab.evaluate("window.scrollTo(0, 300)")
        tabs.append(tab)
    yield tabs
    context.close()
    assert errors == []


def test_every_tab_shows_every_state(tabs: list[Page], preview: Preview, root: Path) -> None:
    """An article, a template and a stylesheet are edited, the front matter is broken and mended: eight tabs show it.

    None of them loses its place on the page.
    """
    good = preview.article.read_text(encoding="utf-8").replace("en god dag", "en lysegrå dag")
    preview.article.write_text(good, encoding="utf-8")
    _all(tabs, lambda tab: expect(tab.locator(".marked")).to_contain_text("en lysegrå dag"))

    base = (root / "templates" / "base.html").read_text(encoding="utf-8")
    (preview.templates / "base.html").write_text(base.replace("Læs kilden", "Gå til kilden"), encoding="utf-8")
    _all(tabs, lambda tab: expect(tab.locator("footer")).to_contain_text("Gå til kilden"))

    (preview.templates / "assets").mkdir()
    style = (root / "templates" / "assets" / "style.css").read_text(encoding="utf-8")
    (preview.templates / "assets" / "style.css").write_text(f"{style}\nh1 {{ color: rgb(1, 2, 3) }}", encoding="utf-8")
    _all(tabs, lambda tab: expect(tab.locator("h1")).to_have_css("color", "rgb(1, 2, 3)"))

    preview.article.write_text(good.replace("date: 2022-04-26", "date: <i>snart</i>"), encoding="utf-8")
    _all(tabs, lambda tab: expect(tab.get_by_role("alert")).to_contain_text(f"{ARTICLE}.txt:3"))
    _all(tabs, lambda tab: expect(tab.get_by_role("alert")).to_contain_text("<i>snart</i>"))
    _all(tabs, lambda tab: expect(tab.locator(".marked")).to_contain_text("en lysegrå dag"))

    preview.article.write_text(good, encoding="utf-8")
    _all(tabs, lambda tab: expect(tab.get_by_role("alert")).to_have_count(0))

    assert [300] * TABS == [tab.evaluate("Math.round(window.scrollY)") for tab in tabs]


def test_new_tab_shows_a_mistake_at_once(tabs: list[Page], preview: Preview) -> None:
    """A page that is opened while something is wrong shows what, also on an address where nothing is."""
    preview.article.write_text("Ingen indledning.", encoding="utf-8")
    expect(tabs[0].get_by_role("alert")).to_contain_text("has no front matter")

    for address in ("", "nix/"):
        tabs[1].goto(f"{preview.server.url}{address}")

        expect(tabs[1].get_by_role("alert")).to_contain_text("has no front matter")


def test_tab_that_leads_may_be_closed(tabs: list[Page], preview: Preview) -> None:
    """When the tab that holds the stream of events is closed, another takes it over."""
    tabs[0].close()
    text = preview.article.read_text(encoding="utf-8")
    for number, word in enumerate(("lyseblå", "lyserød"), start=1):
        preview.article.write_text(text.replace("en god dag", f"en {word} dag"), encoding="utf-8")
        _all(tabs[number:], lambda tab, word=word: expect(tab.locator(".marked")).to_contain_text(word))
        tabs[number].close()


def test_tab_reloads_once_for_a_change(tabs: list[Page]) -> None:
    """A tab that hears of one change from several sides reloads once: chromium may crash where it begins again."""
    told, teller = tabs[:2]
    begun: list[str] = []
    told.expose_function("begun", lambda key: begun.append(key))  # noqa: PLW0108 (Playwright takes no method of a list)
    told.evaluate("() => { Storage.prototype.setItem = (key) => window.begun(key) }")

    with told.expect_navigation():
        teller.evaluate("""() => {
            const channel = new BroadcastChannel("standpunkt");
            for (let i = 0; i < 50; i++) channel.postMessage({ state: { version: "another", problems: [] } });
        }""")

    assert len(begun) == 1


def test_why_is_shown_on_hover_and_focus(tabs: list[Page]) -> None:
    """Whose words a statement is, the rule and how sure it is are shown by mouse and by keyboard, and else hidden."""
    tab = tabs[0]
    found = tab.locator(".found").first
    tip = found.locator(".tip")
    expect(tip).to_be_hidden()

    line = found.evaluate("f => { f.scrollIntoView(); return f.getClientRects()[0].toJSON() }")
    tab.mouse.move(line["x"] + 9, line["y"] + 9)
    expect(tip).to_be_visible()
    tab.mouse.move(0, 0)
    expect(tip).to_be_hidden()
    found.focus()

    expect(tip).to_be_visible()
    expect(tip).to_contain_text(re.compile(r"Torfinn Klitgræs.*udlændingeminister.*sikkerhed \d\d", re.DOTALL))


@pytest.mark.parametrize("width", [320, 1280])
def test_marked_text_fits(width: int, chromium: Browser, preview: Preview) -> None:
    """The marked text makes no page scroll sideways, its notes included."""
    page = chromium.new_page(viewport={"width": width, "height": 700})
    page.goto(f"{preview.server.url}artikler/{ARTICLE}/")
    for found in page.locator(".found").all():
        found.focus()

        assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


def _all(tabs: list[Page], check: Callable[[Page], None]) -> None:
    for tab in tabs:
        check(tab)
