"""Where everyone stands, put together for those who show it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from site_builder.model import HolderKind, Position, Standing, Timeline
from site_builder.tracker.changes import position_changes, switches
from site_builder.tracker.matrix import matrix, year_end, years_covered
from site_builder.tracker.positions import Said, position, said_by, timeline
from site_builder.tracker.tree import above

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from site_builder.model import Registry, Term, Tracked, Tracker


def standing(tracker: Tracker, registry: Registry, terms: Sequence[Term] = ()) -> Standing:
    """Return where parties and people stand: in all, at the end of each covered year, and within each term."""
    within = partial(matrix, tracker, registry, said=said_by(tracker, "party"))
    by_people = said_by(tracker, "person")
    return Standing(
        whole=within(),
        years=tuple((year, within(at=year_end(year))) for year in years_covered(tracker)),
        terms=tuple(within(at=term.end, since=term.start) for term in terms),
        people={ident: tuple(_positions(ident, tracker, registry, by_people)) for ident in registry.people},
        timelines=(
            *_timelines("party", tracker.parties, registry),
            *_timelines("person", tracker.people, registry),
        ),
        changes=position_changes(tracker, registry),
        switches=switches(registry),
    )


def _positions(person: str, tracker: Tracker, registry: Registry, said: Said) -> Iterator[Position]:
    """Yield a person's positions on the topics of their statements, and on those above."""
    own = {link.topic for tracked in tracker.people[person] for link in tracked.topics}
    heard = own | {topic for ident in own for topic in above(ident, registry.topics)}
    for topic in registry.topics:
        if topic in heard:
            yield position(tracker, registry, kind="person", holder=person, topic=topic, said=said)


def _timelines(kind: HolderKind, accounts: Mapping[str, Iterable[Tracked]], registry: Registry) -> Iterator[Timeline]:
    for holder, account in accounts.items():
        coded = {topic for t in account for topic in t.statement.coded}
        for topic in (ident for ident in registry.topics if ident in coded):
            if points := timeline(account, topic):
                yield Timeline(kind=kind, holder=holder, topic=topic, points=points)
