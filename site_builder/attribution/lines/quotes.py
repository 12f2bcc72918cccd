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
    from site_builder.attribution.lines.paragraphs import Paragraph

DOUBLE = '"«»“”„‟'
SINGLE = "'‘’‚‹›"
STATEMENT_WORDS = 4
"""Fewer words in quotation marks are a term or a title, and no statement."""

_MARK = re.compile(f"[{DOUBLE}{SINGLE}]")
_PAIR = re.compile(f"[{DOUBLE}]([^{DOUBLE}\\s][^{DOUBLE}]*)[{DOUBLE}]")
_BEFORE_OPENING = "([{-–—/:;,…"
_AFTER_CLOSING = ".,;:!?)]}…–—-/"
_STOPS = ".!?…,;:"


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
        if not paragraph.told:
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
        pairing = _Pairing(body, paragraph, marks, carried=carried)
        for start, end, opened, closed in pairing.spans:
            quote = _quote(body, start, end, index, (opened, closed))
            if quote.start < quote.end:
                first = quote.outer[0] == paragraph.start
                quote.follows = carried and first
                found.append(quote)
        carried = pairing.depth > 0
    return found


def is_term(words: str) -> bool:
    """Whether words in marks are a term or a title: too few for a statement."""
    return len(words.split()) < STATEMENT_WORDS


def quoted_in(body: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the words in double marks between two offsets, where they are no mere term."""
    spans = [match.span(1) for match in _PAIR.finditer(body, start, end)]
    return [span for span in spans if not is_term(body[slice(*span)])]


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


class _Pairing:
    """The quotations of one paragraph, found by going through its marks once.

    `spans` are the outermost ones as (start, end, opened, closed); `depth` is how many are open.
    """

    def __init__(self, body: str, paragraph: Paragraph, marks: list[_Mark], *, carried: bool) -> None:
        self.body, self.paragraph, self.marks = body, paragraph, marks
        self.spans: list[tuple[int, int, bool, bool]] = []
        self.depth, self.start, self.opened = 0, paragraph.start, True
        self.last_closing = max((i for i, mark in enumerate(marks) if mark.closes), default=-1)
        if carried and marks and not (marks[0].opens and marks[0].at == paragraph.start):
            closing = sum(mark.closes and not mark.opens for mark in marks)
            if closing > sum(mark.opens and not mark.closes for mark in marks) or self._is_apart(marks[0]):
                self.depth, self.opened = 1, False
        for index, mark in enumerate(marks):
            self._take(index, mark)
        if self.depth:
            self.spans.append((self.start, paragraph.end, self.opened, False))

    def _is_apart(self, mark: _Mark) -> bool:
        """Whether a mark between two spaces closes what the paragraph before opened: `… glad for det, « siger X`."""
        behind = self.body[mark.at + 1 : self.paragraph.end].lstrip()[:1]
        before = self.body[self.paragraph.start : mark.at].rstrip()[-1:]
        return mark.opens and mark.closes and before in _STOPS and behind.islower()

    def _take(self, index: int, mark: _Mark) -> None:
        more = index + 1 < len(self.marks)
        if self.depth and mark.closes and not (mark.opens and more and self._opens_inside(mark)):
            self._close(mark, self.marks[index + 1] if more else None)
        elif mark.opens or (not self.depth and self.last_closing > index):
            self.depth += 1
            if self.depth == 1:
                self.start, self.opened = mark.at + 1, True
        elif not self.depth and not more and mark.at >= self.paragraph.end - 1:
            self.spans.append((self._sentence_start(mark.at), mark.at, False, True))

    def _close(self, mark: _Mark, after: _Mark | None) -> None:
        if after is not None and self.depth == 1 and self._misplaced(mark, after):
            self.depth += 1
            return
        self.depth -= 1
        if not self.depth:
            self.spans.append((self.start, mark.at, self.opened, True))

    def _opens_inside(self, mark: _Mark) -> bool:
        """Whether a mark that could be either opens a quotation inside the one that is open."""
        before, after = self.body[mark.at - 1], self.body[mark.at + 1 : mark.at + 2]
        return before.isspace() and bool(after) and not after.isspace()

    def _misplaced(self, mark: _Mark, after: _Mark) -> bool:
        """Whether a mark that closes by its place alone was meant to open: `som en" god sag". `."""
        if not mark.weak or not after.closes or after.opens:
            return False
        between = self.body[mark.at + 1 : after.at]
        return is_term(between) and between[:1].isspace() and between.strip()[:1].islower()

    def _sentence_start(self, end: int) -> int:
        """Return where the last sentence before `end` begins: the opening mark was left out."""
        first = self.spans[-1][1] + 1 if self.spans else self.paragraph.start
        stop = max((self.body.rfind(sign + " ", first, end - 1) for sign in ".!?"), default=-1)
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
