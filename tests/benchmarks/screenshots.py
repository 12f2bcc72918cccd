"""Takes the pictures of the README: pages of the demo as chromium shows them, on a computer and on a phone.

    python tests/benchmarks/screenshots.py     # writes docs/images/

Look at every one of them before you commit it.
"""

from __future__ import annotations

import functools
import io
import tempfile
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PIL import Image
from playwright.sync_api import sync_playwright

from site_builder.build import Options, build

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parents[2]
IMAGES = ROOT / "docs" / "images"
PAGES = {
    "front": "",
    "party": "partier/fyrtaarnet/",
    "topic": "emner/fast-ophold/",
    "statement": "udsagn/nyqeje7tqi/",
    "matrix": "standpunkter/",
}
SIZES: dict[str, tuple[int, int, Literal["dark", "light"]]] = {
    "desktop": (1280, 800, "light"), "phone": (390, 844, "dark"),
}  # fmt: skip
COLOURS = 256
CHROMIUM = "/usr/bin/chromium"


class _Silent(SimpleHTTPRequestHandler):
    """Serves files and logs nothing."""

    def log_message(self, *_: object) -> None:
        pass


def take(browser: Browser, home: str) -> None:
    """Write a picture of each page in each size."""
    for size, (width, height, scheme) in SIZES.items():
        context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
        page = context.new_page()
        for name, address in PAGES.items():
            answer = page.goto(f"{home}{address}")
            assert answer, address
            assert answer.ok, f"{address}: {answer.status}"
            picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
            picture.quantize(COLOURS, dither=Image.Dither.NONE).save(IMAGES / f"{name}-{size}.png", optimize=True)
        context.close()


def main() -> None:
    """Build the demo, serve it to a browser, and take the pictures."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Silent, directory=folder))
        home = f"http://127.0.0.1:{server.server_port}/standpunkt/"
        demo, site = ROOT / "tests" / "demo" / "content", Path(folder) / "standpunkt"
        build(Options(content=demo, output=site, search="page"))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        take(browser, home)
        browser.close()
        server.shutdown()


if __name__ == "__main__":
    main()
