"""Sieves that ask what leads up to words, or looks back at them: a colon, a question, whom the talk is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.discourse.entity import Resolution
from site_builder.attribution.lexicon.words import PREP, STOP, THUS, UTTERANCE
from site_builder.attribution.sieves.evidence import is_asked, of_a_party, takes_a_stand
from site_builder.attribution.sieves.introduced import party_of_one
from site_builder.attribution.sieves.since import is_told_to_another

if TYPE_CHECKING:
    from site_builder.attribution.discourse.entity import Entity
    from site_builder.attribution.lines.line import Line
    from site_builder.attribution.reading.sayings import Saying, Turn
    from site_builder.attribution.sieves.context import Context
    from site_builder.attribution.sieves.found import Found

_AT_ONCE = 60
_LONGEST_INTERVIEW = 80
_LATELY = 4


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
    while index in turns and index < far and _is_passed(turns[index], lines[index]):
        index += 1
    turn = turns.get(index)
    return (turn.back, turn.cue) if turn is not None and turn.back is not None and turn.back_first else None


def _is_passed(turn: Turn, line: Line) -> bool:
    """Whether what is looked for below a run of speech is not to be found in a line: more speech, a caption."""
    return turn.back is None and (turn.speech or not line.paragraph.told)


def interviewed(saying: Saying, context: Context) -> Found:
    """An answer is from the one whom a question is put to by name, or the only one whom the paragraph above names.

    Where that names nobody, it is from the only one whom all above names.
    """
    if not context.is_answer(saying):
        return None
    before = context.before(saying)
    if before is not None and before.line == saying.line:
        return None
    if (addressed := context.addressed(saying)) is not None:
        return Resolution((addressed,), "subject"), None
    people = _may_answer(saying, context)
    if len(people) > 1:
        people = _spoke_last(saying, context)
    told = [s.resolution for s in context.run_of(saying) if s.told and s.resolution is not None]
    another = context.is_put_to_another(saying.line - 1, people.values()) or are_touched_upon(saying, people, context)
    if another or any([id(e) for e in resolution.entities] != list(people) for resolution in told):
        return None
    asked_before = context.interviewee(saying)
    if asked_before is not None and [id(e) for e in asked_before.entities] != list(people):
        return None
    return (Resolution(tuple(people.values()), "subject"), None) if len(people) == 1 else None


def _may_answer(saying: Saying, context: Context) -> dict[int, Entity]:
    """Return those who may answer, by their ids: nobody of whom the question speaks, unless it is put to no "you"."""
    above = context.told_above(saying)
    people = _interviewed(above) if above and not is_told_to_another(saying, above, context) else {}
    if not people:
        people = {id(entity): entity for entity in context.all_named(saying.start)}
    spoken_of, to_you = context.spoken_of_in_question(saying)
    if not to_you and not spoken_of.isdisjoint(people) and not spoken_of >= set(people):  # Er det rigtigt, NAME, at …?
        return {}
    return {key: entity for key, entity in people.items() if key not in spoken_of}


def _spoke_last(saying: Saying, context: Context) -> dict[int, Entity]:
    """Return who spoke last, by their id, if nobody else has been named since."""
    at = context.place[id(saying)]
    lately = (s for s in reversed(context.direct[max(0, at - _LATELY) : at]) if s.resolution)
    before = next((s for s in lately if s.resolution and any(e.name for e in s.resolution.entities)), None)
    speakers = before.resolution.entities if before is not None and before.resolution is not None else ()
    if before is None or len(speakers) != 1:
        return {}
    since = context.about(before.end, saying.start, subjects=False)
    another = any(e.name and not e.weak and e not in speakers for e in since)
    theirs = not another and _is_theirs(before.line, saying.line, speakers[0], context)
    return {id(speakers[0]): speakers[0]} if theirs else {}


def are_touched_upon(saying: Saying, people: dict[int, Entity], context: Context) -> bool:
    """Whether another spoke last, and those who would answer are only told of since: `…, siger X. Y er uenig`."""
    at = context.place[id(saying)]
    before = context.direct[at - 1] if at else None
    speakers = before.resolution.entities if before is not None and before.resolution is not None else ()
    above = context.told_above(saying)
    if before is None or above is None or not any(e.name and id(e) not in people for e in speakers):
        return False
    line = context.reading.lines[above.line]
    first, last = line.sentences[-1] if line.sentences else (0, 0)
    return above.line > before.line and not is_asked(line, first, last, line.end[last - 1])


def _is_theirs(first: int, last: int, speaker: Entity, context: Context) -> bool:
    """Whether all that is told between two lines is of one who spoke, or of their party."""
    for index in range(first + 1, last):
        line, turn = context.reading.lines[index], context.reading.turns[index]
        if turn.speech or turn.question or not (line.paragraph.told and line.size and line.flags[line.size - 1] & STOP):
            continue
        if not any(n.entity is speaker or (not n.entity.name and n.entity.party == speaker.party) for n in turn.named):
            return False
    return True


def _interviewed(above: Turn) -> dict[int, Entity]:
    """Return those whom a paragraph above names; the one of a party alone, where all else are mere capitals."""
    people = {id(n.entity): n.entity for n in above.named if n.entity.name and not n.entity.weak}
    placed = {key: entity for key, entity in people.items() if entity.party}
    others = [entity for key, entity in people.items() if key not in placed]
    return placed if len(placed) == 1 and not any(e.role or e.gender or e.person for e in others) else people


def at_partys(saying: Saying, context: Context) -> Found:
    """Words without a speaker of their own behind `Hos Venstre er man …` are the party's."""
    index = context.line_before(saying.line)
    line = context.reading.lines[index] if index >= 0 else None
    if line is None or not line.sentences or not (saying.alone or saying.dash):
        return None
    party = party_of_one(line, *line.sentences[-1])
    return (Resolution((context.reading.discourse.party(party),), "party"), None) if party else None


