"""What the check says of a site's own templates that nothing uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

WEAK = "overrides nothing in the theme, and nothing uses it"


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("pge.html", 'did you mean "page.html"?'),
        ("assets/styles.css", 'did you mean "assets/style.css"?'),
        ("site.css", "it belongs in assets/site.css"),
        ("qqqqqqqq", "`standpunkt theme list` shows what there is"),
    ],
)
def test_what_does_nothing(
    name: str, hint: str, write: Callable[[str, str], Path], found: Callable[..., list[str]], tracker: Path
) -> None:
    """A file whose name the theme does not have, and nothing names, is a warning with what may be meant."""
    write(f"../templates/{name}", "")
    folder = tracker.parent / "templates"

    assert [f"{folder / name} warning {WEAK} ({hint})"] == found("theme", templates=folder)


def test_what_is_used(write: Callable[[str, str], Path], found: Callable[..., list[str]], tracker: Path) -> None:
    """What overrides, is included, shown, is the site's own stylesheet, hidden or a note is well."""
    write("../templates/page.html", '{% extends "base.html" %}{% block main %}{% include "mine.html" %}{% endblock %}')
    write("../templates/mine.html", "<h1>Min</h1><img alt='' src=\"{{ asset('baad.svg') }}\">")
    write("../templates/assets/baad.svg", "<svg/>")
    write("../templates/assets/site.css", "@font-face { src: url(skrift.woff2) }")
    write("../templates/assets/skrift.woff2", "")
    write("../templates/README.md", "")
    write("../templates/.gitkeep", "")

    assert [] == found("theme", templates=tracker.parent / "templates")
    assert [] == found("theme")


def test_a_name_within_another_is_no_use(
    write: Callable[[str, str], Path], found: Callable[..., list[str]], tracker: Path
) -> None:
    """That `data.html` is named does not make `ata.html` used, nor does its own text."""
    write("../templates/ata.html", "ata.html")

    assert len(found("theme", templates=tracker.parent / "templates")) == 1
