"""Who wrote what: `X skriver i et brev, at …` makes "the letter" further down X's words."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

import msgspec

from site_builder.attribution.discourse.entity import Resolution
from site_builder.attribution.lexicon.words import INDEFINITE, LOCATIVE, LOWER, PREP

if TYPE_CHECKING:
    from site_builder.attribution.contents.clause import Clause
    from site_builder.attribution.lines.line import Line

_NEAR = 6


class _Writing(msgspec.Struct, frozen=True):
    """What somebody wrote: in which line that is told, and the item behind the word for it."""

    author: Resolution
    line: int
    behind: int


class Writings:
    """The letters and answers that an article says a person wrote, by the word for them; a body's are documents."""

    def __init__(self) -> None:
        self._written: dict[str, _Writing] = {}

    def note(self, line: Line, clause: Clause, resolution: Resolution) -> None:
        """Remember what a report was made in: `i et brev` · `I en mail til avisen skriver X, at` · `på Facebook`."""
        if "report" not in line.word(clause.verb).frames:
            return
        people = bool(resolution.entities) and all(entity.name for entity in resolution.entities)
        for i in range(clause.cue[1], min(clause.cue[1] + _NEAR, line.size)) if people else ():
            if line.flags[i] & INDEFINITE and line.flags[i - 1] & PREP:
                for k in (i + 1, i + 2):
                    if line.flags[k] & LOWER:
                        self._written[line.at[k]] = _Writing(resolution, line.index, i + 3)
                break
        if people and (opens := _fronted(line, clause)):
            self._written[line.text[opens]] = _Writing(resolution, line.index, opens + 1)
        words, (first, last) = line.lexicon.pack.words, line.sentence_of(clause.verb)
        told = (bisect_left(line.start, start) for start, _ in clause.contents)
        last = min((i for i in told if i > first), default=last)  # …, at han er hængt ud på Facebook
        on = next((i for i in range(first, last) if line.text[i] in words.media and line.flags[i - 1] & PREP), -1)
        for noun in words.posts if on >= 0 else ():
            self._written.pop(noun, None)
            if people:
                self._written[noun] = _Writing(resolution, line.index, on + 1)

    def author(self, line: Line, clause: Clause, lines: list[Line]) -> Resolution | None:
        """Return who wrote what words stand in: `hedder det i brevet` · `lyder opslaget` · `lyder det i svaret`."""
        if clause.rule not in ("document", "echo"):
            return None
        end = clause.cue[1]
        behind = line.past_adverbs(end)
        at = end if clause.rule == "document" else behind + 1 if line.flags[behind] & PREP else end - 1
        noun = line.at[at].lower()
        stems = (noun.removesuffix(ending) for ending in line.lexicon.pack.roles.definite if noun.endswith(ending))
        stem = next((stem for stem in stems if stem in self._written), None)
        if stem is None:
            return None
        written = self._written[stem]
        return None if _another(written, stem, line, clause, lines) else written.author


def _fronted(line: Line, clause: Clause) -> int:
    """Return the item of what a sentence opens with, that somebody writes in it: `I en mail til avisen skriver X`.

    0 where it is another's: `I et brev fra en borger …` · `Efter et brev …`
    """
    first, words = line.sentence_of(clause.verb)[0], line.lexicon.pack.words
    if not (line.flags[first] & LOCATIVE and line.flags[first + 1] & INDEFINITE):
        return 0
    noun = next((i for i in (first + 2, first + 3) if i < clause.cue[0] and line.text[i] in words.writings), 0)
    others = any(line.text[i] in words.source for i in range(noun, clause.cue[0]))
    return 0 if others else noun


def _another(written: _Writing, stem: str, line: Line, clause: Clause, lines: list[Line]) -> bool:
    """Whether another such thing has been told of since: `…, at han så et opslag` · `NAME svarede i et opslag`."""
    posts = line.lexicon.pack.words.posts
    nouns = posts if stem in posts else (stem,)
    for told in lines[written.line : line.index + 1]:
        first = written.behind if told.index == written.line else 0
        last = clause.cue[0] if told is line else told.size
        if any(told.text[i].lower().endswith(nouns) for i in range(first, last)):
            return True
    return False
