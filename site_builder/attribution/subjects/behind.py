"""The phrase behind a verb, where a main clause that begins with something else has its subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from site_builder.attribution.contents.clause import Subject
from site_builder.attribution.lexicon.words import (
    ADVERB,
    BOTH,
    DEFINITE,
    FIRST,
    GIVEN,
    INDEFINITE,
    NOT,
    PERFECT,
    PREP,
    STOP,
)
from site_builder.attribution.mentions.phrases import phrase_at

if TYPE_CHECKING:
    from site_builder.attribution.lines.line import Line
    from site_builder.attribution.lines.mention import Mention


def subject_behind(line: Line, verb: int, length: int, sentence: tuple[int, int]) -> Subject | None:
    """Return the subject behind a verb; what stands behind a participle is its object: `har ønsket et stop`."""
    if line.word(verb).participle or (length > 1 and line.flags[verb] & PERFECT):
        return None
    i = verb + length
    while i < sentence[1] and line.flags[i] & ADVERB and not line.flags[i] & (PREP | FIRST):
        i += 1
    if line.flags[i] & (PREP | NOT | INDEFINITE) and (length := line.lexicon.adverbials.spelt_at(line, i)):
        i += length
        if line.flags[i] & (ADVERB | BOTH | INDEFINITE):  # Det siger i hvert fald ikke X
            return None
    if line.flags[i] & FIRST:
        return None
    mention = phrase_at(line, i) if i < sentence[1] else None
    if mention and line.at[mention.end] in line.lexicon.pack.words.object_for and _has_an_object(line, verb):
        return None  # Andre beskyldte partiet for at
    ends = mention is not None and bool(line.flags[mention.end] & (STOP | PREP))
    if ends and mention and line.text[verb] in line.lexicon.pack.words.of_people and _are_two(line, mention):
        mention = msgspec.structs.replace(mention, kind="vague")
    return Subject(mention, after=True, first=verb, last=mention.end) if mention else None


def _has_an_object(line: Line, verb: int) -> bool:
    """Whether a verb tells what somebody says of another, and "that" cannot stand behind it: `beskylder` · `roser`."""
    frames = line.word(verb).frames
    return "for" in frames or frames <= {"quote"}


def _are_two(line: Line, mention: Mention) -> bool:
    """Whether a phrase behind a verb may be who speaks and of whom, or to whom: `spurgte værten NAME` · `NAME NAME`."""
    if mention.kind != "person" or "," in line.text[mention.start : mention.end]:
        return False
    opens, role = line.flags[mention.start], line.word(mention.start).role
    given = [i for i in range(mention.start, mention.end) if line.flags[i] & GIVEN]
    apart = len(given) > 1 and given[-1] - given[0] > 1
    return bool(opens & (INDEFINITE | DEFINITE)) or (role is not None and role.definite) or apart
