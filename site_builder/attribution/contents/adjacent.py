"""The quotations beside an attribution clause: right before it, behind it, and those that go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.lexicon.words import (
    ADVERB,
    AND,
    AUX,
    BACK,
    BUT,
    CUE,
    IF,
    INFINITIVE,
    NOMINATIVE,
    PERFECT,
    PHRASE,
    PREP,
    RELATIVE,
    SIGN,
    START,
    THAT,
)
from site_builder.attribution.lines.line import QUOTE
from site_builder.attribution.lines.paragraphs import DASHES
from site_builder.attribution.mentions.phrases import phrase_at

if TYPE_CHECKING:
    from site_builder.attribution.contents.ends import Span
    from site_builder.attribution.lines.line import Line
    from site_builder.attribution.lines.quotes import Quote

_FEW = 2
_FAR = 30
_CLOSES, _OPENS = (*DASHES, ",", "."), (*DASHES, ",", ":")
_CLAUSE = START | AND | THAT | RELATIVE | PREP
"""Of these only the first begins a clause that may be another's."""


def quote_before(line: Line, verb: int, first: int) -> Quote | None:
    """Return the quotation that a verb stands right behind, if any."""
    i = verb - 1
    told = line.flags[i] & BACK and "report" in line.word(verb).frames  # »…,« det fortæller NAME
    i -= bool(told and i > first and line.at[i - 1] in (QUOTE, ","))
    while i > first and (line.at[i] in _CLOSES or line.flags[i] & AUX):
        i -= 1
    return line.quote[i] if i >= first else None


def quotes_after(line: Line, start: int, last: int) -> list[Quote]:
    """Return the quotations from an item up to, not including, another."""
    return [quote for i in range(start, last) if (quote := line.quote[i]) is not None]


def resumed(line: Line, start: int, last: int, before: Quote) -> list[Quote]:
    """Return the quotations behind an attribution clause that go on with the one before it: `»A,« siger X, »B«`.

    Behind a conjunction, or a verb of its own, another may speak: `»A,« siger X, hvortil Y svarer: »B«`. What goes on
    with an unfinished sentence is the same one's: `»A,« sagde X, mens han så op, »men b«`.
    """
    speaks = next((i for i in range(start, last) if _speaks_anew(line, i)), last)
    clause = next((i for i in range(start, speaks) if line.flags[i] & _CLAUSE == START), speaks)
    after = quotes_after(line, start, clause)
    if not after and line.body[before.end - 1] == ",":
        after = [q for q in quotes_after(line, clause, speaks) if line.body[q.start].islower()][:1]
    return [q for q in after if q is not before and line.at[line.item_of(q) - 1] in _OPENS]


def _speaks_anew(line: Line, i: int) -> bool:
    """Whether an item is a verb that somebody else speaks by; `og fortsætter` is the same one's."""
    return bool(line.flags[i] & CUE and not line.flags[i - 1] & AND) and not line.word(i).participle


def cites_at(line: Line, i: int) -> bool:
    """Whether another is cited at an item: `citerer NAME:` · `et citat fra NAME:` · `et digt af NAME:`."""
    words = line.lexicon.pack.words
    told_of = line.at[i + 1] in (*words.agent, *words.source)
    return line.text[i] in words.cites or (told_of and line.text[i] in words.citations)


def governs(line: Line, after: int, quote: Quote, contents: tuple[Span, ...]) -> bool:
    """Whether a quotation later in the sentence belongs to the cue: nothing that reports stands between."""
    place = line.item_of(quote)
    between = range(after, place)
    says = any(line.flags[i] & (CUE | INFINITIVE) and not line.flags[i] & (AUX | ADVERB) for i in between)
    if says and not any(line.flags[i] & PERFECT for i in between):  # betegner svaret som »…«
        says = any(line.flags[i] & (CUE | INFINITIVE) and not line.word(i).participle for i in between)
    if any(cites_at(line, i) for i in between) or _turns_to_own(line, after, place):
        return False
    if says and line.text[place - 1] != ":":  # X minder om, at Y har lovet, at »…«
        return False
    if any(start <= quote.start < end for start, end in contents):
        return not says
    if contents and any(line.text[i] in DASHES for i in between):  # …, at de er fri - af loven fremgår det, at »…«
        return False
    if len(between) >= _FAR or says or any(line.flags[i] & BUT or line.text[i] == ";" for i in between):
        return False
    return not any(line.flags[i] & PHRASE and line.lexicon.documents.length(line, i) for i in between)


def _turns_to_own(line: Line, first: int, colon: int) -> bool:
    """Whether the clause before a colon tells what somebody holds then: `Venstre mener, at …, og det sagde han så:`."""
    comma = next((i for i in range(colon - 1, first, -1) if line.text[i] == ","), 0)
    turned = comma and line.flags[comma + 1] & AND and line.flags[comma + 2] & BACK
    return bool(turned and line.text[colon - 1] == ":" and line.flags[comma + 4] & NOMINATIVE)


def is_slogan(line: Line, quote: Quote) -> bool:
    """Whether a quotation only tells what something is called: `Med sloganet: »Et land for alle« taler X til salen`."""
    place = line.item_of(quote)
    led_up = place > 0 and line.text[place - 1] == ":"
    return led_up and line.at[place + 1] != "," and line.body[quote.end - 1].isalnum()


def runs_on(line: Line, quote: Quote, at: int) -> bool:
    """Whether a quotation runs on into the clause at item `at`: `“…,” X said`."""
    return line.at[at - 1] == "," or (line.at[at - 1] == QUOTE and line.body[quote.end - 1] in (",", "?", "!"))


def is_word_or_two(line: Line, quote: Quote) -> bool:
    """Whether a quotation is a word or two: `"Ordene", hun bruger, stammer fra loven`."""
    words = line.body[quote.start : quote.end]
    return words[-1:].isalnum() and len(words.split()) <= _FEW


def only_quote(span: Span, quotes: tuple[Quote, ...]) -> bool:
    """Whether a reported stretch is nothing but a quotation."""
    return any(abs(span[0] - quote.outer[0]) < 2 and abs(span[1] - quote.outer[1]) < 3 for quote in quotes)  # noqa: PLR2004


def is_of_themselves(line: Line, first: int) -> bool:
    """Whether a sentence begins with somebody, whom it tells of: `NAME er »…«, som han formulerer det`."""
    opening = phrase_at(line, first)
    return opening is not None and opening.kind in ("person", "role", "pronoun") and not opening.doubtful


def is_woven(line: Line, first: int, place: int) -> bool:
    """Whether a quotation at item `place` ends a clause that is reported: `Planen er en "om'er", mener X`."""
    before, finite = line.flags[place - 1], line.lexicon.pack.words.finite_endings
    joins = before & (AND | THAT | SIGN) or before & (START | RELATIVE) == START
    if place - first < _FEW or joins or line.flags[first] & (IF | PREP):
        return False
    return any(line.flags[i] & AUX or line.text[i].endswith(finite) for i in range(first + 1, place))
