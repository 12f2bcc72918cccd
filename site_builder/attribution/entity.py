"""Those an article speaks of, and what a reference to them comes to."""

from __future__ import annotations

from bisect import bisect_left

import msgspec

from site_builder.attribution.lexicon import Gender

_SUBJECT_BONUS = 180
_APART = 300
_NEVER = -100_000


class Entity(msgspec.Struct, eq=False):
    """Somebody or something that can be credited, or must not be; one for each in an article.

    `seen` are the places (`Line.place`) where it is mentioned, `topic` those where a sentence is about it. `conflict`
    says that the text gives another party than the registry, `anonymous` that it is nobody by name, `weak`
    that it may be no person at all: a lone capitalised word.
    """

    name: str | None = None
    person: str | None = None
    party: str | None = None
    org: str | None = None
    role: str | None = None
    gender: Gender | None = None
    seen: list[int] = msgspec.field(default_factory=list)
    topic: list[int] = msgspec.field(default_factory=list)
    conflict: bool = False
    anonymous: bool = False
    weak: bool = False

    def last(self, before: int) -> int:
        """Return where it was last mentioned before a place; far below zero where nowhere."""
        return _last(self.seen, before)

    def salience(self, before: int) -> int:
        """Return how near it is to the mind of one who reads on at a place: recent, and talked about."""
        return max(_last(self.seen, before), _last(self.topic, before) + _SUBJECT_BONUS)


class Resolution(msgspec.Struct):
    """Whom a mention means, how, and why nobody where `entities` is empty.

    `antecedents` are the places where those whom a pronoun or a role means were last spoken of.
    """

    entities: tuple[Entity, ...] = ()
    how: str = ""
    reason: str | None = None
    antecedents: tuple[int, ...] = ()


ANONYMOUS = Resolution(reason="vague or anonymous source")
CONFLICT = Resolution(reason="the text gives another party than the registry")
SEVERAL = Resolution(reason="not exactly two whom it could mean")


def nearest_two(people: list[Entity], at: int) -> list[Entity]:
    """Return the two named last, where nobody else was named near them; else all."""
    ranked = sorted(people, key=lambda e: e.last(at), reverse=True)
    apart = len(ranked) < 3 or ranked[1].last(at) - ranked[2].last(at) > _APART  # noqa: PLR2004
    return ranked[:2] if apart else ranked


def one(entity: Entity, how: str, at: int | None = None) -> Resolution:
    """Return the resolution to one entity: nobody where it is anonymous or the text contradicts the registry."""
    if entity.anonymous:
        return ANONYMOUS
    if entity.conflict:
        return CONFLICT
    return Resolution((entity,), how, antecedents=() if at is None else (entity.last(at),))


def _last(offsets: list[int], before: int) -> int:
    index = bisect_left(offsets, before)
    return offsets[index - 1] if index else _NEVER


def bears(entity: Entity, name: str) -> bool:
    """Whether an entity introduced before can be called `name`: its whole name, a surname or a first name."""
    if entity.name is None:
        return False
    own, said = entity.name.split(), name.split()
    if entity.name == name or sorted(own) == sorted(said):
        return True
    if len(said) == 1:
        return said[0] in (own[-1], own[0]) or own[-1].endswith("-" + said[0])
    return own[-len(said) :] == said or (len(own) == 1 and own[0] == said[-1])
