"""Who reports by an infinitive: `X kan fortælle, at` · `Tallene får X til at kræve`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.contents.clause import Subject
from site_builder.attribution.lexicon.words import (
    ADVERB,
    AND,
    AUX,
    CAUSE,
    FIRST,
    IF,
    LOWER,
    MODAL,
    NOT,
    QUESTION,
    RELATIVE,
    THAT,
)
from site_builder.attribution.mentions.phrases import phrase_at
from site_builder.attribution.subjects.before import subject_before
from site_builder.attribution.subjects.enclosing import ENCLOSED, enclosed
from site_builder.attribution.subjects.relatives import antecedent

if TYPE_CHECKING:
    from site_builder.attribution.lines.line import Line


def subject_of_infinitive(line: Line, verb: int, first: int) -> Subject | None:
    """Return who reports by an infinitive: `X kan fortælle, at` · `Derfor må X erkende, at` · `får X til at kræve`.

    Nobody does without a modal verb, nor by "cannot", nor in a question.
    """
    left = verb - 1
    while left >= first and line.flags[left] & (ADVERB | AUX | MODAL) and not line.flags[left] & (FIRST | AND):
        left -= 1
    group = range(left + 1, verb)
    if any(line.flags[i] & NOT for i in group) or line.at[line.sentence_of(verb)[1] - 1] == "?":
        return None
    if any(line.flags[i] & MODAL for i in group):
        if line.flags[left] & RELATIVE:
            return antecedent(line, left, first, verb, 1)
        return subject_before(line, left + 1, first, verb, 1)
    if not line.flags[verb - 1] & THAT:
        return enclosed(line, verb, first, MODAL)
    by_saying = _by_saying(line, verb, first) or _begins_by(line, verb, first)
    return enclosed(line, verb, first, MODAL) or _caused(line, verb, first) or by_saying


def _begins_by(line: Line, verb: int, first: int) -> Subject | None:
    """Return who begins, goes on or ends with saying something: `X lagde ud med at slå fast, at`."""
    words = line.lexicon.pack.words
    if line.text[verb - 2] not in words.start_by:
        return None
    begins = next((i for i in (verb - 3, verb - 4) if i > first and line.text[i] in words.phases), 0)
    if line.flags[begins - 1] & RELATIVE and begins > first + 1:  # …, sagde X, der åbnede mødet med at oplyse, at
        return antecedent(line, begins - 1, first, verb, 1)
    return subject_before(line, begins, first, verb, 1) if begins else None


def _by_saying(line: Line, verb: int, first: int) -> Subject | None:
    """Return who does something by saying something: `X fejer kritikken af bordet ved at sige, at`."""
    if line.text[verb - 2] not in line.lexicon.pack.words.by:
        return None
    who = phrase_at(line, first)
    if who is None or who.kind not in ("person", "party", "pronoun", "role") or line.flags[first] & (IF | QUESTION):
        return None
    acts = line.flags[who.end + (line.at[who.end] == ",")] & (LOWER | AUX) == LOWER  # not: har svært ved at sige
    anew = any(line.flags[i] & (NOT | AND | THAT) or line.text[i] == "," for i in range(who.end + 1, verb - 1))
    return Subject(who, after=False, first=who.start, last=verb + 1) if acts and not anew else None


def _caused(line: Line, verb: int, first: int) -> Subject | None:
    """Return who is brought to say something: `Tallene får X til at kræve en plan`."""
    words = line.lexicon.pack.words
    if line.flags[first] & (IF | QUESTION) or any(line.flags[i] & NOT for i in range(first, verb)):
        return None
    if line.at[verb - 2] not in words.object_to:
        return None
    for i in range(verb - 3, max(first, verb - ENCLOSED), -1):
        mention = phrase_at(line, i) if line.flags[i - 1] & CAUSE else None
        if mention and mention.end in (verb - 2, verb - 3) and line.at[verb - 3] in (",", line.at[mention.end - 1]):
            return Subject(mention, after=True, first=i - 1, last=verb + 1)
    return None
