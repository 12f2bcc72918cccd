"""What the tracker needs to know of a language, out of its pack."""

from __future__ import annotations

from site_builder.attribution.lexicon.pack import languages, load_pack
from site_builder.model import Grammar


def grammar_of(lang: str) -> Grammar | None:
    """Return how a language inflects keywords and names, or None where there is no pack for it."""
    if lang not in languages():
        return None
    pack = load_pack(lang)
    return Grammar(
        forms=pack.keywords.forms,
        doubled=pack.keywords.doubled,
        genitive=pack.genitive,
        not_before=pack.party.not_before,
        foreign=pack.words.foreign,
    )
