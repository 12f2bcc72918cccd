"""Who shares a report: the subject that a second verb takes over, and those who are agreed with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from site_builder.attribution.contents.clause import Subject
from site_builder.attribution.lexicon.words import (
    ACCORDING,
    ADVERB,
    AND,
    AUX,
    BACK,
    BUT,
    CLAIM,
    CUE,
    DEFINITE,
    FRONTED,
    INDEFINITE,
    LIKE,
    NOMINATIVE,
    OPINION,
    OTHER_OCCASION,
    PREP,
    QUESTION,
    RELATIVE,
    START,
    THAT,
)
from site_builder.attribution.lines.mention import Mention
from site_builder.attribution.mentions.phrases import phrase_at
from site_builder.attribution.subjects.relatives import antecedent

if TYPE_CHECKING:
    from site_builder.attribution.contents.clause import Clause
    from site_builder.attribution.lines.line import Line

_FRONTED = PREP | ADVERB | START | BACK | OTHER_OCCASION | FRONTED
_TOLD_OF = 10
SOURCES = ACCORDING | OPINION | CLAIM
"""Sources without a verb, whose owner no verb behind them shares."""


def going_on(line: Line, i: int, length: int, earlier: list[Clause]) -> Subject | None:
    """Return the subject of the clause before, which a verb behind "og" shares: `X mener …, og foreslår, at`.

    A comma before it closes the clauses within, so that it is the main clause's: `X siger, at Y mener, at …, og lover`.
    Before "men" a comma always stands: there only the time of the verbs may tell, else it is nobody's.
    """
    if not earlier or not line.flags[i - 1] & AND or line.flags[i + length] & NOMINATIVE:
        return None
    before = earlier[-1]
    if line.flags[before.verb] & SOURCES:
        return None
    if own_clause(line, line.sentence_of(i)[0], i - 1) > before.verb:  # X siger nej, men Y holder fast og siger
        return None
    return Subject(_main_subject(line, i, earlier), after=False, first=i, last=i + length)


def _main_subject(line: Line, i: int, earlier: list[Clause]) -> Mention:
    """Return who reports by a verb that goes on: who reported last, or whom the main clause around that is about."""
    before, first, nobody = earlier[-1], line.sentence_of(i)[0], Mention(i, i + 1, "vague")
    if not _is_within(line, before, first) or line.at[i - 2] != ",":
        return before.subject
    outer = next((c for c in earlier if not _is_within(line, c, first)), None)
    if line.flags[i - 1] & BUT and not _is_of_time(line, i, before, outer):
        return nobody
    if outer is not None:
        return outer.subject
    opening = phrase_at(line, first)
    return opening if opening is not None and opening.kind not in ("vague", "org") else nobody


def _is_within(line: Line, clause: Clause, first: int) -> bool:
    """Whether a report stands in a subordinate clause: `…, at Y mener` · `…, hvorfor Y mener` · `…, som mener`."""
    begins = min(clause.subject.start, clause.cue[0])
    opener = line.flags[begins - 1] if begins > first else 0
    relative = line.flags[clause.cue[0]] & RELATIVE and clause.cue[0] > first
    return bool(relative or (opener & (THAT | QUESTION | RELATIVE) and begins - 1 > first))


def _is_of_time(line: Line, i: int, inner: Clause, outer: Clause | None) -> bool:
    """Whether a verb is of the time of the report around another, and not of that one's own."""
    past = line.word(i).past
    return outer is not None and [line.word(c.verb).past for c in (inner, outer)] == [not past, past]


def shared(line: Line, first: int, left: int, verb: int, length: int) -> Subject | None:
    """Return the subject of the clause that a second verb behind "og" or "men" at item `left` goes with too."""
    begins = own_clause(line, first, left)
    if begins > first and line.flags[begins] & RELATIVE and line.at[begins - 1] == ",":
        told = antecedent(line, begins, first, verb, length)
        return Subject(told.mention, after=False, first=left + 1, last=verb + length) if told is not None else None
    begins += begins > first
    opening = phrase_at(line, begins)
    if opening is not None and _is_group(line, begins, opening):  # Eleverne har mødt X og siger, at
        return None
    for i in range(begins, left):
        if i > begins and not (line.flags[i] & (NOMINATIVE | DEFINITE) or line.text[i][:1].isupper()):
            continue
        mention = None if line.flags[i - 1] & PREP and i > begins else phrase_at(line, i)
        if mention and mention.kind == "pronoun" and i > begins and not _behind_verb(line, begins, i):
            continue
        opens = mention is not None and i == begins and (mention.kind == "org" or bool(line.flags[i] & INDEFINITE))
        if mention and (mention.kind not in ("vague", "org") or opens) and mention.end <= left:
            return Subject(mention, after=False, first=left + 1, last=verb + length)
    return None


