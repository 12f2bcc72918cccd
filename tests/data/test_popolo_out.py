"""The registry as Popolo, and back again through `standpunkt import popolo`."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import msgspec
import pytest
from click.testing import CliRunner

from site_builder.cli import main
from site_builder.content import load_content
from site_builder.data.popolo import popolo
from site_builder.model import Membership, Person

if TYPE_CHECKING:
    from pathlib import Path

    from site_builder.model import Registry


@pytest.fixture
def registry(demo: Path) -> Registry:
    """The demo's parties and people."""
    return load_content(demo).registry


def _bare(person: Person) -> Person:
    """Return a person without what Popolo has no place for: the keeper's text and old addresses."""
    return msgspec.structs.replace(person, body="", old_addresses=())


def test_exported_people_come_back(demo: Path, registry: Registry, tmp_path: Path) -> None:
    """Imported into an empty tracker with the same parties, the file gives the same people and memberships."""
    content, file = tmp_path / "content", tmp_path / "popolo.json"
    content.mkdir()
    shutil.copytree(demo / "parties", content / "parties")
    (content / "site.toml").write_text('title = "Tom"\nbase_url = "https://name.example/"\n', encoding="utf-8")
    file.write_bytes(popolo(registry))

    result = CliRunner().invoke(main, ["import", "popolo", str(file), "--content", str(content), "--yes"])

    again = load_content(content).registry
    assert result.exit_code == 0, result.output
    assert len(registry.people) > 20
    assert {ident: _bare(person) for ident, person in registry.people.items()} == again.people
    assert registry.parties == again.parties


def test_imported_again_changes_nothing(demo: Path, registry: Registry, tmp_path: Path) -> None:
    """Imported into the tracker that it was made from, the file has nothing new to say."""
    content, file = shutil.copytree(demo, tmp_path / "content"), tmp_path / "popolo.json"
    file.write_bytes(popolo(registry))

    result = CliRunner().invoke(main, ["import", "popolo", str(file), "--content", str(content), "--yes"])

    assert result.exit_code == 0, result.output
    assert registry == load_content(content).registry


def test_what_is_unknown_is_left_out(registry: Registry) -> None:
    """A person without gender, other names and dates has no such keys."""
    person = Person(id="anna-lund", name="Anna Lund", memberships=(Membership(party="fyrtaarnet"),))

    written = json.loads(popolo(msgspec.structs.replace(registry, people={"anna-lund": person})))

    assert [{"id": "anna-lund", "name": "Anna Lund"}] == written["persons"]
    assert [{"person_id": "anna-lund", "organization_id": "fyrtaarnet"}] == written["memberships"]


def test_empty_registry_is_popolo_too(registry: Registry) -> None:
    """A tracker without people has its lists all the same, so that the import knows the file for Popolo."""
    empty = msgspec.structs.replace(registry, parties={}, people={})

    assert {"persons": [], "organizations": [], "memberships": []} == json.loads(popolo(empty))
