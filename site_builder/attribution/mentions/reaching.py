"""Whether a phrase goes up to the verb behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.lexicon.words import (
    ACCORDING,
    ADVERB,
    AND,
    AUX,
    BOTH,
    CUE,
    KNOWN,
    LIKE,
    LOWER,
    MEMBER_OF,
    PERFECT,
    PREP,
    RELATIVE,
    ROLE,
    SIGN,
    START,
    THAT,
)
from site_builder.attribution.lines.paragraphs import DASHES

if TYPE_CHECKING:
    from site_builder.attribution.lines.line import Line
    from site_builder.attribution.lines.mention import Mention

_ADVERBIAL = 9
_PARTS = (",", *DASHES)
_PLACE = 7
_FEW = 6


def reaches(line: Line, mention: Mention, group: int, *, opens: bool) -> bool:
    """Whether a phrase goes up to the verb: at once, with an apposition between commas, or with where somebody sits.

    `opens` says that it opens its sentence.
    """
    if mention.end >= group:
        return mention.end == group
    if opens and any(ends(line, mention, group) for ends in (_is_placed, _is_cut_off, _is_unclosed)):
        return True
    between = range(mention.end, group)
    apposed = mention.end < group - 1 or "," in line.text[max(0, mention.start - 1) : mention.end]
    # Det siger A, efter at B, ordfører, sagde, at
    clause = line.flags[mention.end + 1] & (START | RELATIVE) == START and not opens
    acts = apposed and (_says(line, mention.end + 1, group) or _goes_on(line, mention.end + 1, group))
    if apposed and line.at[mention.end] == line.at[group - 1] in _PARTS and not (mention.doubtful or clause or acts):
        return mention.kind != "vague" or bool(line.flags[mention.end + 1] & RELATIVE)
    if all(line.flags[i] & ADVERB for i in between):
        return True
    if "," in line.text[mention.start : mention.end] and line.at[mention.end] == ",":
        between = between[1:]  # partiets formand, NAME, har hele tiden fastholdt
    if line.flags[mention.start - 1] & (START | RELATIVE) and are_plain(line, between):  # da NAME i går sagde
        return mention.kind in ("pronoun", "person", "party", "both")
    source = PREP | ACCORDING
    placed = (line.text[i][:1].islower() or (line.flags[i - 1] & source and line.is_name(i)) for i in between)
    rest = range(line.past_adverbs(mention.end + 1), group)
    plain = (len(between) <= _ADVERBIAL and all(placed)) or are_plain(line, rest)
    told = any(line.at[i] in line.lexicon.pack.words.gets for i in between)  # har af Y fået oplyst
    verb = line.word(line.past_adverbs(group))  # har hele tiden fastholdt
    return plain and not told and bool(line.flags[between.start] & PERFECT) and (verb.participle or verb.past)


def _says(line: Line, i: int, group: int) -> bool:
    """Whether what stands between commas is a report itself: `Mens NAME, formand, siger, at …, mener de andre`."""
    says = line.flags[i] & CUE and not line.flags[i] & (ROLE | ADVERB | AUX) and not line.word(i).participle
    return bool(says) and any(flags & THAT for flags in line.flags[i:group])


def _goes_on(line: Line, i: int, group: int) -> bool:
    """Whether the phrase's own verb stands behind a comma before the last: `De, der kom, skal gå, siger X`."""
    return any(line.text[k] == "," and line.flags[k + 1] & (AUX | CUE) == AUX for k in range(i, group - 1))


def _is_cut_off(line: Line, mention: Mention, group: int) -> bool:
    """Whether a comma too many parts a whole name that opens a sentence from its verb: `NAME (V), mener, at`."""
    named = mention.kind == "person" and mention.full and mention.end == group - 1 and line.at[group - 1] == ","
    return named and (line.at[group + 1] in (",", ":") or bool(line.flags[group + 1] & THAT))


def _is_unclosed(line: Line, mention: Mention, group: int) -> bool:
    """Whether the comma behind what somebody is has been left out: `NAME, formand for Venstre mener, at`."""
    if not (mention.kind == "person" and mention.full and line.at[mention.end] == ","):
        return False
    told = line.flags[mention.end + 1 : group]
    office = any(flags & (ROLE | LOWER) == ROLE | LOWER for flags in told[:2])  # politisk ordfører for SF
    parts = any(flags & (SIGN | CUE | AUX | RELATIVE) or flags & (START | PREP) == START for flags in told)
    return office and len(told) <= _PLACE and not parts


def are_plain(line: Line, between: range) -> bool:
    """Whether items are few and plain: small words, figures, and names behind a preposition (`i går i TV Midt`)."""
    behind = False
    for i in between:
        behind = bool(line.flags[i] & PREP) or (behind and line.is_name(i))
        if not (line.flags[i] & LOWER or line.at[i].isdigit() or behind):
            return False
    return len(between) <= _ADVERBIAL


def _is_placed(line: Line, mention: Mention, group: int) -> bool:
    """Whether no more than where somebody sits parts a phrase that opens a sentence from the verb.

    `NAME (V) i byrådet mener` · `NAME fra bestyrelsen mener`: a verb comes second, so that it belongs to the phrase.
    """
    if mention.kind not in ("person", "party", "org") or not line.flags[mention.end] & PREP:
        return False
    between = line.flags[mention.end : group]
    return len(between) <= _PLACE and not any(flags & (SIGN | CUE | AUX | START | RELATIVE) for flags in between)


def ends_list(line: Line, start: int, first: int) -> bool:
    """Whether a party only ends a list of those whose people speak: `Ordførerne fra SF, Venstre og X siger`."""
    if line.flags[start] & BOTH and line.flags[start - 1] & MEMBER_OF:  # Folk fra både SF og Venstre
        return True
    hit = line.known(start) if line.flags[start] & KNOWN else None
    if hit is None or hit.kind != "party":
        return False
    if line.flags[start - 1] & LIKE:  # fra såvel SF som Venstre
        return any(flags & BOTH for flags in line.flags[first : start - 1])
    before = range(max(first, start - _FEW), start - 1)
    joins = line.at[start - 1] == "," or line.flags[start - 1] & AND  # Kilder i SF og Venstre siger
    named = (line.known(i) for i in before if joins and line.flags[i - 1] & (MEMBER_OF | PREP | LIKE))
    return any(other is not None and other.kind == "party" for other in named)
