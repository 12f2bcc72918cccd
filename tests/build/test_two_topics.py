"""One statement coded on two topics: content, pages, data and the keeper's next review."""

from __future__ import annotations

import csv
import json
import re
from typing import TYPE_CHECKING

import pytest

from site_builder.content import load_content, load_registry
from site_builder.errors import ContentError
from site_builder.review import Desk
from site_builder.review.deciding import CannotSayError, decided

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from site_builder.build import Built

WORDS = "Asyl er en ret, og den bør gælde alle"
HEAD = "---\ntitle: Lys\ndate: 2024-01-02\nsource: {name: Prøveposten}\nstatements:\n"
BODY = f"---\n»{WORDS},« siger Anna Lund (SP).\n"
FIRST = [f"quote: {WORDS}", "topic: asyl", "stance: for", "coder: EB"]
SECOND = [f"quote: {WORDS}", "topic: lov", "stance: against", "coder: XY", "note: Ordene går imod loven."]


def article(tracker: Path, *entries: list[str]) -> Path:
    """Write the small tracker's article with these entries."""
    items = "".join(f"  - {lines[0]}\n" + "".join(f"    {line}\n" for line in lines[1:]) for lines in entries)
    path = tracker / "articles" / "2024-01-02-lys.txt"
    path.write_text(f"{HEAD}{items}{BODY}", encoding="utf-8")
    return path


@pytest.fixture
def two(tracker: Path) -> Path:
    """The small tracker's article with its statement coded on two topics, the second of which no keyword finds."""
    (tracker / "topics" / "lov.md").write_text(
        "---\nname: Loven\nproposition: Loven bør bestå.\n---\n", encoding="utf-8"
    )
    return article(tracker, FIRST, SECOND)


def test_pages_show_each_stance_with_its_topic(two: Path, site: Path, build_small: Callable[..., Built]) -> None:
    """The statement's page, the party's and both topics' show both stances, and the matrix has a sign for each."""
    assert two.exists()
    (tracked,) = build_small().tracker.statements
    both = r"Holdning til Asyl: for \(vurderet af EB\).*Holdning til Loven: imod \(vurderet af XY\)"

    for page in (f"udsagn/{tracked.statement.id}", "partier/solpartiet", "emner/asyl", "emner/lov"):
        html = (site / page / "index.html").read_text(encoding="utf-8")
        assert re.search(both, " ".join(re.sub("<[^>]+>", "", html).split())), page
    assert "Ordene går imod loven." in (site / "udsagn" / tracked.statement.id / "index.html").read_text("utf-8")
    matrix = (site / "standpunkter" / "index.html").read_text(encoding="utf-8")
    assert ["for", "against"] == re.findall(r'<td class="c-(\w+)"', matrix)


def test_data_have_each_stance(two: Path, site: Path, build_small: Callable[..., Built]) -> None:
    """A row a stance in `stances.csv`, all of them in the JSON, and the first in the columns that there were."""
    assert two.exists()
    (tracked,) = build_small().tracker.statements
    ident = tracked.statement.id

    tables = ("stances", "statements", "statement_topics", "positions")
    texts = [(site / "data" / f"{name}.csv").read_text(encoding="utf-8") for name in tables]
    stances, (statement,), topics, positions = (list(csv.DictReader(text.splitlines())) for text in texts)
    assert [(ident, "asyl", "for", "EB", ""), (ident, "lov", "against", "XY", "Ordene går imod loven.")] == [
        tuple(row.values()) for row in stances
    ]
    assert ("asyl", "for", "EB") == (statement["stance_topic"], statement["stance"], statement["coder"])
    assert {("asyl", "keeper"), ("lov", "keeper")} == {(row["topic"], row["why"]) for row in topics}
    assert {("asyl", "for"), ("lov", "against")} == {(row["topic"], row["stance"]) for row in positions}
    record = json.loads((site / "udsagn" / f"{ident}.json").read_text(encoding="utf-8"))
    assert ["asyl", "lov"] == [coding["topic"] for coding in record["codings"]]
    assert record["codings"][0] == record["coding"]


