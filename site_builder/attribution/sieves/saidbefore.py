"""Sieves that ask who spoke before: words that go on are those of the one who began."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.lexicon.tokens import tokens_of
from site_builder.attribution.lexicon.words import AUX, BUT, CLOSED, LOWER, PREP, REASON, SECOND
from site_builder.attribution.mentions.phrases import phrase_at
from site_builder.attribution.sieves.evidence import of_a_party
from site_builder.attribution.sieves.found import OWN_CLAUSE
from site_builder.attribution.sieves.since import is_bodys, is_told_to_another, stays_with, turns_to_another

if TYPE_CHECKING:
    from site_builder.attribution.discourse.entity import Entity
    from site_builder.attribution.lexicon.lexicon import Lexicon
    from site_builder.attribution.lines.line import Line
    from site_builder.attribution.reading.sayings import Saying
    from site_builder.attribution.sieves.context import Context
    from site_builder.attribution.sieves.found import Found

_NEAR = 3


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


def same_run(saying: Saying, context: Context) -> Found:
    """A run of speech paragraphs: the speaker named before in it, or the only one named in it at all."""
    run = context.run_of(saying)
    told = [s for s in run if s.rule in OWN_CLAUSE and s.resolution is not None]
    before = [s for s in told if s.start < saying.start]
    if before and _is_asked_between(before[-1], saying, context):
        answers = [s for s in told if s.start > saying.start and not _is_asked_between(saying, s, context)]
        if answers and _people(answers[0]) != _people(before[-1]):  # another may answer this question
            return None
    if before:
        last = before[-1]
        another = last.over or _passes_on(last, context) or _turns(last, saying, context)
        another = another or _replies(saying, last, context)
        found = None if another or _is_answered(saying, last, context) else last.resolution
        return (found, last.cue) if found else None
    names = {tuple(map(id, s.resolution.entities)) for s in told if s.resolution}
    if len(names) != 1 or not told[0].resolution or _is_reason_for(saying, told[0], context):
        return None
    return (told[0].resolution, told[0].cue) if _leads_to(saying, told[0], context) else None


def _people(saying: Saying) -> list[int]:
    """Return the ids of those whom words are credited to."""
    return [id(entity) for entity in saying.resolution.entities] if saying.resolution else []


def _is_asked_between(first: Saying, last: Saying, context: Context) -> bool:
    """Whether a question stands between two sayings."""
    return any(context.reading.turns[index].question for index in range(first.line + 1, last.line))


def _replies(saying: Saying, told: Saying, context: Context) -> bool:
    """Whether words right below others begin as a reply to them does: `»Pas på den,« sagde X. »Tak, det skal jeg.«`."""
    line = context.reading.lines[saying.line]
    first = line.body[saying.start : saying.end].split(maxsplit=1)[0].rstrip(",.!").lower()
    return saying.line == told.line + 1 and first in line.lexicon.pack.words.replies


def _turns(told: Saying, saying: Saying, context: Context) -> bool:
    """Whether a sentence between two sayings is about somebody else."""
    start = max(told.end, told.cue[1] if told.cue else 0)
    speakers = told.resolution.entities if told.resolution else ()
    for index in range(told.line, saying.line + 1):
        line = context.reading.lines[index]
        if not line.size:
            continue
        if context.reading.turns[index].question and line.at[line.size - 1] == "?":
            if _calls(line) or context.is_put_to_another(index, speakers):
                return True
            continue
        first, last = max(start, line.start[0]), min(saying.start, line.end[-1])
        if any(e not in speakers and not e.weak for e in context.about(first, last)) or context.somebody(first, last):
            return True
    return False


def _calls(line: Line) -> bool:
    """Whether a question is put to somebody by name: `Er det rigtigt, NAME, at …?` · `Hvad siger du, NAME?`."""
    commas = (i for i in range(line.size) if line.text[i] == ",")
    names = (phrase_at(line, i + 1) for i in commas if line.is_name(i + 1))
    return any(name is not None and name.kind == "person" and line.at[name.end] in (",", "?") for name in names)


def _passes_on(saying: Saying, context: Context) -> bool:
    """Whether somebody else may speak next: another was named and is put to as "you", or is answered right above."""
    line = context.reading.lines[saying.line]
    words, _, _ = tokens_of(line.body[saying.start : saying.end])
    turn = context.told_above(saying)
    speakers = saying.resolution.entities if saying.resolution else ()
    another = turn is not None and any(n.entity.name and n.entity not in speakers for n in turn.named)
    if another and any(_is_you(words, i, line.lexicon) for i in range(len(words))):
        return True
    if (saying.told or saying.rule == "colon-introduced") and only_asks(line.body[saying.start : saying.end]):
        return True
    above = context.before(saying)
    return above is not None and above.line == saying.line - 1 and not _same(above, saying) and _answers(saying, line)


def _is_you(words: list[str], i: int, lexicon: Lexicon) -> bool:
    """Whether a word is "you": `I` as well, within a sentence, or before a verb (`I stemte`, not `I dag`)."""
    flags = lexicon.words[words[i]].flags
    if not (flags & SECOND and flags & PREP):
        return bool(flags & SECOND)
    if words[i].islower():
        return False
    if i and words[i - 1][-1].isalpha():
        return True
    verb, behind = (*words[i + 1 : i + 3], "", "")[:2]
    endings = lexicon.pack.words
    past = verb.endswith(endings.finite_endings) and not verb.endswith(endings.present_endings)
    noun = lexicon.words[behind].flags & (LOWER | CLOSED) == LOWER  # I sidste uge
    return (past and not noun) or bool(lexicon.words[verb].flags & AUX)


def only_asks(words: str) -> bool:
    """Whether words are questions and nothing else, which somebody answers."""
    return words.endswith("?") and not any(sign in words for sign in ".!")


def _answers(saying: Saying, line: Line) -> bool:
    """Whether the clause that tells whose words are says that they answer: `…, svarer NAME`."""
    cue = line.body[slice(*saying.cue)].split() if saying.cue else []
    return any(word in line.lexicon.pack.words.answers for word in cue)


def _is_answered(saying: Saying, before: Saying, context: Context) -> bool:
    """Whether the speaker before answers right below: what stands between is another's."""
    after = context.after(saying)
    if after is None or after.line != saying.line + 1 or not after.told or not _same(after, before):
        return False
    return _answers(after, context.reading.lines[after.line]) or _is_reason_for(saying, after, context)


