"""Cues of several words, found by their first two."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from site_builder.attribution.lexicon.words import (
    ADVERB,
    AND,
    AUX,
    CLOSED,
    CUE,
    INDEFINITE,
    LOWER,
    NAME,
    PAIR,
    PREP,
    ROLE,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

_GAP = "*"
_WIDEST = 5
_FAR = 10
_FURTHEST = 16


class Items(Protocol):
    """The items of a text in which a phrase is looked up: `line.Line` tells what its lists hold."""

    text: list[str]
    at: list[str]
    flags: list[int]
    size: int


class Phrasebook:
    """Phrases of a pack; `*` in one stands for one to five plain words, without a capital or a sign."""

    def __init__(self, phrases: Iterable[str]) -> None:
        spelt = sorted({tuple(phrase.split()) for phrase in phrases}, key=lambda words: (-len(words), words))
        self.firsts = frozenset(words[0] for words in spelt)
        self._by_first: dict[str, dict[str, list[tuple[str, ...]]]] = {first: {_GAP: []} for first in self.firsts}
        for first, *rest in spelt:
            if rest and rest[0] != _GAP:
                self._by_first[first].setdefault(rest[0], [])
        for first, *rest in spelt:
            for second, found in self._by_first[first].items():
                if not rest or rest[0] in (_GAP, second):
                    found.append(tuple(rest))

    def length(self, line: Items, i: int) -> int:
        """Return how many items the longest phrase that begins at item `i` takes; 0 where none does.

        Behind its first word adverbs may stand, and behind "is" and "has" any word that no list knows: `går fortsat
        ind for` · `er grundlæggende enig i` · `lægger i et svar vægt på`.
        """
        by_second = self._by_first.get(line.text[i].lower())
        if by_second is None:
            return 0
        plain = by_second[_GAP]
        second, inside = i + 1, False
        while second < i + _FAR:
            for words in by_second.get(line.at[second].lower(), plain):
                if end := _spelt(line, second, words):
                    return end - i
            flags = line.flags[second]
            within = inside and (flags & (LOWER | NAME) or line.at[second].isdigit()) and not flags & (CUE | AUX)
            unlisted = line.flags[i] & AUX and flags & (LOWER | CLOSED | ROLE) == LOWER
            if flags & PREP and line.flags[second + 1] & (LOWER | NAME):
                inside, second = True, second + 2
            elif flags & (INDEFINITE | AND) and _is_how_often(line, second):
                second += 2
            elif within or flags & (ADVERB | PAIR) or unlisted:
                second += 1
            else:
                break
        return 0

    def spelt_at(self, line: Items, i: int) -> int:
        """Return how many items the longest phrase takes that begins at item `i` with nothing in between; 0 if none."""
        by_second = self._by_first.get(line.text[i].lower(), {}) if i < line.size else {}
        ends = (_spelt(line, i + 1, words) for words in by_second.get(line.at[i + 1].lower(), ()))
        return next((end - i for end in ends if end), 0)

    def may_part(self, line: Items, i: int) -> bool:
        """Whether the second word of a phrase that begins at item `i` stands some way behind it."""
        seconds = self._by_first.get(line.text[i].lower())
        return seconds is not None and not seconds.keys().isdisjoint(line.at[i + 2 : i + _FURTHEST])

    def end_of_rest(self, line: Items, i: int, at: int) -> int:
        """Return where a phrase ends that begins at item `i` and goes on at item `at`; 0 where none does.

        `peger NAME på` · `gør NAME dog opmærksom på`
        """
        rests = self._by_first[line.text[i].lower()].get(line.at[at].lower(), ())
        return next((end for words in rests if words and words[0] != _GAP and (end := _spelt(line, at, words))), 0)


def _is_how_often(line: Items, i: int) -> bool:
    """Whether two items tell how often: `har adskillige gange gjort opmærksom på` · `har igen og igen slået fast`."""
    flags = line.flags[i]
    if flags & INDEFINITE:
        return bool(line.flags[i + 1] & ADVERB)
    return bool(flags & AND) and line.at[i + 1] == line.at[i - 1]


def _spelt(line: Items, i: int, words: tuple[str, ...]) -> int:
    """Return where the words end that begin at item `i`; 0 where others stand there."""
    text, at = line.at, i
    for k, word in enumerate(words):
        if word == _GAP:
            return _past_gap(line, at, words[k + 1 :])
        if text[at] != word and text[at].lower() != word:
            return 0
        at += 1
    return at if at <= line.size else 0


def _past_gap(line: Items, at: int, rest: tuple[str, ...]) -> int:
    """Return where the words behind a gap end: after one plain word at least."""
    for i in range(at + 1, at + _WIDEST + 1):
        if not line.flags[i - 1] & LOWER:
            return 0
        if not rest:
            return i
        if line.at[i].lower() == rest[0] and (end := _spelt(line, i, rest)):
            return end
    return 0