def test_whose_and_when_are_said_once_for_both(two: Path, tracker: Path, build_small: Callable[..., Built]) -> None:
    """The speaker of one entry and the day of another hold for the statement with all its codings."""
    assert two.exists()
    article(tracker, [*FIRST, "date: 2023-05-06"], [*SECOND, "party: solpartiet"])

    (tracked,) = build_small().tracker.statements

    assert "2023-05-06" == tracked.date.isoformat()
    assert [(None, "solpartiet")] == [(who.person, who.party) for who in tracked.statement.speakers]
    assert ("asyl", "lov") == tracked.statement.coded


@pytest.mark.parametrize(
    ("second", "line", "told"),
    [
        pytest.param(["topic: asyl", "stance: against"], 11, "topic: names the same topic as", id="topic"),
        pytest.param(["topic: lov", "party: solpartiet"], 12, "party: contradicts", id="speaker"),
        pytest.param(["nobody: true", "topic: lov"], 11, "nobody: contradicts", id="nobody"),
        pytest.param(["drop: true", "topic: lov"], 11, "drop: contradicts", id="drop"),
        pytest.param(["topic: lov", "date: 2023-01-01"], 12, "date: gives another day than", id="day"),
    ],
)
def test_entries_that_contradict(second: list[str], line: int, told: str, two: Path, tracker: Path) -> None:
    """Two entries on the same words that cannot both hold are told at the second, with where the first stands."""
    first = [f"quote: {WORDS}", "person: anna-lund", "topic: asyl", "date: 2023-05-06"]
    assert two == article(tracker, first, [f"quote: {WORDS}", *second])

    with pytest.raises(ContentError) as caught:
        load_content(tracker)

    (problem,) = caught.value.problems
    where = f"{two}:{line}: statements[1].{told}"
    assert str(problem).startswith(f"{where} the entry on line 6, which is about the same words (")
    assert problem.hint


def test_two_entries_without_a_topic(two: Path, tracker: Path) -> None:
    """Of two entries on the same words one may be without a topic, not both."""
    assert two == article(tracker, [f"quote: {WORDS}", "person: anna-lund"], SECOND)
    load_content(tracker)
    article(tracker, [f"quote: {WORDS}", "person: anna-lund"], [f"quote: {WORDS}", "note: Nå."])

    with pytest.raises(ContentError, match=r"statements\[1\]: names no topic, and neither does the entry on line 6"):
        load_content(tracker)


def test_the_same_words_elsewhere_are_others(two: Path, tracker: Path) -> None:
    """Words that stand twice, told apart by what is around them, may have the same topic and other speakers."""
    again = [f"quote: {WORDS}", 'prefix: "igen: »"', "topic: asyl", "nobody: true"]
    article(tracker, [*FIRST, 'suffix: ",« siger Anna"', "person: anna-lund"], again)
    with two.open("a", encoding="utf-8") as file:
        file.write(f"Han sagde det igen: »{WORDS}.«\n")

    assert 2 == len(load_content(tracker).articles[0].statements)


def test_review_leaves_the_other_entry_alone(two: Path, tracker: Path) -> None:
    """Whose the words are is written into one entry, the one that says so if any; the other stays byte for byte."""
    desk = Desk(load_registry(tracker)[1])
    before = two.read_text(encoding="utf-8")
    opened = desk.open(two)
    (statement,) = opened.found

    raw = decided(desk, opened, statement, {"party": "solpartiet"}, "ZZ")
    again = desk.understood(two, raw)
    other = decided(desk, again, again.found[0], {"person": "anna-lund"}, "ZZ")

    for text in (raw, other):
        first, second = text.partition("  - quote")[2].partition("  - quote")[::2]
        assert before.partition("  - quote")[2].partition("  - quote")[0] == first
        assert "topic: lov" in second
        assert "stance: against" in second
    assert "party: solpartiet" in raw
    assert "person: anna-lund" in other
    assert "party: solpartiet" not in other
    assert ("asyl", "lov") == desk.understood(two, other).told[0].coded


def test_review_codes_no_topic_twice(two: Path, tracker: Path) -> None:
    """A topic that the other entry codes already is refused, and nothing is written."""
    desk = Desk(load_registry(tracker)[1])
    opened = desk.open(two)

    with pytest.raises((ContentError, CannotSayError), match="names the same topic as the entry on line 6"):
        decided(desk, opened, opened.found[0], {"topic": "asyl", "stance": "for"})
