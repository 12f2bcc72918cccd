"""`standpunkt add` on the command line."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from site_builder.cli import main
from site_builder.content import load_content

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable

    from click.testing import Result

RECEIVED = """\
Solpartiet vil have flere senge

Fredag den 4. marts 2022
Der skal være flere senge til dem, der kommer til øen, og det skal ikke vente til næste år.
»Vi har ikke fået noget svar endnu, og asyl er en ret,« siger Anna Lund (SP).
---
Det mener de andre partier ikke, og derfor bliver der nu talt om det igen.
/havbureauet/
"""
NAME = "2022-03-04-solpartiet-vil-have-flere-senge.txt"
BARE = "Der skal være flere senge til dem, der kommer til øen.\nDet siger de alle sammen, men ingen gør noget.\n"
KNOWN = ("--title", "Senge", "--date", "2022-03-05", "--source", "Prøveposten", "--lang", "da")
SEED = "000_0e4e767bc363df2a.txt"


@pytest.fixture
def run(tracker: Path) -> Callable[..., Result]:
    """Run `standpunkt add` on the small tracker; nobody is at the terminal unless told so."""

    def invoke(*arguments: str | Path, **keywords: object) -> Result:
        return CliRunner().invoke(main, ["add", "--content", str(tracker), *map(str, arguments)], **keywords)

    return invoke


@pytest.fixture
def received(tmp_path: Path) -> Path:
    """A text that says all that an article must say of itself."""
    path = tmp_path / "modtaget.txt"
    path.write_text(RECEIVED, encoding="utf-8")
    return path


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """A text that says nothing of itself but its language."""
    path = tmp_path / "bar.txt"
    path.write_text(BARE, encoding="utf-8")
    return path


def articles(tracker: Path) -> list[str]:
    """Return the names of all files in the folder of articles."""
    return sorted(path.name for path in (tracker / "articles").iterdir())


def test_a_text_becomes_an_article(run: Callable[..., Result], tracker: Path, received: Path) -> None:
    """The file has front matter from what the text says, and the text without its headline, to the letter."""
    result = run(received)

    assert result.exit_code == 0, result.output
    assert (
        "---\ntitle: Solpartiet vil have flere senge\ndate: 2022-03-04\nsource:\n  name: Havbureauet\nlang: da\n---\n"
        + RECEIVED.partition("\n\n")[2]
    ) == (tracker / "articles" / NAME).read_text(encoding="utf-8")
    assert articles(tracker) == [NAME, "2024-01-02-lys.txt"]


def test_what_it_found_is_shown(run: Callable[..., Result], tracker: Path, received: Path) -> None:
    """The engine's statements are printed, then the path and what to do next; on standard error what was guessed."""
    result = run(received)

    lines = result.stdout.splitlines()
    assert "Solpartiet vil have flere senge (Havbureauet, 2022-03-04)" == lines[0]
    assert any("→ Anna Lund (SP)" in line for line in lines)
    assert f"written to {tracker / 'articles' / NAME}" == lines[-2]
    assert "standpunkt serve" in lines[-1]
    assert (
        'guessed: title "Solpartiet vil have flere senge"\nguessed: date 2022-03-04\n'
        "guessed: source Havbureauet\nguessed: lang da\n"
    ) == result.stderr


def test_speakers_whom_nobody_knows_are_named(run: Callable[..., Result], received: Path) -> None:
    """Who speaks and stands in no file is named, with the command that makes one; who is known is not."""
    more = "»Det er for dyrt for os alle sammen,« siger Bo Måge.\n"
    received.write_text(RECEIVED.replace("Det mener de andre", f"{more}Det mener de andre"), encoding="utf-8")

    said = run(received).stdout

    assert "not in the registry: Bo Måge; to count words for a party, make the party and\n" in said
    assert "  standpunkt new person 'Bo Måge' --party PARTY-ID\n" in said


def test_the_seed_becomes_the_repositorys_article(root: Path, tracker: Path, run: Callable[..., Result]) -> None:
    """The seed gives the body that the real tracker has, but for the blank lines at its end."""
    result = run(root / "seeds" / SEED, "--title", "Hjælp til soldater", "--date", "2022-03-04")

    there = (root / "content" / "articles" / "2022-03-04-hjaelp-til-soldater.txt").read_text(encoding="utf-8")
    written = (tracker / "articles" / "2022-03-04-hjaelp-til-soldater.txt").read_text(encoding="utf-8")
    assert result.exit_code == 0, result.output
    assert there.partition("\n---\n")[2].rstrip("\n") + "\n" == written.partition("\n---\n")[2]
    assert "  name: Ritzau\n" in written


