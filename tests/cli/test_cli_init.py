"""`standpunkt init`, and the tracker that it makes."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from click.testing import CliRunner

from site_builder import __version__
from site_builder.attribution import Engine
from site_builder.build import Built, Options, build
from site_builder.cli import main
from site_builder.content import load_content
from site_builder.starter import Begun, begin_tracker

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from click.testing import Result

EXAMPLE = {
    "articles/2020-02-29-asyl-til-snemaend.txt", "pages/om.md", "parties/paraplypartiet.md",
    "parties/solskinslisten.md", "people/pia-paraply.md", "people/sune-solskin.md", "topics/asyl-til-snemaend.md",
}  # fmt: skip
KEEPERS = {f"{folder}/.gitkeep" for folder in ("articles", "parties", "people", "topics", "pages", "static")}
OUTSIDE = {".github/workflows/pages.yml", ".gitignore", ".pre-commit-config.yaml", "README.md", "requirements.txt"}
PROGRAMS = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"


def init(*arguments: object) -> Result:
    """Run `standpunkt init`."""
    return CliRunner().invoke(main, ["init", *map(str, arguments)])


def built(tracker: Path) -> Built:
    """Build a tracker's site as `--strict` does."""
    return build(Options(content=tracker / "content", output=tracker / "_site", strict=True))


@pytest.fixture
def tracker(tmp_path: Path) -> Path:
    """A new tracker with its example."""
    folder = tmp_path / "min tracker"
    assert init(folder).exit_code == 0
    return folder


def state(folder: Path) -> Mapping[str, tuple[int, bytes]]:
    """Return when each thing in a folder was changed, and the bytes of the files."""
    return {
        str(p.relative_to(folder)): (p.stat().st_mtime_ns, p.read_bytes() if p.is_file() else b"")
        for p in [folder, *folder.rglob("*")]
    }


def test_what_is_in_a_new_tracker(tracker: Path, bytes_of: Callable[[Path], dict[str, bytes]]) -> None:
    """A new tracker has settings, an example of each kind, and a file in each folder that keeps it in git."""
    content = {f"content/{name}" for name in {"site.toml", *EXAMPLE, *KEEPERS}}

    assert content | OUTSIDE == set(bytes_of(tracker))


def test_without_the_example(tmp_path: Path, bytes_of: Callable[[Path], dict[str, bytes]]) -> None:
    """With --no-example nothing of the example is there or spoken of, and the empty tracker builds."""
    assert init(tmp_path / "x", "--no-example").exit_code == 0

    files = bytes_of(tmp_path / "x")
    assert {f"content/{name}" for name in {"site.toml", *KEEPERS}} | OUTSIDE == set(files)
    assert [name for name, data in files.items() if re.search(rb"Ingenland|ksemplet|@[A-Z]+@|<!--", data)] == []
    assert (0, ()) == (built(tmp_path / "x").articles, built(tmp_path / "x").warnings)


def test_nothing_is_left_to_fill_in(tracker: Path, bytes_of: Callable[[Path], dict[str, bytes]]) -> None:
    """No mark of the program's own is left in any file."""
    assert [name for name, data in bytes_of(tracker).items() if re.search(rb"@[A-Z_]+@|<!--", data)] == []


