"""Clauses that report: a cue, its subject, and what it governs."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from site_builder.attribution.clauses.according import according
from site_builder.attribution.clauses.backward import pointing
from site_builder.attribution.clauses.nesting import innermost
from site_builder.attribution.clauses.sounds import sound
from site_builder.attribution.clauses.supposing import denied_behind, is_denied, reports_nothing
from site_builder.attribution.clauses.unlisted import behind_quote, comes_from, thus
from site_builder.attribution.clauses.unsaid import is_denied_behind, unsaid
from site_builder.attribution.contents.adjacent import (
    governs,
    is_of_themselves,
    is_slogan,
    is_word_or_two,
    is_woven,
    only_quote,
    quote_before,
    quotes_after,
    resumed,
    runs_on,
)
from site_builder.attribution.contents.clause import Clause, Subject
from site_builder.attribution.contents.contents import by_frame
from site_builder.attribution.contents.tails import before_colon, from_tail
from site_builder.attribution.lexicon.words import (
    AUX,
    BACK,
    BARE_PHRASE,
    CAUSE,
    COPULA,
    CUE,
    FRONTED,
    INFINITIVE,
    LIKE,
    ONE,
    PHRASE,
    PREP,
    QUOTED,
    REPORTS,
    START,
    THAT,
    THUS,
    UTTERANCE,
)
from site_builder.attribution.lines.line import QUOTE
from site_builder.attribution.subjects.infinitives import subject_of_infinitive
from site_builder.attribution.subjects.parted import parted_subject
from site_builder.attribution.subjects.sharing import SOURCES, agreeing, going_on, with_like
from site_builder.attribution.subjects.subjects import subject_of

if TYPE_CHECKING:
    from site_builder.attribution.contents.ends import Span
    from site_builder.attribution.lines.line import Line


_SOME = 2
_OF_MODALS = frozenset({"object"})
"""What an infinitive does not govern behind a modal verb: `kunne afvise enhver kritik` says nothing."""
_OF_DEMANDS = frozenset({"object", "to", "as"})
"""Who can or must do what a verb with these says has not done so: `SF kunne kræve, at`, not `kan fortælle, at`."""
_OF_PHRASES = frozenset({"that", "quote"})
_OF_HELD = _OF_PHRASES | {"holds"}
_OF_TAILS = frozenset({"tail"})
_OF_PARTED = frozenset({"that", "quote", "tail", "report"})


def clauses_of(line: Line) -> list[Clause]:
    """Return the reporting clauses of a paragraph in their order."""
    flags = line.flags
    cues = [i for i in line.marked if flags[i] & REPORTS]
    quotes = [i for i in line.marked if flags[i] & QUOTED]
    found: list[Clause] = []
    tells = cues or quotes or (flags[0] | flags[1] | flags[2]) & (THUS | UTTERANCE)
    tells = tells or any(flags[first] & BACK and flags[first + 1] & COPULA for first, _ in line.sentences)
    for first, last in line.sentences if tells else ():
        before = len(found)
        for i in cues[bisect_left(cues, first) : bisect_left(cues, last)]:
            if clause := _clause(line, i, (first, last), found[before:]):
                found.append(clause)
        for i in quotes[bisect_left(quotes, first) : bisect_left(quotes, last)]:
            if not any(line.quote[i] in clause.quotes for clause in found[before:]):
                found += behind_quote(line, i, last)
        nothing = all(clause.rule == "cue" and clause.subject.kind == "vague" for clause in found[before:])
        back = flags[first] & (BACK | THUS) and not any(clause.points == "back" for clause in found[before:])
        if (nothing or back) and (clause := thus(line, first, last)):
            found[before:] = [clause] if nothing else [clause, *found[before:]]
        if len(found) > before + 1:
            found[before:] = innermost(line, found[before:])
    return found


def _clause(line: Line, i: int, sentence: tuple[int, int], earlier: list[Clause]) -> Clause | None:
    """Return the report that the cue at item `i` makes: a source, a sound, a phrase, an infinitive or a verb."""
    flags = line.flags[i]
    if flags & SOURCES:
        return according(line, i, sentence)
    if flags & PHRASE and (clause := sound(line, i, sentence) or _by_phrase(line, i, sentence, earlier)):
        return clause
    if flags & CUE:
        return _by_source(line, i, sentence) or _by_verb(line, i, sentence, earlier)
    return _by_infinitive(line, i, sentence) if flags & (INFINITIVE | BARE_PHRASE) else None


def _by_infinitive(line: Line, i: int, sentence: tuple[int, int]) -> Clause | None:
    """Read `X kan fortælle, at` · `X må slå fast, at`."""
    bare = line.word(i).bare
    length = line.lexicon.infinitives.length(line, i) if line.flags[i] & BARE_PHRASE else 0
    told = subject_of_infinitive(line, i, sentence[0]) if bare or length else None
    if told is None or reports_nothing(line, i, told, sentence):
        return None
    if length:
        told.last = i + length
        return _governed(line, i, sentence, told, _OF_PHRASES)
    wishes = line.at[i - 1] in line.lexicon.pack.words.wishes
    if not (line.flags[told.first] & CAUSE or wishes) and bare & _OF_DEMANDS:  # SF kan kræve, at
        return None
    return _governed(line, i, sentence, told, bare if line.flags[told.first] & CAUSE else bare - _OF_MODALS)


def _by_phrase(line: Line, i: int, sentence: tuple[int, int], earlier: list[Clause]) -> Clause | None:
    """Read a cue of several words, or one that its subject parts."""
    if length := line.lexicon.phrases.length(line, i):
        subject = _subject(line, i, sentence, earlier, length)
        if subject and line.lexicon.agreements.length(line, i):
            subject = agreeing(line, subject)
        held = line.lexicon.held.length(line, i)
        return _governed(line, i, sentence, subject, _OF_HELD if held else _OF_PHRASES) if subject else None
    parted = parted_subject(line, i)
    if parted is None:
        return None
    if "about" in line.word(i).frames and line.flags[parted.last] & THAT:  # X beder ministeren om at …
        return None
    told = _subject(line, i, sentence, earlier, 1)
    if told is not None and (not told.after or line.flags[i + 1] & ONE):
        parted = Subject(told.mention, after=False, first=told.first, last=parted.last)
    frames = _OF_PARTED if line.at[parted.last] in (",", ".", "!", "?") else _OF_PARTED - _OF_TAILS
    return _governed(line, i, sentence, parted, frames)


def _by_source(line: Line, i: int, sentence: tuple[int, int]) -> Clause | None:
    """Read `»…,« jubler det fra X`."""
    mention = comes_from(line, i, sentence[1])
    quote = quote_before(line, i, sentence[0]) if mention else None
    if mention is None or quote is None:
        return None
    quotes = (quote, *resumed(line, mention.end, sentence[1], quote))
    return Clause(mention, (i, mention.end), i, "quote-cue-speaker", quotes=quotes)


def _by_verb(line: Line, i: int, sentence: tuple[int, int], earlier: list[Clause]) -> Clause | None:
    frames = line.word(i).frames
    if (subject := _subject(line, i, sentence, earlier, 1)) is not None:
        return _governed(line, i, sentence, subject, frames)
    told = subject_of(line, i, sentence) if "quote" in frames else None
    return unsaid(line, i, told, sentence) if told and reports_nothing(line, i, told, sentence) else None


def _subject(line: Line, i: int, sentence: tuple[int, int], earlier: list[Clause], length: int) -> Subject | None:
    """Return who reports by a cue of `length` items; nobody does in a condition, a question or a denial."""
    subject = going_on(line, i, length, earlier) or subject_of(line, i, sentence, length=length)
    if subject is None or reports_nothing(line, i, subject, sentence):
        return None
    return with_like(line, subject)


def _governed(
    line: Line, verb: int, sentence: tuple[int, int], subject: Subject, frames: frozenset[str]
) -> Clause | None:
    """Return the clause of a cue and its subject, with what it governs; nothing where it is no report at all."""
    first, _ = sentence
    comments = line.flags[subject.first - 1] & LIKE and not subject.after
    if comments and line.word(verb).participle and not line.flags[subject.last] & BACK:
        return None
    if "quote" in frames and (clause := _behind_quote(line, verb, sentence, subject)):
        return clause
    points = line.flags[first] & BACK and subject.after and first + 1 in (verb, subject.first)
    if points and (clause := pointing(line, sentence, subject, frames)) is not None:
        return clause
    return _before_words(line, verb, sentence, subject, frames)


def _behind_quote(line: Line, verb: int, sentence: tuple[int, int], subject: Subject) -> Clause | None:
    """Read `»…,« siger X`, and what goes on behind it; of `… »…«, som X formulerer det` the whole sentence as well."""
    first, last = sentence
    comments = line.flags[subject.first - 1] & LIKE and not subject.after
    begins = subject.first - 1 if comments else subject.first
    before = quote_before(line, min(verb, begins), first)
    if before is None or not (subject.after or runs_on(line, before, begins)) or is_slogan(line, before):
        return None
    if not (subject.after or comments) and is_word_or_two(line, before):
        return None
    if line.flags[line.item_of(before) - 1] & line.flags[subject.last + 1] & THAT:  # siger X, at »…«, mener Y, at »…«
        return None
    if is_denied_behind(line, subject):
        return unsaid(line, verb, subject, sentence)
    split = resumed(line, subject.last, last, before)
    place = line.item_of(before)
    around: tuple[Span, ...] = ()
    if not any(line.flags[i] & CUE for i in range(first, place)):
        told = comments and begins - first > _SOME and not is_of_themselves(line, first)
        if told and line.flags[subject.last] & BACK:
            around = (line.span(first, begins - 1),)
        elif "tail" in line.word(verb).frames and subject.after and is_woven(line, first, place):
            around = (line.span(first, place + 1),)
    cue = (subject.first, subject.last)
    return Clause(subject.mention, cue, verb, "quote-cue-speaker", quotes=(before, *split), contents=around)


def _before_words(line: Line, verb: int, sentence: tuple[int, int], subject: Subject, frames: frozenset[str]) -> Clause:
    """Read a cue whose words stand behind it, in front of it without marks, or in the next paragraph."""
    first, last = sentence
    cue, after = (subject.first, subject.last), quotes_after(line, subject.last, last)
    names = "as" in frames and bool(after) and "," not in line.text[subject.last : line.item_of(after[0])]
    if is_denied(line, verb, subject, frames | _OF_PHRASES if names else frames):
        behind = max(subject.last - 1, denied_behind(line, subject.last))
        at_once = names or line.at[behind + 1] in (":", QUOTE)  # har ikke kaldt Y »…« · har aldrig sagt: »…«
        nothing = unsaid(line, verb, subject, sentence) if at_once else None
        return nothing or Clause(subject.mention, cue, verb, "cue", points="none")
    inserted = subject.after and line.at[subject.last] == "," and line.flags[subject.last + 1] & AUX
    contents = () if inserted else tuple(by_frame(line, subject.last, last, frames))  # Derfor, siger X, er det …, at
    inside = tuple(quote for quote in after if governs(line, subject.last, quote, contents))
    if contents or inside:
        rule = "speaker-cue-content" if contents else "speaker-cue-quote"
        told = "tail" in frames and subject.after and not line.flags[first] & (CUE | START | PREP | FRONTED | QUOTED)
        if not contents and told and line.at[subject.last] == ":":
            contents = tuple(from_tail(line, verb, sentence, subject))
        kept = tuple(span for span in contents if not only_quote(span, inside))
        return Clause(subject.mention, cue, verb, rule, quotes=inside, contents=kept)
    if line.at[last - 1] == ":" or (line.at[subject.last] == ":" and not after):
        ahead = before_colon(line, verb, sentence, subject) if "tail" in frames else ()
        return Clause(subject.mention, cue, verb, "speaker-cue-colon", points="next", contents=ahead)
    if "tail" in frames and subject.after and (tail := from_tail(line, verb, sentence, subject)):
        return Clause(subject.mention, cue, verb, "content-cue-speaker", contents=tuple(tail))
    return Clause(subject.mention, cue, verb, "cue", points="none")
