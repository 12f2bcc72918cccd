"""Sentences that report nothing: they ask, suppose or deny that somebody said it, or tell no speech at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.clauses.forged import is_forged
from site_builder.attribution.lexicon.words import (
    ACCORDING,
    ADVERB,
    AND,
    AUX,
    BOTH,
    BUT,
    CAPITAL,
    CUE,
    DENIED,
    DOUBT,
    IF,
    INDEFINITE,
    INFINITIVE,
    KNOWN,
    NOT,
    PHRASE,
    PREP,
    QUESTION,
    ROLE,
    SIGN,
    THAT,
    WHETHER,
)
from site_builder.attribution.lines.line import QUOTE
from site_builder.attribution.lines.paragraphs import DASHES

if TYPE_CHECKING:
    from site_builder.attribution.contents.clause import Subject
    from site_builder.attribution.lines.line import Line

_AT_ONCE = 7
_OF_SPEECH = frozenset({"that", "to", "for", "about", "against"})
"""Who is told not to do what a verb with these says has said nothing: `X opfordrer ikke Y til at …`."""
_NOT_TOLD = frozenset({"holds", "object"})
"""What is thought, or demanded, need not be so: `X kræver, at Y siger, at …`."""


def reports_nothing(line: Line, verb: int, subject: Subject, sentence: tuple[int, int]) -> bool:
    """Whether a sentence asks, supposes or denies that its subject said something, or it is not said aloud."""
    if _is_asked(line, subject, sentence) or _is_supposed(line, subject) or _is_inward(line, verb, subject):
        return True
    if is_forged(line, subject, sentence):
        return True
    asks = line.at[sentence[1] - 1] == "?" and not subject.after and "ask" not in line.word(verb).frames
    if _is_doubted(line, verb, subject, sentence) or (asks and not _asks_at_last(line, subject.last, sentence[1])):
        return True
    return not subject.after and _is_unsure(line, sentence[0], subject.mention.start - 1)


def _asks_at_last(line: Line, first: int, last: int) -> bool:
    """Whether only what stands behind a dash asks: `X mener, at folk tænker – hvorfor passer vi ikke på dem?`."""
    return any(line.text[i] in DASHES and line.flags[i + 1] & QUESTION for i in range(first, last))


def is_denied(line: Line, verb: int, subject: Subject, frames: frozenset[str]) -> bool:
    """Whether somebody is told not to say something: `X siger ikke, at` · `Hverken X eller Y har sagt, at`.

    Of a thought the "not" is part: `X mener ikke, at`.
    """
    if not line.every & DENIED or "holds" in frames or not frames & _OF_SPEECH:
        return False
    start, end, words = subject.mention.start, subject.mention.end, line.lexicon.pack.words
    before = line.flags[start - 1]
    if before & NOT or (before & BOTH and before & DOUBT):
        return True
    if line.at[start - 1] in words.not_even and line.flags[start - 2] & NOT:
        return True
    left = verb - 1
    while line.flags[left] & (ADVERB | AUX) and not line.flags[left] & NOT:
        left -= 1
    parts = range(verb + 1, subject.last) if not subject.after else range(end, verb)
    between = () if "," in line.text[end:verb] else range(end, verb)
    if any(line.flags[i] & NOT for i in (left, *parts, *between)) or denied_behind(line, subject.last) >= 0:
        return True
    return subject.after and _is_denied_before(line, line.sentence_of(verb)[0], subject.first)


def denied_behind(line: Line, at: int) -> int:
    """Return the item of a "not" a few plain words behind a verb: `siger X til gengæld ikke, at`; -1 where none is.

    `opfordrer til ikke at samles` denies nothing.
    """
    words, i = line.lexicon.pack.words, at
    links = (*words.object_to, *words.object_for, *words.object_against, *words.object_about)
    while i < at + _AT_ONCE:
        if line.flags[i] & NOT:
            return i
        if length := line.lexicon.adverbials.spelt_at(line, i):
            i += length
            continue
        if line.flags[i] & (SIGN | THAT | CUE | INDEFINITE) or line.at[i] in (QUOTE, *links):
            return -1
        i += 1
    return -1


def _is_denied_before(line: Line, first: int, verb: int) -> bool:
    """Whether a sentence begins with what denies it: `På intet tidspunkt sagde X`, not `Ikke overraskende sagde X`."""
    if "," in line.text[first:verb]:
        return False
    if line.flags[first] & PREP:
        return any(line.flags[i] & NOT for i in range(first, verb))
    nowhere = line.flags[first] & (NOT | ADVERB) == NOT or line.flags[first + 1] & (PREP | INDEFINITE)
    return bool(line.flags[first] & NOT and nowhere) or bool(line.flags[first] & BOTH and line.flags[first] & DOUBT)


def _is_doubted(line: Line, verb: int, subject: Subject, sentence: tuple[int, int]) -> bool:
    """Whether it is only likely, or told by some, that somebody says it: `Måske mener X` · `har angiveligt sagt`."""
    if not line.every & DOUBT:
        return False
    comma = next((i for i in range(verb, sentence[0], -1) if line.text[i] in (",", "?", "!")), sentence[0])
    inside = range(subject.mention.start, subject.mention.end)
    near = (i for i in range(comma, subject.last + 1) if i not in inside)
    return any(line.flags[i] & (DOUBT | BOTH) == DOUBT for i in near)


def _is_unsure(line: Line, first: int, that: int) -> bool:
    """Whether it may not be so what a sentence tells behind an "at": `Rygter om, at X siger …` · `uden at X sagde`.

    It is so where somebody tells it, or it came first: `Y oplyser, at X har sagt …` · `efter at X sagde`.
    """
    if that <= first or not line.flags[that] & THAT:
        return False
    before, words = that - 1 - (line.at[that - 1] == ","), line.lexicon.pack.words
    if line.every & DENIED and any(line.flags[i] & DENIED for i in range(first, that)):
        return True
    return line.at[before] not in words.factive and not any(_tells(line, i) for i in range(first, that))


def _tells(line: Line, i: int) -> bool:
    """Whether what stands behind an item is told to be so, not merely thought or wished."""
    flags = line.flags[i]
    if flags & CUE:
        frames = line.word(i).frames
        return "that" in frames and not frames & _NOT_TOLD
    if flags & PHRASE and line.lexicon.phrases.length(line, i):
        return not line.lexicon.held.length(line, i)
    if flags & INFINITIVE:  # Man kunne ønske, at X sagde …
        return not line.word(i).bare & _NOT_TOLD
    return bool(flags & ACCORDING) or line.at[i] in line.lexicon.pack.words.affects


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


def _is_condition(line: Line, i: int) -> bool:
    """Whether "if" stands at item `i`; `SF, hvis ordfører …` says "whose", the Swedish `även om hon` that it is so."""
    if line.flags[i] & WHETHER and line.at[i - 1].lower() in line.lexicon.pack.words.even:
        return False
    whose = line.at[i - 1] == "," and line.flags[i - 2] & (CAPITAL | KNOWN) and line.flags[i + 1] & ROLE
    return bool(line.flags[i] & IF) and not whose
