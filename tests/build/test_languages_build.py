"""Sites in English, and in two languages at once."""

from __future__ import annotations

import re
import shutil
from html import unescape
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from babel.messages.pofile import read_po

from site_builder.build import Built, Options, build
from site_builder.build.tracking import track
from site_builder.content import load_content
from site_builder.errors import ContentError
from site_builder.memo import Memo
from site_builder.messages import messages
from site_builder.pages import Addresses, Sources, editions, searchable
from site_builder.tracker import standing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

HOME = "https://name.example/repo/"
VOID = {"meta", "link", "br", "img", "input", "hr", "use", "path", "circle", "line", "rect", "wbr"}
MORE = '\nlanguages = ["en"]\n[translations.en]\ntitle = "The trial"\ndescription = "Who said what"\n'
TRANSLATED = "translations:\n  en:\n    name: Asylum\n    proposition: The country should give asylum.\nkeywords"
ABOUT = "---\ntitle: About us\nlang: en\n---\nA trial.\n"


class _Words(HTMLParser):
    """The texts of a page that are not marked as in Danish, and those that are."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.plain: list[str] = []
        self.danish: list[str] = []
        self._langs = [""]
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        if tag not in VOID:
            self._langs.append("quiet" if tag in {"script", "style", "pre"} else given.get("lang") or self._langs[-1])
        self.plain += [given[name] or "" for name in ("aria-label", "placeholder") if name in given]

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            self._langs.pop()

    def handle_data(self, data: str) -> None:
        if self._langs[-1] != "quiet":
            (self.danish if self._langs[-1] == "da" else self.plain).append(" ".join(data.split()))


@pytest.fixture
def both(tracker: Path) -> Path:
    """The small tracker in Danish and English, with what can be translated translated."""
    settings, topic = tracker / "site.toml", tracker / "topics" / "asyl.md"
    settings.write_text(settings.read_text(encoding="utf-8") + MORE, encoding="utf-8")
    topic.write_text(topic.read_text(encoding="utf-8").replace("keywords", TRANSLATED), encoding="utf-8")
    (tracker / "pages" / "about.md").write_text(ABOUT, encoding="utf-8")
    return tracker


def _html(site: Path, address: str) -> str:
    return unescape((site / address / "index.html").read_text(encoding="utf-8"))


def test_site_in_english(tracker: Path, site: Path, build_small: Callable[..., Built]) -> None:
    """`lang = "en"` turns the interface, its dates and its data to English at the addresses that there always are."""
    settings = tracker / "site.toml"
    settings.write_text(f'lang = "en"\n{settings.read_text(encoding="utf-8")}', encoding="utf-8")

    build_small()

    html = _html(site, "partier/solpartiet")
    assert '<html lang="en">' in html
    assert "1 statement, newest first under each topic." in html
    assert "2 January 2024" in html
    assert '<p lang="da">»Asyl er en ret, og den bør gælde alle«</p>' in html
    assert not (site / "en").exists()
    assert "Statements: Solpartiet" in (site / "partier" / "solpartiet" / "feed.json").read_text(encoding="utf-8")


def test_every_page_is_there_in_both(both: Path, site: Path, build_small: Callable[..., Built]) -> None:
    """Below /en/ is each page once more, but those for addresses at which nothing is, and pages in one language."""
    build_small()

    root = {p.relative_to(site).as_posix() for p in site.rglob("*.html") if "en" not in p.relative_to(site).parts}
    english = {p.relative_to(site / "en").as_posix() for p in (site / "en").rglob("*.html")}
    assert {"404.html", "om/index.html"} == root - english
    assert {"about/index.html"} == english - root
    assert both.is_dir()


def test_pages_lead_to_each_other(both: Path, site: Path, build_small: Callable[..., Built]) -> None:
    """Each page names both of its forms for search engines, and leads readers to the other; each is its own canon."""
    build_small()

    for lang, here, other, name in (("da", "", "en/", "English"), ("en", "en/", "", "Dansk")):
        html = _html(site, f"{here}emner/asyl")
        head = html.partition("</head>")[0]
        assert f'<html lang="{lang}">' in html
        assert f'<link rel="canonical" href="{HOME}{here}emner/asyl/">' in head
        assert f'<link rel="alternate" hreflang="da" href="{HOME}emner/asyl/">' in head
        assert f'<link rel="alternate" hreflang="en" href="{HOME}en/emner/asyl/">' in head
        assert f'href="/repo/{other}emner/asyl/" hreflang="{"en" if other else "da"}"' in html
        assert f">{name}</a>" in html
    assert "hreflang" not in _html(site, "om")
    assert both.is_dir()


def test_links_stay_in_their_edition(both: Path, site: Path, build_small: Callable[..., Built]) -> None:
    """Links of an English page lead to English pages, but those to the other language, to feeds, data and assets."""
    build_small()

    links = {
        link
        for path in (site / "en").rglob("*.html")
        for link in re.findall(r'<a [^>]*href="(/repo/[^"#]*)"(?![^>]*hreflang)', path.read_text(encoding="utf-8"))
    }

    outside = {link for link in links if not link.startswith("/repo/en/")}
    assert len(links) > 20
    assert {link for link in outside if not re.search(r"\.(json|atom|csv)$", link)} == set()
    assert {link for link in links if not (site / link.removeprefix("/repo/")).exists()} == set()
    assert both.is_dir()


def test_what_the_keeper_translated(both: Path, site: Path, build_small: Callable[..., Built]) -> None:
    """Titles and topics are told in English below /en/ and in Danish at the root; what is not translated is marked."""
    build_small()

    english, danish = _html(site, "en/emner/asyl"), _html(site, "emner/asyl")
    assert '<h1 class="kicker">Asylum</h1>\n<p class="proposition">The country should give asylum.</p>' in english
    assert '<h1 class="kicker">Asyl</h1>\n<p class="proposition">Landet bør give asyl.</p>' in danish
    assert "Asylum – The trial</title>" in english
    assert "<h1>Who said what</h1>" in _html(site, "en")
    assert '<div class="prose" lang="da">' in _html(site, "en/partier/solpartiet")
    assert ">About us</a>" in english
    assert ">About us</a>" not in danish
    assert both.is_dir()


def test_data_are_there_once(both: Path, site: Path, build_small: Callable[..., Built]) -> None:
    """Feeds, JSON and tables stand at the root alone; the sitemap has the pages of both."""
    build_small()

    others = {path.suffix for path in (site / "en").rglob("*") if path.is_file() and "pagefind" not in path.parts}
    assert {".html"} == others
    sitemap = (site / "sitemap.xml").read_text(encoding="utf-8")
    assert f"<loc>{HOME}emner/asyl/</loc>" in sitemap
    assert f"<loc>{HOME}en/emner/asyl/</loc>" in sitemap
    assert both.is_dir()


def test_no_danish_is_left_on_english_pages(demo: Path, tmp_path: Path) -> None:
    """In the demo's English edition no message is told in Danish, other than in words marked as Danish."""
    shutil.copytree(demo, tmp_path / "content")
    settings = tmp_path / "content" / "site.toml"
    text = settings.read_text(encoding="utf-8").replace('lang = "da"', 'lang = "da"\nlanguages = ["en"]')
    settings.write_text(f'{text}\n[translations.en]\ntitle = "The trial"\n', encoding="utf-8")
    build(Options(content=tmp_path / "content", output=tmp_path / "site", search="none"))
    danish = {form for form in _danish() if len(form) > 8}
    told = re.compile("|".join(map(re.escape, sorted(danish))))

    pages = list((tmp_path / "site" / "en").rglob("*.html"))
    texts = {text for path in pages for text in _Words(path.read_text(encoding="utf-8")).plain}
    left = {text for text in texts if told.search(re.sub(r"https?://\S+|/\S+/\S+", "", text))}

    assert len(pages) > 400
    assert len(danish) > 250
    assert left == set()


