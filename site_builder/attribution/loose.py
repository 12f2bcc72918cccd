"""Speech that no mark ends: a quotation left open, a dash in the middle of a paragraph; both end at `…, siger X`."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from site_builder.attribution.line import Line, Source
from site_builder.attribution.paragraphs import Paragraph
from site_builder.attribution.quotes import Quote
from site_builder.attribution.speech import speech_clauses, speech_spans

if TYPE_CHECKING:
    from collections.abc import Sequence

_DASH = re.compile(r"(?<=[.!?…:»”\"]) ?[-–—] (?=[^\W\d_a-zæøåäö])")


def end_open(quotes: Sequence[Quote], source: Source) -> None:
    """End each quotation that is left open, and not gone on with in the next paragraph, before its attribution."""
    for index, quote in enumerate(quotes):
        goes_on = index + 1 < len(quotes) and quotes[index + 1].follows
        if quote.opened and not (quote.closed or goes_on) and (end := _told_from(source, quote.start, quote.outer[1])):
            quote.end, quote.outer = end, (quote.outer[0], end)


def after_dashes(source: Source, paragraphs: Sequence[Paragraph]) -> list[Quote]:
    """Return what is said behind a dash in the middle of a paragraph: `Hun er træt. - Jeg går nu, siger hun`.

    Behind a colon it need not be told by a clause of its own: `Hun siger: - Jeg går nu.`
    """
    found: list[Quote] = []
    begins = [match.end() for match in _DASH.finditer(source.body)]
    for index, paragraph in enumerate(paragraphs if begins else ()):
        if paragraph.dash >= 0 or not paragraph.told:
            continue
        dashes = begins[bisect_left(begins, paragraph.start) : bisect_left(begins, paragraph.end)]
        for start, end in itertools.pairwise([*dashes, paragraph.end]):
            before = source.body[paragraph.start : start - 2].rstrip()
            led = len(dashes) == 1 and before.endswith(":") and source.body[end - 1] != "?"
            if told := _told_from(source, start, end) or (led and end):
                found.append(Quote(start, told, (start - 2, told), index))
    return found


def _told_from(source: Source, start: int, end: int) -> int:
    """Return where speech ends that begins at an offset and is attributed further on; 0 where it is not."""
    line = Line(0, Paragraph(start, end, dash=start), source, [])
    clauses = speech_clauses(line)
    first, last = next(speech_spans(line, clauses[0]), (0, 0)) if clauses else (0, 0)
    return line.end[last - 1] if clauses and not first and last else 0
