"""A statement's permanent page: what machines read of it, the way to the words, and how to cite it."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from site_builder.build import Built

ARTICLE = "articles/2024-01-02-lys.txt"
HEAD = """---
title: "Lys </script><!-- & {mørke}"
date: 2024-01-02
source:
  name: Prøvebureauet
  publisher: Prøveposten
  url: https://avis.example/a?b=1&c=2#top
  archive_url: https://arkiv.example/1
topics: [asyl]
corrections:
  - {date: 2024-01-03, text: Et navn er rettet.}
---
"""
QUOTED = "Asyl er en ret, og den bør gælde alle"


@pytest.fixture(scope="module")
def pages(demo_built: Built, demo_site: Path, read_page: Callable[[str], Any]) -> dict[str, Any]:
    """The pages of the demo's statements by their ids."""
    return {
        t.statement.id: read_page((demo_site / "udsagn" / t.statement.id / "index.html").read_text(encoding="utf-8"))
        for t in demo_built.tracker.statements
    }


@pytest.fixture
def statement_page(
    tracker: Path, site: Path, build_small: Callable[..., Built], read_page: Callable[[str], Any]
) -> Callable[[str], Any]:
    """Build the small tracker with another body of its article and read the page of its only statement."""

    def page(body: str) -> Any:  # noqa: ANN401
        (tracker / ARTICLE).write_text(HEAD + body, encoding="utf-8")
        (only,) = build_small().tracker.statements
        return read_page((site / "udsagn" / only.statement.id / "index.html").read_text(encoding="utf-8"))

    return page


def test_quotation_is_linked_data(statement_page: Callable[[str], Any]) -> None:
    """A direct quotation is a Quotation with its words, whose they are, their party that day, topic and source."""
    page = statement_page(f"»{QUOTED},« siger Anna Lund (SP).\n")
    data = json.loads(page.scripts[0])
    party = {"@type": "Organization", "name": "Solpartiet", "url": "https://name.example/repo/partier/solpartiet/"}
    anna = "https://name.example/repo/personer/anna-lund/"

    assert data["url"] == data["@id"] == next(link for link in page.links if "/udsagn/" in link and "http" in link)
    assert {
        "@context": "https://schema.org", "@type": "Quotation", "text": QUOTED, "inLanguage": "da",
        "datePublished": "2024-01-02", "dateCreated": "2024-01-02",
        "about": [{"@type": "Thing", "name": "Asyl", "url": "https://name.example/repo/emner/asyl/"}],
        "correction": [{"@type": "CorrectionComment", "text": "Et navn er rettet.", "datePublished": "2024-01-03"}],
        "creator": {
            "@type": "Person", "@id": anna, "name": "Anna Lund", "url": anna,
            "memberOf": {**party, "@id": party["url"]},
        },
        "spokenByCharacter": data["creator"],
        "isPartOf": {
            "@type": "NewsArticle", "headline": "Lys </script><!-- & {mørke}", "datePublished": "2024-01-02",
            "inLanguage": "da", "publisher": {"@type": "Organization", "name": "Prøveposten"},
            "sourceOrganization": {"@type": "Organization", "name": "Prøvebureauet"},
            "url": "https://avis.example/a?b=1&c=2#top", "archivedAt": "https://arkiv.example/1",
        },
    } == {key: value for key, value in data.items() if key not in ("@id", "url")}  # fmt: skip


def test_reported_speech_is_a_claim_in_its_sentence(statement_page: Callable[[str], Any]) -> None:
    """What was only reported is no Quotation: a Claim with the whole sentence, which appears in the article."""
    data = json.loads(statement_page("Anna Lund (SP) afviser, at asyl er en ret for alle.\n").scripts[0])

    assert ("Claim", "Anna Lund (SP) afviser, at asyl er en ret for alle.") == (data["@type"], data["text"])
    assert "NewsArticle" == data["appearance"]["@type"]
    assert {"spokenByCharacter", "isPartOf"} & data.keys() == set()


def test_part_of_a_sentence_is_described_by_the_whole(demo_built: Built, pages: dict[str, Any]) -> None:
    """A quotation of a part of a sentence has the sentence beside it, so that no "not" gets lost."""
    described = 0
    for tracked in demo_built.tracker.statements:
        data = json.loads(pages[tracked.statement.id].scripts[0])
        if tracked.statement.kind == "direct" and tracked.statement.quote[0].islower():
            described += 1
            sentence = tracked.article.body[slice(*tracked.statement.sentence)]
            assert " ".join(sentence.split()) in data["description"]

    assert described > 5


def test_party_speaks_as_an_organisation(statement_page: Callable[[str], Any]) -> None:
    """A party that speaks as a party is an Organization with its page."""
    creator = json.loads(statement_page(f"»{QUOTED},« siger Solpartiet.\n").scripts[0])["creator"]

    assert ("Organization", "Solpartiet") == (creator["@type"], creator["name"])


def test_nothing_ends_the_script(statement_page: Callable[[str], Any]) -> None:
    """Whatever an article holds, the data are two scripts that are JSON, with the text as it was."""
    page = statement_page('»Asyl er </script><script>alert(1)</script> & "ret" for alle,« siger Anna Lund (SP).\n')

    assert 2 == page.tags.count("script") == len(page.scripts)
    assert "</script><script>alert(1)</script> &" in json.loads(page.scripts[0])["text"]
    assert not re.search(r"[<>&]", "".join(page.scripts))


