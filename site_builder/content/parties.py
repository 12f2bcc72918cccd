"""Names and letters that would mean two parties at a time."""

from __future__ import annotations

import datetime as dt
import itertools
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from site_builder.errors import Problem
    from site_builder.frontmatter.document import Document
    from site_builder.model import Party


def party_problems(parties: Iterable[Party], documents: Mapping[str, Document]) -> Iterator[Problem]:
    """Yield a problem for a party that ends before it begins, and for each way of writing two parties at a time.

    Names, aliases, letters and the short form count alike, demonyms among themselves, all without regard to
    case. A party exists from the day it was founded until the day before it was dissolved; where a date is not
    given, always. `documents` gives each party's document by the party's id.
    """
    parties = tuple(parties)
    for party in parties:
        if party.founded and party.dissolved and party.dissolved < party.founded:
            message = f"the party is dissolved on {party.dissolved}, before it is founded on {party.founded}"
            yield documents[party.id].problem("dissolved", message, "is one of the dates mistyped?")
    for one, other in itertools.combinations(parties, 2):
        if _together(one, other):
            yield from _shared(one, other, documents)


def _shared(one: Party, other: Party, documents: Mapping[str, Document]) -> Iterator[Problem]:
    for written in (_names, _demonyms):
        taken = {_folded(text) for _, text in written(one)}
        for field, text in written(other):
            if _folded(text) in taken:
                taken.discard(_folded(text))
                message = f'"{text}" means the party {one.id} too, see {documents[one.id].file}'
                hint = "one text cannot mean two parties; if one is gone, give the day it was dissolved"
                yield documents[other.id].problem(field, message, hint)


def _names(party: Party) -> Iterator[tuple[str, str]]:
    """Yield the field and the text of each way in which articles write of the party."""
    yield "name", party.name
    if party.short:
        yield "short", party.short
    yield from ((f"aliases[{index}]", text) for index, text in enumerate(party.aliases))
    yield from ((f"letters[{index}]", text) for index, text in enumerate(party.letters))


def _demonyms(party: Party) -> Iterator[tuple[str, str]]:
    return ((f"demonyms[{index}]", text) for index, text in enumerate(party.demonyms))


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", " ".join(text.casefold().split()))


def _together(one: Party, other: Party) -> bool:
    begin = max(one.founded or dt.date.min, other.founded or dt.date.min)
    return begin < min(one.dissolved or dt.date.max, other.dissolved or dt.date.max)
