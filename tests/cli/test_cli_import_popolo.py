"""`standpunkt import popolo` on the command line, with an invented file and a copy of the demo."""

from __future__ import annotations

import os
import pty
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from site_builder.cli import main
from site_builder.content import load_content

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

FILE = Path(__file__).resolve().parents[1] / "popolo" / "taageting.json"
GULL = ("--map", "the gull party=maagepartiet")
SIVSANGER = """\
---
name: Alrun Sivsanger
gender: female
memberships:
  - party: maagepartiet
    start_date: 2006-02-01
    end_date: 2013-03-30
  - party: tidevandet
    role: ordfører
    start_date: 2013-03-31
    end_date: 2014-01-12
---
"""


@pytest.fixture
def content(demo: Path, tmp_path: Path) -> Path:
    """A copy of the demo's content."""
    return shutil.copytree(demo, tmp_path / "content")


@pytest.fixture
def run(content: Path) -> Callable[..., Result]:
    """Import the invented file, or another, into the copy."""

    def invoke(*arguments: str | Path, file: Path = FILE) -> Result:
        command = ["import", "popolo", str(file), "--content", str(content), *map(str, arguments)]
        return CliRunner().invoke(main, command, catch_exceptions=False)

    return invoke


def test_what_is_written(content: Path, run: Callable[..., Result]) -> None:
    """With `--yes` the files are written, the tracker loads, and what was there has lost nothing."""
    before = (content / "people" / "signy-havgus.md").read_text(encoding="utf-8")

    result = run(*GULL, "--yes")

    assert result.exit_code == 0
    assert "5 files written" in result.stdout
    assert SIVSANGER == (content / "people" / "alrun-sivsanger.md").read_text(encoding="utf-8")
    after = (content / "people" / "signy-havgus.md").read_text(encoding="utf-8")
    assert "aliases: [S. Havgus]\n" in after
    assert before.splitlines() == [line for line in after.splitlines() if line in before.splitlines()]
    people = load_content(content).registry.people
    assert ("male", None) == (people["ejvar-mos"].gender, people["ejvar-mos-2"].gender)
    assert 'Tyge "Spove" Dunhammer: hin Våde' in {person.name for person in people.values()}


def test_a_second_import_changes_nothing(
    content: Path, run: Callable[..., Result], bytes_of: Callable[[Path], dict[str, bytes]]
) -> None:
    """The same file once more leaves every byte as it is."""
    run(*GULL, "--yes", "--new-parties")
    before = bytes_of(content)

    result = run(*GULL, "--yes", "--new-parties")

    assert before == bytes_of(content)
    assert "There is nothing to write." in result.stdout
    assert not any(b".tmp" in name.encode() for name in before)


def test_what_is_shown(content: Path, run: Callable[..., Result]) -> None:
    """It shows which party is which, new files, the differences, the counts, and on standard error what is doubtful."""
    result = run(*GULL, "--dry-run")

    for piece in (
        "The Gull Party = maagepartiet (as you say)",
        "Tidevandet = tidevandet (by its name)",
        "Tangfolket: unknown to the tracker, 1 membership left out",
        f"{content}/people/alrun-sivsanger.md  Alrun Sivsanger, 2 memberships",
        f"--- {content}/people/signy-havgus.md",
        "+aliases: [S. Havgus]",
        "4 people to make, 1 to change, 0 as they are",
        "Nothing was written: --dry-run.",
    ):
        assert piece in result.stdout
    for piece in (
        f'{FILE}: memberships[4].start_date: "2012" is not a day; left open',
        f'{FILE}: memberships[5].end_date: "2012" is not a day; left out',
        f"{FILE}: a membership has no end",
    ):
        assert piece in result.stderr


@pytest.mark.parametrize("arguments", [(), ("--dry-run",), ("--until", "2013-01-01")])
def test_nothing_is_written_unasked(
    arguments: tuple[str, ...],
    content: Path,
    run: Callable[..., Result],
    bytes_of: Callable[[Path], dict[str, bytes]],
) -> None:
    """Without `--yes` and without a terminal it shows, writes nothing, says so, and exits with 0."""
    before = bytes_of(content)

    result = run(*GULL, *arguments)

    assert (0, before) == (result.exit_code, bytes_of(content))
    assert "Nothing was written" in result.stdout


@pytest.mark.parametrize(("answer", "written"), [("y", True), ("n", False), ("", False)])
def test_a_keeper_is_asked(answer: str, written: bool, content: Path) -> None:  # noqa: FBT001
    """At a terminal it asks; only yes writes, and the difference is in colours."""
    keeper, program = pty.openpty()
    command = [sys.executable, "-m", "site_builder", "import", "popolo", FILE, "--content", content, *GULL]
    environment = {k: v for k, v in os.environ.items() if k != "NO_COLOR"}
    os.write(keeper, f"{answer}\n".encode())

    with subprocess.Popen(command, stdin=program, stdout=program, stderr=program, env=environment) as process:
        os.close(program)
        said = _all(keeper)

    assert process.returncode == 0
    assert "Write these 5 files? [y/N]" in said
    assert "\x1b[32m+aliases: [S. Havgus]\x1b[0m" in said
    assert written == (content / "people" / "alrun-sivsanger.md").exists()
    assert written != ("Nothing was written." in said)


