"""Where somebody is told to be among others, who may be the ones that speak next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.lexicon.words import BACK, COPULA, PERFECT, PREP, RELATIVE

if TYPE_CHECKING:
    from site_builder.attribution.lines.line import Line


def is_somewhere(line: Line, verb: int, last: int) -> bool:
    """Whether somebody does a thing where others may be: `NAME deler sedler ud ved stationen`; not `har set det`."""
    behind = line.past_adverbs(verb + 1)
    return not line.flags[verb] & PERFECT and any(flags & PREP for flags in line.flags[behind:last])


def is_staged(line: Line, first: int, last: int) -> bool:
    """Whether a sentence only tells who it is that does so: `I dag er det NAME, der går gennem parken.`."""
    cleft = (i for i in range(first + 1, last) if line.flags[i] & COPULA)
    at = next((i for i in cleft if (line.flags[i - 1] | line.flags[i + 1]) & BACK), last)
    who = next((i for i in range(at, last) if line.text[i] == "," and line.flags[i + 1] & RELATIVE), last)
    named = any(line.is_name(i) for i in range(at, who))
    return who < last and named and is_somewhere(line, line.past_adverbs(who + 2), last)
