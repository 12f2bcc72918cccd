"""orphans: static files that no page uses."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from site_builder.checks.finding import info
from site_builder.checks.targets import Targets, file_at
from site_builder.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.checks.finding import Finding
    from site_builder.checks.inspected import Inspected

_ASKED_FOR = {
    "CNAME", "ads.txt", "apple-touch-icon.png", "favicon.ico", "humans.txt", "llms.txt", "robots.txt", "security.txt",
}  # fmt: skip
_TEXTS = {".css", ".js", ".json", ".mjs", ".svg", ".webmanifest", ".xml"}


def orphans(inspected: Inspected) -> Iterator[Finding]:
    """Yield an info for each static file that no page links to and no style sheet or script names.

    Files at the root that browsers and robots ask for unbidden are passed over.
    """
    files = [f for f in inspected.static if f.name in inspected.content.static and f.name not in _ASKED_FOR]
    used = _used(inspected) if files else set()
    texts = [data for name, data in inspected.files.items() if PurePosixPath(name).suffix in _TEXTS]
    for file in files:
        named = PurePosixPath(file.name).name.encode()
        if file.name not in used and not any(named in text for text in texts):
            yield info(Problem(file.file, 0, "", "no page uses this file", "link to it, or take it away"))


def _used(inspected: Inspected) -> set[str]:
    targets = Targets(inspected.content.site.base_url)
    used: set[str] = set()
    for file, page in inspected.hypertext.items():
        address = file.removesuffix("index.html")
        for link in page.links:
            target = targets.of(link, address, page.base)
            if target and target.where == "inside":
                used.add(file_at(target.path))
    return used
