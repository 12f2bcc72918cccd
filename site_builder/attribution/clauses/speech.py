"""Dash paragraphs: where the speech ends and its attribution clause begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from site_builder.attribution.clauses.clauses import clauses_of
from site_builder.attribution.clauses.resuming import is_told, tells_of_paper
from site_builder.attribution.clauses.unlisted import behind_speech
from site_builder.attribution.contents.clause import Clause
from site_builder.attribution.lexicon.words import (
    ADVERB,
    AND,
    AUX,
    BACK,
    BUT,
    CLOSED,
    COPULA,
    CUE,
    FIRST,
    GIVEN,
    IF,
    LOWER,
    NOT,
    PHRASE,
    PREP,
    RELATIVE,
    START,
    STOP,
    THAT,
    THEY,
    THUS,
)
from site_builder.attribution.lines.mention import Mention
from site_builder.attribution.lines.paragraphs import DASHES
from site_builder.attribution.mentions.phrases import phrase_at
from site_builder.attribution.mentions.reaching import are_plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.attribution.lines.line import Line

_CREDIT = 16
_PLACE = 6
_PARTS = (",", *DASHES)
_CLOSES = (*_PARTS, "?", "!")
_OF_SAYING = frozenset({"quote", "report"})


def speech_clauses(line: Line) -> list[Clause]:
    """Return the attribution clause of a dash paragraph, if it has one: `…, siger X`.

    Behind it come those that the same sentence adds, `…, siger X og peger på, at …`, and those of what is told then.
    """
    clauses = clauses_of(line)
    named = [clause for clause in clauses if clause.subject.kind != "vague"]
    for clause in (*named, *clauses):
        before = _verb_group(line, clause.cue[0]) - 1
        turned = clause.subject.start > clause.cue[0] and line.at[before] in _CLOSES
        parted = line.flags[clause.verb] & PHRASE and clause.rule in ("cue", "content-cue-speaker")
        speaks = "quote" in line.word(clause.verb).frames or clause.rule in ("document", "echo", "reply") or parted
        after = line.past_adverbs(clause.cue[1])
        cites = line.at[after] == "," and line.flags[after + 1] & THAT  # Dengang sagde alle, at · mener Y ikke, at
        said = line.text[clause.subject.end - 1 : clause.cue[1] + 1]
        cites = cites or not set(said).isdisjoint(line.lexicon.pack.words.yes_no)  # Spørger man dem, svarer de ja
        if turned and before > 0 and speaks and not (cites or _is_thing(line, clause) or _is_spoken(line, clause)):
            end, told = line.sentence_of(clause.verb)[1], narrative_from(line, clause)
            behind = (c for c in clauses if c.contents and (clause.verb < c.verb < end or c.verb >= told))
            more = (c for c in behind if not (c.subject.kind == "pronoun" and _may_be_anothers(line, c, clause)))
            contents = tuple(span for span in clause.contents if span[0] > line.start[clause.verb])
            return [msgspec.structs.replace(clause, contents=contents), *more]
    if closing := next((clause for clause in named if _closes(line, clause)), None):
        return [closing]
    if found := next(behind_speech(line), None) or _by_somebody(line) or _without_comma(line):
        return [found]
    if not line.sentences or line.at[line.size - 1] != ":":
        return []
    last = line.sentences[-1][0]
    return [c for c in clauses if c.verb >= last and c.subject.start > c.verb]


def _may_be_anothers(line: Line, told: Clause, clause: Clause) -> bool:
    """Whether a "he" behind an attribution clause may be somebody spoken of: `- Bo Holm lyver, siger X. Han mener …`.

    Or whoever answered: `- Jeg ringede til ministeren, siger X. Det går ikke, svarede hun.`
    """
    return told.rule == "content-cue-speaker" or any(flags & GIVEN for flags in line.flags[: clause.cue[0]])


def _closes(line: Line, clause: Clause) -> bool:
    """Whether the last sentence of a dash paragraph says whose it is: `- …. Sådan spørger NAME NAME.`.

    `Det lovede NAME NAME.` may be part of what is said.
    """
    first, last = line.sentence_of(clause.verb)
    who, words = clause.subject, line.lexicon.pack.words
    thus = clause.points in ("back", "above") and line.flags[first] & THUS and clause.cue[0] == first + 1
    theirs = who.start == clause.verb + 1 or line.text[who.start - 1] in words.source  # not: Sådan spørger avisen NAME
    denied = any(flags & NOT for flags in line.flags[first:last])
    return bool(thus and theirs and not denied) and 0 < first < last == line.size and who.kind == "person" and who.full


def _by_somebody(line: Line) -> Clause | None:
    """Return the clause of one whom no other rule knows, behind a question or a shout: `- Hvornår? råbte en mand`."""
    for i in line.marked:
        if line.text[i] in ("?", "!") and line.at[i + 1].islower() and line.flags[i + 1] & CUE and i + 2 < line.size:
            return Clause(Mention(i + 2, i + 3, "vague"), (i + 1, i + 3), i + 1, "quote-cue-speaker")
    return None


def _without_comma(line: Line) -> Clause | None:
    """Return the clause that ends a paragraph, its comma left out: `- Det er for dyrt siger NAME NAME (V).`."""
    for verb in (i for i in line.marked if line.flags[i] & CUE and i > 1):
        says = line.word(verb).frames >= _OF_SAYING and not line.word(verb).participle
        noun = line.flags[verb - 1] & (LOWER | CLOSED) == LOWER
        who = phrase_at(line, verb + 1) if says and noun else None
        if who is not None and who.kind == "person" and who.full and line.text[who.end :] == ["."]:
            return Clause(who, (verb, who.end), verb, "quote-cue-speaker")
    return None


def _is_thing(line: Line, clause: Clause) -> bool:
    """Whether a bare noun stands behind the verb, and a comma further on: `Hvis man arbejder, taler sprog og …, så`."""
    subject = clause.subject
    bare = subject.kind == "vague" and subject.role is None and line.flags[subject.start] & (LOWER | CLOSED) == LOWER
    return bare and "," in line.text[subject.end : line.sentence_of(clause.verb)[1]]


def _is_spoken(line: Line, clause: Clause) -> bool:
    """Whether what looks like an attribution is what is said: `- Når folk hører det ord, tænker de på biler.`."""
    first, who = line.sentence_of(clause.verb)[0], clause.subject
    opening = line.flags[first + (line.at[first] in DASHES)]
    goes_on = line.at[who.end] not in (",", ".", ":", *DASHES)
    return bool(opening & (START | AND | BUT) == START and line.flags[who.start] & THEY and goes_on)


def speech_spans(line: Line, clause: Clause | None) -> Iterator[tuple[int, int]]:
    """Yield the ranges of items that are said: before the clause, and the sentences that follow it."""
    if clause is None:
        yield 0, line.size
        return
    end, resumed = _bounds(line, clause)
    if end > 0:
        yield 0, end
    words = resumed + 1 < line.size or (resumed < line.size and line.text[resumed].isalnum())  # …, siger X..
    told = is_told(line, clause, end, resumed) or tells_of_paper(line, resumed) or _signs(line, resumed)
    if words and not (told or _speaks_anew(line, resumed)):
        yield resumed, line.size


def _speaks_anew(line: Line, resumed: int) -> bool:
    """Whether another dash follows what stands behind a clause: `…, siger X. Y er uenig. - Det er løgn.`."""
    dashes = (i for i in range(resumed + 1, line.size - 1) if line.text[i] in DASHES)
    return any(line.flags[i - 1] & STOP and line.text[i + 1][:1].isupper() for i in dashes)


def _signs(line: Line, resumed: int) -> bool:
    """Whether no more than a credit stands behind an attribution clause: `Foto: NAME` · `/ritzau/` · `Læs også: …`."""
    asides, at = line.lexicon.pack.asides, line.start[resumed] if resumed < line.size else line.end[-1]
    begun = line.body[at : at + _CREDIT].lower()
    return begun.startswith(("/", *map(str.lower, asides.openings))) or any(c.lower() in begun for c in asides.credits)


def narrative_from(line: Line, clause: Clause) -> int:
    """Return the item from which a dash paragraph is told by the writer again; the line's size where it is not."""
    end, resumed = _bounds(line, clause)
    return resumed if resumed < line.size and is_told(line, clause, end, resumed) else line.size


