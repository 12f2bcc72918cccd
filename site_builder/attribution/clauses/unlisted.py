"""Clauses that no listed verb makes: read by where a verb stands, or by where the words are said to come from."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from site_builder.attribution.clauses.sounds import whose_utterance
from site_builder.attribution.contents.adjacent import resumed
from site_builder.attribution.contents.clause import Clause
from site_builder.attribution.contents.contents import after_that
from site_builder.attribution.lexicon.words import (
    AND,
    AUX,
    BACK,
    CAUSE,
    CLOSED,
    COPULA,
    DEFINITE,
    INDEFINITE,
    INFINITIVE,
    LOWER,
    NOT,
    PHRASE,
    PREP,
    SIGN,
    START,
    STOP,
    THAT,
    THUS,
    UTTERANCE,
)
from site_builder.attribution.lines.mention import Mention
from site_builder.attribution.mentions.owners import owner_at
from site_builder.attribution.mentions.phrases import phrase_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.attribution.lines.line import Line

_SPEAKERS = ("person", "pronoun", "party")
_SOURCES = (*_SPEAKERS, "role", "org")
_ANYONE = (*_SOURCES, "vague")
_GAP, _FAR = 4, 14


def behind_quote(line: Line, i: int, last: int) -> Iterator[Clause]:
    """Yield the clause behind the quotation at `i`: a word that ends as verbs do, and who it is.

    `»…,« nikker NAME` · `»…,« kommer det prompte fra NAME` · `»…,« er NAMEs korte svar`.
    """
    quote = line.quote[i]
    verb = i + 2 if line.at[i + 1] == "," else i + 1
    if quote is None or verb >= last:
        return
    rule, mention = "quote-cue-speaker", comes_from(line, verb, last)
    if mention is None and line.flags[verb] & COPULA and (uttered := whose_utterance(line, verb + 1)) is not None:
        mention = uttered[0]
    elif mention is None and _is_verb(line, verb):
        named = phrase_at(line, verb + 1)
        if named is not None and (named.kind in _SPEAKERS or _is_anyone(line, named)):
            rule, mention = "quote-verb-speaker", named
    if mention is not None:
        quotes = (quote, *resumed(line, mention.end, last, quote))
        yield Clause(mention, (verb, mention.end), verb, rule, quotes=quotes)


def behind_speech(line: Line) -> Iterator[Clause]:
    """Yield the clauses that end the speech of a dash paragraph.

    `…! afbryder NAME.` · `…, nikker NAME NAME.`
    """
    for verb in range(2, line.size - 1):
        before = "…" if line.text[verb - 2 : verb] == [".", "."] else line.text[verb - 1]
        if before not in (",", "!", "?", "…"):
            continue
        if mention := comes_from(line, verb, line.size):
            yield Clause(mention, (verb, mention.end), verb, "quote-verb-speaker")
        elif _is_verb(line, verb):
            mention = phrase_at(line, verb + 1)
            if mention is None or not (mention.kind in (*_SPEAKERS, "role") or _is_anyone(line, mention)):
                continue
            if any(flags & THAT for flags in line.flags[verb : mention.end]):  # …, slipper læreren for at tage den
                continue
            named = mention.full or mention.kind == "role"
            told = named and (_begins(line, verb, mention.end) or _is_last(line, mention.end))
            if before in ("!", "?") or mention.kind == "vague" or told:
                yield Clause(mention, (verb, mention.end), verb, "quote-verb-speaker")


def _begins(line: Line, verb: int, i: int) -> bool:
    """Whether somebody begins to tell: `…, begyndte NAME at fortælle`, but not `Da det skete, begyndte …`."""
    if line.text[verb] not in line.lexicon.pack.words.begins or line.flags[line.sentence_of(verb)[0]] & START:
        return False
    tells = line.flags[i] & THAT and line.flags[i + 1] & INFINITIVE
    return bool(tells and line.flags[i + 2] & SIGN)


def _is_last(line: Line, i: int) -> bool:
    """Whether a paragraph ends at item `i`, or behind one more word: `…, nikker NAME` · `…, lagde NAME ud`."""
    if i + 2 == line.size and line.flags[i] & LOWER:
        i += 1
    return i + 1 == line.size and bool(line.flags[i] & STOP)


def thus(line: Line, first: int, last: int) -> Clause | None:
    """Return the clause of a sentence that says where the words above come from.

    `Sådan faldt ordene fra NAME` · `Ordene kommer fra NAME` · `Ordene er NAMEs` · `Sådan lød det, da NAME kom`.
    """
    if told := _message_is(line, first, last) or _with_words(line, first):
        return told
    if noun := _that_is(line, first, last):
        mention = _from(line, noun + 1, last, _ANYONE) or _at_whose(line, noun + 1)
        return Clause(mention, (first, mention.end), first + 1, "sounds-like", points="back") if mention else None
    verb = _behind_thus(line, first) or _behind_utterance(line, first)
    if not verb or not line.flags[verb] & LOWER or line.flags[verb] & CAUSE:  # Den melding får støtte fra Venstre
        return None
    mention = _from(line, verb + 1, last, _ANYONE) or _when(line, first, verb)
    if mention is None and line.flags[verb] & COPULA:
        owner = owner_at(line, verb + 1)
        mention = owner if owner is not None and line.at[owner.end] == "." else None
    if mention is None or line.at[mention.end] == ":":  # Så klar er beskeden fra X: …
        return None
    if any(flags & NOT for flags in line.flags[verb : mention.start]):  # Sådan lød det ikke fra X
        return None
    return Clause(mention, (first, mention.end), verb, "sounds-like", points="back")


def _with_words(line: Line, first: int) -> Clause | None:
    """Return the clause of `Med de ord rejste X sig`: whoever does something with the words above has said them."""
    opens = line.at[first].lower() in line.lexicon.pack.words.along and line.flags[first + 1] & DEFINITE
    acts = line.flags[first + 3] & (LOWER | AUX | PREP) == LOWER  # not: Med de ord blev X mødt · Med de ord fra X gik Y
    if not (opens and line.flags[first + 2] & UTTERANCE and acts):
        return None
    mention = phrase_at(line, first + 4)
    if mention is None or mention.kind not in (*_SPEAKERS, "role"):
        return None
    return Clause(mention, (first, mention.end), first + 3, "sounds-like", points="back")


def _message_is(line: Line, first: int, last: int) -> Clause | None:
    """Return the clause of `Budskabet fra X er, at …` · `Kritikken fra X går på, at …`."""
    words, at = line.lexicon.pack.words, _behind_utterance(line, first)
    mention = phrase_at(line, at + 1) if at and line.at[at] in (*words.source, *words.at_whose) else None
    if mention is None or mention.kind not in _SOURCES:
        return None
    verb = mention.end + (line.at[mention.end] == ",")
    goes = line.at[verb].endswith(words.finite_endings) and line.flags[verb + 1] & PREP  # går på, lyder på
    begins = line.past_adverbs(verb + 1 + bool(goes))
    if any(flags & NOT for flags in line.flags[verb:begins]):
        return None
    if not (goes or line.flags[verb] & COPULA) or line.at[begins] != "," or not line.flags[begins + 1] & THAT:
        return None
    contents = tuple(after_that(line, begins, last))
    return Clause(mention, (first, begins), verb, "claim-content", contents=contents) if contents else None


def _behind_thus(line: Line, first: int) -> int:
    """Return the item behind the "thus" that a sentence begins with, 0 where it begins otherwise.

    `Så klart er budskabet` begins with one as well.
    """
    if line.flags[first] & THUS:
        return first + 1
    so = line.at[first].lower() in line.lexicon.pack.words.so and line.flags[first + 3] & UTTERANCE
    return first + 2 if so else 0


def _that_is(line: Line, first: int, last: int) -> int:
    """Return the word for what was said in `Det er den klare melding fra X` · `Det var holdningen hos X`; else 0."""
    if not (line.flags[first] & BACK and line.flags[first + 1] & COPULA):
        return 0
    words = range(first + 2, min(last, first + _FAR))
    near = takewhile(lambda i: line.flags[i] & (LOWER | DEFINITE | AND) or line.text[i] == ",", words)
    noun = next((i for i in near if line.flags[i] & UTTERANCE), 0)
    told = line.text[noun].endswith(_definite(line)) or any(line.flags[i] & DEFINITE for i in range(first + 2, noun))
    return noun if told else 0


def _definite(line: Line) -> tuple[str, ...]:
    return line.lexicon.pack.roles.definite


def _at_whose(line: Line, at: int) -> Mention | None:
    """Return whose it is: `holdningen hos X`."""
    mention = phrase_at(line, at + 1) if line.at[at] in line.lexicon.pack.words.at_whose else None
    return mention if mention is not None and mention.kind in _ANYONE else None


def _behind_utterance(line: Line, first: int) -> int:
    """Return the item behind the word for what was said that a sentence begins with, 0 where it begins otherwise."""
    nouns = (first, first + 1, first + 2) if line.flags[first] & DEFINITE else (first,)
    return next((i + 1 for i in nouns if line.flags[i] & UTTERANCE), 0)


def _when(line: Line, first: int, verb: int) -> Mention | None:
    """Return who did what words are said to have come with: `Ordene faldt, da NAME …`."""
    words = line.lexicon.pack.words
    comma = verb + 1 + bool(line.flags[verb + 1] & (BACK | UTTERANCE))  # Sådan faldt ordene, da
    falls = line.flags[first] & THUS or line.at[verb] in words.falls
    met = any(text in words.gets for text in line.text[comma : line.sentence_of(first)[1]])  # da X mødte de vrede
    if not falls or met or line.at[comma] != "," or line.at[comma + 1] not in words.when:
        return None
    mention = phrase_at(line, comma + 2)
    if mention is not None and line.flags[mention.end] & COPULA:  # Ordene faldt, da X blev præsenteret
        return Mention(mention.start, mention.end, "vague")
    return mention if mention is not None and mention.kind in (*_SPEAKERS, "role") else None


def _is_anyone(line: Line, mention: Mention) -> bool:
    """Whether a phrase brings in one person without a name: `…, brummer en lokal fisker`."""
    return mention.kind == "vague" and mention.role is not None and bool(line.flags[mention.start] & INDEFINITE)


def _is_verb(line: Line, i: int) -> bool:
    endings, words = line.lexicon.pack.words.finite_endings, line.lexicon.pack.words
    if line.text[i] in (*words.reads, *words.gets, *words.cites):  # »…,« læser X højt
        return False
    return line.flags[i] & (LOWER | CLOSED & ~PHRASE) == LOWER and line.text[i].endswith(endings)


def comes_from(line: Line, verb: int, last: int) -> Mention | None:
    """Return who it is that `jubler det fra NAME` tells of."""
    if not line.flags[verb] & LOWER or line.flags[verb] & COPULA or not line.flags[verb + 1] & BACK:
        return None
    return _from(line, verb + 2, last)


def _from(line: Line, at: int, last: int, kinds: tuple[str, ...] = _SOURCES) -> Mention | None:
    """Return whom a preposition that tells of a source names within a few plain words."""
    for i in range(at, min(at + _GAP, last)):
        if line.text[i] in line.lexicon.pack.words.source:
            mention = phrase_at(line, i + 1)
            return mention if mention is not None and mention.kind in kinds else None
        if not line.flags[i] & LOWER:
            return None
    return None
