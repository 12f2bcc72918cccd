"""Whom a mention in the narrative means, by name, by office or by pronoun, and that they are spoken of there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from site_builder.attribution.discourse.holders import SEVERAL
from site_builder.attribution.lexicon.words import PREP

if TYPE_CHECKING:
    from site_builder.attribution.discourse.discourse import Discourse
    from site_builder.attribution.discourse.entity import Entity
    from site_builder.attribution.lines.line import Line
    from site_builder.attribution.lines.mention import Mention


def meant(line: Line, i: int, mention: Mention, discourse: Discourse, *, subject: bool) -> list[Entity]:
    """Take in one mention; return the people it means."""
    at = line.place(i)
    if mention.kind in ("person", "party", "org") or mention.parts:
        return discourse.note(mention, at, subject=subject)
    if mention.kind not in ("role", "pronoun", "both"):
        return []
    first = line.sentence_of(i)[0]
    beside = bool(line.flags[i - 1] & PREP) and i - 1 > first  # er gift med Venstres formand
    told = msgspec.structs.replace(mention, elsewhere=beside, owned=mention.owned and (i > first or not mention.party))
    resolution = discourse.resolve(told, at)
    if resolution is SEVERAL and subject:  # Det er formanden glad for. Hun …
        discourse.note_nobody(msgspec.structs.replace(mention, role=None), at)
    found = resolution.entities
    for entity in found if mention.kind != "both" else ():
        discourse.touch(entity, at, subject=subject)
    return list(found)
