"""Names in the genitive, of whom something is told: `Pia Holms (V) svar` · `Ungbos formand`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.lexicon.words import (
    CAPITAL,
    CLAIM,
    CLOSED,
    LOWER,
    PARTY_ADJECTIVE,
    ROLE,
    TITLE,
    UTTERANCE,
)
from site_builder.attribution.mentions.capitals import capitals_end, is_owned_thing, is_title
from site_builder.attribution.mentions.letters import letters_at

if TYPE_CHECKING:
    from site_builder.attribution.lines.line import Line

_APOSTROPHES = ("'", "’")


def shape_of(line: Line, at: int) -> tuple[int, bool]:
    """Return where the capitalised words at `at` end, and whether they stand in the genitive as owners.

    They do where the last ends as a genitive does and an ordinary word follows, not a verb: `Ungbos formand`, or
    what somebody says or is: `Pia Holms (V) svar` · `Bo Friis' mor`.
    """
    end = capitals_end(line, at)
    if end == at:
        return at, False
    flags = line.flags[end]  # Ungbos formand · Odenses konservative borgmester
    ordinary = flags & LOWER and (not flags & CLOSED or flags & PARTY_ADJECTIVE)
    ordinary = ordinary or (flags & CAPITAL and (is_title(line, end) or is_owned_thing(line, end)))
    return end, bool(ordinary and _is_genitive(line, end)) or owns(line, end)


def owned_from(line: Line, end: int) -> int:
    """Return the item behind a genitive's apostrophe and a party's letters, `Bo Friis' (V)`; else the same one."""
    end += line.at[end] in _APOSTROPHES and line.start[end] == line.end[end - 1]
    letters = letters_at(line, end)
    return letters[1] if letters else end


def _is_genitive(line: Line, end: int) -> bool:
    """Whether a name may end in the genitive before an item: `Aarhus borgmester`, not `I Aarhus bor NAME`.

    Nor does one before "himself": `Her rejste Bodil Friis sig`.
    """
    last, behind = line.text[end - 1], line.flags[end] | line.flags[end + 1]
    if not last.endswith(line.lexicon.pack.genitive) or line.lexicon.is_whole(last):
        return False
    town = not behind & ROLE and line.lexicon.is_town(last)
    return not town and line.at[end] not in line.lexicon.pack.words.reflexive


def owns(line: Line, end: int, *, titled: bool = False) -> bool:
    """Whether a name in the genitive owns what somebody says, or is somebody's: `Pia Holms (V) unge rådgiver`.

    What is owned has no article: in `Her afviser Bo Friis (V) kritikken` nothing is.
    """
    behind = owned_from(line, end)
    if line.at[behind].endswith(line.lexicon.pack.orgs.definite) or not _is_genitive(line, end):
        return False
    said, ordinary = line.flags[behind] & (CLAIM | UTTERANCE), line.flags[behind] & (LOWER | CLOSED) == LOWER
    verb = line.at[behind].endswith(line.lexicon.pack.words.finite_endings)
    acts = verb and line.flags[behind + 1] & (LOWER | CLOSED | ROLE) == LOWER  # NAME (V) forsvarer reglerne
    somebody = ordinary and not acts and (line.flags[behind] | line.flags[behind + 1]) & ROLE
    noun = ordinary or line.flags[behind] & TITLE
    thing = noun and (titled or line.at[behind - 1] == ")") and _is_thing(line, end, behind)
    return bool(said or (behind > end and somebody) or thing)


def _is_thing(line: Line, end: int, behind: int) -> bool:
    """Whether what stands behind a name is owned, by its form: in `Bo Friis (V) rejser` it may be a verb."""
    names = line.lexicon.pack.names
    verb = line.at[behind].endswith(line.lexicon.pack.words.finite_endings)
    return not verb and (line.at[end] in _APOSTROPHES or not line.text[end - 1].endswith(names.endings))
