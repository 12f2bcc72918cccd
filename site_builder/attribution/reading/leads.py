"""What a clause leaves for the paragraphs around it: whom a colon introduces, who was reported last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.contents.ends import opens_with_relative
from site_builder.attribution.discourse.entity import Resolution
from site_builder.attribution.lexicon.words import (
    AND,
    AUX,
    BUT,
    CAPITAL,
    CUE,
    HE,
    LOWER,
    PHRASE,
    REASON,
    RELATIVE,
    SHE,
    START,
    THAT,
)
from site_builder.attribution.mentions.phrases import phrase_at

if TYPE_CHECKING:
    from site_builder.attribution.contents.clause import Clause
    from site_builder.attribution.discourse.discourse import Discourse
    from site_builder.attribution.lines.line import Line
    from site_builder.attribution.lines.mention import Mention
    from site_builder.attribution.reading.sayings import Turn

_OPENERS = THAT | START | REASON | RELATIVE
NOT_INTRODUCED = Resolution(reason="introduced without a speaker")


def introduced_by(line: Line, clause: Clause, resolution: Resolution, discourse: Discourse) -> Resolution:
    """Return whom a colon introduces, where the clause turns to another that other: `…, siger X, mens Y uddyber:`.

    So in `…, siger X om Y, der svarer:`; it is nobody in `…, siger X og får hjælp af Y:` and `…, og han siger:`.
    """
    words, last = line.lexicon.pack.words, line.sentence_of(clause.verb)[1]
    for i in range(clause.cue[1] + 1, last):
        if line.flags[i - 1] & AND and line.flags[i] & (HE | SHE) and line.flags[i + 1] & CUE:
            return NOT_INTRODUCED
        if (other := _goes_on(line, i, last)) is not None:
            return discourse.resolve(other, line.place(i))
        turns = line.text[i - 1] in words.agent or line.text[i - 1] in words.contrast
        named = phrase_at(line, i) if turns else None
        if named is not None and named.kind == "person":
            helps = line.text[i - 1] in words.agent and line.at[named.end] != ":"
            says = _reports(line, named.end) or line.lexicon.reactions.length(line, named.end)
            idle = line.text[i - 1] in words.contrast and not says  # mens Y talte til salen:
            return NOT_INTRODUCED if helps or idle else discourse.resolve(named, line.place(i))
    return resolution


def _goes_on(line: Line, i: int, last: int) -> Mention | None:
    """Return the one named at an item of whom is told that they say something then: `om NAME, der svarer igen:`."""
    named = phrase_at(line, i) if line.flags[i] & CAPITAL else None
    if named is None or named.kind != "person" or line.at[named.end] != "," or not line.flags[named.end + 1] & RELATIVE:
        return None
    behind = range(named.end + 2, last)
    if any(line.flags[k] & THAT for k in behind):
        return None
    says = (k for k in behind if line.flags[k] & CUE and not line.flags[k] & AUX)
    return named if any(not line.word(k).participle for k in says) else None


def leave(line: Line, clause: Clause, turn: Turn, resolution: Resolution, discourse: Discourse) -> None:
    """Note what a clause leaves for the paragraphs around it."""
    cue, sentence = line.span(*clause.cue), line.sentence_of(clause.verb)
    ends = sentence[1] == line.size
    if clause.rule == "reply":  # Da X spørger, lyder svaret:
        turn.reply, turn.intro = True, None
    elif (clause.points == "next" or (turn.colon and ends and clause.rule != "echo")) and not (
        _is_embedded(line, clause, turn) or _tells_when(line, clause)
    ):
        turn.intro, turn.cue = introduced_by(line, clause, resolution, discourse), cue
    if ends and clause.contents and "ask" not in line.word(clause.verb).frames:
        turn.last = None if _tells_why(line, clause) else (resolution, cue)
    if sentence[0] == 0 and line.at[clause.verb] in line.lexicon.pack.words.adds:
        turn.adds = resolution, cue
    if clause.points in ("back", "above") and not _answers(line, clause):
        turn.back, turn.cue, turn.back_first = resolution, cue, sentence[0] == 0


def _answers(line: Line, clause: Clause) -> bool:
    """Whether somebody only takes up what another has said: `Det mener X også.` · `Det siger X, at han har gjort.`."""
    behind = clause.subject.end
    behind += bool(line.flags[behind] & LOWER and line.at[behind + 1] == ",")  # Det siger X selv, at
    that = line.at[behind] == "," and line.flags[behind + 1] & THAT
    return bool(that) or line.at[behind] in line.lexicon.pack.words.also


def _tells_why(line: Line, clause: Clause) -> bool:
    """Whether somebody reports in a clause that only tells why or when another thinks something of it.

    `X er vred, efter at Y sagde, at …` · `X er glad, fordi Y nu siger, at …`; not `X er vred, mens Y siger, at …`
    """
    first, opener = line.sentence_of(clause.verb)[0], _opener(line, clause)
    flags = line.flags[opener]
    why = flags & REASON or flags & (START | AND | BUT | RELATIVE | THAT) == START
    if not why or line.at[opener - 1] != "," or line.text[opener] in line.lexicon.pack.words.contrast:
        return False
    before = (phrase_at(line, i) for i in range(first, opener - 1) if line.flags[i] & (CAPITAL | HE | SHE))
    return any(who is not None and who.kind in ("person", "pronoun") for who in before)


def _reports(line: Line, verb: int) -> bool:
    """Whether a verb, or the phrase that begins with it, may take what is said."""
    return "that" in line.word(verb).frames or bool(line.flags[verb] & PHRASE)


def _tells_when(line: Line, clause: Clause) -> bool:
    """Whether a clause only tells when something was: `NAME blev sur, da X fortalte om planen:`, not `da X sagde:`."""
    first, opener = line.sentence_of(clause.verb)[0], _opener(line, clause)
    flags = line.flags[opener]
    when = flags & (START | AND | REASON | RELATIVE | THAT) == START
    when = when and not (flags & BUT and _reports(line, clause.verb))
    return when and opener > first and line.at[opener - 1] == "," and line.at[clause.cue[1]] != ":"


def _opener(line: Line, clause: Clause) -> int:
    """Return the item that opens a clause, where something does: `da X fortalte` · `efter at X havde talt`."""
    before = min(clause.subject.start, clause.cue[0]) - 1
    return before - bool(line.flags[before] & THAT)


def _is_embedded(line: Line, clause: Clause, turn: Turn) -> bool:
    """Whether a clause is only part of what another reports: `X understreger, at Y truer med at stemme nej:`."""
    if not (turn.intro and turn.intro.entities):
        return False
    begins, first = min(clause.subject.start, clause.cue[0]), line.sentence_of(clause.verb)[0]
    opener = next((i for i in range(begins - 1, first, -1) if line.flags[i] & _OPENERS), first)
    turns = line.flags[opener] & AND or line.text[opener] in line.lexicon.pack.words.contrast
    inverted = clause.subject.start > clause.verb and line.at[begins - 1] == ","  # Mens X mener, at …, siger Y, at …:
    turns = turns or inverted or opens_with_relative(line, first, begins)
    behind = clause.cue[1]
    goes_on = any(flags & AUX for flags in line.flags[behind : line.size])  # alt det, Y siger, er løgn:
    after = line.flags[behind + 1]  # at det, Y siger, ikke hænger sammen: · not: at Y sagde, da han kom:
    goes_on |= line.at[behind] == "," and not after & (THAT | START | RELATIVE)
    leads = line.at[clause.cue[1]] == ":"
    leads = leads or (clause.points == "next" and not line.flags[opener] & REASON and not goes_on)
    return opener > first and not turns and not leads
