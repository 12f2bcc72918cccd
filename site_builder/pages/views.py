"""What templates are given: values with everything looked up and every link made."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec

from site_builder.model import Correction
from site_builder.pages.addresses import address_of
from site_builder.pages.framing import worded
from site_builder.pages.wording import AND, REASONS, RULES, STANCES, TOPIC_REASONS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from site_builder.model import Article, Coding, Party, Speaker, Tracked
    from site_builder.pages.plan import Sources


class Link(msgspec.Struct, frozen=True):
    """A name with the page it leads to."""

    name: str
    url: str
    note: str = ""


class PartyLink(msgspec.Struct, frozen=True):
    """A party as it stands beside a name."""

    id: str
    name: str
    short: str
    url: str
    colour: str | None


class SpeakerView(msgspec.Struct, frozen=True):
    """Whose a statement is: a person (`url` where there is a page), a party, or another body."""

    name: str
    url: str | None
    role: str | None
    party: PartyLink | None
    is_party: bool


class ArticleLink(msgspec.Struct, frozen=True):
    """Where a statement stands in print."""

    title: str
    lang: str
    url: str
    date: dt.date
    source: str
    publisher: str | None
    source_url: str | None
    archive_url: str | None
    corrections: tuple[Correction, ...] = ()


class CodingView(msgspec.Struct, frozen=True):
    """What a keeper reads in a statement: a `stance` in words towards the topic `stance_on`, or but a note."""

    stance: str | None
    stance_on: Link | None
    coder: str | None
    note: str | None


class StatementView(msgspec.Struct, frozen=True):
    """A statement as readers see it.

    `before` and `after` are the words around one that cannot stand without them: an indirect one, or a
    quotation of a part of a sentence (`kalder det »absurd«`). `coder` and `note` are those of all `codings`.
    """

    id: str
    url: str
    permalink: str
    direct: bool
    lang: str
    quote: str
    before: str
    after: str
    speakers: tuple[SpeakerView, ...]
    date: dt.date
    article: ArticleLink
    topics: tuple[Link, ...]
    rule: str
    confidence: float
    keeper: bool
    reason: str | None
    codings: tuple[CodingView, ...]
    coder: str | None
    note: str | None


def names_of(speakers: Sequence[SpeakerView], say: Callable[[str], str]) -> str:
    """Return who speaks on one line, with their parties: `A (X), B (Y) og C`."""
    names = [f"{s.name} ({s.party.short})" if s.party and not s.is_party else s.name for s in speakers]
    return f" {say(AND)} ".join(filter(None, (", ".join(names[:-1]), names[-1])))


class Viewer:
    """Makes views from a site's sources."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        self._say = sources.messages.say
        self._parties = {p.id: self.party(p) for p in sources.registry.parties.values()}

    def party(self, party: Party) -> PartyLink:
        """Return a party as it stands beside a name."""
        url = self._sources.addresses.of("party", party.id)
        return PartyLink(id=party.id, name=party.name, short=party.label, url=url, colour=party.colour)

    def statements(self, tracked: Iterable[Tracked]) -> tuple[StatementView, ...]:
        """Return statements as readers see them."""
        return tuple(self.statement(each) for each in tracked)

    def statement(self, tracked: Tracked) -> StatementView:
        """Return one statement as readers see it."""
        statement = tracked.statement
        before, quote, after = worded(statement, tracked.article.body)
        address = address_of("statement", statement.id)
        return StatementView(
            id=statement.id,
            url=self._sources.addresses.url(address),
            permalink=self._sources.addresses.absolute(address),
            direct=statement.kind == "direct",
            lang=tracked.article.lang,
            quote=quote,
            before=before,
            after=after,
            speakers=tuple(self.speaker(s) for s in statement.speakers),
            date=tracked.date,
            article=self.article(tracked.article),
            topics=self._topics(tracked),
            rule=self._say(RULES.get(statement.rule, statement.rule)),
            confidence=statement.confidence,
            keeper=statement.status == "keeper",
            reason=self._say(REASONS.get(statement.reason, statement.reason)) if statement.reason else None,
            codings=tuple(self._coding(c) for c in statement.codings if c.stance or c.note),
            coder=", ".join(dict.fromkeys(c.coder for c in statement.codings if c.coder)) or None,
            note=" ".join(dict.fromkeys(c.note for c in statement.codings if c.note)) or None,
        )

    def article(self, article: Article) -> ArticleLink:
        """Return where the statements of an article stand in print."""
        return ArticleLink(
            title=article.title,
            lang=article.lang,
            url=self._sources.addresses.of("article", article.id),
            date=article.date,
            source=article.source.name,
            publisher=article.source.publisher,
            source_url=article.source.url,
            archive_url=article.source.archive_url,
            corrections=article.corrections,
        )

    def speaker(self, speaker: Speaker) -> SpeakerView:
        """Return whose a statement is, as readers see it."""
        party = self._parties.get(speaker.party) if speaker.party else None
        if speaker.name is None and party is not None:
            return SpeakerView(party.name, party.url, None, party, is_party=True)
        url = self._sources.addresses.of("person", speaker.person) if speaker.person else None
        name = speaker.name or speaker.org or ""
        return SpeakerView(name, url, speaker.role, party, is_party=False)

    def _coding(self, coding: Coding) -> CodingView:
        return CodingView(
            stance=self._say(STANCES[coding.stance]) if coding.stance else None,
            stance_on=self._topic(coding.topic) if coding.topic else None,
            coder=coding.coder,
            note=coding.note,
        )

    def _topics(self, tracked: Tracked) -> tuple[Link, ...]:
        return tuple(self._topic(t.topic, self._say(TOPIC_REASONS[t.why]).format(t.keyword)) for t in tracked.topics)

    def _topic(self, ident: str, note: str = "") -> Link:
        return Link(self._sources.registry.topics[ident].name, self._sources.addresses.of("topic", ident), note)
