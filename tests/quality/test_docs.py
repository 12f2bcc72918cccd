"""What the documents say is so, and what there is they say."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import msgspec
import pytest

from site_builder.cli import main
from site_builder.content import SCHEMAS

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
FENCED = re.compile(r"^```[a-z]*\n(.*?)^```", re.MULTILINE | re.DOTALL)
CODE = "\n".join(
    [*FENCED.findall(README), *re.findall(r"`([^`\n]+)`", README), *re.findall(r"^ {4}.*", README, re.MULTILINE)]
)
LINK = re.compile(r"\]\(([^)\s]+)\)")
EXAMPLE = re.compile(r"^ {4}(standpunkt extract .+)\n\n.+\n\n((?: {4}.*\n)+)", re.MULTILINE)


def _options() -> list[str]:
    """Return every option of every command, in each of its forms."""
    commands = [main, *main.commands.values()]
    return sorted({o for c in commands for p in c.params for o in (*p.opts, *p.secondary_opts) if o.startswith("-")})


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


@pytest.mark.parametrize("command", sorted(main.commands))
def test_command_is_in_the_readme(command: str) -> None:
    """The README shows every command as one types it."""
    assert f"standpunkt {command}" in CODE


@pytest.mark.parametrize("option", _options())
def test_option_is_in_the_readme(option: str) -> None:
    """The README names every option, in each of its forms."""
    assert re.search(rf"(?<![\w-]){option}(?![\w-])", CODE)


@pytest.mark.parametrize(("kind", "key"), [(kind, key) for kind in SCHEMAS for key in sorted({*_keys(SCHEMAS[kind])})])
def test_content_key_is_in_the_readme(kind: str, key: str) -> None:
    """The README names every key that a content file may have, those of lists and groups as well."""
    assert re.search(rf"\b{key}\b", CODE), f"{key} of {kind}"


@pytest.mark.parametrize("kind", sorted(SCHEMAS))
def test_kind_is_in_the_readme(kind: str) -> None:
    """The README names every kind that `schema` prints."""
    assert re.search(rf"\b{kind}\b", CODE)


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"])
def test_links_of_documents_resolve(name: str) -> None:
    """What a document links to in the repository is there."""
    links = [link for link in LINK.findall((ROOT / name).read_text(encoding="utf-8")) if "://" not in link]

    assert [link for link in links if not (ROOT / link.partition("#")[0]).exists()] == []


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
