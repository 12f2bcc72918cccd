"""memberships, keeper, sources, duplicates: what keepers write of people, statements and articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ARTICLE = "articles/2024-01-02-lys.txt"
PERSON = "people/anna-lund.md"
PARTY = "parties/solpartiet.md"
QUOTE = "quote: Asyl er en ret"


@pytest.fixture
def entry(change: Callable[[str, str, str], None]) -> Callable[..., None]:
    """Give the small tracker's article entries of `statements:`."""

    def add(*entries: str) -> None:
        listed = "".join(f"  - {{{each}}}\n" for each in entries)
        change(ARTICLE, "---\n»Asyl", f"statements:\n{listed}---\n»Asyl")

    return add


def test_nothing_to_say(found: Callable[..., list[str]], entry: Callable[..., None]) -> None:
    """Memberships that fit and an entry that does something are no fault."""
    entry(f"{QUOTE}, topic: asyl, stance: for, coder: AB, date: 2024-01-01")

    assert [] == [line for name in ("memberships", "keeper", "duplicates") for line in found(name)]


@pytest.mark.parametrize(
    ("dates", "level"),
    [
        ("start_date: 2024-02-01", "warning"),
        ("end_date: 2023-12-31", "info"),
        ("end_date: 2023-12-31}, {party: solpartiet, start_date: 2024-02-01", "warning"),
    ],
)
def test_no_membership_on_the_day(
    dates: str, level: str, found: Callable[..., list[str]], change: Callable[[str, str, str], None]
) -> None:
    """Who is credited on a day that no membership covers is a warning, unless the person has left for good."""
    change(PERSON, "\n  - party: solpartiet", f" [{{party: solpartiet, {dates}}}]")
    change(ARTICLE, " (SP)", "")

    (line,) = found("memberships")

    assert line.startswith(f"{ARTICLE}:6 {level} no membership of Anna Lund covers 2024-01-02, so the words")


def test_person_without_memberships(found: Callable[..., list[str]], change: Callable[[str, str, str], None]) -> None:
    """Somebody who is credited and belongs to no party is told once, at the person's file."""
    change(PERSON, "memberships:\n  - party: solpartiet\n", "")
    change(ARTICLE, " (SP)", "")

    assert [(f"{PERSON}:1 info 1 of the statements are theirs, and they belong to no party "
            "(add memberships: if they do)")] == found("memberships")  # fmt: skip


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("founded: 2024-01-03", "before it was founded on 2024-01-03"),
        ("founded: 2024-01-02", ""),
        ("dissolved: 2024-01-01", "and it was dissolved on 2024-01-01"),
        ("dissolved: 2024-01-02", ""),
    ],
)
def test_party_that_is_not_there(
    date: str, expected: str, found: Callable[..., list[str]], change: Callable[[str, str, str], None]
) -> None:
    """Words that count for a party before it was founded, or after the day it was dissolved, are a warning."""
    change(PARTY, "letters", f"{date}\nletters")
    change(PERSON, "solpartiet\n", "solpartiet\n    end_date: 2024-01-02\n")

    lines = [line for line in found("memberships") if line.startswith(ARTICLE)]

    assert bool(expected) == len(lines)
    assert all(f"the words count for Solpartiet on 2024-01-02, {expected}" in line for line in lines)


def test_membership_outside_its_party(found: Callable[..., list[str]], change: Callable[[str, str, str], None]) -> None:
    """A membership that begins before its party or goes on after it is a warning at its date, or at itself."""
    change(PARTY, "letters", "founded: 2020-05-01\ndissolved: 2024-06-01\nletters")
    change(PERSON, "solpartiet\n", "solpartiet\n    start_date: 2019-01-01\n")

    assert [
        (f"{PERSON}:4 warning memberships[0].end_date: goes on after Solpartiet was dissolved on 2024-06-01 "
        "(give it an end_date)"),
        (f"{PERSON}:5 warning memberships[0].start_date: begins before Solpartiet was founded on 2020-05-01 "
        "(is one of the dates mistyped?)"),
    ] == found("memberships")


def test_said_while_in_another_party(
    found: Callable[..., list[str]], entry: Callable[..., None], write: Callable[[str, str], Path],
    change: Callable[[str, str, str], None],
) -> None:  # fmt: skip
    """It is the day on which words were said that a membership must cover, not the article's."""
    write("parties/regnpartiet.md", "---\nname: Regnpartiet\n---\n")
    change(PERSON, "  - party: solpartiet\n", "  - party: regnpartiet\n    end_date: 2023-12-20\n"
           "  - party: solpartiet\n    start_date: 2024-01-01\n")  # fmt: skip
    entry(f"{QUOTE}, date: 2023-12-20")
    covered = found("memberships")
    change(ARTICLE, "date: 2023-12-20", "date: 2023-12-24")

    (line,) = found("memberships")

    assert [] == covered
    assert "no membership of Anna Lund covers 2023-12-24" in line


