"""What somebody is reported to call something: `kalder X for Y` · `betegner X som Y`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from site_builder.attribution.contents.ends import Span, reported
from site_builder.attribution.lexicon.words import AND, BACK, CLOSED, INDEFINITE, LOCATIVE, LOWER, PREP, THAT
from site_builder.attribution.lines import quotes
from site_builder.attribution.lines.line import QUOTE, Line
from site_builder.attribution.mentions.phrases import phrase_at

if TYPE_CHECKING:
    from collections.abc import Iterator

_FEW = 5


def called(line: Line, at: int, last: int) -> Iterator[Span]:
    """Yield what something is called; where the name given is quoted, the quotation says it; nothing called false."""
    start = line.past_adverbs(at)
    words = line.lexicon.pack.words
    that = next((i for i in range(start, last) if line.flags[i] & THAT), last)
    told = line.body[line.start[start] : line.start[that]] if start < that < line.size else ""
    if not set(words.false).isdisjoint(re.findall(r"\w+", told.lower())):  # kalder det løgn, at
        return
    if line.at[start] in words.object_for and line.flags[start + 1] & THAT:
        yield from reported(line, start + 3, last, clause=False)
    if line.flags[start] & BACK and _behind_adjective(line, start + 1, last):  # with what it is called: uværdigt, at …
        yield from reported(line, start + 1, last)
        return
    if start >= last or line.text[start] in (":", ",", QUOTE, *words.object_as) or line.flags[start] & PREP:
        return
    given = _is_given(line, start, last) or _is_so_called(line, start)
    if line.flags[start] & INDEFINITE and not given:  # det, som X kalder en reform
        return
    whom = phrase_at(line, start)
    end = whom.end if whom is not None and whom.kind in ("person", "role") else start + 1
    where = next((i for i in (start + 1, end) if line.flags[i] & LOCATIVE), 0)
    if where and (line.flags[where + 1] & LOWER or not any(line.at[i] in words.object_for for i in range(start, last))):
        return
    quoted = next((i for i in range(start, last) if line.quote[i] is not None), -1)
    named = quoted > 0 and line.at[quoted - 1] in words.object_as
    term = quoted > 0 and line.at[quoted - 1] in words.object_for and is_term(line, quoted)
    if (quoted < 0 and given) or named or term:
        yield from reported(line, start, last, clause=False)
    elif line.at[quoted + 1] == "," and line.flags[quoted + 2] & THAT:
        yield from reported(line, quoted + 3, last)
    elif quoted > 0 and line.flags[quoted + 1] & THAT:  # kalder det »vanvid« at bruge penge på
        yield from reported(line, quoted + 2, last, clause=False)


def _is_so_called(line: Line, i: int) -> bool:
    """Whether a thing is called something at once: `kalder angrebet en skamplet på byen`."""
    thing = line.flags[i] & (LOWER | CLOSED) == LOWER and line.text[i].endswith(line.lexicon.pack.orgs.definite)
    return thing and bool(line.flags[i + 1] & INDEFINITE) and line.at[i + 2] != QUOTE


def _behind_adjective(line: Line, at: int, last: int) -> int:
    """Return the "at" behind what it is called, 0 where there is none: `kalder det betænkeligt, at kvoten skubbes`."""
    that = next((i for i in range(at + 1, min(last, at + _FEW)) if line.flags[i] & THAT), 0)
    told = range(at, that - (line.at[that - 1] == ","))
    return that if that and all(line.flags[i] & (LOWER | PREP) == LOWER for i in told) else 0


def _is_given(line: Line, start: int, last: int) -> bool:
    """Whether a name is given: `kalder X for Y` · `betegner X som Y`, not `kalder X ind for at få svar`.

    Nor in `kalder X bange for Y` · `kalder X doven og efterlyser en, som arbejder`.
    """
    words = line.lexicon.pack.words
    names = words.object_for + words.object_as
    whom = phrase_at(line, start)
    somebody = whom is not None and bool(whom.name or whom.role)
    end = line.past_adverbs(whom.end if whom is not None and somebody else start + 1)
    first = next((i for i in range(start + 1, last) if line.at[i] in names), last)
    plain = first == end or not somebody or bool(line.flags[end] & (PREP | AND))  # kalder X og hans folk for Y
    return first < last and plain and "," not in line.text[start:first] and not line.flags[first + 1] & THAT


def is_term(line: Line, i: int) -> bool:
    """Whether a quotation is too short to be a statement of its own."""
    quote = line.quote[i]
    return quote is not None and quotes.is_term(line.body[quote.start : quote.end])
