"""An article as people read it on a terminal: its text, every statement underlined and explained."""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from site_builder.model import Article, Registry, Speaker, Statement

_WIDTH = 92
_INDENT = "  "
_WORD = re.compile(r"\S+")


def marked_text(
    article: Article, statements: Sequence[Statement], registry: Registry, why: Mapping[str, Sequence[str]]
) -> Iterator[str]:
    """Yield the lines: the text with `~` below each statement, under each paragraph whose its statements are.

    At the end stands what nobody is credited with, and the reason. `why` has the steps that led to a
    statement's attribution by its id; they are shown below it.
    """
    yield click.style(f"{article.title} ({article.source.name}, {article.date})", bold=True)
    at = 0
    for raw in article.body.split("\n"):
        if raw.strip():
            yield ""
            for start, end in rows(raw):
                yield _INDENT + raw[start:end]
                marks = marks_below([(s.start, s.end) for s in statements], at + start, at + end)
                if marks:
                    yield _INDENT + marks
            for statement in statements:
                if at <= statement.start < at + len(raw):
                    yield from _explained(statement, registry)
                    yield from (f"{_INDENT}      {step}" for step in why.get(statement.id, ()))
        at += len(raw) + 1
    yield ""
    yield from _summary(statements)


def rows(raw: str) -> Iterator[tuple[int, int]]:
    """Yield the ranges of a paragraph that fit a row of the terminal, broken at white space."""
    first = last = -1
    for word in _WORD.finditer(raw):
        if first >= 0 and word.end() - first > _WIDTH:
            yield first, last
            first = -1
        first = word.start() if first < 0 else first
        last = word.end()
    if first >= 0:
        yield first, last


def marks_below(spans: Iterable[tuple[int, int]], start: int, end: int) -> str:
    """Return a row of `~` for the characters from `start` to `end` that are in one of the spans."""
    row = [" "] * (end - start)
    for first, last in spans:
        for i in range(max(first, start), min(last, end)):
            row[i - start] = "~"
    return "".join(row).rstrip()


def _explained(statement: Statement, registry: Registry) -> Iterator[str]:
    who = " + ".join(who_is(speaker, registry) for speaker in statement.speakers)
    if not who:
        yield click.style(f"{_INDENT}  ? nobody: {statement.reason} [{statement.kind}]", fg="yellow")
        return
    by = ", by the keeper" if statement.status == "keeper" else f", {statement.confidence:.2f}"
    yield f"{_INDENT}  {click.style('→ ' + who, fg='green')} [{statement.kind}: {statement.rule}{by}]"


def who_is(speaker: Speaker, registry: Registry) -> str:
    """Return a speaker as people read it: name, party, role."""
    party = registry.parties.get(speaker.party) if speaker.party else None
    if speaker.name is None:
        return speaker.org or (party.name if party else "")
    role = f", {speaker.role}" if speaker.role else ""
    return f"{speaker.name}{f' ({party.label})' if party else ''}{role}"


def _summary(statements: Sequence[Statement]) -> Iterator[str]:
    left_out = [s for s in statements if not s.speakers]
    count = len(statements)
    credited = count - len(left_out)
    yield f"{count} statement{'' if count == 1 else 's'}: {credited} attributed, {len(left_out)} left out."
    for statement in left_out:
        flat = textwrap.shorten(" ".join(statement.quote.split()), 70, placeholder=" …")
        yield f"{_INDENT}not attributed ({statement.reason}): »{flat}«"
