"""What the tracker tells of itself: corrections, what it withdrew, and what it credits to nobody."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from site_builder.errors import ContentError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from site_builder.build import Built

ARTICLE = "articles/2024-01-02-lys.txt"
QUOTED = "Asyl er en ret, og den bør gælde alle"
NOINDEX = '<meta name="robots" content="noindex">'
GONE = '\n[[withdrawn]]\nid = "{}"\ndate = 2024-02-03\nreason = "Avisen har trukket den."\n'


@pytest.fixture
def word(tracker: Path) -> Callable[[str], None]:
    """Put an entry of `statements:`, and whatever else, into the small tracker's article."""

    def put(entry: str) -> None:
        text = (tracker / ARTICLE).read_text(encoding="utf-8")
        (tracker / ARTICLE).write_text(text.replace("source:", f"{entry}\nsource:", 1), encoding="utf-8")

    return put


@pytest.fixture
def settings(tracker: Path) -> Callable[[str], None]:
    """Add lines to the small tracker's site.toml."""

    def add(lines: str) -> None:
        with (tracker / "site.toml").open("a", encoding="utf-8") as file:
            file.write(lines)

    return add


@pytest.fixture
def text_of(site: Path, read_page: Callable[[str], Any]) -> Callable[[str], str]:
    """Read the visible text of a page of the small tracker's site."""
    return lambda address: read_page((site / address / "index.html").read_text(encoding="utf-8")).text


def said(rule: str) -> str:
    """Return an entry about the small tracker's only statement."""
    return f'statements:\n  - {{quote: "{QUOTED}", {rule}, coder: EB, note: Det var en spøg.}}'


def test_dropped_statement_keeps_its_address(
    site: Path, build_small: Callable[..., Built], word: Callable[[str], None], text_of: Callable[[str], str]
) -> None:
    """The page says that it was withdrawn, why, by whom and from which article, and does not repeat the words."""
    ident = build_small().tracker.statements[0].statement.id
    word(said("drop: true"))

    build_small()

    html = (site / "udsagn" / ident / "index.html").read_text(encoding="utf-8")
    text = text_of(f"udsagn/{ident}")
    assert NOINDEX in html
    assert "canonical" not in html.partition("</head>")[0]
    for expected in ("trukket tilbage", "Ordret citat", "Det var en spøg.", "EB", "Lys i mørket", "Prøveposten"):
        assert expected in text
    everything = "".join(path.read_text(encoding="utf-8") for path in site.rglob("*.html"))
    assert QUOTED not in everything


def test_statement_of_nobody_keeps_its_address(
    build_small: Callable[..., Built], word: Callable[[str], None], text_of: Callable[[str], str]
) -> None:
    """What a keeper credits to no one says so where it stood, with its words, and without whom it was credited to."""
    ident = build_small().tracker.statements[0].statement.id
    word(said("nobody: true"))

    build_small()

    text = text_of(f"udsagn/{ident}")
    assert QUOTED in text
    assert "ikke kan tilskrives nogen" in text
    assert "Anna Lund" not in text


def test_withdrawn_statements_are_listed(
    site: Path, build_small: Callable[..., Built], word: Callable[[str], None], settings: Callable[[str], None]
) -> None:
    """The page of corrections links to every statement that was withdrawn, in an article or in site.toml."""
    ident = build_small().tracker.statements[0].statement.id
    word(said("drop: true"))
    settings(GONE.format("abcdefgh23"))

    build_small()

    html = (site / "rettelser" / "index.html").read_text(encoding="utf-8")
    assert [f"/repo/udsagn/{ident}/", "/repo/udsagn/abcdefgh23/"] == re.findall(r'href="(/repo/udsagn/\w{10}/)"', html)
    listed = (site / "udsagn" / "index.html").read_text(encoding="utf-8")
    assert ident not in listed


def test_statement_without_an_article_keeps_its_address(
    tracker: Path, site: Path, build_small: Callable[..., Built], settings: Callable[[str], None],
    text_of: Callable[[str], str],
) -> None:  # fmt: skip
    """An id in site.toml has a page that says when and why it was withdrawn, though the article is gone."""
    ident = build_small().tracker.statements[0].statement.id
    (tracker / ARTICLE).unlink()
    settings(GONE.format(ident))

    built = build_small()

    text = text_of(f"udsagn/{ident}")
    assert NOINDEX in (site / "udsagn" / ident / "index.html").read_text(encoding="utf-8")
    assert "Avisen har trukket den." in text
    assert "3. februar 2024" in text
    assert [w for w in built.warnings if w.field == "withdrawn"] == []


