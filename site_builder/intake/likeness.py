"""Whether a text is in the tracker already, word for word or nearly.

After A. Z. Broder, "On the resemblance and containment of documents" (1997): a text is the set of its shingles,
the runs of three words in it, and how far one text is contained in another is the share of its shingles that
the other has too. Words are compared without regard to case, marks, white space and soft hyphens.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

import msgspec

from site_builder.model import Article

if TYPE_CHECKING:
    from collections.abc import Iterable

    Shingles = set[tuple[str, ...]]

_RUN = 3
NEAR = 0.5
_WITHOUT_WIDTH = re.compile("[\xad\u200b-\u200d\u2060\ufeff]")
_WORD = re.compile(r"[^\W_]+")


class Likeness(msgspec.Struct, frozen=True):
    """The article that a text is most like.

    `containment` (0 to 1) is the share of the shingles of the shorter text that the longer has too; `words`
    (0 to 1) the share of the shorter one's words that stand in those. `same` is where all words are equal.
    """

    article: Article
    containment: float
    words: float
    same: bool


def nearest(body: str, articles: Iterable[Article]) -> Likeness | None:
    """Return the article that is the same as `body` or nearly: at least NEAR contained; None where none is.

    Takes time in proportion to the length of all the texts together.
    """
    words = _words(body)
    mine = _shingles(words)
    best, most = None, NEAR
    for article in articles:
        theirs = _shingles(_words(article.body))
        shared = len(mine & theirs)
        fewest = min(len(mine), len(theirs))
        if fewest and shared / fewest >= most and (best is None or shared / fewest > most):
            best, most = article, shared / fewest
    return None if best is None else _described(words, mine, best, most)


def _described(words: list[str], mine: Shingles, article: Article, containment: float) -> Likeness:
    other = _words(article.body)
    theirs = _shingles(other)
    shorter = min(words, other, key=len)
    return Likeness(article, containment, _covered(shorter, mine & theirs), words == other)


def _words(text: str) -> list[str]:
    return _WORD.findall(_WITHOUT_WIDTH.sub("", unicodedata.normalize("NFC", text).casefold()))


def _shingles(words: list[str]) -> Shingles:
    """Return the runs of three words; of a text with fewer, all of it."""
    if len(words) < _RUN:
        return {tuple(words)} if words else set()
    return set(zip(words, words[1:], words[2:]))  # noqa: B905  # the last words begin no run


def _covered(words: list[str], shingles: Shingles) -> float:
    """Return the share of the words that stand in one of the shingles."""
    runs = list(zip(words, words[1:], words[2:])) if len(words) >= _RUN else [tuple(words)]  # noqa: B905
    covered = {at + i for at, run in enumerate(runs) if run in shingles for i in range(len(run))}
    return len(covered) / len(words)
