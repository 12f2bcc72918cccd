"""Phrases that report without a verb of saying's own subject: `lyder det fra X` · `hedder det i svaret`."""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from site_builder.attribution.contents.adjacent import quote_before, quotes_after, resumed
from site_builder.attribution.contents.clause import Clause, Subject
from site_builder.attribution.contents.contents import after_that
from site_builder.attribution.contents.tails import from_tail
from site_builder.attribution.lexicon.words import (
    ADVERB,
    BACK,
    CLAIM,
    CLOSED,
    COPULA,
    CUE,
    DEFINITE,
    DOUBT,
    FIRST,
    GENITIVE,
    HER,
    HIS,
    INDEFINITE,
    LOWER,
    MEMBER_OF,
    NAME,
    NOT,
    ONE,
    OTHER_OCCASION,
    PREP,
    RELATIVE,
    ROLE,
    SECOND,
    SIGN,
    THAT,
    THUS,
    UTTERANCE,
)
from site_builder.attribution.lines.mention import Mention
from site_builder.attribution.lines.quotes import SINGLE
from site_builder.attribution.mentions.owners import owner_at
from site_builder.attribution.mentions.phrases import phrase_at

if TYPE_CHECKING:
    from site_builder.attribution.lines.line import Line
    from site_builder.attribution.lines.quotes import Quote


_SHORT = 6
_FAR = 10
_ADJECTIVES = 3


def sound(line: Line, i: int, sentence: tuple[int, int]) -> Clause | None:
    """Return the clause of a sound at item `i`, if one begins there."""
    if length := line.lexicon.sounds.length(line, i) or line.lexicon.hints.length(line, i):
        inside = takewhile(lambda k: not line.flags[k] & SIGN, range(i - 1, sentence[0] - 1, -1))
        denied = any(line.flags[k] & NOT for k in (*inside, *range(i, i + length)))  # Det har ikke lydt fra X
        if line.at[sentence[1] - 1] == "?" or denied:
            return None
        mention = phrase_at(line, i + length)
        phrase = line.flags[i : i + length]
        on_another = any(flags & UTTERANCE and after & PREP for flags, after in pairwise(phrase[:-1]))
        unsure = on_another or any(flags & DOUBT for flags in phrase)
        owned = mention is not None and mention.kind == "person" and _owns(line, mention)
        if mention is not None and (unsure or owned):  # lyder det efter sigende fra X · lyder svaret på kritikken fra X
            mention = Mention(mention.start, mention.end, "vague")
        return _sounds_from(line, i, mention, sentence) if mention else None
    if length := line.lexicon.documents.length(line, i):
        return _document(line, i, length, sentence)
    if line.flags[i] & COPULA and (clause := _view_at(line, i, sentence)) is not None:
        return clause
    return _by_one_word(line, i, sentence) if line.text[i] in line.lexicon.sounds.firsts else None


def _owns(line: Line, mention: Mention) -> bool:
    """Whether it is somebody of theirs who speaks: `hedder det fra NAMEs kontor`."""
    end = mention.end + (line.at[mention.end] in (*SINGLE,))  # Brøns' kontor
    return line.flags[end] & (LOWER | CLOSED | CUE) == LOWER or line.flags[end] & (LOWER | ROLE) == LOWER | ROLE


def _by_one_word(line: Line, i: int, sentence: tuple[int, int]) -> Clause | None:
    """Read `Sådan lyder NAMEs reaktion` · `Dengang lød det:` · `fra X lyder det, at …` · `lyder hans vurdering`."""
    owner = owner_at(line, i + 1) if line.flags[i - 1] & THUS else None
    if owner is not None and line.flags[owner.end] & UTTERANCE:
        return Clause(owner, (i, owner.end + 1), i, "sounds-like", points="back")
    if line.flags[i - 1] & OTHER_OCCASION and i - 1 == sentence[0] and line.flags[i + 1] & BACK:
        return Clause(Mention(i + 1, i + 2, "echo"), (i, min(i + 2, line.size)), i, "echo")
    return _fronted(line, i, sentence) or _echo(line, i, sentence)


def _view_at(line: Line, i: int, sentence: tuple[int, int]) -> Clause | None:
    """Read `Hos Venstre er holdningen, at …` · `I både SF og Venstre, der er imod, er opfattelsen den, at …`."""
    first, last = sentence
    mention = phrase_at(line, first + 1) if line.flags[first] & MEMBER_OF else None
    if mention is None or any(part.kind != "party" for part in mention.each()):
        return None
    told = line.at[mention.end] == "," and line.flags[mention.end + 1] & RELATIVE
    ends = next((k + 1 for k in range(mention.end + 1, i) if line.text[k] == ","), i) if told else mention.end
    if ends != i or not line.flags[i + 1] & UTTERANCE:
        return None
    that = i + 2 + bool(line.flags[i + 2] & DEFINITE)
    contents = tuple(after_that(line, that, last)) if line.at[that] == "," else ()
    return Clause(mention, (first, i + 2), i, "speaker-cue-content", contents=contents) if contents else None


