"""What an import would do, in words: parties, files to be made, differences, counts."""

from __future__ import annotations

import difflib
import textwrap
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from site_builder.model import Registry
    from site_builder.popolo import FileChange, PartyMatch, Plan

_BY = {"mapping": "as you say", "wikidata": "by its Wikidata id", "name": "by its name", "new": "new"}
_WIDTH = 92
_COLOURS = {"+": "green", "-": "red", "@": "cyan"}


def parties_shown(plan: Plan, registry: Registry) -> Iterator[str]:
    """Yield what each party of the file is to the tracker, and how to say so where it is not known."""
    if plan.parties:
        yield click.style("Parties", bold=True)
    for match in plan.parties:
        name = match.organization.name
        if match.party:
            yield f"  {name} = {match.party} ({_BY[match.how]})"
        elif match.how == "skipped":
            yield f"  {name}: skipped"
        else:
            yield click.style(f"  {name}: {_unknown(match, plan.left_out.get(match.organization.id, 0))}", fg="yellow")
            if match.near:
                known = " or ".join(f"{registry.parties[i].name} ({i})" for i in match.near)
                like = "called the same" if match.how == "ambiguous" else "perhaps"
                yield f"    {like}: {known}"
    if any(match.how in ("unmapped", "ambiguous") for match in plan.parties):
        yield '  To tell which party one is: --map "NAME=ID"; to pass it over: --map "NAME=skip". The tracker has'
        yield textwrap.fill(
            ", ".join(registry.parties) or "no parties", _WIDTH, initial_indent="  ", subsequent_indent="  ",
            break_on_hyphens=False,
        )  # fmt: skip
    yield ""


def changes_shown(plan: Plan, content: Path) -> Iterator[str]:
    """Yield the files to be made, then the difference in each file to be changed."""
    made = [change for change in plan.files if change.before is None]
    if made:
        yield click.style("New files", bold=True)
        for change in made:
            memberships = f", {_count(change.memberships, 'membership')}" if change.path.startswith("people") else ""
            yield click.style(f"  {content / change.path}", fg="green") + f"  {change.name}{memberships}"
        yield ""
    for change in plan.files:
        if change.before is not None:
            yield from _difference(change, str(content / change.path))
            yield ""


def counts(plan: Plan) -> str:
    """Return the counts of what would be done."""
    made = [change.path.partition("/")[0] for change in plan.files if change.before is None]
    changed = [change.path.partition("/")[0] for change in plan.files if change.before is not None]
    memberships, unknown = sum(change.memberships for change in plan.files), sum(plan.left_out.values())
    left_out = f", {unknown:,} left out: party unknown" if unknown else ""
    rows = [
        f"{_people(made.count('people'))} to make, {changed.count('people')} to change, {plan.unchanged} as they are",
        f"{_count(made.count('parties'), 'party')} to make, {changed.count('parties')} to change",
        f"{_count(memberships, 'membership')} to add{left_out}",
    ]
    if plan.warnings:
        rows.append(_count(len(plan.warnings), "warning"))
    return "\n".join(rows)


def closing_line(plan: Plan, content: Path, seconds: float) -> str:
    """Return what was done: `180 files written in content in 0.21 s`."""
    return f"{_count(len(plan.files), 'file')} written in {content} in {seconds:.2f} s"


def _unknown(match: PartyMatch, left_out: int) -> str:
    what = "may be several of the tracker's" if match.how == "ambiguous" else "unknown to the tracker"
    return f"{what}, {_count(left_out, 'membership')} left out"


def _difference(change: FileChange, path: str) -> Iterator[str]:
    before, after = ((text or "").splitlines() for text in (change.before, change.after))
    for line in difflib.unified_diff(before, after, path, path, lineterm=""):
        yield click.style(line, fg=_COLOURS.get(line[:1]), bold=line.startswith(("+++", "---")) or None)


def _count(number: int, noun: str) -> str:
    plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{number:,} {noun if number == 1 else plural}"


def _people(number: int) -> str:
    return f"{number:,} {'person' if number == 1 else 'people'}"
