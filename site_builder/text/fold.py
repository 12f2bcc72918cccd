"""Words as they are compared: without case, and with one spelling of æ, ø and å."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+")
_SPELLINGS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "ue"})


def fold(text: str) -> str:
    """Return `text` as it is compared: NFC, without case, æøå written out."""
    return unicodedata.normalize("NFC", text).casefold().translate(_SPELLINGS)


def folded_words(text: str) -> list[str]:
    """Return the words of `text`, folded; a hyphen parts two words."""
    return _WORD.findall(fold(text))
