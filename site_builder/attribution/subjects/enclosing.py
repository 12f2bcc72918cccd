"""A subject between the two parts of a verb: `…, har X tidligere sagt` · `kan X fortælle`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.contents.clause import Subject
from site_builder.attribution.lexicon.words import (
    ADVERB,
    BACK,
    BODY,
    CAPITAL,
    DOUBT,
    HE,
    NOT,
    PARTY_NOUN,
    PERFECT,
    PREP,
    ROLE,
    SHE,
    THEY,
)
from site_builder.attribution.lines.line import QUOTE
from site_builder.attribution.mentions.phrases import phrase_at
from site_builder.attribution.mentions.reaching import are_plain

if TYPE_CHECKING:
    from site_builder.attribution.lines.line import Line
    from site_builder.attribution.lines.mention import Mention

_SOMEBODY = HE | SHE | THEY | CAPITAL | ROLE | BODY | PARTY_NOUN
ENCLOSED = 10
"""So many items at the most stand between the two parts of a verb."""
_LONGEST = 16
"""So many where the first of them is the subject, with its office and letters."""


def enclosed(line: Line, verb: int, first: int, opener: int = PERFECT) -> Subject | None:
    """Return the subject between the two parts of a verb: `…, har X tidligere sagt` · `kan X fortælle`."""
    for perfect in range(verb - 1, max(first - 1, verb - _LONGEST), -1):
        if line.flags[perfect] & opener:
            nowhere = line.flags[first] & (NOT | ADVERB) == NOT and "," not in line.text[first:perfect]
            denied = nowhere or line.flags[perfect - 1] & (NOT | DOUBT)
            if perfect > first and denied:  # Aldrig har X sagt · Ingen steder har X sagt
                return None
            mention = phrase_at(line, perfect + 1)
            between = range(mention.end, verb) if mention else range(0)
            if mention and (_is_apposed(line, mention, perfect, first) or _is_manner(line, mention, perfect)):
                return None
            if mention and mention.end <= verb and _is_slight(line, between):
                return Subject(mention, after=True, first=perfect, last=verb + 1)
    return None


def _is_slight(line: Line, between: range) -> bool:
    """Whether no more than adverbs, or when or where, part a subject from its verb: `har X i Avisen sagt`."""
    slight = all(line.flags[i] & ADVERB or line.at[i] == "," for i in between)
    if any(line.at[i] in line.lexicon.pack.words.gets for i in between):  # har X af Y fået oplyst
        return False
    return slight or (bool(line.flags[between[0]] & PREP) and are_plain(line, between))


def _is_manner(line: Line, mention: Mention, verb: int) -> bool:
    """Whether one word tells how, and who did it stands before the verb: `Venstre har tydeligt sagt, at`."""
    plain = mention.kind == "vague" and mention.role is None and mention.end == mention.start + 1
    before = verb - 1 - (line.at[verb - 1] == ",")
    plain = plain and line.text[mention.start] not in line.lexicon.pack.words.gets  # har fået oplyst, at
    return plain and bool(line.flags[before] & _SOMEBODY or line.at[before] == ")")


def _is_apposed(line: Line, mention: Mention, verb: int, first: int) -> bool:
    """Whether "both" only goes with the subject before the verb: `SF og Venstre har begge opfordret …`."""
    bare = mention.kind == "both" and not (mention.parts or mention.role or mention.org)
    return bare and verb > first and line.at[verb - 1] not in (",", QUOTE) and not line.flags[verb - 1] & BACK
