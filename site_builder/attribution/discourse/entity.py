"""Those an article speaks of, and what a reference to them comes to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

import msgspec

from site_builder.model import Gender

if TYPE_CHECKING:
    from site_builder.attribution.lexicon.words import Role
    from site_builder.attribution.lines.mention import Mention

REACH = 4000
"""How many characters back a pronoun may mean somebody."""
CLOSE = 130
"""How many characters back a mention is right before a place."""
TWINS = 40
"""Two whose claims differ by no more than this are as likely meant."""
LED_UP = 500
"""How many characters back a mention still leads up to what is said."""

_SUBJECT_BONUS = 180
_NEVER = -100_000


class Entity(msgspec.Struct, eq=False):
    """Somebody or something that can be credited, or must not be; one for each in an article.

    `seen` are the places (`Line.place`) where it is mentioned, `topic` those where a sentence is about it.
    `conflict` says that the text gives another party than the registry, `anonymous` that it is nobody by name,
    `weak` that it may be no person at all: a lone capitalised word. `once` are the parties that it has been of
    before, `left` the one that the text says it left; `lent` says that its party is only that of which the talk
    was, `away` that it is on leave or has a stand-in; `told` is the office that the text tells of one who has
    another in the registry, or beside the first, `was` are the kinds it has held before. `words` are those of its
    name, `seats` the places where it is said to hold its office, `bases` the kinds of office in its `role`, `order`
    tells when it came up.
    """

    name: str | None = None
    person: str | None = None
    party: str | None = None
    org: str | None = None
    role: str | None = None
    told: str | None = None
    was: frozenset[str] = frozenset()
    gender: Gender | None = None
    seen: list[int] = msgspec.field(default_factory=list)
    topic: list[int] = msgspec.field(default_factory=list)
    conflict: bool = False
    anonymous: bool = False
    weak: bool = False
    once: frozenset[str] = frozenset()
    left: str | None = None
    lent: bool = False
    away: bool = False
    words: list[str] = msgspec.field(default_factory=list)
    seats: tuple[str, ...] = ()
    bases: tuple[str, ...] = ()
    order: int = 0

    @property
    def offices(self) -> tuple[str, ...]:
        """What it is called by office: as the registry has it, as the text tells."""
        return tuple(office for office in (self.role, self.told) if office)

    def touch(self, at: int, *, subject: bool) -> None:
        """Remember a mention at a place."""
        put(self.seen, at)
        if subject:
            put(self.topic, at)
            self.weak = False

    def last(self, before: int) -> int:
        """Return where it was last mentioned before a place; far below zero where nowhere."""
        return _last(self.seen, before)

    def last_told_of(self, before: int) -> int:
        """Return where a sentence was last about it before a place; far below zero where none was."""
        return _last(self.topic, before)

    def salience(self, before: int) -> int:
        """Return how near it is to the mind of one who reads on at a place: recent, and talked about."""
        return max(_last(self.seen, before), _last(self.topic, before) + _SUBJECT_BONUS)

    def is_by_first_name(self, name: str) -> bool:
        """Whether a politician would be called by a given name alone, which may be a child's in the same article."""
        return bool(self.party) and len(self.words) > 1 and self.words[0] == name


class Named(msgspec.Struct, frozen=True):
    """A person named, at an offset of the body; `subject` where the sentence is about them."""

    at: int
    entity: Entity
    subject: bool


class Resolution(msgspec.Struct):
    """Whom a mention means, how, and why nobody where `entities` is empty.

    `antecedents` are the places where those whom a pronoun or a role means were last spoken of.
    """

    entities: tuple[Entity, ...] = ()
    how: str = ""
    reason: str | None = None
    antecedents: tuple[int, ...] = ()


ANONYMOUS = Resolution(reason="vague or anonymous source")
UNSAID = Resolution(reason="supposed or denied, not said")
CONFLICT = Resolution(reason="the text gives another party than the registry")
SEVERAL = Resolution(reason="not exactly two whom it could mean")


def one(entity: Entity, how: str, at: int | None = None) -> Resolution:
    """Return the resolution to one entity: nobody where it is anonymous or the text contradicts the registry."""
    if entity.anonymous:
        return ANONYMOUS
    if entity.conflict:
        return CONFLICT
    return Resolution((entity,), how, antecedents=() if at is None else (entity.last(at),))


def put(places: list[int], at: int) -> int:
    """Put a place among those that are there, in order; return its index. Most come in order."""
    if not places or places[-1] <= at:
        places.append(at)
        return len(places) - 1
    index = bisect_right(places, at)
    places.insert(index, at)
    return index


def _last(offsets: list[int], before: int) -> int:
    index = bisect_left(offsets, before)
    return offsets[index - 1] if index else _NEVER


def bears(entity: Entity, name: str, said: list[str]) -> bool:
    """Whether an entity introduced before can be called `name`: all of it, a surname or a first name."""
    own = entity.words
    if entity.name == name:
        return True
    if len(said) == 1:
        return name in own or own[-1].endswith("-" + name)
    shorter = min(len(own), len(said)) > 1 and (own[0], own[-1]) == (said[0], said[-1])  # NAME MELLEMNAVN NAME
    shorter = shorter or bool((entity.role or entity.party) and own[: len(said)] == said)  # NAME MELLEMNAVN
    longer = said[-len(own) :] == own and (len(own) == 1 or entity.gender is None)  # MELLEMNAVN NAME, then all of it
    ends = own[-len(said) :] == said or longer
    ends = ends or (own[0] == said[0] and own[-1].startswith(said[-1] + "-"))  # Jakob Holm, of Jakob Holm-Jensen
    return shorter or ends or sorted(own) == sorted(said)


def of_gender(gender: Gender | None, entities: list[Entity]) -> list[Entity]:
    """Return those who can be of a gender, where one is told: `midtermanden`."""
    return [e for e in entities if gender is None or e.gender in (gender, None)]


def sits(entity: Entity, mention: Mention, role: Role | None, genitive: tuple[str, ...]) -> bool:
    """Whether somebody is told to hold the very office where a mention does: `Ribes borgmester`, `… i Ribe`.

    Nobody is who is said to be another: `Ribes nye borgmester`.
    """
    very = role is not None and any(role.stem in office.lower().split() for office in entity.offices)
    if mention.seat is None or not mention.bare or not very:
        return False
    told = (" ".join(word for word in office.split() if word[0].isupper()) for office in entity.offices)
    endings = ("", *genitive)
    where = {mention.seat.removesuffix(ending) for ending in endings}
    places = (place.removesuffix(ending) for place in (*entity.seats, *told) if place for ending in endings)
    return any(place in where for place in places)


def is_on_a_field(entity: Entity, mention: Mention) -> bool:
    """Whether somebody speaks on a field alone, and the one meant on all: `Venstres politiske ordfører`.

    What such an office is called by ends in a space (`names.fields_before`).
    """
    role = entity.role or mention.role
    return mention.fields.endswith(" ") and role != mention.role and mention.office not in entity.offices
