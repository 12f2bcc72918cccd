"""What the tests of the intake share."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def demo_bodies(demo: Path) -> list[str]:
    """The bodies of the demo's articles."""
    files = sorted((demo / "articles").iterdir())
    return [file.read_text(encoding="utf-8").split("\n---\n", 1)[1] for file in files]


@pytest.fixture(scope="session")
def case_texts(root: Path) -> dict[str, str]:
    """The texts of the engine's cases by language, without headings and marks."""
    texts = {}
    for lang in ("nb", "sv", "en"):
        files = sorted((root / "tests" / "attribution" / "cases" / lang).glob("*.md"))
        lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
        texts[lang] = re.sub(r"\{[di] [^:{}]*: ([^{}]*)\}", r"\1", "\n".join(lines))
    return texts
