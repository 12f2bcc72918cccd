"""First pass: every reporting clause of an article resolved, in the order of the text."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from functools import partial
from typing import TYPE_CHECKING

from site_builder.attribution.clauses.backward import sentences_before
from site_builder.attribution.clauses.clauses import clauses_of
from site_builder.attribution.clauses.resuming import may_be_told
from site_builder.attribution.clauses.speech import speech_clauses, speech_spans
from site_builder.attribution.discourse.beside import know_names, named_ahead
from site_builder.attribution.discourse.changing import BEFORE_A_CHANGE, before_a_change
from site_builder.attribution.discourse.discourse import Discourse
from site_builder.attribution.discourse.entity import Resolution
from site_builder.attribution.discourse.naming import note_names
from site_builder.attribution.discourse.scene import Scene
from site_builder.attribution.discourse.shifting import may_be_either, speaker
from site_builder.attribution.lexicon.words import (
    AND,
    BACK,
    CUE,
    INDEFINITE,
    NOT,
    QUESTION,
    WHETHER,
)
from site_builder.attribution.lines.quotes import quoted_in
from site_builder.attribution.reading.askers import may_be_another
from site_builder.attribution.reading.leads import introduced_by, leave
from site_builder.attribution.reading.questions import is_question
from site_builder.attribution.reading.reading import Reading
from site_builder.attribution.reading.sayings import Saying, Turn, quotations
from site_builder.attribution.reading.signing import signs

if TYPE_CHECKING:
    from site_builder.attribution.contents.clause import Clause
    from site_builder.attribution.lexicon.lexicon import Lexicon
    from site_builder.attribution.lines.line import Line
    from site_builder.model import Article

TOLD = Resolution(reason="may be the writer's own words")
ASKED = Resolution(reason="the pronoun could mean more than one")
_SPOKEN = ("content-cue", "quote-")


def read(article: Article, lines: list[Line], lexicon: Lexicon) -> Reading:
    """Read an article's lines from the first to the last."""
    reading = Reading(lines, [], {}, Discourse(lexicon, article.date))
    reading.discourse.holders.unheld.ahead = partial(named_ahead, lines, reading.discourse)
    _hear_facts(lines)
    scene = Scene(lines, lexicon)
    for line in lines:
        reading.discourse.cast.hidden = scene.hidden(line)
        turn = Turn(line.index)
        reading.turns[line.index] = turn
        dash = line.paragraph.dash >= 0
        if signs(line, reading):
            continue
        if not (line.paragraph.told and line.size):
            know_names(line, reading.discourse)
            continue
        turn.speech = dash
        turn.colon = line.at[line.size - 1] == ":"
        clauses = speech_clauses(line) if dash else clauses_of(line)
        turn.named = note_names(line, clauses, reading.discourse)
        sayings = _speech(line, clauses, turn, reading) if dash else quotations(line, clauses)
        turn.quoted = {saying.start: saying for saying in sayings}
        for clause in clauses:
            _apply(line, clause, sayings, turn, reading)
        terms = all(saying.embedded for saying in turn.quoted.values())  # Er "planen" jeres betingelse?
        turn.question = not dash and terms and is_question(line, clauses)
        turn.speech = dash or any(_opens(line, saying) for saying in sayings)
        if any(saying.kind == "direct" and (saying.resolution or not saying.dash) for saying in sayings):
            reading.discourse.holders.spoken = line.place(line.size - 1)
        reading.sayings += sorted(sayings, key=lambda s: (s.start, -s.end))
    return reading


def _hear_facts(lines: list[Line]) -> None:
    """Make lists of facts in which somebody speaks part of the text: `Fakta om sagen`, and then `- …, siger X.`."""
    for told, run in itertools.groupby(lines, key=lambda line: not line.paragraph.fact):
        facts = () if told else tuple(run)
        if any(speech_clauses(line) for line in facts):
            for line in facts:
                line.paragraph.fact = False


def _opens(line: Line, saying: Saying) -> bool:
    """Whether a paragraph begins with words that are somebody's, not with a term or a title."""
    at_start = saying.quote is not None and saying.quote.outer[0] == line.start[0]
    return at_start and (saying.alone or saying.rule in ("quote-cue-speaker", "quote-verb-speaker"))


def _speech(line: Line, clauses: list[Clause], turn: Turn, reading: Reading) -> list[Saying]:
    """Return what is said in a dash paragraph: up to its attribution clause, and what resumes behind it."""
    whole = (line.start[0], line.end[-1])
    clause = clauses[0] if clauses else None
    resolution = _whose(line, clause, reading) if clause else None
    sayings = []
    for first, last in speech_spans(line, clause):
        if clause and resolution and first > clause.verb and _is_about(line, first, resolution):
            continue
        saying = Saying("direct", *line.span(first, last), line.index, whole, dash=True, alone=True)
        if clause:
            saying.cue = line.span(*clause.cue)
            saying.over = "turn" in line.word(clause.verb).frames
        saying.told, saying.reply = clause is not None, clause is not None and clause.rule == "reply"
        if clause and clause.subject.kind != "echo":
            own = first > clause.verb and may_be_told(line, first)
            saying.rule, saying.resolution = "quote-cue-speaker", TOLD if own else resolution
        sayings.append(saying)
    if clause and resolution and line.flags[clause.cue[1]] & AND and clause.subject.kind != "echo":
        tail = (line.end[clause.cue[1] - 1], line.end[line.sentence_of(clause.verb)[1] - 1])
        cue = line.span(*clause.cue)
        for start, end in quoted_in(line.body, *tail):
            said = Saying("direct", start, end, line.index, whole, cue=cue, rule="quote-cue-speaker")
            said.resolution, said.told = resolution, True
            sayings.append(said)
    if clause and resolution and line.at[line.sentence_of(clause.verb)[1] - 1] == ":":
        turn.intro, turn.cue = introduced_by(line, clause, resolution, reading.discourse), line.span(*clause.cue)
    return sayings


