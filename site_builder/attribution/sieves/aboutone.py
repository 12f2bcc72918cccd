"""Sieves that ask whom the paragraph above words, or the sentence before them, is about."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from site_builder.attribution.discourse.entity import Resolution
from site_builder.attribution.lexicon.tokens import tokens_of
from site_builder.attribution.lexicon.words import (
    AND,
    BACK,
    BUT,
    CLAIM,
    FIRST,
    NOMINATIVE,
    QUESTION,
    STANDS_FOR,
    THAT,
    UTTERANCE,
    WHETHER,
)
from site_builder.attribution.lines.line import QUOTE
from site_builder.attribution.mentions.owners import owner_at
from site_builder.attribution.mentions.phrases import phrase_at
from site_builder.attribution.sieves.acting import acts_now, are_their_own
from site_builder.attribution.sieves.evidence import (
    is_asked,
    of_a_party,
    reacts_to,
    takes_a_stand,
    tells_of_asking,
    tells_of_text,
)
from site_builder.attribution.sieves.ledupto import are_touched_upon
from site_builder.attribution.sieves.since import is_of_a_body
from site_builder.attribution.sieves.touched import is_governed, is_touched_upon

if TYPE_CHECKING:
    from site_builder.attribution.discourse.entity import Entity, Named
    from site_builder.attribution.lines.line import Line
    from site_builder.attribution.reading.sayings import Saying
    from site_builder.attribution.sieves.context import Context
    from site_builder.attribution.sieves.found import Found


def paragraph_subject(saying: Saying, context: Context) -> Found:
    """The one whom the paragraph, or the paragraph before, is about: the only one named in it.

    Somebody of a party must besides be told to say or feel something, with no heading in between.
    """
    found = _subject_of_paragraph(saying, context)
    if found is not None and _asks_above(saying, context):  # Vært NAME spurgte, om …
        return None
    if found is None or found[0] is None or not of_a_party(found[0].entities):
        return found
    if is_of_a_body(saying, context):
        return None
    asked, people = context.reading.turns.get(saying.line - 1), {id(e): e for e in found[0].entities}
    if asked is not None and asked.question and are_touched_upon(saying, people, context):
        return None
    return found if _stands(saying, context, found[0].entities) else None


def _asks_above(saying: Saying, context: Context) -> bool:
    """Whether the last sentence above words tells that somebody asks, and they are no question themselves."""
    line = context.reading.lines[max(0, context.line_before(saying.line))]
    if line.body[saying.end - 1] == "?" or not line.sentences or not saying.dash:
        return False
    return any(tells_of_asking(line, i) for i in range(*line.sentences[-1]))


def replied(saying: Saying, context: Context) -> Found:
    """An answer is from the one whom the paragraph above is about, unless that is who asks."""
    index = max(0, context.line_before(saying.line))
    line, named = context.reading.lines[index], context.reading.turns[index].named
    asks = any(line.flags[i] & (QUESTION | WHETHER) for i in range(line.size))
    asker = asks and named and named[0].at == line.start[0]
    return None if asker else _subject_of_paragraph(saying, context)


def _subject_of_paragraph(saying: Saying, context: Context) -> Found:
    """The only one named in a paragraph, or the one before, if it is about them; who merely owns something apart."""
    line = context.reading.lines[saying.line]
    index = saying.line if line.text[0] != QUOTE and not saying.dash else context.line_before(saying.line)
    turn = context.reading.turns.get(index)
    if turn is None or (index != saying.line and (turn.speech or context.asks(index))):
        return None
    told = context.reading.lines[turn.line]
    named = [n for n in turn.named if n.entity.name and n.at < saying.start and not is_touched_upon(told, n)]
    begins = saying.quote.outer[0] if saying.quote else saying.start
    opening = next((a for a, _ in reversed(told.sentences) if told.start[a] < begins), 0)
    last = told.start[opening]
    if len({id(n.entity) for n in named}) > 1:  # X og Y mødtes. X er træt af det. »…«
        opens = told.start[opening + bool(told.flags[opening] & (AND | BUT))]
        named = [n for n in named if n.at >= last]
        sentence = next(s for s in told.sentences if told.start[s[0]] == last)
        meets = named and reacts_to(told, *sentence)  # Den idé falder ikke i god jord hos X. »…«
        named = named if meets or (named and named[0].at == opens) else []
    people = {id(n.entity): n.entity for n in named}
    if len(people) != 1 or not any(n.subject for n in named):
        return None
    first = last if named[0].at >= last else told.start[0]
    everybody = tuple(people.values())
    turned = context.other_party(first, saying.start, everybody)
    if turned or context.somebody(named[-1].at, saying.start) or context.is_spoken_of(saying, everybody):
        return None
    return Resolution(everybody, "subject"), None


def _stands(saying: Saying, context: Context, people: tuple[Entity, ...]) -> bool:
    """Whether the last sentence before words is about those people, who say or feel something in it, or were asked."""
    own = context.reading.lines[saying.line]
    index = saying.line if own.text[0] != QUOTE and not saying.dash else context.line_before(saying.line)
    line = context.reading.lines[index]
    sentence = _last_sentence(saying, line)
    if sentence is None or context.is_parted(index, saying.line):
        return False
    first, last = sentence
    ends = min(line.end[last - 1], saying.start)
    named = [n for n in context.reading.turns[index].named if n.entity in people and n.at >= line.start[first]]
    whose = set(map(id, context.about(line.start[first], ends)))
    if whose != set(map(id, people)) or not _is_of_them(line, first, named):
        return False
    if index == saying.line and (tells_of_text(line, first, last) or not _is_own(saying, line, sentence)):
        return False
    name = phrase_at(line, first)
    label = name is not None and name.letters and name.end >= last
    asked = is_asked(line, first, last, ends) and not line.known(first)
    if label or asked or takes_a_stand(line, first, last):
        return True
    at = bisect_left(line.start, named[-1].at) if named and index != saying.line else -1
    return at >= 0 and acts_now(line, sentence, at) and are_their_own(saying, own, people[0])


def _last_sentence(saying: Saying, line: Line) -> tuple[int, int] | None:
    """Return the last sentence of a paragraph before words, past those that only go on with it."""
    begins = saying.quote.outer[0] if saying.quote else saying.start
    told = [sentence for sentence in line.sentences if line.start[sentence[0]] < begins]
    return next((s for s in reversed(told) if not _goes_on(line, s[0])), told[-1]) if told else None


def _is_of_them(line: Line, first: int, named: list[Named]) -> bool:
    """Whether those named in a sentence are whom it is about: not `NAMEs bagland er vrede` nor `X er enig med NAME`.

    Nor those who are not all known, or of whom only what strikes others tells: `Det undrer os, at NAME er gået`.
    """
    if named and all(is_governed(line, n.at) for n in named):
        return False
    at = bisect_left(line.start, named[0].at) if named else first
    words = line.lexicon.pack.words
    when = line.text[at - 1] in (*words.when, *words.sooner, *words.meanwhile) and line.text[at - 2] == ","
    if when and at - 2 > first:  # Hundreder kom, da NAME holdt tale
        return False
    if line.flags[at - 1] & THAT and line.at[at - 2] == "," and not line.is_name(first):
        return False
    opening = phrase_at(line, first)
    if opening is not None and len(opening.parts) > len({id(n.entity) for n in named}):
        return False
    owner = owner_at(line, first)
    owned = 0 if owner is None or owner.kind != "person" else line.flags[owner.end]
    return not owned or bool(owned & (CLAIM | UTTERANCE))


def _is_own(saying: Saying, line: Line, sentence: tuple[int, int]) -> bool:
    """Whether words in a paragraph are those of whom the sentence before tells a feeling, not what it is about.

    They say "I" or "we", or begin with "it": `X er træt af sagen. »Vi må videre.«`, not `X er vred over skiltet.
    »Adgang forbudt.«`. Whoever only reacts, may say anything.
    """
    if reacts_to(line, *sentence):
        return True
    words, _, _ = tokens_of(line.body[saying.start : saying.end])
    flags = [line.lexicon.words[word].flags for word in words]
    return bool(flags[0] & BACK) or any(flag & FIRST for flag in flags)


def _goes_on(line: Line, first: int) -> bool:
    """Whether a sentence only goes on with the one before: `Eller hvilke havne der skal have mindre.` · `Kun at …`.

    Or tells for whom somebody sits: `Det behov kan NAME ikke se. Hun sidder i udvalget for Venstre.`
    """
    if line.flags[first] & NOMINATIVE and line.flags[first + 1] & STANDS_FOR and first > 0:
        return True
    return bool(line.flags[first] & AND and line.flags[first + 1] & QUESTION) or bool(line.flags[first + 1] & THAT)
