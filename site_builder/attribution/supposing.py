"""Sentences that report nothing: they ask, suppose, call it wrong that somebody said it, or tell no speech at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.words import AND, BACK, BUT, CAPITAL, IF, KNOWN, NOT, PREP, QUESTION, ROLE, THAT

if TYPE_CHECKING:
    from site_builder.attribution.clause import Subject
    from site_builder.attribution.line import Line

_AT_ONCE = 7


def reports_nothing(line: Line, verb: int, subject: Subject, sentence: tuple[int, int]) -> bool:
    """Whether a sentence asks, supposes or denies that its subject said something, or it is not said aloud."""
    asked = _is_asked(line, subject, sentence)
    return asked or _is_supposed(line, subject) or _is_wrong(line, subject, sentence) or _is_inward(line, verb, subject)


def _is_inward(line: Line, verb: int, subject: Subject) -> bool:
    """Whether a verb's reflexive makes it one of not speaking: `SF finder sig i, at` · `X forsikrede sig om, at`."""
    words = line.lexicon.pack.words
    return line.at[subject.last] in words.reflexive and line.at[verb] in words.inward


def _is_asked(line: Line, subject: Subject, sentence: tuple[int, int]) -> bool:
    """Whether a sentence asks or supposes: `Mener X, at …?` · `Hvad siger X til, at …?` · `Siger X, at …, må …`.

    `Siger X:` does report.
    """
    first, last = sentence
    if not subject.after or not line.text[first][:1].isupper() or ":" in (line.at[subject.last], line.at[last - 1]):
        return False
    begins = first + bool(line.flags[first] & (AND | BUT))
    verb_first = subject.first == begins and not line.flags[begins] & PREP
    return verb_first or (line.at[last - 1] == "?" and bool(line.flags[begins] & QUESTION))


def _is_supposed(line: Line, subject: Subject) -> bool:
    """Whether somebody reports only if something else is so: `Hvis X siger, at …`."""
    return _is_condition(line, subject.first - 1) or _is_condition(line, subject.mention.start - 1)


def _is_wrong(line: Line, subject: Subject, sentence: tuple[int, int]) -> bool:
    """Whether a sentence denies that somebody said something: `Det er ikke rigtigt, at X sagde, at …`."""
    first, that = sentence[0], subject.mention.start - 1
    if not (line.flags[that] & THAT and line.flags[first] & BACK and that - first <= _AT_ONCE):
        return False
    true = any(line.text[i] in line.lexicon.pack.words.true for i in range(first + 1, that))
    return true and line.at[that - 1] == "," and any(line.flags[i] & NOT for i in range(first + 2, that))


def _is_condition(line: Line, i: int) -> bool:
    """Whether "if" stands at item `i`; `SF, hvis ordfører …` says "whose"."""
    whose = line.at[i - 1] == "," and line.flags[i - 2] & (CAPITAL | KNOWN) and line.flags[i + 1] & ROLE
    return bool(line.flags[i] & IF) and not whose
