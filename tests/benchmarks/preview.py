"""From a save to the new text in the browser: the median over ten edits of an article of the demo tracker.

    python tests/benchmarks/preview.py

The whole way: the file is written, the preview notices, makes the site anew, tells the page, which reloads, until the
new word stands in it. Needs Debian's chromium.
"""

from __future__ import annotations

import shutil
import statistics
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from site_builder.build import Options
from site_builder.memo import Memo
from site_builder.preview import PreviewServer, Studio, Watcher

DEMO = Path(__file__).resolve().parents[1] / "demo" / "content"
ARTICLE = "2022-04-26-bred-aftale-om-saerlov"
CHROMIUM = "/usr/bin/chromium"
EDITS = 10


def seconds_of(page: Page, file: Path) -> list[float]:
    """Return for each of ten edits the seconds from the save to the new word in the page."""
    text = file.read_text(encoding="utf-8")
    found = []
    for number in range(EDITS):
        word = f"ord-nummer-{number}"
        started = time.perf_counter()
        file.write_text(text.replace("en god dag", f"en {word} dag"), encoding="utf-8")
        page.locator(".marked", has_text=word).wait_for()
        found.append(time.perf_counter() - started)
    return found


def main() -> None:
    """Print the median and the slowest."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        content = Path(folder) / "content"
        shutil.copytree(DEMO, content)
        server = PreviewServer(0)
        studio = Studio(lambda: Options(content=content, base_url=server.url, preview=True), Memo())
        studio.rebuild()
        server.start(studio)

        def changed(_: tuple[str, ...]) -> None:
            studio.rebuild()

        watcher = Watcher((content,), changed)
        watcher.start()
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page()
        page.goto(f"{server.url}artikler/{ARTICLE}/")
        found = seconds_of(page, content / "articles" / f"{ARTICLE}.txt")
        browser.close()
        watcher.stop()
        server.stop()
    print(f"from save to page: median {statistics.median(found):.2f} s, slowest {max(found):.2f} s ({EDITS} edits)")


if __name__ == "__main__":
    main()
