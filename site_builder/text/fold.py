"""Words as they are compared: without case, and with one spelling of æ, ø and å."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+")
_WRITTEN = re.compile(r"(?:[^\W_][\u0300-\u036f]*)+")
_SPELLINGS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "ue"})
_BARE = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "ä": "a", "ö": "o", "ü": "u"})


class Written(NamedTuple):
    """A word of a text: as it is compared, and the end-exclusive range of code points where it stands."""

    folded: str
    start: int
    end: int


def fold(text: str) -> str:
    """Return `text` as it is compared: NFC, without case, æøå written out."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFC", text).casefold().translate(_SPELLINGS)


def folded_words(text: str) -> list[str]:
    """Return the words of `text`, folded; a hyphen parts two words."""
    return _WORD.findall(fold(text))


def written_words(text: str) -> list[Written]:
    """Return the words of `text`, folded, each with its place in it; a hyphen parts two words."""
    return [Written(fold(match[0]), match.start(), match.end()) for match in _WRITTEN.finditer(text)]


def typed_otherwise(text: str) -> tuple[str, ...]:
    """Return other spellings under which people look for the words of `text`, each once, in their order.

    `København` is looked for as `koebenhavn` and as `kobenhavn`, `Aarhus` as `århus`.
    """
    found: dict[str, None] = {}
    for word in _WORD.findall(unicodedata.normalize("NFC", text).casefold()):
        others = (word.translate(_SPELLINGS), word.translate(_BARE), word.replace("aa", "å"))
        found |= dict.fromkeys(other for other in others if other != word)
    return tuple(found)
