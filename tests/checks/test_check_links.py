"""links and orphans: every link within the site leads somewhere, and every static file is led to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from site_builder.checks.hypertext import read_html
from site_builder.checks.targets import Target, Targets

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PAGE = "---\ntitle: Om prøven\n---\nEn prøve.\n\n"


def test_small_tracker_has_no_broken_link(found: Callable[..., list[str]]) -> None:
    """A site of the default theme has no broken link, whatever its sub-path."""
    assert [] == found("links")
    assert [] == found("links", base_url="https://name.example")
    assert [] == found("links", base_url="https://name.example/a/b/")


@pytest.mark.parametrize(
    "link",
    [
        "../partier/solpartiet/",
        "/repo/partier/",
        "/repo/",
        "/repo",
        "https://name.example/repo/emner/asyl/",
        "https://name.example/other/",
        "//name.example/repo/",
        "https://elsewhere.example/nothing",
        "mailto:a@b.example",
        "#",
        "#indhold",
        "#top",
        "#:~:text=ord",
        "../artikler/2024-01-02-lys/#udsagn",
        "../?q=1",
        "../kort%20og%20godt.txt",
    ],
)
def test_link_that_leads_somewhere(
    link: str, found: Callable[..., list[str]], write: Callable[[str, str], Path]
) -> None:
    """Pages, files, places and what is not on the site are no fault, in whatever way they are written."""
    write("static/kort og godt.txt", "kort")
    write("pages/om.md", f"{PAGE}Se [her]({link}).\n")

    assert [] == found("links")


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("../partier/solpartie/", 'leads nowhere (did you mean "partier/solpartiet/"?)'),
        ("../parti/solpartiet/", 'leads nowhere (did you mean "partier/solpartiet/"?)'),
        ("../Partier/", 'leads nowhere (did you mean "partier/"?)'),
        ("kort.pdf", "leads nowhere"),
        ("/partier/", "leads out of the site, which stands below /repo/ (write it relative"),
        ("../../partier/", "leads out of the site"),
        ("#intet", 'leads to the place "intet", which this page does not have'),
        ("../artikler/#udsag", 'leads to the place "udsag", which /repo/artikler/ does not have'),
        ("https://name.example/repo/intet/", "leads nowhere"),
    ],
)
def test_link_that_leads_nowhere(
    link: str, expected: str, found: Callable[..., list[str]], write: Callable[[str, str], Path]
) -> None:
    """A link in a Markdown body that leads nowhere is an error at its line, with what may be meant."""
    write("pages/om.md", f"{PAGE}Se [her]({link}).\n")

    (line,) = found("links")

    assert line.startswith(f'pages/om.md:6 error the link "{link}" {expected}')


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ("![billede](intet.png)", 6),
        ("<a href='intet.png'>her</a>", 6),
        ("[her](<intet.png>)", 6),
        ('[her](intet.png "En titel")', 6),
        ("[her][a]\n\n[a]: intet.png", 8),
    ],
)
def test_every_way_of_writing_a_link(
    written: str, line: int, found: Callable[..., list[str]], write: Callable[[str, str], Path]
) -> None:
    """Images, HTML, titles and references are found at their lines as well."""
    write("pages/om.md", f"{PAGE}{written}\n")

    assert [f'pages/om.md:{line} error the link "intet.png" leads nowhere'] == found("links")


@pytest.mark.parametrize("name", ["parties/solpartiet", "people/anna-lund", "topics/asyl"])
def test_bodies_of_every_kind(name: str, found: Callable[..., list[str]], tracker: Path) -> None:
    """A link in the body of a party, a person or a topic is told at its line there."""
    path = tracker / f"{name}.md"
    text = path.read_text(encoding="utf-8").rstrip("\n")
    path.write_text(f"{text}\n\n[her](intet/)\n", encoding="utf-8")
    line = path.read_text(encoding="utf-8").count("\n")

    assert [f'{name}.md:{line} error the link "intet/" leads nowhere'] == found("links")


def test_link_in_an_article_published_in_full(
    found: Callable[..., list[str]], write: Callable[[str, str], Path]
) -> None:
    """A link in an article's Markdown counts where the text is published, and only there."""
    text = "---\ntitle: Nat\ndate: 2024-01-03\nsource: {name: Posten}\npublish: full\n---\nSe [her](intet/).\n"
    write("articles/nat.md", text)

    assert ['articles/nat.md:7 error the link "intet/" leads nowhere'] == found("links")
    write("articles/nat.md", text.replace("publish: full", "publish: quotes"))
    assert [] == found("links")


