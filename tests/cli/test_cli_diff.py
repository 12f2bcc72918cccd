"""`standpunkt diff` on the command line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from site_builder.cli import main

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result

BEFORE = (
    "---\ntitle: Før\ndate: 2023-05-01\nsource: {name: Prøveposten}\nstatements:\n"
    "  - {quote: Asyl er ikke noget for os, topic: asyl, stance: against}\n---\n"
    "»Asyl er ikke noget for os, og det bliver det ikke,« siger Anna Lund (SP).\n"
)


@pytest.fixture
def run(tracker: Path) -> Callable[..., Result]:
    """Run `standpunkt diff` on the small tracker, where Anna Lund changed her mind from 2023 to 2024."""
    article = tracker / "articles" / "2024-01-02-lys.txt"
    entry = "statements:\n  - {quote: Asyl er en ret, topic: asyl, stance: for}\n---\n»"
    article.write_text(article.read_text(encoding="utf-8").replace("---\n»", entry), encoding="utf-8")
    (tracker / "articles" / "2023-05-01-foer.txt").write_text(BEFORE, encoding="utf-8")

    def invoke(*arguments: str, **keywords: object) -> Result:
        return CliRunner().invoke(main, ["diff", "--content", str(tracker), *arguments], **keywords)

    return invoke


def test_change_is_told_with_both_sides(run: Callable[..., Result]) -> None:
    """A party and a person who changed are named with topic, both stances, both days and both statements."""
    result = run("--from", "2023-12-31", "--to", "2024-12-31")

    assert (result.exit_code, result.stderr) == (0, "")
    lines = result.stdout.splitlines()
    assert "After 2023-12-31, up to and including 2024-12-31" == lines[0]
    assert "Changed positions (2)" in lines
    assert "  2024-01-02  Solpartiet, Asyl: against → for" in lines
    assert "  2024-01-02  Anna Lund (SP), Asyl: against → for" in lines
    assert "              2023-05-01 against: »Asyl er ikke noget for os, og det bliver det ikke«" in lines
    assert "              2024-01-02 for: »Asyl er en ret, og den bør gælde alle«" in lines
    assert "First positions" not in result.stdout
    assert lines[-2:] == ["  Asyl (1)", "    2024-01-02  Anna Lund (SP): »Asyl er en ret, og den bør gælde alle«"]


def test_first_position_is_no_change(run: Callable[..., Result]) -> None:
    """The first stance known of somebody is told apart."""
    result = run("--from", "2022-12-31", "--to", "2023-12-31")

    assert "Changed" not in result.stdout
    assert "First positions (2)" in result.stdout
    assert "  2023-05-01  Solpartiet, Asyl: against" in result.stdout.splitlines()


def test_memberships_are_told_without_guessing(run: Callable[..., Result], tracker: Path) -> None:
    """Who has no membership any more is not said to have left, and a new party is told with the day."""
    (tracker / "parties" / "maane.md").write_text("---\nname: Måneklubben\n---\n", encoding="utf-8")
    (tracker / "people" / "anna-lund.md").write_text(
        "---\nname: Anna Lund\nmemberships:\n  - {party: solpartiet, role: ordfører, end_date: 2024-05-31}\n"
        "  - {party: maane, start_date: 2024-07-01}\n---\n",
        encoding="utf-8",
    )

    lines = run("--from", "2023-12-31", "--to", "2024-12-31").stdout.splitlines()

    assert "Memberships (2)" in lines
    assert "  2024-07-01  Anna Lund: no membership on file → Måneklubben" in lines
    assert "  2024-06-01  Anna Lund: Solpartiet, ordfører → no membership on file" in lines


@pytest.mark.parametrize(
    "arguments",
    [
        ("--from", "2024-01-02", "--to", "2024-12-31"),
        ("--from", "2024-01-02", "--to", "2024-01-02"),
        ("--from", "2000-01-01", "--to", "2023-04-30"),
    ],
    ids=" ".join,
)
def test_nothing_happened(arguments: tuple[str, ...], run: Callable[..., Result]) -> None:
    """Where nothing happened, that is said, and the exit code is 0; the first day itself does not count."""
    result = run(*arguments)

    assert result.exit_code == 0
    assert result.stdout.endswith("\nNothing changed and nothing was said.\n")


def test_json(run: Callable[..., Result]) -> None:
    """As JSON there is one object on one line, and every statement that is named as new is in it."""
    result = run("--from", "2023-12-31", "--to", "2024-12-31", "--format", "json")

    found = json.loads(result.stdout)
    assert result.stdout.count("\n") == 1
    assert ["from", "to", "changes", "first_positions", "memberships", "topics", "statements"] == list(found)
    change = found["changes"][0]
    assert ("2024-01-02", "party", "solpartiet", "asyl", "against", "for") == (
        change["date"], change["kind"], change["holder"], change["topic"], change["before"]["stance"],
        change["after"]["stance"],
    )  # fmt: skip
    (said,) = found["statements"]
    assert change["after"]["evidence"] == [said["id"]] == found["topics"][0]["statements"]
    assert ("2024-01-02-lys", "solpartiet") == (said["article"], said["speakers"][0]["party"])


def test_one_topic_and_one_party(run: Callable[..., Result], tracker: Path) -> None:
    """With --topic or --party only what belongs to it is told."""
    (tracker / "topics" / "told.md").write_text("---\nname: Told\nproposition: Mere told.\n---\n", encoding="utf-8")
    (tracker / "parties" / "maane.md").write_text("---\nname: Måneklubben\n---\n", encoding="utf-8")
    period = ("--from", "2023-12-31", "--to", "2024-12-31")

    assert "Nothing changed" in run(*period, "--topic", "told").stdout
    assert "Nothing changed" in run(*period, "--party", "maane").stdout
    assert "Changed positions (2)" in run(*period, "--party", "solpartiet", "--topic", "asyl").stdout


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("--from", "2024-01-02", "--to", "2024-01-01"), "--from 2024-01-02 is after --to 2024-01-01"),
        (("--from", "2.1.2024", "--to", "2024-01-01"), '"2.1.2024" should be a date such as 2022-03-04'),
        (("--from", "20240101", "--to", "2024-01-02"), '"20240101" should be a date'),
        (("--from", "2024-01-01", "--to", "2024-02-30"), '"2024-02-30" is no day of the calendar'),
        (("--from", "", "--to", "2024-01-01"), "should be a date"),
        (("--from", "2024-01-01"), "Missing option '--to'"),
        (("--to", "2024-01-01"), "Missing option '--from'"),
        (("--from", "2024-01-01", "--to", "2024-01-02", "--topic", "asyll"), 'did you mean "asyl"?'),
        (("--from", "2024-01-01", "--to", "2024-01-02", "--party", "SP"), 'no party has the id "SP"'),
        (("--from", "2024-01-01", "--to", "2024-01-02", "--format", "xml"), "'xml' is not one of"),
    ],
)
def test_wrong_usage(arguments: tuple[str, ...], complaint: str, run: Callable[..., Result]) -> None:
    """Wrong days, ids and forms exit with 2 and say what is wrong on standard error."""
    result = run(*arguments)

    assert (result.exit_code, result.stdout) == (2, "")
    assert complaint in result.stderr


def test_mistake_in_the_content(run: Callable[..., Result], tracker: Path) -> None:
    """Content that is wrong is told as by `build`, with exit code 1."""
    (tracker / "site.toml").write_text("title = 1", encoding="utf-8")

    result = run("--from", "2024-01-01", "--to", "2024-01-02")

    assert (result.exit_code, result.stdout) == (1, "")
    assert "site.toml:1: title:" in result.stderr


def test_drafts_are_left_out(run: Callable[..., Result], tracker: Path) -> None:
    """What a draft says has not been said yet."""
    article = tracker / "articles" / "2024-01-02-lys.txt"
    article.write_text(article.read_text(encoding="utf-8").replace("date:", "draft: true\ndate:"), encoding="utf-8")

    assert "Nothing changed" in run("--from", "2023-12-31", "--to", "2024-12-31").stdout


def test_content_is_the_default_folder(
    tracker: Path, standpunkt: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    """Without --content the folder `content` is read, and what goes to a file has no colours."""
    run = standpunkt("diff", "--from", "2023-12-31", "--to", "2024-12-31", cwd=tracker.parent)

    assert run.returncode == 0, run.stderr
    assert "Statements (1)" in run.stdout
    assert "\x1b[" not in run.stdout
