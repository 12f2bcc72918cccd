"""Names and identifiers, as a tracker has them."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from site_builder.model.popolo import Identifier, OtherName

_WIKIDATA = re.compile(r"(?:.*[/:])?(Q[1-9][0-9]*)")
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "`": "'"})  # noqa: RUF100, RUF001


def name_key(text: str) -> str:
    """Return `text` as names are compared: without regard to case, spaces, Unicode form and kind of apostrophe."""
    return unicodedata.normalize("NFC", " ".join(text.casefold().split())).translate(_APOSTROPHES)


def clean(text: str) -> str:
    """Return a name on one line, in NFC, without characters that cannot be seen."""
    seen = "".join(c for c in " ".join(text.split()) if unicodedata.category(c) not in ("Cc", "Cs", "Cn", "Co"))
    return unicodedata.normalize("NFC", " ".join(seen.split()))


def aliases_of(name: str, others: Iterable[OtherName], langs: Container[str]) -> tuple[str, ...]:
    """Return the other names in one of `langs` (primary subtags; "" for no language) that say more than `name`.

    Names with brackets, which are titles of encyclopedia pages, are passed over.
    """
    found: dict[str, str] = {}
    for other in others:
        text = clean(other.name)
        if text and other.lang.partition("-")[0].lower() in langs and not set("()[]") & set(text):
            found.setdefault(name_key(text), text)
    found.pop(name_key(name), None)
    return tuple(found.values())


def wikidata_of(identifiers: Iterable[Identifier]) -> str | None:
    """Return the Wikidata id, or None where there is none or more than one."""
    found = {
        match[1]
        for i in identifiers
        if i.scheme.casefold() == "wikidata" and (match := _WIKIDATA.fullmatch(i.identifier.strip()))
    }
    return found.pop() if len(found) == 1 else None