def test_living_statement_cannot_be_withdrawn(
    tracker: Path, build_small: Callable[..., Built], settings: Callable[[str], None]
) -> None:
    """An id in site.toml that somebody is still credited with is an error at its line."""
    ident = build_small().tracker.statements[0].statement.id
    settings(GONE.format("abcdefgh23") + GONE.format(ident))

    with pytest.raises(ContentError) as caught:
        build_small()

    (problem,) = caught.value.problems
    assert (str(tracker / "site.toml"), 11, "withdrawn[1].id") == (problem.file, problem.line, problem.field)
    assert "is still there, in 2024-01-02-lys" in problem.message


def test_draft_may_hold_what_was_withdrawn(
    tracker: Path, site: Path, build_small: Callable[..., Built], settings: Callable[[str], None]
) -> None:
    """An article that became a draft can still be previewed: its statement then stands at its address."""
    ident = build_small().tracker.statements[0].statement.id
    text = (tracker / ARTICLE).read_text(encoding="utf-8")
    (tracker / ARTICLE).write_text(text.replace("title:", "draft: true\ntitle:"), encoding="utf-8")
    settings(GONE.format(ident))

    pages = []
    for drafts in (True, False):
        build_small(drafts=drafts)
        pages.append(NOINDEX in (site / "udsagn" / ident / "index.html").read_text(encoding="utf-8"))

    assert [False, True] == pages


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (GONE.format("abcdefgh23") * 2, "site.toml:11: withdrawn[1].id: abcdefgh23 is withdrawn above already"),
        (GONE.format("ABC"), 'site.toml:6: withdrawn[0].id: "ABC" is not a statement\'s id'),
        ('\n[[withdrawn]]\nid = "abcdefgh23"\n', "site.toml:5: withdrawn[0].date: is missing"),
        ('\n[[withdrawn]]\nidd = "abcdefgh23"\n', "site.toml:6: withdrawn[0].idd: unknown key"),
        ('contact = "ring til mig"\n', 'site.toml:4: contact: "ring til mig" is not an e-mail address, or an address'),
    ],
)
def test_wrong_settings_are_told(
    lines: str, expected: str, build_small: Callable[..., Built], settings: Callable[[str], None]
) -> None:
    """What is wrong with an entry is told at its own line, of several entries too."""
    settings(lines)

    with pytest.raises(ContentError) as caught:
        build_small()

    assert expected in str(caught.value)


def test_build_warns_of_an_address_that_goes(
    tracker: Path, build_small: Callable[..., Built]
) -> None:
    """A page that an earlier build wrote and this one takes away is named, with the lines that would keep it."""
    ident = build_small().tracker.statements[0].statement.id
    (tracker / ARTICLE).unlink()

    (warning,) = build_small().warnings

    assert (str(tracker / "site.toml"), "withdrawn") == (warning.file, warning.field)
    assert ident in warning.message
    assert f'[[withdrawn]], id = "{ident}", date = ' in warning.hint
    assert build_small().warnings == ()


def test_strict_build_takes_no_address_away(tracker: Path, site: Path, build_small: Callable[..., Built]) -> None:
    """With `strict` the page stays until it is said what to do with its address."""
    ident = build_small().tracker.statements[0].statement.id
    (tracker / ARTICLE).unlink()

    for _ in range(2):
        with pytest.raises(ContentError, match=ident):
            build_small(strict=True)

    assert (site / "udsagn" / ident / "index.html").is_file()


def test_edited_words_are_another_statement(tracker: Path, build_small: Callable[..., Built]) -> None:
    """Where the words of a statement change, its address is warned of and the new words have one of their own."""
    before = build_small().tracker.statements[0].statement.id
    text = (tracker / ARTICLE).read_text(encoding="utf-8")
    (tracker / ARTICLE).write_text(text.replace("gælde alle", "gælde enhver"), encoding="utf-8")

    built = build_small()

    assert before != built.tracker.statements[0].statement.id
    assert [before in w.message for w in built.warnings] == [True]


@pytest.mark.parametrize(
    ("contact", "link"),
    [
        ("fejl@avis.example", 'href="mailto:fejl@avis.example"'),
        ("https://avis.example/fejl?a=1", 'href="https://avis.example/fejl?a=1"'),
    ],
)
def test_mistakes_can_be_reported(
    contact: str, link: str, site: Path, build_small: Callable[..., Built], settings: Callable[[str], None]
) -> None:
    """The page of corrections says where, by mail or on a page, as site.toml gives it."""
    settings(f'contact = "{contact}"\n')

    build_small()

    assert link in (site / "rettelser" / "index.html").read_text(encoding="utf-8")


