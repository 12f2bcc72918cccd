"""Case files: attribution examples that read as prose.

A case file is Markdown. Each `## Title` begins a case; an optional line `date: 2023-05-01` follows, then the
text, one paragraph a line, in which what should be found is marked where it stands:

    {d Dagny Sild/maagepartiet: the quoted words}      a direct statement, whose, of which party
    {i /maagepartiet: the reported words}              an indirect one, of a party that speaks as a party
    {d @Lanternen: …}  {d Mina Kolemba/: …}  {d ?: …}   an organisation, someone of no party, nobody
    {i A/x+B/y: …}                                     two speakers

What is not marked must not be found.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_MARK = re.compile(r"\{([di]) ([^:{}]*): ([^{}]*)\}")
_DATE = re.compile(r"date: (\d{4}-\d{2}-\d{2})\n")
_EDGE = " \t\n\u00a0.,;:!?…»«›‹\"'”“„’‘–—-"

KINDS = {"d": "direct", "i": "indirect"}


class Expected(NamedTuple):
    """A statement that should be found: its kind, its words without the signs at either end, its speakers."""

    kind: str
    words: str
    speakers: frozenset[str]


class Case(NamedTuple):
    """One example: where it stands, its text without the marks, and what should be found in it, in order."""

    title: str
    day: dt.date
    text: str
    expected: list[Expected]


def read_cases(path: Path) -> Iterator[Case]:
    """Yield the cases of a case file."""
    for section in re.split(r"^## ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        title, _, marked = section.partition("\n")
        marked = marked.lstrip("\n")
        date = _DATE.match(marked)
        day = dt.date.fromisoformat(date[1]) if date else dt.date(2022, 3, 15)
        marked = marked[date.end() :].lstrip("\n") if date else marked
        expected = [Expected(KINDS[m[1]], bare(m[3]), whose(m[2])) for m in _MARK.finditer(marked)]
        yield Case(f"{path.parent.name}/{path.stem}: {title.strip()}", day, _MARK.sub(r"\3", marked).strip(), expected)


def whose(written: str) -> frozenset[str]:
    """Return the speakers of a mark, each as `Name/party` or `@Org`."""
    return frozenset(part.strip() for part in written.split("+") if part.strip() != "?")


def bare(words: str) -> str:
    """Return words without the white space and the signs at either end."""
    return words.strip(_EDGE)
