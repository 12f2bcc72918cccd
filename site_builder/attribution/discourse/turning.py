"""Where a sentence turns to somebody else than the one it begins with: whoever it ends with may speak next."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from site_builder.attribution.discourse.entity import Named
from site_builder.attribution.lexicon.words import (
    AND,
    BACK,
    BUT,
    CAPITAL,
    COPULA,
    DEFINITE,
    FOREIGN,
    FORMER,
    GENITIVE,
    LOCATIVE,
    NOMINATIVE,
    PREP,
    RELATIVE,
    ROLE,
    START,
    UTTERANCE,
)
from site_builder.attribution.mentions.capitals import capitals_end, name_text
from site_builder.attribution.mentions.owners import owner_at
from site_builder.attribution.mentions.phrases import phrase_at

if TYPE_CHECKING:
    from site_builder.attribution.discourse.discourse import Discourse
    from site_builder.attribution.lines.line import Line
    from site_builder.attribution.lines.mention import Mention

_SOON = 4


def hands_over(line: Line, i: int, last: int) -> bool:
    """Whether a sentence up to `last` turns from a pronoun before item `i` to a name: `Hun bakkes op af NAME`."""
    near = range(i, min(i + _SOON, last - 1))
    by = (k + 1 for k in near if line.text[k] in line.lexicon.pack.words.agent)
    return any(line.is_name(k) or _is_person(line, k) for k in by) or is_backed(line, i, last)


def is_backed(line: Line, i: int, last: int) -> bool:
    """Whether a sentence up to `last` tells from item `i` on that somebody is backed: `Hun får opbakning fra NAME`."""
    words, near = line.lexicon.pack.words, range(i, min(i + _SOON, last - 1))
    by = (k + 1 for k in near if line.text[k] in words.source and line.text[k - 1] in words.backing)
    return any(line.is_name(k) or _is_person(line, k) for k in by)


def _is_person(line: Line, i: int) -> bool:
    mention = phrase_at(line, i)
    return mention is not None and mention.kind == "person" and mention.full


def brought_in(line: Line, sentence: tuple[int, int], i: int, mention: Mention, *, about: bool) -> bool:
    """Whether a sentence turns to the one at its end: `Hun bakkes op af NAME.` · `Talen blev afbrudt af NAME`.

    Where it is `about` somebody by name, either may be meant: `X er blevet kritiseret af NAME.`
    Of `Den kritik preller af på NAME.` what has just been said is the subject.
    """
    first, last = sentence
    said = line.flags[first] & (DEFINITE | BACK) and line.flags[first + 1] & UTTERANCE
    if not (mention.full or (said and mention.kind == "role")):
        return False
    done = not about and line.text[i - 1] in line.lexicon.pack.words.agent
    turns = said or line.flags[first] & NOMINATIVE or done
    told_of = line.at[mention.end] == "," and line.flags[mention.end + 1] & RELATIVE
    return bool(turns) and bool(mention.end >= last - 1 or told_of)


def met_with(line: Line, last: int, i: int, mention: Mention) -> bool:
    """Whether a sentence that names nobody else ends with `fra NAME`, `af NAME` or `hos NAME`: it is about them.

    Where they live may be told, and what they are: `Svaret kom fra NAME i Odense, som er lærer.`
    """
    words = line.lexicon.pack.words
    source = line.text[i - 1] in (*words.source, *words.agent, *words.at_whose)
    end = capitals_end(line, mention.end + 1) if line.flags[mention.end] & LOCATIVE else mention.end
    told_of = line.at[end] == "," and line.flags[end + 1] & RELATIVE
    return mention.full and source and line.at[last - 1] == "." and bool(end >= last - 1 or told_of)


def is_affected(line: Line, first: int, i: int) -> bool:
    """Whether a sentence that begins at item `first` tells how something strikes somebody: `Det undrer NAME`."""
    return i == first + 2 and line.at[i - 1] in line.lexicon.pack.words.affects and bool(line.flags[first] & BACK)


def takes_a_side(line: Line, end: int) -> bool:
    """Whether the words behind somebody tell that they agree with another, or not: `NAME er uenig med Y`.

    Whoever does so goes on, not the other: `X er uenig med Y. Han siger`. In `X er skuffet over Y. Han sagde ellers`
    it may be either.
    """
    words = line.lexicon.pack.words
    near = range(end + 1, min(line.size - 1, end + 1 + _SOON)) if end < line.size and line.flags[end] & COPULA else ()
    whom = (i + 2 for i in near if line.text[i] in words.stances and line.text[i + 1] in words.along)
    agrees = any(line.flags[i] & (CAPITAL | ROLE) and owner_at(line, i) is None for i in whom)
    length = line.lexicon.reactions.length(line, end) if end < line.size else 0
    return agrees or (length > 0 and line.text[end + length - 1] in words.along)  # NAME går i rette med Y


def is_told_in_passing(line: Line, i: int, mention: Mention) -> bool:
    """Whether a sentence only tells something of one it names behind others: `… svaret fra Y, som mener, at`.

    So is who is named in a clause of when or why: `X er uenig, når Y beskylder ham for`.
    """
    told = line.at[mention.end] == "," and line.flags[mention.end + 1] & RELATIVE
    when = line.flags[i - 1] & (START | AND | BUT | PREP) == START and line.at[i - 2] == ","
    return bool((told and line.flags[i - 1] & PREP) or (when and mention.kind != "pronoun"))


def note_owner(line: Line, i: int, mention: Mention | None, discourse: Discourse, *, first: bool) -> list[Named]:
    """Take in the one whose something is spoken of: `Her endte Esther Nygaards tale` · `statsminister NAMEs (S) plan`.

    A sentence that begins with it leads up to them: `Esther Nygaards svar er klart:`.
    """
    flags = line.flags
    title = mention.role if mention is not None and mention.kind == "vague" and not mention.plural else None
    at = mention.end if title and mention is not None else i
    owns = flags[at] & CAPITAL and (flags[at] | flags[at + 1] | flags[at + 2] | flags[at + 3]) & GENITIVE
    owner = owner_at(line, at) if owns else None
    if owner is None or owner.kind != "person" or not (owner.full or owner.people):
        return []
    written = name_text(line, at, capitals_end(line, at))
    if any(entity.name == written for entity in discourse.cast.called(written)):  # Berit Friis (V) … Berit Friis rejste
        owner = msgspec.structs.replace(owner, name=written)
    owned = range(owner.end, min(owner.end + 2, line.size))  # NAMEs norske kollega · NAMEs tid er forbi
    others = any(flags[k] & (ROLE | FOREIGN) or line.text[k] in line.lexicon.pack.words.over for k in owned)
    if title and at == i + 1 and not flags[i - 1] & (FORMER | FOREIGN) and not others:
        owner = msgspec.structs.replace(owner, role=title)
    found = discourse.note(owner, line.place(i), subject=False)
    return [Named(line.start[i], entity, subject=first) for entity in found]
