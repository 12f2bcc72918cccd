"""What a cue reports when it is not in quotation marks: where the reported words begin and end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.contents.calling import called, is_term
from site_builder.attribution.contents.demands import demanded, demanded_thing, promised
from site_builder.attribution.contents.ends import Span, reported
from site_builder.attribution.contents.unjoined import is_clause, is_finite, opens, subject_end
from site_builder.attribution.lexicon.words import (
    ADVERB,
    AUX,
    BACK,
    BODY,
    CAPITAL,
    CLAIM,
    CLOSED,
    CUE,
    GENITIVE,
    HER,
    HIS,
    INFINITIVE,
    LOWER,
    PAIR,
    PHRASE,
    PREP,
    RELATIVE,
    ROLE,
    START,
    THAT,
)
from site_builder.attribution.lines.line import QUOTE, Line
from site_builder.attribution.lines.paragraphs import DASHES
from site_builder.attribution.mentions.reaching import are_plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


_FAR = 18
_PHRASE = 4
_SIGNS = (".", "!", "?")


def by_frame(line: Line, at: int, last: int, frames: frozenset[str]) -> list[Span]:
    """Return the reported stretch behind a cue that ends at item `at`, read by the first frame that fits."""
    for frame, read in _FRAMES:
        if frame in frames and (spans := list(read(line, at, last))):
            return spans
    return []


def after_that(line: Line, at: int, last: int) -> Iterator[Span]:
    """Yield what stands behind "at", which may follow at once or behind a few words and a comma."""
    begins = line.past_adverbs(at)
    if line.at[begins] == "," and is_clause(line, begins + 1) and opens(line, at):
        yield from reported(line, begins + 1, last)
        return
    for i in range(at, min(last, at + _FAR)):
        cut_short = line.text[i] == "." and i + 1 < last  # udtalte 31. marts, at · skriver til B.T., at
        aired = i > at and line.text[i] == QUOTE and is_term(line, i)  # i »Debat«
        named = aired and line.flags[i - 1] & (PREP | LOWER)
        if (line.text[i] in (QUOTE, ":", ";") and not named) or (line.text[i] in _SIGNS and not cut_short):
            return
        elsewhere = line.flags[at - 1] & PREP and line.text[i] == "," and line.flags[i + 1] & RELATIVE and i > begins
        if i > at and (elsewhere or _is_anothers(line, i)):  # peger på andre lande, som har råd, hvor det er godt, at
            return
        if line.flags[i] & PHRASE and (line.lexicon.documents.length(line, i) or (i > at and _reports_anew(line, i))):
            return
        bare = (begins == i or _is_where(line, begins, i)) and not _is_infinitive(line, i + 1)
        bare |= line.at[i - 1] in DASHES and line.at[begins] in DASHES  # skriver hun - uden at love noget - at
        later = bool(line.flags[i - 2] & START) or line.text[i - 2] in line.lexicon.pack.words.sooner
        later = later and line.at[i - 1] == "," and i - 2 > at  # siger X kort efter, at · dagen før, at
        if line.flags[i] & THAT and (line.at[i - 1] == "," or bare) and not later:
            aside = (i - _PHRASE == at and _is_aside(line, at)) or _is_shown(line, at, i - 2)
            aside |= line.at[i - 2] in line.lexicon.pack.words.object_against  # argumenterede imod, at
            if aside or any(_so_much(line, k) for k in range(at, i)):
                return
            yield from reported(line, i + 1 + (line.at[i + 1] == ","), last)
            return


def _bare(line: Line, at: int, last: int) -> Iterator[Span]:
    """Yield a clause without its "at" and its comma: `X mener det er forkert` · `X tror ikke loven holder`.

    Not where something stands in front: `Det mener X loven kan klare` · `Det forslag, som X mener loven kræver`.
    """
    begins = line.past_adverbs(at)
    end = subject_end(line, begins)
    verb = line.flags[line.past_adverbs(end)] & (AUX | PREP) == AUX
    verb |= bool(line.flags[begins] & BACK) and is_finite(line, end)  # X mener det tager for lang tid
    straight = line.flags[at - 1] & (CUE | ADVERB) and opens(line, at)
    front = any(flags & RELATIVE for flags in line.flags[line.sentence_of(at - 1)[0] : at])
    if straight and not front and end > begins and verb:
        yield from reported(line, begins, last)


def _is_anothers(line: Line, i: int) -> bool:
    """Whether an item makes what follows another report: `nægter at sige, at` · `minder om ministerens løfte om`."""
    claim = line.flags[i] & CLAIM and line.flags[i - 1] & GENITIVE
    anothers = line.text[i - 1] in line.lexicon.pack.words.reception or _is_owned(line, i - 1)  # kritikken af, at
    claim = claim or (line.flags[i] & PREP and line.at[i + 1] == "," and anothers)
    return bool(claim or (line.flags[i] & (CUE | INFINITIVE) and not line.flags[i] & (AUX | ADVERB)))


def _is_owned(line: Line, noun: int) -> bool:
    """Whether a noun is somebody's: `NAMEs kritik af, at` · `hans kritik af, at`; not `på NAMEs vegne om, at`."""
    if line.text[noun] in line.lexicon.pack.words.behalf:
        return False
    adjective = noun - 1 if line.flags[noun - 1] & (LOWER | CLOSED) == LOWER else noun
    owners = (line.flags[noun - 1], line.flags[adjective - 1])
    return any(flags & (HIS | HER) or flags & (GENITIVE | CAPITAL) == GENITIVE | CAPITAL for flags in owners)


