"""What somebody promises, refuses or demands: an infinitive, or a thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.contents.ends import Span, reported
from site_builder.attribution.lexicon.words import BODY, CAPITAL, CLOSED, CUE, INDEFINITE, LOWER, NOT, PREP, THAT
from site_builder.attribution.mentions.reaching import are_plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.attribution.lines.line import Line

_FAR, _SOON = 18, 7
_SIGNS = (".", "!", "?")


def promised(line: Line, at: int, last: int) -> Iterator[Span]:
    """Yield what somebody promises or refuses to do: `lover at komme`; not to speak is nothing said."""
    start = line.past_adverbs(at)
    if any(flags & NOT for flags in line.flags[at:start]):  # X huskede ikke at have lovet noget
        return
    start = _past_place(line, start, last)
    if line.flags[last - 1 - (line.text[last - 1] in _SIGNS)] & PREP:  # Det har X lovet at se på
        return
    words = line.lexicon.pack.words
    silent = not set(words.comment_nouns).isdisjoint(line.text[start : start + _SOON])  # afviser at give interview
    denies = line.flags[start + 2] & CUE and line.word(start + 2).participle  # afviser at have sagt, at
    promises = "object" in line.word(_verb(line, at)).frames  # lover at tale med ministeren, not: afviser at
    silent |= line.at[start + 1] in words.comments and not (promises and line.at[start + 2] in words.along)
    if line.flags[start] & THAT and not (silent or denies):
        yield from reported(line, start + 1, last, clause=False)


def _verb(line: Line, at: int) -> int:
    """Return the item of the last verb that reports before an item."""
    return next((i for i in range(at - 1, -1, -1) if line.flags[i] & CUE), at)


def demanded(line: Line, at: int, last: int) -> Iterator[Span]:
    """Yield the thing that somebody demands or promises: `kræver en plan` · `lover Folketinget en plan`."""
    start = line.past_adverbs(at)
    if line.flags[start] & PREP and line.flags[start + 2] & INDEFINITE:  # kræver i forhandlingerne en lettelse
        start += 2
    given = line.flags[start] & (CAPITAL | BODY) and line.flags[start + 1] & INDEFINITE
    if (line.flags[start] & INDEFINITE or given) and line.at[start + 1] not in line.lexicon.pack.words.yes_no:
        yield from reported(line, start, last, clause=False)


def demanded_thing(line: Line, at: int, last: int) -> Iterator[Span]:
    """Yield a thing without an article: `kræver grænsekontrol med det samme`."""
    start = line.past_adverbs(at)
    if line.flags[start] & (LOWER | CLOSED) == LOWER:
        yield from reported(line, start, last, clause=False)


def _past_place(line: Line, at: int, last: int) -> int:
    """Return the "at" behind where something is promised, or how: `foreslår i stedet at` · `lover i en mail at`."""
    if not line.flags[at] & PREP:
        return at
    if line.flags[at + 1] & (LOWER | CUE | THAT) == LOWER and line.flags[at + 2] & THAT:
        return at + 2
    that = next((i for i in range(at, min(last, at + _FAR)) if line.flags[i] & THAT), at)
    return that if are_plain(line, range(at, that)) and not any(line.flags[i] & CUE for i in range(at, that)) else at
