"""Second pass: quotations that no clause of their own attributes, by ordered sieves.

Each sieve asks for one kind of evidence; the first that knows answers. The order is that of their precision.
A quotation woven into someone's sentence is asked of the first few only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.lexicon.tokens import tokens_of
from site_builder.attribution.lexicon.words import FIRST, ONE
from site_builder.attribution.reading.interview import drop_questions
from site_builder.attribution.sieves.aboutone import paragraph_subject, replied
from site_builder.attribution.sieves.context import Context
from site_builder.attribution.sieves.found import OWN_CLAUSE
from site_builder.attribution.sieves.introduced import introduced, labelled
from site_builder.attribution.sieves.ledupto import added_to, at_partys, interviewed, leads_in, pointed_back
from site_builder.attribution.sieves.reacting import reacts
from site_builder.attribution.sieves.saidbefore import (
    carried,
    last_speaker,
    only_asks,
    reported_before,
    same_paragraph,
    same_run,
)
from site_builder.attribution.sieves.selftold import belongs_to_another, tell_of_themselves
from site_builder.attribution.sieves.spokenof import is_spoken_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from site_builder.attribution.reading.reading import Reading
    from site_builder.attribution.reading.sayings import Saying
    from site_builder.attribution.sieves.found import Credit, Found

SIEVES: tuple[tuple[str, Callable[[Saying, Context], Found]], ...] = (
    ("carried-quote", carried),
    ("colon-introduced", introduced),
    ("sounds-like", pointed_back),
    ("interview", interviewed),
    ("same-run", same_run),
    ("colon-introduced", labelled),
    ("same-paragraph", same_paragraph),
    ("at-partys", at_partys),
    ("reported-before", reported_before),
    ("paragraph-subject", paragraph_subject),
    ("paragraph-subject", reacts),
    ("leads-in", leads_in),
    ("paragraph-subject", added_to),
    ("last-speaker", last_speaker),
)
REPLIES = (("colon-introduced", introduced), ("interview", interviewed), ("paragraph-subject", replied))
"""Who is asked of words that are called an answer: not the one who spoke before."""

_ABOVE = frozenset({"reported-before", "paragraph-subject", "last-speaker"})
"""These ask who spoke above the run that the words are in."""
_LIST = 3
_FOR_WOVEN = 2
_BY_POSITION = 4
"""From this sieve on only the place of the words tells whose they are."""


def sift(reading: Reading) -> None:
    """Attribute what the first pass left, sieve by sieve for each quotation in the order of the text."""
    tell_of_themselves(reading)
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
        saying.declined = tuple(dict.fromkeys(name for name, _ in asked))
        for index, (name, sieve) in enumerate(asked):
            found = sieve(saying, context)
            if found is None:
                continue
            if not _is_refuted(saying, found, name, context, by_position=index >= _BY_POSITION):
                saying.declined = tuple(dict.fromkeys(other for other, _ in asked[:index] if other != name))
                saying.resolution, saying.cue = found
                saying.rule = name
                saying.dropped = saying.dash and not found[0].entities and not _is_sentence(saying, context)
            break
    tell_of_themselves(reading)


def _is_refuted(saying: Saying, found: Credit, name: str, context: Context, *, by_position: bool) -> bool:
    """Whether something speaks against what a sieve found, so that words stay nobody's."""
    if name != "interview" and _is_asked_anew(saying, found, context):
        return True
    if by_position and _is_anothers(saying, found, context):
        return True
    return name in _ABOVE and _is_put_off(saying, found, context)


def _is_sentence(saying: Saying, context: Context) -> bool:
    """Whether words end as a sentence does, and are no item of a list that nobody speaks."""
    run = context.run_of(saying)
    listed = len(run) >= _LIST and not any(other.resolution and other.resolution.entities for other in run)
    return context.reading.lines[saying.line].body[saying.end - 1] in ".!?" and not listed


def _is_put_off(saying: Saying, found: Credit, context: Context) -> bool:
    """Whether words are not those of who spoke above: another speaks below, or they may be what a journalist asks."""
    return _is_outspoken(saying, found, context) or _is_lone_question(saying, context)


def _is_lone_question(saying: Saying, context: Context) -> bool:
    """Whether words of their own are one question, of no "I" or "we", and no other words stand beside them."""
    line = context.reading.lines[saying.line]
    words = line.body[saying.start : saying.end]
    if not only_asks(words) or "?" in words[:-1]:
        return False
    own = any(line.lexicon.words[word].flags & (FIRST | ONE) == FIRST for word in tokens_of(words)[0])
    return not own and len(context.run_of(saying)) == 1


def _is_outspoken(saying: Saying, found: Credit, context: Context) -> bool:
    """Whether somebody else who is named is told to speak further down in the same run, as these are marked."""
    speakers = found[0].entities
    run = (other for other in context.run_of(saying) if other.dash == saying.dash)
    below = (other for other in run if other.start > saying.start and other.rule in OWN_CLAUSE)
    told = next((other.resolution for other in below if other.resolution is not None), None)
    return told is not None and any(entity.name and entity not in speakers for entity in told.entities)


def _is_asked_anew(saying: Saying, found: Credit, context: Context) -> bool:
    """Whether an interview goes on that has been with another, below words of somebody who was not asked."""
    asked = context.interviewee(saying) if context.is_answer(saying) else None
    return asked is not None and found[0].entities != asked.entities


def _is_anothers(saying: Saying, found: Credit, context: Context) -> bool:
    """Whether words name the one they would be credited to, or say that whoever speaks is of another party.

    Nobody speaks of themselves by name, nor calls upon themselves.
    """
    line = context.reading.lines[saying.line]
    words, _, _ = tokens_of(line.body[saying.start : saying.end])
    speakers = found[0].entities
    if any(belongs_to_another(saying, entity.party, context.reading) for entity in speakers):
        return True
    first = all(other.start >= saying.start for other in context.run_of(saying))
    if first and len(speakers) == 1 and is_spoken_of(saying, speakers[0], context):
        return True
    offices = {base for entity in speakers for base in entity.bases if base in line.lexicon.pack.roles.government}
    own = {k + 1 for k, word in enumerate(words) if word in line.lexicon.pack.words.object_as}  # mig som minister
    endings = ("", *line.lexicon.pack.genitive) if offices else ()  # Ministerens papir
    told = [word for k, word in enumerate(words) if k not in own]
    spoken_of = (line.lexicon.role(word.removesuffix(ending)) for ending in endings for word in told)
    return not {name for entity in speakers for name in entity.words}.isdisjoint(words) or any(
        role is not None and role.base in offices for role in spoken_of
    )
