"""Reports within reports: which of those in a sentence stand."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

import msgspec

from site_builder.attribution.lexicon.words import AND, BUT, CAUSE, CUE, INFINITIVE, THAT

if TYPE_CHECKING:
    from site_builder.attribution.contents.clause import Clause
    from site_builder.attribution.lines.line import Line

_SOON = 12


def innermost(line: Line, clauses: list[Clause]) -> list[Clause]:
    """Take from a clause the words that it reports another to have said: they are that other's.

    `X siger, at Y har oplyst, at …` · `Ifølge X har Y lovet, at …`.
    """
    kept: list[Clause] = []
    within: list[Clause] = []
    tails = [clause for clause in clauses if clause.rule == "content-cue-speaker"]
    clauses = [clause for clause in clauses if not any(_holds(line, tail, clause) for tail in tails)]
    clauses = [clause for clause in clauses if not any(_demands(line, outer, clause) for outer in clauses)]
    clauses = [clause for clause in clauses if not any(_supposes(line, outer, clause) for outer in clauses)]
    clauses = [clause for clause in clauses if not any(_is_of_own_party(line, outer, clause) for outer in clauses)]
    for clause in clauses:
        inner = [c for c in clauses if c is not clause and c.contents and c.subject.kind in ("person", "party", "role")]
        for start, end in clause.contents:
            held = [c for c in inner if start <= line.start[c.subject.start] < start + _SOON]
            if held := [c for c in held if c.contents[0][1] <= end]:
                clause = msgspec.structs.replace(clause, contents=())  # noqa: PLW2901
                within += held
        kept.append(clause)
    return [_first_of_all(line, clause) if clause in within else clause for clause in kept]


def _first_of_all(line: Line, clause: Clause) -> Clause:
    """Cut a report in a report before a second "at", which may be either's: `X siger, at Y krævede, at …, og at …`."""
    (start, end), *rest = clause.contents or ((0, 0),)
    items = range(bisect_left(line.start, start), bisect_left(line.start, end))
    second = (i for i in items if line.text[i] == "," and line.flags[i + 1] & (AND | BUT) and line.flags[i + 2] & THAT)
    cut = next(second, None)
    return clause if cut is None else msgspec.structs.replace(clause, contents=((start, line.start[cut]), *rest))


def _supposes(line: Line, outer: Clause, clause: Clause) -> bool:
    """Whether a thought is only what another thinks that somebody has: `X vurderer, at Y er klar over, at …`."""
    if outer is clause or not (outer.contents and clause.contents) or line.at[outer.verb] not in _beliefs(line):
        return False
    thinks = line.at[clause.verb] in _beliefs(line) or not line.flags[clause.verb] & CUE
    (start, end), (_, last) = outer.contents[0], clause.contents[0]
    return thinks and start <= line.start[clause.subject.start] and last <= end


def _is_of_own_party(line: Line, outer: Clause, clause: Clause) -> bool:
    """Whether somebody only tells what their own party says: `Venstres X understreger, at partiet kræver en plan`."""
    party, speaker = clause.subject, outer.subject
    if outer is clause or party.kind != "party" or speaker.kind not in ("person", "pronoun", "role"):
        return False
    own = party.own_party or party.gender or (party.party and party.party == speaker.party)
    begins, contents = line.start[party.start], clause.contents
    return bool(own and contents) and any(a <= begins and contents[0][1] <= b for a, b in outer.contents)


def _demands(line: Line, outer: Clause, clause: Clause) -> bool:
    """Whether it is only said of somebody that they can or must say so: `SF må erkende, at …, siger Y`."""
    modal = line.flags[clause.verb] & (CUE | INFINITIVE) == INFINITIVE and not line.flags[clause.cue[0]] & CAUSE
    if outer is clause or not modal:
        return False
    begins = line.start[clause.subject.start]
    return any(start <= begins < end for start, end in outer.contents)


def _beliefs(line: Line) -> tuple[str, ...]:
    return line.lexicon.pack.words.beliefs


def _holds(line: Line, tail: Clause, clause: Clause) -> bool:
    """Whether what somebody promises or demands is what another says: `Venstre lover alle det samme, mener X`."""
    if tail is clause or not clause.contents or not tail.contents:
        return False
    (start, end), (first, last) = tail.contents[0], clause.contents[0]
    that = line.flags[bisect_left(line.start, first) - 1] & THAT
    return not that and start <= line.start[clause.subject.start] and last <= end
