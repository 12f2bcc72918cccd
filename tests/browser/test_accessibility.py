"""Pages of every kind as axe-core sees them: nothing against WCAG 2.2 AA or the best practice, on any screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import axe
import pytest
from page_kinds import KINDS
from visiting import visited

from site_builder.build import Options, build
from site_builder.memo import Memo
from site_builder.preview import PreviewServer, Studio
from site_builder.starter import Begun, begin_tracker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

BARE = 'title = "Tom"\nbase_url = "http://localhost:8000/"\n'
FAULTY = """<!doctype html><html lang="da"><title>x</title><meta name="color-scheme" content="light dark">
<style>@media (prefers-color-scheme: dark) { p { color: #333; background: #222 } }
@media (max-width: 400px) { a { color: #eee; background: #fff } }</style>
<main><h1>x</h1><p>Mørkt på mørkt</p><a href="#">Lyst på lyst</a></main>"""


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    """A tab that shows one page after another."""
    with chromium.new_page() as made:
        yield made


@pytest.fixture(scope="module")
def small_sites(host: tuple[str, Path], tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address below which there are the site of a new tracker, and that of one with nothing but its settings."""
    root, folder = host
    new, bare = tmp_path_factory.mktemp("new"), tmp_path_factory.mktemp("bare")
    begin_tracker(new, Begun(title="Ny", base_url=f"{root}new/", version="1"))
    (bare / "content").mkdir()
    (bare / "content" / "site.toml").write_text(BARE, encoding="utf-8")
    for name, tracker in (("new", new), ("bare", bare)):
        build(Options(content=tracker / "content", output=folder / name, base_url=f"{root}{name}/", search="page"))
    return root


@pytest.fixture
def preview(chromium: Browser, tracker: Path) -> Iterator[tuple[PreviewServer, Studio]]:
    """The small tracker as the keeper sees it, and the studio that makes it."""
    assert chromium.is_connected()
    server = PreviewServer(0)
    studio = Studio(lambda: Options(content=tracker, base_url=server.url, drafts=True, preview=True), Memo())
    studio.rebuild()
    server.start(studio)
    yield server, studio
    server.stop()


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(kind: str, page: Page, pages_of: Callable[[str], list[str]]) -> None:
    """Axe finds nothing wrong with the pages of the kind."""
    wrong: list[str] = []
    seen: dict[str, int] = {}
    for address in pages_of(kind):
        with visited(page, address, kind):
            seen = axe.thin(page, seen)
            wrong += [f"{address}: {each}" for each in axe.violations(page)]

    assert wrong == []


@pytest.mark.parametrize("address", ["new/", "bare/", "bare/standpunkter/", "bare/emner/", "bare/ikke-tilskrevet/"])
def test_axe_finds_nothing_in_a_new_tracker(address: str, page: Page, small_sites: str) -> None:
    """A tracker that has just begun, or has nothing in it yet, is as readable."""
    page.goto(small_sites + address)

    assert list(axe.violations(page)) == []


def test_axe_finds_nothing_in_the_preview(
    page: Page, preview: tuple[PreviewServer, Studio], tracker: Path
) -> None:
    """Nor is there anything wrong with the marked text of an article, or with the notice of a mistake over it."""
    server, studio = preview
    (article,) = (tracker / "articles").iterdir()
    page.goto(f"{server.url}artikler/{article.stem}/")
    page.locator(".found").first.focus()
    marked = list(axe.violations(page))
    article.write_text("Ingen indledning.", encoding="utf-8")
    studio.rebuild()
    page.get_by_role("alert").wait_for()

    assert marked == []
    assert list(axe.violations(page)) == []


def test_axe_finds_nothing_in_search_results(page: Page, served: tuple[str, Path]) -> None:
    """The search page is as good when it shows what was found."""
    home, _ = served
    page.goto(f"{home}soeg/?q=asyl")
    page.locator("#fund mark").first.wait_for()

    assert list(axe.violations(page)) == []


def test_axe_sees_each_state(page: Page) -> None:
    """What is wrong only in the dark, or only on a phone, is found there; axe is of this decade."""
    page.set_content(FAULTY)

    found = {each[: each.index(":", each.index(":") + 1)] for each in axe.violations(page)}

    assert {
        "320 px, light: color-contrast", "320 px, dark: color-contrast", "1280 px, dark: color-contrast"
    } == found  # fmt: skip
    assert axe.version(page) >= (4, 8)
