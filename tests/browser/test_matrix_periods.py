"""Another year or term of the matrix, chosen in a real browser with and without scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

NOW = "Hvor partierne står"
THEN, TERM = "Hvor partierne stod ved udgangen af 2022", "Hvor partierne stod i perioden 2019-23"
FOCUSED = "document.activeElement.textContent"


@pytest.fixture
def page(chromium: Browser, served: tuple[str, Path]) -> Iterator[Page]:
    """The matrix on a small screen, scrolled down to the periods, and marked so that a new page would show."""
    home, _ = served
    context = chromium.new_context(viewport={"width": 900, "height": 500})
    page = context.new_page()
    page.goto(f"{home}standpunkter/", wait_until="load")
    page.evaluate("document.body.dataset.same = 1")
    yield page
    context.close()


def choose(page: Page, name: str, **how: object) -> None:
    """Follow the link to a period."""
    page.locator("main .jump a", has_text=name).click(**how)


def same(page: Page) -> bool:
    """Whether the page is the one that was loaded at first."""
    return bool(page.evaluate("document.body.dataset.same == 1"))


def test_a_period_takes_the_place_of_another(page: Page, served: tuple[str, Path]) -> None:
    """The table, the title and the address are the chosen year's, on the same page, with the focus where it was."""
    home, site = served
    page.locator("main .jump a", has_text="2022").focus()
    page.keyboard.press("Enter")

    expect(page.locator("h1")).to_have_text(THEN)
    assert same(page)
    assert f"{home}standpunkter/2022/" == page.url
    assert page.title().startswith(THEN)
    assert f"{home}standpunkter/2022/" == page.locator("[rel=canonical]").get_attribute("href")
    assert ["Udgangen af 2022"] == page.locator("main .jump [aria-current]").all_text_contents()
    assert "Udgangen af 2022" == page.evaluate(FOCUSED)
    assert THEN == page.locator("[role=status]").text_content()
    assert "2022" in page.locator(".crumbs [aria-current]").inner_text()
    html = (site / "standpunkter" / "2022" / "index.html").read_text(encoding="utf-8")
    assert html.count('<td class="c-') == page.locator(".matrix td").count() > 0


def test_the_place_is_kept(page: Page) -> None:
    """How far the page and the table are scrolled is the same after as before."""
    page.add_style_tag(content=".matrix { min-width: 2000px }")
    page.evaluate("scrollTo(0, 180); document.querySelector('.scroll').scrollLeft = 90")
    where = "[scrollY, document.querySelector('.scroll').scrollLeft]"
    before = page.evaluate(where)

    page.evaluate("document.querySelector('main .jump li:nth-child(2) a').click()")

    expect(page.locator("main .jump li:nth-child(2) a")).to_have_attribute("aria-current", "page")
    assert before == page.evaluate(where)
    assert before[0] == 180
    assert before[1] > 0


def test_back_and_forward(page: Page, served: tuple[str, Path]) -> None:
    """The browser's buttons go through the periods; a place on the page is no period and is not fetched."""
    home, _ = served
    choose(page, "2022")
    expect(page.locator("h1")).to_have_text(THEN)
    choose(page, "2019-23")
    expect(page.locator("h1")).to_have_text(TERM)

    page.go_back()
    expect(page.locator("h1")).to_have_text(THEN)
    page.go_back()
    expect(page.locator("h1")).to_have_text(NOW)
    page.go_forward()
    expect(page.locator("h1")).to_have_text(THEN)

    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.locator('main a[href="#tegn"]').click()
    page.go_back()
    assert f"{home}standpunkter/2022/" == page.url
    assert [] == [url for url in fetched if "standpunkter" in url]
    assert same(page)


@pytest.mark.parametrize("trouble", ["no network", "not found", "another page"])
def test_on_trouble_the_link_leads(trouble: str, page: Page, served: tuple[str, Path]) -> None:
    """If the page cannot be fetched, or is no such page, the link is followed as any other."""
    home, _ = served
    asked: list[str] = []

    def answer(route: object) -> None:
        if route.request.resource_type == "document":
            route.continue_()
            return
        asked.append(route.request.url)
        if trouble == "no network":
            route.abort()
        else:
            route.fulfill(status=404 if trouble == "not found" else 200, content_type="text/html", body="<h1>Nej</h1>")

    page.route("**/standpunkter/2022/", answer)
    choose(page, "2022")

    expect(page.locator("h1")).to_have_text(THEN)
    assert not same(page)
    assert [f"{home}standpunkter/2022/"] == asked
    page.go_back()
    expect(page.locator("h1")).to_have_text(NOW)


def test_the_last_choice_counts(page: Page) -> None:
    """Of two choices in a hurry the second is shown, though the first should come in later."""
    held: list[object] = []

    def hold(route: object) -> None:
        held.append(route)

    page.route("**/standpunkter/2022/", hold)
    choose(page, "2022")
    choose(page, "2019-23")
    expect(page.locator("h1")).to_have_text(TERM)
    (route,) = held
    with page.expect_response("**/standpunkter/2022/"):
        route.continue_()
    page.wait_for_timeout(300)

    assert TERM == page.locator("h1").inner_text()
    assert same(page)


def test_a_new_tab_is_a_new_tab(page: Page, served: tuple[str, Path]) -> None:
    """With the key that opens links in a tab of their own held down, the link does just that."""
    home, _ = served
    with page.context.expect_page() as opened:
        choose(page, "2022", modifiers=["Control"])

    expect(opened.value.locator("h1")).to_have_text(THEN)
    assert f"{home}standpunkter/" == page.url


def test_without_scripts_links_lead(chromium: Browser, served: tuple[str, Path]) -> None:
    """With JavaScript switched off every period can be chosen, as a page of its own."""
    home, _ = served
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{home}standpunkter/")
    choose(page, "2022")

    expect(page.locator("h1")).to_have_text(THEN)
    assert f"{home}standpunkter/2022/" == page.url
    context.close()
