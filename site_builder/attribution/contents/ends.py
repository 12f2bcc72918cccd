"""Where what somebody is reported to have said ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from site_builder.attribution.contents.anew import acts, is_same, names_somebody, reports_anew, speaks, turned
from site_builder.attribution.lexicon.words import (
    ADVERB,
    AND,
    AUX,
    BACK,
    BUT,
    CUE,
    IF,
    LIKE,
    LOWER,
    NOMINATIVE,
    PERFECT,
    PHRASE,
    RELATIVE,
    ROLE,
    SIGN,
    START,
    STOP,
    THAT,
)
from site_builder.attribution.lines.line import QUOTE, Line
from site_builder.attribution.lines.paragraphs import DASHES
from site_builder.attribution.lines.quotes import is_term
from site_builder.attribution.mentions.phrases import phrase_at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Span: TypeAlias = tuple[int, int]

_SOON = 4


def reported(line: Line, start: int, last: int, *, clause: bool = True) -> Iterator[Span]:
    """Yield the stretch from item `start` to where what is reported ends, if it is longer than a word.

    What is no clause of its own ends before ", og" as well.
    """
    end = _end(line, start, last)
    if not clause:
        ends = (
            i
            for i in range(start + 1, end)
            if (line.text[i] == "," and line.flags[i + 1] & AND) or (line.flags[i] & AND and line.flags[i + 1] & CUE)
        )
        end = next(ends, end)
    while end > start and line.text[end - 1] in (",", ".", "!", "?", ";", ":"):
        end -= 1
    if end - start > 1:
        yield line.span(start, end)


def _end(line: Line, start: int, last: int) -> int:
    """Return the item before which a reported clause ends: a semicolon, or a comma at which another begins."""
    for i in range(start + 1, last):
        text = line.text[i]
        if text == ";" or (text == ":" and line.at[i + 1] in (QUOTE, ".")):
            return i
        if text in DASHES and _turns(line, i, last):
            return i
        if text == "," and any(ends(line, i + 1, start, last) for ends in _AT_COMMA):
            return i
    return last


def _turns(line: Line, dash: int, last: int) -> bool:
    """Whether a dash turns to another report: `…, at de er fri - af lovforslaget fremgår det, at …`; not one of two."""
    if any(text in DASHES for text in line.text[dash + 1 : last]):
        return False
    that = next((i for i in range(dash + 2, last) if line.flags[i] & THAT and line.text[i - 1] == ","), -1)
    return any(line.flags[i] & (PHRASE | CUE) and not line.flags[i] & AUX for i in range(dash + 1, that))


def _quotation(line: Line, i: int, _start: int, _last: int) -> bool:
    """Whether what is said in so many words begins at item `i`: `…, og "det gør man ikke"`; not `og »nix«`."""
    at = i + bool(line.flags[i] & AND)
    quote = line.quote[at] if line.at[at] == QUOTE else None
    return quote is not None and (at == i or not is_term(line.body[quote.start : quote.end]))


def _contrast(line: Line, i: int, _start: int, last: int) -> bool:
    """Whether `men` begins a clause of the writer's own; `men at` goes on with what is reported."""
    if not line.flags[i] & BUT or line.flags[i + 1] & THAT:
        return False
    anew = line.flags[i + 1] & BACK and line.flags[i + 2] & LOWER  # …, men det udskydes
    anew = anew or (line.at[i + 1].endswith(line.lexicon.pack.words.finite_endings) and line.flags[i + 2] & THAT)
    return bool(anew) or any(line.flags[k] & (AUX | CUE) for k in range(i + 1, last))


def _attribution(line: Line, i: int, _start: int, _last: int) -> bool:
    """`…, siger X`."""
    flags = line.flags[i]
    return bool(flags & CUE) and not flags & (AUX | ADVERB | RELATIVE | THAT) and not line.word(i).participle


def _main_clause(line: Line, i: int, start: int, _last: int) -> bool:
    """`Da X foreslog, at …, slukkede hun radioen` · `Da X foreslog at …, kom der svar`."""
    first = line.sentence_of(start)[0]
    if start == first:  # Hvis han lyver, så er det slut, ifølge X
        return False
    first += bool(line.flags[first] & AND)
    finite = line.lexicon.pack.words.finite_endings
    goes_on = line.flags[i + 1] & (AUX | CUE) or line.at[i + 1].endswith(finite)
    so = line.at[i] in line.lexicon.pack.words.so and goes_on
    if line.flags[start] & START and "," not in line.text[start : i - 1]:  # X siger, at hvis …, mister hun
        return False
    if so and line.flags[first] & (START | AND) == START:  # Når X siger, at …, så er det forkert
        return True
    if line.flags[i] & (START | RELATIVE | AND):
        return False
    before = next((k for k in range(i - 2, start, -1) if line.text[k] == ","), start)
    subject = line.flags[i + 1] & (NOMINATIVE | RELATIVE | BACK)
    closes = line.flags[before + 1] & (RELATIVE | START) and not subject  # …, at kvoterne, som EU vedtog, var for små
    verb = line.flags[i] & LOWER and line.text[i].endswith(finite)
    whole = any(flags & (AUX | CUE) for flags in line.flags[start:i]) and not line.flags[i + 1] & (AND | SIGN)
    acts = line.flags[i] & AUX or (verb and whole and not line.flags[i] & ROLE)
    opened = line.flags[first] & (START | AND) == START and acts and not closes
    return bool(opened or (verb and line.flags[i + 1] & NOMINATIVE))


