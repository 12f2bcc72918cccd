"""Who is told to do something right above words that nobody is said to speak: they go on in their own words.

Where the sentence tells of now, not of what happened where others were, and nobody else is in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.lexicon.tokens import tokens_of
from site_builder.attribution.lexicon.words import (
    ADVERB,
    AUX,
    BACK,
    CAPITAL,
    CAUSE,
    CUE,
    DEFINITE,
    HE,
    NOT,
    PREP,
    RELATIVE,
    ROLE,
    SECOND,
    SHE,
    START,
    THAT,
)
from site_builder.attribution.mentions.phrases import phrase_at
from site_builder.attribution.sieves.evidence import is_done_to
from site_builder.attribution.sieves.scenes import is_somewhere

if TYPE_CHECKING:
    from site_builder.attribution.discourse.entity import Entity
    from site_builder.attribution.lines.line import Line
    from site_builder.attribution.reading.sayings import Saying

_NO_VERB = ADVERB | PREP | ROLE | RELATIVE | START | CAPITAL


def acts_now(line: Line, sentence: tuple[int, int], at: int) -> bool:
    """Whether a sentence tells what the one named at item `at` does now, alone: `NAME står fast.`."""
    first, last = sentence
    if line.at[last - 1] != "." or is_done_to(line, first, last):
        return False
    words, cause = line.lexicon.pack.words, line.flags[at - 1] & CAUSE  # Kritikken får NAME til at …
    opens = at == first or line.flags[first] & (BACK | DEFINITE) or cause
    opens = opens or line.text[at - 1] in (*words.source, *words.at_whose)  # Samme svar kommer fra NAME
    within = any(f & (THAT | RELATIVE) or f & (START | PREP) == START for f in line.flags[first + 1 : at])
    verb = _verb(line, first, last)
    if not opens or within:
        return False
    who = phrase_at(line, at)
    scene = at == first and who is not None and who.end <= verb and is_somewhere(line, verb, last)
    return bool(cause) or (verb > 0 and _is_now(line, verb, last) and not scene)


def are_their_own(saying: Saying, line: Line, person: Entity) -> bool:
    """Whether words speak to nobody, and of no one who may be the one that they would be credited to."""
    words, _, _ = tokens_of(line.body[saying.start : saying.end])
    flags = [line.lexicon.words[word].flags for word in words]
    theirs = {"male": HE, "female": SHE}.get(str(person.gender), HE | SHE)
    return not any(f & theirs or (f & SECOND and not f & PREP) for f in flags)


def _verb(line: Line, first: int, last: int) -> int:
    """Return the item of a sentence's first finite verb, past what is told of somebody between commas; 0 for none."""
    i, finite = first, line.lexicon.pack.words.finite_endings
    while i < last:
        if line.text[i] == "," and line.flags[i + 1] & RELATIVE:
            i = next((k for k in range(i + 1, last) if line.text[k] == ","), last)
        elif not line.flags[i] & _NO_VERB and (line.flags[i] & (AUX | CUE) or line.at[i].endswith(finite)):
            return i
        i += 1
    return 0


def _is_now(line: Line, verb: int, last: int) -> bool:
    """Whether a verb is in the present; "can" only with a "not": `Det behov kan NAME ikke se.`.

    Whoever has talked to others, or asked them, may be followed by those: `NAME har talt med beboerne.`
    """
    words = line.lexicon.pack.words
    if any(line.flags[i] & CUE and line.word(i).participle for i in range(verb, last)):
        return False
    if line.at[verb] in words.modal:
        return any(flags & NOT for flags in line.flags[verb:last])
    return line.at[verb].endswith(words.present_endings)
