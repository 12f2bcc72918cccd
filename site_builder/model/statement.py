"""Statements: what someone is reported to have said, and whose it is."""

import datetime as dt
from typing import Literal

import msgspec

from site_builder.model.article import Stance

Kind = Literal["direct", "indirect"]
Status = Literal["engine", "keeper"]


class Speaker(msgspec.Struct, frozen=True, kw_only=True):
    """Whose a statement is.

    A registered person has all of `person`, `name` and, where a membership covers the day, `party`; an
    unregistered one has the name as written and the party that the text gives; a party that speaks as a
    party has `party` alone; any other organisation has `org` alone.
    """

    person: str | None = None
    name: str | None = None
    party: str | None = None
    org: str | None = None
    role: str | None = None


class Cue(msgspec.Struct, frozen=True):
    """The words that say that something was said: offsets into the body, end exclusive."""

    start: int
    end: int
    text: str


class Coding(msgspec.Struct, frozen=True, kw_only=True):
    """What one entry of a keeper's adds to a statement: topic, stance, day, initials, note."""

    topic: str | None = None
    stance: Stance | None = None
    date: dt.date | None = None
    coder: str | None = None
    note: str | None = None


class EngineWord(msgspec.Struct, frozen=True, kw_only=True):
    """What the engine made of a statement before the keeper overruled it: whose it was, by which rule, how surely."""

    speakers: tuple[Speaker, ...]
    rule: str
    confidence: float
    reason: str | None = None


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """One contiguous stretch of an article's body that somebody is reported to have said.

    `start` and `end` are 0-based, end-exclusive code points in the body, and `quote` is what stands there;
    `sentence` is the span of the whole sentence or sentences around it. `speakers` is empty where nobody is
    credited, and `reason` then says why. `confidence` lies between 0 and 1.
    `overruled` is there where the keeper's word on whose it is differs from the engine's. `codings` are what the
    keeper's entries add, at most one a topic, those with a topic first, in the order of the entries.
    """

    id: str
    kind: Kind
    start: int
    end: int
    quote: str
    speakers: tuple[Speaker, ...]
    cue: Cue | None
    rule: str
    confidence: float
    status: Status = "engine"
    reason: str | None = None
    sentence: tuple[int, int] = (0, 0)
    codings: tuple[Coding, ...] = ()
    overruled: EngineWord | None = None

    @property
    def said_on(self) -> dt.date | None:
        """The day on which it was said, where the keeper gives one."""
        return next((coding.date for coding in self.codings if coding.date), None)

    def stance_on(self, topic: str) -> Stance | None:
        """Return the stance that the keeper reads in it towards a topic's proposition, if any."""
        return next((coding.stance for coding in self.codings if coding.topic == topic), None)

    @property
    def coded(self) -> tuple[str, ...]:
        """The topics on which the keeper reads a stance in it."""
        return tuple(coding.topic for coding in self.codings if coding.topic and coding.stance)


class Found(msgspec.Struct, frozen=True):
    """What there is in an article: its statements, and those that the keeper dropped ("not a statement").

    Both are in the order of the text; what was dropped has the engine's speakers and the keeper's coding.
    """

    statements: tuple[Statement, ...]
    dropped: tuple[Statement, ...] = ()
