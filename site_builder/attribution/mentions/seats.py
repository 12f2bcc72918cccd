"""Where an office is held: `Ribes borgmester` · `borgmester i Ribe Kommune` · `siger borgmesteren i Ribe`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.lexicon.words import BACK_THEN, CAPITAL, CUE, GIVEN, LOCATIVE, MEMBER_OF, ORG_LAST, PREP
from site_builder.attribution.mentions.capitals import capitals_end

if TYPE_CHECKING:
    from site_builder.attribution.lines.line import Line


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


def is_seat(line: Line, i: int, begun: int, role: str | None) -> bool:
    """Whether a preposition leads to where an office, its phrase from `begun` on, is held: `Borgmesteren i Ribe siger`.

    Not `siger ministeren i Deadline`: such are the whole country's; nor `skriver formanden på Facebook`.
    """
    roles = line.lexicon.pack.roles
    national = (role or "").endswith((*roles.government, *roles.party))
    says = line.flags[begun - 1] & CUE and not line.flags[i] & MEMBER_OF
    return bool(line.flags[i] & LOCATIVE and line.flags[i + 1] & CAPITAL) and not (national or says)


def is_bare(line: Line, i: int, *, placed: bool) -> bool:
    """Whether an office stands with no more than whose it is, or where: not `SF's nye formand` · `formand i 1977`."""
    behind, told = line.flags[i + 1], line.at[i + 1] in line.lexicon.pack.words.object_to
    more = behind & BACK_THEN or (behind & PREP and not (told or placed))  # siger formanden til avisen
    return line.word(i).role is not None and not more