def test_text_gives_another_party(
    found: Callable[..., list[str]], change: Callable[[str, str, str], None], write: Callable[[str, str], Path]
) -> None:
    """A text that gives a registered person another party than the registry is a warning."""
    write("parties/regnpartiet.md", "---\nname: Regnpartiet\nletters: [RP]\n---\n")
    change(ARTICLE, "(SP)", "(RP)")

    assert [(f"{ARTICLE}:6 warning nobody is credited: the text gives another party than the registry "
            "(check the memberships of the one who speaks)")] == found("memberships")  # fmt: skip


@pytest.mark.parametrize(
    ("before", "odd"), [("udlændingeordfører ", True), ("finansordfører ", False), ("ordfører ", False), ("", False)]
)
def test_role_of_another(
    before: str, odd: bool, found: Callable[..., list[str]],  # noqa: FBT001
    change: Callable[[str, str, str], None], write: Callable[[str, str], Path],
) -> None:  # fmt: skip
    """An article that calls somebody by a role that the registry gives another is worth knowing."""
    change(PERSON, "solpartiet\n", "solpartiet\n    role: finansordfører\n")
    for number, role in enumerate(("udlændingeordfører", "ordfører")):
        membership = f"{{party: solpartiet, role: {role}}}"
        write(f"people/p{number}.md", f"---\nname: Bo {number}\nmemberships: [{membership}]\n---\n")
    change(ARTICLE, "siger Anna", f"siger {before}Anna")

    lines = found("memberships")

    assert odd == bool(lines)
    message = "calls Anna Lund udlændingeordfører; by the registry the role is finansordfører"
    assert all(message in each for each in lines)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("person: anna-lund", "info statements[0].person: the program says the same by itself, with confidence 0.9"),
        ("party: solpartiet", ""),
        ("nobody: true", ""),
        ("drop: true", ""),
        ("topic: asyl, stance: for", "warning statements[0].stance: readers are not told who judged the stance"),
        ("topic: asyl, stance: for, coder: AB, nobody: true", "warning statements[0].stance: no stance can be shown"),
        ("date: 2024-01-03", "warning statements[0].date: was said on 2024-01-03, after the article of 2024-01-02"),
    ],
)
def test_entry(fields: str, expected: str, found: Callable[..., list[str]], entry: Callable[..., None]) -> None:
    """An entry that is needless, half said or at odds with itself is told at its line."""
    entry(f"{QUOTE}, {fields}")

    lines = found("keeper")

    assert bool(expected) == len(lines)
    assert all(line.startswith(f"{ARTICLE}:6 {expected}") for line in lines)


def test_confirming_the_unsure_is_not_needless(found: Callable[..., list[str]], entry: Callable[..., None]) -> None:
    """Whom the program credits with less confidence than asked for may well be confirmed."""
    entry(f"{QUOTE}, person: anna-lund")

    assert [] == found("keeper", confidence=1)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("topic: asyl", ("warning", "say whose the words are, with person: or party:")),
        ("drop: true", ("info", "take the entry out")),
    ],
)
def test_entry_that_meets_nothing(
    fields: str, expected: tuple[str, str], found: Callable[..., list[str]], entry: Callable[..., None],
    change: Callable[[str, str, str], None],
) -> None:  # fmt: skip
    """An entry about words that are no statement, and that credits nobody, does nothing."""
    change(ARTICLE, "(SP).\n", "(SP).\nRegnen faldt over havnen.\n")
    entry(f"quote: Regnen faldt, {fields}")

    level, hint = expected
    assert [(f"{ARTICLE}:6 {level} statements[0]: does nothing: the program finds no statement in these words "
            f"({hint})")] == found("keeper")  # fmt: skip


