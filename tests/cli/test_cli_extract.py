"""`standpunkt extract` on the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from site_builder.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

ARTICLE = "articles/2024-01-02-lys.txt"
KEYS = ["id", "kind", "start", "end", "quote", "speakers", "cue", "rule", "confidence", "status", "reason"]
SPEAKER_KEYS = ["person", "name", "party", "org", "role"]
MORE = """\
»Ø, æ og å er 🎈 bogstaver i landet,« siger en kilde.
Solpartiet mener, at alle bør have asyl.
"""


@pytest.fixture
def run(tracker: Path) -> Callable[..., Result]:
    """Run `standpunkt extract` on the small tracker."""

    def invoke(*arguments: str | Path) -> Result:
        return CliRunner().invoke(main, ["extract", "--content", str(tracker), *map(str, arguments)])

    return invoke


@pytest.fixture
def article(tracker: Path) -> Path:
    """The small tracker's article with a quotation of nobody and reported speech of a party besides."""
    path = tracker / ARTICLE
    path.write_text(path.read_text(encoding="utf-8") + MORE, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def demo_rows(demo: Path) -> list[dict[str, Any]]:
    """What `extract` says of all articles of the demo."""
    command = ["extract", "--content", str(demo), "--format", "json", *map(str, sorted((demo / "articles").iterdir()))]
    result = CliRunner().invoke(main, command, catch_exceptions=False)
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_json_has_one_line_an_article_in_the_order_given(demo: Path, run: Callable[..., Result]) -> None:
    """JSON is one object a line, in the order of the arguments, with the paths as given."""
    paths = sorted((demo / "articles").iterdir(), reverse=True)[:3]

    result = run("--content", demo, "--format", "json", *paths)

    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert [str(p) for p in paths] == [row["article"] for row in rows]
    assert all(list(row) == ["article", "statements"] for row in rows)


def test_json_keys_are_the_contracts(demo_rows: list[dict[str, Any]]) -> None:
    """Every statement and every speaker has the contract's keys, in its order."""
    statements = [statement for row in demo_rows for statement in row["statements"]]

    assert {tuple(KEYS)} == {tuple(s) for s in statements}
    assert {tuple(SPEAKER_KEYS)} == {tuple(speaker) for s in statements for speaker in s["speakers"]}
    assert {("start", "end", "text")} == {tuple(s["cue"]) for s in statements if s["cue"]}


def test_json_values_are_the_contracts(demo_rows: list[dict[str, Any]]) -> None:
    """Kinds, statuses and confidences are those of the contract; nobody credited goes with a reason."""
    statements = [statement for row in demo_rows for statement in row["statements"]]

    assert {s["kind"] for s in statements} == {"direct", "indirect"}
    assert {s["status"] for s in statements} <= {"engine", "keeper"}
    assert all(0 <= s["confidence"] <= 1 for s in statements)
    assert all(bool(s["speakers"]) == (s["reason"] is None) for s in statements)
    assert all(s["quote"].strip() for s in statements)


def test_offsets_slice_to_the_quote(demo_rows: list[dict[str, Any]]) -> None:
    """Offsets count code points in the body: everything after the line that closes the front matter."""
    for row in demo_rows:
        body = Path(row["article"]).read_text(encoding="utf-8").split("\n---\n", 1)[1]
        for statement in row["statements"]:
            assert statement["quote"] == body[statement["start"] : statement["end"]]
            if statement["cue"]:
                cue = statement["cue"]
                assert cue["text"] == body[cue["start"] : cue["end"]]


def test_offsets_count_code_points(article: Path, run: Callable[..., Result]) -> None:
    """An emoji before a quotation is one character, and a line break written CRLF is one too."""
    text = article.read_text(encoding="utf-8").replace("»Asyl", "Se her 🎈🎈.\n»Asyl").replace("\n", "\r\n")
    article.write_bytes(text.encode("utf-8"))

    (row,) = map(json.loads, run("--format", "json", article).stdout.splitlines())

    first = row["statements"][0]
    assert (first["quote"], first["start"]) == ("Asyl er en ret, og den bør gælde alle,", 12)


def test_json_tells_person_party_and_nobody_apart(article: Path, run: Callable[..., Result]) -> None:
    """A registered person, nobody with a reason, and a party that speaks as a party, as the contract has them."""
    (row,) = map(json.loads, run("--format", "json", article).stdout.splitlines())

    person = {"person": "anna-lund", "name": "Anna Lund", "party": "solpartiet", "org": None, "role": None}
    party = {"person": None, "name": None, "party": "solpartiet", "org": None, "role": None}
    assert [[person], [], [party]] == [s["speakers"] for s in row["statements"]]
    assert row["statements"][1]["reason"] == "vague or anonymous source"


def test_text_names_speakers_and_reasons(article: Path, run: Callable[..., Result]) -> None:
    """For people: the article's words, who is credited, by which rule, and why nobody is."""
    result = run(article)

    assert (result.exit_code, result.stderr) == (0, "")
    for piece in ("Asyl er en ret", "Anna Lund", "Solpartiet", "vague or anonymous source", "quote-cue-speaker"):
        assert piece in result.stdout
    assert "3 statements: 2 attributed, 1 left out" in result.stdout


def test_an_article_without_statements_is_no_mistake(article: Path, run: Callable[..., Result]) -> None:
    """An article in which nobody says anything has an empty list, and exit code 0."""
    article.write_text("---\ntitle: x\ndate: 2024-01-01\nsource: {name: x}\n---\n", encoding="utf-8")

    result = run("--format", "json", article)

    assert result.exit_code == 0
    assert json.loads(result.stdout)["statements"] == []


def test_articles_outside_the_content_folder(tmp_path: Path, article: Path, run: Callable[..., Result]) -> None:
    """An article is read wherever it lies."""
    elsewhere = article.rename(tmp_path / "kladde.txt")

    result = run(elsewhere)

    assert result.exit_code == 0
    assert "Anna Lund" in result.stdout


def test_errors_of_all_articles_are_shown_at_once(tmp_path: Path, run: Callable[..., Result]) -> None:
    """Mistakes in several articles are shown together on standard error; nothing is on standard output."""
    one, two = tmp_path / "en.txt", tmp_path / "to.txt"
    one.write_text("---\ntitel: x\ndate: 2024-01-01\nsource: {name: x}\n---\n")
    two.write_text("no front matter")

    result = run(one, two)

    assert (result.exit_code, result.stdout) == (1, "")
    assert f'{one}:2: titel: unknown key (did you mean "title"?)' in result.stderr
    assert f"{two}:1: has no front matter" in result.stderr
    assert result.stderr.endswith("3 errors\n")


@pytest.mark.parametrize("arguments", [(), ("nowhere.txt",), ("--format", "xml", "x")], ids=repr)
def test_wrong_usage(arguments: tuple[str, ...], run: Callable[..., Result]) -> None:
    """No article, one that is not there, or an unknown form exit with 2."""
    result = run(*arguments)

    assert (result.exit_code, result.stdout) == (2, "")
