"""What the command line says of itself, and its schemas."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import click
import pytest
from click.testing import CliRunner

from site_builder import __version__
from site_builder.cli import main
from site_builder.cli.lazy import LazyCommand
from site_builder.content import SCHEMAS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


def _commands(group: click.Group = main, above: str = "") -> Iterator[tuple[str, click.Command]]:
    """Yield every command and every group by its whole name: `new`, `new party`."""
    for name, listed in group.commands.items():
        command = listed.load() if isinstance(listed, LazyCommand) else listed
        yield f"{above}{name}", command
        if isinstance(command, click.Group):
            yield from _commands(command, f"{above}{name} ")


COMMANDS = dict(_commands())
WEB = {"trafilatura", "lxml"}
HEAVY = {"babel", "jinja2", "markdown", "nh3", "watchdog"}


@pytest.mark.parametrize("name", sorted(COMMANDS))
@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_help_has_an_example(name: str, flag: str) -> None:
    """The help of every command has an example that begins with its name."""
    result = CliRunner().invoke(main, [*name.split(), flag])

    assert result.exit_code == 0
    assert "Example" in result.stdout
    assert f"\n    standpunkt {name}" in result.stdout


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_option_is_explained(name: str) -> None:
    """Every option says in its help what it does."""
    unexplained = [p.name for p in COMMANDS[name].params if p.param_type_name == "option" and not p.help]

    assert unexplained == []


@pytest.mark.parametrize("listed", main.commands.values(), ids=lambda command: command.name)
def test_list_names_commands(listed: click.Command) -> None:
    """A command's row in the list is a whole sentence that fits a line, and its name is the command's own."""
    assert isinstance(listed, LazyCommand)
    assert listed.name == listed.load().name
    assert listed.short_help
    assert listed.short_help[-1] == "."
    assert len(listed.short_help) < 60


@pytest.mark.parametrize(
    ("arguments", "unread"),
    [
        pytest.param(["--version"], WEB | HEAVY | {"yaml", "site_builder.content"}, id="version"),
        pytest.param(["--help"], WEB | HEAVY | {"yaml", "site_builder.content"}, id="list"),
        pytest.param(["init", "--help"], WEB | HEAVY | {"site_builder.attribution"}, id="init"),
        pytest.param(["new", "party", "--help"], WEB | HEAVY | {"site_builder.attribution"}, id="new"),
        pytest.param(["schema", "party"], WEB | HEAVY | {"site_builder.attribution"}, id="schema"),
        pytest.param(["extract", "--help"], WEB | HEAVY, id="extract"),
        pytest.param(["add", "--help"], WEB | HEAVY - {"babel"}, id="add"),
        pytest.param(["build", "--help"], {*WEB, "watchdog", "http.server"}, id="build"),
    ],
)
def test_commands_begin_at_once(arguments: list[str], unread: set[str]) -> None:
    """A command reads no code that it does not need, so that nobody waits for what others need."""
    script = "import sys; from site_builder.cli import main; main(sys.argv[1:], standalone_mode=False)"
    script += "; print(*sys.modules, sep='\\n')"

    run = subprocess.run([sys.executable, "-c", script, *arguments], capture_output=True, encoding="utf-8", check=True)

    assert "site_builder.cli.main" in run.stdout.splitlines()
    assert unread & set(run.stdout.splitlines()) == set()


@pytest.mark.parametrize(
    "command", ["add -", "build", "check", "diff --from 2024-01-01 --to 2024-01-02", "new page A", "review", "serve"]
)
def test_outside_a_tracker(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no content, a command says how one comes to some, and makes nothing."""
    monkeypatch.chdir(tmp_path)

    result = CliRunner().invoke(main, command.split())

    assert (2, "") == (result.exit_code, result.stdout)
    assert '--content\': there is no folder "content" here: go to the tracker\'s folder first' in result.stderr
    assert "standpunkt init DIR" in result.stderr
    assert [] == list(tmp_path.iterdir())


def test_content_is_a_folder(tmp_path: Path) -> None:
    """A file is no content."""
    (tmp_path / "content").touch()

    result = CliRunner().invoke(main, ["build", "--content", str(tmp_path / "content")])

    assert result.exit_code == 2
    assert "is a file" in result.stderr


def test_version(standpunkt: Callable[..., subprocess.CompletedProcess[str]]) -> None:
    """`--version` prints the package's version."""
    assert standpunkt("--version").stdout == f"standpunkt, version {__version__}\n"


@pytest.mark.parametrize("arguments", [("biuld",), ("--nonsense",), ("schema", "artcle")], ids=" ".join)
def test_unknown_command(arguments: tuple[str, ...]) -> None:
    """An unknown command, option or kind exits with 2 and says so on standard error."""
    result = CliRunner().invoke(main, arguments)

    assert (result.exit_code, result.stdout) == (2, "")
    assert "Usage:" in result.stderr


@pytest.mark.parametrize("kind", sorted(SCHEMAS))
def test_schema_is_json(kind: str) -> None:
    """`schema` prints a JSON schema of each kind in which no reference leads nowhere."""
    result = CliRunner().invoke(main, ["schema", kind])

    schema = json.loads(result.stdout)
    assert result.exit_code == 0
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert all(reference.removeprefix("#/$defs/") in schema["$defs"] for reference in _references(schema))


@pytest.mark.parametrize("kind", sorted(SCHEMAS))
def test_schema_knows_the_keys_and_no_others(kind: str) -> None:
    """A schema has every key of its kind, and editors are told that others are mistakes."""
    schema = json.loads(CliRunner().invoke(main, ["schema", kind]).stdout)

    matter = schema["$defs"][schema["$ref"].removeprefix("#/$defs/")]
    assert set(SCHEMAS[kind].__struct_fields__) == set(matter["properties"])
    assert matter["additionalProperties"] is False


def _references(value: Any) -> list[str]:  # noqa: ANN401
    """Return every `$ref` in a schema."""
    if isinstance(value, list):
        return [reference for item in value for reference in _references(item)]
    if not isinstance(value, dict):
        return []
    here = [value["$ref"]] if "$ref" in value else []
    return [*here, *(reference for item in value.values() for reference in _references(item))]
