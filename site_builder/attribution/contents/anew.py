"""Whether somebody begins a clause of their own behind a comma: `…, og Venstres NAME er med på tanken`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.lexicon.words import (
    ADVERB,
    AND,
    AUX,
    CUE,
    KNOWN,
    LOWER,
    NOMINATIVE,
    ONE,
    PARTY_OWN,
    PHRASE,
    PREP,
    RELATIVE,
    ROLE,
    START,
    THAT,
)
from site_builder.attribution.mentions.phrases import phrase_at

if TYPE_CHECKING:
    from site_builder.attribution.lines.line import Line

_NEAR, _FAR = 6, 12


def acts(line: Line, i: int) -> bool:
    """Whether somebody of the registry begins a main clause at item `i`: `…, og Venstres NAME er med på tanken`.

    Or somebody of "the party": `…, og partiets ordfører, NAME, er vred`.
    """
    mention = phrase_at(line, i) if line.known(i) or line.flags[i] & PARTY_OWN else None
    if mention is None or mention.kind not in ("person", "party") or mention.plural:
        return False
    return bool(line.flags[mention.end + (line.at[mention.end] == ",")] & AUX)


def turned(line: Line, i: int, last: int) -> bool:
    """Whether a main clause begins at item `i`, its subject behind the verb: `…, og hos de radikale vil man …`."""
    if not line.flags[i] & (PREP | ADVERB):
        return False
    verb = LOWER | PREP | ADVERB | START | THAT | RELATIVE | AND
    comma = next((k for k in range(i, min(last, i + _FAR)) if line.text[k] == ","), min(last, i + _FAR))
    return any(line.flags[k] & verb == LOWER and line.flags[k + 1] & (NOMINATIVE | ONE) for k in range(i + 1, comma))


def speaks(line: Line, i: int) -> bool:
    """Whether somebody who says something begins at item `i`: `…, og NAME fra PARTI kalder …`."""
    mention = phrase_at(line, i) if line.at[i][:1].isupper() or line.flags[i] & ROLE else None
    if mention is not None and line.at[mention.end] == "," and line.flags[mention.end + 1] & THAT:
        return mention.kind in ("person", "party")  # …, og NAME, at den skal op
    said = mention is not None and bool(line.flags[mention.end] & CUE) and not line.word(mention.end).participle
    return said and mention is not None and mention.kind in ("person", "party")


def names_somebody(line: Line, first: int, last: int) -> bool:
    """Whether a whole name or a party stands between two items: `…, og det er NAME NAME rasende over`."""
    named = (phrase_at(line, i) for i in range(first, last) if line.is_name(i) or line.flags[i] & KNOWN)
    return any(who is not None and (who.kind == "party" or (who.kind == "person" and who.full)) for who in named)


def is_same(line: Line, pronoun: int, start: int) -> bool:
    """Whether a pronoun is that of the sentence's own subject: `Hun mener ikke, at …, og hun har …`."""
    first, _ = line.sentence_of(start)
    return line.text[pronoun] == line.text[first].lower()


def reports_anew(line: Line, start: int, last: int) -> bool:
    """Whether a clause behind a conjunction soon has a cue and an "at" of its own: `…, mens X mener, at …`."""
    near = range(start, min(last, start + _NEAR))
    return any(line.flags[k] & CUE or line.flags[k] & (PHRASE | AUX) == PHRASE for k in near) and any(
        line.text[k] == "," and line.flags[k + 1] & THAT for k in range(start, min(last, start + 2 * _NEAR))
    )