def test_a_new_tracker_builds(
    tracker: Path, standpunkt: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    """`standpunkt build --strict` in the new folder exits with 0, warns of nothing and makes the site."""
    run = standpunkt("build", "--strict", cwd=tracker)

    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.startswith("1 article, 5 statements, 4 attributed, 1 left out")
    assert (tracker / "_site" / "om" / "index.html").is_file()


def test_the_engine_finds_the_examples_statements(tracker: Path) -> None:
    """The example shows a person, a pronoun, a party that speaks as a party, and words that nobody is credited with."""
    content = load_content(tracker / "content")
    (article,) = content.articles

    statements = Engine(content.registry).statements(article)

    assert ["pia-paraply", "pia-paraply", "sune-solskin", None] == [s.speakers[0].person for s in statements[:4]]
    assert "solskinslisten" == statements[3].speakers[0].party
    assert () == tuple(statements[4].speakers)


def test_the_example_says_that_it_is_invented(tracker: Path) -> None:
    """Every file of the example says of itself that it is made up."""
    for name in EXAMPLE:
        text = (tracker / "content" / name).read_text(encoding="utf-8")
        assert re.search("opdigtet|opdigtede", text, re.IGNORECASE), name


def test_the_example_can_be_deleted_as_it_says(tracker: Path) -> None:
    """The README's commands and the page's list name all of the example but that page, and what is left builds."""
    about = (tracker / "content" / "pages" / "om.md").read_text(encoding="utf-8").partition("## Eksemplet")[2]
    readme = (tracker / "README.md").read_text(encoding="utf-8")
    deleted = re.findall(r"^ {4}rm (.+)$", readme, re.MULTILINE)

    assert sorted(f"content/{name}" for name in EXAMPLE - {"pages/om.md"}) == sorted(deleted)
    assert set(deleted) == {name for name in re.findall("`(content/[^`]+)`", about) if not name.endswith("om.md")}
    subprocess.run(["sh", "-e"], input="\n".join(f"rm {name}" for name in deleted), text=True, cwd=tracker, check=True)
    assert (0, 4) == (built(tracker).articles, len(list((tracker / "content").glob("*/*.*"))) - 3)


def test_the_readmes_commands_work(tracker: Path) -> None:
    """Each `standpunkt new` of the README's table, in its order, writes a file that the content takes."""
    commands = re.findall(r"`(standpunkt new [^`]+)`", (tracker / "README.md").read_text(encoding="utf-8"))
    assert len(commands) == 5

    script = "\n".join(commands)
    environment = {**os.environ, "PATH": PROGRAMS}
    subprocess.run(["sh", "-e"], input=script, encoding="utf-8", cwd=tracker, env=environment, check=True)

    content = load_content(tracker / "content")
    assert "partiets-navn" == content.registry.people["fulde-navn"].memberships[0].party
    assert {"partiets-navn"} < set(content.registry.parties)
    assert 2 == len(content.articles) == len(content.pages) == len(content.registry.topics)


@pytest.mark.parametrize(
    "title", ["Hvem siger hvad?", 'Det "store" spørgsmål \\ #1', "'@VERSION@'", "= [x]", "🎈 & <b>"]
)
def test_title_and_address_are_filled_in(title: str, tmp_path: Path) -> None:
    """Any title, and the address, are read back from the settings as they were given, and the site builds."""
    result = init(tmp_path / "x", "--title", title, "--base-url", "https://name.example/repo/")

    site = load_content(tmp_path / "x" / "content").site
    assert result.exit_code == 0
    assert (title, "https://name.example/repo/") == (site.title, site.base_url)
    assert f"# {title}\n" in (tmp_path / "x" / "README.md").read_text(encoding="utf-8")
    assert built(tmp_path / "x").warnings == ()


def test_settings_are_explained(tracker: Path) -> None:
    """Each setting has a comment above it, and one that is left out is valid once its # is removed."""
    text = (tracker / "content" / "site.toml").read_text(encoding="utf-8")

    for key in ("title", "base_url", "lang", "description", "# confidence"):
        assert re.search(rf"^# .+\n{key} = ", text, re.MULTILINE), key
    assert 0.75 == tomllib.loads(text.replace("# confidence", "confidence"))["confidence"]


def test_the_program_is_named_at_its_version(tracker: Path) -> None:
    """requirements.txt names this version of the program, with search, and nothing else."""
    lines = (tracker / "requirements.txt").read_text(encoding="utf-8").splitlines()

    assert [f"standpunkt[search,cards]=={__version__}"] == [line for line in lines if not line.startswith("#")]


def test_hook_checks_the_content(tracker: Path) -> None:
    """The hook for pre-commit runs the program that is installed, once, on the whole content."""
    hooks = yaml.safe_load((tracker / ".pre-commit-config.yaml").read_text(encoding="utf-8"))

    ((hook,),) = [repo["hooks"] for repo in hooks["repos"]]
    assert ("standpunkt check", "system", False) == (hook["entry"], hook["language"], hook["pass_filenames"])


def test_what_is_built_is_not_kept(tracker: Path) -> None:
    """Git passes over the site, over what builds remember and over the installed programs."""
    assert {"/_site/", "/.standpunkt/", "/.venv/"} == set((tracker / ".gitignore").read_text().split())


@pytest.mark.parametrize("name", ["min-tracker", "min tracker", "Bo's «tracker»", "-x", "a/b c"])
def test_next_commands_can_be_typed(name: str, tmp_path: Path) -> None:
    """What is printed names every file, and ends with three commands that a shell takes, whatever the path."""
    environment = {**os.environ, "PATH": PROGRAMS}
    run = subprocess.run(
        ["standpunkt", "init", "--", name], cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8",
        check=True,
    )  # fmt: skip

    above, _, below = run.stdout.partition("\n\nNext, type:\n")
    commands = [line.strip() for line in below.splitlines()]
    assert [f"A new tracker is in {name}:", "  .github/workflows/pages.yml"] == above.splitlines()[:2]
    assert 20 == len(above.splitlines())
    assert ["cd", "standpunkt serve", "standpunkt add --help"] == [
        shlex.split(commands[0])[0], *commands[1:]
    ]  # fmt: skip
    script = f"{commands[0]} && {commands[2]} && pwd"
    shell = subprocess.run(
        ["sh", "-c", script], cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8", check=True
    )
    assert str((tmp_path / name).resolve()) == shell.stdout.splitlines()[-1]


def test_in_the_folder_one_is_in(
    tmp_path: Path, standpunkt: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    """An empty folder that is there already is used; one that is in it need not go there."""
    (tmp_path / "her").mkdir()

    run = standpunkt("init", ".", cwd=tmp_path / "her")

    assert run.returncode == 0
    assert "cd " not in run.stdout
    assert 3 == len(run.stdout.partition("Next, type:\n")[2].splitlines())
    assert built(tmp_path / "her").articles == 1


@pytest.mark.parametrize("name", ["notes.txt", ".hidden", "content/site.toml"])
def test_a_folder_with_anything_in_it_is_left_alone(name: str, tmp_path: Path) -> None:
    """A folder that is not empty is refused in one line, and nothing in it is touched."""
    file = tmp_path / "folder" / name
    file.parent.mkdir(parents=True)
    file.write_bytes(b"mine\r\n")
    os.utime(file, ns=(1, 1))
    before = state(tmp_path / "folder")

    result = init(tmp_path / "folder")

    assert (1, "") == (result.exit_code, result.stdout)
    assert f"error: {tmp_path / 'folder'} is not empty" in result.stderr
    assert before == state(tmp_path / "folder")


def test_twice_is_refused(tracker: Path) -> None:
    """A tracker is not begun over another."""
    before = state(tracker)

    assert init(tracker, "--no-example", "--title", "En anden").exit_code == 1
    assert before == state(tracker)


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    """A path that is a file is refused, and the file left as it was."""
    (tmp_path / "file").write_bytes(b"mine")

    result = init(tmp_path / "file")

    assert (1, "") == (result.exit_code, result.stdout)
    assert f"error: {tmp_path / 'file'} is there already and is no folder" in result.stderr
    assert b"mine" == (tmp_path / "file").read_bytes()


def test_a_link_that_leads_nowhere_is_left_alone(tmp_path: Path) -> None:
    """A symbolic link to nothing is no folder that is not there yet."""
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")

    assert init(tmp_path / "link").exit_code == 1
    assert ["link"] == [p.name for p in tmp_path.iterdir()]


@pytest.mark.parametrize("name", ["file/tracker", "file/deep/tracker", "x" * 300, f"new/{'x' * 300}"])
def test_a_parent_that_cannot_be_written(name: str, tmp_path: Path) -> None:
    """Where the folder cannot be made, that is said in one line, and nothing is left behind."""
    (tmp_path / "file").write_bytes(b"mine")

    result = init(tmp_path / name)

    assert (1, "") == (result.exit_code, result.stdout)
    assert re.fullmatch(r"error: .+ cannot be (written|read): .+\n", result.stderr)
    assert ["file"] == [p.name for p in tmp_path.iterdir()]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_parent_that_one_may_not_write(tmp_path: Path) -> None:
    """A folder below one that is read-only cannot be made."""
    tmp_path.chmod(0o500)

    result = init(tmp_path / "x")

    tmp_path.chmod(0o700)
    assert result.exit_code == 1
    assert "cannot be written: Permission denied" in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("a", "b"),
        ("a", "--base-url", "name.example"),
        ("a", "--base-url", "https://name .example/"),
        ("a", "--base-url", "http://["),
        ("a", "--base-url", 'https://name.example/"\n'),
        ("a", "--title", " "),
        ("a", "--title", "to\nlinjer"),
        ("a", "--title", "\x07"),
    ],
    ids=repr,
)
def test_wrong_usage(arguments: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No folder, a title that is no line of text and an address that is none exit with 2, and nothing is written."""
    monkeypatch.chdir(tmp_path)

    result = init(*arguments)

    assert (2, "") == (result.exit_code, result.stdout)
    assert "Error:" in result.stderr
    assert [] == [p.name for p in tmp_path.iterdir()]


def test_two_trackers_are_alike(tmp_path: Path, bytes_of: Callable[[Path], dict[str, bytes]]) -> None:
    """The same wishes give the same bytes, which are UTF-8 with plain line breaks and end with one."""
    begun = Begun(title="Æ", base_url="https://x.example", version="1.2.3")

    one, other = (begin_tracker(tmp_path / name, begun) for name in "ab")

    files = bytes_of(tmp_path / "a")
    assert one == other
    assert files == bytes_of(tmp_path / "b")
    assert [n for n, data in files.items() if data and (b"\r" in data or not data.decode().endswith("\n"))] == []