def told_spans(line: Line, clauses: list[Clause]) -> list[tuple[int, int]]:
    """Return the stretches of a dash paragraph that are no speech: the clauses, and what is told behind them."""
    spans = [clause.cue for clause in clauses]
    told = narrative_from(line, clauses[0]) if clauses else line.size
    if clauses and (resumed := _bounds(line, clauses[0])[1]) > spans[0][1]:
        spans[0] = (spans[0][0], min(resumed, line.size))  # …, siger X, der sidder ved siden af Y (S)
    return [*spans, *(sentence for sentence in line.sentences if sentence[0] >= told)]


def _bounds(line: Line, clause: Clause) -> tuple[int, int]:
    """Return where the speech before an attribution clause ends, and where the paragraph goes on behind it."""
    if _closes(line, clause):
        return line.sentence_of(clause.verb)[0], line.size
    verb = _verb_group(line, clause.cue[0])
    end = verb - 1 if line.at[verb - 1] in _PARTS else verb
    resumed = line.sentence_of(clause.verb)[1]
    colon = next((i for i in range(clause.verb, resumed - 1) if line.text[i] == ":"), -1)
    resumed = colon + 1 if colon > 0 else _goes_on(line, clause) or resumed
    return end, resumed + 1 if line.at[resumed] in DASHES else resumed


