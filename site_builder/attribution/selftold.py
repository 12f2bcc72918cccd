"""What words tell of the party of whoever says them: `vi i Venstre` · `os konservative` · `jeg er socialdemokrat`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.tokens import tokens_of
from site_builder.attribution.words import ADVERB, AUX, COPULA, CUE, FIRST, MEMBER_OF, NOT, PARTY_ADJECTIVE, SIGN

if TYPE_CHECKING:
    from site_builder.attribution.lexicon import Lexicon
    from site_builder.attribution.reading import Reading
    from site_builder.attribution.sayings import Saying

_SURE = (
    "quote-cue-speaker", "speaker-cue-quote", "quote-verb-speaker", "colon-introduced", "interview", "same-run",
)  # fmt: skip


def party_told(words: str, lexicon: Lexicon) -> str | None:
    """Return the one party that words say the speaker is of; none where they quote somebody."""
    text, _, _ = tokens_of(words)
    flags = [lexicon.words[word].flags for word in text]
    told = {party for i, flag in enumerate(flags) if flag & FIRST and (party := _behind(text, flags, i, lexicon))}
    return told.pop() if len(told) == 1 and not any(sign in words for sign in '»«"”“„') else None


def _behind(text: list[str], flags: list[int], i: int, lexicon: Lexicon) -> str | None:
    """Return the party named right behind an "I" or a "we", as what they are or are in."""
    at = i + 1
    if at >= len(text):
        return None
    if flags[at] & MEMBER_OF:
        hit = lexicon.names.longest(text, at + 1)
        return hit.ids[0] if hit is not None and hit.kind == "party" and not hit.genitive else None
    is_one = bool(flags[at] & COPULA)
    at += is_one
    while is_one and at < len(text) and flags[at] & (ADVERB | NOT) == ADVERB:
        at += 1
    if at >= len(text) or not flags[at] & PARTY_ADJECTIVE:
        return None
    ends = at + 1 == len(text) or flags[at + 1] & (SIGN | AUX | CUE)  # not: vi radikale kunstnere
    member = any(lexicon.words[text[at] + ending].party for ending in lexicon.pack.roles.definite)
    return lexicon.words[text[at]].party if ends and (member or not is_one) else None


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
