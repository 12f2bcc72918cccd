"""What a cue reports when it is not in quotation marks: where the reported words begin and end."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from site_builder.attribution.line import QUOTE, Line
from site_builder.attribution.phrases import phrase_at
from site_builder.attribution.words import (
    ADVERB,
    AND,
    AUX,
    BODY,
    BUT,
    CAPITAL,
    CLOSED,
    CUE,
    DEFINITE,
    INDEFINITE,
    LOCATIVE,
    LOWER,
    NOMINATIVE,
    PHRASE,
    PREP,
    QUESTION,
    REASON,
    RELATIVE,
    START,
    THAT,
    WHETHER,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.attribution.subjects import Subject

Span: TypeAlias = tuple[int, int]

_FAR = 14
_NEAR = 6
_SCARE_WORDS = 4
_SIGNS = (".", "!", "?")


def by_frame(line: Line, at: int, last: int, frames: frozenset[str]) -> Iterator[Span]:
    """Yield the reported stretch behind a cue that ends at item `at`, read by the first frame that fits."""
    if "that" in frames and (spans := list(after_that(line, at, last))):
        yield from spans
    elif "ask" in frames:
        yield from _asked(line, at, last)
    elif "inf" in frames and line.flags[_past_adverbs(line, at)] & THAT:
        yield from _span(line, _past_adverbs(line, at) + 1, last, clause=False)
    elif "to" in frames:
        yield from _urged(line, at, last, line.lexicon.pack.words.object_to)
    elif "about" in frames:
        if not line.at[_past_adverbs(line, at)] in line.lexicon.pack.words.object_about:
            yield from _urged(line, at, last, line.lexicon.pack.words.object_about)
    elif "for" in frames:
        yield from _blamed(line, at, last, line.lexicon.pack.words.object_for)
    elif "against" in frames:
        yield from _urged(line, at, last, line.lexicon.pack.words.object_against)
    elif "as" in frames:
        yield from _called(line, at, last)
    elif "object" in frames:
        start = _past_adverbs(line, at)
        given = line.flags[start] & (CAPITAL | BODY) and line.flags[start + 1] & INDEFINITE
        if line.flags[start] & INDEFINITE or given:
            yield from _span(line, start, last, clause=False)


def after_that(line: Line, at: int, last: int) -> Iterator[Span]:
    """Yield what stands behind "at", which may follow at once or behind a few words and a comma."""
    for i in range(at, min(last, at + _FAR)):
        if line.text[i] in (QUOTE, ":", ";") or line.text[i] in _SIGNS:
            return
        if i > at and line.flags[i] & CUE and not line.flags[i] & (AUX | ADVERB):
            return
        if line.flags[i] & PHRASE and line.lexicon.documents.length(line, i):
            return
        bare = _past_adverbs(line, at) == i and not _infinitive(line, i + 1)
        if line.flags[i] & THAT and (line.at[i - 1] == "," or bare):
            yield from _span(line, i + 1, last)
            return


def _infinitive(line: Line, i: int) -> bool:
    """Whether the word behind an "at" without a comma is a verb in the infinitive, not a clause's subject."""
    text = line.at[i]
    plain = line.flags[i] & (CLOSED | LOWER) == LOWER
    return plain and text.endswith(line.lexicon.pack.words.infinitive_endings)


def _asked(line: Line, at: int, last: int) -> Iterator[Span]:
    """Yield what somebody asks: `spørger, hvor pengene skal komme fra`."""
    for i in range(at, min(last, at + _FAR)):
        if line.text[i] in (QUOTE, ":"):
            return
        if line.text[i] == "," and line.flags[i + 1] & (QUESTION | WHETHER):
            yield from _span(line, i + 1, last)
            return


def from_tail(line: Line, verb: int, sentence: tuple[int, int], subject: Subject) -> list[Span]:
    """Return what `…, mener X` closes: from the sentence's start, and what goes on behind it.

    Where the clause in front names its speaker and gives a reason ("X er imod, for …, lyder det fra X"),
    the reason alone is reported.
    """
    first, last = sentence
    comma = min(verb, subject.first) - 1
    while comma > first and line.flags[comma] & (ADVERB | AUX):
        comma -= 1
    if line.at[comma] not in (",", "-", "–", "—") or comma - first < 2:  # noqa: PLR2004
        return []
    if any(line.text[i] == QUOTE for i in range(comma - 1, comma)):
        return []
    start = first
    for i in range(first + 1, comma):
        if line.text[i - 1] == "," and line.flags[i] & REASON and line.at[i].islower():
            start = i + 1 if any(line.flags[k] & AUX for k in range(first, i)) else start
            break
    told = (i for i in range(first + 1, comma) if line.text[i - 1] == "," and line.flags[i] & (CUE | RELATIVE) == CUE)
    if any(not line.word(i).participle for i in told):
        return []
    found = [line.span(start, comma)]
    if line.at[subject.last] == "," and subject.last + 2 < last and not line.flags[subject.last + 1] & RELATIVE:
        found += _span(line, subject.last + 1, last)
    return found


