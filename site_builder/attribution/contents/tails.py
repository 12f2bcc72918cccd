"""What is reported before the one who says it: `…, mener X`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.contents.calling import is_term
from site_builder.attribution.contents.ends import Span, reported
from site_builder.attribution.lexicon.words import (
    ADVERB,
    AND,
    AUX,
    CLAIM,
    CUE,
    FRONTED,
    HE,
    IF,
    LIKE,
    PREP,
    QUESTION,
    REASON,
    RELATIVE,
    SHE,
    START,
    THAT,
    THEY,
    THUS,
    UTTERANCE,
    WHETHER,
)
from site_builder.attribution.lines.line import QUOTE, Line
from site_builder.attribution.lines.paragraphs import DASHES
from site_builder.attribution.mentions.phrases import phrase_at

if TYPE_CHECKING:
    from site_builder.attribution.contents.clause import Subject

_SHORT = 2
_PARTS = (",", *DASHES)


def from_tail(line: Line, verb: int, sentence: tuple[int, int], subject: Subject) -> list[Span]:
    """Return what `…, mener X` closes: from the sentence's start, and what goes on behind it.

    Where the clause in front names its speaker and gives a reason ("X er imod, for …, lyder det fra X"),
    the reason alone is reported.
    """
    first, last = sentence
    comma = min(verb, subject.first) - 1
    while comma > first and line.flags[comma] & (ADVERB | AUX | THUS):  # …, sådan lyder kritikken fra X
        comma -= 1
    goes_on = line.at[subject.last] == "," and line.flags[subject.last + 1] & AUX
    if line.at[comma] not in _PARTS or comma - first < _SHORT - bool(goes_on):
        return []
    if line.text[comma - 1] == QUOTE or _is_told(line, first, comma, subject.last):
        return []
    start, opening = first, phrase_at(line, first)
    kind = opening.kind if opening is not None and not opening.doubtful else "vague"
    if kind not in ("vague", "org"):
        start = _reason(line, first, comma)
    if quoted := [i for i in range(first, comma) if line.text[i] == QUOTE and (i == first or not is_term(line, i))]:
        start = max(start, quoted[-1] + 1)
        while line.at[start] == "," or line.flags[start] & AND:
            start += 1
    told = [i for i in range(first + 1, comma) if line.text[i - 1] == "," and line.flags[i] & (CUE | RELATIVE) == CUE]
    if finite := [i for i in told if not line.word(i).participle]:
        start = next((i + 1 for i in range(finite[-1], comma) if line.text[i] == ","), comma)
    more = list(reported(line, subject.last + 1, last)) if goes_on and subject.last + 2 < last else []
    long_enough = comma - start > (_SHORT if more else 1)
    return [line.span(start, comma), *more] if long_enough else more


def _is_told(line: Line, first: int, comma: int, end: int) -> bool:
    """Whether what stands before a comma and a clause, which ends at an item, is the writer's.

    `Da mødet var slut, sagde X nej` · `Direkte spurgt, om …, svarer X nej` · `På spørgsmålet, om …, svarer X nej` ·
    `På øen, hvor de boede, husker X dem` · `Som den eneste erklærer X sig villig til` · `Y - og Z, siger X - er dyr`
    """
    words = line.lexicon.pack.words
    if "," not in line.text[first:comma] and _is_subordinate(line, first + bool(line.flags[first] & AND)):
        return True
    asked = any(line.text[i].lower() in words.addressed for i in (first, first + 1))
    answers = line.flags[first] & PREP and line.flags[first + 1] & UTTERANCE
    anothers = line.flags[end] & (THEY | HE | SHE) or line.at[end] in words.reflexive
    aside = line.at[end] in DASHES and any(text in DASHES for text in line.text[first:comma])
    return bool(asked or answers or anothers or aside)


def before_colon(line: Line, verb: int, sentence: tuple[int, int], subject: Subject) -> tuple[Span, ...]:
    """Return what is reported in front of a clause that leads up to a quotation as well: `Der er mere, siger X:`.

    Not what asks or tells where: `På spørgsmålet, om …, siger X:` · `Adspurgt om …, siger X:` · `På et møde, hvor …:`.
    """
    first, last = sentence
    behind = line.text[subject.last : last]
    asked = "ask" in line.word(first).frames or line.flags[first] & (QUESTION | LIKE) or line.flags[first + 1] & WHETHER
    if not subject.after or line.paragraph.dash >= 0 or "," in behind or asked:
        return ()
    before = line.flags[first : verb - 1]
    asks = any(flags & (UTTERANCE | CLAIM | WHETHER) for flags in before) or "," in line.text[first : verb - 1]
    return () if line.flags[first] & PREP and asks else tuple(from_tail(line, verb, sentence, subject))


def _reason(line: Line, first: int, comma: int) -> int:
    """Return where the reason begins that a clause gives: `X er imod, for …`; `first` itself where it gives none.

    In `De, der er flygtet, fordi …, skal blive` the clause goes on behind it.
    """
    begins = (i for i in range(first + 1, comma) if line.text[i - 1] == "," and line.flags[i] & REASON)
    i = next((i for i in begins if line.at[i].islower()), comma)
    goes_on = any(line.text[k - 1] == "," and line.flags[k] & AUX for k in range(i + 1, comma))
    return i + 1 if i < comma and not goes_on and any(line.flags[k] & AUX for k in range(first, i)) else first


def _is_subordinate(line: Line, i: int) -> bool:
    """Whether a clause that tells when or on what terms begins at an item: `Da mødet var slut, sagde X nej`.

    `Da er det for sent, siger X` and `Selv de unge er trætte, siger X` are clauses of their own.
    """
    flags, behind = line.flags[i], line.flags[i + 1]
    if flags & IF or not flags & START or flags & (AND | THAT | RELATIVE | QUESTION | REASON | FRONTED):
        return bool(flags & IF)
    if flags & PREP:
        return bool(behind & THAT)
    when = line.text[i].lower() in line.lexicon.pack.words.when
    return bool(behind & WHETHER) if flags & ADVERB and not when else not behind & AUX
