"""What `Det mener X.` points back at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.line import QUOTE, Line
from site_builder.attribution.words import ACCORDING, CONNECTIVE, CUE, WILL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.attribution.clauses import Clause

_INTENTION = 6


def sentences_before(line: Line, clause: Clause, lines: list[Line]) -> Iterator[tuple[int, int, int]]:
    """Yield (line, start, end) of the sentence before, and those that it goes on from ("Derfor …").

    A sentence with a quotation or a cue of its own is not taken, nor one that says what somebody will do
    ("Et flertal vil …"): that is the article's own telling.
    """
    place = line.sentence_of(clause.verb)
    here = [(line, sentence) for sentence in line.sentences if sentence < place]
    above = [(other, sentence) for other in lines[: line.index] for sentence in other.sentences]
    for other, (first, last) in reversed([*above, *here]):
        if other.paragraph.heading or not _told(other, first, last):
            return
        end = last
        while end > first and other.text[end - 1] in (".", "!", "?"):
            end -= 1
        yield other.index, *other.span(first, end)
        if not other.flags(first) & CONNECTIVE:
            return


def _told(line: Line, first: int, last: int) -> bool:
    if line.paragraph.dash >= 0 or last - first < 4 or line.at(last - 1) == ":":  # noqa: PLR2004
        return False
    if any(line.text[i] == QUOTE or line.word[i].flags & (CUE | ACCORDING) for i in range(first, last)):
        return False
    return not any(line.flags(i) & WILL for i in range(first, min(last, first + _INTENTION)))
