"""A party's adjective in a phrase: whose party it tells, and when it tells none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.lexicon.words import (
    BACK,
    COPULA,
    CUE,
    DEFINITE,
    FOREIGN,
    FORMER,
    FUNCTION,
    INDEFINITE,
    LOWER,
    PARTIES,
    ROLE,
    THEY,
)
from site_builder.attribution.lines.mention import Mention
from site_builder.attribution.mentions.names import party_at

if TYPE_CHECKING:
    from site_builder.attribution.lines.line import Line
    from site_builder.attribution.mentions.seen import Seen

_PLACES = 2


def party_behind(line: Line, comma: int, seen: Seen) -> Mention | None:
    """Return the party that is named behind what it is: `det lille parti, SF,` · `et af Folketingets partier, SF,`."""
    words, noun = line.lexicon.pack.party, line.at[comma - 1].lower()
    one = line.flags[comma - 1] & PARTIES and line.flags[seen.start] & INDEFINITE and seen.inside
    named = party_at(line, comma + 1) if one or noun.endswith((*words.bare, words.noun[0])) else None
    abroad = seen.foreign or any(flags & FOREIGN for flags in line.flags[line.sentence_of(comma)[0] : comma])
    if named is None or abroad or line.at[named[1]] != ",":
        return None
    return Mention(seen.start, named[1] + 1, "party", party=named[0])


def party_adjective(line: Line, i: int, seen: Seen) -> Mention | int | None:
    """`den socialdemokratiske formand` · `de konservative`.

    It names no party before an ordinary noun, nor before an occupation: `den konservative biskop`.
    """
    if line.is_apart(i):
        return None
    if seen.role is None and _is_letters(line, i + 1):  # det socialdemokratiske SPD
        return Mention(seen.start, i + 2, "org", org=line.at[i + 1])
    seen.end = i + 1
    if seen.inside:
        seen.party = seen.party or line.word(i).party
        seen.of_party |= bool(line.flags[i - 1] & THEY)  # de konservative
        return 1
    return _before_a_noun(line, i, seen)


def _is_letters(line: Line, i: int) -> bool:
    """Whether an item is a body's letters, of no party here, and no more than that."""
    letters = line.at[i].isupper() and len(line.at[i]) > 1 and not line.known(i)
    return letters and line.at[i + 1] != "." and not line.at[i + 1][:1].isupper()


def _before_a_noun(line: Line, i: int, seen: Seen) -> int:
    flags = line.flags[i + 1]
    member = line.text[i].endswith(line.lexicon.pack.orgs.definite)
    verb = line.at[i + 1].endswith(line.lexicon.pack.words.past_endings)  # De konservative sikrede flertallet
    noun = not (member or verb or _is_subject(line, i)) and flags & LOWER and not flags & (ROLE | FUNCTION | CUE)
    if noun and line.word(i + 2).role is None:
        seen.indefinite = True
        return 1
    role = line.word(i + 1).role or (line.word(i + 2).role if noun else None)
    if role is not None and not line.lexicon.is_politicians(role.base):
        return 1
    seen.another |= seen.party not in (None, line.word(i).party)
    seen.party, seen.adjective = line.word(i).party, True
    only = line.text[i - 1] in line.lexicon.pack.words.only and not line.flags[i - 2] & FORMER
    if member or only:  # byrådets eneste konservative, NAME
        seen.role, seen.definite = seen.role or line.lexicon.pack.roles.member, True
        seen.plural |= member and line.text[i].endswith(line.lexicon.pack.roles.plural)
    return 1


def _is_subject(line: Line, i: int) -> bool:
    """Whether a party stands behind the verb: `Det er de radikale utilfredse med`, not `… krav, der`."""
    turned = line.flags[i - 1] & DEFINITE and line.flags[i - 2] & COPULA and i > _PLACES and line.flags[i - 3] & BACK
    return bool(turned) and line.at[i + 2] != "," and line.at[i + 1] not in line.lexicon.pack.party.not_before
