"""What an article says and who may have said it: the stretches that are somebody's, and what a paragraph leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from site_builder.attribution.discourse.entity import Named, Resolution
from site_builder.attribution.lexicon.words import CUE, GENITIVE, QUOTED, TITLE
from site_builder.attribution.lines.line import QUOTE, Line
from site_builder.attribution.lines.paragraphs import DASHES
from site_builder.attribution.lines.quotes import Quote

if TYPE_CHECKING:
    from site_builder.attribution.contents.clause import Clause

_TERM = 24
_LEADS_IN = (":", ",", *DASHES)


class Saying(msgspec.Struct, eq=False):
    """A stretch that somebody says, and what is known so far of whose it is.

    `line` is its paragraph's index; `embedded` means that it is woven into another's sentence, `alone` that
    nothing else is in its own; `dash` that it is the speech of a dash paragraph, `answer` that it answers a
    journalist, `reply` that it is called an answer, `told` that an attribution clause stands in its paragraph, `over`
    that the turn is another's after it (`indvender`). `declined` are the sieves that were asked in vain.
    """

    kind: Literal["direct", "indirect"]
    start: int
    end: int
    line: int
    sentence: tuple[int, int]
    quote: Quote | None = None
    dash: bool = False
    embedded: bool = False
    alone: bool = False
    answer: bool = False
    reply: bool = False
    told: bool = False
    over: bool = False
    cue: tuple[int, int] | None = None
    rule: str = ""
    resolution: Resolution | None = None
    dropped: bool = False
    declined: tuple[str, ...] = ()


class Turn(msgspec.Struct, eq=False):
    """What a paragraph leaves for the others.

    `intro` is whom its colon introduces, `back` whom it says that what stands before is from, `back_first` that it
    begins with that; `reply` is true where an answer is announced, `speech` where it begins with speech, `question`
    where it is no more than a question; `named` are the people it names, `quoted` its quotations by where they
    begin, `last` is who is reported in its last sentence, `adds` who is told in its first to add something.
    """

    line: int
    intro: Resolution | None = None
    cue: tuple[int, int] | None = None
    back: Resolution | None = None
    back_first: bool = False
    colon: bool = False
    reply: bool = False
    speech: bool = False
    question: bool = False
    named: list[Named] = msgspec.field(default_factory=list)
    quoted: dict[int, Saying] = msgspec.field(default_factory=dict)
    last: tuple[Resolution, tuple[int, int]] | None = None
    adds: tuple[Resolution, tuple[int, int]] | None = None

    def speaks(self) -> bool:
        """Whether words are quoted in it that somebody says, and no mere terms woven in."""
        return self.speech or any(s.alone or s.end - s.start > _TERM for s in self.quoted.values())


def quotations(line: Line, clauses: list[Clause]) -> list[Saying]:
    """Return the paragraph's quotations as sayings, unattributed."""
    sayings = []
    echoes = {q.start: clause.rule for clause in clauses if clause.subject.kind == "echo" for q in clause.quotes}
    for i in line.marked:
        quote = line.quote[i] if line.flags[i] & QUOTED else None
        if quote is None:
            continue
        first, last = line.sentence_of(i)
        sentence = (line.start[first], line.end[last - 1])
        saying = Saying("direct", quote.start, quote.end, line.index, sentence, quote)
        saying.embedded = i > first and line.text[i - 1] not in _LEADS_IN
        saying.dropped = i > first and _is_titled(line, i)
        saying.alone = all(text == QUOTE or not text.isalnum() for text in line.text[first:last])
        if quote.start in echoes:
            saying.alone, saying.reply = True, echoes[quote.start] == "reply"
        sayings.append(saying)
    return sayings


def _is_titled(line: Line, i: int) -> bool:
    """Whether the quotation at an item is a title: `planen »…«` · `skolens række »…«` · `udspillet, »…«, fik kritik`.

    Of what somebody says a verb follows: `Venstre har en plan, »som er ude i skoven«, siger NAME`.
    """
    words, noun = line.lexicon.pack.words, line.text[i - 1]
    if line.flags[i - 1] & TITLE or (noun in words.series and line.flags[i - 2] & GENITIVE):
        return True
    parted = noun == "," and line.at[i + 1] == "," and not line.flags[i + 2] & CUE
    return parted and line.text[i - 2].endswith(words.works)