def _goes_on(line: Line, clause: Clause) -> int:
    """Return where the speech goes on in the clause's own sentence: `…, siger han, men jeg vil gerne`; else 0."""
    comma = _past_place(line, clause.subject.end)
    if line.at[comma] != "," or line.flags[comma + 1] & RELATIVE:
        return 0
    begins = line.flags[comma + 1]
    near = line.flags[comma + 1 : comma + 6]
    within = line.flags[comma + 2] & FIRST and begins & (START | AND | BUT) != START
    spoken = begins & (BACK | FIRST) or within  # Hvis det er, siger han, spiller vi; not: siger X, da vi taler med ham
    own = any(flags & FIRST for flags in near)
    spoken = spoken or _concludes(line, clause, comma + 1, own=own)
    spoken = spoken or line.flags[max(0, _verb_group(line, clause.cue[0]) - 2)] & COPULA  # Planen er, siger X, for dyr
    back = any(flags & BACK for flags in near) and not _is_told_of_then(line, clause.verb, comma + 1)
    spoken = spoken or (begins & (AND | BUT) and (own or back))
    spoken = spoken or line.at[comma + 1] in DASHES  # - A, siger X, - og B
    return comma + 1 if spoken and comma + 1 < line.size else 0


def _concludes(line: Line, clause: Clause, i: int, *, own: bool) -> bool:
    """Whether item `i` goes on with what follows from a condition: `Hvis det er galt, siger han, så må loven væk`."""
    first = line.sentence_of(clause.verb)[0]
    condition = IF if "ask" in line.word(clause.verb).frames else IF | AUX
    opens = own or line.flags[first + (line.at[first] in DASHES)] & condition
    return bool(opens and line.at[i] in line.lexicon.pack.words.so and line.flags[i + 1] & AUX)


def _is_told_of_then(line: Line, verb: int, conjunction: int) -> bool:
    """Whether what follows an attribution tells what happened then: `…, sagde han, og det udløste latter`."""
    words, after = line.lexicon.pack.words, line.at[conjunction + 2]
    then = after.endswith(words.finite_endings) and not after.endswith(words.present_endings)
    return then and line.word(verb).past and bool(line.flags[conjunction + 1] & BACK)


def _past_place(line: Line, i: int) -> int:
    """Return the item behind where or to whom something is said: `…, siger hun til TV SYD, og så …`."""
    ends = next((k for k in range(i, min(line.size, i + _PLACE)) if line.text[k] == ","), i)
    return ends if line.flags[i] & PREP and are_plain(line, range(i, ends)) else i


def _verb_group(line: Line, verb: int) -> int:
    while verb > 0 and line.flags[verb - 1] & (ADVERB | AUX):
        verb -= 1
    return verb