def test_nothing_to_correct_is_said(build_small: Callable[..., Built], text_of: Callable[[str], str]) -> None:
    """Without corrections, withdrawn or uncredited statements, the pages say that there are none."""
    build_small()

    assert "Der er ingen rettelser." in text_of("rettelser")
    assert "Ingen udsagn er trukket tilbage." in text_of("rettelser")
    assert "Der er ingen udsagn uden afsender." in text_of("ikke-tilskrevet")


def test_corrections_are_newest_first(demo_site: Path, demo_built: Built, read_page: Callable[[str], Any]) -> None:
    """The demo's corrections stand in the order of their days, each with its article."""
    assert demo_built.pages
    text = read_page((demo_site / "rettelser" / "index.html").read_text(encoding="utf-8")).text

    places = [text.index(day) for day in ("27. april 2022", "Øtinget vedtager særloven", "26. august 2021")]

    assert sorted(places) == places


def test_refusals_stand_under_their_reasons(
    demo_site: Path, demo_built: Built, read_page: Callable[[str], Any]
) -> None:
    """What the engine credited to nobody is counted and shown by its reason, in Danish; withdrawn words are not."""
    text = read_page((demo_site / "ikke-tilskrevet" / "index.html").read_text(encoding="utf-8")).text
    refused = [t for t in demo_built.tracker.left_out if t.statement.status == "engine"]

    assert [t.statement.quote for t in refused if t.statement.quote.rstrip(",") not in text] == []
    assert f"I alt{len(refused)} " in text
    assert f"Kilden er ubestemt eller anonym ({sum('vague' in str(t.statement.reason) for t in refused)})" in text
    assert "Vi tror på havet" not in text


def test_keepers_word_stands_beside_the_engines(
    build_small: Callable[..., Built], word: Callable[[str], None], text_of: Callable[[str], str]
) -> None:
    """Where a keeper says otherwise, the page has both, with the engine's rule and the keeper's note."""
    word(said("party: solpartiet"))

    build_small()

    text = text_of("ikke-tilskrevet")
    assert "Reglerne: Anna Lund (SP)." in text
    assert "Redaktionen: Solpartiet. Det var en spøg. (EB)" in text


def test_many_refusals_have_a_page_a_year(
    tracker: Path, site: Path, build_small: Callable[..., Built], text_of: Callable[[str], str]
) -> None:
    """Where they are many, the page has the counts and a link to each year, and the words stand there."""
    lines = "".join(f"»Det bliver aldrig til noget nummer {n} i år,« siger en kilde.\n\n" for n in range(61))
    text = (tracker / ARTICLE).read_text(encoding="utf-8")
    (tracker / ARTICLE).write_text(text + lines, encoding="utf-8")

    left_out = build_small().tracker.left_out

    assert len(left_out) == 61
    assert "nummer 7 i år" not in text_of("ikke-tilskrevet")
    assert "/repo/ikke-tilskrevet/2024/" in (site / "ikke-tilskrevet" / "index.html").read_text(encoding="utf-8")
    assert "nummer 7 i år" in text_of("ikke-tilskrevet/2024")


@pytest.mark.parametrize("name", ["metode", "rettelser", "ikke-tilskrevet"])
def test_own_page_cannot_take_their_addresses(name: str, tracker: Path, build_small: Callable[..., Built]) -> None:
    """A keeper's page of the same name is refused by an error that names its file."""
    (tracker / "pages" / f"{name}.md").write_text("---\ntitle: Min egen\n---\n")

    with pytest.raises(ContentError, match=rf"pages/{name}\.md: would stand at {name}/index\.html"):
        build_small()


def test_every_page_leads_there(demo_site: Path, demo_built: Built) -> None:
    """The foot of every page but those that send readers on links to the method, the corrections and the refusals."""
    assert demo_built.pages
    without = [
        path
        for path in demo_site.rglob("*.html")
        if 'http-equiv="refresh"' not in path.read_text(encoding="utf-8")
        for name in ("metode", "rettelser", "ikke-tilskrevet")
        if f'href="/repo/{name}/"' not in path.read_text(encoding="utf-8").partition("<footer")[2]
    ]

    assert without == []