def _danish() -> Iterator[str]:
    """Yield the parts of all messages between what is filled in, as they are told in Danish and not in English."""
    from site_builder.messages import catalogue  # noqa: PLC0415

    with (catalogue._FOLDER / "en.po").open("rb") as file:  # noqa: SLF001
        for message in read_po(file):
            forms = zip(
                [message.id] if isinstance(message.id, str) else message.id,
                [message.string] if isinstance(message.string, str) else message.string,
                strict=True,
            )
            for told, english in forms:
                parts = re.split(r"%\(\w+\)s|\{\}", told)
                yield from (part.strip(" .:,") for part in parts if part.strip() and part not in english)


def test_each_edition_has_its_own_search(both: Path, tmp_path: Path) -> None:
    """Each search page asks an index of the pages of its own language, in which what is in another is marked."""
    pytest.importorskip("pagefind")
    build(Options(content=both, output=tmp_path / "site", search="index"))

    for edition in ("", "en/"):
        html = (tmp_path / "site" / edition / "soeg" / "index.html").read_text(encoding="utf-8")
        assert f'data-index="/repo/{edition}pagefind/pagefind.js"' in html
        assert (tmp_path / "site" / edition / "pagefind" / "pagefind.js").is_file()


def test_what_is_found_is_marked_as_in_another_language(both: Path) -> None:
    """On English pages quotations and bodies are marked as Danish, a topic that is translated is not; nor in Danish."""
    content = load_content(both)
    tracker = track(content, iter, Memo())
    told = Sources(
        site=content.site, registry=content.registry, tracker=tracker, standing=standing(tracker, content.registry, ()),
        articles=content.articles, pages=content.pages, addresses=Addresses(content.site.base_url),
        messages=messages(content.site.lang),
    )  # fmt: skip

    danish, english = ({p.address.split("/")[0]: dict(p.filters) for p in searchable(e)} for e in editions(told))

    assert {"udsagn": "da", "personer": "da", "partier": "da", "emner": None} == {
        section: filters.get("lang") for section, filters in english.items()
    }
    assert [None] * 4 == [filters.get("lang") for filters in danish.values()]


@pytest.mark.parametrize(
    ("file", "change", "told"),
    [
        ("site.toml", ("title", 'languages = ["sv"]\ntitle'), r"languages.*the interface is not translated into sv"),
        ("site.toml", ("title", 'languages = ["da"]\ntitle'), r"languages.*da is there already"),
        ("site.toml", ("title", 'languages = ["en", "en"]\ntitle'), r"languages.*en is there already"),
        ("topics/asyl.md", ("keywords", TRANSLATED), r"asyl\.md.*translations\.en.*the site is not in en.*languages"),
        ("pages/om.md", ("title", "lang: en\ntitle"), r"om\.md.*lang.*the site is not in en"),
        (
            "topics/asyl.md",
            ("keywords", TRANSLATED.replace("en:", "da:")),
            r"translations\.da.*da is the site's own language.*the file's own keys",
        ),
    ],
)
def test_wrong_languages(
    file: str, change: tuple[str, str], told: str, tracker: Path, build_small: Callable[..., Built]
) -> None:
    """A language that the interface or the site does not have is an error, with what would be right."""
    path = tracker / file
    path.write_text(path.read_text(encoding="utf-8").replace(*change, 1), encoding="utf-8")

    with pytest.raises(ContentError) as raised:
        build_small()

    assert re.search(told, str(raised.value))
