"""What a sieve may look at: an article read once, and what stands around each saying."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

from site_builder.attribution.discourse.entity import REACH
from site_builder.attribution.lexicon.words import AUX, CUE, HE, PREP, QUESTION, SECOND, SHE
from site_builder.attribution.mentions.phrases import phrase_at
from site_builder.attribution.reading.questions import asks_of_others, is_of_one, put_to

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from site_builder.attribution.discourse.entity import Entity, Resolution
    from site_builder.attribution.lines.line import Line
    from site_builder.attribution.reading.reading import Reading
    from site_builder.attribution.reading.sayings import Saying, Turn

_LONGEST_NAME = 6
_LONGEST_RUN = 12
_LONGEST_INTERVIEW = 80
_LATELY = 100
"""So many sayings or names are looked back at, so that reading stays linear."""


class Context:
    """What a sieve may look at: the reading, and the direct sayings in their order."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.direct = [s for s in reading.sayings if s.kind == "direct" and not s.dropped]
        self.place = {id(s): i for i, s in enumerate(self.direct)}
        self._named = sorted((n for t in reading.turns.values() for n in t.named), key=lambda n: n.at)
        self._places = [n.at for n in self._named]
        self._reported: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        for saying in reading.sayings:
            if saying.kind == "indirect":
                self._reported[saying.line].append((saying.start, saying.end))

    def before(self, saying: Saying) -> Saying | None:
        """Return the direct saying before this one."""
        at = self.place[id(saying)]
        return self.direct[at - 1] if at else None

    def last_before(self, at: int) -> Saying | None:
        """Return the last direct saying that begins before an offset."""
        index = bisect_left(self.direct, at, key=lambda saying: saying.start)
        return self.direct[index - 1] if index else None

    def after(self, saying: Saying) -> Saying | None:
        """Return the direct saying behind this one."""
        at = self.place[id(saying)] + 1
        return self.direct[at] if at < len(self.direct) else None

    def line_before(self, index: int) -> int:
        """Return the index of the nearest line before `index` that is no heading and no question, or -1."""
        index -= 1
        while index >= 0 and self._is_between(index):
            index -= 1
        return index

    def line_after(self, saying: Saying) -> int:
        """Return the index of the first line below a saying that is no heading, or below all of its interview."""
        index, turns = saying.line + 1, self.reading.turns
        last = min(len(turns) - 1, saying.line + _LONGEST_INTERVIEW)
        while index < last and (self._is_between(index) or (saying.answer and turns[index].speech)):
            index += 1
        return index

    def _is_between(self, index: int) -> bool:
        line = self.reading.lines[index]
        return not (line.paragraph.told and line.size) or self.reading.turns[index].question

    def is_parted(self, first: int, last: int) -> bool:
        """Whether a heading stands between two lines; `Artiklen fortsætter under annoncen` is none."""
        between = (self.reading.lines[index].paragraph for index in range(first + 1, last))
        return any(paragraph.heading and not paragraph.aside for paragraph in between)

    def addressed(self, saying: Saying) -> Entity | None:
        """Return whom the questions of an interview were put to last before a saying: `NAME, hvornår …?`."""
        for index in range(saying.line - 1, max(-1, saying.line - _LONGEST_RUN), -1):
            line, turn = self.reading.lines[index], self.reading.turns[index]
            if not (turn.question or turn.speech):
                return None
            if (called := self._called_upon(line)) is not None:
                return called
        return None

    def _called_upon(self, line: Line) -> Entity | None:
        """Return whom a question calls upon: `- Er du klar, NAME?` · `NAME, hvornår …?` · `- NAME, har hun ret?`."""
        end = line.size - 1
        if line.text[end] != "?":
            return None
        put_to = phrase_at(line, 2) if line.at[1] in line.lexicon.pack.words.object_to else None
        if put_to is not None and line.at[put_to.end] == ":":  # Spørgsmål til ministeren:
            found = self.reading.discourse.resolve(put_to, line.place(2)).entities
            return found[0] if len(found) == 1 else None
        name = phrase_at(line, 0)
        asked = name is not None and line.at[name.end] == "," and _asks_at(line, name.end + 1)
        asked = asked or (name is not None and line.at[name.end] == "," and bool(line.flags[name.end + 1] & SECOND))
        says_yes = line.text[0].lower() in line.lexicon.pack.words.yes_no  # Ja, hvad er forskellen, NAME?
        if says_yes or (name is not None and "," in line.text[: name.end]):  # Partiets formand, NAME, har bedt dig om
            asked = False
        comma = next((i for i in range(end - 1, max(0, end - _LONGEST_NAME), -1) if line.text[i] == ","), 0)
        if not asked:
            name = phrase_at(line, comma + 1) if comma else None
        if name is None or name.kind != "person" or not (asked or name.end == end):
            return None
        found = self.reading.discourse.resolve(name, line.place(comma)).entities
        return found[0] if len(found) == 1 else None

    def spoken_of_in_question(self, saying: Saying) -> tuple[set[int], bool]:
        """Return the ids of those of whom the question above speaks, and whether it is put to a "you".

        `Hvad siger du til NAMEs forslag?`
        """
        index = saying.line - 1
        while index > saying.line - _LONGEST_RUN and index in self.reading.turns and self.reading.turns[index].speech:
            index -= 1
        turn = self.reading.turns.get(index)
        if turn is None or not turn.question:
            return set(), True
        line = self.reading.lines[index]
        if is_of_one(line):
            return {id(entity) for entity in self.all_named(saying.start)}, False
        return {id(n.entity) for n in turn.named}, bool(line.every & SECOND)

    def is_answer(self, saying: Saying) -> bool:
        """Whether words are an answer, or stand right below a question."""
        above = self.reading.turns.get(saying.line - 1)
        return saying.answer or (above is not None and above.question)

    def interviewee(self, saying: Saying) -> Resolution | None:
        """Return who gave the last answer before a saying, if anybody has lately."""
        at = self.place[id(saying)]
        lately = reversed(self.direct[max(0, at - _LATELY) : at])
        return next((s.resolution for s in lately if s.resolution and (s.answer or s.rule == "interview")), None)

    def all_named(self, before: int) -> list[Entity]:
        """Return those who have been named before an offset, lone words apart; of very many the last."""
        last = bisect_left(self._places, before)
        found = [n.entity for n in self._named[max(0, last - _LATELY) : last] if n.entity.name and not n.entity.weak]
        return list(dict.fromkeys(found))

    def asks(self, index: int) -> bool:
        """Whether a line ends with a question."""
        line = self.reading.lines[index]
        return line.at[line.size - 1] == "?"

    def speaks(self, index: int) -> bool:
        """Whether a line begins with speech, or is a question in between; below a heading a run begins anew."""
        turn = self.reading.turns.get(index)
        return turn is not None and (turn.speech or turn.question)

    def run_of(self, saying: Saying) -> list[Saying]:
        """Return the direct sayings in the run of speech paragraphs around one, as far as a run goes."""
        at = self.place[id(saying)]
        low = high = saying.line
        while saying.line - low < _LONGEST_RUN and self.speaks(low - 1):
            low -= 1
        while high - saying.line < _LONGEST_RUN and self.speaks(high + 1):
            high += 1
        near = self.direct[max(0, at - 3 * _LONGEST_RUN) : at + 3 * _LONGEST_RUN]
        return [s for s in near if low <= s.line <= high] if self.speaks(saying.line) else []

    def told_above(self, saying: Saying) -> Turn | None:
        """Return the nearest paragraph of narrative above the run of speech that a saying stands in."""
        index = self.line_before(saying.line)
        far = index - _LONGEST_INTERVIEW
        while index > far and index >= 0 and self.reading.turns[index].speech:
            index = self.line_before(index)
        return self.reading.turns[index] if index > far and index >= 0 else None

    def about(self, start: int, end: int, *, subjects: bool = True) -> list[Entity]:
        """Return the people named between two offsets, or only those whom a sentence is about."""
        first, last = bisect_left(self._places, start), bisect_left(self._places, end)
        found = [n for n in self._named[first:last] if n.entity.name]
        return list(dict.fromkeys(n.entity for n in found if n.subject or not subjects))

    def about_outside_reports(self, index: int, start: int, end: int) -> list[Entity]:
        """Return the people whom a sentence of a line is about between two offsets, but for those reported words name.

        `Venstre mener, at ministeren går den forkerte vej.`
        """
        spans = self._reported.get(index, ())
        first, last = bisect_left(self._places, start), bisect_left(self._places, end)
        told = (n for n in self._named[first:last] if n.subject and n.entity.name)
        return [n.entity for n in told if not any(begins <= n.at < ends for begins, ends in spans)]

    def somebody(self, start: int, end: int) -> bool:
        """Whether a sentence between two offsets is about somebody without a name."""
        first, last = bisect_left(self._places, start), bisect_left(self._places, end)
        return any(n.entity.anonymous for n in self._named[first:last])

    def is_spoken_of(self, saying: Saying, people: Sequence[Entity]) -> bool:
        """Whether words begin with "you", "he" or "she", only `people` have been told of, and nobody has spoken yet."""
        line = self.reading.lines[saying.line]
        flags = line.lexicon.words[line.body[saying.start : saying.end].split(maxsplit=1)[0]].flags
        at = self.place[id(saying)]
        spoken = any(s.resolution and s.resolution.entities for s in self.direct[max(0, at - _LATELY) : at])
        if spoken:
            return False
        if not flags & (HE | SHE):
            return bool(flags & SECOND) and not flags & PREP
        gender = "male" if flags & HE else "female"
        others = [e for e in self.about(saying.start - REACH, saying.start, subjects=False) if e not in people]
        return not any(e.gender in (gender, None) for e in others) and all(e.gender in (gender, None) for e in people)

    def is_put_to_another(self, index: int, people: Iterable[Entity]) -> bool:
        """Whether a question turns to others than `people`, to a party, or is about "her": `Men hvad siger NAME?`."""
        turn, line = self.reading.turns.get(index), self.reading.lines[index]
        if turn is None or not turn.question:
            return False
        if is_of_one(line):
            return True
        if line.at[line.size - 1] != "?":
            return False
        if asks_of_others(line) or (line.every & SECOND and _is_spoken_of(line, turn, people)):
            return True
        return any(n.entity not in people and not n.entity.weak for n in turn.named if n.at < put_to(line))

    def other_party(self, start: int, end: int, people: tuple[Entity, ...]) -> bool:
        """Whether a party that none of `people` belongs to is named between two offsets."""
        first, last = bisect_left(self._places, start), bisect_left(self._places, end)
        own = {None, *(entity.party for entity in people)}
        return any(n.entity.party not in own for n in self._named[first:last])


def _asks_at(line: Line, i: int) -> bool:
    """Whether a question begins at an item, or behind what one is: `NAME, synes du …?` · `NAME, direktør, er du …?`."""
    if line.flags[i] & (QUESTION | AUX) or (line.flags[i] & CUE and line.flags[i + 1] & SECOND):
        return True
    ends = next((k for k in range(i, min(i + _LONGEST_NAME, line.size)) if line.text[k] == ","), line.size)
    return ends + 2 < line.size and bool(line.flags[ends + 1] & AUX and line.flags[ends + 2] & SECOND)


def _is_spoken_of(line: Line, turn: Turn, people: Iterable[Entity]) -> bool:
    """Whether a question names one of `people` without calling upon them: `Er du enig med NAME?`."""
    places = [n.at for n in turn.named if n.entity in people and n.at > line.start[0]]
    return any(not line.body[:at].rstrip().endswith((",", ".", "?")) for at in places)
