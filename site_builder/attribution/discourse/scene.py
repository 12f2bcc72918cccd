"""Whether an article is laid in another country, whose parties may be called as those of the registry are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.lexicon.words import ABROAD, FOREIGN, LOCATIVE, ROLE
from site_builder.attribution.mentions.letters import letters_at

if TYPE_CHECKING:
    from site_builder.attribution.lexicon.lexicon import Lexicon
    from site_builder.attribution.lines.line import Line

_SOON = 3
_NOBODY: frozenset[str] = frozenset()


class Scene:
    """Where an article is laid: abroad from where it first tells of another country's politics.

    Not where it anywhere names the home country, a registered person, a party that is so called at home alone, or one
    by its letters: `(V)`.
    """

    def __init__(self, lines: list[Line], lexicon: Lexicon) -> None:
        self._lines = lines
        self._lexicon = lexicon
        self._abroad: bool | None = None

    def hidden(self, line: Line) -> frozenset[str]:
        """Return the ids of the parties that are not meant by their names in a line, the lines above having been read.

        `Den norske regering er splittet. Venstre mener, at …`
        """
        if self._abroad is None and line.every & (FOREIGN | ABROAD) and self._is_of_politics_abroad(line):
            self._abroad = not any(map(self._is_home, self._lines))
        return self._lexicon.namesakes if self._abroad else _NOBODY

    def _is_home(self, line: Line) -> bool:
        """Whether a line tells of the home country, or names who is known there alone."""
        if not self._lexicon.home.isdisjoint(line.text):
            return True
        if "(" in line.text and any(letters_at(line, i) for i in range(line.size)):
            return True
        hits = (line.known(i) for i in line.marked)
        return any(hit is not None and not self._lexicon.namesakes.issuperset(hit.ids) for hit in hits)

    def _is_of_politics_abroad(self, line: Line) -> bool:
        """Whether a line tells of another country's politics: `den norske regering` · `valget i Norge` · `senator`."""
        marked = [i for i in range(line.size) if line.flags[i] & (FOREIGN | ABROAD)]
        if any(line.flags[i] & ROLE or (line.flags[i] & FOREIGN and self._governs(line, i)) for i in marked):
            return True
        places = [i for i in marked if line.flags[i] & ABROAD]
        opens = any(line.sentence_of(i)[0] == i - 1 and line.flags[i - 1] & LOCATIVE for i in places)
        return opens or bool(places and not self._lexicon.politics.isdisjoint(text.lower() for text in line.text))

    def _governs(self, line: Line, i: int) -> bool:
        """Whether a country's word stands right before one for its politics: `Norges statsminister`."""
        offices = self._lexicon.pack.roles.government
        near = [(line.text[k], line.word(k).role) for k in range(i + 1, min(i + _SOON, line.size))]
        return any(text in self._lexicon.politics or (role and role.base in offices) for text, role in near)
