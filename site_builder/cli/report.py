"""What the commands say: results on standard output, what is wrong on standard error.

Colour is click's: none where the output is no terminal, or where NO_COLOR is set.
"""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from site_builder.errors import ContentError, Problem, StandpunktError

if TYPE_CHECKING:
    from collections.abc import Iterator


def say(text: str) -> None:
    """Print a line of a command's result."""
    click.echo(text, color=_colour())


def warn(problem: Problem) -> None:
    """Print a warning on standard error."""
    _complain("warning", "yellow", str(problem))


def complain(problem: Problem) -> None:
    """Print an error on standard error."""
    _complain("error", "red", str(problem))


def note(text: str) -> None:
    """Print on standard error what is worth knowing and nothing to mend."""
    _complain("note", "cyan", text)


def _complain(label: str, colour: str, text: str) -> None:
    click.echo(f"{click.style(label + ':', fg=colour)} {text}", err=True, color=_colour())


def count(number: int, noun: str) -> str:
    """Return how many there are of what: `1 page`, `1,200 pages`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _colour() -> bool | None:
    """Return False where NO_COLOR is set (no-color.org), else None: click looks at the terminal."""
    return False if os.environ.get("NO_COLOR") else None


@contextmanager
def content_errors(consequence: str = "") -> Iterator[None]:
    """Turn what the user can mend into lines on standard error and exit code 1; `consequence` ends their count."""
    try:
        yield
    except ContentError as error:
        for problem in error.problems:
            complain(problem)
        click.echo(f"{count(len(error.problems), 'error')}{consequence}", err=True)
        sys.exit(1)
    except StandpunktError as error:
        _complain("error", "red", str(error))
        sys.exit(1)
