"""`standpunkt review` on the command line, as it is run by scripts."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from site_builder.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "commands" / "review.md").read_text(encoding="utf-8")
KEYS = ["article", "line", "id", "quote", "speakers", "confidence", "rule", "reason", "topics"]
MORE = "»Havet er vådt i landet,« siger en kilde.\nSolpartiet mener, at alle bør have asyl.\n"


@pytest.fixture
def article(tracker: Path) -> Path:
    """The small tracker's article with a quotation of nobody and reported speech of a party besides."""
    path = tracker / "articles" / "2024-01-02-lys.txt"
    path.write_text(path.read_text(encoding="utf-8") + MORE, encoding="utf-8")
    return path


@pytest.fixture
def run(tracker: Path, article: Path) -> Callable[..., Result]:
    """Run `standpunkt review` on the small tracker with these lines typed."""
    assert article.exists()

    def invoke(*arguments: str | Path, typed: str = "", **environment: str) -> Result:
        command = ["review", "--content", str(tracker), *map(str, arguments)]
        return CliRunner().invoke(main, command, input=typed, env={"STANDPUNKT_CODER": "", **environment})

    return invoke


def test_lines_do_where_there_is_no_keyboard(article: Path, run: Callable[..., Result]) -> None:
    """Without a terminal each key is a line; what was decided is in the file, and the end says how much that was."""
    before = article.read_text(encoding="utf-8")

    result = run("--all", "--coder", "EB", article, typed="a\nk\na\n\n")

    assert (result.exit_code, result.stderr) == (0, "")
    assert "2 accepted, 0 changed, 1 left" in result.stdout
    assert "standpunkt serve" in result.stdout
    entries = (
        "statements:\n"
        "  - quote: Asyl er en ret, og den bør gælde alle,\n    person: anna-lund\n    coder: EB\n"
        "  - quote: alle bør have asyl\n    party: solpartiet\n    coder: EB\n"
    )
    assert before.replace("---\n»", f"{entries}---\n»") == article.read_text(encoding="utf-8")


def test_the_queue_is_what_is_doubtful_in_all_articles(run: Callable[..., Result]) -> None:
    """Without arguments all articles are gone through for what is doubtful."""
    result = run("--coder", "", typed="q\n")

    assert result.exit_code == 0
    assert "── 1 of 1 ──" in result.stdout
    assert "to look at: nobody is credited: vague or anonymous source" in result.stdout
    assert "0 accepted, 0 changed, 1 left" in result.stdout
    assert "standpunkt serve" not in result.stdout


@pytest.mark.parametrize(
    ("typed", "environment", "expected"),
    [("KR\nn\n", {}, "KR"), ("\nn\n", {}, None), ("n\n", {"STANDPUNKT_CODER": "EB"}, "EB")],
)
def test_initials_are_asked_for_once(
    typed: str, environment: dict[str, str], expected: str | None, article: Path, run: Callable[..., Result]
) -> None:
    """Initials come from the environment, or are asked for; Enter gives none."""
    result = run(typed=typed, **environment)

    assert result.exit_code == 0
    assert (f"coder: {expected}\n" in article.read_text(encoding="utf-8")) == (expected is not None)
    assert "nobody: true" in article.read_text(encoding="utf-8")
    assert ("Your initials" in result.stdout) == (not environment)


@pytest.mark.parametrize("typed", ["", "EB\n", "EB\np\n", "EB\ns\n"])
def test_the_end_of_the_input_is_the_end(typed: str, article: Path, run: Callable[..., Result]) -> None:
    """Where nothing more comes, in whatever question, the session ends well and nothing is written."""
    before = article.read_bytes()

    result = run(typed=typed)

    assert (result.exit_code, before) == (0, article.read_bytes())
    assert "0 accepted, 0 changed, 1 left" in result.stdout


@pytest.mark.parametrize(("arguments", "count"), [((), 1), (("--all",), 3), (("--below", "0.93"), 2)], ids=repr)
def test_json_is_the_queue(arguments: tuple[str, ...], count: int, article: Path, run: Callable[..., Result]) -> None:
    """JSON is one line a statement, with what programs want to know, and nothing is written."""
    before = article.read_bytes()

    result = run("--json", *arguments)

    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert (0, before) == (result.exit_code, article.read_bytes())
    assert [KEYS] * count == [list(row) for row in rows]
    (nobody,) = [row for row in rows if not row["speakers"]]
    assert nobody["quote"] in article.read_text(encoding="utf-8").splitlines()[nobody["line"] - 1]
    assert str(article) == nobody["article"]
    assert "vague or anonymous source" == nobody["reason"]
    assert ["asyl"] * (count - 1) == [topic for row in rows for topic in row["topics"]]


def test_dry_run_lists_the_queue(article: Path, run: Callable[..., Result]) -> None:
    """A dry run asks nothing, writes nothing, and lists for people."""
    result = run("--dry-run")

    why = "[nobody is credited: vague or anonymous source; no topic]"
    assert f"{article}:7: nobody (0.00): »Havet er vådt i landet,« {why}\n1 to review\n" == result.stdout