def _is_reason_for(saying: Saying, after: Saying, context: Context) -> bool:
    """Whether words right below a question answer it: `- Hvorfor? - Fordi …, siger X.` · `- Ja, siger X.`."""
    line = context.reading.lines[after.line]
    gives = line.flags[0] & REASON or line.at[0].lower() in line.lexicon.pack.words.yes_no
    return bool(gives) and after.line == saying.line + 1 and only_asks(line.body[saying.start : saying.end])


def _same(one: Saying, other: Saying) -> bool:
    first, second = (tuple(map(id, s.resolution.entities)) if s.resolution else () for s in (one, other))
    return first == second


def _leads_to(saying: Saying, told: Saying, context: Context) -> bool:
    """Whether speech goes on from a saying to one further down that is told, and nobody else is led up to.

    All between are speech and nothing else, and the paragraph above the run is about no one but that speaker.
    """
    first, last = context.place[id(saying)], context.place[id(told)]
    between = context.direct[first:last]
    if saying.line == told.line or not all(s.alone for s in between) or _is_told_of(between[-1], context):
        return False
    above = context.told_above(saying)
    people: list[Entity] = []
    line = context.reading.lines[above.line] if above else None
    if above is not None and line is not None and line.sentences:
        begins = line.start[_last_turn(line)]
        people += above.last[0].entities if above.last and above.last[1][0] >= begins else ()
        people += context.about_outside_reports(above.line, begins, line.end[-1])
    speakers = told.resolution.entities if told.resolution else ()
    return all(entity in speakers or entity.name is None for entity in people)


def _last_turn(line: Line) -> int:
    """Return where a paragraph's last clause begins that goes against what was told: `X siger ja, men Y er imod`."""
    first, last = line.sentences[-1]
    turns = (i for i in range(last - 1, first, -1) if line.flags[i] & BUT and line.text[i - 1] == ",")
    return next(turns, first)


def _is_told_of(saying: Saying, context: Context) -> bool:
    """Whether the paragraph goes on behind a quotation: `»Må jeg?« Det spørger mange om`."""
    line = context.reading.lines[saying.line]
    return saying.quote is not None and any(map(str.isalnum, line.body[saying.quote.outer[1] : line.end[-1]]))


def same_paragraph(saying: Saying, context: Context) -> Found:
    """A later quotation in one paragraph, no one else being what it is about in between."""
    before = context.before(saying)
    if before is None or before.line != saying.line or before.resolution is None or not before.resolution.entities:
        return None
    others = any(entity not in before.resolution.entities for entity in context.about(before.end, saying.start))
    return None if others or context.somebody(before.end, saying.start) else (before.resolution, before.cue)


def reported_before(saying: Saying, context: Context) -> Found:
    """The one whose words the paragraph above reports in its last sentence, if it does not then turn to another."""
    turn = context.reading.turns.get(context.line_before(saying.line))
    line = context.reading.lines[saying.line]
    if turn is None or turn.last is None or context.is_parted(turn.line, saying.line):
        return None
    if saying.quote and saying.quote.outer[0] != line.start[0]:
        return None
    resolution, cue = turn.last
    if any(line.lexicon.is_outlet(entity.org or "") for entity in resolution.entities):  # …, skriver DR.
        return None
    turns = any(n.subject and n.at >= cue[1] and n.entity not in resolution.entities for n in turn.named)
    turns = turns or is_told_to_another(saying, turn, context)
    return turn.last if resolution.entities and not turns else None


def last_speaker(saying: Saying, context: Context) -> Found:
    """The last one who spoke, a paragraph or two above, nobody else having been talked about since."""
    before = context.before(saying)
    if before is None or before.resolution is None or not before.resolution.entities:
        return None
    if saying.line - before.line > _NEAR or before.over or context.is_parted(before.line, saying.line):
        return None
    passes_on = _passes_on(before, context) or _replies(saying, before, context)
    if _is_answered(saying, before, context) or (saying.line == before.line + 1 and passes_on):
        return None
    if of_a_party(before.resolution.entities) and not stays_with(before, saying, context):
        return None
    if turns_to_another(before, saying, context) or is_bodys(saying, context):
        return None
    return before.resolution, before.cue
