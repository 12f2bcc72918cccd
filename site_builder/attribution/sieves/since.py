"""What is told between two sayings: whether the talk stays with who spoke, or turns to somebody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.lexicon.words import AUX, BODY, BUT, CUE, ONE, ROLE, SECOND, STOP, UTTERANCE
from site_builder.attribution.mentions.phrases import phrase_at
from site_builder.attribution.sieves.touched import is_governed

if TYPE_CHECKING:
    from site_builder.attribution.lines.line import Line
    from site_builder.attribution.reading.sayings import Saying, Turn
    from site_builder.attribution.sieves.context import Context


def turns_to_another(before: Saying, saying: Saying, context: Context) -> bool:
    """Whether somebody else, or another party, is talked about between two sayings."""
    speakers = before.resolution.entities if before.resolution else ()
    named = context.about(before.end, saying.start, subjects=False)
    others = [e for e in named if e not in speakers and not e.weak]
    if len(others) == 1 or any(e in others for e in context.about(before.end, saying.start)):
        return True
    return context.somebody(before.end, saying.start) or context.other_party(before.end, saying.start, speakers)


def stays_with(before: Saying, saying: Saying, context: Context) -> bool:
    """Whether all between two sayings is speech, a question or a heading, or is about the one who spoke."""
    speakers = before.resolution.entities if before.resolution else ()
    for index in range(before.line + 1, saying.line):
        line, turn = context.reading.lines[index], context.reading.turns[index]
        if context.is_put_to_another(index, speakers):
            return False
        if turn.speech or turn.question or turn.colon or not (line.paragraph.told and line.flags[line.size - 1] & STOP):
            continue
        first, last = line.sentences[-1]
        theirs = (n for n in turn.named if n.entity in speakers and n.subject and n.at >= line.start[first])
        told = any(n.at < line.end[last - 1] and not is_governed(line, n.at) for n in theirs)
        if not (told or _tells_facts(line, turn)):
            return False
    return True


def _tells_facts(line: Line, turn: Turn) -> bool:
    """Whether a paragraph is about nobody who might speak next: `I 2017 fik 6.900 ophold, og der blev givet 1.300`."""
    somebody = turn.named or line.every & (BODY | BUT | ONE | ROLE | UTTERANCE)
    if somebody or not any(text[:1].isdigit() for text in line.text):
        return False
    begins = {first for first, _ in line.sentences}
    if any(line.is_name(i) and i not in begins and line.text[i] not in line.lexicon.places for i in range(line.size)):
        return False
    opening = (phrase_at(line, first) for first, _ in line.sentences)
    return not any(o is not None and (o.role or o.plural or o.org or o.name or o.kind != "vague") for o in opening)


def is_bodys(saying: Saying, context: Context) -> bool:
    """Whether the paragraph above begins with a body that is or has something: `Foreningen er glad`."""
    above = context.reading.lines[saying.line - 1] if saying.line else None
    body = phrase_at(above, 0) if above is not None and above.size else None
    return above is not None and body is not None and body.kind == "org" and bool(above.flags[body.end] & AUX)


def is_of_a_body(saying: Saying, context: Context) -> bool:
    """Whether the paragraph above tells of a body: `DSB er træt af NAME`, not that it asked: `DR spurgte NAME`."""
    line = context.reading.lines[saying.line - 1]
    asks = any("ask" in line.word(i).frames for i in line.marked if line.flags[i] & CUE)
    return is_bodys(saying, context) and not asks


def is_told_to_another(saying: Saying, above: Turn, context: Context) -> bool:
    """Whether what is reported above is only told to who spoke before: `Y mener, at …` · `Hvad svarer du?`."""
    earlier = reversed(context.direct[: context.place[id(saying)]])
    before = next((other for other in earlier if other.line < above.line), None)
    asked = any(context.reading.lines[index].every & SECOND for index in range(above.line + 1, saying.line))
    if not asked or above.last is None or before is None:
        return False
    speakers = before.resolution.entities if before.resolution else ()
    return bool(speakers) and not any(entity in above.last[0].entities for entity in speakers)