def own_clause(line: Line, first: int, left: int) -> int:
    """Return where the clause of a second verb begins: at "men", "mens", "fordi", or at "der" behind the last comma.

    `Venstre er imod, men X holder fast og siger …` · `X lyttede til Y, der rejste sig og sagde …`
    A comma in front of it closes what tells when or why: `X er glad, når Y kommer, men siger …`
    """
    closed = line.at[left - 1] == ","
    commas = [i for i in range(left - 2, first, -1) if line.text[i] == ","]
    for k, comma in enumerate(commas):
        flags = line.flags[comma + 1]
        if flags & RELATIVE and not k:
            if closed and not line.flags[left] & BUT:  # X er uenig med Y, der siger nej, og lover
                continue
            return comma + 1
        while_it = closed and line.text[comma + 1] in line.lexicon.pack.words.meanwhile  # X, mens Y går, og lover
        if (flags & BUT and not while_it) or (flags & (START | THAT | RELATIVE | AND | PREP) == START and not closed):
            return comma + 1
    opened = line.flags[first] & (START | AND | PREP | BUT) == START
    return commas[-1] + 1 if opened and commas else first  # Da X kom, rejste Y sig og sagde …


def _is_group(line: Line, begins: int, mention: Mention) -> bool:
    """Whether a clause begins with somebody who is not named, and their verb: `Kommunerne var skeptiske og mente`."""
    flags = line.flags[begins]
    if mention.kind != "vague" or flags & (ADVERB | PREP | BACK | START | INDEFINITE):
        return False
    somebody = mention.role or mention.plural or mention.end == begins + 1
    return bool(line.flags[mention.end] & (AUX | CUE) and somebody)


def _behind_verb(line: Line, first: int, i: int) -> bool:
    """Whether a pronoun stands behind its verb: `Det har hun …` · `Nu går hun videre og …`."""
    second = i == first + 2 and line.flags[first] & _FRONTED and line.flags[i] & NOMINATIVE
    return bool(second or line.flags[i - 1] & (AUX | CUE))


def with_like(line: Line, subject: Subject) -> Subject:
    """Add the one who is agreed with: `X mener som Y, at` · `Sammen med Y foreslår X, at` · `Ligesom Y mener X, at`."""
    if subject.after:
        first, likes = line.sentence_of(subject.first)[0], line.lexicon.pack.words.like
        likewise = line.at[first].lower() in likes[1:] and line.at[first].lower().endswith(likes[:1])
        behind = first + 1 if likewise else first + 2
        fronted = likewise or line.flags[first] & line.flags[first + 1] & LIKE
        beside = phrase_at(line, behind) if fronted and behind < subject.first else None
        if beside is None or beside.kind not in ("person", "party"):
            return subject
        ends = beside.end + (line.at[beside.end] == ",") == subject.first
        return _joined(subject, beside, subject.last) if ends else subject
    like = subject.last
    if line.at[like] == "," and not line.flags[like + 1] & RELATIVE:
        like += 1
    if not line.flags[like] & LIKE:
        return subject
    other = phrase_at(line, like + 1)
    if other is None or other.kind not in ("person", "party", "role", "pronoun") or line.at[other.end] != ",":
        return subject
    told_of = line.flags[other.end + 1] & RELATIVE  # X mener som Y, der også var der, at
    near = range(other.end + 1, min(line.size, other.end + _TOLD_OF)) if told_of else ()
    return _joined(subject, other, next((i for i in near if line.text[i] == ","), other.end))


def agreeing(line: Line, subject: Subject) -> Subject:
    """Add the one who is agreed with: `X er enig med Y i, at`."""
    other = phrase_at(line, subject.last)
    if other is None or subject.after or other.kind not in ("person", "party", "role", "pronoun"):
        return subject
    return _joined(subject, other, min(other.end + 1, line.size))


def _joined(subject: Subject, other: Mention, last: int) -> Subject:
    parts = (*subject.mention.each(), *other.each())
    both = msgspec.structs.replace(subject.mention, kind="both", plural=True, parts=parts)
    return msgspec.structs.replace(subject, mention=both, last=last)
