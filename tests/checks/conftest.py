"""What the tests of the checks share: the small tracker, and what is found in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from site_builder.build import Options
from site_builder.checks import CHECKS, run_checks

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def write(tracker: Path) -> Callable[[str, str], Path]:
    """Write a file of the small tracker and return where it lies."""

    def to(name: str, text: str) -> Path:
        path = tracker / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return to


@pytest.fixture
def change(tracker: Path) -> Callable[[str, str, str], None]:
    """Replace a text in a file of the small tracker by another."""

    def to(name: str, old: str, new: str) -> None:
        text = (tracker / name).read_text(encoding="utf-8")
        assert old in text
        (tracker / name).write_text(text.replace(old, new), encoding="utf-8")

    return to


@pytest.fixture
def usual_budget(change: Callable[[str, str, str], None]) -> None:
    """Give the small tracker, whose article is one quotation, the quote budget that sites have unless they say."""
    change("site.toml", "quote_budget = 1.0\n", "")


@pytest.fixture
def found(tracker: Path) -> Callable[..., list[str]]:
    """Return what a check, or every check, finds in the small tracker: `file:line level message (hint)`."""

    def lines(name: str = "", confidence: float = 0.9, **options: object) -> list[str]:
        names = [name] if name else [each for each, _ in CHECKS]
        report = run_checks(Options(content=tracker, **options), names, confidence)
        return [f"{f.where.removeprefix(f'{tracker}/')} {f.level} {f.text}" for f in report.findings]

    return lines
