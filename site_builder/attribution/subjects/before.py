"""The phrase that ends where a verb begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.contents.clause import Subject
from site_builder.attribution.lexicon.words import AND, BOTH, NOT, PREP, QUESTION, REASON, START, WHETHER, WILL
from site_builder.attribution.lines.line import QUOTE
from site_builder.attribution.mentions.phrases import phrase_at
from site_builder.attribution.mentions.reaching import ends_list, reaches

if TYPE_CHECKING:
    from site_builder.attribution.lines.line import Line


def subject_before(line: Line, group: int, first: int, verb: int, length: int) -> Subject | None:
    """Return the phrase that ends where the verb group begins, from the sentence's start on."""
    if line.flags[group - 1] & AND:
        return None
    starts = [first, first + 1] if line.flags[first] & START and line.flags[first] & PREP else [first]
    starts += [i + 1 for i in range(first, group - 1) if _opens_clause(line, i)]
    if "as" in line.word(verb).frames:  # …, hvad X kalder »…«
        starts += [i + 1 for i in range(first, group - 1) if line.flags[i] & QUESTION]
    if line.word(verb).past and not any(flags & (NOT | WILL) for flags in line.flags[first:group]):
        starts += [i + 1 for i in range(first + 1, group - 1) if line.at[i - 1] == "," and _is_when(line, i)]
    joined = 0
    for start in starts:
        mention = phrase_at(line, start) if start >= joined else None
        joined = mention.end if mention and mention.parts else joined  # A og B: not B alone
        if mention and start > first and ends_list(line, start, first):
            return None
        if mention and reaches(line, mention, group, opens=start <= first + 1):
            return Subject(mention, after=False, first=mention.start, last=verb + length)
    return None


def _is_when(line: Line, i: int) -> bool:
    """Whether an item begins a clause of what was before, or after: `…, før X sagde, at` · `…, efter X sagde, at`."""
    return line.text[i] in line.lexicon.pack.words.sooner or line.flags[i] & (START | PREP) == START | PREP


def _opens_clause(line: Line, i: int) -> bool:
    even_though = line.flags[i] & WHETHER and line.at[i - 1].lower() in line.lexicon.pack.words.even  # selv om hun
    if line.flags[i + 1] & BOTH or even_though:
        return True
    if line.flags[i] & REASON and line.at[i - 1] == ",":  # …, for han mener, at
        return True
    if line.text[i - 1].endswith("-"):  # Udlændinge- og Integrationsudvalget
        return False
    return line.at[i] in (",", ":", "-", "–", QUOTE) or bool(line.flags[i] & (START | AND) and not line.flags[i] & PREP)
