"""A real browser, and the demo's site served to it."""

from __future__ import annotations

import functools
import os
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from page_kinds import richest
from playwright.sync_api import Browser, expect, sync_playwright

from site_builder.build import Options, make
from site_builder.publish import write_site

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from site_builder.build import Made

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
)  # fmt: skip

expect.set_options(timeout=20_000)


class _Silent(SimpleHTTPRequestHandler):
    """Serves files and logs nothing."""

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Debian's chromium: without it the tests are skipped, but on a CI machine they fail."""
    if not CHROMIUM.exists():
        message = f"there is no {CHROMIUM}: the browser tests need Debian's chromium (apt-get install chromium)"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def host(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """The address of a local server, and the folder that it serves."""
    assert chromium.is_connected()
    folder = tmp_path_factory.mktemp("served")
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Silent, directory=folder))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/", folder
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="session")
def demo_made(host: tuple[str, Path], demo: Path) -> Made:
    """The demo's site, search included, as it stands below a sub-path of the local server."""
    root, folder = host
    made = make(Options(content=demo, base_url=f"{root}repo/", search="index"))
    write_site(folder / "repo", made.files)
    return made


@pytest.fixture(scope="session")
def served(host: tuple[str, Path], demo_made: Made) -> tuple[str, Path]:
    """The address of the demo's site, below a sub-path of a local server, and its folder."""
    root, folder = host
    assert demo_made.pages
    return f"{root}repo/", folder / "repo"


@pytest.fixture(scope="session")
def pages_of(demo_made: Made, served: tuple[str, Path]) -> Callable[[str], list[str]]:
    """Return the whole addresses of the pages of a kind that show everything that is on any; there must be one."""
    home, _ = served
    found = richest(demo_made)

    def addresses(kind: str) -> list[str]:
        assert kind in found, f"the demo has no page that {kind} makes: give it one"
        return [home + spec.address for spec in found[kind]]

    return addresses