def _document(line: Line, i: int, length: int, sentence: tuple[int, int]) -> Clause | None:
    """Read what a document says, or whoever wrote it: `»…«, hedder det i ministerens indlæg`."""
    quote = quote_before(line, i, sentence[0]) or _said_in(line, i + length, sentence[1])
    quotes = (quote,) if quote else ()
    if not quotes and line.flags[i] & RELATIVE:  # en hal, der står tom
        return None
    if (owner := _written_by(line, i + length)) is not None:
        return Clause(owner, (i, min(owner.end + 1, line.size)), i, "quote-cue-speaker", quotes=quotes)
    return Clause(Mention(i + 1, i + length, "vague"), (i, i + length), i, "document", quotes=quotes)


def _written_by(line: Line, at: int) -> Mention | None:
    """Return whose letter it is that words stand in: `hedder det videre i ministerens indlæg`; a law is nobody's."""
    while line.flags[at] & (ADVERB | BACK):
        at += 1
    at += bool(line.flags[at] & PREP)
    if line.flags[at] & INDEFINITE:
        return _sent_by(line, at + 1)
    if line.lexicon.indefinite(line.at[at]) in line.lexicon.pack.words.writings:  # står der i brevet fra X
        return _sent_by(line, at)
    owner = owner_at(line, at)
    if owner is None or owner.kind not in ("person", "role", "pronoun"):
        return None
    return owner if line.at[owner.end] in line.lexicon.pack.words.writings else None


def _sent_by(line: Line, at: int) -> Mention | None:
    """Return whom words come from that stand in what they wrote: `hedder det i en skriftlig udtalelse fra X`."""
    words = line.lexicon.pack.words
    inside = takewhile(lambda i: line.flags[i] & (LOWER | PREP) == LOWER, range(at, at + _SHORT))
    written = (i for i in inside if not {line.at[i], line.lexicon.indefinite(line.at[i])}.isdisjoint(words.writings))
    noun = next(written, -1)
    sent = noun >= 0 and line.at[noun + 1] in words.source and noun + 2 < line.size
    mention = phrase_at(line, noun + 2) if sent else None
    return mention if mention is not None and mention.kind in ("person", "party", "role", "org") else None


def _said_in(line: Line, at: int, last: int) -> Quote | None:
    """Return the quotation that a document is said to hold: `hvori det hedder, at »…«` · `hvorpå der stod »…«`."""
    place = next((k for k in range(at, min(at + _SHORT, last)) if line.quote[k] is not None), -1)
    held = place > 0 and (place == at or line.flags[place - 1] & THAT or line.at[place - 1] == ":")
    return line.quote[place] if held else None


def _fronted(line: Line, i: int, sentence: tuple[int, int]) -> Clause | None:
    """Read `fra X lyder det, at …` · `hos X lyder dommen, at …`."""
    for start in range(max(sentence[0] + 1, i - _FAR), i):
        of_one = line.flags[start - 2] & ROLE  # NAME, formand for X, lød træt:
        mention = phrase_at(line, start) if line.flags[start - 1] & MEMBER_OF and not of_one else None
        hit = line.known(start) if line.flags[start] & GENITIVE else None
        office = hit is not None and start + hit.length + 1 == i and line.lexicon.is_org([line.text[i - 1]])
        if hit is not None and office and hit.kind == "party" and hit.genitive:
            mention = Mention(start, i, "party", party=hit.ids[0])
        ends = mention is not None and i in (mention.end, mention.end + (line.at[mention.end] == ","))
        if mention is not None and ends and mention.kind in ("person", "party", "role", "org"):
            contents = tuple(after_that(line, i + 1, sentence[1]))
            if contents:
                return Clause(mention, (start, i + 2), i, "speaker-cue-content", contents=contents)
            if clause := _before_colon(line, (start, i + 2), mention, i, sentence[1]):
                return clause
    return None


