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
        """Remember what a report was made in: `i et brev` · `i en skriftlig kommentar` · `på Facebook`."""
        people = resolution.entities and all(entity.name for entity in resolution.entities)
        if not people or "report" not in line.word(clause.verb).frames:
            return
        for i in range(clause.cue[1], min(clause.cue[1] + _NEAR, line.size)):
            if line.flags[i] & INDEFINITE and line.flags[i - 1] & PREP:
                words = [line.at[k] for k in (i + 1, i + 2) if line.flags[k] & LOWER]
                self._author.update(dict.fromkeys(words, resolution))
                break
        lists = line.lexicon.pack.words
        if any(line.text[i] in lists.media and line.flags[i - 1] & PREP for i in range(*line.sentence_of(clause.verb))):
            self._author.update(dict.fromkeys(lists.posts, resolution))

    def author(self, line: Line, clause: Clause) -> Resolution | None:
        """Return who wrote what words stand in: `hedder det i brevet` · `lyder opslaget` · `lyder det i svaret`."""
        if clause.rule not in ("document", "echo"):
            return None
        end = clause.cue[1]
        behind = line.past_adverbs(end)
        at = end if clause.rule == "document" else behind + 1 if line.flags[behind] & PREP else end - 1
        noun = line.at[at].lower()
        stems = (noun.removesuffix(ending) for ending in line.lexicon.pack.roles.definite if noun.endswith(ending))
        return next((self._author[stem] for stem in stems if stem in self._author), None)
