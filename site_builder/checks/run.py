"""All checks in their order, run over a tracker."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from site_builder.checks.base_url import base_url
from site_builder.checks.budget import budget
from site_builder.checks.confidence import confidence
from site_builder.checks.duplicates import duplicates
from site_builder.checks.finding import Finding
from site_builder.checks.inspected import inspect
from site_builder.checks.keeper import keeper
from site_builder.checks.links import links
from site_builder.checks.memberships import memberships
from site_builder.checks.orphans import orphans
from site_builder.checks.pages_limits import pages_limits
from site_builder.checks.sources import sources
from site_builder.checks.theme import theme
from site_builder.checks.uncredited import uncredited
from site_builder.checks.untopiced import untopiced
from site_builder.checks.unused import unused
from site_builder.errors import ContentError, Problem, TemplateError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from site_builder.build import Options
    from site_builder.checks.inspected import Inspected
    from site_builder.memo import Memo

CHECKS: tuple[tuple[str, Callable[[Inspected], Iterator[Finding]]], ...] = (
    ("links", links),
    ("uncredited", uncredited),
    ("confidence", confidence),
    ("untopiced", untopiced),
    ("unused", unused),
    ("budget", budget),
    ("memberships", memberships),
    ("keeper", keeper),
    ("sources", sources),
    ("duplicates", duplicates),
    ("orphans", orphans),
    ("theme", theme),
    ("base-url", base_url),
    ("pages-limits", pages_limits),
)
"""Every check by its name; none of them is run where `content` or `templates` finds an error."""

FIRST = ("content", "templates")
"""What must hold before anything else can be checked."""

_PLACE = re.compile(r"(.+?):(\d+): (.*)", re.DOTALL)


class Report(msgspec.Struct, frozen=True):
    """What was found, by file and line; `stopped` is the check after which no other could be run."""

    findings: tuple[Finding, ...]
    stopped: str = ""


def run_checks(options: Options, names: Collection[str], least: float, memo: Memo | None = None) -> Report:
    """Make a site without writing it and return what the checks called `names` find.

    `least` is the confidence below which the program's word is to be looked at.
    """
    try:
        inspected = inspect(options, least, memo)
    except ContentError as error:
        return Report(_sorted(Finding("error", problem, "content") for problem in error.problems), "content")
    except TemplateError as error:
        return Report((Finding("error", _of_template(str(error)), "templates"),), "templates")
    return Report(_sorted(
        msgspec.structs.replace(finding, check=name)
        for name, check in CHECKS
        if name in names
        for finding in check(inspected)
    ))  # fmt: skip


def _sorted(findings: Iterator[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda f: (f.problem.file, f.problem.line, f.check, f.problem)))


def _of_template(text: str) -> Problem:
    place = _PLACE.fullmatch(text)
    return Problem(place[1], int(place[2]), "", place[3]) if place else Problem("templates", 0, "", text)
