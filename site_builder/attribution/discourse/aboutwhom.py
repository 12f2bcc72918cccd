"""Whether a sentence is about one whom it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from site_builder.attribution.discourse.telling import is_called
from site_builder.attribution.discourse.turning import brought_in, is_affected, met_with
from site_builder.attribution.lexicon.words import (
    ACCORDING,
    AND,
    COPULA,
    CUE,
    DEFINITE,
    INDEFINITE,
    LIKE,
    PREP,
    RELATIVE,
    THAT,
)
from site_builder.attribution.mentions.standing import (
    begins_clause,
    by_verb,
    is_met_by,
    is_object,
    is_source,
    is_weak,
)

if TYPE_CHECKING:
    from site_builder.attribution.lines.line import Line
    from site_builder.attribution.lines.mention import Mention

_LIST = 3
"""So many people in a row are a list of those present: nobody of them is what the sentence is about."""


class Told(msgspec.Struct):
    """What has been taken in of a sentence, the items from `first` up to `last`.

    `turned` is the item of a subject behind its verb, `about` is true once it is about somebody by name, `unnamed`
    where it is about somebody without one.
    """

    first: int = 0
    last: int = 0
    turned: int = 0
    about: bool = False
    unnamed: bool = False


def is_about(line: Line, i: int, mention: Mention, now: Told) -> bool:
    """Whether the sentence is about the one named at an item: it begins so, or nothing says otherwise."""
    if len(mention.parts) >= _LIST or (now.unnamed and i > now.first):
        return False
    told_of = is_weak(mention) and line.at[mention.end] == "," and line.flags[mention.end + 1] & RELATIVE
    behind = bool(line.flags[i - 1] & PREP) and i - 1 > now.first and not begins_clause(line, i - 1, mention.end)
    embedded = now.about and (line.flags[i - 1] & THAT or line.flags[now.first] & ACCORDING)
    embedded = embedded or (line.flags[i - 1] & LIKE and not line.flags[mention.end] & CUE)  # så ung som X kan være
    acts = by_verb(line, i, mention.end) and not (is_weak(mention) or behind or embedded)
    ends = mention.full and mention.end >= now.last - 1
    then = ends and line.text[i - 2] in line.lexicon.pack.words.so  # …, og så fulgte NAME.
    if i in (now.first, now.turned) or acts or then or is_called(line, now.first, i - 1):
        return True
    brought = not now.about and mention.full and is_met_by(line, i, mention.end)
    brought = brought or brought_in(line, (now.first, now.last), i, mention, about=now.about)
    met = not now.about and (met_with(line, now.last, i, mention) or is_affected(line, now.first, i))
    if brought or met or (told_of and not line.flags[i - 1] & PREP) or _is_struck(line, i, now):
        return True
    before = line.flags[i - 1]
    if (before & PREP and i - 1 == now.first and mention.full) or is_source(line, now.first, i, mention.end):
        return True
    # En af dem er den 81-årige kunde NAME · Anderledes klar i mælet er NAME.
    named = line.flags[i - 1 - bool(before & DEFINITE)] & COPULA
    if named and ((ends and not now.about) or line.flags[now.first] & INDEFINITE):
        return True
    joined = mention.kind == "org" and before & AND  # sammen med Forsvarsministeriet og Udenrigsministeriet
    return not (now.about or before & PREP or joined or is_weak(mention) or is_object(line, i))


def _is_struck(line: Line, i: int, now: Told) -> bool:
    """Whether a phrase for a reaction ends right before somebody: `Det er musik i ørerne på NAME`."""
    if now.about or not line.flags[i - 1] & PREP:
        return False
    reactions = line.lexicon.reactions
    begins = (k for k in range(now.first, i) if line.text[k] in reactions.firsts)
    return any(reactions.length(line, k) == i - k for k in begins)
