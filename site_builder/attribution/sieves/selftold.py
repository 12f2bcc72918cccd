"""What words tell of the party of whoever says them: `vi i Venstre` · `os konservative`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.lexicon.tokens import tokens_of
from site_builder.attribution.lexicon.words import (
    AND,
    AUX,
    CUE,
    KNOWN,
    MEMBER_OF,
    PARTY_ADJECTIVE,
    SIGN,
    STOP,
    THAT,
    WHETHER,
)

if TYPE_CHECKING:
    from site_builder.attribution.lexicon.lexicon import Lexicon
    from site_builder.attribution.reading.reading import Reading
    from site_builder.attribution.reading.sayings import Saying

_NEAR = 4
_QUOTES = '»«"”“„'
_SURE = (
    "quote-cue-speaker", "speaker-cue-quote", "quote-verb-speaker", "colon-introduced", "interview", "same-run",
)  # fmt: skip


def party_told(words: str, lexicon: Lexicon) -> str | None:
    """Return the one party that words say the speaker is of; none where they quote somebody."""
    if any(sign in words for sign in _QUOTES):
        return None
    text, _, _ = tokens_of(words)
    flags = [lexicon.words[word].flags for word in text]
    ours = (i for i, word in enumerate(text[:-1]) if word.lower() in lexicon.pack.words.we)
    parties = {party for i in ours if (party := _told_at(text, flags, i, lexicon))}
    return parties.pop() if len(parties) == 1 else None


def _told_at(text: list[str], flags: list[int], i: int, lexicon: Lexicon) -> str | None:
    """Return the party that is told right behind a "we" at an item: not behind "that", nor of another's word.

    `De siger, at vi i Venstre …` · `De kalder os socialdemokrater`
    """
    near = flags[max(0, i - _NEAR) : i]
    if ":" in text[:i] or any(flag & CUE for flag in near) or any(flag & (THAT | WHETHER) for flag in near[-1:]):
        return None
    if flags[i + 1] & MEMBER_OF:
        hit = lexicon.names.longest(text, i + 2)
        one = hit is not None and hit.kind == "party" and not (hit.genitive or _goes_on(flags, i + 2 + hit.length))
        return hit.ids[0] if hit is not None and one else None
    ends = i + 2 >= len(text) or flags[i + 2] & (SIGN | AUX | CUE)  # not: vi radikale kunstnere
    return lexicon.words[text[i + 1]].party if flags[i + 1] & PARTY_ADJECTIVE and ends else None


def _goes_on(flags: list[int], i: int) -> bool:
    """Whether another name is joined to one: `Vi i Venstre og SF` · `os i SF, Enhedslisten og …`."""
    if i + 1 < len(flags) and flags[i] & SIGN and not flags[i] & STOP:
        return bool(flags[i + 1] & KNOWN)
    return i + 1 < len(flags) and bool(flags[i] & AND and flags[i + 1] & KNOWN)


def belongs_to_another(saying: Saying, party: str | None, reading: Reading) -> bool:
    """Whether words say that whoever speaks is of another party than the one they would be credited with."""
    line = reading.lines[saying.line]
    told = party_told(line.body[saying.start : saying.end], line.lexicon) if party else None
    return told is not None and told != party


def tell_of_themselves(reading: Reading) -> None:
    """Take in the party that somebody of no known one says to be of, in words that are theirs beyond doubt."""
    for saying in reading.sayings:
        if saying.kind != "direct" or saying.rule not in _SURE or saying.resolution is None:
            continue
        entities = saying.resolution.entities
        if len(entities) != 1 or entities[0].party or entities[0].person or not entities[0].name:
            continue
        line = reading.lines[saying.line]
        if party := party_told(line.body[saying.start : saying.end], line.lexicon):
            reading.discourse.cast.tell(entities[0], party, None)