def test_options_go_before_guesses(run: Callable[..., Result], tracker: Path, received: Path) -> None:
    """What the options say is written, whatever the text says; the headline stays where it is not the title."""
    result = run(
        received, *KNOWN, "--publisher", "Tågebladet", "--url", "https://a.example/b", "--archive-url",
        "https://c.example/d", "--topic", "asyl", "--draft", "--publish", "full",
    )  # fmt: skip

    (article,) = (a for a in load_content(tracker).articles if a.title == "Senge")
    assert (result.exit_code, result.stderr) == (0, "")
    assert (article.source.name, article.source.publisher) == ("Prøveposten", "Tågebladet")
    assert (article.source.url, article.source.archive_url) == ("https://a.example/b", "https://c.example/d")
    assert (article.topics, article.draft, article.publish) == (("asyl",), True, "full")
    assert RECEIVED == article.body


def test_what_is_missing_is_listed(run: Callable[..., Result], tracker: Path, tmp_path: Path) -> None:
    """Where nobody is to be asked, all that is missing is listed with its options; the exit code is 2."""
    path = tmp_path / "kort.txt"
    path.write_text("Hej.\nHallo.\n")

    result = run(path, "--no-input")

    assert (result.exit_code, result.stdout) == (2, "")
    assert all(option in result.stderr for option in ("--title", "--date", "--source", "--lang"))
    assert articles(tracker) == ["2024-01-02-lys.txt"]


def test_no_more_than_what_is_missing_is_listed(run: Callable[..., Result], bare: Path) -> None:
    """What the text or an option says is not asked for."""
    result = run(bare, "--title", "Senge", "--no-input")

    assert result.exit_code == 2
    assert "--date" in result.stderr
    assert "--title" not in result.stderr
    assert "--lang" not in result.stderr


def test_without_a_terminal_nobody_is_asked(run: Callable[..., Result], bare: Path) -> None:
    """Standard input that is no terminal is not read for answers."""
    assert run(bare, input="Senge\n2022-03-05\nPrøveposten\nda\n").exit_code == 2


def test_prompts_offer_the_guess(run: Callable[..., Result], tracker: Path, received: Path) -> None:
    """With --input everything that no option says is asked for, and an empty answer takes the guess."""
    result = run(received, "--input", "--lang", "da", input="\n\nPrøveposten\n")

    (article,) = (a for a in load_content(tracker).articles if a.date.year == 2022)
    assert result.exit_code == 0, result.output
    assert "Title [Solpartiet vil have flere senge]: " in result.stderr
    assert "Published on (YYYY-MM-DD) [2022-03-04]: " in result.stderr
    assert "Language" not in result.stderr
    assert "guessed" not in result.stderr
    assert ("Solpartiet vil have flere senge", "Prøveposten") == (article.title, article.source.name)


def test_a_wrong_answer_is_asked_for_again(run: Callable[..., Result], tracker: Path, bare: Path) -> None:
    """An answer that is no title, no date or no language is explained and asked for again."""
    result = run(bare, "--input", input=" \nSenge\n5. marts\n2022-03-05\nPrøveposten\n12\nda\n")

    assert result.exit_code == 0, result.output
    assert "should be some text" in result.stderr
    assert '"5. marts" is no date such as 2022-03-04' in result.stderr
    assert '"12" is not a language tag' in result.stderr
    assert "2022-03-05-senge.txt" in articles(tracker)