def added_to(saying: Saying, context: Context) -> Found:
    """Words are those of the one named right above them who is told below them to add something.

    `I Ribe fik NAME besked for sent. »…« Borgmesteren tilføjer, at …`
    """
    run = context.run_of(saying)
    below = context.reading.turns.get(context.line_after(run[-1] if run else saying))
    if below is None or below.adds is None:
        return None
    above, (added, cue) = context.told_above(saying), below.adds
    others = (s.resolution for s in run if s.resolution is not None)
    if above is None or len(added.entities) != 1 or any(r.entities != added.entities for r in others):
        return None
    named = any(n.entity is added.entities[0] and n.subject for n in above.named)
    return (added, cue) if named else None


def leads_in(saying: Saying, context: Context) -> Found:
    """The words an article opens with, before anybody is named, are those of the one it then turns to.

    Not where a question is among several: that is two who talk.
    """
    reading, run = context.reading, context.run_of(saying)
    asked = any(s.told or reading.lines[s.line].body[s.end - 1] == "?" for s in run)
    before = context.before(saying)
    opens = before is None or (before in run and context.before(run[0]) is None and not asked)
    if not (opens and saying.alone) or (asked and len(run) > 1) or context.about(0, saying.start, subjects=False):
        return None
    index = context.line_after(run[-1] if run else saying)
    turn = reading.turns.get(index)
    if turn is None or turn.speech or not turn.named:
        return None
    line = reading.lines[index]
    told_of = line.flags[0] & (THUS | UTTERANCE) or (line.flags[0] & PREP and line.flags[2] & UTTERANCE)
    if told_of:  # Sådan begynder et brev, som NAME … · Kritikken kom, da NAME … · Med de ord blev NAME
        return None
    last = line.end[line.sentences[0][1] - 1]
    people = context.about(line.start[0], last, subjects=False)
    about = context.about(line.start[0], last)
    named = next((n.at for n in turn.named if n.entity in people), last)
    if context.other_party(line.start[0], named, tuple(people)):  # Venstre er rolig, når NAME (S) siger …
        return None
    if len(people) != 1 or people != about or turn.named[0].at > line.start[0] + _AT_ONCE:
        return None
    stands = takes_a_stand(line, *line.sentences[0])
    return (Resolution(tuple(people), "subject"), None) if stands or not of_a_party(people) else None
