"""`standpunkt check`: says what is wrong or weak in a tracker, and writes nothing."""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING

import click
import msgspec

from site_builder.build import Options
from site_builder.checks import CHECKS, FIRST, run_checks
from site_builder.cli.options import (
    base_url_option,
    content_option,
    open_memo,
    templates_of,
    templates_option,
)
from site_builder.cli.report import count, say
from site_builder.search import installed

if TYPE_CHECKING:
    from pathlib import Path

    from site_builder.checks import Finding, Report

_NAMES = tuple(name for name, _ in CHECKS)
_COLOURS = {"error": "red", "warning": "yellow", "info": "cyan"}


@click.command()
@content_option
@templates_option
@base_url_option
@click.option("--drafts/--no-drafts", default=False, show_default=True, help="Check drafts too.")
@click.option(
    "--only", multiple=True, type=click.Choice(["content", *_NAMES]), metavar="NAME",
    help=f"Run this check only; may be given again. The checks: content, {', '.join(_NAMES)}.",
)  # fmt: skip
@click.option("--skip", multiple=True, type=click.Choice(_NAMES), metavar="NAME", help="Leave this check out.")
@click.option(
    "--confidence", type=click.FloatRange(0, 1), default=0.85, show_default=True, metavar="SHARE",
    help="Name what the program credits with less confidence than this.",
)  # fmt: skip
@click.option("--strict/--no-strict", default=False, show_default=True, help="Take warnings for errors.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
@click.option("-v", "--verbose", is_flag=True, help="Show what is only worth knowing, too.")
def check(  # noqa: PLR0913
    *,
    content: Path,
    templates: Path | None,
    base_url: str | None,
    drafts: bool,
    only: tuple[str, ...],
    skip: tuple[str, ...],
    confidence: float,
    strict: bool,
    as_json: bool,
    verbose: bool,
) -> None:
    """Say what is wrong or weak in the tracker; nothing is written.

    \b
    Examples:
      standpunkt check
      standpunkt check --only links --base-url https://name.github.io/repo/
      standpunkt check --verbose --skip sources
    """  # noqa: D301
    names = [name for name in only or _NAMES if name not in skip]
    if not names:
        raise click.UsageError("--only and --skip leave no check to run")
    options = Options(
        content=content, templates=templates_of(content, templates), base_url=base_url, drafts=drafts,
        search="page" if installed() else "none",
    )  # fmt: skip
    report = run_checks(options, names, confidence, open_memo(wanted=True))
    shown = [finding for finding in report.findings if verbose or finding.level != "info"]
    for finding in shown:
        say(_as_json(finding) if as_json else _as_line(finding))
    counts = Counter[str](finding.level for finding in report.findings)
    click.echo(_closing_line(report, counts, verbose=verbose), err=as_json)
    sys.exit(1 if counts["error"] or (strict and counts["warning"]) else 0)


def _as_line(finding: Finding) -> str:
    """Return a finding as people read it: `file:line: level [check] message (hint)`."""
    return f"{finding.where}: {click.style(finding.level, fg=_COLOURS[finding.level])} [{finding.check}] {finding.text}"


def _as_json(finding: Finding) -> str:
    problem = finding.problem
    row = {
        "file": problem.file, "line": problem.line, "field": problem.field, "level": finding.level,
        "check": finding.check, "message": problem.message, "hint": problem.hint,
    }  # fmt: skip
    return msgspec.json.encode(row).decode("utf-8")


def _closing_line(report: Report, counts: Counter[str], *, verbose: bool) -> str:
    """Return the counts, and what was not checked or not shown: `2 errors, 1 warning, 3 infos (…)`."""
    words = [count(counts[level], level) for level in _COLOURS]
    hidden = " (-v shows them)" if counts["info"] and not verbose else ""
    stopped = "; nothing else was checked, mend this first" if report.stopped in FIRST else ""
    return f"{', '.join(words)}{hidden}{stopped}"