def test_answers_that_end_early(run: Callable[..., Result], tracker: Path, bare: Path) -> None:
    """Where somebody stops answering nothing is written."""
    result = run(bare, "--input", input="Senge\n")

    assert result.exit_code == 1
    assert articles(tracker) == ["2024-01-02-lys.txt"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_standard_input_is_bytes(encoding: str, run: Callable[..., Result], tracker: Path) -> None:
    """`-` reads standard input in any encoding, and asks nothing, even with --input."""
    result = run("-", "--input", input=RECEIVED.replace("\n", "\r\n").encode(encoding))

    assert result.exit_code == 0, result.output
    assert "Title" not in result.stderr
    assert load_content(tracker).articles[0].body == RECEIVED.partition("\n\n")[2]


def test_standard_input_is_named(run: Callable[..., Result]) -> None:
    """What is wrong with standard input is told of it by name."""
    result = run("-", *KNOWN, input=b"%PDF-1.7")

    assert result.exit_code == 1
    assert result.stderr.startswith("error: standard input: is a PDF, no text (open it")
    assert result.stderr.endswith("1 error; nothing was written\n")


def test_dry_run_prints_the_file(run: Callable[..., Result], tracker: Path, received: Path) -> None:
    """With --dry-run standard output is the file to the letter, and nothing is written."""
    dry = run(received, "--dry-run")
    before = articles(tracker)
    run(received, "--no-dry-run")

    assert dry.exit_code == 0
    assert before == ["2024-01-02-lys.txt"]
    assert (tracker / "articles" / NAME).read_text(encoding="utf-8") == dry.stdout


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda text: text.encode("cp1252"), "has this text already"),
        (lambda text: text.upper().replace("\n", "\r\n\r\n").encode(), "has this text already"),
        (lambda text: text.replace("flere", "mange").encode(), "nearly the same text"),
        (lambda text: f"{text}\nDe andre partier har endnu ikke svaret på det.".encode(), "nearly the same text"),
    ],
)
def test_a_text_that_is_there_is_refused(
    change: Callable[[str], bytes], expected: str, run: Callable[..., Result], received: Path, tracker: Path
) -> None:
    """The same text in another form, and one that is nearly the same, are refused; with --force they are added."""
    run(received, *KNOWN)
    received.write_bytes(change(RECEIVED))

    refused = run(received, "--title", "Igen", "--date", "2022-03-06")
    forced = run(received, "--title", "Igen", "--date", "2022-03-06", "--force")

    assert (refused.exit_code, refused.stdout) == (1, "")
    assert expected in refused.stderr
    assert f"{tracker / 'articles' / '2022-03-05-senge.txt'} (Senge, 2022-03-05)" in refused.stderr
    assert ("% of the words" in refused.stderr) == ("nearly" in expected)
    assert forced.exit_code == 0, forced.output
    assert "2022-03-06-igen.txt" in articles(tracker)


def test_a_text_that_is_there_is_refused_before_anything_is_asked(run: Callable[..., Result], received: Path) -> None:
    """Nobody has to answer questions about a text that is then refused."""
    run(received)

    result = run(received, "--input", input="")

    assert result.exit_code == 1
    assert "Title" not in result.stderr


@pytest.mark.parametrize("there", [NAME, NAME.replace("-solpartiet", "-Solpartiet"), NAME.replace(".txt", ".md")])
def test_no_file_is_overwritten(there: str, run: Callable[..., Result], received: Path, tracker: Path) -> None:
    """An article of the same name, in any case and with either ending, is named and left alone, also with --force."""
    own = "---\ntitle: Min egen\ndate: 2022-03-04\nsource: {name: x}\n---\nNoget helt andet.\n"
    (tracker / "articles" / there).write_text(own)

    result = run(received, "--force")

    assert (result.exit_code, result.stdout) == (1, "")
    assert f"{tracker / 'articles' / there} is there already" in result.stderr
    assert own == (tracker / "articles" / there).read_text()
    assert len(articles(tracker)) == 2


@pytest.mark.parametrize("address", ["https://taagebladet.example/maage", "HTTP://taagebladet.example"])
def test_nothing_is_fetched(address: str, run: Callable[..., Result]) -> None:
    """An address is refused with what to do instead, and why."""
    result = run(address)

    assert result.exit_code == 2
    assert "nothing is fetched from the web" in result.stderr
    assert f"--url {address}" in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("nowhere.txt",),
        ("--date", "4. marts"),
        ("--date", "2022-02-31"),
        ("--title", " "),
        ("--url", "a.example"),
        ("--archive-url", "ftp://a.example"),
        ("--lang", "12"),
        ("--topic", "asyk"),
        ("--publish", "half"),
        ("--encoding", "cp1253x"),
        ("--encoding", "base64"),
        ("--content", "nowhere"),
    ],
    ids=" ".join,
)
def test_wrong_usage(
    arguments: tuple[str, ...], run: Callable[..., Result], received: Path, tracker: Path
) -> None:
    """Wrong usage exits with 2, says so on standard error and writes nothing."""
    result = run(*arguments, *([received] if arguments[0].startswith("-") else []))

    assert (result.exit_code, result.stdout) == (2, "")
    assert "Error:" in result.stderr
    assert articles(tracker) == ["2024-01-02-lys.txt"]