def _conjunction(line: Line, i: int, _start: int, last: int) -> bool:
    """`…, mens X mener, at …`; not `…, der bor her, og lover, at …`."""
    comma = next((k for k in range(i, last) if line.text[k] == ","), last) if line.flags[i] & RELATIVE else 0
    ended = comma and not any(line.flags[k] & (CUE | PHRASE) for k in range(i + 1, comma))
    return line.flags[i] & (START | IF | THAT) == START and not ended and reports_anew(line, i + 1, last)


def _comment(line: Line, i: int, _start: int, _last: int) -> bool:
    """`…, som hun udtrykker det` · `…, som hun siger.`."""
    who = phrase_at(line, i + 1) if line.flags[i] & LIKE else None
    return who is not None and bool(line.flags[who.end] & CUE and line.flags[who.end + 1] & (BACK | STOP))


def _which(line: Line, i: int, _start: int, _last: int) -> bool:
    """`…, hvilket X afviser` · `…, hvilket både Venstre og X har stemt imod`."""
    mention = phrase_at(line, i + 1) if line.at[i] in line.lexicon.pack.words.which else None
    if line.at[i] in line.lexicon.pack.words.which and line.flags[i + 1] & AUX:  # …, hvilket er forkert
        return True
    known = mention is not None and (mention.kind in ("person", "party", "both") or bool(mention.parts))
    verb = line.flags[mention.end] if mention is not None and mention.kind != "vague" else 0
    return bool(verb & CUE or (known and verb & AUX))


def _and(line: Line, i: int, start: int, last: int) -> bool:
    """`…, og hun har …` · `…, og Venstres NAME er med` · `…, og X siger`."""
    if not line.flags[i] & AND or line.flags[i + 1] & THAT:
        return False
    if line.flags[i + 1] & AUX and not line.flags[i + 1] & ADVERB:  # X er enig i, at den skal væk, og har svært ved …
        return True
    verb = line.flags[i + 2] & LOWER and line.text[i + 2].endswith(line.lexicon.pack.words.finite_endings)
    pronoun = line.flags[i + 1] & NOMINATIVE and (line.flags[i + 2] & AUX or verb)
    strikes = line.flags[i + 1] & BACK and line.flags[i + 2] & AUX
    strikes = strikes and (line.flags[i + 2] & PERFECT or names_somebody(line, i + 3, last))
    if strikes or (pronoun and is_same(line, i + 1, start)) or acts(line, i + 1) or turned(line, i + 1, last):
        return True
    near = range(i + 1, min(last, i + 1 + _SOON))
    return speaks(line, i + 1) or any(line.flags[k] & CUE and not line.word(k).participle for k in near)


def _resumes(line: Line, i: int, start: int, _last: int) -> bool:
    """Whether the sentence goes on whose subject is told to report: `X, der siger, at »…«, er klar`."""
    alone = line.text[start] == QUOTE and i == start + 2
    if alone and line.flags[i] & (START | THAT | AND) == START:  # X udtalte, at »…«, da Y gik
        return True
    if line.flags[i] & (AUX | ADVERB) != AUX:
        return False
    words = line.flags[start:i]
    whole = any(flags & AUX for flags in words) and not any(flags & (RELATIVE | START | IF) for flags in words)
    return alone or (whole and opens_with_relative(line, line.sentence_of(start)[0], start))


def opens_with_relative(line: Line, first: int, last: int) -> bool:
    """Whether a sentence begins, before item `last`, with somebody and a relative clause: `X, der sagde, at …, er`.

    What the sentence itself tells of them goes on behind that clause.
    """
    relative = next((k for k in range(first + 1, last) if line.flags[k] & RELATIVE and line.text[k - 1] == ","), 0)
    opening = phrase_at(line, first) if relative else None
    return opening is not None and opening.end == relative - 1


_AT_COMMA: tuple[Callable[[Line, int, int, int], bool], ...] = (
    _quotation,
    _contrast,
    _attribution,
    _main_clause,
    _conjunction,
    _comment,
    _which,
    _and,
    _resumes,
)
"""What may begin behind a comma, at item `i`, and end what is reported from item `start` on."""