def _all(descriptor: int) -> str:
    said = b""
    while True:
        try:
            piece = os.read(descriptor, 4096)
        except OSError:  # how Linux tells that the other side of a terminal is closed
            piece = b""
        if not piece:
            os.close(descriptor)
            return said.decode()
        said += piece


def test_a_mapping_file(content: Path, tmp_path: Path, run: Callable[..., Result]) -> None:
    """A file maps by name or id; an option goes before it; what it says of other files' parties does not matter."""
    mapping = tmp_path / "m.toml"
    mapping.write_text('[parties]\n"The Gull Party" = "ankerpartiet"\no-kelp = "skip"\n"Another" = "skip"\n')

    result = run("--mapping", mapping, *GULL, "--yes")

    assert "Tangfolket: skipped" in result.stdout
    assert "party: maagepartiet" in (content / "people" / "alrun-sivsanger.md").read_text(encoding="utf-8")


def test_an_option_goes_before_the_file_by_id_as_well(tmp_path: Path, run: Callable[..., Result]) -> None:
    """An option that names a party by its name beats a file that names it by its id."""
    mapping = tmp_path / "m.toml"
    mapping.write_text('[parties]\no-gull = "ankerpartiet"\n')

    assert "The Gull Party = maagepartiet" in run("--mapping", mapping, *GULL).stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--map", "The Gull Party=maagepartyet"], 'has the id "maagepartyet" (did you mean "maagepartiet"?)'),
        (["--map", "The Gul Party=maagepartiet"], 'no party in the file (did you mean "The Gull Party"?)'),
    ],
)
def test_a_map_that_names_nothing(arguments: list[str], said: str, run: Callable[..., Result]) -> None:
    """A party that is not in the file, or not in the tracker, is an error with the nearest one."""
    result = run(*arguments, "--yes")

    assert (1, "") == (result.exit_code, result.stdout)
    assert said in result.stderr


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "m.toml: has no table [parties]"),
        ("[parties]\nx = \n", "m.toml:2: is not valid TOML"),
        ("[parties]\nx = 3\n", "m.toml: parties.x: should be a text"),
        ('[parties]\nx = "ghost"\n', 'm.toml: x: no party of the tracker has the id "ghost"'),
        ('[party]\nx = "y"\n[parties]\n', "m.toml: party: unknown key"),
    ],
)
def test_a_mapping_file_that_is_wrong(text: str, said: str, tmp_path: Path, run: Callable[..., Result]) -> None:
    """What is wrong with a mapping file is told with its place."""
    (tmp_path / "m.toml").write_text(text)

    result = run("--mapping", tmp_path / "m.toml", "--yes")

    assert (1, "") == (result.exit_code, result.stdout)
    assert said in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [("--map", "x"), ("--map", "=x"), ("--map", "a=x", "--map", "a=y"), ("--until", "2013"), ("--yes", "--dry-run"),
     ("--mapping", "nowhere.toml")],
    ids=" ".join,
)  # fmt: skip
def test_wrong_usage_of_import(arguments: tuple[str, ...], run: Callable[..., Result]) -> None:
    """Options that cannot be meant exit with 2."""
    assert 2 == run(*arguments).exit_code


def test_a_file_that_is_no_popolo(tmp_path: Path, run: Callable[..., Result]) -> None:
    """Mistakes in the file are told by their place, and nothing is written."""
    (tmp_path / "x.json").write_text('{"persons": [{"id": "a"}]}')

    result = run("--yes", file=tmp_path / "x.json")

    assert (1, "") == (result.exit_code, result.stdout)
    assert "persons[0]: has no name" in result.stderr
    assert result.stderr.endswith("1 error; nothing was written\n")


def test_a_tracker_with_mistakes(content: Path, run: Callable[..., Result]) -> None:
    """A tracker that does not load is not added to."""
    (content / "people" / "x.md").write_text("---\nnavn: X\n---\n")

    result = run("--yes")

    assert (1, "") == (result.exit_code, result.stdout)
    assert f"{content}/people/x.md:2: navn: unknown key" in result.stderr


def test_what_would_not_load_is_not_written(
    content: Path, tmp_path: Path, run: Callable[..., Result], bytes_of: Callable[[Path], dict[str, bytes]]
) -> None:
    """If the tracker would not load afterwards, its files stay, and the complaint names them and not a copy."""
    (tmp_path / "x.json").write_text(
        '{"organizations": [{"id": "a", "name": "X", "classification": "party", "founding_date": "2001-01-02",'
        ' "dissolution_date": "2001-01-01"}]}'
    )
    before = bytes_of(content)

    result = run("--yes", "--new-parties", file=tmp_path / "x.json")

    assert (1, "", before) == (result.exit_code, result.stdout, bytes_of(content))
    assert f"{content}/parties/x.md:4: dissolved: the party is dissolved on 2001-01-01" in result.stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written(content: Path, run: Callable[..., Result]) -> None:
    """Where the disk says no, that is told, and no file is half written."""
    (content / "people").chmod(0o500)

    result = run(*GULL, "--yes")

    (content / "people").chmod(0o700)
    assert result.exit_code == 1
    assert "cannot be written" in result.stderr
