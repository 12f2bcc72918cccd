"""Where an office is held: `Ribes borgmester` · `borgmester i Ribe Kommune` · `siger borgmesteren i Ribe`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.capitals import capitals_end
from site_builder.attribution.words import BACK_THEN, CAPITAL, CUE, GIVEN, LOCATIVE, MEMBER_OF, ORG_LAST, PREP

if TYPE_CHECKING:
    from site_builder.attribution.entity import Entity
    from site_builder.attribution.line import Line
    from site_builder.attribution.mention import Mention
    from site_builder.attribution.seen import Seen
    from site_builder.attribution.words import Role


def seat_of(line: Line, i: int) -> str | None:
    """Return the place where an office at an item is held, as written: `Ribes borgmester` · `borgmester i Ribe`."""
    if line.flags[i + 1] & LOCATIVE and line.flags[i + 2] & CAPITAL:
        return place_at(line, i + 2)
    owner = line.text[i - 1] if line.flags[i - 1] & CAPITAL else ""
    return owner if owner.endswith(line.lexicon.pack.genitive) else None


def place_at(line: Line, i: int) -> str:
    """Return the place named at an item, before a name: `Nørre Snede` · `Ribe`, of `Ribe Kommune NAME NAME`."""
    end = capitals_end(line, i)
    stop = next((k for k in range(i + 1, end) if line.flags[k] & (GIVEN | ORG_LAST)), max(end, i + 1))
    return " ".join(line.text[i:stop])


def is_seat(line: Line, i: int, seen: Seen) -> bool:
    """Whether a preposition leads to where an office is held: `Borgmesteren i Ribe siger`.

    Not `siger ministeren i Deadline`: such are the whole country's; nor `skriver formanden på Facebook`.
    """
    roles, role = line.lexicon.pack.roles, seen.role or ""
    national = role.endswith((*roles.government, *roles.party))
    says = line.flags[seen.start - 1] & CUE and not line.flags[i] & MEMBER_OF
    return bool(line.flags[i] & LOCATIVE and line.flags[i + 1] & CAPITAL) and not (national or says)


def is_bare(line: Line, seen: Seen) -> bool:
    """Whether an office stands with no more than whose it is, or where: not `SF's nye formand` · `formand i 1977`."""
    behind, told = line.flags[seen.begun + 1], line.at[seen.begun + 1] in line.lexicon.pack.words.object_to
    more = behind & BACK_THEN or (behind & PREP and not (told or seen.placed))  # siger formanden til avisen
    return line.word(seen.begun).role is not None and not more


def sits(entity: Entity, mention: Mention, role: Role | None, genitive: tuple[str, ...]) -> bool:
    """Whether somebody is told to hold the very office where a mention does: `Ribes borgmester`, `… i Ribe`.

    Nobody is who is said to be another: `Ribes nye borgmester`.
    """
    very = role is not None and any(role.stem in office.lower().split() for office in entity.offices)
    if mention.seat is None or not mention.bare or not very:
        return False
    told = (" ".join(word for word in office.split() if word[0].isupper()) for office in entity.offices)
    endings = ("", *genitive)
    where = {mention.seat.removesuffix(ending) for ending in endings}
    places = (place.removesuffix(ending) for place in (*entity.seats, *told) if place for ending in endings)
    return any(place in where for place in places)
