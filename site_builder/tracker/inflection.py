"""The forms in which a keyword may stand in a text."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from site_builder.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.model import Grammar

SHORTEST = 4
"""A keyword of fewer letters is looked for as it is: `lov` would otherwise find "lover"."""

_VOWELS = tuple("aeiouyæøåäö")


def forms_of(word: str, grammar: Grammar | None) -> frozenset[str]:
    """Return the forms of a keyword's word, folded: the word itself and what its language's endings make of it.

    No ending is added to a word of fewer than SHORTEST letters; a hyphen parts words, so `EU` finds "EU-landene"
    all the same.
    """
    written = unicodedata.normalize("NFC", word)
    if grammar is None or len(written) < SHORTEST:
        return frozenset((fold(word),))
    return frozenset((fold(word), *(fold(form) for form in _inflected(written.casefold(), grammar))))


def _inflected(word: str, grammar: Grammar) -> Iterator[str]:
    """Yield what stands for a word once its longest listed ending has been replaced."""
    rules = [rule for rule in grammar.forms if word.endswith(rule[0]) and len(rule[0]) < len(word)]
    if not rules:
        return
    ending, *instead = max(rules, key=lambda rule: len(rule[0]))
    stem = word[: len(word) - len(ending)]
    for new in instead:
        yield stem + new
        if not ending and stem[-1] in grammar.doubled and new.startswith(_VOWELS):
            yield stem + stem[-1] + new
