"""What happened in a tracker between two days."""

import datetime as dt

import msgspec

from site_builder.model.position import MembershipChange, PositionChange
from site_builder.model.tracked import Tracked


class TopicNews(msgspec.Struct, frozen=True):
    """The statements made on a topic (None: on none) between two days, newest first."""

    topic: str | None
    statements: tuple[Tracked, ...]


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """What happened after the day `first`, up to and including `last`: all newest first.

    `topics` has the statements by the narrowest topics that they belong to, in the order of the registry.
    """

    first: dt.date
    last: dt.date
    changes: tuple[PositionChange, ...]
    firsts: tuple[PositionChange, ...]
    topics: tuple[TopicNews, ...]
    memberships: tuple[MembershipChange, ...]

    @property
    def statements(self) -> int:
        """How many statements were made, each counted once."""
        return len({t.statement.id for news in self.topics for t in news.statements})

    @property
    def empty(self) -> bool:
        """Whether nothing happened."""
        return not (self.changes or self.firsts or self.topics or self.memberships)
