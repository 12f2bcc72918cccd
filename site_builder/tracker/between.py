"""What happened between two days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.model import Difference, TopicNews
from site_builder.tracker.changes import membership_changes, position_changes
from site_builder.tracker.positions import speaks
from site_builder.tracker.tree import above, with_below

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from site_builder.model import MembershipChange, PositionChange, Registry, Tracked, Tracker

_NO_TOPIC: tuple[None, ...] = (None,)


def between(  # noqa: PLR0913
    tracker: Tracker,
    registry: Registry,
    first: dt.date,
    last: dt.date,
    *,
    topic: str | None = None,
    party: str | None = None,
) -> Difference:
    """Return what happened after `first`, up to and including `last`: from the end of one day to that of the other.

    With `topic`, only what is on it or on a topic below it, and no memberships; with `party`, only what was said
    for it, its positions and those of people who were in it on the day, and who joined it, left it or changed roles.
    """
    topics = with_below(topic, registry.topics) if topic else frozenset(registry.topics)
    steps = position_changes(tracker, registry)
    said = [t for t in tracker.statements if first < t.date <= last and (not party or speaks(t, "party", party))]
    memberships = () if topic else membership_changes(registry)

    def steps_of(found: Iterable[PositionChange]) -> tuple[PositionChange, ...]:
        """Return those in the period, on the topics and of the party."""
        return tuple(
            s for s in found if first < s.date <= last and s.topic in topics and _is_of(s, party, registry)
        )

    return Difference(
        first=first,
        last=last,
        changes=steps_of(steps.changes),
        firsts=steps_of(steps.firsts),
        topics=tuple(_news(said, topics, registry, without=topic is None)),
        memberships=tuple(m for m in memberships if first < m.date <= last and _touches(m, party)),
    )


def _is_of(step: PositionChange, party: str | None, registry: Registry) -> bool:
    if party is None:
        return True
    holder = step.holder if step.kind == "party" else registry.party_of(step.holder, step.date)
    return holder == party


def _touches(change: MembershipChange, party: str | None) -> bool:
    return party is None or any(m is not None and m.party == party for m in (change.before, change.after))


def _news(said: list[Tracked], topics: frozenset[str], registry: Registry, *, without: bool) -> Iterator[TopicNews]:
    """Yield the statements by topic; `without` says whether those on none are wanted too."""
    by_topic: dict[str | None, list[Tracked]] = {}
    for each in said:
        for ident in _narrowest(each, registry) or _NO_TOPIC:
            by_topic.setdefault(ident, []).append(each)
    for ident in registry.topics:
        if ident in by_topic and ident in topics:
            yield TopicNews(ident, tuple(by_topic[ident]))
    if without and None in by_topic:
        yield TopicNews(None, tuple(by_topic[None]))


def _narrowest(tracked: Tracked, registry: Registry) -> list[str]:
    """Return a statement's topics without those that another of them stands below."""
    own = [link.topic for link in tracked.topics]
    wider = {ident for topic in own for ident in above(topic, registry.topics)}
    return [topic for topic in own if topic not in wider]
