"""Second pass: quotations that no clause of their own attributes, by ordered sieves.

Each sieve asks for one kind of evidence; the first that knows answers. The order is that of their precision.
A quotation woven into someone's sentence is asked of the first few only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from site_builder.attribution.context import Context
from site_builder.attribution.entity import Resolution
from site_builder.attribution.interview import drop_questions
from site_builder.attribution.line import QUOTE
from site_builder.attribution.words import FIRST, MEMBER_OF, ONE, QUESTION, WHETHER

if TYPE_CHECKING:
    from collections.abc import Callable

    from site_builder.attribution.entity import Entity
    from site_builder.attribution.reading import Reading, Saying

Found: TypeAlias = "tuple[Resolution, tuple[int, int] | None] | None"

_NEAR = 3
_AT_ONCE = 60
_LONGEST_INTERVIEW = 80
_OWN_CLAUSE = ("quote-cue-speaker", "speaker-cue-quote", "quote-verb-speaker")
UNNAMED: Found = (Resolution(reason="introduced without a speaker"), None)


def carried(saying: Saying, context: Context) -> Found:
    """A quotation that goes on over several paragraphs: what one part is told holds for all."""
    at = context.place[id(saying)]
    first, last = at, at + 1
    while first > 0 and _follows(context.direct[first]):
        first -= 1
    while last < len(context.direct) and _follows(context.direct[last]):
        last += 1
    told = [s for s in context.direct[first:last] if s.resolution is not None]
    return (told[0].resolution, told[0].cue) if told and told[0].resolution else None


def _follows(saying: Saying) -> bool:
    return saying.quote is not None and saying.quote.follows


def introduced(saying: Saying, context: Context) -> Found:
    """`X siger:` at the end of the sentence or of the paragraph before."""
    line = context.reading.lines[saying.line]
    place = line.item_of(saying.quote) if saying.quote else 0
    if place:
        if line.text[place - 1] != ":":
            return None
        before = context.before(saying)
        first = max(saying.sentence[0], before.end if before else 0, before.cue[1] if before and before.cue else 0)
        return _only(context.about(first, saying.start, subjects=False))
    turn = context.reading.turns.get(context.line_before(saying.line))
    if turn is None or not turn.colon:
        return None
    if turn.intro is not None:
        return turn.intro, turn.cue
    above = context.reading.lines[turn.line]
    first = above.start[above.sentences[-1][0]]
    return _only(context.about(first, saying.start, subjects=False))


def _only(people: list[Entity]) -> Found:
    return (Resolution(tuple(people), "introduced"), None) if len(people) == 1 else UNNAMED


def pointed_back(saying: Saying, context: Context) -> Found:
    """`Sådan lyder det fra X` behind a quotation, or below a run of speech."""
    turns, lines = context.reading.turns, context.reading.lines
    own = turns[saying.line]
    if own.back is not None and own.cue and own.cue[0] > saying.end:
        return own.back, own.cue
    if not own.speech:
        return None
    index = saying.line + 1
    far = index + _LONGEST_INTERVIEW
    while index in turns and index < far and (turns[index].speech or lines[index].paragraph.heading):
        index += 1
    turn = turns.get(index)
    return (turn.back, turn.cue) if turn is not None and turn.back is not None and turn.back_first else None


def interviewed(saying: Saying, context: Context) -> Found:
    """An answer is from the one whom the paragraph above the interview names, alone."""
    asked = context.reading.turns.get(saying.line - 1)
    if not saying.answer and not (asked is not None and asked.question):
        return None
    above = context.told_above(saying)
    people = {id(n.entity): n.entity for n in above.named if n.entity.name} if above else {}
    return (Resolution(tuple(people.values()), "subject"), None) if len(people) == 1 else None


def woven(saying: Saying, context: Context) -> Found:
    """Words with an "I" or a "we" in them, woven into a sentence about one person."""
    line = context.reading.lines[saying.line]
    words = line.body[saying.start : saying.end].split()
    if saying.alone or not any(line.lexicon.words[word].flags & FIRST for word in words):
        return None
    people = context.about(*saying.sentence, subjects=False)
    about = context.about(*saying.sentence)
    return (Resolution(tuple(people), "subject"), None) if len(people) == 1 and people == about else None


def same_run(saying: Saying, context: Context) -> Found:
    """A run of speech paragraphs: the speaker named before in it, or the only one named in it at all."""
    run = context.run_of(saying)
    told = [s for s in run if s.rule in _OWN_CLAUSE and s.resolution is not None]
    before = [s for s in told if s.start < saying.start]
    if before and before[-1].resolution:
        return before[-1].resolution, before[-1].cue
    names = {tuple(map(id, s.resolution.entities)) for s in told if s.resolution}
    if len(names) == 1 and told[0].resolution and _leads_to(saying, told[0], context):
        return told[0].resolution, told[0].cue
    return None


def _leads_to(saying: Saying, told: Saying, context: Context) -> bool:
    """Whether speech goes on from a saying to one further down that is told, and nobody else is led up to.

    All between are speech and nothing else, and the paragraph above the run is about no one but that speaker.
    """
    first, last = context.place[id(saying)], context.place[id(told)]
    if saying.line == told.line or not all(s.alone for s in context.direct[first:last]):
        return False
    above = context.told_above(saying)
    people = [n.entity for n in above.named if n.subject] if above else []
    speakers = told.resolution.entities if told.resolution else ()
    return all(entity in speakers or entity.name is None for entity in people)


def same_paragraph(saying: Saying, context: Context) -> Found:
    """A later quotation in one paragraph, no one else being what it is about in between."""
    before = context.before(saying)
    if before is None or before.line != saying.line or before.resolution is None or not before.resolution.entities:
        return None
    others = [e for e in context.about(before.end, saying.start) if e not in before.resolution.entities]
    return None if others else (before.resolution, before.cue)


def paragraph_subject(saying: Saying, context: Context) -> Found:
    """The one whom the paragraph, or the paragraph before, is about: the only one named in it."""
    line = context.reading.lines[saying.line]
    index = saying.line if line.text[0] != QUOTE and not saying.dash else context.line_before(saying.line)
    turn = context.reading.turns.get(index)
    if turn is None or (turn.speech and index != saying.line):
        return None
    named = [n for n in turn.named if n.entity.name and n.at < saying.start]
    people = {id(n.entity): n.entity for n in named}
    if len(people) != 1 or not any(n.subject for n in named):
        return None
    first = context.reading.lines[turn.line].start[0]
    if context.other_party(first, saying.start, tuple(people.values())):
        return None
    return Resolution(tuple(people.values()), "subject"), None


def sentence_subject(saying: Saying, context: Context) -> Found:
    """The only one named in the sentence before, in the same paragraph."""
    line = context.reading.lines[saying.line]
    before = [s for s in line.sentences if line.start[s[0]] < saying.start and line.end[s[1] - 1] <= saying.start]
    if not before or saying.dash:
        return None
    first, last = line.span(*before[-1])
    people = context.about(first, last, subjects=False)
    earlier = context.before(saying)
    if len(people) != 1 or people != context.about(first, last) or (earlier and earlier.end > first):
        return None
    return None if context.other_party(first, saying.start, tuple(people)) else (Resolution(tuple(people), "subject"), None)


def reported_before(saying: Saying, context: Context) -> Found:
    """The one whose words the paragraph above reports in its last sentence."""
    turn = context.reading.turns.get(context.line_before(saying.line))
    line = context.reading.lines[saying.line]
    if turn is None or turn.last is None or (saying.quote and saying.quote.outer[0] != line.start[0]):
        return None
    return turn.last if turn.last[0].entities else None


def at_partys(saying: Saying, context: Context) -> Found:
    """Words without a speaker of their own behind `Hos Venstre er man …` are the party's."""
    index = context.line_before(saying.line)
    line = context.reading.lines[index] if index >= 0 else None
    if line is None or not line.sentences or not (saying.alone or saying.dash):
        return None
    first, last = line.sentences[-1]
    hit = line.known(first + 1) if line.flags[first] & MEMBER_OF else None
    if hit is None or hit.kind != "party" or not any(line.flags[i] & ONE for i in range(first, last)):
        return None
    return Resolution((context.reading.discourse.parties[hit.ids[0]],), "party"), None


