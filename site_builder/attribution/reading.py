"""First pass: every reporting clause of an article resolved, in the order of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from site_builder.attribution.backward import sentences_before
from site_builder.attribution.clauses import Clause, clauses_of
from site_builder.attribution.discourse import Discourse, Entity, Resolution
from site_builder.attribution.line import QUOTE, Line
from site_builder.attribution.phrases import phrase_at
from site_builder.attribution.quotes import Quote
from site_builder.attribution.words import ADVERB, AUX, BACK, CUE, PARTY_ADJECTIVE, PARTY_OWN

if TYPE_CHECKING:
    from site_builder.attribution.lexicon import Lexicon
    from site_builder.model import Article


class Saying(msgspec.Struct, eq=False):
    """A stretch that somebody says, and what is known so far of whose it is.

    `line` is its paragraph's index; `embedded` means that it is woven into another's sentence; `dash` that it
    is the speech of a dash paragraph.
    """

    kind: str
    start: int
    end: int
    line: int
    sentence: tuple[int, int]
    quote: Quote | None = None
    dash: bool = False
    embedded: bool = False
    cue: tuple[int, int] | None = None
    rule: str = ""
    resolution: Resolution | None = None
    how: str = ""
    dropped: bool = False


class Turn(msgspec.Struct, eq=False):
    """What a paragraph leaves for the next: who is introduced by its colon, what it points back with."""

    line: int
    intro: Resolution | None = None
    cue: tuple[int, int] | None = None
    back: Resolution | None = None
    colon: bool = False
    subjects: tuple[Entity, ...] = ()
    named: tuple[Entity, ...] = ()
    speech: bool = False


class Reading(msgspec.Struct):
    """An article read once: its lines, sayings in the order of the text, and turns by line."""

    lines: list[Line]
    sayings: list[Saying]
    turns: dict[int, Turn]
    discourse: Discourse


def read(article: Article, lines: list[Line], lexicon: Lexicon) -> Reading:
    """Read an article's lines from the first to the last."""
    reading = Reading(lines, [], {}, Discourse(lexicon, article.date))
    for line in lines:
        turn = Turn(line.index)
        reading.turns[line.index] = turn
        if line.paragraph.heading:
            continue
        turn.speech = line.paragraph.dash >= 0 or (len(line) > 0 and line.text[0] == QUOTE)
        turn.colon = line.at(len(line) - 1) == ":"
        clauses = _speech_clauses(line) if line.paragraph.dash >= 0 else clauses_of(line)
        _note_names(line, clauses, reading.discourse, turn)
        sayings = _speech(line, clauses, turn, reading) if line.paragraph.dash >= 0 else _quotations(line)
        for clause in clauses:
            _apply(line, clause, sayings, turn, reading)
        reading.sayings += sorted(sayings, key=lambda s: (s.start, -s.end))
    return reading


def _note_names(line: Line, clauses: list[Clause], discourse: Discourse, turn: Turn) -> None:
    """Take in everyone named in the paragraph, before its clauses are resolved."""
    heads = {clause.subject.start for clause in clauses}
    spans = line.sentences if line.paragraph.dash < 0 else [(c.cue[0], c.cue[1]) for c in clauses]
    subjects: list[Entity] = []
    named: list[Entity] = []
    for first, last in spans:
        i = first
        while i < last:
            flags = line.flags(i)
            if not (line.is_name(i) or flags & (PARTY_OWN | PARTY_ADJECTIVE) or i in heads or i == first):
                i += 1
                continue
            mention = phrase_at(line, i)
            if mention is None or mention.kind in ("vague", "pronoun", "role") or (mention.kind == "both" and not mention.parts):
                if mention is not None and mention.kind in ("role", "pronoun") and i == first:
                    resolved = discourse.resolve(mention, line.start[i])
                    for entity in resolved.entities:
                        entity.subject_at = entity.at = line.start[i]
                        subjects.append(entity)
                i += 1
                continue
            subject = i in heads or i == first or _before_verb(line, mention.end)
            discourse.note(mention, line.start[i], subject=subject)
            found = discourse.resolve(mention, line.start[i]).entities
            people = [e for e in found if e.name]
            named += people
            subjects += people if subject else []
            i = max(mention.end, i + 1)
    turn.subjects, turn.named = tuple(subjects), tuple(named)


