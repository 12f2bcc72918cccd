"""What the command line says of itself, and its schemas."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click
import pytest
from click.testing import CliRunner

from site_builder import __version__
from site_builder.cli import main
from site_builder.cli.lazy import LazyCommand
from site_builder.content import SCHEMAS

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable, Iterator


def _commands(group: click.Group = main, above: str = "") -> Iterator[tuple[str, click.Command]]:
    """Yield every command and every group by its whole name: `new`, `new party`."""
    for name, listed in group.commands.items():
        command = listed.load() if isinstance(listed, LazyCommand) else listed
        yield f"{above}{name}", command
        if isinstance(command, click.Group):
            yield from _commands(command, f"{above}{name} ")


COMMANDS = dict(_commands())


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
