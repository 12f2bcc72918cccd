"""A site's own templates, and what is said when one of them is wrong."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from site_builder.errors import TemplateError
from site_builder.memo import Memo
from site_builder.pages import Theme

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


def test_own_template_extends_the_themes_of_its_name(
    templates: Path, site: Path, build_small: Callable[..., Built]
) -> None:
    """`theme/` means the theme's own: a site's `base.html` that extends it is the frame of all pages."""
    (templates / "base.html").write_text(
        '{% extends "theme/base.html" %}{% block extra_head %}<meta name="mine" content="1">{% endblock %}'
    )

    build_small(templates=templates)

    for page in sorted(site.rglob("*.html")):
        html = page.read_text(encoding="utf-8")
        assert '<meta name="mine" content="1">' in html
        assert html.startswith("<!doctype html>")


def test_own_macro_is_used_everywhere(templates: Path, site: Path, build_small: Callable[..., Built]) -> None:
    """A macro that was changed in a copy of the theme's is what every page draws with."""
    text = (Theme.default().folders[-1] / "macros.html").read_text(encoding="utf-8")
    assert '<figure class="said"' in text
    changed = text.replace('<figure class="said"', '<figure class="said mine"')
    (templates / "macros.html").write_text(changed, encoding="utf-8")

    build_small(templates=templates)

    assert 'class="said mine"' in (site / "partier" / "solpartiet" / "index.html").read_text(encoding="utf-8")
    assert 'class="said mine"' in (site / "emner" / "asyl" / "index.html").read_text(encoding="utf-8")


def test_own_stylesheet_comes_after_the_themes(
    templates: Path, site: Path, build_small: Callable[..., Built]
) -> None:
    """`assets/site.css` is published and linked behind the theme's on every page; without one there is no link."""
    build_small()
    assert "site.css" not in (site / "index.html").read_text(encoding="utf-8")
    (templates / "assets").mkdir()
    (templates / "assets" / "site.css").write_text(":root { --link: #600 }")

    build_small(templates=templates)

    html = (site / "om" / "index.html").read_text(encoding="utf-8")
    links = re.findall(r'<link rel="stylesheet" href="([^"?]+)\?v=\w{8}">', html)
    assert ["/repo/assets/style.css", "/repo/assets/site.css"] == links
    assert ":root { --link: #600 }" == (site / "assets" / "site.css").read_text()


def test_unknown_template_of_the_theme(templates: Path, site: Path, build_small: Callable[..., Built]) -> None:
    """A `theme/` name that the theme does not have is told where it stands."""
    (templates / "page.html").write_text('\n{% extends "theme/bse.html" %}')

    with pytest.raises(TemplateError, match=rf"{templates / 'page.html'}:2: template theme/bse.html not found"):
        build_small(templates=templates)

    assert not site.exists()


def test_own_templates_are_built_again_when_they_change(
    templates: Path, site: Path, build_small: Callable[..., Built]
) -> None:
    """With a memo too, a template that is changed, and one that is taken away, are seen by the next build."""
    memo = Memo()
    said = []
    for text in ("<h1>En</h1>", "<h1>To</h1>", None):
        path = templates / "page.html"
        path.unlink() if text is None else path.write_text(text)
        build_small(templates=templates, memo=memo)
        said.append(re.search("<h1>(.+)</h1>", (site / "om" / "index.html").read_text(encoding="utf-8"))[1])

    assert ["En", "To", "Om prøven"] == said
