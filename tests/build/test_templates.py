"""A site's own templates, and what is said when one of them is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from site_builder.errors import TemplateError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from site_builder.build import Built


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    """An empty folder of templates that go before the default theme's."""
    folder = tmp_path / "templates"
    folder.mkdir()
    return folder


def test_own_template_goes_before_the_themes(templates: Path, site: Path, build_small: Callable[..., Built]) -> None:
    """A template in the folder is used instead of the theme's, which it may extend; the others stay."""
    (templates / "page.html").write_text('{% extends "base.html" %}{% block main %}<h1>Min egen</h1>{% endblock %}')

    build_small(templates=templates)

    assert "<h1>Min egen</h1>" in (site / "om" / "index.html").read_text(encoding="utf-8")
    assert "<h1>Partier</h1>" in (site / "partier" / "index.html").read_text(encoding="utf-8")


def test_own_asset_goes_before_the_themes(templates: Path, site: Path, build_small: Callable[..., Built]) -> None:
    """An asset in the folder is published instead of the theme's, and pages ask for the new one."""
    build_small()
    before = (site / "index.html").read_text(encoding="utf-8")
    (templates / "assets").mkdir()
    (templates / "assets" / "style.css").write_text("body { color: red }")

    build_small(templates=templates)

    assert (site / "assets" / "style.css").read_text() == "body { color: red }"
    assert before != (site / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", ["xx", "en-GB"])
def test_language_without_dates_is_told_by_the_template(
    lang: str, tracker: Path, site: Path, build_small: Callable[..., Built]
) -> None:
    """A language that nobody knows how to write dates in is told where a page would, before anything is written."""
    with (tracker / "site.toml").open("a") as file:
        file.write(f'lang = "{lang}"\n')

    with pytest.raises(TemplateError, match=r"\.html:\d+: "):
        build_small()

    assert not site.exists()


@pytest.mark.parametrize(
    ("source", "told"),
    [
        pytest.param("<h1>\n{% if %}", (2, "Expected"), id="syntax"),
        pytest.param("<h1>\n\n{{ nobody.name }}", (3, "'nobody' is undefined"), id="unknown name"),
        pytest.param("<h1>\n{{ page|nonsense }}", (2, "nonsense"), id="unknown filter"),
        pytest.param('<h1>\n{% include "nowhere.html" %}', (2, "nowhere.html"), id="missing include"),
        pytest.param('<h1>\n{{ asset("nothing.css") }}', (2, "nothing.css"), id="missing asset"),
        pytest.param("<h1>\n{{ 1 // 0 }}", (2, "zero"), id="any other mistake"),
    ],
)
def test_wrong_template_is_told_in_one_line(
    source: str, told: tuple[int, str], templates: Path, site: Path, build_small: Callable[..., Built]
) -> None:
    """A mistake in a template is one line with its file and line, and nothing is written."""
    line, said = told
    (templates / "page.html").write_text(source)

    with pytest.raises(TemplateError) as caught:
        build_small(templates=templates)

    message = str(caught.value)
    assert message.startswith(f"{templates / 'page.html'}:{line}: ")
    assert said in message
    assert "\n" not in message
    assert not site.exists()
