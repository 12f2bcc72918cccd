"""The terminal of `standpunkt review`: single keys where there is a keyboard, lines where there is none."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import click

from site_builder.cli.marked import marks_below, rows, who_is
from site_builder.cli.report import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from site_builder.model import Statement
    from site_builder.review import View

_KEYS = (
    "a accept  p person  o party  n nobody  x no statement  t topic  s stance  e note",
    "k skip  b back  u undo  q quit  ? help",
)
_RULE = 92


class Console:
    """Asks on standard input and shows on standard output."""

    def __init__(self) -> None:
        self._pressed = sys.stdin.isatty()

    def key(self) -> str:
        """Return a key as it is pressed; without a keyboard, the first character of a line.

        Raises:
            EOFError: there is no more to read.
        """
        click.echo("> ", nl=False)
        if not self._pressed:
            return self.line("")[:1].lower()
        key = click.getchar()
        if key in ("\r", "\n"):
            say("")
            return ""
        say(key if key.isprintable() else "")
        return key[:1].lower()

    def line(self, prompt: str, names: Sequence[str] = ()) -> str:
        """Return a line, which Tab completes to one of `names` where there is a keyboard.

        Raises:
            EOFError: there is no more to read.
        """
        if not self._pressed:
            click.echo(prompt, nl=False)
            typed = sys.stdin.readline()
            if not typed:
                raise EOFError
            say(typed.rstrip("\r\n"))
            return typed.strip()
        with suppress(ImportError):
            import readline  # noqa: PLC0415 (not everywhere)

            readline.set_completer_delims("")
            readline.set_completer(_completer(names))
            readline.parse_and_bind("tab: complete")
        return input(prompt)

    def show(self, view: View) -> None:
        """Show a statement, underlined in its paragraph, and how things stand with it."""
        for line in _facts(view) if view.again else _shown(view):
            say(line)

    def say(self, text: str) -> None:
        """Show some text."""
        say(text)


def _completer(names: Sequence[str]) -> Callable[[str, int], str | None]:
    def complete(typed: str, state: int) -> str | None:
        fitting = [name for name in names if name.casefold().startswith(typed.casefold())]
        return fitting[state] if state < len(fitting) else None

    return complete


def _shown(view: View) -> Iterator[str]:
    article, statement = view.article, view.statement
    yield ""
    yield click.style(f"{f'── {view.number} of {view.total} ── {view.file}:{view.line} ':─<{_RULE}}", dim=True)
    yield click.style(f"{article.title} ({article.source.name}, {article.date})", bold=True)
    yield ""
    if view.before is not None:
        text = article.body[slice(*view.before)]
        yield from (click.style(f"  {text[start:end]}", dim=True) for start, end in _pieces(text))
        yield ""
    at = view.around[0]
    text = article.body[slice(*view.around)]
    for start, end in _pieces(text):
        yield "  " + text[start:end]
        marks = marks_below([(statement.start, statement.end)], at + start, at + end)
        if marks:
            yield "  " + click.style(marks, fg="cyan")
    yield ""
    yield from _facts(view)
    yield from (click.style(keys, dim=True) for keys in _KEYS)


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Yield the ranges of a text that are one row of the terminal each."""
    at = 0
    for line in text.split("\n"):
        yield from ((at + start, at + end) for start, end in rows(line))
        at += len(line) + 1


def _facts(view: View) -> Iterator[str]:
    statement, entry = view.statement, view.entry
    who = _names(statement, view)
    sure = "by the keeper" if statement.status == "keeper" else f"{statement.rule}, {statement.confidence:.2f}"
    if who:
        yield f"  {click.style('→ ' + who, fg='green')} [{statement.kind}: {sure}]"
    else:
        yield click.style(f"  ? nobody: {statement.reason} [{statement.kind}]", fg="yellow")
    names = [s.name for s in statement.speakers if s.name and not s.person]
    if names:
        yield f"  not registered: {', '.join(names)}"
    yield f"  topics: {', '.join(view.registry.topics[t].name for t in view.topics) or 'none'}"
    if entry is not None:
        if view.found.speakers != statement.speakers:
            yield f"  the engine said: {_names(view.found, view) or f'nobody ({view.found.reason})'}"
        said = {"stance": entry.stance, "coder": entry.coder, "note": entry.note}
        yield f"  in the article: {', '.join(f'{key} {value}' for key, value in said.items() if value) or 'an entry'}"
        others = [c for c in statement.codings if c.topic and c.stance and c.topic != entry.topic]
        yield from (f"  coded as well: {view.registry.topics[c.topic].name}, {c.stance}" for c in others if c.topic)
    if view.why:
        yield f"  to look at: {'; '.join(view.why)}"


def _names(statement: Statement, view: View) -> str:
    return " + ".join(who_is(speaker, view.registry) for speaker in statement.speakers)
