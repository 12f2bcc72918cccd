"""Sources without a verb: `ifølge X` · `efter X's mening` · `X's påstand om, at …`."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from site_builder.attribution.contents.adjacent import quote_before, quotes_after
from site_builder.attribution.contents.clause import Clause
from site_builder.attribution.contents.contents import after_that
from site_builder.attribution.contents.ends import reported
from site_builder.attribution.lexicon.words import (
    ACCORDING,
    ADVERB,
    AND,
    AUX,
    BACK,
    BUT,
    CLAIM,
    COPULA,
    CUE,
    OPINION,
    PERFECT,
    PHRASE,
    PREP,
    RELATIVE,
    SIGN,
    START,
    THAT,
)
from site_builder.attribution.mentions.owners import is_owner, owner_at
from site_builder.attribution.mentions.phrases import phrase_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.attribution.lines.line import Line
    from site_builder.attribution.lines.mention import Mention

_FAR = 7
_SHORTEST = 3
_OF_SAYING = frozenset({"quote", "that", "tail"})


def according(line: Line, i: int, sentence: tuple[int, int]) -> Clause | None:
    """Return the clause that the source at item `i` gives, if it gives one."""
    flags = line.flags[i]
    if flags & ACCORDING:
        mention = None if _passes_on(line, i, sentence[0]) else phrase_at(line, i + 1)
        again = any(line.flags[k] & ACCORDING for k in range(*sentence) if k != i)  # ifølge X …, ifølge Y
        if mention is None or again or is_owner(line, i + 1, mention):
            return None
        return _source(line, i, mention, mention.end, sentence)
    if flags & OPINION:
        asks = line.at[sentence[1] - 1] == "?"  # Hvad skal der ske efter partiets mening?
        return None if asks else _opinion(line, i, sentence)
    return _claim(line, i, sentence) if flags & CLAIM else None


def _passes_on(line: Line, i: int, first: int) -> bool:
    """Whether a source at item `i` only passes on what another says.

    `…, siger hun ifølge Reuters i et interview` · `Venstre har ifølge Politiken sagt, at`
    """
    said = line.past_adverbs(i + 2)
    if line.flags[i - 1] & PERFECT and line.word(said).participle and line.word(said).frames >= _OF_SAYING:
        return True
    clause = takewhile(lambda k: not line.flags[k] & SIGN, range(i - 1, first - 1, -1))
    says = (k for k in clause if line.flags[k] & CUE and not line.flags[k] & (AUX | ADVERB))
    return any(line.word(k).frames >= _OF_SAYING and not line.word(k).participle for k in says)


def _opinion(line: Line, i: int, sentence: tuple[int, int]) -> Clause | None:
    """Read `efter X's mening`, and what only opens a sentence: `I X's øjne er planen dårlig`."""
    usual, *_ = groups = line.lexicon.pack.phrases.opinion
    group = next(group for group in groups if group[0] == line.text[i].lower())
    nouns = group[1:] if group is usual or i == sentence[0] else ()
    noun = next((k for k in range(i + 1, min(i + _FAR, sentence[1])) if line.text[k] in nouns), -1)
    mention = owner_at(line, i + 1) if noun > 0 else None
    sees = group is usual or line.flags[noun + 1] & (COPULA | PERFECT)  # not: I X's øjne stod tårerne
    return _source(line, i, mention, noun + 1, sentence) if mention and sees else None


def _claim(line: Line, i: int, sentence: tuple[int, int]) -> Clause | None:
    """Read `X's påstand om, at …`: whose claim it is stands at most a few words before it.

    What is claimed ends at the next comma behind which the main clause goes on; it is all the rest in `Det er X's
    påstand, at …`.
    """
    that = next((k for k in range(i, min(i + _FAR, sentence[1])) if line.flags[k] & THAT), sentence[1])
    last = next(_closing_commas(line, that, sentence[1]), sentence[1])
    for start in range(max(sentence[0], i - _FAR), i):
        mention = owner_at(line, start)
        if mention is not None and mention.end <= i and not _parted(line, mention.end, i):
            predicate = line.flags[start - 1] & COPULA and line.flags[start - 2] & BACK
            contents = tuple(after_that(line, i + 1, sentence[1] if predicate else last))
            return Clause(mention, (start, i + 1), i, "claim-content", contents=contents) if contents else None
    return None


def _parted(line: Line, start: int, end: int) -> bool:
    """Whether a verb or a preposition stands between two items, so that the one cannot own the other."""
    return any(line.flags[k] & (CUE | AUX | PREP) and not line.word(k).participle for k in range(start, end))


def _past_apposition(line: Line, mention: Mention, at: int, last: int) -> int:
    """Return where the verb stands behind the one named: at once, or behind what stands between commas."""
    if line.at[at] != ",":
        return at
    behind = next((k + 1 for k in range(at + 1, last) if line.text[k] == ","), at + 1)
    goes_on = line.flags[behind] & (AUX | CUE) and not any(line.flags[k] & (AUX | CUE) for k in range(at + 1, behind))
    told_of = line.flags[at + 1] & RELATIVE or goes_on
    if "," in line.text[mention.start : mention.end] and not told_of:  # Ifølge partiets ordfører, NAME, er …
        return at + 1
    return behind


def _past_comma(line: Line, at: int, last: int) -> int:
    """Return where what is reported goes on behind a source in its middle, and the comma at item `at`, if there is one.

    `Loven er ifølge partiets ordfører, NAME, i strid med …` · `Loven er dyr ifølge X, der er vred`, where it does not
    """
    if line.at[at] != ",":
        return at
    if line.flags[at + 1] & RELATIVE:
        return next((k + 1 for k in range(at + 1, last) if line.text[k] == ","), last)
    return at + 1 + bool(line.flags[at + 1] & THAT)


def _source(line: Line, i: int, mention: Mention, end: int, sentence: tuple[int, int]) -> Clause | None:
    """Return what a source is given for: what stands behind it, or in front where it closes the sentence."""
    first, last = sentence
    opens = i == first or bool(line.flags[i - 1] & (AND | BUT))
    start = _past_apposition(line, mention, end, last) + 1 if opens else _past_comma(line, end, last)
    stop = last - 1 if line.at[last - 1] in (".", "!", "?") else last
    if start >= stop:
        start, stop = first, i - 1 if line.at[i - 1] == "," else i
        if line.flags[stop - 1] & AUX:
            return None
    quote = quote_before(line, i, first) or (line.quote[start] if start < stop and not opens else None)
    if quote is not None:  # »…«, ifølge X · en plan – ifølge X »et svigt« – er vedtaget
        return Clause(mention, (i, end), i, "according-to", quotes=(quote,))
    others = line.flags[end] & AND and i > first  # ifølge X og en håndfuld økonomer
    if others or any(line.quote[k] is not None for k in range(first, i)):
        return None
    if line.flags[i - 1] & RELATIVE:
        stop = _end_of_relative(line, start, stop)
    anew = _reported_anew(line, start, stop)
    if quotes_after(line, anew, stop):
        return None
    quotes = tuple(quotes_after(line, start, anew))
    long_enough = stop - start >= (2 if opens else _SHORTEST)
    if not (long_enough or quotes):
        return None
    contents = tuple(reported(line, start, stop)) if long_enough else ()
    return Clause(mention, (i, end), i, "according-to", quotes=quotes, contents=contents)


def _end_of_relative(line: Line, start: int, stop: int) -> int:
    """Return where a relative clause ends: `Et forløb, der ifølge X har været hårdt, begyndte onsdag`."""
    finite = line.lexicon.pack.words.finite_endings
    commas = _closing_commas(line, start, stop)
    return next((k for k in commas if line.flags[k + 1] & AUX or line.at[k + 1].endswith(finite)), stop)


def _closing_commas(line: Line, start: int, stop: int) -> Iterator[int]:
    """Yield the commas behind which no clause of what is reported begins."""
    goes_on = THAT | RELATIVE | START | AND
    return (k for k in range(start, stop) if line.text[k] == "," and not line.flags[k + 1] & goes_on)


def _reported_anew(line: Line, start: int, stop: int) -> int:
    """Return the first item that may make another the speaker, `stop` where there is none."""
    return next((k for k in range(start, stop) if _reports(line, k) or line.text[k] == ":"), stop)


def _reports(line: Line, k: int) -> bool:
    """Whether a cue begins at an item, of one word or of several."""
    if line.flags[k] & CUE:
        return True
    phrases = (line.lexicon.phrases, line.lexicon.documents, line.lexicon.sounds) if line.flags[k] & PHRASE else ()
    return any(phrase.length(line, k) for phrase in phrases)
