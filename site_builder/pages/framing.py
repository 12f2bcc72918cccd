"""The words around a statement, without which it could be misread."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from site_builder.model import Statement

Span: TypeAlias = tuple[int, int]
"""A stretch of an article's body: offsets, end exclusive."""

_SENTENCE_END = re.compile(r"[.!?][«»”“\"’]?(?=\s+[«»„”“\"–—-]?\s*[A-ZÆØÅÄÖÜÉ]|\s*$)")


def flat(text: str) -> str:
    """Return `text` on one line, with a space at either end where there was any."""
    if not text.strip():
        return " " * bool(text)
    return f"{' ' * text[0].isspace()}{' '.join(text.split())}{' ' * text[-1].isspace()}"


def around(statement: Statement, body: str) -> tuple[str, str]:
    """Return the words before and after a statement that cannot stand without them; else two empty texts.

    An indirect one has the rest of its sentence, so that a "not" or a "denies that" cannot be lost, and where
    the one who said it stands in another sentence ("Det afviser X."), that sentence too. A quotation of no
    more than a part of a sentence has the rest of the sentence.
    """
    (first, last), told = _frame(statement, body)
    before, after = flat(body[first : statement.start]), flat(body[statement.end : last])
    if told is None:
        return before, after
    opens, closes = told
    sentence = flat(body[opens:closes]).strip()
    if closes > last:
        return before, after + _gap(body[last:opens]) + sentence
    return sentence + _gap(body[closes:first]) + before, after


def worded(statement: Statement, body: str) -> tuple[str, str, str]:
    """Return a statement as readers see it: the words before it, its own on one line, and those after it.

    Where it stands alone, it is without the comma that led to its attribution.
    """
    before, after = around(statement, body)
    line = flat(statement.quote).strip()
    return before, line if before or after else line.rstrip(","), after


def shown(statement: Statement, body: str) -> tuple[Span, ...]:
    """Return the stretches of the body that readers see of a statement: its words and those around them."""
    (first, last), told = _frame(statement, body)
    own = (min(first, statement.start), max(last, statement.end))
    return (own,) if told is None else (own, told)


def _frame(statement: Statement, body: str) -> tuple[Span, Span | None]:
    """Return what a statement is shown in, and the sentence elsewhere that says whose it is, if it must be shown."""
    direct = statement.kind == "direct"
    if direct and not _fragment(statement.quote):
        return (statement.start, statement.end), None
    first, last = statement.sentence
    cue = statement.cue
    if direct or cue is None or (cue.start < last and cue.end > first):
        return statement.sentence, None
    return statement.sentence, _sentence_at(body, cue.start, cue.end)


def _fragment(quote: str) -> bool:
    """Whether quoted words are but a part of a sentence: their first letter is a small one."""
    return next((letter.islower() for letter in quote if letter.isalpha()), False)


def _sentence_at(body: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of the sentence that a stretch of one line stands in."""
    line_start = body.rfind("\n", 0, start) + 1
    line_end = body.find("\n", end)
    line = body[line_start : line_end if line_end >= 0 else len(body)]
    ends = [match.end() + line_start for match in _SENTENCE_END.finditer(line)]
    first = max((e for e in ends if e <= start), default=line_start)
    last = min((e for e in ends if e >= end), default=line_start + len(line))
    return first, last


def _gap(between: str) -> str:
    """Return what stands for the text between two sentences: its marks, or that something is left out."""
    return " […] " if any(c.isalnum() for c in between) else f"{''.join(between.split())} "