def test_an_unknown_topic_shows_the_nearest(run: Callable[..., Result], received: Path) -> None:
    """A topic that is not there is told with the one that may be meant."""
    assert 'did you mean "asyl"?' in run(received, "--topic", "asyk").stderr


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"", "holds no text"),
        (b" \r\n\xc2\xa0\n", "holds no text"),
        (b"\x89PNG\r\n\x1a\n", "is a picture (PNG)"),
        (b"---\ntitle: x\n---\nHej\n", "is an article of a tracker already"),
        (b"Hej\n og \x81se", "bar.txt:2: its encoding cannot be told"),
    ],
)
def test_files_that_are_refused(raw: bytes, expected: str, run: Callable[..., Result], bare: Path) -> None:
    """A file without text, that is no text, or an article already is refused with exit code 1."""
    bare.write_bytes(raw)

    result = run(bare, *KNOWN)

    assert (result.exit_code, result.stdout) == (1, "")
    assert expected in result.stderr


def test_encoding_is_believed(run: Callable[..., Result], bare: Path, tracker: Path) -> None:
    """With --encoding a text is read as told, and as nothing else."""
    bare.write_bytes("Åse".encode("mac_roman"))

    assert run(bare, *KNOWN, "--encoding", "mac_roman").exit_code == 0
    assert (tracker / "articles" / "2022-03-05-senge.txt").read_text(encoding="utf-8").endswith("---\nÅse\n")
    assert run(bare, *KNOWN, "--encoding", "utf-8").exit_code == 1


def test_a_tracker_that_is_wrong_is_told(run: Callable[..., Result], received: Path, tracker: Path) -> None:
    """Mistakes in the tracker are shown, since what it has cannot be compared; nothing is written."""
    (tracker / "site.toml").unlink()

    result = run(received)

    assert result.exit_code == 1
    assert "site.toml: is missing" in result.stderr
    assert "nothing was written" in result.stderr


def test_a_tracker_without_articles(run: Callable[..., Result], received: Path, tracker: Path) -> None:
    """The folder of articles is made where there is none."""
    (tracker / "articles" / "2024-01-02-lys.txt").unlink()
    (tracker / "articles").rmdir()

    assert run(received).exit_code == 0
    assert articles(tracker) == [NAME]


def test_what_was_decided_of_the_letters_is_told(run: Callable[..., Result], received: Path) -> None:
    """Where the encoding was guessed, standard error says what it was taken for."""
    received.write_bytes(RECEIVED.encode("cp1252"))

    assert "note: read as Windows-1252" in run(received).stderr


def test_a_saved_page(run: Callable[..., Result], tracker: Path, tmp_path: Path) -> None:
    """A saved web page becomes an article with the address that it names."""
    pytest.importorskip("trafilatura")
    paragraphs = "".join(f"<p>{line}</p>" for line in RECEIVED.splitlines()[3:5])
    head = '<meta property="og:title" content="Flere senge"><link rel="canonical" href="https://a.example/senge">'
    path = tmp_path / "gemt.html"
    path.write_text(f"<html><head>{head}</head><body><article>{paragraphs}</article></body></html>", encoding="utf-8")

    result = run(path, "--date", "2022-03-04", "--source", "Tågebladet")

    article = load_content(tracker).articles[0]
    assert result.exit_code == 0, result.output
    assert ("Flere senge", "https://a.example/senge", "da") == (article.title, article.source.url, article.lang)
    assert 2 == article.body.count("\n")


def test_help_from_the_outside(
    tracker: Path, received: Path, standpunkt: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    """Without options, `content` in the working directory gets the article."""
    run = standpunkt("add", str(received), cwd=tracker.parent)

    assert run.returncode == 0, run.stderr
    assert f"written to {Path('content') / 'articles' / NAME}\n" in run.stdout


def test_trafilatura_is_not_imported_for_plain_text(tracker: Path, received: Path) -> None:
    """What reads web pages is slow to import, and left alone where there is none."""
    command = ["add", "--content", str(tracker), str(received)]
    had = "trafilatura" in sys.modules

    CliRunner().invoke(main, command)

    assert had == ("trafilatura" in sys.modules)
