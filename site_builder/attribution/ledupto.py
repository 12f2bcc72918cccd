"""Sieves that ask what leads up to words, or looks back at them: a colon, a question, whom the talk is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from site_builder.attribution.entity import Resolution
from site_builder.attribution.line import QUOTE
from site_builder.attribution.names import party_at
from site_builder.attribution.phrases import phrase_at
from site_builder.attribution.words import AUX, FIRST, INDEFINITE, MEMBER_OF, ONE, QUESTION, UTTERANCE, WHETHER

if TYPE_CHECKING:
    from site_builder.attribution.context import Context
    from site_builder.attribution.line import Line
    from site_builder.attribution.reading import Saying

Found: TypeAlias = "tuple[Resolution, tuple[int, int] | None] | None"

_AT_ONCE = 60
_LONGEST_INTERVIEW = 80
_NEAR = 8
UNNAMED: Found = (Resolution(reason="introduced without a speaker"), None)


def introduced(saying: Saying, context: Context) -> Found:
    """`X siger:` at the end of the sentence or of the paragraph before."""
    line = context.reading.lines[saying.line]
    place = line.item_of(saying.quote) if saying.quote else 0
    if place:
        if line.text[place - 1] != ":":
            return None
        before = context.before(saying)
        first = max(saying.sentence[0], before.end if before else 0, before.cue[1] if before and before.cue else 0)
        return _led_up(context, line, first, place - 1)
    turn = context.reading.turns.get(context.line_before(saying.line))
    if turn is None or not turn.colon:
        return None
    if turn.intro is not None:
        return turn.intro, turn.cue
    above = context.reading.lines[turn.line]
    first = above.start[above.sentences[-1][0]]
    if turn.reply and not context.about(first, saying.start, subjects=False):
        return None
    return _led_up(context, above, first, above.size - 1)


def _led_up(context: Context, line: Line, first: int, colon: int) -> Found:
    """The one whom what stands from an offset up to a colon is about, or whom somebody cites in it: `X citerer Y:`."""
    begins, _ = line.sentence_of(colon)
    cite = next((i for i in range(begins, colon) if line.text[i] in line.lexicon.pack.words.cites), None)
    if cite is not None:
        cited = context.about(line.end[cite], line.start[colon], subjects=False)
        return (Resolution(tuple(cited), "introduced"), None) if len(cited) == 1 else UNNAMED
    if _are_anothers(line, begins, colon):
        return UNNAMED
    found = _only(context, first, line.start[colon])
    return found if found is not UNNAMED else _body(context, line, begins, first, colon)


def _body(context: Context, line: Line, begins: int, first: int, colon: int) -> Found:
    """A body that a sentence is about, nobody being named in it: `Udlændingestyrelsen er kortfattet:`."""
    mention = phrase_at(line, begins)
    if mention is None or mention.kind != "org" or not line.flags[mention.end] & AUX:
        return UNNAMED
    if context.about(first, line.start[colon], subjects=False):
        return UNNAMED
    return context.reading.discourse.resolve(mention, line.place(begins)), None


def _are_anothers(line: Line, first: int, colon: int) -> bool:
    """Whether what leads up to a colon says that the words come from somebody else.

    `X fik et brev fra en elev:` · `X fik spørgsmålet af en tilhører:`
    """
    words = line.lexicon.pack.words
    for i in range(max(first, colon - _NEAR), colon):
        source = phrase_at(line, i + 1) if line.text[i] in (*words.source, *words.agent) else None
        if source is None or source.end != colon:
            continue
        somebody = source.kind == "vague" and (source.role or line.flags[i + 1] & INDEFINITE)
        if somebody or (source.kind in ("role", "org") and line.text[i] in words.source):
            return True
    return False


def _only(context: Context, first: int, last: int) -> Found:
    """The only one named between two offsets, if it is about them: in `De har et budskab til X:` it is not X's."""
    people = [entity for entity in context.about(first, last, subjects=False) if not entity.weak]
    if len(people) != 1 or people != [entity for entity in context.about(first, last) if not entity.weak]:
        return UNNAMED
    return Resolution(tuple(people), "introduced"), None


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
    """An answer is from the only one whom the paragraph above the interview names, or all above it."""
    asked = context.reading.turns.get(saying.line - 1)
    if not saying.answer and not (asked is not None and asked.question):
        return None
    before = context.before(saying)
    if before is not None and before.line == saying.line:
        return None
    above = context.told_above(saying)
    people = {id(n.entity): n.entity for n in above.named if n.entity.name} if above else {}
    if not people:
        people = {id(entity): entity for entity in context.all_named(saying.start)}
    told = [s.resolution for s in context.run_of(saying) if s.told and s.resolution is not None]
    if any([id(e) for e in resolution.entities] != list(people) for resolution in told):
        return None
    asked_before = context.interviewee(saying)
    if asked_before is not None and [id(e) for e in asked_before.entities] != list(people):
        return None
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


