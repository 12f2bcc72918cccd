"""`standpunkt import`: what others have gathered becomes content."""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from site_builder.cli.imported import changes_shown, closing_line, counts, parties_shown
from site_builder.cli.options import CONTENT
from site_builder.cli.report import content_errors, say, warn
from site_builder.content import load_registry
from site_builder.content.files import list_content
from site_builder.errors import ContentError
from site_builder.files import write_files
from site_builder.popolo import (
    Asked,
    Plan,
    Popolo,
    Present,
    mapping_problems,
    parse_mapping,
    parties_in,
    plan_import,
    read_popolo,
)

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from site_builder.model import Registry

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_FOLDERS = ("parties", "people", "topics")


@click.group(name="import")
def import_() -> None:
    """Make content of what others have gathered.

    \b
    Example:
      standpunkt import popolo members.json --mapping parties.toml
    """  # noqa: D301


def _pairs(_context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]) -> dict[str, str]:
    """Return each `NAME=PARTY` as a pair, parted at the last sign of equality."""
    pairs: dict[str, str] = {}
    for value in values:
        name, sign, party = (part.strip() for part in value.rpartition("="))
        if not (name and sign and party):
            raise click.BadParameter(f'"{value}" should be NAME=PARTY, such as "The Gull Party=maagepartiet"')
        if pairs.setdefault(name, party) != party:
            raise click.BadParameter(f'"{name}" cannot be both {pairs[name]} and {party}')
    return pairs


@import_.command()
@click.argument("file", type=_FILE)
@click.option(
    "--content", type=CONTENT, default=Path("content"),
    show_default=True, help="The tracker's content.",
)  # fmt: skip
@click.option(
    "--map", "pairs", multiple=True, metavar="NAME=PARTY", callback=_pairs,
    help="A party of FILE, by name or id, is this one of the tracker's, by id; or skip. May be given again.",
)  # fmt: skip
@click.option("--mapping", type=_FILE, help="A TOML file with such pairs below [parties]; --map goes before it.")
@click.option(
    "--new-parties/--no-new-parties", default=False, show_default=True,
    help="Make files for parties that the tracker does not know.",
)  # fmt: skip
@click.option(
    "--until", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE",
    help="The last day on which FILE was right: memberships that it leaves open end then.",
)  # fmt: skip
@click.option(
    "--force/--no-force", default=False, show_default=True, help="Let FILE's word count where a file says otherwise."
)
@click.option("--dry-run", is_flag=True, help="Show what would be written, and write nothing.")
@click.option("-y", "--yes", is_flag=True, help="Write without asking.")
def popolo(  # noqa: PLR0913
    *,
    file: Path,
    content: Path,
    pairs: dict[str, str],
    mapping: Path | None,
    new_parties: bool,
    until: dt.datetime | None,
    force: bool,
    dry_run: bool,
    yes: bool,
) -> None:
    """Make or amend people and parties from a Popolo FILE, such as EveryPolitician's.

    \b
    Examples:
      standpunkt import popolo members.json --dry-run
      standpunkt import popolo members.json --map "The Gull Party=maagepartiet" --until 2022-10-31
    """  # noqa: D301
    if dry_run and yes:
        raise click.UsageError("--dry-run and --yes cannot both be asked for")
    started = time.perf_counter()
    with content_errors("; nothing was written"):
        read = read_popolo(file.read_bytes(), str(file))
        present = _present(content)
        asked = Asked(
            file=str(file),
            mapping=_mapping(pairs, mapping, read, present.registry),
            new_parties=new_parties,
            force=force,
            until=until.date() if until else None,
        )
        plan = plan_import(read, present, asked)
        _check(content, plan)
    _show(plan, asked, content, present.registry)
    if _agreed(plan, dry_run=dry_run, yes=yes):
        with content_errors("; nothing was written"):
            write_files({content / change.path: change.after.encode() for change in plan.files})
        say(closing_line(plan, content, time.perf_counter() - started))


def _present(content: Path) -> Present:
    """Return the tracker as it is, files byte for byte.

    Raises:
        ContentError: something in it is wrong already.
    """
    site, registry = load_registry(content)
    listing = list_content(content, _FOLDERS)
    files = {
        (folder, file.id): (file.path.relative_to(content).as_posix(), file.path.read_bytes().decode())
        for folder in ("parties", "people")
        for file in listing.entities[folder]
    }
    return Present(registry, files, site.lang)


def _mapping(pairs: Mapping[str, str], path: Path | None, read: Popolo, registry: Registry) -> dict[str, str]:
    """Return what the options and the file say of parties; an option goes before the file."""
    known = parties_in(read)
    problems = mapping_problems(pairs, "--map", registry.parties, known)
    listed = parse_mapping(path.read_bytes(), str(path)) if path else {}
    problems += mapping_problems(listed, str(path), registry.parties)
    if problems:
        raise ContentError(problems)
    return {**pairs, **{key: value for key, value in listed.items() if key not in pairs}}


def _check(content: Path, plan: Plan) -> None:
    """Read the registry as it would be, in a copy.

    Raises:
        ContentError: it would not load; nothing has been written yet.
    """
    with tempfile.TemporaryDirectory() as name:
        copy = Path(name) / "content"
        copy.mkdir()
        shutil.copy(content / "site.toml", copy)
        for folder in filter(lambda folder: (content / folder).is_dir(), _FOLDERS):
            shutil.copytree(content / folder, copy / folder)
        for change in plan.files:
            (copy / change.path).parent.mkdir(exist_ok=True)
            (copy / change.path).write_bytes(change.after.encode())
        try:
            load_registry(copy)
        except ContentError as error:
            moved = (
                msgspec.structs.replace(
                    p, file=p.file.replace(str(copy), str(content)), message=p.message.replace(str(copy), str(content))
                )
                for p in error.problems
            )
            raise ContentError(moved) from error


def _show(plan: Plan, asked: Asked, content: Path, registry: Registry) -> None:
    for problem in plan.warnings:
        in_content = problem.file != asked.file
        warn(msgspec.structs.replace(problem, file=str(content / problem.file)) if in_content else problem)
    for line in (*parties_shown(plan, registry), *changes_shown(plan, content), counts(plan)):
        say(line)


def _agreed(plan: Plan, *, dry_run: bool, yes: bool) -> bool:
    """Whether to write: there is something to write, and the keeper wants it."""
    if not plan.files:
        say("There is nothing to write.")
        return False
    if yes:
        return True
    if dry_run:
        say("Nothing was written: --dry-run.")
        return False
    if not sys.stdin.isatty():
        say("Nothing was written: nobody can be asked here. Add --yes to write.")
        return False
    number = len(plan.files)
    if click.confirm(f"Write {'this file' if number == 1 else f'these {number} files'}?"):
        return True
    say("Nothing was written.")
    return False
