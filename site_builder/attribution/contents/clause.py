"""A report as the grammar reads it."""

from __future__ import annotations

from typing import Literal

import msgspec

from site_builder.attribution.contents.ends import Span
from site_builder.attribution.lines.mention import Mention
from site_builder.attribution.lines.quotes import Quote

Points = Literal["next", "back", "above", "none"]


class Subject(msgspec.Struct):
    """The subject of a verb: the phrase, and whether it stands after the verb.

    `first`/`last` are the items that the verb and its subject take up together, `last` excluded.
    """

    mention: Mention
    after: bool
    first: int
    last: int


class Clause(msgspec.Struct):
    """One report: who (`subject`), by which words (`cue`, items), of what.

    `quotes` are the quotations it governs in its own sentence; `contents` the reported stretches of the text
    as offsets; `points` says where the words lie that are no part of them: `back` (Det mener X.), `above` (Sådan
    spurgte X: only of speech or a quotation), `next` (X siger:). `rule` names how it was read.
    """

    subject: Mention
    cue: tuple[int, int]
    verb: int
    rule: str
    quotes: tuple[Quote, ...] = ()
    contents: tuple[Span, ...] = ()
    points: Points = "none"
