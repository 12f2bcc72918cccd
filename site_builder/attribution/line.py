"""A paragraph as the grammar sees it: words, signs and whole quotations in a row, cut into sentences."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from site_builder.attribution.tokens import Tokens
from site_builder.attribution.words import CUE, FUNCTION, KNOWN, NAME, QUOTED, STOP

if TYPE_CHECKING:
    from site_builder.attribution.gazetteer import Hit
    from site_builder.attribution.lexicon import Lexicon
    from site_builder.attribution.mention import Mention
    from site_builder.attribution.paragraphs import Paragraph
    from site_builder.attribution.quotes import Quote

QUOTE = ""
"""The text of an item that is a whole quotation."""

_PARAGRAPH_STEP = 200
_LONGEST_SENTENCE = 160
_BEYOND = 24
_ENDS = (".", "!", "?")


class Source(NamedTuple):
    """What all lines of an article share: its body, and the words it is looked up in."""

    body: str
    lexicon: Lexicon


class Line:
    """One paragraph's items: `text[i]` between `start[i]` and `end[i]` in the body, `size` of them.

    `word[i]` is what the token may be, `flags[i]` its flags, `at[i]` its text; these three may be asked for a
    few items beyond either end, where full stops stand. `quote[i]` is the quotation where the item is one (its
    text is then QUOTE). `sentences` are ranges of items. Within a quotation nothing is an item. `phrases`
    and `runs` remember the noun phrases and the ends of capitalised names read so far by the item they begin at.
    """

    def __init__(self, index: int, paragraph: Paragraph, source: Source, quotes: list[Quote]) -> None:
        self.body = source.body
        self.index = index
        self.paragraph = paragraph
        self.lexicon = source.lexicon
        self.text: list[str] = []
        self.start: list[int] = []
        self.end: list[int] = []
        self.quote: list[Quote | None] = []
        self._fill(paragraph, quotes)
        self.size = len(self.text)
        self.at = [*self.text, *["."] * _BEYOND]
        self.word = list(map(source.lexicon.words.__getitem__, self.at))
        self.flags = [word.flags for word in self.word]
        self.sentences = self._cut()
        self.phrases: dict[int, Mention | None] = {}
        self.runs: dict[int, int] = {}

    def _fill(self, paragraph: Paragraph, quotes: list[Quote]) -> None:
        at = paragraph.dash if paragraph.dash >= 0 else paragraph.start
        for quote in quotes:
            self._take(at, quote.outer[0])
            self.text.append(QUOTE)
            self.start.append(quote.outer[0])
            self.end.append(quote.outer[1])
            self.quote.append(quote)
            at = quote.outer[1]
        self._take(at, paragraph.end)

    def _take(self, start: int, end: int) -> None:
        if start >= end:
            return
        tokens = Tokens(self.body, start, end)
        self.text += tokens.text
        self.start += tokens.start
        self.end += tokens.end
        self.quote += [None] * len(tokens.text)

    def _cut(self) -> list[tuple[int, int]]:
        """Return the ranges of the sentences; one that never ends is cut, so that reading stays linear."""
        sentences, first, flags = [], 0, self.flags
        for i in range(self.size):
            mark = flags[i] & (STOP | QUOTED)
            if (
                (mark & STOP and self._is_end(i))
                or (mark & QUOTED and self._quote_ends(i))
                or i - first >= _LONGEST_SENTENCE
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
        if after[:1].isdigit() and self.start[i + 1] == self.end[i]:
            return False
        if after and not (after[0].isupper() or after[0].isdigit() or not after[0].isalnum()):
            return False
        if self.text[i] != ".":
            return not (after and self.flags[i + 1] & CUE)
        if len(before) == 1 and before.isupper() and self.start[i] == self.end[i - 1]:
            return False
        return before.lower() not in self.lexicon.abbreviations or after == QUOTE

    def _quote_ends(self, i: int) -> bool:
        """Whether a quotation ends the sentence it stands in: nothing that goes on follows it."""
        quote = self.quote[i]
        if i + 1 >= self.size or quote is None:
            return True
        after = self.text[i + 1]
        if self.body[quote.end - 1] == ",":
            return False
        return after == QUOTE or (after[0].isupper() and not self.flags[i + 1] & CUE)

    def is_name(self, i: int) -> bool:
        """Whether the item is a word with a capital that no closed class knows."""
        flags = self.flags[i]
        return bool(flags & NAME) and (not flags & FUNCTION or self._inside(i))

    def known(self, i: int) -> Hit | None:
        """Return the longest registered name that begins at item `i`."""
        return self.lexicon.names.longest(self.text, i) if self.flags[i] & KNOWN else None

    def _inside(self, i: int) -> bool:
        """Whether a word stands inside its sentence, where only names have capitals."""
        return i > 0 and self.text[i - 1] not in (*_ENDS, ":", QUOTE, "-", "–", "—")

    def item_of(self, quote: Quote) -> int:
        """Return the item that a quotation of this line is."""
        return bisect_left(self.start, quote.outer[0])

    def place(self, i: int) -> int:
        """Return how far into the article item `i` stands: its offset, and a step for every paragraph before."""
        return self.start[i] + _PARAGRAPH_STEP * self.index

    def sentence_of(self, i: int) -> tuple[int, int]:
        """Return the range of the sentence that holds item `i`."""
        at = bisect_right(self.sentences, (i, self.size)) - 1
        return self.sentences[at] if at >= 0 else (0, self.size)

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the body's offsets from item `first` up to, not including, item `last`."""
        return self.start[first], self.end[last - 1]
