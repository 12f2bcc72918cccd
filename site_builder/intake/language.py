"""The language of a text, by its function words."""

from __future__ import annotations

import re
from collections import Counter

from site_builder.intake.words import WORDS

_WORD = re.compile(r"[^\W\d_]+")
_LEAST_SHARE = 0.3
_LEAD = 2
_MOST_CHARACTERS = 20_000


def guess_language(text: str) -> str | None:
    """Return `da`, `nb`, `sv` or `en`, or None where the words do not decide.

    A language is the text's if three words in ten are function words of it, and if it goes before
    each other one: of the words that only one of the two has, at least two more are its own than twice the
    other's.
    """
    counts = Counter(word.casefold() for word in _WORD.findall(text[:_MOST_CHARACTERS]))
    total = sum(counts.values())
    hits = {tag: {word for word in counts if word in words} for tag, words in WORDS.languages.items()}
    for tag, own in hits.items():
        if sum(counts[word] for word in own) < _LEAST_SHARE * total:
            continue
        if all(_goes_before(own, other, counts) for name, other in hits.items() if name != tag):
            return tag
    return None


def _goes_before(own: set[str], other: set[str], counts: Counter[str]) -> bool:
    mine, others = (sum(counts[word] for word in words) for words in (own - other, other - own))
    return mine >= _LEAD + _LEAD * others
