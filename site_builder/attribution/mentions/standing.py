"""How a mention stands in its sentence: what it may be of the sentence, and what it may not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.lexicon.words import (
    ADVERB,
    AND,
    AUX,
    BACK,
    BUT,
    CLOSED,
    CUE,
    DEFINITE,
    FRONTED,
    GIVEN,
    HE,
    LOCATIVE,
    LOWER,
    MODAL,
    NOMINATIVE,
    PERFECT,
    PREP,
    QUESTION,
    RELATIVE,
    SHE,
    SIGN,
    START,
    THAT,
    UTTERANCE,
    WILL,
)
from site_builder.attribution.mentions.names import is_placed
from site_builder.attribution.mentions.persons import is_person
from site_builder.attribution.mentions.phrases import phrase_at

_TURNED = 7
_MET = 2
_ADJECTIVES = 2
_TOLD = 3

if TYPE_CHECKING:
    from site_builder.attribution.lines.line import Line
    from site_builder.attribution.lines.mention import Mention


def is_somebody(line: Line, i: int, mention: Mention) -> bool:
    """Whether a phrase means one person whom it does not name: `en lokal fisker`, `en af de berørte`."""
    if mention.plural or mention.kind != "vague" or line.at[i].lower() not in line.lexicon.pack.words.singular:
        return False
    if mention.role is not None:
        return True
    relative = line.at[mention.end] == "," and line.flags[mention.end + 1] & RELATIVE
    return bool(relative or line.flags[i + 1] & PREP)


def is_place(line: Line, i: int, mention: Mention) -> bool:
    """Whether an unknown name stands behind a preposition, as places and papers do: `til Politiken`."""
    if mention.parts and line.flags[i - 1] & PREP:
        return all(part.kind == "person" and is_weak(part) for part in mention.parts)
    if mention.kind != "person" or mention.people or mention.role or mention.party:
        return False
    kind = line.text[i - 1][:1].islower() and not line.flags[i - 1] & DEFINITE  # skolen NAME
    if i and kind and line.lexicon.is_org([line.text[i - 1]]):
        return True
    if (line.flags[i - 1] & LOCATIVE or is_placed(line, i)) and not line.flags[i] & GIVEN:
        return True
    return bool(line.flags[i - 1] & PREP) and not mention.full


def is_weak(mention: Mention) -> bool:
    """Whether a mention is no more than lone capitalised words, which may be anything."""
    if mention.parts:
        return all(is_weak(part) or part.kind == "org" for part in mention.parts)
    return mention.kind == "person" and not (mention.full or mention.people or mention.role or mention.gender)


def is_object(line: Line, i: int) -> bool:
    """Whether a phrase stands right behind both parts of a verb: `Vælgerne har givet NAME en klar besked`.

    `Venstre vil nu kalde NAME i samråd`
    """
    if line.flags[i - 2] & PERFECT and line.flags[i - 1] & (LOWER | CLOSED) == LOWER:
        return True
    plain = line.flags[i - 1] & (LOWER | ADVERB) == LOWER
    ends = plain and line.text[i - 1].endswith(line.lexicon.pack.words.infinitive_endings)
    to = line.flags[i - 2] & THAT  # De håber at møde NAME
    return ends and bool(to or any(flags & (MODAL | WILL) for flags in line.flags[max(0, i - _TOLD - 1) : i - 1]))


def is_anothers(line: Line, mention: Mention) -> bool:
    """Whether one in an office reports who is no politician spoken of before: a minister, or of an occupation."""
    role = line.lexicon.role(mention.role) if mention.role else None
    roles = line.lexicon.pack.roles
    if line.flags[mention.end + 1] & (HE | SHE | NOMINATIVE) in (HE, SHE):  # da ordstyreren bad ham svare
        return False
    return role is not None and (role.base in roles.government or not line.lexicon.is_politicians(role.base))


def is_source(line: Line, first: int, start: int, end: int) -> bool:
    """Whether words are said to be from somebody: `Svaret fra NAME er kort` · `Anderledes tone fra NAME:`.

    Not `X er glad for svaret fra NAME`.
    """
    if line.text[start - 1] not in line.lexicon.pack.words.source:
        return False
    opens = start - 2 - first <= _ADJECTIVES
    return bool(line.flags[start - 2] & UTTERANCE and opens) or line.at[end] == ":"


def is_met_by(line: Line, start: int, end: int) -> bool:
    """Whether a sentence ends with somebody who meets a thing so: `Forslaget møder kritik fra SF's ordfører, NAME.`.

    Not `Nu svares der på kritikken fra NAME.`, `Husejerne får støtte af NAME.` nor `De kommer med kritik af NAME.`
    """
    words, first = line.lexicon.pack.words, line.sentence_of(start)[0]
    if start < _MET or line.text[start - 1] not in (*words.source, *words.agent, *words.at_whose):
        return False
    if line.text[start - 1] in words.agent and not any(text in words.gets for text in line.text[first:start]):
        return False
    who = phrase_at(line, first)
    somebody = who is not None and not who.doubtful and (who.kind != "vague" or bool(who.role) or who.plural)
    if somebody or line.text[first].endswith(tuple(e for e in line.lexicon.pack.roles.plural if len(e) > 1)):
        return False
    comes = bool(line.flags[start - 2] & AUX)  # Kritikken kommer fra NAME
    at = start - 2 - comes
    told_of = not comes and (line.flags[at - 1] & PREP or line.text[at].endswith(line.lexicon.pack.orgs.definite))
    return line.text[at].lower() in words.reception and line.at[end] == "." and not told_of


def by_verb(line: Line, start: int, end: int) -> bool:
    """Whether a phrase stands before a verb, or where Danish turns the clause round behind one."""
    after, before = line.flags[end], line.flags[start - 1]
    return bool(after & (AUX | CUE) and not after & ADVERB) or bool(before & AUX and not before & (ADVERB | PREP))


def begins_clause(line: Line, i: int, end: int) -> bool:
    """Whether what may be a preposition is a conjunction, before somebody who acts: `efter NAME har bedt om det`.

    It may be the second part of one: `selv om NAME har bedt om det`.
    """
    starts = line.flags[i] & START or line.flags[i - 1] & (START | AND | BUT) == START
    return bool(starts and line.flags[end] & AUX and not line.flags[end] & ADVERB)


def is_told_by(line: Line, i: int, mention: Mention) -> bool:
    """Whether an office opens a clause that tells of what stands before it: `NAME er imod det, ministeren foreslår`."""
    return mention.kind == "role" and line.at[i - 1] == "," and by_verb(line, i, line.past_adverbs(mention.end))


def turned_to(line: Line, first: int, last: int) -> int:
    """Return the item of the subject behind a sentence's verb: "he", an office or another person; else its first.

    `Det køber hun ikke` · `Så gik han` · `Til november stiller hun op` · `Klokken ti bankede ordstyreren i bordet`
    """
    if not line.flags[first] & (BACK | FRONTED | ADVERB | PREP):
        return first
    for i in range(first + 2, min(first + _TURNED, last)):
        flags = line.flags[i - 1]
        if flags & (SIGN | START | RELATIVE | NOMINATIVE):
            break
        behind = flags & (LOWER | PREP) == LOWER
        if behind and (line.flags[i] & NOMINATIVE or _is_the_one(line, i)):
            return i
    return first


def _is_the_one(line: Line, i: int) -> bool:
    """Whether an item is an office or a word for one person, behind a verb that reports nothing: `Så kom læreren`."""
    role, before = line.word(i).role, line.flags[i - 1]
    if before & (ADVERB | CUE) or line.flags[line.sentence_of(i)[0]] & QUESTION:
        return False
    return role.definite and not role.plural if role is not None else is_person(line, i)


def is_aside(line: Line, i: int, end: int) -> bool:
    """Whether somebody at an item is whom another speaks of: `Om NAME siger hun: »…«`."""
    flags = line.flags
    return bool(flags[i - 1] & PREP and flags[end] & CUE and flags[end + 1] & NOMINATIVE)
