"""Who is on leave, and whose office another holds meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.lexicon.words import COPULA, PREP, RELATIVE

if TYPE_CHECKING:
    from site_builder.attribution.lines.line import Line
    from site_builder.attribution.lines.mention import Mention


def is_away(line: Line, mention: Mention) -> bool:
    """Whether somebody is said to be on leave, or another to stand in: `NAME, der er på barsel` · `vikar for NAME`."""
    words, start, end = line.lexicon.pack.words, mention.start, mention.end
    stands_in = start > 1 and line.text[start - 1] in words.object_for and line.text[start - 2] in words.stands_in
    verb = end + 2 if line.at[end] == "," and line.flags[end + 1] & RELATIVE else end
    if stands_in or not (verb + 2 < line.size and line.flags[verb] & COPULA and line.flags[verb + 1] & PREP):
        return stands_in
    over = line.text[verb] in words.was or line.at[verb + 3] in words.source  # var på orlov · er på orlov fra byrådet
    return line.text[verb + 2] in words.leave and not over
