"""What the documents say is so, and what there is they say."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click
import msgspec
import pytest

from site_builder.cli import main
from site_builder.cli.lazy import LazyCommand
from site_builder.content import SCHEMAS

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCS = {p.relative_to(ROOT).as_posix(): p.read_text(encoding="utf-8") for p in sorted((ROOT / "docs").rglob("*.md"))}
OTHERS = {name: (ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")}
FENCED = re.compile(r"^```[a-z]*\n(.*?)^```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)\s]+)\)")
EXAMPLE = re.compile(r"^ {4}(standpunkt extract .+)\n\n.+\n\n((?: {4}.*\n)+)", re.MULTILINE)


def _code(text: str) -> str:
    """Return what a document shows as code: fenced, indented, or within a line."""
    indented = re.findall(r"^ {4}.*", text, re.MULTILINE)
    return "\n".join([*FENCED.findall(text), *re.findall(r"`([^`\n]+)`", text), *indented])


def _commands(group: click.Group = main, above: str = "") -> Iterator[tuple[str, click.Command]]:
    """Yield every command by its whole name, those of groups as well: `theme export`."""
    for name, listed in group.commands.items():
        command = listed.load() if isinstance(listed, LazyCommand) else listed
        if isinstance(command, click.Group):
            yield from _commands(command, f"{above}{name} ")
        else:
            yield f"{above}{name}", command


def _options() -> Iterator[tuple[str, str]]:
    """Yield every option of every command, in each of its forms, with the command's name."""
    for name, command in _commands():
        for parameter in command.params:
            yield from ((name, o) for o in (*parameter.opts, *parameter.secondary_opts) if o.startswith("-"))


def _documented_as(command: str) -> str:
    """Return the command, or its group where one page is for all commands of the group."""
    group = command.rpartition(" ")[0]
    return group if _page_name(group) in DOCS else command


def _page_name(command: str) -> str:
    return f"docs/commands/{command.replace(' ', '-')}.md"


def _page_of(command: str) -> str:
    """Return the page of the documents that is a command's, or its group's."""
    return DOCS[_page_name(_documented_as(command))]


def _keys(kind: type[msgspec.Struct]) -> Iterator[str]:
    """Yield every key that a kind of content may have, those of its parts as well."""
    for field in msgspec.structs.fields(kind):
        yield field.encode_name
        for part in _structs(field.type):
            yield from _keys(part)


def _structs(kind: object) -> Iterator[type[msgspec.Struct]]:
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        yield kind
    for part in get_args(kind):
        yield from _structs(part)


@pytest.mark.parametrize("command", sorted(name for name, _ in _commands()))
def test_command_is_documented(command: str) -> None:
    """The README shows every command as one types it, or its group; its page has a synopsis and an example."""
    assert f"standpunkt {_documented_as(command)}" in _code(README)
    assert len(re.findall(rf"^ {{4}}standpunkt {command}\b", _page_of(command), re.MULTILINE)) >= 2


@pytest.mark.parametrize(("command", "option"), sorted(_options()))
def test_option_is_documented(command: str, option: str) -> None:
    """A command's page names every option that it has, in each of its forms."""
    assert re.search(rf"(?<![\w-]){option}(?![\w-])", _code(_page_of(command)))


def test_no_page_is_of_no_command() -> None:
    """Every page of a command is of a command, or a group of commands, that there is."""
    pages = {name for name in DOCS if name.startswith("docs/commands/")}

    assert {_page_name(_documented_as(name)) for name, _ in _commands()} == pages


@pytest.mark.parametrize(("kind", "key"), [(kind, key) for kind in SCHEMAS for key in sorted({*_keys(SCHEMAS[kind])})])
def test_content_key_is_documented(kind: str, key: str) -> None:
    """The page on the content names every key that a file may have, those of lists and groups as well."""
    assert re.search(rf"\b{key}\b", _code(DOCS["docs/content.md"])), f"{key} of {kind}"


@pytest.mark.parametrize("kind", sorted(SCHEMAS))
def test_kind_is_documented(kind: str) -> None:
    """The page of `schema` names every kind that it prints."""
    assert re.search(rf"\b{kind}\b", _code(_page_of("schema")))


@pytest.mark.parametrize("name", [*OTHERS, *DOCS])
def test_links_of_documents_resolve(name: str) -> None:
    """What a document links to in the repository is there."""
    links = [link for link in LINK.findall({**OTHERS, **DOCS}[name]) if "://" not in link and link[0] != "#"]

    assert [link for link in links if not ((ROOT / name).parent / link.partition("#")[0]).exists()] == []


def test_every_page_is_listed() -> None:
    """Every page of the documents is linked from their list, the list from the README."""
    listed = {f"docs/{link}" for link in LINK.findall(DOCS["docs/README.md"])}

    assert "docs/README.md" in LINK.findall(README)
    assert "docs/publishing.md" in LINK.findall(README)
    assert DOCS.keys() - listed == {"docs/README.md"}


def test_readme_shows_what_extract_prints() -> None:
    """The README's example of `extract` is what the command prints."""
    found = EXAMPLE.search(README)
    assert found, "the README has no example of `standpunkt extract`"
    command, shown = found[1].split()[1:], [line.strip() for line in found[2].splitlines() if line.strip()]

    run = subprocess.run(
        [sys.executable, "-m", "site_builder", *command], cwd=ROOT, capture_output=True, encoding="utf-8", check=True
    )

    printed = [line.strip() for line in run.stdout.splitlines()]
    assert [line for line in shown if line not in printed] == []
