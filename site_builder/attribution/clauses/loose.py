"""Speech that no mark ends: a quotation left open, a dash in the middle of a paragraph; both end at `…, siger X`."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from site_builder.attribution.clauses.speech import speech_clauses, speech_spans
from site_builder.attribution.lines.line import Line, Source
from site_builder.attribution.lines.paragraphs import Paragraph
from site_builder.attribution.lines.quotes import Quote

if TYPE_CHECKING:
    from collections.abc import Sequence

    from site_builder.attribution.lines.mention import Mention

_DASH = re.compile(r"(?<=[.!?…:»”\"]) ?[-–—] (?=[^\W\d_a-zæøåäö])")


def end_open(quotes: Sequence[Quote], source: Source) -> None:
    """End each quotation that is left open before its attribution.

    Where the next paragraph goes on with it, only before one that closes it: `…, siger NAME (V).`
    """
    for index, quote in enumerate(quotes):
        if not quote.opened or quote.closed:
            continue
        after = quotes[index + 1] if index + 1 < len(quotes) and quotes[index + 1].follows else None
        end = _told_from(source, quote.start, quote.outer[1], closing=after is not None)
        if end:
            quote.end, quote.outer = end, (quote.outer[0], end)
        if end and after is not None:
            after.follows = False


def after_dashes(source: Source, paragraphs: Sequence[Paragraph]) -> list[Quote]:
    """Return what is said behind a dash in the middle of a paragraph: `Hun er træt. - Jeg går nu, siger hun`.

    Behind a colon it need not be told by a clause of its own: `Hun siger: - Jeg går nu.`; a question there is a
    journalist's unless it stands behind a name.
    """
    found: list[Quote] = []
    begins = [match.end() for match in _DASH.finditer(source.body)]
    for index, paragraph in enumerate(paragraphs if begins else ()):
        if paragraph.dash >= 0 or not paragraph.told:
            continue
        dashes = begins[bisect_left(begins, paragraph.start) : bisect_left(begins, paragraph.end)]
        for start, end in itertools.pairwise([*dashes, paragraph.end]):
            before = source.body[paragraph.start : start - 2].rstrip()
            led = end == paragraph.end and before.endswith(":")
            led = led and (source.body[end - 1] != "?" or _is_name(before[:-1]))
            if told := _told_from(source, start, end) or (led and end):
                found.append(Quote(start, told, (start - 2, told), index))
    return found


def _is_name(label: str) -> bool:
    """Whether a label is a whole name and no more, so that it speaks even if it asks: `Bo Holm (V): - …?`."""
    words = label.split()
    return len(words) > 1 and all(word[0].isupper() or word[0] == "(" for word in words)


def _told_from(source: Source, start: int, end: int, *, closing: bool = False) -> int:
    """Return where speech ends that begins at an offset and is attributed further on; 0 where it is not.

    One that is `closing` ends the paragraph, and tells a party: nobody speaks like that of somebody else.
    """
    line = Line(0, Paragraph(start, end, dash=start), source, [])
    clauses = speech_clauses(line)
    if closing and clauses and not (_is_told_whole(clauses[0].subject) and clauses[0].cue[1] >= line.size - 1):
        return 0
    first, last = next(speech_spans(line, clauses[0]), (0, 0)) if clauses else (0, 0)
    return line.end[last - 1] if clauses and not first and last else 0


def _is_told_whole(subject: Mention) -> bool:
    """Whether an attribution says of whole names which party they are of: `NAME (V)` · `SF's ordfører, NAME`."""
    return subject.letters or (subject.kind == "person" and subject.full and subject.party is not None)