def _echo(line: Line, i: int, sentence: tuple[int, int]) -> Clause | None:
    """Read `lyder hans vurdering`, or a mere `lyder det`, which says that somebody speaks and not who.

    In "lød svaret" somebody answers, in "lyder meldingen" anyone may speak: that is nobody.
    """
    quote = quote_before(line, i, sentence[0])
    closes = quote is not None or line.at[i - 1] in (",", "?", "!")
    ends = next((k for k in range(i + 1, sentence[1]) if line.text[k] == ","), sentence[1])
    quotes = (quote,) if quote else ()
    if closes and (uttered := whose_utterance(line, i + 1, behind=SIGN | PREP)) is not None:
        subject = Subject(uttered[0], after=True, first=i, last=uttered[1])
        tail = () if quotes else tuple(from_tail(line, i, sentence, subject))
        rule = "content-cue-speaker" if tail else "quote-cue-speaker"
        return Clause(uttered[0], (i, uttered[1]), i, rule, quotes=quotes, contents=tail)
    owner = owner_at(line, i + 1) if line.flags[i + 1] & (HIS | HER | GENITIVE | NAME) else None
    aimed = bool(quotes) and owner is not None and line.flags[owner.end + 1] & PREP  # lyder hans råd til regeringen
    if not closes or (ends - i > _SHORT and not aimed):
        return None
    if owner is not None:
        return Clause(owner, (i, min(owner.end + 1, line.size)), i, "quote-cue-speaker", quotes=quotes)
    answers = line.at[i + 1] in line.lexicon.pack.words.answers
    somebody = Mention(i + 1, i + 2, "echo" if answers or line.flags[i + 1] & BACK else "vague")
    closed = not quotes and somebody.kind == "echo" and not answers and line.at[i - 1] == "," and i + 3 >= sentence[1]
    closed = closed and not any(_speaks(flags) for flags in line.flags[sentence[0] : i])  # Du skal dø, lyder det.
    told = tuple(from_tail(line, i, sentence, Subject(somebody, after=True, first=i, last=i + 2))) if closed else ()
    cue = (i, min(i + 2, line.size))
    return Clause(somebody, cue, i, "reply" if answers else "echo", quotes=quotes, contents=told)


def whose_utterance(line: Line, i: int, behind: int = SIGN) -> tuple[Mention, int] | None:
    """Return whose words something is called that ends a clause, and where: `»…,« er NAMEs korte kommentar`.

    `behind` is what may stand next: `»…,« lyder hendes forklaring på tallet` is said, `»…« er hendes ord for det` not.
    """
    owner, writings = owner_at(line, i), line.lexicon.pack.words.writings
    for noun in range(owner.end, min(owner.end + _ADJECTIVES, line.size)) if owner else ():
        if line.flags[noun] & (UTTERANCE | CLAIM) or line.at[noun] in writings:
            return (owner, noun + 1) if owner and line.flags[noun + 1] & behind else None
        if line.flags[noun] & (LOWER | GENITIVE) != LOWER:  # X's kritikeres svar
            return None
    return None


def _speaks(flags: int) -> bool:
    """Whether a word is one of somebody's own speech, which nobody reports so: an "I" or a "you"."""
    return bool(flags & (FIRST | SECOND) and not flags & (ONE | PREP))


def _sounds_from(line: Line, i: int, mention: Mention, sentence: tuple[int, int]) -> Clause | None:
    """Read `lyder det fra X`: behind a quotation, behind what it reports, or pointing back (Sådan …)."""
    subject = Subject(mention, after=True, first=i, last=mention.end)
    cue = (i, mention.end)
    if (quote := quote_before(line, i, sentence[0])) is not None:
        quotes = (quote, *resumed(line, mention.end, sentence[1], quote))
        return Clause(mention, cue, i, "quote-cue-speaker", quotes=quotes)
    closes = line.at[i - 1 - bool(line.flags[i - 1] & THUS)] == ","  # …, sådan lyder kritikken fra X
    straight = line.at[mention.end] == "," and line.flags[mention.end + 1] & THAT
    tail = tuple(from_tail(line, i, sentence, subject)) if closes and not straight else ()
    if tail:  # Loven bør falde, lyder det fra X, efter at tal har vist, at den ikke virker
        return Clause(mention, cue, i, "content-cue-speaker", contents=tail)
    if contents := tuple(after_that(line, mention.end, sentence[1])):
        return Clause(mention, cue, i, "speaker-cue-content", contents=contents)
    if (clause := _before_colon(line, cue, mention, i, sentence[1])) is not None:
        return clause
    if line.flags[i - 1] & THUS:
        return Clause(mention, cue, i, "sounds-like", points="back")
    return Clause(mention, cue, i, "cue", points="none") if sentence[1] == line.size else None


def _before_colon(line: Line, cue: tuple[int, int], mention: Mention, verb: int, last: int) -> Clause | None:
    """Read what a colon leads up to behind a cue: `Det lød fra salen, da X gik ned: »…«`, or the next paragraph."""
    behind = tuple(quotes_after(line, cue[1], last))
    if behind and line.text[line.item_of(behind[0]) - 1] == ":":
        return Clause(mention, cue, verb, "speaker-cue-colon", quotes=behind)
    if line.at[last - 1] == ":":
        return Clause(mention, cue, verb, "speaker-cue-colon", points="next")
    return None
