"""What a check finds: a problem and how bad it is."""

from __future__ import annotations

from typing import Literal

import msgspec

from site_builder.errors import Problem

Level = Literal["error", "warning", "info"]
"""How bad a thing is: an error is wrong, a warning weak, an info worth knowing."""


class Finding(msgspec.Struct, frozen=True):
    """A problem, how bad it is, and the name of the check that found it."""

    level: Level
    problem: Problem
    check: str = ""

    @property
    def where(self) -> str:
        """The file, and the line where it is known: `content/site.toml:2`."""
        return f"{self.problem.file}:{self.problem.line}" if self.problem.line else self.problem.file

    @property
    def text(self) -> str:
        """What is wrong, with the field before it and the hint behind."""
        field = f"{self.problem.field}: " if self.problem.field else ""
        hint = f" ({self.problem.hint})" if self.problem.hint else ""
        return f"{field}{self.problem.message}{hint}"


def error(problem: Problem) -> Finding:
    """Return a finding of what is wrong."""
    return Finding("error", problem)


def warning(problem: Problem) -> Finding:
    """Return a finding of what is weak."""
    return Finding("warning", problem)


def info(problem: Problem) -> Finding:
    """Return a finding of what is worth knowing."""
    return Finding("info", problem)