def test_new_statement_does_something(
    found: Callable[..., list[str]], entry: Callable[..., None], change: Callable[[str, str, str], None]
) -> None:
    """An entry that credits somebody with words that are no statement makes one."""
    change(ARTICLE, "(SP).\n", "(SP).\nRegnen faldt over havnen.\n")
    entry("quote: Regnen faldt, person: anna-lund")

    assert [] == found("keeper")


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        pytest.param("topic: asyl", "topic: asyl", 1, id="the same topic"),
        pytest.param("note: Nej", "note: Ja", 1, id="no topic"),
        pytest.param("party: solpartiet, topic: asyl", "nobody: true", 1, id="other speakers"),
        pytest.param("party: solpartiet, topic: asyl", "party: solpartiet", 0, id="the same speaker"),
        pytest.param("topic: asyl", "note: Ja", 0, id="one with a topic"),
    ],
)
def test_two_entries_about_one_statement(
    one: str, other: str, count: int, found: Callable[..., list[str]], entry: Callable[..., None]
) -> None:
    """A second entry that takes away what the first says of the same statement is told; one that adds is not."""
    entry(f"{QUOTE}, {one}", f"quote: den bør gælde alle, {other}")

    where = f"{ARTICLE}:7 warning statements[1]: is about the same statement as the entry on line 6"
    assert [True] * count == [line.startswith(where) for line in found("keeper")]


def test_second_topic_of_a_new_statement(
    found: Callable[..., list[str]], entry: Callable[..., None], change: Callable[[str, str, str], None],
    write: Callable[[str, str], Path],
) -> None:  # fmt: skip
    """An entry that only codes words which another entry makes a statement does something."""
    write("topics/regn.md", "---\nname: Regn\nproposition: Det bør regne.\n---\n")
    change(ARTICLE, "(SP).\n", "(SP).\nRegnen faldt over havnen.\n")
    entry("quote: Regnen faldt, person: anna-lund, topic: asyl", "quote: Regnen faldt, topic: regn")

    assert [] == found("keeper")


def test_correction_before_article(found: Callable[..., list[str]], change: Callable[[str, str, str], None]) -> None:
    """A correction older than its article is a warning."""
    change(ARTICLE, "date:", "corrections: [{date: 2023-01-03, text: Rettet.}]\ndate:")

    (line,) = found("keeper")

    assert line.startswith(f"{ARTICLE}:3 warning corrections[0].date: is from 2023-01-03, before the article")


@pytest.mark.parametrize(("date", "count"), [("2023-01-01", 1), ("2024-01-02", 0), ("2025-01-01", 0)])
def test_old_draft(date: str, count: int, found: Callable[..., list[str]], write: Callable[[str, str], Path]) -> None:
    """A draft older than what is published may have been forgotten."""
    write("articles/nat.txt", f"---\ntitle: Nat\ndate: {date}\nsource: {{name: Posten}}\ndraft: true\n---\nNat.\n")

    lines = found("keeper")

    assert count == len(lines)
    assert all(line.startswith("articles/nat.txt:5 info draft: is still a draft") for line in lines)


def test_sources(found: Callable[..., list[str]], change: Callable[[str, str, str], None]) -> None:
    """An article without a link to its source, or to a copy of it, is worth knowing."""
    assert [f"{ARTICLE}:4 info source.archive_url: is missing", f"{ARTICLE}:4 info source.url: is missing"] == [
        line.partition(" (")[0] for line in found("sources")
    ]
    change(ARTICLE, "Prøveposten", 'Prøveposten, url: "https://a.example/1", archive_url: "https://b.example/2"')
    assert [] == found("sources")


def test_duplicates(
    found: Callable[..., list[str]], write: Callable[[str, str], Path], tracker: Path
) -> None:
    """Names, titles and texts that are there twice are told at the second."""
    write("topics/ly.md", "---\nname: asyl\nproposition: Ja.\n---\n")
    write("pages/zoom.md", "---\ntitle: Om  prøven\n---\n")
    write("people/lund.md", "---\nname: Anna Lund\n---\n")
    text = (tracker / ARTICLE).read_text(encoding="utf-8")
    write("articles/2024-01-03-lys.txt", text.replace("2024-01-02", "2024-01-03"))
    write("articles/2024-01-04-lys.txt", text.replace("2024-01-02", "2024-01-04").replace("alle", "nogle"))

    page, topic = tracker / "pages" / "om.md", tracker / "topics" / "asyl.md"
    unlike = "(readers cannot tell them apart)"
    assert [
        (f"articles/2024-01-03-lys.txt warning has the same text as {tracker / ARTICLE}: every statement counts twice "
        "(take one of them away)"),
        f"articles/2024-01-04-lys.txt:2 info title: is also that of {tracker / ARTICLE}",
        f"pages/zoom.md:2 warning title: is also that of {page} {unlike}",
        (f"people/lund.md:2 warning name: is also that of {tracker / PERSON} (articles that use the name credit "
        "neither)"),
        f"topics/ly.md:2 warning name: is also that of {topic} {unlike}",
    ] == found("duplicates")
