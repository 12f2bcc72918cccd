"""Where everyone stands, worked out once for all that show it."""

import msgspec

from site_builder.model.position import HolderKind, Matrix, MembershipChange, Point, Position, PositionChanges


class Timeline(msgspec.Struct, frozen=True, kw_only=True):
    """The stances of one holder on one topic, one a day, oldest first; there is at least one."""

    kind: HolderKind
    holder: str
    topic: str
    points: tuple[Point, ...]


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """All that is known of where parties and people stand, now and before.

    `whole` is the matrix of all time; `years` has one as of the last day of each covered year, oldest first, and
    `terms` one of what was said within each of the site's terms, in their order. `people` has by each person's id
    their positions on the topics on which they have said anything, in the order of the registry. `timelines` are
    those of parties, then those of people.
    """

    whole: Matrix
    years: tuple[tuple[int, Matrix], ...]
    terms: tuple[Matrix, ...]
    people: dict[str, tuple[Position, ...]]
    timelines: tuple[Timeline, ...]
    changes: PositionChanges
    switches: tuple[MembershipChange, ...]

    def on_topic(self, topic: str) -> tuple[Timeline, ...]:
        """Return the parties' timelines on a topic."""
        return tuple(t for t in self.timelines if t.kind == "party" and t.topic == topic)

    def of(self, kind: HolderKind, holder: str) -> tuple[Timeline, ...]:
        """Return the timelines of a party or a person."""
        return tuple(t for t in self.timelines if t.kind == kind and t.holder == holder)
