"""Where someone stands on a topic: coded stances in the order of their days, and the newest of them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec

from site_builder.model import HolderKind, Mention, Point, Position, Stance, State, Tracked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from site_builder.model import Registry, Tracker


def timeline(account: Iterable[Tracked], topic: str) -> tuple[Point, ...]:
    """Return the stances coded in an account's statements towards a topic's proposition, one a day, oldest first.

    `account` is a party's or a person's: `tracker.parties[ID]`, whose words were said for it on their day, or
    `tracker.people[ID]`, whose words are theirs in whatever party. Of one day, stances that are not `unclear`
    outweigh those that are; if they still differ, the day's stance is `mixed`, and all of them are its evidence.
    The order in which articles came out on that day does not count.
    """
    days: dict[dt.date, dict[str, Stance]] = {}
    for each in account:
        stance = each.statement.stance_on(topic)
        if each.credited and stance:
            days.setdefault(each.date, {})[each.statement.id] = stance
    return tuple(_point(day, coded) for day, coded in sorted(days.items()))


class Said(msgspec.Struct, frozen=True):
    """The statements of each party, or each person, by holder and topic: on the topic itself, and only below it.

    A statement is a party's when it was said for it, by itself or by one who was in it on the day.
    """

    own: dict[tuple[str, str], list[Tracked]]
    below: dict[tuple[str, str], list[Tracked]]


def said_by(tracker: Tracker, kind: HolderKind) -> Said:
    """Return what parties, or people, have said, newest first."""
    return Said(_by_holder(kind, tracker.topics), _by_holder(kind, tracker.below))


def position(  # noqa: PLR0913
    tracker: Tracker,
    registry: Registry,
    *,
    kind: HolderKind,
    holder: str,
    topic: str,
    at: dt.date | None = None,
    since: dt.date | None = None,
    said: Said | None = None,
) -> Position:
    """Return where a party or a person stands on a topic, from `since` to `at`, both included (None: no end).

    Statements count by the day they were said, articles by the day they were published. A person is never only
    mentioned: mentions are of parties. Whoever asks for many positions hands over `said`, which is else made anew.

    Raises:
        KeyError: there is no such party, person or topic.
    """
    if holder not in (tracker.parties if kind == "party" else tracker.people):
        raise KeyError(holder)
    said = said or said_by(tracker, kind)
    own, below = (
        [t for t in account.get((holder, topic), ()) if in_period(t.date, since, at)]
        for account in (said.own, said.below)
    )
    points = timeline(own, topic)
    mention = _newest_mention(tracker, holder, topic, since, at) if kind == "party" else None
    searched = any(_alive(registry, kind, holder, day) for day in _days_covered(tracker, topic, since, at))
    last = points[-1] if points else None
    return Position(
        kind=kind,
        holder=holder,
        topic=topic,
        state=_state(coded=bool(points), spoken=bool(own or below), mentioned=bool(mention), searched=searched),
        stance=last.stance if last else None,
        date=last.date if last else None,
        evidence=last.evidence if last else (),
        own=len(own),
        below=len(below),
        newest=max((t.date for t in (*own, *below)), default=None),
        mention=mention,
    )


def in_period(day: dt.date, since: dt.date | None, at: dt.date | None) -> bool:
    """Whether a day lies in a period, both ends included (None: no end)."""
    return (since or dt.date.min) <= day <= (at or dt.date.max)


def speaks(tracked: Tracked, kind: HolderKind, holder: str) -> bool:
    """Whether a statement is a person's, or was said for a party, by itself or by one who was in it on the day."""
    return holder in _holders(tracked, kind)


def _holders(tracked: Tracked, kind: HolderKind) -> set[str | None]:
    return {s.party if kind == "party" else s.person for s in tracked.statement.speakers}


def _by_holder(kind: HolderKind, topics: Mapping[str, Iterable[Tracked]]) -> dict[tuple[str, str], list[Tracked]]:
    found: dict[tuple[str, str], list[Tracked]] = {}
    for topic, tracked in topics.items():
        for each in tracked:
            for holder in _holders(each, kind):
                if holder is not None:
                    found.setdefault((holder, topic), []).append(each)
    return found


def _point(day: dt.date, coded: dict[str, Stance]) -> Point:
    clear = {ident: stance for ident, stance in coded.items() if stance != "unclear"} or coded
    stances = set(clear.values())
    return Point(
        date=day,
        stance=stances.pop() if len(stances) == 1 else "mixed",
        evidence=tuple(clear),
        outweighed=tuple(ident for ident in coded if ident not in clear),
    )


def _state(*, coded: bool, spoken: bool, mentioned: bool, searched: bool) -> State:
    if coded:
        return "coded"
    if spoken:
        return "spoken"
    if not searched:
        return "unsearched"
    return "mentioned" if mentioned else "none"


def _newest_mention(
    tracker: Tracker, party: str, topic: str, since: dt.date | None, at: dt.date | None
) -> Mention | None:
    mentions = (
        mention
        for article in tracker.covering[topic]
        for mention in tracker.mentions[article.id]
        if mention.party == party and in_period(article.date, since, at)
    )
    return next(mentions, None)


def _days_covered(tracker: Tracker, topic: str, since: dt.date | None, at: dt.date | None) -> Iterator[dt.date]:
    return (a.date for a in tracker.covering[topic] if in_period(a.date, since, at))


def _alive(registry: Registry, kind: HolderKind, holder: str, day: dt.date) -> bool:
    return kind == "person" or registry.parties[holder].exists_at(day)
