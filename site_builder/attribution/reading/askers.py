"""Whom "he" may mean where somebody asks and somebody answers: who is asked, or asked of, need not be who speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.discourse.shifting import answers_either
from site_builder.attribution.lexicon.words import HE, SHE, START

if TYPE_CHECKING:
    from site_builder.attribution.contents.clause import Clause
    from site_builder.attribution.discourse.entity import Resolution
    from site_builder.attribution.lines.line import Line
    from site_builder.attribution.reading.reading import Reading

_LATELY = 100


def may_be_another(line: Line, clause: Clause, found: Resolution, reading: Reading) -> bool:
    """Whether a pronoun or an office that speaks may mean another than the one found: who answers, or is asked of."""
    if clause.subject.kind == "role":
        return _is_of_another_gender(line, clause.subject.end, found)
    pronoun = clause.subject.kind == "pronoun"
    return pronoun and (_may_be_the_asker(line, clause, found, reading) or _is_told_of(line, found, reading))


def _is_of_another_gender(line: Line, end: int, found: Resolution) -> bool:
    """Whether what is told behind an office is of a woman, where a man was found, or the other way round.

    `…, sagde ministeren, inden hun rejste hjem`
    """
    begins = line.flags[end + 1] & START or line.at[end + 1] in line.lexicon.pack.words.sooner
    behind = line.flags[end + 2] if line.at[end] == "," and begins and end + 2 < line.size else 0
    other = {"male": SHE, "female": HE}
    return any(behind & other.get(str(entity.gender), 0) for entity in found.entities)


def _may_be_the_asker(line: Line, clause: Clause, found: Resolution, reading: Reading) -> bool:
    """Whether "he answers" may be of another than the one found, who asked, or spoke right before.

    `X kaldte Y … »…,« svarede han` · `»…,« siger X til Y. »…,« svarer han` · `X ville vide, om … - …, svarede han`
    """
    if line.at[clause.verb] not in line.lexicon.pack.words.answers:
        return False
    named = reading.turns[line.index].named
    if answers_either(line, clause.subject, named) or _spoke_last(line, clause, found, reading):
        return True
    return any(entity in reading.askers.get(line.index - 1, ()) for entity in found.entities)


def _spoke_last(line: Line, clause: Clause, found: Resolution, reading: Reading) -> bool:
    """Whether those who would answer are the ones whose words stand right before the answer."""
    own = [s for s in reading.turns[line.index].quoted.values() if s.end <= line.start[clause.cue[0]]]
    before = [*reading.sayings[-1:], *own[:-1]] if own or line.paragraph.dash >= 0 else []
    last = before[-1] if before else None
    near = last is not None and last.line >= line.index - 1 and last.kind == "direct"
    return bool(near and last and last.resolution and found.entities and last.resolution.entities == found.entities)


def _is_told_of(line: Line, found: Resolution, reading: Reading) -> bool:
    """Whether a "he" who speaks may be the one of whom the question above asks, and the answer to it tells.

    `Hvad er dit forhold til NAME?` · `»Han er for hård,« siger han.`
    """
    above = reading.turns.get(line.index - 1)
    asks = above is not None and reading.lines[above.line].at[reading.lines[above.line].size - 1] == "?"
    quote = line.quote[0] if line.size else None
    begins = quote.start if quote is not None else line.start[line.paragraph.dash >= 0]
    first = line.body[begins : line.end[-1]].split(maxsplit=1)[:1]
    if above is None or not asks or not any(line.lexicon.words[word].flags & (HE | SHE) for word in first):
        return False
    spoke = {id(e) for s in reading.sayings[-_LATELY:] if s.resolution for e in s.resolution.entities}
    asked = {id(n.entity) for n in above.named}
    return any(id(e) in asked and id(e) not in spoke for e in found.entities)
