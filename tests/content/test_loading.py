"""The content folder as a whole."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from content_folder import ARTICLE, ContentFolder

from site_builder.content import load_content, load_registry, read_articles
from site_builder.errors import ContentError

DEMO = Path(__file__).resolve().parents[1] / "demo" / "content"


def test_the_demo_loads() -> None:
    """The invented tracker that other tests build on is without a mistake."""
    content = load_content(DEMO)

    assert len(list((DEMO / "articles").iterdir())) == len(content.articles) > 0


def test_an_empty_tracker_loads(folder: ContentFolder) -> None:
    """Settings are all that a content folder needs."""
    content = folder.load()

    assert ((), (), {}, {}) == (content.articles, content.pages, content.static, content.registry.parties)


def test_the_problems_of_all_files_are_collected(folder: ContentFolder) -> None:
    """One build tells everything that is wrong, in the order of file and line, whatever kind of file it is."""
    folder.raw("site.toml", b'titel = "x"\nbase_url = "https://taage.example"')
    folder.raw("articles/a.txt", b"Kun tekst")
    folder.write("articles/b.md", f"{ARTICLE}topics: [fjer]")
    folder.raw("articles/c.txt", b"---\n\xe6\n---\n")
    folder.write("pages/om.md", "titel: Om\ntitle: Om")
    folder.write("parties/maager.md", "name: &x Mågepartiet")
    folder.write("people/hans.md", "name: Hans Måge\nmemberships: [{party: x}]")
    folder.write("topics/vinge.md", "name: Vinge\nproposition: Ja.\nparent: fjer")

    assert [
        "articles/a.txt:1",
        "articles/b.md:5",
        "articles/c.txt:2",
        "pages/om.md:2",
        "parties/maager.md:2",
        "people/hans.md:3",
        "site.toml:1",
        "site.toml:1",
        "topics/vinge.md:4",
    ] == [problem.split(": ")[0] for problem in folder.problems()]


def test_articles_come_by_date_and_id(folder: ContentFolder) -> None:
    """The order of articles does not depend on the disk."""
    for name, day in (("b", "2022-01-02"), ("a", "2022-01-02"), ("c", "2021-01-01")):
        folder.write(f"articles/{name}.txt", ARTICLE.replace("2022-03-04", day))
    content = folder.load()

    assert ["c", "a", "b"] == [article.id for article in content.articles]
    assert {name: str(folder.root / f"articles/{name}.txt") for name in "abc"} == content.files


def test_pages_come_by_order_and_title(folder: ContentFolder) -> None:
    """The menu is the keeper's to order."""
    for name, matter in (("a", "title: Om"), ("b", "title: Data"), ("c", "title: Zebra\norder: -1")):
        folder.write(f"pages/{name}.md", matter)

    assert ["c", "b", "a"] == [page.id for page in folder.load().pages]


def test_an_article_is_read_whole(folder: ContentFolder) -> None:
    """Every key of an article arrives as what it is."""
    folder.write("parties/maager.md", "name: Mågepartiet")
    folder.write("topics/fjer.md", "name: Fjer\nproposition: Fjer bør være hvide.\nkeywords: [fjer*, nægter at flyve]")
    folder.write(
        "articles/2022-03-04-fjer.md",
        "title: Fjer\ndate: 2022-03-04\n"
        "source: {name: Tågebladet, publisher: Tåge A/S, url: 'https://taage.example/1'}\n"
        "lang: da\ntopics: [fjer]\npublish: full\ndraft: true\n"
        "statements:\n  - quote: Hvide fjer\n    party: maager\n    topic: fjer\n    stance: for\n"
        "    date: 2022-03-03\n    coder: EB\n    note: no\n"
        "corrections:\n  - {date: 2022-03-05, text: Fjerene var grå.}",
        "Hvide fjer, tak.\n",
    )
    article = folder.article()
    (entry,) = article.statements

    assert ("2022-03-04-fjer", "md", 20, "full") == (article.id, article.markup, article.body_line, article.publish)
    assert ("maager", "for", dt.date(2022, 3, 3), "no") == (entry.party, entry.stance, entry.date, entry.note)
    assert ("Tåge A/S", "https://taage.example/1") == (article.source.publisher, article.source.url)
    assert dt.date(2022, 3, 5) == article.corrections[0].date
    assert article.draft


def test_the_registry_does_not_depend_on_articles_and_pages(folder: ContentFolder) -> None:
    """What is wrong with articles and pages does not keep the registry from being read, wherever the folder lies."""
    inner = ContentFolder(folder.root.parent / "articles" / "content")
    inner.write("parties/maager.md", "name: Mågepartiet")
    inner.raw("articles/Forkert navn.txt", b"")
    inner.raw("pages/om.md", b"")
    site, registry = load_registry(inner.root)

    assert ("Tågeøerne siger", ["maager"]) == (site.title, list(registry.parties))


def test_the_registrys_own_problems_are_told_in_any_folder(folder: ContentFolder) -> None:
    """A tracker kept below a folder named articles is checked as any other."""
    inner = ContentFolder(folder.root.parent / "articles" / "content")
    inner.raw("parties/Forkert navn.md", b"")

    with pytest.raises(ContentError, match=r"rename it to forkert-navn\.md"):
        load_registry(inner.root)


def test_articles_are_read_from_anywhere_in_the_order_given(folder: ContentFolder) -> None:
    """Articles outside the content folder are read against its registry."""
    registry = folder.load().registry
    paths = [folder.root.parent / name for name in ("b.txt", "a.md")]
    for path in paths:
        path.write_text(f"---\n{ARTICLE}---\nMågen.", encoding="utf-8")

    assert [("b", "txt"), ("a", "md")] == [(a.id, a.markup) for a in read_articles(paths, registry)]


def test_articles_from_anywhere_are_checked_as_any_other(folder: ContentFolder) -> None:
    """Every problem of every article is told before any is read."""
    registry = folder.load().registry
    paths = [folder.root.parent / name for name in ("b.txt", "a.txt", "c.txt")]
    paths[0].write_text(f"---\n{ARTICLE}topics: [fjer]\n---\n", encoding="utf-8")
    paths[1].write_text("Mågen.", encoding="utf-8")

    with pytest.raises(ContentError) as caught:
        read_articles(paths, registry)

    assert ["a.txt", "b.txt", "c.txt"] == [Path(problem.file).name for problem in caught.value.problems]
