"""A site's own templates in the preview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.build import Options
from site_builder.cli.options import templates_of
from site_builder.memo import Memo
from site_builder.preview import Studio

if TYPE_CHECKING:
    from pathlib import Path


def test_own_templates_come_go_and_are_wrong(tracker: Path) -> None:
    """A folder of templates that comes shows at once, a mistake in it over the last good page, and then it may go."""
    studio = Studio(lambda: Options(content=tracker, templates=templates_of(tracker, None)), Memo())
    own = tracker.parent / "templates"
    studio.rebuild()
    plain = studio.state.files["om/index.html"]
    own.mkdir()
    (own / "page.html").write_text("<h1>Min</h1>")

    assert ("om/index.html",) == studio.rebuild().changed
    assert b"<h1>Min</h1>" == studio.state.files["om/index.html"]

    (own / "page.html").write_text("<h1>\n{% nonsense %}")
    (problem,) = studio.rebuild().problems
    assert (str(own / "page.html"), 2) == (problem.file, problem.line)
    assert b"<h1>Min</h1>" == studio.state.files["om/index.html"]

    (own / "page.html").unlink()
    own.rmdir()
    studio.rebuild()
    assert plain == studio.state.files["om/index.html"]