def last_speaker(saying: Saying, context: Context) -> Found:
    """The last one who spoke, a paragraph or two above, nobody else having been talked about since."""
    before = context.before(saying)
    if before is None or before.resolution is None or not before.resolution.entities:
        return None
    if saying.line - before.line > _NEAR:
        return None
    speakers = before.resolution.entities
    named = context.about(before.end, saying.start, subjects=False)
    others = [e for e in named if e not in speakers and not e.weak]
    about = [e for e in context.about(before.end, saying.start) if e in others]
    if about or len(others) == 1 or context.other_party(before.end, saying.start, speakers):
        return None
    return before.resolution, before.cue


def replied(saying: Saying, context: Context) -> Found:
    """An answer is from the one whom the paragraph above is about, unless that is who asks."""
    index = max(0, context.line_before(saying.line))
    line, named = context.reading.lines[index], context.reading.turns[index].named
    asks = any(line.flags[i] & (QUESTION | WHETHER) for i in range(line.size))
    asker = asks and named and named[0].at == line.start[0]
    return None if asker else paragraph_subject(saying, context)


def leads_in(saying: Saying, context: Context) -> Found:
    """The words an article opens with, before anybody is named, are those of the one it then turns to."""
    reading = context.reading
    if context.before(saying) is not None or not saying.alone or context.about(0, saying.start, subjects=False):
        return None
    index = saying.line + 1
    while index < len(reading.lines) and (reading.lines[index].paragraph.heading or not reading.lines[index].size):
        index += 1
    turn = reading.turns.get(index)
    if turn is None or turn.speech or not turn.named or index >= len(reading.lines):
        return None
    line = reading.lines[index]
    last = line.end[line.sentences[0][1] - 1]
    people = context.about(line.start[0], last, subjects=False)
    about = context.about(line.start[0], last)
    if len(people) != 1 or people != about or turn.named[0].at > line.start[0] + _AT_ONCE:
        return None
    return Resolution(tuple(people), "subject"), None


