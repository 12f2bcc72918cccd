"""A real browser, and the demo's site served to it."""

from __future__ import annotations

import functools
import os
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from site_builder.build import Options, build

if TYPE_CHECKING:
    from collections.abc import Iterator

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
def served(chromium: Browser, demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """The address of the demo's site, below a sub-path of a local server, and its folder."""
    assert chromium.is_connected()
    folder = tmp_path_factory.mktemp("served")
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Silent, directory=folder))
    home = f"http://127.0.0.1:{server.server_port}/repo/"
    build(Options(content=demo, output=folder / "repo", base_url=home))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield home, folder / "repo"
    server.shutdown()
    server.server_close()
    thread.join()
