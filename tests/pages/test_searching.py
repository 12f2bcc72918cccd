"""What of a tracker can be found: each page once, with what is shown of it and what finds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from site_builder.build import read
from site_builder.messages import messages
from site_builder.pages import Addresses, Sources, searchable
from site_builder.tracker import standing

if TYPE_CHECKING:
    from pathlib import Path

    from site_builder.model import Searchable

ARTICLE = "articles/2024-01-02-lys.txt"


def _found(content: Path) -> dict[str, Searchable]:
    """Return what can be found by its address, statements by `udsagn/` and their number."""
    made, tracker = read(content)
    addresses = Addresses(made.site.base_url)
    sources = Sources(
        site=made.site, registry=made.registry, tracker=tracker, standing=standing(tracker, made.registry, ()),
        articles=made.articles, pages=made.pages, addresses=addresses, messages=messages(made.site.lang),
    )  # fmt: skip
    pages = searchable(sources)
    assert len({page.address for page in pages}) == len(pages)
    said = [page for page in pages if page.address.startswith("udsagn/")]
    rest = {page.address: page for page in pages if page not in said}
    return {**{f"udsagn/{n}": page for n, page in enumerate(said)}, **rest}


def test_statements_people_parties_and_topics_are_found(tracker: Path) -> None:
    """Each has one entry; lists, articles and the keeper's own pages have none."""
    assert {"udsagn/0", "personer/anna-lund/", "partier/solpartiet/", "emner/asyl/"} == _found(tracker).keys()


def test_statement_says_whose_when_and_where(tracker: Path) -> None:
    """A statement shows speaker, party, day, its words and its source; its party's whole name finds it too."""
    page = _found(tracker)["udsagn/0"]

    assert page.title == "Anna Lund (SP), 2. januar 2024"
    assert page.text == "»Asyl er en ret, og den bør gælde alle«"
    assert page.note == "Citat i Prøveposten"
    assert page.words == ("Solpartiet",)
    assert page.filters == (("type", "statement"), ("aar", "2024"), ("parti", "solpartiet"), ("emne", "asyl"))


def test_reported_words_stand_in_their_sentence(tracker: Path) -> None:
    """Reported speech is shown in its whole sentence, and called what it is."""
    text = (tracker / ARTICLE).read_text(encoding="utf-8").partition("»")[0]
    sentence = "Anna Lund (SP) afviser, at asylreglerne skal laves om."
    (tracker / ARTICLE).write_text(f"{text}{sentence}\n", encoding="utf-8")

    page = _found(tracker)["udsagn/0"]

    assert (sentence, "Gengivet i Prøveposten") == (page.text, page.note)


def test_statement_is_found_on_the_topics_above(tracker: Path) -> None:
    """A statement counts for the topics above its own, as it does on their pages."""
    (tracker / "topics" / "ret.md").write_text("---\nname: Ret\nproposition: Ret.\n---\n", encoding="utf-8")
    topic = tracker / "topics" / "asyl.md"
    topic.write_text(topic.read_text(encoding="utf-8").replace("keywords", "parent: ret\nkeywords"), encoding="utf-8")

    assert {("emne", "asyl"), ("emne", "ret")} <= {*_found(tracker)["udsagn/0"].filters}


def test_long_description_is_cut_and_found_all_the_same(tracker: Path) -> None:
    """Of a description the beginning is shown, without Markdown, and the rest finds the page."""
    words = " ".join(f"ord{n}" for n in range(100))
    text = f"---\nname: Solpartiet\n---\n**Et** {words}\n"
    (tracker / "parties" / "solpartiet.md").write_text(text, encoding="utf-8")

    page = _found(tracker)["partier/solpartiet/"]

    assert page.text.startswith("Et ord0 ord1 ")
    assert page.text.endswith(" ord58 …")
    assert {"ord59", "ord99"} <= {*page.words}


def test_what_has_no_description_has_a_text(tracker: Path) -> None:
    """A person of whom nothing is written can be found: what they are stands for the text."""
    page = _found(tracker)["personer/anna-lund/"]

    assert ("Person · Solpartiet", "") == (page.text, page.note)


@pytest.mark.parametrize(("lang", "marked"), [("da", False), ("en", True)])
def test_other_languages_are_marked(lang: str, marked: bool, tracker: Path) -> None:  # noqa: FBT001
    """A statement in another language than the site's says in which."""
    (tracker / ARTICLE).write_text(
        f"---\ntitle: Lys\ndate: 2024-01-02\nlang: {lang}\nsource: {{name: P}}\nstatements:\n"
        '  - {quote: "Asylum is a right", person: anna-lund}\n---\n“Asylum is a right,” said Anna Lund.\n',
        encoding="utf-8",
    )

    assert marked == (("lang", "en") in _found(tracker)["udsagn/0"].filters)
