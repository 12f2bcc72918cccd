"""What tests share: the demo tracker and its site, a small tracker to spoil, and the program itself."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

from site_builder.build import Built, Options, build

if TYPE_CHECKING:
    from collections.abc import Callable

    from site_builder.memo import Memo

# That a machine has others to serve is no failure of ours; nor does the same commit fail on one day alone.
hypothesis.settings.register_profile(
    "same", deadline=None, derandomize=True, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.register_profile("search", hypothesis.settings.get_profile("same"), derandomize=False)
hypothesis.settings.load_profile("same")

ROOT = Path(__file__).resolve().parents[1]
SMALL = {
    "site.toml": 'title = "Prøven"\nbase_url = "https://name.example/repo/"\nquote_budget = 1.0\n',
    "parties/solpartiet.md": "---\nname: Solpartiet\nshort: SP\nletters: [SP]\n---\nEt lyst parti.\n",
    "people/anna-lund.md": "---\nname: Anna Lund\nmemberships:\n  - party: solpartiet\n---\n",
    "topics/asyl.md": "---\nname: Asyl\nproposition: Landet bør give asyl.\nkeywords: [asyl*]\n---\n",
    "articles/2024-01-02-lys.txt": (
        "---\ntitle: Lys i mørket\ndate: 2024-01-02\nsource: {name: Prøveposten}\n---\n"
        "»Asyl er en ret, og den bør gælde alle,« siger Anna Lund (SP).\n"
    ),
    "pages/om.md": "---\ntitle: Om prøven\n---\nEn prøve.\n",
}


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture(scope="session")
def demo() -> Path:
    """The content of the demo, a whole invented tracker; not to be written to."""
    return ROOT / "tests" / "demo" / "content"


@pytest.fixture(scope="session")
def demo_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the demo's site is built in, for an address with the sub-path `/repo/`."""
    return tmp_path_factory.mktemp("demo") / "site"


@pytest.fixture(scope="session")
def demo_built(demo: Path, demo_site: Path) -> Built:
    """The demo's site, built once for all tests that only look at it."""
    return build(Options(content=demo, output=demo_site, base_url="https://name.example/repo/"))


@pytest.fixture
def tracker(tmp_path: Path) -> Path:
    """A content folder with one of each kind, to be changed at will."""
    content = tmp_path / "content"
    for name, text in SMALL.items():
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return content


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The folder to build the small tracker's site in."""
    return tmp_path / "site"


@pytest.fixture
def build_small(tracker: Path, site: Path) -> Callable[..., Built]:
    """Build the small tracker's site, with whatever options are given, and a memo if there is one."""

    def run(*, memo: Memo | None = None, **options: object) -> Built:
        return build(Options(content=tracker, output=site, **options), memo=memo)

    return run


@pytest.fixture(scope="session")
def bytes_of() -> Callable[[Path], dict[str, bytes]]:
    """Return every file below a folder by its relative path."""

    def read(folder: Path) -> dict[str, bytes]:
        return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}

    return read


@pytest.fixture
def standpunkt(tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run the program in a process of its own, in an empty folder unless another is named."""
    empty = tmp_path / "empty"
    empty.mkdir()

    def run(*arguments: object, cwd: Path = empty, **environment: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "site_builder", *map(str, arguments)]
        return subprocess.run(
            command, cwd=cwd, env={**os.environ, **environment}, capture_output=True, encoding="utf-8", check=False
        )

    return run