def _whose(line: Line, clause: Clause, reading: Reading) -> Resolution:
    """Return who reports: nobody where it may be either of two, or is from before they changed party."""
    found = speaker(line, clause.subject, line.place(clause.verb), reading.discourse)
    named = reading.turns[line.index].named
    if may_be_either(line, clause.subject, named) or may_be_another(line, clause, found, reading):
        return ASKED
    moved = [entity for entity in found.entities if entity.once]
    changed = moved and before_a_change(reading.lines, line, clause, moved, reading.discourse.day)
    return BEFORE_A_CHANGE if changed else found


def _is_about(line: Line, first: int, speaker: Resolution) -> bool:
    """Whether a sentence behind an attribution begins with the speaker's own name or party: it is told of them."""
    hit = line.known(first)
    party = hit.ids[0] if hit and hit.kind == "party" and not hit.genitive else ""
    return any(line.text[first] in entity.words or entity.party == party for entity in speaker.entities)


def _apply(line: Line, clause: Clause, sayings: list[Saying], turn: Turn, reading: Reading) -> None:
    """Give a clause's speaker to what it governs."""
    author = reading.writings.author(line, clause, reading.lines)
    resolution = author or _whose(line, clause, reading)
    reading.writings.note(line, clause, resolution)
    if line.at[clause.cue[1]] == "," and line.flags[clause.cue[1] + 1] & (QUESTION | WHETHER):
        reading.askers[line.index] = resolution.entities
    rule = "author" if author else clause.rule
    cue = line.span(*clause.cue)
    agreed = bool(clause.subject.parts) and clause.subject.parts[-1].start >= clause.subject.end  # X mener som Y
    opens = clause.rule != "claim-content" or clause.cue[0] <= line.sentence_of(clause.verb)[0] + 1
    for index, entity in enumerate(resolution.entities):  # X er glad for ministerens løfte om, at
        reading.discourse.touch(entity, line.place(clause.verb), subject=opens and not (agreed and index))
    if not resolution.entities and _is_somebody(line, clause):
        reading.discourse.note_nobody(clause.subject, line.place(clause.verb))
    for quote in clause.quotes if (author or clause.subject.kind != "echo") and line.paragraph.dash < 0 else ():
        saying = turn.quoted[quote.start]
        if not saying.rule:
            saying.rule, saying.resolution, saying.cue = rule, resolution, cue
            saying.over = "turn" in line.word(clause.verb).frames
            saying.dropped &= "as" not in line.word(clause.verb).frames
    sentence = line.sentence_of(clause.verb)
    if line.paragraph.dash >= 0 and clause.rule.startswith(_SPOKEN) and not clause.contents:
        return
    told = "content-cue-speaker" if clause.rule == "quote-cue-speaker" else clause.rule
    echoed = clause.rule == "echo" and clause.contents
    resolution = _just_reported(line, sentence[0], sayings) if echoed else resolution
    for start, end in clause.contents if resolution.entities or not echoed else ():
        span = (line.start[sentence[0]], line.end[sentence[1] - 1])
        sayings.append(Saying("indirect", start, end, line.index, span, cue=cue, rule=told, resolution=resolution))
    leave(line, clause, turn, resolution, reading.discourse)
    so = line.at[sentence[0]].lower() in line.lexicon.pack.words.so  # Så klart er budskabet fra X
    if clause.points == "back" and (so or line.flags[sentence[0]] & BACK):
        sayings += _pointed_at(line, clause, resolution, reading)


def _just_reported(line: Line, first: int, sayings: list[Saying]) -> Resolution:
    """Return whose words the sentence right before item `first` reports: `X mener, at …. Det er dyrt, lyder det.`."""
    last = sayings[-1] if sayings else None
    near = last is not None and first > 0 and last.sentence[1] == line.end[first - 1] and last.kind == "indirect"
    if last is None or not near:
        return Resolution()
    told = line.flags[bisect_left(line.start, last.start) : bisect_left(line.start, last.end)]
    anothers = any(flags & CUE for flags in told)  # X siger, at Y lovede ham en post. Alt er klar, lød det.
    return last.resolution if last.resolution and not anothers else Resolution()


def _is_somebody(line: Line, clause: Clause) -> bool:
    """Whether one who is not named reports: no document, no crowd, and no mere "it" (`Fra salen lød det:`)."""
    subject, opens = clause.subject, line.flags[clause.subject.start]
    if subject.kind not in ("role", "vague") or subject.plural or clause.rule == "document" or opens & (BACK | NOT):
        return False
    said = clause.quotes or (line.paragraph.dash >= 0 and clause.rule.startswith(_SPOKEN))
    return bool(said or (clause.contents and opens & INDEFINITE))


def _pointed_at(line: Line, clause: Clause, resolution: Resolution, reading: Reading) -> list[Saying]:
    """Return the sentences that `Det mener X.` points back at, as its reported content."""
    cue, found = line.span(*clause.cue), []
    for index, start, end in sentences_before(line, clause, reading.lines):
        span = (start, end)
        found.append(Saying("indirect", *span, index, span, cue=cue, rule="back-reference", resolution=resolution))
        for quoted in reading.turns[index].quoted.values():
            if start <= quoted.start < end and not quoted.rule:
                quoted.rule, quoted.resolution, quoted.cue = "back-reference", resolution, cue
    return found