def _is_where(line: Line, first: int, last: int) -> bool:
    """Whether no more than to whom or where it is said stands between two items: `siger X til DR at loven falder`."""
    between = range(first, last)
    return bool(line.flags[first] & PREP and not line.flags[last - 1] & PREP) and are_plain(line, between)


def _so_much(line: Line, i: int) -> bool:
    """Whether an "at" further on tells what follows: `sagt det så tit, at …`, not `sagt så sent som i går, at`."""
    degree = line.text[i] in line.lexicon.pack.words.so and line.at[i + 1] != "," and not line.flags[i + 1] & PREP
    return degree and not line.flags[i + 2] & RELATIVE


def _is_shown(line: Line, at: int, verb: int) -> bool:
    """Whether a thing shows it: `henviser til en rapport, der viser, at` · `krav på grund af tal, der viser, at`."""
    return is_finite(line, verb) and any(line.flags[i] & RELATIVE and line.at[i - 1] == "," for i in range(at, verb))


def _is_aside(line: Line, i: int) -> bool:
    """Whether an "at" further on tells why something is said: `siger X med henvisning til, at` · `i håb om, at`."""
    noun = line.flags[i + 1] & (LOWER | CLOSED) == LOWER
    return bool(noun and line.flags[i] & PREP and line.flags[i + 2] & PREP and line.at[i + 3] == ",")


def _reports_anew(line: Line, i: int) -> bool:
    """Whether a cue of several words begins at an item: `…, forsikrer X, som regner med, at`."""
    return bool(line.lexicon.phrases.length(line, i))


def _is_infinitive(line: Line, i: int) -> bool:
    """Whether the word behind an "at" without a comma is a verb in the infinitive, not a clause's subject."""
    text = line.at[i]
    plain = line.flags[i] & (CLOSED | LOWER | PAIR) == LOWER or line.flags[i] & AUX
    return bool(plain) and text.endswith(line.lexicon.pack.words.infinitive_endings)


