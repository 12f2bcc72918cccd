"""Whether an article is laid in another country, whose parties may be called as those of the registry are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.lexicon.words import ABROAD, FOREIGN, KNOWN, LOCATIVE, PARTY_ADJECTIVE, PREP, ROLE
from site_builder.attribution.mentions.letters import letters_at

if TYPE_CHECKING:
    from site_builder.attribution.lexicon.lexicon import Lexicon
    from site_builder.attribution.lines.line import Line

_SOON, _NEAR = 3, 5
_NOBODY: frozenset[str] = frozenset()


class Scene:
    """Where an article is laid: abroad up to where it comes home, if it tells of another country's politics before.

    It comes home with the first line that names the home country, a registered person, a party that is so called at
    home alone, or one by its letters: `(V)`. A party that it calls another country's is not that of home in the
    lines that follow either, until one of those tells of home: `Norges Venstre vil … »…,« siger Venstres leder,
    NAME.`
    """

    def __init__(self, lines: list[Line], lexicon: Lexicon) -> None:
        self._lines = lines
        self._lexicon = lexicon
        self._home: int | None = None
        self._there = _NOBODY

    def hidden(self, line: Line) -> frozenset[str]:
        """Return the ids of the parties that are not meant by their names in a line, the lines above having been read.

        `Den norske regering er splittet. Venstre mener, at …`
        """
        if self._home is None:
            self._home = self._first_home()
        if line.index < self._home:
            return self._lexicon.namesakes
        named = self._called_abroad(line) if line.every & (FOREIGN | ABROAD) else _NOBODY
        if named or self._there:
            home = self._is_home(line, self._there | named, self._there)
            self._there = _NOBODY if home else self._there | named
        return self._there

    def _first_home(self) -> int:
        """Return the index of the line at which an article that opens abroad comes home; 0 where it opens at home."""
        home = next((index for index, line in enumerate(self._lines) if self._is_home(line)), len(self._lines))
        opening = (line for line in self._lines[:home] if line.every & (FOREIGN | ABROAD))
        begun = next((line.index for line in opening if self._is_of_politics_abroad(line)), None)
        return 0 if begun is None or any(map(self._tells_of_home, self._lines[: begun + 1])) else home

    def _called_abroad(self, line: Line) -> frozenset[str]:
        """Return the parties that a line calls another country's: `Norges Venstre` · `De Konservative i Norge`."""
        theirs, placed = set[str | None](), set[str | None]()
        for i in range(line.size):
            if line.flags[i] & FOREIGN and not line.flags[i] & ROLE:
                theirs.add(_named(line, i + 1)[0])
            elif line.flags[i] & ABROAD and i > 1 and line.flags[i - 1] & LOCATIVE:
                before = (_named(line, k) for k in range(max(0, i - _NEAR), i - 1))
                placed |= {party for party, end in before if end == i - 1}
        return frozenset(party for party in theirs | (placed & self._lexicon.namesakes) if party)

    def _is_home(self, line: Line, there: frozenset[str] = _NOBODY, before: frozenset[str] = _NOBODY) -> bool:
        """Whether a line tells of the home country, or names who is known there alone, and is none of those `there`.

        By letters stands who is at home, but for those of a party called another country's in a line `before`.
        """
        if not self._lexicon.home.isdisjoint(line.text):
            return True
        letters = (letters_at(line, i) for i in range(line.size)) if "(" in line.text else ()
        if any(party is not None and party[0] not in before for party in letters):
            return True
        hits = (line.known(i) for i in line.marked)
        return any(hit is not None and not (self._lexicon.namesakes | there).issuperset(hit.ids) for hit in hits)

    def _tells_of_home(self, line: Line) -> bool:
        """Whether a line tells of somebody in an office that is likely one at home: `den konservative ordfører`."""
        roles = (line.word(i).role for i in line.marked if line.flags[i] & ROLE)
        return any(role is not None and role.stem.endswith(self._lexicon.pack.abroad.offices) for role in roles)

    def _is_of_politics_abroad(self, line: Line) -> bool:
        """Whether a line tells of another country's politics: `den norske regering` · `valget i Norge` · `senator`."""
        marked = [i for i in range(line.size) if line.flags[i] & (FOREIGN | ABROAD)]
        if any(line.flags[i] & ROLE or line.text[i] in self._lexicon.pack.abroad.bodies for i in marked):
            return True
        if any(line.flags[i] & FOREIGN and self._governs(line, i) for i in marked):
            return True
        places = [i for i in marked if line.flags[i] & ABROAD]
        return any(_is_scene(line, i) for i in places) or bool(places and any(map(self._is_politics, line.text)))

    def _governs(self, line: Line, i: int) -> bool:
        """Whether a country's word stands right before one for its politics, or before a party: `norske Venstre`."""
        if line.flags[i + 1] & (PARTY_ADJECTIVE | KNOWN):
            return True
        return any(self._is_politics(line.text[k]) for k in range(i + 1, min(i + _SOON, line.size)))

    def _is_politics(self, word: str) -> bool:
        """Whether a word is one of politics, or for an office in a government."""
        role = self._lexicon.role(word)
        office = role is not None and role.base in self._lexicon.pack.roles.government
        return office or word.lower() in self._lexicon.politics


def _named(line: Line, i: int) -> tuple[str | None, int]:
    """Return the party whose name, or whose word for its people, begins at an item, and where that ends."""
    if i < line.size and line.flags[i] & PARTY_ADJECTIVE:
        return line.word(i).party, i + 1
    hit = line.known(i) if i < line.size else None
    return (hit.ids[0], i + hit.length) if hit is not None and hit.kind == "party" else (None, i)


def _is_scene(line: Line, i: int) -> bool:
    """Whether a sentence opens with a country, or a party stands before it: `I Norge …` · `Venstre i Norge`."""
    opens = line.sentence_of(i)[0] == i - 1 and line.flags[i - 1] & PREP
    of_there = line.flags[i - 1] & LOCATIVE or line.at[i - 1] in line.lexicon.pack.words.object_for
    return bool(opens or (of_there and line.flags[i - 2] & (PARTY_ADJECTIVE | KNOWN)))
