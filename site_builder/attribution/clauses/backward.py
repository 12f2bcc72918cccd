"""What `Det mener X.` points back at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.clauses.supposing import denied_behind
from site_builder.attribution.contents.clause import Clause
from site_builder.attribution.contents.contents import after_that
from site_builder.attribution.lexicon.words import (
    ACCORDING,
    ADVERB,
    AND,
    AUX,
    BACK_THEN,
    BUT,
    CAUSE,
    CONNECTIVE,
    CUE,
    DOUBT,
    IF,
    NOT,
    PREP,
    RELATIVE,
    THAT,
    THUS,
    WHETHER,
    WILL,
)
from site_builder.attribution.lines.line import QUOTE, Line
from site_builder.attribution.lines.paragraphs import DASHES
from site_builder.attribution.subjects.subjects import subject_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.attribution.contents.clause import Subject

_INTENTION = 12
_CLOSERS = (",", ".", ":", "!", "?", ";", *DASHES, QUOTE)
_LEADS_IN = (":", ",", *DASHES)
_PARTS = AND | BUT | CAUSE | IF | RELATIVE | THAT
_SPEAKERS = ("person", "party", "role", "pronoun", "both")
_OF_QUOTATIONS = {"quote", "turn", "about"}


def sentences_before(line: Line, clause: Clause, lines: list[Line]) -> Iterator[tuple[int, int, int]]:
    """Yield (line, start, end) of the sentence before, and those that it goes on from ("Derfor …").

    A sentence with a quotation or a cue of its own is not taken, nor one that says what somebody will do
    ("Et flertal vil …"): that is the article's own telling.
    """
    for other, (first, last) in _upwards(line, line.sentence_of(clause.verb), lines):
        if not other.paragraph.told or not _told(other, first, last):
            return
        end = last
        while end > first and other.text[end - 1] in (".", "!", "?"):
            end -= 1
        yield other.index, *other.span(first, end)
        if not other.flags[first] & CONNECTIVE:
            return


def pointing(line: Line, sentence: tuple[int, int], subject: Subject, frames: frozenset[str]) -> Clause | None:
    """Return the report of a sentence that begins with what it points at: `Det mener X.` · `Sådan spurgte X Y`.

    Its verb is the second word, and the subject stands behind it; or between its parts: `Det har X tidligere sagt.`
    """
    first, last = sentence
    parted = line.text[first + 1 : subject.first + 1] if line.flags[subject.last - 1] & CUE else []
    behind, more = line.at[subject.last], line.flags[subject.last + 1]
    goes_on = subject.last < last and behind != "." and not (behind == "," and more & AND)  # Det har X lovet at se på
    if parted and (goes_on or any(flags & (NOT | DOUBT) for flags in line.flags[first:last])):
        return None
    verb, cue = first + 1, (subject.first, subject.last)
    of_words = line.flags[first] & THUS and not {"report", "that"} & frames  # »…« Sådan reagerede X
    if {"back", "report"} & frames and not of_words and _stands_alone(line, subject, verb, last):
        at_once = "that" in frames and line.flags[subject.last + 1] & THAT
        contents = tuple(after_that(line, subject.last, last)) if at_once else ()
        return Clause(subject.mention, cue, verb, "back-reference", contents=contents, points="back")
    thus = line.flags[first] & THUS and not line.flags[subject.last] & NOT
    if thus and {"ask", "back", "report"} & frames and subject.mention.kind in _SPEAKERS:
        return Clause(subject.mention, cue, verb, "back-reference", points="above")
    return None


def _stands_alone(line: Line, subject: Subject, verb: int, last: int) -> bool:
    """Whether `Det mener X` says no more of what it points at, which may be that it is wrong.

    Not so in `Det mener X er forkert`, `Det mener X ikke`, `Det mener hverken X eller Y`, `Det siger X nej til` and
    `Det svarede X på med …`.
    """
    at = subject.last
    if line.flags[at - 1] & PREP and at - subject.mention.end > 1:
        return False
    parted = line.flags[at] & line.flags[at + 1] & PREP
    if parted and line.at[verb] in line.lexicon.pack.words.answers:
        return False
    while line.flags[at] & (ADVERB | BACK_THEN) and not line.flags[at] & (NOT | PREP):
        at += 1
    behind = subject.last + (line.at[subject.last] == ",")  # Det mener partiets ordfører, NAME, ikke
    denied = (line.flags[at] | line.flags[verb + 1]) & NOT or denied_behind(line, behind) >= 0
    denied = denied or line.text[verb + 1] in line.lexicon.pack.words.doubt
    closed = at >= last or line.text[at] in _CLOSERS or line.flags[at] & (_PARTS | PREP | ACCORDING)
    denied = denied or any(flags & (NOT | DOUBT) for flags in line.flags[at:last] if line.flags[at] & ACCORDING)
    if denied or not closed:
        return False
    ends = next((i for i in range(at, last) if line.text[i] in _CLOSERS or line.flags[i] & _PARTS), last)
    led = ends < last and line.text[ends] == ":"
    stranded = at < ends and line.flags[ends - 1] & PREP and not led
    cut_off = (i for i in range(at + 1, last) if line.text[i - 1] == ",")
    verbs = (i for i in (*range(at, ends), *cut_off) if line.flags[i] & AUX and not line.flags[i - 1] & PREP)  # i går
    return not stranded and not any(verbs)


def _upwards(line: Line, place: tuple[int, int], lines: list[Line]) -> Iterator[tuple[Line, tuple[int, int]]]:
    """Yield the sentences before one, the nearest first."""
    yield from ((line, sentence) for sentence in reversed(line.sentences) if sentence < place)
    for index in range(line.index - 1, -1, -1):
        yield from ((lines[index], sentence) for sentence in reversed(lines[index].sentences))


def _told(line: Line, first: int, last: int) -> bool:
    if line.paragraph.dash >= 0 or last - first < 4 or line.at[last - 1] in (":", "?"):  # noqa: PLR2004
        return False
    if any(line.flags[i] & ACCORDING for i in range(first, last)) or _is_quoted(line, first, last):
        return False
    asks = any(line.text[i] in line.lexicon.pack.words.messages for i in range(first, last))
    if asks and any(line.flags[i] & WHETHER and line.at[i - 1] == "," for i in range(first, last)):
        return False  # Så spørgsmålet er, om det er realistisk
    if any(_reports(line, i, (first, last)) for i in range(first, last)):
        return False
    comma = next((i for i in range(first, last) if line.text[i] == ","), last)
    return not any(line.flags[i] & WILL for i in range(first, min(comma, first + _INTENTION)))


def _is_quoted(line: Line, first: int, last: int) -> bool:
    """Whether a sentence holds a quotation that is more than a part of it: `så "gør de det, de er valgt til"`."""
    quotes = [i for i in range(first, last) if line.text[i] == QUOTE]
    return any(i == first or line.at[i - 1] in _LEADS_IN for i in quotes)


def _reports(line: Line, i: int, sentence: tuple[int, int]) -> bool:
    """Whether somebody reports by an item: not `Kontrollen fortsætter`, `X har bedt om hjælp`."""
    if not line.flags[i] & CUE or not line.word(i).frames - _OF_QUOTATIONS:
        return False
    subject = subject_of(line, i, sentence)
    return subject is not None and subject.mention.kind in _SPEAKERS and not subject.mention.doubtful
