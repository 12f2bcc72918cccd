"""How tests visit pages: without being sent on, and with an eye on what is fetched and what goes wrong."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page, Request, Response, Route


MOVED = "moved.html"
"""The kind of page that sends readers on as soon as it is there."""


@contextmanager
def visited(page: Page, address: str, kind: str) -> Iterator[Response]:
    """Open a page of a kind, and stay there even if it sends readers on; yields the server's answer."""

    def at_home(route: Route) -> None:
        if _leads_away(route.request, address):
            route.abort("aborted")
        else:
            route.continue_()

    if kind == MOVED:  # not for others: a browser that is asked each time fetches slowly, and keeps nothing
        page.route("**/*", at_home)
    answer = page.goto(address, wait_until="load")
    assert answer
    yield answer
    assert address == page.url.partition("#")[0]
    page.unroute_all()


def listen(page: Page, address: str) -> tuple[list[str], list[str]]:
    """Return two lists that fill while a page is visited: what was fetched, and whatever went wrong."""
    fetched: list[str] = []
    troubles: list[str] = []

    def answered(response: Response) -> None:
        if not response.ok:
            troubles.append(f"{response.status} {response.url}")
        if urlsplit(response.url).netloc != urlsplit(address).netloc and not response.url.startswith("data:"):
            troubles.append(f"asked elsewhere: {response.url}")

    def failed(request: Request) -> None:
        if not _leads_away(request, address):
            troubles.append(f"failed: {request.url}")

    page.on("console", lambda message: troubles.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("request", lambda each: None if _leads_away(each, address) else fetched.append(each.url))
    page.on("requestfailed", failed)
    page.on("response", answered)
    return fetched, troubles


def _leads_away(request: Request, address: str) -> bool:
    return request.is_navigation_request() and request.url != address
