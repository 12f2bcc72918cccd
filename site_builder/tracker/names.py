"""Names of parties and people as texts write them, ready to be looked for."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import msgspec

from site_builder.text.fold import written_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from site_builder.model import Registry
    from site_builder.text.fold import Written


class Name(msgspec.Struct, frozen=True, kw_only=True):
    """A way of writing one party or one person: its words as written, folded, and what stands between them."""

    party: str | None = None
    person: str | None = None
    words: tuple[str, ...]
    folded: tuple[str, ...]
    gaps: tuple[str, ...]

    def stands_at(self, at: int, words: Sequence[Written], text: str, genitive: frozenset[str]) -> bool:
        """Whether the name begins at a word of `text`, in capitals where it has them, perhaps in the genitive.

        The first of several words may stand in small letters: `de Konservative`.
        """
        last = at + len(self.words) - 1
        if last >= len(words):
            return False
        for k, folded in enumerate(self.folded):
            word = words[at + k]
            owns = at + k == last and word.folded.startswith(folded) and word.folded[len(folded) :] in genitive
            if word.folded != folded and not owns:
                return False
            first_of_several = k == 0 and last > at
            if not first_of_several and not _in_capitals(self.words[k], text[word.start : word.end]):
                return False
        between = (text[words[at + k].end : words[at + k + 1].start].strip() for k in range(len(self.gaps)))
        return self.gaps == tuple(between)


def names_by_first_word(registry: Registry) -> dict[str, list[Name]]:
    """Return the names of parties, and people's full names, by their first word; the longest first.

    A party's short form is a name where it has two letters or more: a single letter counts in parentheses only.
    """
    found: dict[str, list[Name]] = {}
    for name in _names(registry):
        found.setdefault(name.folded[0], []).append(name)
    return {first: sorted(names, key=lambda name: -len(name.words)) for first, names in found.items()}


def _names(registry: Registry) -> Iterator[Name]:
    for party in registry.parties.values():
        short = (party.short,) if len(party.short) > 1 else ()
        yield from _spelt((party.name, *party.aliases, *short), fewest=1, party=party.id)
    for person in registry.people.values():
        yield from _spelt((person.name, *person.aliases), fewest=2, person=person.id)


def _spelt(texts: Iterable[str], fewest: int, party: str | None = None, person: str | None = None) -> Iterator[Name]:
    for text in dict.fromkeys(texts):
        words = written_words(text)
        if len(words) >= fewest:
            yield Name(
                party=party,
                person=person,
                words=tuple(text[w.start : w.end] for w in words),
                folded=tuple(w.folded for w in words),
                gaps=tuple(text[one.end : two.start].strip() for one, two in itertools.pairwise(words)),
            )


def _in_capitals(name: str, word: str) -> bool:
    """Whether a word of a text has the capitals of a name's: all of `SF`, the first of `Venstre`, none of `de`."""
    if len(name) > 1 and name.isupper():
        return word[: len(name)].isupper()
    return word[0].isupper() or not name[0].isupper()
