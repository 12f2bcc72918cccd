"""Where each party and each person stands: positions, how they changed, and where there is nothing to say.

Statements are named by their ids (`Tracker.by_id` has them), parties, people and topics by theirs.
"""

import datetime as dt
from typing import Literal

import msgspec

from site_builder.model.article import Stance
from site_builder.model.entities import Membership

State = Literal["unsearched", "none", "mentioned", "spoken", "coded"]
"""How much is known of someone's position on a topic, from nothing to a stance; no two are ever the same.

`unsearched`: there is no article on the topic, or none from the party's lifetime. `none`: there are articles, and no
statement was found. `mentioned`: an article on the topic names the party, and no statement was found. `spoken`: there
are statements, and no keeper has coded a stance in any. `coded`: there is a stance.
"""

HolderKind = Literal["party", "person"]


class Mention(msgspec.Struct, frozen=True, kw_only=True):
    """That an article names a party, its letters in parentheses, or somebody who was in it on that day.

    `start` and `end` are 0-based, end-exclusive code points in the body of `article` (an id), and `written` is what
    stands there; `person` is the id of the one who is named.
    """

    party: str
    article: str
    date: dt.date
    start: int
    end: int
    written: str
    person: str | None = None


class Point(msgspec.Struct, frozen=True, kw_only=True):
    """A stance on a day: what all that was coded of one holder on one topic that day comes to.

    `evidence` are the statements that it rests on; `outweighed` those of that day that were coded `unclear` where
    others were not.
    """

    date: dt.date
    stance: Stance
    evidence: tuple[str, ...]
    outweighed: tuple[str, ...] = ()


class Position(msgspec.Struct, frozen=True, kw_only=True):
    """Where a party or a person stands on a topic, within a period.

    `stance`, `date` and `evidence` are those of the newest point, and empty unless `state` is `coded`. `own` counts
    the holder's statements on the topic itself, `below` those that are only on topics below it; `newest` is the day
    of the newest of them all. `mention` is a party's newest mention in an article on the topic, whatever the state.
    """

    kind: HolderKind
    holder: str
    topic: str
    state: State
    stance: Stance | None = None
    date: dt.date | None = None
    evidence: tuple[str, ...] = ()
    own: int = 0
    below: int = 0
    newest: dt.date | None = None
    mention: Mention | None = None

    @property
    def statements(self) -> int:
        """How many statements there are, on the topic and below it."""
        return self.own + self.below


class Row(msgspec.Struct, frozen=True):
    """A party's positions, in the order of the matrix's topics."""

    party: str
    cells: tuple[Position, ...]


class Silence(msgspec.Struct, frozen=True, kw_only=True):
    """The parties of whom no statement on a topic was found, and why that may be: ids in the matrix's order."""

    topic: str
    none: tuple[str, ...]
    mentioned: tuple[str, ...]
    unsearched: tuple[str, ...]


class Matrix(msgspec.Struct, frozen=True, kw_only=True):
    """Parties by topics, from `since` to `at`, both days included (None: no end).

    `parties` are those that existed on any day of the period, `topics` all, both in the order of the registry.
    """

    since: dt.date | None
    at: dt.date | None
    parties: tuple[str, ...]
    topics: tuple[str, ...]
    rows: tuple[Row, ...]

    def cell(self, party: str, topic: str) -> Position:
        """Return a party's position on a topic.

        Raises:
            ValueError: the party did not exist in the period, or there is no such topic.
        """
        return self.rows[self.parties.index(party)].cells[self.topics.index(topic)]

    def column(self, topic: str) -> tuple[Position, ...]:
        """Return every party's position on a topic.

        Raises:
            ValueError: there is no such topic.
        """
        at = self.topics.index(topic)
        return tuple(row.cells[at] for row in self.rows)

    def silence(self, topic: str) -> Silence:
        """Return the parties of whom no statement on a topic was found.

        Raises:
            ValueError: there is no such topic.
        """
        column = self.column(topic)
        silent = {state: tuple(p.holder for p in column if p.state == state) for state in _SILENT}
        return Silence(topic=topic, **silent)


_SILENT = ("none", "mentioned", "unsearched")


class PositionChange(msgspec.Struct, frozen=True, kw_only=True):
    """That a party or a person came to another stance on a topic; without `before`, that it is the first known."""

    kind: HolderKind
    holder: str
    topic: str
    before: Point | None
    after: Point

    @property
    def date(self) -> dt.date:
        """The day of the newer stance."""
        return self.after.date


class PositionChanges(msgspec.Struct, frozen=True):
    """Changes from one stance to another, and apart from them every holder's first position; both newest first."""

    changes: tuple[PositionChange, ...]
    firsts: tuple[PositionChange, ...]


class MembershipChange(msgspec.Struct, frozen=True, kw_only=True):
    """That a person's party or role was another on `date` than before; None stands for no party."""

    person: str
    date: dt.date
    before: Membership | None
    after: Membership | None

    @property
    def switches(self) -> bool:
        """Whether the person went from one party to another, perhaps after a time without any."""
        return self.before is not None and self.after is not None and self.before.party != self.after.party