def _before_verb(line: Line, end: int) -> bool:
    return bool(line.flags(end) & (AUX | CUE)) and not line.flags(end) & ADVERB


def _quotations(line: Line) -> list[Saying]:
    """Return the paragraph's quotations as sayings, unattributed."""
    sayings = []
    for i, quote in enumerate(line.quote):
        if quote is None:
            continue
        first, last = line.sentence_of(i)
        before = i - 1
        embedded = before >= first and line.text[before] not in (":", "-", "–", "—")
        after_quote = before >= first and line.at(before) == ","
        sentence = (line.start[first], line.end[last - 1])
        sayings.append(
            Saying("direct", quote.start, quote.end, line.index, sentence, quote, embedded=embedded and not after_quote)
        )
    return sayings


def _speech_clauses(line: Line) -> list[Clause]:
    """Return the attribution clause of a dash paragraph, if it has one: `…, siger X`."""
    for clause in clauses_of(line):
        before = clause.verb - 1
        while before > 0 and line.flags(before) & (ADVERB | AUX):
            before -= 1
        turned = clause.subject.start > clause.verb and line.at(before) in (",", "?", "!", "-", "–")
        if turned and "quote" in line.word[clause.verb].frames and before > 0:
            return [clause]
    last = line.sentences[-1] if line.sentences else (0, 0)
    return [c for c in clauses_of(line) if line.at(last[1] - 1) == ":" and c.verb >= last[0] and c.subject.start > c.verb]


def _speech(line: Line, clauses: list[Clause], turn: Turn, reading: Reading) -> list[Saying]:
    """Return what is said in a dash paragraph: up to its attribution clause, and what resumes behind it."""
    whole = (line.start[0], line.end[-1])
    if not clauses:
        return [Saying("direct", *whole, line.index, whole, dash=True)]
    clause = clauses[0]
    verb = clause.verb
    while verb > 0 and line.flags(verb - 1) & (ADVERB | AUX):
        verb -= 1
    said_to = verb - 1 if line.at(verb - 1) in (",", "-", "–") else verb
    resolution = reading.discourse.resolve(clause.subject, line.start[clause.verb])
    sentence = line.sentence_of(clause.verb)
    spans = [(0, said_to), (sentence[1], len(line))]
    sayings = []
    for first, last in spans:
        if first < last:
            span = line.span(first, last)
            saying = Saying("direct", *span, line.index, whole, dash=True, rule="quote-cue-speaker")
            saying.resolution, saying.cue = resolution, line.span(*clause.cue)
            sayings.append(saying)
    if line.at(sentence[1] - 1) == ":":
        turn.intro, turn.cue = resolution, line.span(*clause.cue)
    return sayings


def _apply(line: Line, clause: Clause, sayings: list[Saying], turn: Turn, reading: Reading) -> None:
    """Give a clause's speaker to what it governs."""
    resolution = reading.discourse.resolve(clause.subject, line.start[clause.verb])
    cue = line.span(*clause.cue)
    for entity in resolution.entities:
        entity.subject_at = max(entity.subject_at, cue[0])
        entity.at = max(entity.at, cue[0])
    if line.paragraph.dash >= 0:
        return
    for saying in sayings:
        if saying.quote in clause.quotes and not saying.rule:
            saying.rule, saying.resolution, saying.cue = clause.rule, resolution, cue
    sentence = line.sentence_of(clause.verb)
    for start, end in clause.contents:
        span = (line.start[sentence[0]], line.end[sentence[1] - 1])
        sayings.append(
            Saying("indirect", start, end, line.index, span, cue=cue, rule=clause.rule, resolution=resolution)
        )
    if clause.points == "next" or (turn.colon and sentence[1] == len(line)):
        turn.intro, turn.cue = resolution, cue
    if clause.points == "back":
        turn.back, turn.cue = resolution, cue
        if line.flags(sentence[0]) & BACK:
            sayings += _pointed_at(line, clause, resolution, reading)


def _pointed_at(line: Line, clause: Clause, resolution: Resolution, reading: Reading) -> list[Saying]:
    """Return the sentences that `Det mener X.` points back at, as its reported content."""
    cue = line.span(*clause.cue)
    return [
        Saying("indirect", a, b, index, (a, b), cue=cue, rule="back-reference", resolution=resolution)
        for index, a, b in sentences_before(line, clause, reading.lines)
    ]
