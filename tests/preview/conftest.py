"""A preview of the small tracker."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from site_builder.build import Options
from site_builder.memo import Memo
from site_builder.preview import PreviewServer, Studio

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def studio(tracker: Path) -> Studio:
    """A studio that has made nothing yet."""
    return Studio(lambda: Options(content=tracker, preview=True, drafts=True), Memo())


@pytest.fixture
def preview(studio: Studio) -> Iterator[PreviewServer]:
    """A server that shows the small tracker's site."""
    studio.rebuild()
    server = PreviewServer(0)
    server.start(studio)
    yield server
    server.stop()
