"""Slugs: the part of an address that stands for a name."""

from __future__ import annotations

import re
import unicodedata

_LETTERS = str.maketrans({
    "æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "ue",
    "ß": "ss", "ð": "d", "þ": "th", "đ": "d", "ł": "l",
})  # fmt: skip
_UNFIT = re.compile(r"[^a-z0-9]+")
_ADDRESS = re.compile(r"[\w][\w.\-]*", re.UNICODE)


def slugify(name: str) -> str:
    """Return the slug of `name`: lower-case ASCII letters, digits and single hyphens.

    The text is brought to NFKC first, so that an å of two code points becomes `aa` as well. May be empty:
    a name of nothing but emoji has no slug.
    """
    lowered = unicodedata.normalize("NFKC", name).casefold().translate(_LETTERS)
    bare = "".join(c for c in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(c))
    return _UNFIT.sub("-", bare.translate(_LETTERS)).strip("-")


def is_address(stem: str) -> bool:
    """Whether a file's stem can serve as an id and as one part of a URL, as it is."""
    return _ADDRESS.fullmatch(stem) is not None and stem == stem.rstrip(".")


def fold_address(stem: str) -> str:
    """Return the key under which two stems would be one file on some disk, whatever their case or Unicode form."""
    return unicodedata.normalize("NFD", unicodedata.normalize("NFD", stem).casefold())