@pytest.mark.parametrize("dry", [True, False])
def test_accept_above_accepts_the_sure(article: Path, run: Callable[..., Result], *, dry: bool) -> None:
    """What is sure enough is accepted without a question, a line each; a dry run only tells."""
    before = article.read_bytes()

    result = run("--accept-above", "0.93", "--coder", "EB", *(["--dry-run"] if dry else []))

    said = f"{article}:6: Anna Lund (SP) (0.94): »Asyl er en ret, og den bør gælde alle,«\n"
    assert (0, f"{said}1 {'would be ' if dry else ''}accepted\n") == (result.exit_code, result.stdout)
    assert dry == (before == article.read_bytes())
    assert dry == ("person: anna-lund\n    coder: EB\n" not in article.read_text(encoding="utf-8"))


def test_accept_above_tells_programs(article: Path, run: Callable[..., Result]) -> None:
    """With JSON, what is accepted is one line each; the second time there is nothing left."""
    first = run("--accept-above", "0.5", "--json")
    after = article.read_bytes()
    second = run("--accept-above", "0.5", "--json")

    assert [["anna-lund"], [None]] == [
        [speaker["person"] for speaker in json.loads(line)["speakers"]] for line in first.stdout.splitlines()
    ]
    assert ("", after) == (second.stdout, article.read_bytes())


def test_nothing_to_review_is_said(article: Path, run: Callable[..., Result]) -> None:
    """Where there is nothing to ask, that is said, and nobody is asked for initials."""
    run("--coder", "", typed="n\n")

    result = run()

    assert (0, "Nothing to review: --all goes through what is sure as well.\n") == (result.exit_code, result.stdout)
    assert "nobody: true" in article.read_text(encoding="utf-8")


def test_what_was_reviewed_is_the_keepers(article: Path, tracker: Path, run: Callable[..., Result]) -> None:
    """After a review of everything `extract` says the same speakers, by the keeper."""
    extract = ["extract", "--content", str(tracker), "--format", "json", str(article)]
    before = json.loads(CliRunner().invoke(main, extract).stdout)["statements"]

    run("--all", "--coder", "EB", typed="a\na\na\n")

    after = json.loads(CliRunner().invoke(main, extract).stdout)["statements"]
    assert [s["speakers"] for s in before] == [s["speakers"] for s in after]
    assert [s["id"] for s in before] == [s["id"] for s in after]
    assert {"keeper"} == {s["status"] for s in after}


def test_the_demo_reviewed_has_lines_added_alone(demo: Path, tmp_path: Path) -> None:
    """Accepting all that can be in the demo adds lines to its files and takes none away."""
    content = shutil.copytree(demo, tmp_path / "content")

    result = CliRunner().invoke(main, ["review", "--content", str(content), "--accept-above", "0"])

    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) > 200
    for path in sorted((demo / "articles").iterdir()):
        left = iter((content / "articles" / path.name).read_bytes().splitlines(keepends=True))
        assert all(line in left for line in path.read_bytes().splitlines(keepends=True)), path.name


def test_errors_of_all_articles_are_shown_at_once(article: Path, run: Callable[..., Result]) -> None:
    """Mistakes in the articles are shown together, and nothing is asked."""
    article.write_text("no front matter", encoding="utf-8")
    article.with_name("to.txt").write_text("---\ntitle: x\n---\n", encoding="utf-8")

    result = run(typed="a\n")

    assert (result.exit_code, result.stdout) == (1, "")
    assert f"{article}:1: has no front matter" in result.stderr
    assert "to.txt:1: date: is missing" in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [("nowhere.txt",), ("--below", "2"), ("--below", "x"), ("--accept-above", "-1"), ("--content", "nowhere")],
    ids=" ".join,
)
def test_wrong_usage(arguments: tuple[str, ...], run: Callable[..., Result]) -> None:
    """A file that is not there and a share that is none exit with 2."""
    result = run(*arguments)

    assert (result.exit_code, result.stdout) == (2, "")


def test_the_page_shows_what_the_command_shows(tmp_path: Path) -> None:
    """The session on the command's page is what the command prints when its keys are pressed."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    shown = [line.strip() for line in PAGE.partition("goes like this")[2].partition("\n\n")[2].splitlines()]
    keys = [line[2:] for line in shown if re.fullmatch(r"> .", line)]
    command = re.findall(r"^ {4}standpunkt (review --all .*)", PAGE, re.MULTILINE)[0].split()

    run = subprocess.run(
        [sys.executable, "-m", "site_builder", *command], cwd=tmp_path, input="".join(f"{key}\n" for key in keys),
        capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip

    assert keys == list("sfaq")
    assert [line for line in shown if line] == [line.strip() for line in run.stdout.splitlines() if line.strip()]
