"""Why the engine decided as it did: the rule, the sieves asked in vain, and whom a pronoun leads back to."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from site_builder.attribution.lines.line import Line
    from site_builder.attribution.reading.reading import Reading
    from site_builder.attribution.reading.sayings import Saying
    from site_builder.model import Article, Statement

_EXCERPT = 50

QUESTIONS = {
    "carried-quote": "does it go on from a quotation before it",
    "colon-introduced": "is it introduced by a colon",
    "sounds-like": "does a later sentence say whom it is from",
    "interview": "does it answer a journalist who talks to one person",
    "same-run": "is one speaker named in the run of speech",
    "same-paragraph": "did somebody speak before in the paragraph",
    "at-partys": "does the paragraph before tell what is thought at a party's",
    "reported-before": "does the paragraph before end with what somebody says",
    "paragraph-subject": "is the paragraph before about one person alone",
    "leads-in": "does the article open with it and turn to one person then",
    "last-speaker": "has nobody else been talked about since somebody spoke",
}


def explanations(article: Article, reading: Reading, statements: Sequence[Statement]) -> dict[str, tuple[str, ...]]:
    """Return by each statement's id the steps that led to its attribution, in sentences."""
    sayings = {(str(s.kind), s.start, s.end): s for s in reading.sayings}
    return {
        statement.id: tuple(_steps(article, reading, statement, sayings.get(_key(statement))))
        for statement in statements
    }


def _key(statement: Statement) -> tuple[str, int, int]:
    return statement.kind, statement.start, statement.end


def _steps(article: Article, reading: Reading, statement: Statement, saying: Saying | None) -> Iterator[str]:
    if statement.status == "keeper" or saying is None:
        yield "the keeper decided"
        return
    for name in saying.declined:
        yield f"declined: {name} ({QUESTIONS[name]}?)"
    yield f"decided: {statement.rule}" if statement.speakers else f"nobody: {statement.reason}"
    resolution = saying.resolution
    if resolution is None:
        return
    cue = f"“{' '.join(statement.cue.text.split())}” " if statement.cue else ""
    names = " and ".join(e.name or e.party or e.org or "" for e in resolution.entities)
    for place in resolution.antecedents:
        yield f"{cue}→ {names} ← {_where(article, reading.lines, place)}"


def _where(article: Article, lines: list[Line], place: int) -> str:
    """Return what stands at a place and on which line of the file."""
    line = next((line for line in reversed(lines) if line.size and line.place(0) <= place), None)
    if line is None:
        return "not in the text before"
    offset = line.start[max(i for i in range(line.size) if line.place(i) <= place)]
    number = article.body_line + article.body.count("\n", 0, offset)
    excerpt = " ".join(article.body[offset : offset + _EXCERPT].split("\n")[0].split())
    return f"“{excerpt} …” on line {number}"