def test_link_to_a_draft(found: Callable[..., list[str]], write: Callable[[str, str], Path], tracker: Path) -> None:
    """A link to what is a draft says so, and is right where drafts are built."""
    write("pages/om.md", f"{PAGE}Se [her](../kilder/).\n")
    write("pages/kilder.md", "---\ntitle: Kilder\ndraft: true\n---\n")

    (line,) = found("links")

    assert f"({tracker / 'pages' / 'kilder.md'} is a draft)" in line
    assert [] == found("links", drafts=True)


def test_link_without_its_slash(found: Callable[..., list[str]], write: Callable[[str, str], Path]) -> None:
    """A link to a page without the slash works by a redirection, which is only worth knowing."""
    write("pages/om.md", f"{PAGE}Se [her](../partier).\n")

    assert [('pages/om.md:6 info the link "../partier" leads to a folder and works only by a redirection '
            "(end it in /)")] == found("links")  # fmt: skip


def test_link_in_a_template_is_told_once(found: Callable[..., list[str]], tmp_path: Path) -> None:
    """A broken link that a template makes is told at the first page that has it, with how many others do."""
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "page.html").write_text('<a href="/repo/intet/">x</a><a href="http://[bad/">y</a>')
    (tmp_path / "own" / "parties.html").write_text('<a href="/repo/intet/">x</a>')

    assert [
        ('om/index.html error the link "http://[bad/" is no address (look for stray brackets in it; it is made by '
        "page.html)"),
        ('partier/index.html error the link "/repo/intet/" leads nowhere, here and on 1 other page (it is made by a '
        "template)"),
    ] == found("links", templates=tmp_path / "own")


def test_orphan(found: Callable[..., list[str]], write: Callable[[str, str], Path]) -> None:
    """A static file is used when a page links to it or a style sheet names it; robots.txt is asked for unbidden."""
    for name in ("a.png", "b.png", "c.png", "robots.txt"):
        write(f"static/{name}", "x")
    write("static/ekstra.css", "body { background: url(b.png) }")
    write("pages/om.md", f"{PAGE}![a](../a.png) [css](../ekstra.css)\n")

    assert ["static/c.png info no page uses this file (link to it, or take it away)"] == found("orphans")


def test_read_html() -> None:
    """Every attribute that holds an address is read once, and every place that a link can lead to."""
    html = (
        b'<base href="/x/"><a name="n" href=" a&amp;b ">1</a><a href="a&amp;b">2</a><img id=i srcset="c 1x, d 2x" '
        b'src=e><video poster=f></video><object data=g></object><p data="no"><form action=h></form>'
    )

    page = read_html(html)

    assert {"a&b", "c", "d", "e", "f", "g", "h"} == set(page.links)
    assert {"n", "i"} == page.ids
    assert page.base == "/x/"


def test_targets_go_by_the_pages_base() -> None:
    """A page's `<base href>` goes before its address."""
    targets = Targets("https://name.example/repo/")

    assert Target("inside", "x/y") == targets.of("y", "om/", "/repo/x/")
    assert Target("inside", "om/y") == targets.of("y", "om/")


def test_many_links_are_read_in_time(found: Callable[..., list[str]], write: Callable[[str, str], Path]) -> None:
    """Thousands of broken links in one body are each told at their line."""
    write("pages/om.md", PAGE + "".join(f"[a](intet{i}/)\n" for i in range(1000)))

    lines = found("links")

    assert len(lines) == 1000
    assert lines[0].startswith('pages/om.md:6 error the link "intet0/"')
