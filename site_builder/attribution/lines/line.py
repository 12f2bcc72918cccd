"""A paragraph as the grammar sees it: words, signs and whole quotations in a row, cut into sentences."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property, reduce
from operator import or_
from typing import TYPE_CHECKING, NamedTuple

from site_builder.attribution.lexicon.tokens import tokens_of
from site_builder.attribution.lexicon.words import (
    ADVERB,
    BACK_THEN,
    BEGINS,
    CUE,
    DEFINITE,
    FUNCTION,
    GIVEN,
    INDEFINITE,
    KNOWN,
    NAME,
    PARTY_NOUN,
    PREP,
    QUOTED,
    REPORTS,
    ROLE,
    STOP,
)
from site_builder.attribution.lines.paragraphs import DASHES

if TYPE_CHECKING:
    from site_builder.attribution.lexicon.gazetteer import Hit
    from site_builder.attribution.lexicon.lexicon import Lexicon
    from site_builder.attribution.lexicon.words import Word
    from site_builder.attribution.lines.mention import Mention
    from site_builder.attribution.lines.paragraphs import Paragraph
    from site_builder.attribution.lines.quotes import Quote

QUOTE = ""
"""The text of an item that is a whole quotation."""

_PARAGRAPH_STEP = 200
_SENTENCE_STEP = 25
_LONGEST_SENTENCE = 160
_CUT_SHORT = 5
_ENDS = (".", "!", "?")
_BEGINS_ANEW = (*_ENDS, ":", QUOTE, *DASHES)
_SURE = ADVERB | PREP | DEFINITE | INDEFINITE
"""`blandt andet`: a preposition before what is an adverb and nothing else is part of it."""
_MARKED = BEGINS | KNOWN | PARTY_NOUN | REPORTS | STOP | QUOTED


class Source(NamedTuple):
    """What all lines of an article share: its body, and the words it is looked up in."""

    body: str
    lexicon: Lexicon


class Line:
    """One paragraph's items: `text[i]` between `start[i]` and `end[i]` in the body, `size` of them.

    `at[i]` is the text as well and `flags[i]` what the token may be; these two may be asked for a few items beyond
    either end, where full stops stand. `quote[i]` is the quotation where the item is one (its text is then QUOTE).
    `every` is all that any item may be, `marked` are the items at which a sentence may end, a report or somebody's
    name begin. `sentences` are ranges of items; `steps` is what a place has over its offset. Within a quotation nothing
    is an item. `phrases` and `runs` remember the noun phrases and the ends of capitalised names read so far by the item
    they begin at.
    """

    def __init__(self, index: int, paragraph: Paragraph, source: Source, quotes: list[Quote]) -> None:
        self.body = source.body
        self.index = index
        self.paragraph = paragraph
        self.lexicon = source.lexicon
        at = paragraph.dash if paragraph.dash >= 0 else paragraph.start
        if quotes:
            self._fill(at, paragraph.end, quotes)
        else:
            self.text, self.start, self.end = tokens_of(source.body, at, paragraph.end)
            self.quote: list[Quote | None] = [None] * len(self.text)
        self.size = len(self.text)
        flags = [word.flags for word in map(source.lexicon.words.__getitem__, self.text)]
        self.every = reduce(or_, flags, 0)
        self.marked = [i for i, flag in enumerate(flags) if flag & _MARKED]
        self.at = self.text + source.lexicon.beyond.text
        self.flags = flags + source.lexicon.beyond.flags
        self.sentences = self._cut()
        self.steps = 0
        self.phrases: dict[int, Mention | None] = {}
        self.runs: dict[int, int] = {}

    def _fill(self, at: int, end: int, quotes: list[Quote]) -> None:
        """Take the words and signs up to each quotation, the quotation, and what stands behind the last."""
        self.text, self.start, self.end, self.quote = [], [], [], []
        for quote in [*quotes, None]:
            first, last = quote.outer if quote else (end, end)
            if at < first:
                text, starts, ends = tokens_of(self.body, at, first)
                self.text += text
                self.start += starts
                self.end += ends
                self.quote += [None] * len(text)
            if quote:
                self.text.append(QUOTE)
                self.start.append(first)
                self.end.append(last)
                self.quote.append(quote)
            at = last

    def _cut(self) -> list[tuple[int, int]]:
        """Return the ranges of the sentences; one that never ends is cut, so that reading stays linear."""
        sentences, first, flags = [], 0, self.flags
        for i in self.marked:
            while i - first > _LONGEST_SENTENCE:
                sentences.append((first, first + _LONGEST_SENTENCE + 1))
                first += _LONGEST_SENTENCE + 1
            if (
                (flags[i] & STOP and self._is_end(i))
                or (flags[i] & QUOTED and self._quote_ends(i))
                or i - first == _LONGEST_SENTENCE
            ):
                sentences.append((first, i + 1))
                first = i + 1
        if first < self.size:
            sentences.append((first, self.size))
        return sentences

    def _is_end(self, i: int) -> bool:
        """Whether the sign at `i` ends a sentence: not after an abbreviation, an initial or an ordinal."""
        if i + 1 >= self.size:
            return True
        after, before = self.text[i + 1], self.text[i - 1] if i else ""
        if after in (",", ";") or (after[:1].isdigit() and self.start[i + 1] == self.end[i]):
            return False
        if after and not (after[0].isupper() or after[0].isdigit() or not after[0].isalnum()):
            return False
        if self.text[i] != ".":
            return not (after and self.flags[i + 1] & CUE)
        initial = len(before) == 1 and before.isupper() and self.start[i] == self.end[i - 1]
        if initial or self._in_brackets(i):
            return False
        return before.lower() not in self.lexicon.abbreviations or after == QUOTE

    def _in_brackets(self, i: int) -> bool:
        """Whether a full stop is that of a word cut short in parentheses: `(Kons.)` · `(Lib. All.)`."""
        near = self.text[max(0, i - _CUT_SHORT) : i]
        return "(" in near and ")" not in near and ")" in self.text[i : i + _CUT_SHORT]

    def _quote_ends(self, i: int) -> bool:
        """Whether a quotation ends the sentence it stands in: nothing that goes on follows it."""
        quote = self.quote[i]
        if i + 1 >= self.size or quote is None:
            return True
        after = self.text[i + 1]
        if self.body[quote.end - 1] == ",":
            return False
        return after == QUOTE or (after[0].isupper() and not self.flags[i + 1] & CUE)

    def word(self, i: int) -> Word:
        """Return all that is known of the item's token."""
        return self.lexicon.words[self.at[i]]

    def is_name(self, i: int) -> bool:
        """Whether the item is a word with a capital that no closed class knows."""
        flags = self.flags[i]
        given = flags & GIVEN and self.flags[i + 1] & NAME  # Hans Holm
        return bool(flags & NAME) and bool(not flags & FUNCTION or self._inside(i) or given)

    def known(self, i: int) -> Hit | None:
        """Return the longest registered name that begins at item `i`."""
        hit = self.lexicon.names.longest(self.text, i) if self.flags[i] & KNOWN else None
        if hit is not None and hit.length == 1 and hit.kind == "party" and self._is_abbreviation(i):  # LA Times
            return None
        if hit is not None and len(self.text[i]) == 1 and "/" in (self.at[i - 1], self.at[i + 1]):
            return None  # Limfjord Døre A/S
        return None if hit is None or hit.kind == "apart" else hit

    def _is_abbreviation(self, i: int) -> bool:
        """Whether letters begin a longer name that no registry knows: `LA Times` · `SF Studios`."""
        behind, place = self.flags[i + 1], self.at[i + 1] in self.lexicon.towns  # SF Odense
        named = bool(behind & NAME) and not (place or behind & (FUNCTION | KNOWN | GIVEN | ROLE))
        return self.text[i].isupper() and named

    def is_apart(self, i: int) -> bool:
        """Whether a body begins at item `i` that only has a party's name in its own: `Konservativ Ungdom`."""
        hit = self.lexicon.names.longest(self.text, i)
        return hit is not None and hit.kind == "apart"

    def past_adverbs(self, i: int) -> int:
        """Return the first item from `i` on that is no adverb, nor part of what stands for one: `i hvert fald`."""
        flags = self.flags
        while flags[i] & ADVERB and (not flags[i] & (PREP | DEFINITE | INDEFINITE) or flags[i + 1] & _SURE == ADVERB):
            i += 1
        length = self.lexicon.adverbials.spelt_at(self, i) if flags[i] & PREP else 0
        return self.past_adverbs(i + length) if length else i

    def _inside(self, i: int) -> bool:
        """Whether a word stands inside its sentence, where only names have capitals."""
        return i > 0 and self.text[i - 1] not in _BEGINS_ANEW

    def item_of(self, quote: Quote) -> int:
        """Return the item that a quotation of this line is."""
        return bisect_left(self.start, quote.outer[0])

    def place(self, i: int) -> int:
        """Return how far into the article item `i` stands: its offset, and a step for each paragraph and sentence."""
        return self.start[i] + self.steps + _SENTENCE_STEP * bisect_right(self.sentences, (i, self.size))

    @property
    def steps_after(self) -> int:
        """Return the steps that a place behind this line has over its offset."""
        return self.steps + _PARAGRAPH_STEP + _SENTENCE_STEP * len(self.sentences)

    def sentence_of(self, i: int) -> tuple[int, int]:
        """Return the range of the sentence that holds item `i`."""
        at = bisect_right(self.sentences, (i, self.size)) - 1
        return self.sentences[at] if at >= 0 else (0, self.size)

    @cached_property
    def back_then(self) -> list[int]:
        """The items of a word for another time: `dengang`."""
        return [i for i, flags in enumerate(self.flags[: self.size]) if flags & BACK_THEN]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the body's offsets from item `first` up to, not including, item `last`."""
        return self.start[first], self.end[last - 1]