SIEVES: tuple[tuple[str, Callable[[Saying, Context], Found]], ...] = (
    ("carried-quote", carried),
    ("colon-introduced", introduced),
    ("woven-in", woven),
    ("sounds-like", pointed_back),
    ("interview", interviewed),
    ("same-run", same_run),
    ("same-paragraph", same_paragraph),
    ("sentence-subject", sentence_subject),
    ("at-partys", at_partys),
    ("reported-before", reported_before),
    ("paragraph-subject", paragraph_subject),
    ("last-speaker", last_speaker),
    ("leads-in", leads_in),
)
REPLIES = (("colon-introduced", introduced), ("interview", interviewed), ("paragraph-subject", replied))
"""Who is asked of words that are called an answer: not the one who spoke before."""

_FOR_WOVEN = 3


def sift(reading: Reading) -> None:
    """Attribute what the first pass left, sieve by sieve for each quotation in the order of the text."""
    if all(saying.resolution is not None for saying in reading.sayings):
        return
    drop_questions(reading)
    context = Context(reading)
    for saying in context.direct:
        before = context.before(saying)
        if saying.dash and before and before.dropped and before.line == saying.line - 1 and not saying.answer:
            saying.dropped = saying.resolution is None
        if saying.resolution is not None or saying.dropped:
            continue
        asked = SIEVES if saying.alone else SIEVES[:_FOR_WOVEN]
        if saying.reply:
            asked = REPLIES
        saying.declined = tuple(name for name, _ in asked)
        for index, (name, sieve) in enumerate(asked):
            found = sieve(saying, context)
            if found is not None:
                saying.declined = saying.declined[:index]
                saying.resolution, saying.cue = found
                saying.rule = name
                saying.dropped = saying.dash and found is UNNAMED
                break
