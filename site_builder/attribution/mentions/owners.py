"""Whoever owns what stands behind their name or office: `hans` · `SFs` · `ministerens` · `Ninn-Hansens`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from site_builder.attribution.lexicon.words import (
    AND,
    AUX,
    CUE,
    GENITIVE,
    HER,
    HIS,
    LOWER,
    NOT,
    PARTY_OWN,
    PREP,
    RELATIVE,
    ROLE,
    SIGN,
)
from site_builder.attribution.lines.mention import Mention
from site_builder.attribution.mentions.capitals import capitals_end, is_owned_thing, name_text
from site_builder.attribution.mentions.genitives import owned_from
from site_builder.attribution.mentions.letters import letters_at

if TYPE_CHECKING:
    from site_builder.attribution.lines.line import Line


def owner_at(line: Line, at: int) -> Mention | None:
    """Return the one who owns what follows item `at`: `hans`, `SFs`, `Ninn-Hansens`."""
    flags = line.flags[at]
    if flags & PARTY_OWN:
        return Mention(at, at + 1, "party", own_party=True)
    if flags & (HIS | HER):
        return Mention(at, at + 1, "pronoun", gender="male" if flags & HIS else "female")
    hit = line.known(at)
    if hit is None:
        member = bool(flags & GENITIVE) and "-" in line.text[at]  # SF-ordførerens
        held = _holder(line, at) if member or flags & (LOWER | GENITIVE) == LOWER | GENITIVE else None
        return held if held is not None or flags & LOWER else _unregistered(line, at)
    if not hit.genitive:
        return None
    end = at + hit.length
    if hit.kind == "party":
        return Mention(at, end, "party", party=hit.ids[0])
    name = line.lexicon.registry.people[hit.ids[0]].name
    end = owned_from(line, end)
    return Mention(at, end, "person", name=name, people=hit.ids, full=hit.length > 1)


def owner_end(line: Line, at: int) -> int:
    """Return the item behind the one who owns something at `at`; `at` itself where nobody does."""
    owner = owner_at(line, at)
    return owner.end if owner else at


def is_owner(line: Line, at: int, mention: Mention) -> bool:
    """Whether one in the genitive owns what follows: `Ifølge Brøns' modstandere` · `Ifølge NAMEs (V) plan`."""
    if line.at[mention.end] in line.lexicon.pack.genitive:
        return True
    owner = owner_at(line, at) if mention.letters else None
    return owner is not None and owner.letters and not line.flags[owner.end] & (AUX | CUE | SIGN)


def _holder(line: Line, at: int) -> Mention | None:
    """Return the one who holds an office and owns something: `ministerens`."""
    for ending in line.lexicon.pack.genitive:
        role = line.lexicon.role(line.text[at].removesuffix(ending)) if line.text[at].endswith(ending) else None
        if role is not None and role.definite:
            gender = line.lexicon.role_gender(role.stem)
            return Mention(at, at + 1, "role", role=role.stem, party=role.party, gender=gender)
    return None


def _unregistered(line: Line, at: int) -> Mention | None:
    """Return the one whose name, in no registry, stands in the genitive at `at`."""
    end = capitals_end(line, at)
    behind = owned_from(line, end)
    thing = line.at[behind][:1].islower() or is_owned_thing(line, behind)
    if end == at or not thing or line.flags[behind] & (AUX | CUE | PREP | AND | RELATIVE | NOT):
        return None
    titled = bool(line.flags[at] & ROLE) and line.is_name(at + 1)
    hit = line.known(at + titled) if titled else None
    if hit is not None and not hit.genitive:
        return None
    written = name_text(line, at + titled, end)
    endings = sorted(line.lexicon.pack.genitive, key=len, reverse=True)
    marked = behind > end and line.at[end] != "("  # Bo Friis' svar
    name = written if marked else next((written.removesuffix(e) for e in endings if written.endswith(e)), None)
    if not name or (line.lexicon.is_whole(line.text[end - 1]) and not marked):
        return None
    if line.lexicon.is_org(name.split()):
        return Mention(at, behind, "org", org=name)
    people, gender = line.lexicon.names.surnames.get(name, ()), line.lexicon.gender(name)
    letters = letters_at(line, behind - 3) if behind >= end + 3 else None
    told = Mention(at, behind, "person", name, people, gender=gender)
    return msgspec.structs.replace(told, full=" " in name, party=letters[0] if letters else None, letters=bool(letters))
