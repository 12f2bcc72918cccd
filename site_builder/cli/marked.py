"""An article as people read it on a terminal: its text with every statement underlined and explained."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from site_builder.model import Article, Registry, Speaker, Statement

_WIDTH = 96


def marked_text(article: Article, statements: Sequence[Statement], registry: Registry) -> Iterator[str]:
    """Yield the lines: the text, under each paragraph its statements, at the end what nobody is credited with."""
    yield click.style(f"{article.title} ({article.source.name}, {article.date})", bold=True)
    at = 0
    for raw in article.body.split("\n"):
        end = at + len(raw)
        inside = [s for s in statements if at <= s.start < end]
        if raw.strip():
            yield ""
            yield from _wrapped(_underlined(raw, at, statements), "  ")
        for statement in inside:
            yield from _wrapped(_explained(statement, registry), "    ")
        at = end + 1
    yield ""
    yield from _summary(statements)


def _wrapped(text: str, indent: str) -> list[str]:
    return textwrap.wrap(
        text, _WIDTH, initial_indent=indent, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )


def _underlined(raw: str, at: int, statements: Sequence[Statement]) -> str:
    """Return the paragraph with underlines drawn below its statements where the terminal can, else [brackets]."""
    marks = sorted({(max(s.start, at) - at, min(s.end, at + len(raw)) - at) for s in statements})
    parts, done = [], 0
    for start, end in marks:
        if start < done or end <= start:
            continue
        parts += [raw[done:start], " ".join(click.style(word, underline=True) for word in raw[start:end].split(" "))]
        done = end
    return "".join([*parts, raw[done:]])


def _explained(statement: Statement, registry: Registry) -> str:
    who = " + ".join(_who(s, registry) for s in statement.speakers)
    if not who:
        return click.style(f"? nobody: {statement.reason}", fg="yellow")
    how = f"{statement.rule}, {statement.confidence:.2f}" + (", keeper" if statement.status == "keeper" else "")
    return f"{click.style('→ ' + who, fg='green')} [{statement.kind}; {how}]"


def _who(speaker: Speaker, registry: Registry) -> str:
    party = registry.parties[speaker.party].label if speaker.party in registry.parties else None
    if speaker.name is None:
        return speaker.org or (registry.parties[speaker.party].name if speaker.party else "")
    role = f", {speaker.role}" if speaker.role else ""
    return f"{speaker.name}{f' ({party})' if party else ''}{role}"


def _summary(statements: Sequence[Statement]) -> Iterator[str]:
    left_out = [s for s in statements if not s.speakers]
    yield f"{len(statements)} statements, {len(statements) - len(left_out)} attributed."
    if left_out:
        yield "Not attributed:"
        for statement in left_out:
            flat = " ".join(statement.quote.split())
            yield from _wrapped(f"- »{textwrap.shorten(flat, 70, placeholder=' …')}«: {statement.reason}", "  ")