def paragraph_subject(saying: Saying, context: Context) -> Found:
    """The one whom the paragraph, or the paragraph before, is about: the only one named in it."""
    line = context.reading.lines[saying.line]
    index = saying.line if line.text[0] != QUOTE and not saying.dash else context.line_before(saying.line)
    turn = context.reading.turns.get(index)
    if turn is None or (index != saying.line and (turn.speech or context.asks(index))):
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
    place = line.item_of(saying.quote) if saying.quote else 0
    if not place or line.sentence_of(place)[0] != place:
        return None
    first, last = line.span(*line.sentence_of(place - 1))
    people = context.about(first, last, subjects=False)
    earlier = context.before(saying)
    if len(people) != 1 or people != context.about(first, last) or (earlier and earlier.end > first):
        return None
    return (
        None
        if context.other_party(first, saying.start, tuple(people))
        else (Resolution(tuple(people), "subject"), None)
    )


def at_partys(saying: Saying, context: Context) -> Found:
    """Words without a speaker of their own behind `Hos Venstre er man …` are the party's."""
    index = context.line_before(saying.line)
    line = context.reading.lines[index] if index >= 0 else None
    if line is None or not line.sentences or not (saying.alone or saying.dash):
        return None
    first, last = line.sentences[-1]
    first = line.past_adverbs(first)
    named = party_at(line, first + 1) if line.flags[first] & MEMBER_OF else None
    if named is None or not any(line.flags[i] & ONE for i in range(first, last)):
        return None
    return Resolution((context.reading.discourse.parties[named[0]],), "party"), None


def replied(saying: Saying, context: Context) -> Found:
    """An answer is from the one whom the paragraph above is about, unless that is who asks."""
    index = max(0, context.line_before(saying.line))
    line, named = context.reading.lines[index], context.reading.turns[index].named
    asks = any(line.flags[i] & (QUESTION | WHETHER) for i in range(line.size))
    asker = asks and named and named[0].at == line.start[0]
    return None if asker else paragraph_subject(saying, context)


def leads_in(saying: Saying, context: Context) -> Found:
    """The words an article opens with, before anybody is named, are those of the one it then turns to.

    So are all answers of an interview that it opens with.
    """
    reading = context.reading
    opens = context.before(saying) is None or saying.answer
    if not opens or not saying.alone or context.about(0, saying.start, subjects=False):
        return None
    index = context.line_after(saying)
    turn = reading.turns.get(index)
    if turn is None or turn.speech or not turn.named:
        return None
    line = reading.lines[index]
    if line.flags[0] & UTTERANCE:  # Kritikken kom, da NAME …
        return None
    last = line.end[line.sentences[0][1] - 1]
    people = context.about(line.start[0], last, subjects=False)
    about = context.about(line.start[0], last)
    if len(people) != 1 or people != about or turn.named[0].at > line.start[0] + _AT_ONCE:
        return None
    return Resolution(tuple(people), "subject"), None
