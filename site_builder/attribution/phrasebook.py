"""Cues of several words, found by their first two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.words import ADVERB, CLOSED, LOWER

if TYPE_CHECKING:
    from collections.abc import Iterable

    from site_builder.attribution.line import Line

_GAP = "*"
_FAR = 4
_WIDTHS = (1, 2, 3, 4, 5)


class Phrasebook:
    """Phrases of a pack; `*` in one stands for one to five plain words, without a capital or a sign.

    `pairs` are the phrases of two words.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        spelt = [words for phrase in sorted(phrases, key=lambda p: -len(p.split())) for words in _spread(phrase)]
        self.pairs = frozenset((words[0], words[1]) for words in spelt if len(words) == 2)  # noqa: PLR2004
        self.firsts = frozenset(words[0] for words in spelt)
        self.parted = frozenset(first for first, _ in self.pairs)
        self._by_first: dict[str, dict[str, list[tuple[str, ...]]]] = {}
        for words in spelt:
            seconds = {other[1] if len(other) > 1 else _GAP for other in spelt if other[0] == words[0]} | {_GAP}
            for second in seconds:
                if len(words) == 1 or words[1] in (_GAP, second):
                    self._by_first.setdefault(words[0], {}).setdefault(second, []).append(words)

    def length(self, line: Line, i: int) -> int:
        """Return how many items the longest phrase that begins at item `i` takes; 0 where none does.

        Behind its first word adverbs may stand: `går fortsat ind for`.
        """
        found = self._by_first.get(line.text[i].lower())
        if found is None:
            return 0
        second = i + 1
        while second < i + _FAR:
            for words in found.get(line.at[second].lower(), found.get(_GAP, [])):
                if _spells(line, second, words[1:]):
                    return second - 1 - i + len(words)
            if not (line.flags[second] & ADVERB or line.flags[second] & (LOWER | CLOSED) == LOWER):
                break
            second += 1
        return 0


def _spread(phrase: str) -> Iterable[tuple[str, ...]]:
    """Yield the words of a phrase, once for each width of the gap in it."""
    words = phrase.split()
    if _GAP not in words:
        yield tuple(words)
        return
    gap = words.index(_GAP)
    for width in _WIDTHS:
        yield (*words[:gap], *[_GAP] * width, *words[gap + 1 :])


def _spells(line: Line, i: int, words: tuple[str, ...]) -> bool:
    """Whether the items from `i` on are these words."""
    found = line.text[i : i + len(words)]
    if len(found) != len(words):
        return False
    for text, word in zip(found, words, strict=True):
        if not text[:1].islower() if word == _GAP else text.lower() != word:
            return False
    return True
