"""Infinitives of cues, made as a language's pack says."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from site_builder.attribution.lexicon.pack import Pack


def infinitive(present: str, pack: Pack) -> str | None:
    """Return the infinitive of a cue verb by its present: `sige`, of `siger`."""
    for ending, bare in pack.words.infinitive_of:
        if present.endswith(ending):
            return present.removesuffix(ending) + bare
    return None


def infinitives(pack: Pack) -> frozenset[str]:
    """Return the infinitives of cues of several words: `slå fast`, of `slår fast`; an auxiliary verb's are none.

    Who can ask for something (`bede om`, `lægge op til`) has not done so; who must remind of it (`minde om`) has.
    """
    phrases = (phrase.split() for phrase in pack.phrases.that)
    asking = {verb for cue in pack.cues if "about" in cue.frames for forms in cue.verbs for verb in forms.split()}
    none, to = {*pack.words.copula, *pack.words.perfect, *asking}, pack.words.object_to
    made = ((infinitive(first, pack), rest) for first, *rest in phrases if first not in none)
    return frozenset(" ".join((first, *rest)) for first, rest in made if first and rest and rest[-1] not in to)
