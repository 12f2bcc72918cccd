"""Who wrote what: `X skriver i et brev, at …` makes "the letter" further down X's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.words import INDEFINITE, LOWER, PREP

if TYPE_CHECKING:
    from site_builder.attribution.clause import Clause
    from site_builder.attribution.entity import Resolution
    from site_builder.attribution.line import Line

_NEAR = 6


class Writings:
    """The letters and answers that an article says a person wrote, by the word for them; a body's are documents."""

    def __init__(self) -> None:
        self._author: dict[str, Resolution] = {}

    def note(self, line: Line, clause: Clause, resolution: Resolution) -> None:
        """Remember what a report was made in: `i et brev` · `i en skriftlig kommentar`."""
        people = resolution.entities and all(entity.name for entity in resolution.entities)
        if not people or "report" not in line.word(clause.verb).frames:
            return
        for i in range(clause.cue[1], min(clause.cue[1] + _NEAR, line.size)):
            if line.flags[i] & INDEFINITE and line.flags[i - 1] & PREP:
                words = [line.at[k] for k in (i + 1, i + 2) if line.flags[k] & LOWER]
                self._author.update(dict.fromkeys(words, resolution))
                return

    def author(self, line: Line, i: int) -> Resolution | None:
        """Return who wrote what the word at an item names in the definite: `brevet`."""
        noun = line.at[i].lower()
        stems = (noun.removesuffix(ending) for ending in line.lexicon.pack.roles.definite if noun.endswith(ending))
        return next((self._author[stem] for stem in stems if stem in self._author), None)
