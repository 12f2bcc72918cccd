"""Signatures: a name that stands below a quotation and says whose it is, with a dash or without."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.discourse.entity import ANONYMOUS
from site_builder.attribution.lexicon.words import AUX, CUE, STOP
from site_builder.attribution.mentions.phrases import phrase_at

if TYPE_CHECKING:
    from site_builder.attribution.lines.line import Line
    from site_builder.attribution.lines.mention import Mention
    from site_builder.attribution.reading.reading import Reading

_LONGEST = 14


def signs(line: Line, reading: Reading) -> bool:
    """Whether a paragraph is no more than the signature of the quotation above it, which is then noted as theirs.

    A name without a dash may as well belong to what stands below it: where that is not clear, the quotation is
    nobody's, and the paragraph is read on.
    """
    signed = _signature(line) if _is_below_quotation(line, reading) else None
    if signed is None:
        return False
    turn, place = reading.turns[line.index], line.place(0)
    upwards = line.paragraph.dash >= 0 or signed.kind == "vague" or _points_up(line, reading)
    if upwards is not False:
        turn.back = reading.discourse.resolve(signed, place) if upwards else ANONYMOUS
        turn.back_first, turn.cue = True, line.span(0, min(signed.end, line.size))
    return bool(upwards)


def _signature(line: Line) -> Mention | None:
    """Return whoever signs the words above, where a paragraph is a name and no more: `– NAME, ordfører (V)`.

    Or somebody without one: `Anonym direktør`.
    """
    mention = phrase_at(line, 0) if 0 < line.size <= _LONGEST and line.text[0][:1].isupper() else None
    if mention is None:
        return None
    if mention.kind == "vague" and mention.role and line.paragraph.heading and mention.end >= line.size:
        return mention
    if mention.kind != "person" or not mention.full:
        return None
    ends = mention.end >= line.size or line.text[mention.end] == ","
    acts = any(flags & (CUE | AUX | STOP) for flags in line.flags[mention.end : line.size])
    return mention if ends and not acts else None


def _is_below_quotation(line: Line, reading: Reading) -> bool:
    """Whether the paragraph above is a quotation and nothing else, of which no clause tells whose it is."""
    above = reading.turns.get(line.index - 1)
    quoted = list(above.quoted.values()) if above is not None else []
    return len(quoted) == 1 and quoted[0].alone and not quoted[0].rule and quoted[0].quote is not None


def _points_up(line: Line, reading: Reading) -> bool | None:
    """Whether a name without a dash signs the quotation above it; None where that is not clear.

    A name that stands above the first of several quotations stands above each.
    """
    above = reading.turns.get(line.index - 2)
    if above is None:
        return True
    if _signature(reading.lines[above.line]) is not None:
        return above.back is not None and above.back_first
    return None if above.named or above.back else True