def _urged(line: Line, at: int, last: int, to: tuple[str, ...]) -> Iterator[Span]:
    """Yield what somebody is urged to: `regeringen til at …` with the one urged, `til …` without."""
    place = next((i for i in range(at, min(last, at + _FAR)) if line.text[i] in to), -1)
    if place < 0 or any(line.text[i] in (",", ":", QUOTE) for i in range(at, place)):
        return
    start = _past_adverbs(line, at)
    if start == place:
        start = place + 2 if line.flags[place + 1] & THAT else place + 1
    yield from _span(line, start, last, clause=False)


def _blamed(line: Line, at: int, last: int, links: tuple[str, ...]) -> Iterator[Span]:
    """Yield what somebody is blamed for, with the one blamed: `beskylder X for at …`."""
    place = next((i for i in range(at, min(last, at + _FAR)) if line.text[i] in links), -1)
    if place < 0 or any(line.text[i] in (",", ":", QUOTE) for i in range(at, place)):
        return
    yield from _span(line, _past_adverbs(line, at), last)


def _called(line: Line, at: int, last: int) -> Iterator[Span]:
    """Yield what something is called; where the name given is quoted, the quotation says it."""
    start = _past_adverbs(line, at)
    words = line.lexicon.pack.words
    if line.at[start] in words.object_for and line.flags[start + 1] & THAT:
        yield from _span(line, start + 3, last, clause=False)
    if start >= last or line.text[start] in (":", ",", QUOTE) or line.flags[start] & PREP:
        return
    if line.flags[start + 1] & LOCATIVE and not any(line.at[i] in words.object_for for i in range(start, last)):
        return
    quoted = next((i for i in range(start, last) if line.quote[i] is not None), -1)
    named = quoted > 0 and line.at[quoted - 1] in words.object_as
    term = quoted > 0 and line.at[quoted - 1] in words.object_for and _is_term(line, quoted)
    if quoted < 0 or named or term:
        yield from _span(line, start, last, clause=False)
    elif line.at[quoted + 1] == "," and line.flags[quoted + 2] & THAT:
        yield from _span(line, quoted + 3, last)


def _is_term(line: Line, i: int) -> bool:
    """Whether a quotation is too short to be a statement of its own."""
    quote = line.quote[i]
    return quote is not None and len(line.body[quote.start : quote.end].split()) < _SCARE_WORDS


def _past_adverbs(line: Line, at: int) -> int:
    while line.flags[at] & ADVERB and not line.flags[at] & (PREP | DEFINITE | INDEFINITE):
        at += 1
    return at


def _span(line: Line, start: int, last: int, *, clause: bool = True) -> Iterator[Span]:
    """Yield the stretch from item `start` to where what is reported ends, if it is longer than a word.

    What is no clause of its own ends before ", og" as well.
    """
    end = _end(line, start, last)
    if not clause:
        ends = (
            i
            for i in range(start + 1, end)
            if (line.text[i] == "," and line.flags[i + 1] & AND) or (line.flags[i] & AND and line.flags[i + 1] & CUE)
        )
        end = next(ends, end)
    while end > start and line.text[end - 1] in (",", ".", "!", "?", ";", ":"):
        end -= 1
    if end - start > 1:
        yield line.span(start, end)


def _acts(line: Line, i: int) -> bool:
    """Whether somebody of the registry begins a main clause at item `i`: `…, og Venstres NAME er med på tanken`."""
    hit = line.known(i)
    mention = phrase_at(line, i) if hit else None
    named = mention is not None and mention.kind in ("person", "party") and not mention.plural
    return bool(named and mention and line.flags[mention.end] & AUX)


def _same(line: Line, pronoun: int, start: int) -> bool:
    """Whether a pronoun is that of the sentence's own subject: `Hun mener ikke, at …, og hun har …`."""
    first, _ = line.sentence_of(start)
    return line.text[pronoun] == line.text[first].lower()


def _reports_anew(line: Line, start: int, last: int) -> bool:
    """Whether a clause behind a conjunction soon has a cue and an "at" of its own: `…, mens X mener, at …`."""
    near = range(start, min(last, start + _NEAR))
    return any(line.flags[k] & CUE or line.flags[k] & (PHRASE | AUX) == PHRASE for k in near) and any(
        line.text[k] == "," and line.flags[k + 1] & THAT for k in range(start, min(last, start + 2 * _NEAR))
    )


def _end(line: Line, start: int, last: int) -> int:
    """Return the item before which a reported clause ends.

    It does before ", men", before a quotation behind a comma, before another clause that reports
    (", siger X" · ", og X siger"), and at a semicolon.
    """
    for i in range(start + 1, last):
        if line.text[i] == ";" or (line.text[i] == ":" and line.at[i + 1] in (QUOTE, ".")):
            return i
        if line.text[i] != ",":
            continue
        after = line.flags[i + 1]
        if after & BUT and line.flags[i + 2] & THAT:
            continue
        if line.at[i + 1] == QUOTE or (after & BUT and any(line.flags[k] & (AUX | CUE) for k in range(i + 2, last))):
            return i
        if after & CUE and not after & (AUX | ADVERB | RELATIVE | THAT) and not line.word(i + 1).participle:
            return i
        if after & START and _reports_anew(line, i + 2, last):
            return i
        if after & AND and line.flags[i + 2] & NOMINATIVE and line.flags[i + 3] & AUX and _same(line, i + 2, start):
            return i
        if after & AND and _acts(line, i + 2):
            return i
        if after & AND and any(line.flags[k] & CUE for k in range(i + 2, min(last, i + 6))):
            return i
    return last
