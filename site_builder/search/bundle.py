"""Pagefind: run over documents in a folder of its own, and what it makes read back."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from site_builder.errors import SearchError
from site_builder.search.document import document_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from site_builder.model import Searchable

FOLDER = "pagefind"
ENTRY = f"{FOLDER}/pagefind.js"
"""The file of the site that the search page's script loads."""

_NOT_OURS = ("-ui.css", "-ui.js", "-highlight.js")
"""Pagefind's own interfaces, 400 kB that no page uses."""
_PATIENCE = 600


def installed() -> bool:
    """Whether there is Pagefind (the extra `search`)."""
    return _program() is not None


def version() -> str:
    """Return which Pagefind is installed, as it says itself.

    Raises:
        SearchError: Pagefind is not installed, or does not do it.
    """
    return _run("--version").strip()


def make_index(pages: Sequence[Searchable], lang: str) -> dict[str, bytes]:
    """Return the files of the index, by their paths in the site, all in one language: that of the interface.

    Raises:
        SearchError: Pagefind is not installed, or does not do it.
    """
    with tempfile.TemporaryDirectory(prefix="standpunkt-") as folder:
        site, output = Path(folder, "site"), Path(folder, "index")
        for page in pages:
            path = site / page.address / "index.html"
            path.parent.mkdir(parents=True)
            path.write_text(document_of(page, lang), encoding="utf-8")
        site.mkdir(exist_ok=True)
        language = lang.partition("-")[0].lower()
        _run("--site", site, "--output-path", output, "--force-language", language, "--silent", cwd=folder)
        made = {f"{FOLDER}/{path.relative_to(output).as_posix()}": path for path in sorted(output.rglob("*"))}
        return {n: p.read_bytes() for n, p in made.items() if p.is_file() and not n.endswith(_NOT_OURS)}


def _program() -> Path | None:
    """Return the program that the package `pagefind` finds: its own, or one of the system's."""
    try:
        from pagefind.service import get_executable  # noqa: PLC0415  # an extra
    except ImportError:
        return None
    found = get_executable()
    return found if found and found.is_file() else None


def _run(*arguments: str | Path, cwd: str | None = None) -> str:
    """Run Pagefind and return what it prints."""
    program = _program()
    if program is None:
        raise SearchError("there is no search without Pagefind: pip install 'standpunkt[search]', or --no-search")
    try:
        run = subprocess.run(  # noqa: S603 (the program is the package's, the arguments are ours)
            [program, *arguments], cwd=cwd, capture_output=True, encoding="utf-8", check=False, timeout=_PATIENCE
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise SearchError(f"Pagefind, which makes the search index, cannot be run: {error}") from error
    if run.returncode:
        said = " ".join((run.stderr or run.stdout).split())
        raise SearchError(f"Pagefind, which makes the search index, ended with {run.returncode}: {said}")
    return run.stdout
