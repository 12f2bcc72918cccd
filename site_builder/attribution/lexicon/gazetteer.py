"""The registry as a gazetteer: every way in which an article may write a registered name."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Literal, TypeAlias

import msgspec

from site_builder.attribution.lexicon.tokens import tokens_of
from site_builder.attribution.lexicon.words import PARTY_ADJECTIVE, Word

if TYPE_CHECKING:
    from site_builder.attribution.lexicon.pack import Pack
    from site_builder.model import Party, Person, Registry


Kind: TypeAlias = Literal["person", "party", "apart"]


_SHORTEST = 3


class Hit(msgspec.Struct, frozen=True):
    """A registered name found: whose, its length in tokens, and whether it stands in the genitive.

    What is "apart" begins with a party's name and is another body: `Venstres Ungdom`, `Venstre i Norge`.
    """

    kind: Kind
    ids: tuple[str, ...]
    length: int
    genitive: bool = False


class _Node:
    """One step of the trie over tokens."""

    __slots__ = ("hit", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Node] = {}
        self.hit: Hit | None = None


class Gazetteer:
    """Names and letters of parties and people; look-ups cost the same with five people or five thousand.

    `surnames` tells whose a surname is, in the genitive as well, `whole` are those that are in no genitive.
    """

    def __init__(self, registry: Registry, pack: Pack) -> None:
        self._root = _Node()
        self._genitive = pack.genitive
        self.letters: dict[str, str] = {}
        self.prefixes: dict[str, str] = {}
        self.surnames: dict[str, tuple[str, ...]] = {}
        self.whole: set[str] = set()
        self.adjectives: dict[str, Word] = {}
        self.party_words: set[str] = set()
        self._shortened: dict[tuple[str, ...], str | None] = {}
        for party in registry.parties.values():
            self._add_party(party, pack)
        for person in registry.people.values():
            self._add_person(person)

    def begins(self, token: str) -> bool:
        """Whether a registered name begins with a token."""
        return token in self._root.next

    def longest(self, text: list[str], at: int) -> Hit | None:
        """Return the longest registered name that begins at `text[at]`."""
        node = self._root.next.get(text[at]) if at < len(text) else None
        best: Hit | None = None
        while node is not None:
            best = node.hit or best
            at += 1
            node = node.next.get(text[at]) if at < len(text) else None
        return best

    def shortened(self, words: tuple[str, ...]) -> str | None:
        """Return the one party that words cut short stand for: `Kons.` · `Soc. Dem.`; none where it may be two."""
        if words not in self._shortened:
            pieces = [word.lower() for word in words]
            names = {**{form: str(word.party) for form, word in self.adjectives.items()}, **self.prefixes}
            begun = {party for name, party in names.items() if _is_cut_from(pieces, name.lower())}
            self._shortened[words] = begun.pop() if len(begun) == 1 and len(pieces[0]) >= _SHORTEST else None
        return self._shortened[words]

    def _add_party(self, party: Party, pack: Pack) -> None:
        names = {party.name, *party.aliases, *([party.short] if party.short else [])}
        bare = {name.removeprefix(article + " ") for name in names for article in pack.party.articles}
        with_article = {f"{article} {name}" for name in bare for article in pack.party.articles if len(name) > 3}  # noqa: PLR2004
        for name in names | with_article | {name for name in bare if name not in pack.party.articles}:
            self._add(name, "party", party.id)
            for more, ending in itertools.product(pack.party.apart, ("", *pack.genitive)):
                self._add(f"{name}{ending} {more}", "apart", party.id)
        for name in names:
            self.prefixes.setdefault(name, party.id)
            words, _, _ = tokens_of(name)
            self.party_words.update(word + ending for word in words for ending in ("", *self._genitive))
        for letters in {*party.letters, *([party.short] if party.short else [])}:
            self.letters.setdefault(letters, party.id)
            self.prefixes.setdefault(letters, party.id)
            self._add_owning(letters, party.id)
        joined = {*names, *(letters for letters in party.letters if len(letters) > 1)}
        for name, noun in itertools.product(joined, pack.party.joined_bodies):  # SF-gruppen; the A-gruppen is none
            self._add(f"{name}-{noun}", "party", party.id)
        for name in bare:
            self._derive(name, party, pack)
        for name in names:
            article, _, rest = name.partition(" ")
            if article in pack.party.articles and rest and " " not in rest:
                self._adjective(rest.lower(), party.id, pack.party.apart)
        for form in party.demonyms:
            self._adjective(form, party.id, pack.party.apart)

    def _derive(self, name: str, party: Party, pack: Pack) -> None:
        """Add the adjectives and words for members that a party's name gives rise to."""
        for ending, *forms in pack.party.derive:
            if name.endswith(ending):
                for form in forms:
                    self._adjective((name[: -len(ending)] + form).lower(), party.id, pack.party.apart)

    def _adjective(self, form: str, party: str, apart: tuple[str, ...]) -> None:
        for written in (form, form[:1].upper() + form[1:]):
            self.adjectives.setdefault(written, Word(flags=PARTY_ADJECTIVE, party=party))
        for more in apart:
            self._add(f"{form[:1].upper()}{form[1:]} {more}", "apart", party)

    def _add_person(self, person: Person) -> None:
        for name in {person.name, *person.aliases}:
            self._add(name, "person", person.id)
            surname = name.split()[-1]
            self.whole.add(surname)
            for form in (surname, *(surname + ending for ending in self._genitive)):
                self.surnames[form] = tuple(dict.fromkeys((*self.surnames.get(form, ()), person.id)))

    def _add_owning(self, letters: str, party: str) -> None:
        """Add a party by its letters where they own something, which no word does: `K's ordfører`."""
        for ending in self._genitive:
            if not ending.isalnum():
                hit = Hit("party", (party,), 1, genitive=True)
                node = self._root.next.setdefault(letters + ending, _Node())
                node.hit = node.hit or hit

    def _add(self, name: str, kind: Kind, ident: str) -> None:
        tokens, _, _ = tokens_of(name)
        if not tokens:
            return
        for ending in ("", *self._genitive):
            node = self._root
            for token in (*tokens[:-1], tokens[-1] + ending):
                node = node.next.setdefault(token, _Node())
            ids = (*(node.hit.ids if node.hit and node.hit.kind == kind else ()), ident)
            node.hit = Hit(kind, tuple(dict.fromkeys(ids)), len(tokens), bool(ending))


def _is_cut_from(pieces: list[str], name: str) -> bool:
    """Whether a name begins with the first piece and goes on, in their order, with the others."""
    at = 0
    for piece in pieces:
        found = name.find(piece, at)
        if found < 0 or (not at and found):
            return False
        at = found + len(piece)
    return True