def _urged_to(line: Line, at: int, last: int) -> Iterator[Span]:
    """`opfordrer regeringen til at …` · `opfordrer til …`; of the one urged something may be told."""
    links = line.lexicon.pack.words.object_to
    comma = next((i for i in range(at, min(last, at + _FAR)) if line.text[i] == ","), last)
    told = comma < last and line.flags[comma + 1] & RELATIVE  # opfordrer de unge, som søger, til at
    ends = (i + 1 for i in range(comma + 1, last) if line.text[i] == ",") if told else ()
    to = next((end for end in ends if line.at[end] in links and line.flags[end + 1] & THAT), 0)
    return reported(line, to + 2, last, clause=False) if to else _linked(line, at, last, links)


def _warned_against(line: Line, at: int, last: int) -> Iterator[Span]:
    """`advarer mod at …`."""
    return _linked(line, at, last, line.lexicon.pack.words.object_against)


def _asked_about(line: Line, at: int, last: int) -> Iterator[Span]:
    """`beder ministeren om at …`; asking nobody, or for a thing, is no statement."""
    words = line.lexicon.pack.words.object_about
    place = _link(line, at, last, words)
    start = line.past_adverbs(at)
    if place <= start or not line.flags[place + 1] & THAT:
        return
    if line.flags[start] & PREP:  # appellerer til Folketinget om at
        told = line.flags[start + 1 : place]
        to_whom = told[-1] & (CAPITAL | BODY | ROLE) or line.at[place - 1].endswith(line.lexicon.pack.roles.plural)
        others = any(flags & PREP for flags in told) or line.flags[place - 2] & GENITIVE
        if len(told) > _PHRASE or others or not to_whom:  # appellerer til drømmen om at eje et hus
            return
    yield from reported(line, place + 2, last, clause=False)


def _blamed_for(line: Line, at: int, last: int) -> Iterator[Span]:
    """`beskylder X for at …`; of a thing with the one blamed: `beskylder X for løftebrud`."""
    place = _link(line, at, last, line.lexicon.pack.words.object_for)
    if place < 0:
        return
    quoted = place + 1 < last and line.quote[place + 1] is not None  # beskylder X for »at …«
    begins = place + 2 if line.flags[place + 1] & THAT else line.past_adverbs(_past_comma(line, at))
    yield from reported(line, place + 1 if quoted else begins, last)


def _linked(line: Line, at: int, last: int, links: tuple[str, ...]) -> Iterator[Span]:
    """Yield what a small word links to a cue, without whom it is said to: that is no content, but for a lone word."""
    place = _link(line, at, last, links)
    if place < 0:
        return
    start = place + 2 if line.at[place + 1] == "," else place + 1
    start += bool(line.flags[start] & THAT)
    spans = list(reported(line, start, last, clause=False))
    if not spans and start < last and line.quote[start] is not None:  # advarer mod »…« · opfordrer X til at »…«
        return
    begins = line.past_adverbs(_past_comma(line, at))
    yield from spans or reported(line, begins, last, clause=False)  # opfordrer byrådet til at vente


def _past_comma(line: Line, at: int) -> int:
    """Return the item behind the comma that ends a subject: `Her opfordrede formanden, NAME, borgmesteren til`."""
    return at + (line.at[at] == ",")


def _link(line: Line, at: int, last: int, links: tuple[str, ...]) -> int:
    """Return where the first of some words stands near a cue, no sign between; -1 where none does."""
    at = _past_comma(line, at)
    place = next((i for i in range(at, min(last, at + _FAR)) if line.text[i] in links), -1)
    return -1 if any(line.text[i] in (",", ":", QUOTE) for i in range(at, place)) else place


_FRAMES: tuple[tuple[str, Callable[[Line, int, int], Iterator[Span]]], ...] = (
    ("object", demanded),
    ("that", after_that),
    ("inf", promised),
    ("about", _asked_about),
    ("to", _urged_to),
    ("for", _blamed_for),
    ("against", _warned_against),
    ("as", called),
    ("thing", demanded_thing),
    ("holds", _bare),
)
"""The frames of a pack's cues, and what reads the words that each governs."""
