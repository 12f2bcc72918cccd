"""What the tests of the content stage share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from content_folder import ContentFolder

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> ContentFolder:
    """Return a content folder that holds a site.toml and nothing else."""
    return ContentFolder(tmp_path / "content")
