"""How much there is of what: the figures that lists show and are sorted by."""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, TypeVar

import msgspec

from site_builder.model import Topic
from site_builder.pages.views import PartyLink, Viewer
from site_builder.pages.wording import STANCES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from site_builder.model import Position, Tracked
    from site_builder.pages.plan import Sources

T = TypeVar("T")

_LAST_LETTERS = str.maketrans({"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}"})


class TopicCount(msgspec.Struct, frozen=True):
    """A topic, how many statements it has, the parties heard on it, and how deep it stands in the tree.

    `statements` and `parties` are those of the topic itself; `below` counts the statements that are only on topics
    below it. `stances` has the sign and the word of each stance that any party has, and how many have it; `searched`
    is whether there is any article on the topic.
    """

    topic: Topic
    url: str
    statements: int
    parties: tuple[PartyLink, ...]
    depth: int
    below: int
    stances: tuple[tuple[str, str, int], ...]
    searched: bool

    @property
    def all_statements(self) -> int:
        """How many statements there are, on the topic and below it."""
        return self.statements + self.below


def alphabetical(name: str) -> str:
    """Return what names are sorted by, as Danish sorts: æ, ø and å come last in that order, and aa is an å.

    Other letters with marks are sorted as if they had none; ä and ö are taken for æ and ø.
    """
    last = unicodedata.normalize("NFC", name.casefold()).replace("aa", "å").translate(_LAST_LETTERS)
    return "".join(c for c in unicodedata.normalize("NFD", last) if not unicodedata.combining(c))


def by_size(counted: Iterable[tuple[T, int]]) -> list[tuple[T, int]]:
    """Return what was counted with the most first; equals stay in their order."""
    return sorted(counted, key=lambda pair: -pair[1])


def party_counts(sources: Sources) -> list[tuple[PartyLink, int]]:
    """Return all parties with how many statements each has, the most first, equals by name."""
    viewer, tracked = Viewer(sources), sources.tracker.parties
    parties = sorted(sources.registry.parties.values(), key=lambda p: alphabetical(p.name))
    return by_size((viewer.party(p), len(tracked[p.id])) for p in parties)


def topic_counts(sources: Sources) -> list[TopicCount]:
    """Return all topics, each below its parent, siblings by name."""
    topics, viewer = sources.registry.topics, Viewer(sources)
    children: dict[str | None, list[Topic]] = {}
    for topic in sorted(topics.values(), key=lambda t: alphabetical(t.name)):
        children.setdefault(topic.parent, []).append(topic)
    found: list[TopicCount] = []
    waiting = [(topic, 0) for topic in reversed(children.get(None, []))]
    while waiting:
        topic, depth = waiting.pop()
        found.append(_count(topic, depth, sources, viewer))
        waiting += [(child, depth + 1) for child in reversed(children.get(topic.id, []))]
    return found


def _count(topic: Topic, depth: int, sources: Sources, viewer: Viewer) -> TopicCount:
    own, below = sources.tracker.topics[topic.id], sources.tracker.below[topic.id]
    heard = _heard(own)
    parties = sources.registry.parties.values()
    return TopicCount(
        topic=topic,
        url=sources.addresses.of("topic", topic.id),
        statements=len(own),
        parties=tuple(viewer.party(p) for p in parties if p.id in heard),
        depth=depth,
        below=len(below),
        stances=_stances(sources.standing.whole.column(topic.id), sources.messages.say),
        searched=bool(sources.tracker.covering[topic.id]),
    )


def _stances(column: Iterable[Position], say: Callable[[str], str]) -> tuple[tuple[str, str, int], ...]:
    counted = Counter[str](position.stance for position in column if position.stance)
    return tuple((stance, say(word), counted[stance]) for stance, word in STANCES.items() if counted[stance])


def _heard(tracked: Iterable[Tracked]) -> set[str]:
    return {s.party for t in tracked for s in t.statement.speakers if s.party}
