"""Where parties and people stand, as readers see it: a word, a sign, a day, and the way to the words it rests on."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec

from site_builder.pages.views import Link, PartyLink, Viewer
from site_builder.pages.wording import STANDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from site_builder.model import Position
    from site_builder.pages.plan import Sources

_ORDER = tuple(STANDS)


class Stand(msgspec.Struct, frozen=True):
    """A position as readers see it.

    `sign` names the sign and the colour (a key of STANDS), `word` says the same. `url` leads to the newest words
    that it rests on, or to the article that names the party; empty where there is neither. `own` counts the
    statements on the topic itself, `statements` those below it too. `named` is the article that a party is but
    mentioned in, and as what.
    """

    sign: str
    word: str
    url: str
    date: dt.date | None
    own: int
    statements: int
    named: Link | None = None


class PartyStand(msgspec.Struct, frozen=True):
    """Where a party stands, on a topic that is known from elsewhere."""

    party: PartyLink
    stand: Stand


class TopicStand(msgspec.Struct, frozen=True):
    """Where somebody, who is known from elsewhere, stands on a topic."""

    topic: Link
    proposition: str
    stand: Stand


class Stands:
    """Makes readers' views of positions."""

    def __init__(self, sources: Sources, viewer: Viewer) -> None:
        self._sources = sources
        self._viewer = viewer
        self._titles = {article.id: article.title for article in sources.articles}

    def stand(self, position: Position) -> Stand:
        """Return a position as readers see it."""
        sign = position.stance or position.state
        mention = position.mention if position.state == "mentioned" else None
        return Stand(
            sign=sign,
            word=self._sources.messages.say(STANDS[sign]),
            url=self._url(position),
            date=position.date or position.newest or (mention.date if mention else None),
            own=position.own,
            statements=position.statements,
            named=Link(self._titles[mention.article], self._url(position), mention.written) if mention else None,
        )

    def of_parties(self, column: Iterable[Position]) -> list[PartyStand]:
        """Return where parties stand on one topic: by stance, those of one stance by their newest words."""
        parties = self._sources.registry.parties
        rows = [PartyStand(self._viewer.party(parties[p.holder]), self.stand(p)) for p in column]
        return sorted(rows, key=lambda row: _place(row.stand, row.party.name))

    def of_topics(self, positions: Iterable[Position]) -> list[TopicStand]:
        """Return where one party or person stands on topics: by stance, those of one stance by the newest words."""
        topics = self._sources.registry.topics
        rows = [TopicStand(self.topic(p.topic), topics[p.topic].proposition, self.stand(p)) for p in positions]
        return sorted(rows, key=lambda row: _place(row.stand, row.topic.name))

    def topic(self, ident: str) -> Link:
        """Return the way to a topic's page."""
        return Link(self._sources.registry.topics[ident].name, self._sources.addresses.of("topic", ident))

    def _url(self, position: Position) -> str:
        addresses = self._sources.addresses
        if position.evidence:
            return addresses.of("statement", position.evidence[0])
        if position.state == "spoken":
            return self._spoken(position)
        if position.state == "mentioned" and position.mention:
            return addresses.of("article", position.mention.article)
        return ""

    def _spoken(self, position: Position) -> str:
        """Return where the statements stand: a party's place on the topic's page, or the newest one's own page."""
        if position.kind == "party" and position.own:
            return f"{self._sources.addresses.of('topic', position.topic)}#parti-{position.holder}"
        tracker, holder = self._sources.tracker, position.holder
        newest = next(
            t.statement.id
            for t in (*tracker.topics[position.topic], *tracker.below[position.topic])
            if t.date == position.newest
            and any(holder == (s.party if position.kind == "party" else s.person) for s in t.statement.speakers)
        )
        return self._sources.addresses.of("statement", newest)


def _place(stand: Stand, name: str) -> tuple[int, int, str]:
    return _ORDER.index(stand.sign), -(stand.date.toordinal() if stand.date else 0), name
