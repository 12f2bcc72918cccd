"""Whom a text is from, as the lines above and below it say: `/ritzau/`, `(Ritzau)`, `© Ritzau`."""

from __future__ import annotations

import re

from site_builder.intake.words import WORDS

_KNOWN = {name.casefold().replace(" ", ""): name for name in WORDS.credits.houses}
_NAME = r"[^\W\d_][\w.&-]*(?: [\w.&-]+){0,3}"
_ANY = "|".join(re.escape(name).replace(r"\ ", " ?") for name in WORDS.credits.houses)
_SLASHED = re.compile(
    rf"(?<!\S)/(?P<names>{_NAME}(?:/{_NAME})*)/(?!\w)|(?<!\S)/(?P<open>(?i:{_ANY})(?:/{_NAME})*)(?!\S)"
)
_CLAIM = "|".join(WORDS.credits.claims)
_CLAIMED = re.compile(rf"(?:©|\(c\)|\b(?:{_CLAIM}):)\s*(?P<names>{_NAME})", re.IGNORECASE)
_BRACKETED = re.compile(rf"\((?P<names>{_ANY})\)", re.IGNORECASE)
_BARE = re.compile(rf"(?<![\w/])(?P<names>{_ANY})(?![\w/])", re.IGNORECASE)
_BEFORE = re.compile(rf"(?:[^.!?»«\"“”„]|(?<=\d)\.){{0,60}}?(?:{_SLASHED.pattern}|\((?:{_ANY})\))", re.IGNORECASE)
_BEHIND = re.compile(rf"(?:{_SLASHED.pattern}|\((?:{_ANY})\)|©\s*{_NAME})\s*$", re.IGNORECASE)
_LONGEST = 100
_YEAR = re.compile(r"\s*\b\d{4}$")


def take_credits(line: str) -> tuple[list[str], str]:
    """Return the sources that a line of nothing but credits and dates names, and the line without them."""
    names: list[str] = []
    for pattern in (_SLASHED, _CLAIMED, _BRACKETED, _BARE):
        for found in pattern.finditer(line):
            parts = found.groupdict()
            names += (parts["names"] or parts.get("open") or "").split("/")
        line = pattern.sub(" ", line)
    return list(dict.fromkeys(_proper(name) for name in names if name.strip())), line


def credit_before(paragraph: str) -> str:
    """Return what stands before a paragraph with a credit at its end: `Lysevig, 4. marts 2022 /ritzau/`; or nothing."""
    found = _BEFORE.match(paragraph)
    return found[0] if found else ""


def credit_behind(paragraph: str) -> str:
    """Return the credit that ends a paragraph, or nothing."""
    found = _BEHIND.search(paragraph[-_LONGEST:])
    return found[0] if found else ""


def _proper(name: str) -> str:
    """Return a name as its owner writes it, where that is known; a small first letter becomes a capital."""
    bare = _YEAR.sub("", " ".join(name.split()))
    for written in (bare, bare.rstrip(".,")):
        key = written.casefold().replace(" ", "")
        if key in _KNOWN:
            return _KNOWN[key]
    return bare[:1].upper() + bare[1:] if bare.islower() else bare
