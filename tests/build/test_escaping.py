"""Nothing that a keeper pastes can become a script on the site."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from site_builder.build import Built

ARTICLE = "articles/2024-01-02-lys.txt"
EVIL = "<script>alert(1)</script> & <img src=x onerror=alert(2)>"


def test_quote_is_escaped(tracker: Path, site: Path, build_small: Callable[..., Built]) -> None:
    """Tags and signs in an article come out as text, on every page that shows the quotation."""
    text = (tracker / ARTICLE).read_text(encoding="utf-8").replace("Asyl er", f"Asyl {EVIL} er")
    (tracker / ARTICLE).write_text(text, encoding="utf-8")

    statement = build_small().tracker.statements[0].statement

    html = (site / "udsagn" / statement.id / "index.html").read_text(encoding="utf-8")
    everything = "".join(p.read_text(encoding="utf-8") for p in site.rglob("*.html"))
    assert EVIL in statement.quote
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;img" in html
    assert "<script>alert" not in everything
    assert "<img src=x" not in everything


@pytest.mark.parametrize(
    ("name", "key"),
    [
        pytest.param("site.toml", 'title = "', id="site"),
        pytest.param(ARTICLE, "title: ", id="article"),
        pytest.param(ARTICLE, "source: {name: ", id="source"),
        pytest.param("parties/solpartiet.md", "short: ", id="party"),
        pytest.param("topics/asyl.md", "proposition: ", id="topic"),
        pytest.param("people/anna-lund.md", "- party: solpartiet\n    role: ", id="role"),
        pytest.param("pages/om.md", "title: ", id="page"),
    ],
)
def test_names_and_titles_are_escaped(
    name: str, key: str, tracker: Path, site: Path, build_small: Callable[..., Built]
) -> None:
    """Tags in a name, a title or a role come out as text."""
    path = tracker / name
    text = path.read_text(encoding="utf-8").replace("- party: solpartiet\n", "- party: solpartiet\n    role: x\n")
    path.write_text(text.replace(key, f"{key}<script>alert(1)</script>"), encoding="utf-8")

    build_small()

    everything = "".join(p.read_text(encoding="utf-8") for p in site.rglob("*.html"))
    assert "&lt;script&gt;alert(1)" in everything
    assert "<script>alert" not in everything


@pytest.mark.parametrize(
    ("markdown", "shown"),
    [
        pytest.param("Før <script>alert(1)</script> efter", "<p>Før  efter</p>", id="script"),
        pytest.param("[tryk](javascript:alert(1))", '<p><a rel="noopener">tryk</a></p>', id="javascript"),
        pytest.param("[tryk](JAVA&#115;cript:alert(1))", '<p><a rel="noopener">tryk</a></p>', id="disguised"),
        pytest.param("<a href='data:text/html,x'>tryk</a>", '<p><a rel="noopener">tryk</a></p>', id="data link"),
        pytest.param("<p onclick='alert(1)' style='position:fixed'>tekst</p>", "<p>tekst</p>", id="handler"),
        pytest.param("<iframe src='https://x.example'></iframe>tekst", "tekst", id="frame"),
        pytest.param("# Overskrift", "<h2>Overskrift</h2>", id="second h1"),
        pytest.param("[x](https://x.example/)", 'href="https://x.example/"', id="good link"),
    ],
)
def test_markdown_is_cleaned(
    markdown: str, shown: str, tracker: Path, site: Path, build_small: Callable[..., Built]
) -> None:
    """Of Markdown only what is on the allow-list is published."""
    (tracker / "pages" / "om.md").write_text(f"---\ntitle: Om\n---\n{markdown}\n", encoding="utf-8")

    build_small()

    html = (site / "om" / "index.html").read_text(encoding="utf-8").lower()
    assert shown.lower() in html
    assert [bad for bad in ("<script", "script:", "data:", "onclick", "<iframe", "<h1>over") if bad in html] == []
