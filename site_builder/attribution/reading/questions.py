"""A journalist's questions, as their own paragraphs ask them: which are, whom they turn to, and of whom they ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.lexicon.words import (
    AND,
    BACK,
    BUT,
    CUE,
    FIRST,
    HE,
    QUESTION,
    SECOND,
    SHE,
    START,
)
from site_builder.attribution.mentions.phrases import phrase_at

if TYPE_CHECKING:
    from site_builder.attribution.contents.clause import Clause
    from site_builder.attribution.lines.line import Line

_QUESTION = 30
_LONG_QUESTION = 80
_INTERJECTION = 3


def is_question(line: Line, clauses: list[Clause]) -> bool:
    """Whether a paragraph is a journalist's question: short, and of what others say only if it is put to a "you".

    It may be called one: `Spørgsmål: Har ministeren …?`.
    """
    if line.at[line.size - 1] != "?":
        return False
    if line.at[1] == ":" and line.size <= _LONG_QUESTION:
        return True
    to_you = bool(line.every & SECOND)
    return line.size <= (_LONG_QUESTION if to_you else _QUESTION) and (to_you or not clauses)


def put_to(line: Line) -> int:
    """Return up to which offset a question may say whom it turns to; one that is called so may before its colon.

    To a "you" it does only before a colon: `Til NAME: Er du enig?`; else before a comma that more than a word stands
    before: `Nå, men hvad siger NAME?` · `Hvad sker der, hvis NAME siger nej?` is about nobody.
    """
    if line.at[1] == ":" or line.every & SECOND:
        return line.start[line.text.index(":") if ":" in line.text else 0]
    first = line.sentences[-1][0]
    commas = (i for i in range(first, line.size) if line.text[i] == ",")
    begun = (i for i in commas if i >= first + _INTERJECTION or line.flags[i + 1] & (START | AND | BUT) == START)
    ends = next(begun, line.size - 1)
    return line.start[ends]


def is_of_one(line: Line) -> bool:
    """Whether a question is about "him" or "her" and put to no "you": `Har hun ret?`."""
    return bool(line.every & (HE | SHE)) and not line.every & SECOND


def asks_of_others(line: Line) -> bool:
    """Whether a question asks what somebody without a name says, who is no "you": `Hvad siger oppositionen?`."""
    first = line.sentences[-1][0]
    at = next((i for i in range(first, min(first + _INTERJECTION, line.size)) if line.flags[i] & QUESTION), None)
    if at is None or at + 2 >= line.size or not line.flags[at + 1] & CUE or line.every & SECOND:
        return False
    asked = phrase_at(line, at + 2)
    return asked is not None and asked.kind == "vague" and not line.flags[at + 2] & (BACK | FIRST)
