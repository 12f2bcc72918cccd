"""Whether a text that was decoded on a guess reads as a Nordic or English one: each rare character in its place."""

from __future__ import annotations

import re

_RARE = re.compile(r"[^\x00-\x7f]")
_OWN = frozenset("æøåäöéüÆØÅÄÖÉ")
_OTHERS = frozenset("áàâãçèêëíìîïñóòôõúùûýðþšžÁÀÂÃÇÈÊËÍÌÎÏÑÓÒÔÕÚÙÛÜÝÐÞŠŽß")
_QUOTES = frozenset("»«“”„‘’‚‹›")
_ANYWHERE = frozenset("…\xa0\xad")
_BESIDE = frozenset("–—·•§€£©®™×")
_AFTER_NUMBER = frozenset("½¼¾°‰")
_TOLERATED = 20


def score(text: str) -> int | None:
    """Return how many more rare characters stand where they belong than not; None where too many do not.

    A rare character is one beyond ASCII: a letter of the Nordic languages belongs among letters (a capital
    not after a small one), a quotation mark at the edge of a word, a fraction after a number. Other letters
    count for nothing. One in twenty may be out of place.
    """
    fits = misfits = 0
    for found in _RARE.finditer(text):
        sign = _judged(text, found.start())
        fits += sign > 0
        misfits += sign < 0
    return None if misfits * _TOLERATED > fits + misfits else fits - 2 * misfits


def _judged(text: str, at: int) -> int:
    """Return 1 where the character at `at` belongs, -1 where it does not, 0 where it may."""
    char, before, after = text[at], text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if char in _OWN or char in _OTHERS:
        return (char in _OWN) if _is_spelled(char, before, after, text[at + 2 : at + 3]) else -1
    within = before.isalpha() and after.isalpha()
    if char == "’":
        return 1
    if char in _QUOTES or char in _BESIDE:
        return -1 if within else 1
    if char in _AFTER_NUMBER:
        return 1 if before.isdigit() or (char in "½¼¾" and not before.strip() and not after.isalpha()) else -1
    return 1 if char in _ANYWHERE else -1 if ord(char) < 0x2000 or within else 0  # noqa: PLR2004


def _is_spelled(char: str, before: str, after: str, next_but_one: str) -> bool:
    """Whether a letter can stand between its neighbours."""
    if char.isupper() and (before.islower() or (after.isupper() and next_but_one.islower() and not before.isupper())):
        return False
    if before.isalpha() or after.isalpha():
        return True
    return not before.strip() and not after.strip(" \n\t.,-")
