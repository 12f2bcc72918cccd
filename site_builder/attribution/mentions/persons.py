"""Words for one person that are in no list of offices, known by how they end: `matchvinderen` · `den tiltalte`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.lexicon.words import (
    AGED,
    BOTH,
    CLOSED,
    CUE,
    DEFINITE,
    GENITIVE,
    INDEFINITE,
    LOWER,
    PREP,
    ROLE,
    START,
)

if TYPE_CHECKING:
    from site_builder.attribution.lines.line import Line

_ADJECTIVES = 4


def is_person(line: Line, i: int) -> bool:
    """Whether an item, or what stands behind its article, is a word for somebody: `moderen`, not `sommeren`.

    A name behind it tells who that is. `den tiltalte` · `den gamle dame` · `en slagter` · `en 70-årig`
    """
    if line.is_name(i + 1) or line.is_name(i + 2):
        return False
    owned = line.flags[i] & (GENITIVE | LOWER) == GENITIVE | LOWER  # hovedpersonens gamle mester
    if not (line.flags[i] & (DEFINITE | INDEFINITE) or owned) or line.flags[i] & PREP:
        return not line.flags[i] & (CLOSED | BOTH | START) and _is_so_called(line, line.text[i].lower())
    if _is_so_described(line, i + 1) or _is_so_called(line, line.at[i + 1]):
        return True
    noun = next((k for k in range(i + 1, i + _ADJECTIVES) if line.flags[k] & (LOWER | ROLE) != LOWER), i + 1)
    role = line.word(noun).role
    one = owned or line.flags[i] & DEFINITE or line.text[i].lower() in line.lexicon.pack.words.singular
    if role is not None:
        return bool(one) and not role.plural
    newcomer = any(_is_newcomer(line, k, line.text[i]) for k in (i + 1, i + 2))
    return bool(one and line.flags[i] & INDEFINITE) and newcomer


def _is_so_described(line: Line, i: int) -> bool:
    """Whether a word for what has happened to somebody stands alone: `Den tiltalte så`, not `Den afviste aftale`."""
    if line.at[i] not in line.lexicon.pack.roles.so_described:
        return False
    if line.sentence_of(i)[0] != i - 1:
        return True
    verb = line.at[i + 1].endswith(line.lexicon.pack.words.finite_endings)
    return verb or line.flags[i + 1] & (LOWER | CLOSED | CUE) != LOWER


def _is_newcomer(line: Line, i: int, article: str) -> bool:
    """Whether an item is a word for somebody not told of before: `slagter`, of "slagteren"; "et rør" is no "røren"."""
    text, flags = line.at[i], line.flags[i]
    endings = (ending for ending in line.lexicon.pack.roles.definite if ending[-1:] in ("", article[-1]))
    said = flags & (LOWER | CLOSED) == LOWER and any(_is_so_called(line, text + ending) for ending in endings)
    return bool(flags & AGED) or said


def _is_so_called(line: Line, word: str) -> bool:
    """Whether a word with its article ends as those for people do: `slagteren` · `værtinden`."""
    roles = line.lexicon.pack.roles
    if not word.endswith(roles.somebody) or word in roles.things:
        return False
    return not word.endswith(tuple(thing[1:] for thing in roles.things if thing.startswith("-")))
