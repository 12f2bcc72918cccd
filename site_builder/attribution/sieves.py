"""Second pass: quotations that no clause of their own attributes, by ordered sieves.

Each sieve is a question of one kind of evidence, asked of the quotations that the ones before it left; the
first that knows answers. The order is that of their precision.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from site_builder.attribution.discourse import Resolution
from site_builder.attribution.line import QUOTE, Line
from site_builder.attribution.words import SECOND

if TYPE_CHECKING:
    from collections.abc import Callable

    from site_builder.attribution.reading import Reading, Saying

Found: TypeAlias = "tuple[Resolution, tuple[int, int] | None] | None"

_NEAR = 3


class Context:
    """What a sieve may look at: the reading, and the direct sayings in their order."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.direct = [s for s in reading.sayings if s.kind == "direct" and not s.dropped]
        self.place = {id(s): i for i, s in enumerate(self.direct)}

    def before(self, saying: Saying) -> Saying | None:
        """Return the direct saying before this one."""
        at = self.place[id(saying)]
        return self.direct[at - 1] if at else None

    def line_before(self, index: int) -> int:
        """Return the index of the nearest line before `index` that is no heading, or -1."""
        lines = self.reading.lines
        index -= 1
        while index >= 0 and lines[index].paragraph.heading:
            index -= 1
        return index

    def adjacent(self, one: Saying, two: Saying) -> bool:
        """Whether nothing but headings stands between the paragraphs of two sayings."""
        return one.line in (two.line, self.line_before(two.line))


def introduced(saying: Saying, context: Context) -> Found:
    """`X siger:` at the end of the paragraph before, or of the sentence before."""
    line = context.reading.lines[saying.line]
    if saying.quote and line.text[0] != QUOTE:
        return _introduced_inside(saying, line, context)
    above = context.line_before(saying.line)
    turn = context.reading.turns.get(above)
    if turn is None or not turn.colon:
        return None
    if turn.intro is not None:
        return turn.intro, turn.cue
    people = {id(e): e for e in turn.subjects or turn.named}
    if len(people) == 1:
        return Resolution(tuple(people.values()), "introduced"), None
    return Resolution(reason="introduced without a speaker"), None


def _introduced_inside(saying: Saying, line: Line, context: Context) -> Found:
    place = next((i for i, quote in enumerate(line.quote) if quote is saying.quote), 0)
    if place == 0 or line.text[place - 1] != ":":
        return None
    turn = context.reading.turns[saying.line]
    people = {id(e): e for e in turn.subjects}
    if len(people) == 1:
        return Resolution(tuple(people.values()), "introduced"), None
    return Resolution(reason="introduced without a speaker"), None


def carried(saying: Saying, context: Context) -> Found:
    """A quotation that goes on over several paragraphs: what one part is told holds for all."""
    for other in _chain(saying, context):
        if other.resolution is not None and other is not saying:
            return other.resolution, other.cue
    return None


def _chain(saying: Saying, context: Context) -> list[Saying]:
    at = context.place[id(saying)]
    first = at
    while first > 0 and context.direct[first].quote and context.direct[first].quote.follows:  # type: ignore[union-attr]
        first -= 1
    last = at + 1
    while last < len(context.direct) and (quote := context.direct[last].quote) and quote.follows:
        last += 1
    return context.direct[first:last]


def pointed_back(saying: Saying, context: Context) -> Found:
    """`Sådan lyder det fra X` below a run of speech."""
    index = saying.line + 1
    turns = context.reading.turns
    while index in turns and (turns[index].speech or context.reading.lines[index].paragraph.heading):
        index += 1
    turn = turns.get(index)
    if turn is not None and turn.back is not None and _speech_only(saying, context):
        return turn.back, turn.cue
    return None


