"""Quotations of words that nobody has said: they are supposed, wished for or denied, and credited to no one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.contents.adjacent import quote_before, quotes_after
from site_builder.attribution.contents.clause import Clause
from site_builder.attribution.lexicon.words import ADVERB, CUE, NOT, SIGN
from site_builder.attribution.lines.mention import Mention

if TYPE_CHECKING:
    from site_builder.attribution.contents.clause import Subject
    from site_builder.attribution.lines.line import Line


def unsaid(line: Line, verb: int, subject: Subject, sentence: tuple[int, int]) -> Clause | None:
    """Return the clause of a cue that reports nothing: `Hvis X siger: »…«` · `Det kræver, at X siger: »…«`."""
    first, last = sentence
    anew = next((i for i in range(subject.last, last) if line.flags[i] & CUE), last)
    before = quote_before(line, min(verb, subject.first), first) if subject.after else None
    quotes = (before,) if before is not None else tuple(quotes_after(line, subject.last, anew)[:1])
    introduces = line.at[last - 1] == ":"
    if not quotes and not introduces:
        return None
    nobody = Mention(subject.mention.start, subject.mention.end, "unsaid")
    cue = (subject.first, subject.last)
    return Clause(nobody, cue, verb, "unsaid", quotes=quotes, points="none" if quotes else "next")


def is_silent(line: Line, first: int, last: int) -> bool:
    """Whether somebody has nothing to say: `NAME vil ikke udtale sig` · `Vi kunne ikke få en kommentar fra NAME`."""
    words = line.lexicon.pack.words
    comments = not {*words.comments, *words.comment_nouns}.isdisjoint(line.text[first:last])
    return comments and any(flags & NOT for flags in line.flags[first:last])


def is_denied_behind(line: Line, subject: Subject) -> bool:
    """Whether words in marks are denied behind them: `»…«, siger X ikke` · `»…«, har X aldrig sagt`.

    `»…«, siger X ikke uden stolthed` are said.
    """
    at = subject.last
    while line.flags[at] & (ADVERB | NOT) == ADVERB:
        at += 1
    if line.flags[at] & NOT and line.flags[at + 1] & SIGN:
        return True
    return any(line.flags[i] & NOT for i in range(subject.mention.end, subject.last))