def test_selector_finds_the_words(demo_built: Built, pages: dict[str, Any]) -> None:
    """Each page's annotation has the words as they are in the body, and the 32 characters around them."""
    wrong = []
    for tracked in demo_built.tracker.statements:
        target = json.loads(pages[tracked.statement.id].scripts[1])["target"]
        selector, body = target["selector"], tracked.article.body
        start = tracked.statement.start
        around = body[max(0, start - 32) : tracked.statement.end + 32]
        if around != selector["prefix"] + selector["exact"] + selector["suffix"]:
            wrong.append(tracked.statement.id)
        assert ("TextQuoteSelector", tracked.statement.quote) == (selector["type"], selector["exact"])
        assert target["source"] == (tracked.article.source.url or target["source"])

    assert wrong == []


def test_link_leads_to_the_words_in_the_source(demo_built: Built, pages: dict[str, Any]) -> None:
    """Where the source has an address, the page links to the words there: every term stands in the statement."""
    linked = 0
    for tracked in demo_built.tracker.statements:
        links = [link for link in pages[tracked.statement.id].links if ":~:text=" in link]
        assert bool(tracked.article.source.url) == bool(links)
        for link in links:
            linked += 1
            terms = link.partition(":~:text=")[2].split(",")
            said = [unquote(term) for term in terms if not (term.endswith("-") or term.startswith("-"))]
            assert 1 <= len(said) <= 2
            assert [term for term in said if term not in " ".join(tracked.statement.quote.split())] == []

    assert linked > 100


def test_link_keeps_the_source_address(statement_page: Callable[[str], Any]) -> None:
    """The address of the source stays as it is, its own fragment too; the words come behind it."""
    page = statement_page(f"»{QUOTED},« siger Anna Lund (SP).\n")
    expected = (
        "https://avis.example/a?b=1&c=2#top:~:text=Asyl%20er%20en%20ret%2C%20og%20den%20b%C3%B8r%20g%C3%A6lde%20alle"
    )

    assert expected in page.links
    assert "https://arkiv.example/1" in page.links


def test_citations_are_there_to_be_copied(
    tracker: Path, site: Path, build_small: Callable[..., Built], statement_page: Callable[[str], Any]
) -> None:
    """APA 7 and BibTeX, in Danish and in English, stand on the page as they are to be copied, with its address."""
    text = " ".join(statement_page(f"»{QUOTED},« siger Anna Lund (SP).\n").pieces)
    ident = build_small().tracker.statements[0].statement.id
    permalink = f"https://name.example/repo/udsagn/{ident}/"

    for expected in (
        (
            f"Lund, A. (2024, 2. januar). “{QUOTED}” [citat]. I Lys </script><!-- & {{mørke}}. Prøvebureauet, "
            f"Prøveposten. Prøven. {permalink}"
        ),
        (
            f"Lund, A. (2024, January 2). “{QUOTED}” [quotation]. In Lys </script><!-- & {{mørke}}. Prøvebureauet, "
            f"Prøveposten. Prøven. {permalink}"
        ),
        "author = {Lund, Anna}",
        "note = {Citat af Anna Lund (SP) i »Lys </script><!-- \\& {\\textbraceleft}m{\\o}rke{\\textbraceright}«",
        "note = {Quotation of Anna Lund (SP) in “Lys",
        f"url = {{{permalink}}}",
        "langid = {danish}",
        "langid = {english}",
    ):
        assert expected in text
    assert (site / "udsagn" / ident / "index.html").is_file()
    assert tracker.is_dir()


def test_correction_stands_wherever_the_statement_does(
    tracker: Path, site: Path, build_small: Callable[..., Built]
) -> None:
    """What was corrected is told once on the pages of its statement, topic, party and person, and dated beside it."""
    (tracker / ARTICLE).write_text(f"{HEAD}»{QUOTED},« siger Anna Lund (SP).\n", encoding="utf-8")
    ident = build_small().tracker.statements[0].statement.id
    pages = (
        f"udsagn/{ident}", "emner/asyl", "partier/solpartiet", "personer/anna-lund", "rettelser",
        "artikler/2024-01-02-lys",
    )  # fmt: skip

    told = {page: (site / page / "index.html").read_text(encoding="utf-8").partition("<main")[2] for page in pages}

    assert [page for page, html in told.items() if html.count("Et navn er rettet.") != 1] == []
    beside = re.compile(r'#rettelser">Rettet <time datetime="2024-01-03">')
    assert ["emner/asyl", "partier/solpartiet", "personer/anna-lund"] == [p for p in pages if beside.search(told[p])]


def test_person_whom_nobody_registered_has_no_page(
    tracker: Path, site: Path, build_small: Callable[..., Built]
) -> None:
    """A private person is named beside the words and nowhere else: no page, and no link to one."""
    (tracker / ARTICLE).write_text(f"{HEAD}»{QUOTED},« siger Bodil Enghave (SP).\n", encoding="utf-8")

    (only,) = build_small().tracker.statements

    html = unescape((site / "udsagn" / only.statement.id / "index.html").read_text(encoding="utf-8"))
    assert (None, "Bodil Enghave") == (only.statement.speakers[0].person, only.statement.speakers[0].name)
    assert "<b>Bodil Enghave</b>" in html
    assert {"index.html", "anna-lund", "anna-lund.json"} == {path.name for path in (site / "personer").iterdir()}
    assert "Bodil Enghave" not in (site / "personer" / "index.html").read_text(encoding="utf-8")