def same_run(saying: Saying, context: Context) -> Found:
    """A run of speech paragraphs with one speaker named anywhere in it is that speaker's."""
    if not _speech_only(saying, context):
        return None
    run = [s for s in context.direct if _in_run(s, saying, context)]
    told = [s for s in run if s.rule in ("quote-cue-speaker", "speaker-cue-quote") and s.resolution]
    names = {tuple(id(e) for e in s.resolution.entities) for s in told if s.resolution}
    before = [s for s in told if s.start < saying.start]
    if before:
        return (before[-1].resolution or Resolution()), before[-1].cue
    if len(names) == 1 and told:
        return (told[0].resolution or Resolution()), told[0].cue
    return None


def _speech_only(saying: Saying, context: Context) -> bool:
    return context.reading.turns[saying.line].speech


def _in_run(other: Saying, saying: Saying, context: Context) -> bool:
    low, high = sorted((other.line, saying.line))
    lines, turns = context.reading.lines, context.reading.turns
    if high - low > 12:  # noqa: PLR2004
        return False
    if any(not (turns[i].speech or lines[i].paragraph.heading) for i in range(low, high + 1)):
        return False
    return all(turns[i].intro is None or i == high for i in range(low, high + 1)) or low == high


def same_paragraph(saying: Saying, context: Context) -> Found:
    """A later quotation in one paragraph, no one else being what it is about in between."""
    before = context.before(saying)
    if before is None or before.line != saying.line or before.resolution is None or not before.resolution.entities:
        return None
    between = [e for e in context.reading.turns[saying.line].subjects if before.end < e.subject_at < saying.start]
    if all(e in before.resolution.entities for e in between):
        return before.resolution, before.cue
    return None


def paragraph_subject(saying: Saying, context: Context) -> Found:
    """The one whom the paragraph, or the paragraph before, is about."""
    for index in (saying.line, context.line_before(saying.line)):
        turn = context.reading.turns.get(index)
        if turn is None or (index == saying.line and turn.speech and not saying.embedded):
            continue
        if turn.speech and index != saying.line:
            return None
        people = {id(e): e for e in turn.subjects}
        if len(people) == 1:
            return Resolution(tuple(people.values()), "subject"), None
        if people or turn.named:
            return None
    return None


def last_speaker(saying: Saying, context: Context) -> Found:
    """The last one who spoke, a paragraph or two above, nobody new having been named since."""
    before = context.before(saying)
    while before is not None and before.resolution is None:
        before = context.before(before)
    if before is None or before.resolution is None or not before.resolution.entities:
        return None
    if saying.line - before.line > _NEAR:
        return None
    for index in range(before.line + 1, saying.line + 1):
        turn = context.reading.turns[index]
        if any(e not in before.resolution.entities for e in turn.subjects):
            return None
    return before.resolution, before.cue


SIEVES: tuple[tuple[str, Callable[[Saying, Context], Found]], ...] = (
    ("carried-quote", carried),
    ("colon-introduced", introduced),
    ("sounds-like", pointed_back),
    ("same-run", same_run),
    ("same-paragraph", same_paragraph),
    ("paragraph-subject", paragraph_subject),
    ("last-speaker", last_speaker),
)


def sift(reading: Reading) -> None:
    """Attribute what the first pass left, sieve by sieve for each quotation in the order of the text."""
    _drop_questions(reading)
    context = Context(reading)
    for saying in context.direct:
        if saying.resolution is not None:
            continue
        for name, sieve in SIEVES:
            found = sieve(saying, context)
            if found is not None:
                saying.resolution, saying.cue = found
                saying.rule = name
                break


def _drop_questions(reading: Reading) -> None:
    """Drop a journalist's questions: unattributed speech that asks a "you" and is answered by speech."""
    for index, saying in enumerate(reading.sayings):
        line = reading.lines[saying.line]
        if saying.kind != "direct" or saying.resolution is not None or line.at(len(line) - 1) != "?":
            continue
        asked = any(line.flags(i) & SECOND for i in range(len(line)))
        after = reading.sayings[index + 1] if index + 1 < len(reading.sayings) else None
        answered = after is not None and after.line == saying.line + 1 and after.dash == saying.dash
        if saying.dash and asked and answered:
            saying.dropped = True
