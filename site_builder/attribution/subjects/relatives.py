"""What "der" and "som" point back at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.contents.clause import Subject
from site_builder.attribution.lexicon.words import (
    ADVERB,
    AUX,
    BACK,
    CLAIM,
    COPULA,
    CUE,
    LOWER,
    MEMBER_OF,
    NOMINATIVE,
    NOT,
    PREP,
    RELATIVE,
    SIGN,
    START,
    UTTERANCE,
)
from site_builder.attribution.mentions.phrases import phrase_at

if TYPE_CHECKING:
    from site_builder.attribution.lines.line import Line

_INSERTED = 8
_FAR = 16


def relative_before(line: Line, left: int, first: int) -> int:
    """Return the "der" or "som" of a verb, right before it or before a little more; 0 where there is none.

    `Venstre, der i et notat til udvalget skriver, at …`
    """
    for i in range(left, max(first, left - _INSERTED), -1):
        if line.flags[i] & RELATIVE:
            if line.at[i - 2].lower() in line.lexicon.pack.words.so:  # Så sent som i går sagde X
                return 0
            return i if i == left or line.flags[i + 1] & (PREP | ADVERB) else 0
        if line.flags[i] & (SIGN | CUE | AUX | NOMINATIVE) or line.flags[i] & (START | PREP) == START:
            return 0
    return 0


def antecedent(line: Line, relative: int, first: int, verb: int, length: int) -> Subject | None:
    """Return what "der" or "som" before the verb points back at: of `Det samme gjorde Venstre, som …` the last."""
    end = relative - 1 if line.at[relative - 1] == "," else relative
    for start in range(max(first, end - _FAR), end):
        mention = phrase_at(line, start)
        if mention is None or mention.end != end:
            continue
        denied = line.flags[first + 1] & COPULA and line.flags[mention.start - 1] & NOT
        if line.flags[first] & BACK and denied:  # Det er ikke X, der mener, at
            return None
        if mention.kind == "party" and _are_some(line, mention.start - 1):  # folk i SF, der mener
            return None
        if not (line.flags[first] & BACK and mention.kind == "vague"):
            return Subject(mention, after=False, first=relative, last=verb + length)
    return None


def _are_some(line: Line, i: int) -> bool:
    """Whether a preposition at an item makes a party that of those before it: `folk i SF`, not `kommer fra SF`.

    Nor is what comes from a party some of its people: `får opbakning af SF, som` · `møder kritik fra SF, der`.
    """
    words, noun = line.lexicon.pack.words, line.text[i - 1]
    if noun in (*words.backing, *words.reception) or line.flags[i - 1] & (CLAIM | UTTERANCE):
        return False
    finite = line.text[i - 1].endswith(line.lexicon.pack.words.finite_endings)
    plain = line.flags[i - 1] & (LOWER | ADVERB) == LOWER
    return bool(line.flags[i] & MEMBER_OF and plain and not finite)
