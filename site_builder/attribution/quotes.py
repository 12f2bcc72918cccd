"""Quotations by their marks: which mark opens and which closes is read from what stands around it.

No list of styles: »…«, «…», "…", “…”, ”…”, „…“ and the single ones are one kind of sign each, double or single,
and whether one opens or closes shows in the white space and punctuation beside it. A mark that could be
either is read by what is open. What is quoted inside a quotation is part of it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from site_builder.attribution.paragraphs import Paragraph

DOUBLE = "\"«»“”„‟"
SINGLE = "'‘’‚‹›"
_MARK = re.compile(f"[{DOUBLE}{SINGLE}]")
_BEFORE_OPENING = "([{-–—/:;,…"
_AFTER_CLOSING = ".,;:!?)]}…–—-/"
_STOPS = ".!?…,;:"
_SCARE_WORDS = 4


class Quote(msgspec.Struct):
    """The words between two marks, `start` to `end` in the body, without white space at either end.

    `outer` spans the marks as well. `opened` and `closed` tell whether the marks are there: a quotation that
    goes on in the next paragraph may lack the closing one, and there the opening one. `follows` is true
    where it goes on from the quotation before it.
    """

    start: int
    end: int
    outer: tuple[int, int]
    paragraph: int
    opened: bool = True
    closed: bool = True
    follows: bool = False


class _Mark(msgspec.Struct):
    at: int
    single: bool
    opens: bool
    closes: bool
    weak: bool  # closes by its place alone: no punctuation on either side


def quotes_of(body: str, paragraphs: list[Paragraph]) -> list[Quote]:
    """Return the quotations of a body in their order; a dash paragraph is none of this function's business."""
    found: list[Quote] = []
    carried = False
    for index, paragraph in enumerate(paragraphs):
        if paragraph.dash >= 0:
            carried = False
            continue
        if paragraph.heading:
            continue
        marks = [_read(body, m.start(), paragraph) for m in _MARK.finditer(body, paragraph.start, paragraph.end)]
        marks = _without_apostrophes(body, marks)
        if carried and not marks:
            if not _closes_later(body, paragraphs, index):
                carried = False
                continue
            found.append(_quote(body, paragraph.start, paragraph.end, index, (False, False)))
            found[-1].follows = True
            continue
        spans, left_open = _pair(body, paragraph, marks, carried=carried)
        for start, end, opened, closed in spans:
            quote = _quote(body, start, end, index, (opened, closed))
            if quote.start < quote.end:
                quote.follows = carried and (not opened or start == paragraph.start + 1) and quote.start < paragraph.start + 3
                found.append(quote)
        carried = left_open
    return found


def _quote(body: str, start: int, end: int, paragraph: int, marks: tuple[bool, bool]) -> Quote:
    opened, closed = marks
    outer = (start - opened, end + closed)
    while start < end and body[start].isspace():
        start += 1
    while end > start and body[end - 1].isspace():
        end -= 1
    return Quote(start, end, outer, paragraph, opened, closed)


def _read(body: str, at: int, paragraph: Paragraph) -> _Mark:
    """Tell from its neighbours what a mark can do."""
    before = body[at - 1] if at > paragraph.start else " "
    after = body[at + 1] if at + 1 < paragraph.end else " "
    left = before.isspace() or before in _BEFORE_OPENING
    right = after.isspace() or after in _AFTER_CLOSING
    opens = not after.isspace() and after not in _AFTER_CLOSING and (left or before in DOUBLE + SINGLE)
    closes = not before.isspace() and (right or after in DOUBLE + SINGLE or not left)
    if not opens and not closes:
        opens = closes = True
    if opens and closes and before in ",;:…" and after.isalnum():
        opens = True
    weak = closes and before.isalnum() and after.isspace()
    return _Mark(at, body[at] in SINGLE, opens, closes, weak)


def _without_apostrophes(body: str, marks: list[_Mark]) -> list[_Mark]:
    """Drop single marks that are apostrophes: between letters, or closing what none of their kind opened."""
    kept: list[_Mark] = []
    depth = 0
    for mark in marks:
        if mark.single:
            inside = 0 < mark.at < len(body) - 1 and body[mark.at - 1].isalnum() and body[mark.at + 1].isalnum()
            if inside or (not depth and not mark.opens):
                continue
            depth += 1 if mark.opens and not (depth and mark.closes) else -1
        kept.append(mark)
    return kept if not depth else [mark for mark in kept if not mark.single]


def _pair(
    body: str, paragraph: Paragraph, marks: list[_Mark], *, carried: bool
) -> tuple[list[tuple[int, int, bool, bool]], bool]:
    """Return the outermost quotations as (start, end, opened, closed), and whether one is still open at the end."""
    spans: list[tuple[int, int, bool, bool]] = []
    depth, start, opened = 0, paragraph.start, True
    if carried and marks and not (marks[0].opens and marks[0].at == paragraph.start):
        closing = sum(mark.closes and not mark.opens for mark in marks)
        if closing > sum(mark.opens and not mark.closes for mark in marks):
            depth, opened = 1, False
    for index, mark in enumerate(marks):
        rest = marks[index + 1 :]
        if depth and mark.closes and not (mark.opens and _opens_inside(body, mark, rest)):
            if _misplaced(body, mark, rest):
                depth += 1
                continue
            depth -= 1
            if not depth:
                spans.append((start, mark.at, opened, True))
        elif mark.opens or (depth == 0 and any(r.closes for r in rest)):
            depth += 1
            if depth == 1:
                start, opened = mark.at + 1, True
        elif depth == 0 and not rest and mark.at >= paragraph.end - 1:
            spans.append((_sentence_start(body, spans, paragraph, mark.at), mark.at, False, True))
    if depth:
        spans.append((start, paragraph.end, opened, False))
    return spans, depth > 0


def _opens_inside(body: str, mark: _Mark, rest: list[_Mark]) -> bool:
    """Whether a mark that could be either opens a quotation inside the one that is open."""
    before, after = body[mark.at - 1], body[mark.at + 1 : mark.at + 2]
    return before.isspace() and bool(after) and not after.isspace() and bool(rest)


def _misplaced(body: str, mark: _Mark, rest: list[_Mark]) -> bool:
    """Whether a mark that closes by its place alone was meant to open: som en" god sag". """  # noqa: D210
    if not mark.weak or not rest or not rest[0].closes or rest[0].opens:
        return False
    between = body[mark.at + 1 : rest[0].at]
    return len(between.split()) < _SCARE_WORDS and between[:1].isspace() and between.strip()[:1].islower()


def _sentence_start(
    body: str, spans: list[tuple[int, int, bool, bool]], paragraph: Paragraph, end: int
) -> int:
    """Return where the last sentence before `end` begins: the opening mark was left out."""
    first = spans[-1][1] + 1 if spans else paragraph.start
    stop = max((body.rfind(sign + " ", first, end - 1) for sign in ".!?"), default=-1)
    return stop + 2 if stop >= 0 else first


def _closes_later(body: str, paragraphs: list[Paragraph], index: int) -> bool:
    """Whether one of the next paragraphs closes a quotation before it opens any."""
    for paragraph in paragraphs[index + 1 : index + 6]:
        match = _MARK.search(body, paragraph.start, paragraph.end)
        while match and match[0] in SINGLE:
            match = _MARK.search(body, match.end(), paragraph.end)
        if match:
            mark = _read(body, match.start(), paragraph)
            return mark.closes and not mark.opens
    return False
