"""What changed, as readers see it: positions with the words before and after, first positions, switches of party."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec

from site_builder.pages.views import Link, PartyLink, StatementView, Viewer
from site_builder.pages.wording import STANCES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from site_builder.model import MembershipChange, Point, PositionChange
    from site_builder.pages.plan import Sources


class Holder(msgspec.Struct, frozen=True):
    """A party, or a person with the party that they were in on the day."""

    name: str
    url: str
    party: PartyLink | None
    is_party: bool


class PointView(msgspec.Struct, frozen=True):
    """A stance on a day, and the words that it rests on."""

    sign: str
    word: str
    date: dt.date
    evidence: tuple[StatementView, ...]


class ChangeView(msgspec.Struct, frozen=True):
    """That somebody came from one stance on a topic to another.

    `also` are the people whose own change it is too, by the same words.
    """

    holder: Holder
    topic: Link
    proposition: str
    before: PointView
    after: PointView
    also: tuple[Link, ...] = ()


class ChangeLine(msgspec.Struct, frozen=True):
    """A change, or without `before` a first position, on one line; `url` leads to the newer words."""

    holder: Holder
    topic: Link
    before: str | None
    sign: str
    word: str
    date: dt.date
    url: str


class SwitchView(msgspec.Struct, frozen=True):
    """That a person went from one party to another; `left` is the last day in the old one, where it is known."""

    name: str
    url: str
    before: PartyLink
    after: PartyLink
    left: dt.date | None
    role: str | None


class Event(msgspec.Struct, frozen=True):
    """What happened on a day: a change of position or a switch of party."""

    date: dt.date
    change: ChangeView | None = None
    switch: SwitchView | None = None


class Changes:
    """Makes readers' views of what changed."""

    def __init__(self, sources: Sources, viewer: Viewer) -> None:
        self._sources = sources
        self._viewer = viewer
        self._say = sources.messages.say

    def events(self) -> list[Event]:
        """Return changes of position and switches of party, newest first; of one day, positions first.

        A person's change that rests on no other words than their party's is told with the party's.
        """
        standing = self._sources.standing
        told: dict[int, list[PositionChange]] = {}
        alone: list[PositionChange] = []
        for change in standing.changes.changes:
            partys = next((i for i, other in enumerate(alone) if _same(change, other)), None)
            if partys is None:
                alone.append(change)
            else:
                told.setdefault(partys, []).append(change)
        changes = (self._change(change, told.get(i, [])) for i, change in enumerate(alone))
        events = [Event(view.after.date, change=view) for view in changes if view]
        events += [Event(s.date, switch=switch) for s in standing.switches if (switch := self._switch(s))]
        return sorted(events, key=lambda event: -event.date.toordinal())

    def firsts(self) -> list[ChangeLine]:
        """Return every first position, newest first."""
        return [self._line(change) for change in self._sources.standing.changes.firsts]

    def latest(self, most: int) -> list[ChangeLine]:
        """Return the newest changes, without those of people whose party changed on the same topic that day."""
        changes = self._sources.standing.changes.changes
        partys = {(c.topic, c.date) for c in changes if c.kind == "party"}
        own = [c for c in changes if c.kind == "party" or (c.topic, c.date) not in partys]
        return [self._line(change) for change in own[:most]]

    def _change(self, change: PositionChange, also: Iterable[PositionChange]) -> ChangeView | None:
        if change.before is None:
            return None
        return ChangeView(
            holder=self._holder(change),
            topic=self._topic(change),
            proposition=self._sources.registry.topics[change.topic].proposition,
            before=self._point(change.before),
            after=self._point(change.after),
            also=tuple(Link((who := self._holder(c)).name, who.url) for c in also),
        )

    def _line(self, change: PositionChange) -> ChangeLine:
        return ChangeLine(
            holder=self._holder(change),
            topic=self._topic(change),
            before=self._say(STANCES[change.before.stance]) if change.before else None,
            sign=change.after.stance,
            word=self._say(STANCES[change.after.stance]),
            date=change.date,
            url=self._sources.addresses.of("statement", change.after.evidence[0]),
        )

    def _point(self, point: Point) -> PointView:
        by_id = self._sources.tracker.by_id
        evidence = self._viewer.statements(by_id[ident] for ident in point.evidence)
        return PointView(point.stance, self._say(STANCES[point.stance]), point.date, evidence)

    def _holder(self, change: PositionChange) -> Holder:
        registry, addresses = self._sources.registry, self._sources.addresses
        url = addresses.of(change.kind, change.holder)
        if change.kind == "party":
            party = self._viewer.party(registry.parties[change.holder])
            return Holder(party.name, url, party, is_party=True)
        ident = registry.party_of(change.holder, change.date)
        party_then = self._viewer.party(registry.parties[ident]) if ident else None
        return Holder(registry.people[change.holder].name, url, party_then, is_party=False)

    def _topic(self, change: PositionChange) -> Link:
        return Link(self._sources.registry.topics[change.topic].name, self._sources.addresses.of("topic", change.topic))

    def _switch(self, switch: MembershipChange) -> SwitchView | None:
        before, after, registry = switch.before, switch.after, self._sources.registry
        if before is None or after is None:
            return None
        return SwitchView(
            name=registry.people[switch.person].name,
            url=self._sources.addresses.of("person", switch.person),
            before=self._viewer.party(registry.parties[before.party]),
            after=self._viewer.party(registry.parties[after.party]),
            left=before.end_date,
            role=after.role,
        )


def _same(change: PositionChange, partys: PositionChange) -> bool:
    """Whether a person's change is a party's too: the same stances on the same day, by words that are the party's."""
    if change.kind != "person" or partys.kind != "party" or change.before is None or partys.before is None:
        return False
    return (change.topic, change.date, change.before.stance, change.after.stance) == (
        partys.topic,
        partys.date,
        partys.before.stance,
        partys.after.stance,
    ) and {*change.before.evidence, *change.after.evidence} <= {*partys.before.evidence, *partys.after.evidence}
