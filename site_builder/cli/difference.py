"""What happened between two days, as people read it on a terminal, and as JSON."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Any

import click
import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.model import (
        Difference,
        Membership,
        MembershipChange,
        Point,
        PositionChange,
        Registry,
        Speaker,
        Tracked,
        Tracker,
    )

_WIDTH = 92
_LONGEST_QUOTE = 200


def as_lines(found: Difference, registry: Registry, tracker: Tracker) -> Iterator[str]:
    """Yield the lines: changed positions, first positions, memberships, statements by topic."""
    yield click.style(f"After {found.first}, up to and including {found.last}", bold=True)
    if found.empty:
        yield "Nothing changed and nothing was said."
        return
    for title, changes in (("Changed positions", found.changes), ("First positions", found.firsts)):
        if changes:
            yield from _heading(title, len(changes))
            for change in changes:
                yield from _changed(change, registry, tracker)
    if found.memberships:
        yield from _heading("Memberships", len(found.memberships))
        yield from (_moved(change, registry) for change in found.memberships)
    if found.topics:
        yield from _heading("Statements", found.statements)
        for news in found.topics:
            name = registry.topics[news.topic].name if news.topic else "Without a topic"
            yield f"  {name} ({len(news.statements)})"
            for tracked in news.statements:
                yield from _wrapped(f"{tracked.date}  {_speakers(tracked, registry)}: ", _quote(tracked), "    ")


def as_json(found: Difference) -> str:
    """Return the same as one JSON object; statements are named by their ids, and given once under `statements`."""
    said = {t.statement.id: t for news in found.topics for t in news.statements}
    row = {
        "from": found.first,
        "to": found.last,
        "changes": [_step(change) for change in found.changes],
        "first_positions": [_step(change) for change in found.firsts],
        "memberships": found.memberships,
        "topics": [{"topic": n.topic, "statements": [t.statement.id for t in n.statements]} for n in found.topics],
        "statements": [_statement(tracked) for tracked in said.values()],
    }
    return msgspec.json.encode(row).decode("utf-8")


def _heading(title: str, count: int) -> Iterator[str]:
    yield ""
    yield click.style(f"{title} ({count})", bold=True)


def _changed(change: PositionChange, registry: Registry, tracker: Tracker) -> Iterator[str]:
    before = f"{_stance(change.before)} → " if change.before else ""
    who = _holder(change, registry)
    yield f"  {change.date}  {who}, {registry.topics[change.topic].name}: {before}{_stance(change.after)}"
    for point in (p for p in (change.before, change.after) if p):
        for ident in point.evidence:
            tracked = tracker.by_id[ident]
            yield from _wrapped(f"{point.date} {point.stance}: ", _quote(tracked), " " * 14)


def _holder(change: PositionChange, registry: Registry) -> str:
    if change.kind == "party":
        return registry.parties[change.holder].name
    person = registry.people[change.holder]
    membership = person.membership_at(change.date)
    return f"{person.name} ({registry.parties[membership.party].label})" if membership else person.name


def _stance(point: Point) -> str:
    colour = {"for": "green", "against": "red"}.get(point.stance, "yellow")
    return click.style(point.stance, fg=colour)


def _moved(change: MembershipChange, registry: Registry) -> str:
    before, after = _membership(change.before, registry), _membership(change.after, registry)
    return f"  {change.date}  {registry.people[change.person].name}: {before} → {after}"


def _membership(membership: Membership | None, registry: Registry) -> str:
    """Return a party and a role; where there is none, no more than that: whether somebody left is not known."""
    if membership is None:
        return "no membership on file"
    return ", ".join(filter(None, (registry.parties[membership.party].name, membership.role)))


def _speakers(tracked: Tracked, registry: Registry) -> str:
    return " + ".join(_speaker(speaker, registry) for speaker in tracked.statement.speakers)


def _speaker(speaker: Speaker, registry: Registry) -> str:
    party = registry.parties[speaker.party] if speaker.party else None
    if speaker.name is None:
        return speaker.org or (party.name if party else "")
    return f"{speaker.name} ({party.label})" if party else speaker.name


def _quote(tracked: Tracked) -> str:
    flat = textwrap.shorten(tracked.statement.quote, _LONGEST_QUOTE, placeholder=" …").rstrip(",")
    return f"»{flat}«" if tracked.statement.kind == "direct" else flat


def _wrapped(label: str, text: str, indent: str) -> Iterator[str]:
    yield from textwrap.wrap(label + text, _WIDTH, initial_indent=indent, subsequent_indent=f"{indent}  ")


def _step(change: PositionChange) -> dict[str, Any]:
    return {"date": change.date, **msgspec.structs.asdict(change)}


def _statement(tracked: Tracked) -> dict[str, Any]:
    said = tracked.statement
    return {
        "id": said.id,
        "date": tracked.date,
        "article": tracked.article.id,
        "kind": said.kind,
        "quote": said.quote,
        "speakers": said.speakers,
    }
