"""Words that an article tells nobody has said: a forged post gives them, or the next sentence takes them back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.lexicon.words import ACCORDING, BACK, COPULA, FIRST, HE, NOT, PERFECT, SHE

if TYPE_CHECKING:
    from site_builder.attribution.contents.clause import Subject
    from site_builder.attribution.lines.line import Line

_NEAR = 8
_OF_SPEECH = frozenset({"that", "quote"})
_DENIAL = 6
"""`Det har han ikke sagt.` is of so many items; `Det opslag er falsk.` is of no more."""


def is_forged(line: Line, subject: Subject, sentence: tuple[int, int]) -> bool:
    """Whether what somebody is told to have said is forged, or taken back: `Et falsk opslag, hvor X siger, at`.

    `X har ifølge et falsk opslag sagt` · `Et opslag, hvor X siger, at …. Det er falsk.` · `X siger …. Det har han ikke
    sagt.` · `I går skrev vi, at X siger …. Det har han ikke gjort.`
    """
    first, last = sentence
    start, words = min(subject.mention.start, subject.first), line.lexicon.pack.words
    where = start - first > 1 and line.at[start - 1] in (*words.where, ":")
    of_post = range(max(first, start - _NEAR), start) if where else range(0)
    if any(line.at[i] in words.forged for i in of_post):
        return True
    inside = range(subject.mention.end, subject.last)
    by_a_source = any(line.flags[i] & ACCORDING for i in inside)
    if by_a_source and any(line.at[i] in words.forged for i in inside):
        return True
    end = line.sentence_of(last)[1] if last < line.size else last
    if end - last > _DENIAL:
        return False
    if where and line.flags[last + 1] & COPULA and line.at[end - 2] in words.forged and not line.flags[end - 3] & NOT:
        return True
    papers = any(line.flags[i] & FIRST for i in range(first, start))
    return _takes_back(line, last, end, papers=papers)


def _takes_back(line: Line, first: int, last: int, *, papers: bool) -> bool:
    """Whether a sentence says that somebody did not: say so, or do so where a `paper` wrote that they did."""
    if last - first != _DENIAL:
        return False
    shape = zip(line.flags[first:last], (BACK, PERFECT, HE | SHE, NOT), strict=False)
    if not all(flags & wanted for flags, wanted in shape):
        return False
    return papers or not line.word(first + 4).frames.isdisjoint(_OF_SPEECH)
