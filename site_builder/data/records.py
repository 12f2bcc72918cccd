"""Statements, parties, people, topics and articles as the data files have them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec

from site_builder.model import Coding, Correction, Kind, Membership, Source, Speaker, Stance, State, Status, Why

if TYPE_CHECKING:
    from site_builder.data.inputs import Inputs
    from site_builder.model import Article, Party, Person, Position, Topic, Tracked


class Frame(msgspec.Struct, frozen=True):
    """The words around a statement, without which it could be misread."""

    before: str
    after: str


class ArticleRef(msgspec.Struct, frozen=True):
    """The article that a statement stands in, and where that was published."""

    id: str
    url: str
    title: str
    date: dt.date
    lang: str
    source: Source


class TopicRef(msgspec.Struct, frozen=True):
    """A topic of a statement, and why it is one: by which keyword, by the article, or by the keeper."""

    topic: str
    why: Why
    keyword: str | None


class StatementRecord(msgspec.Struct, frozen=True, kw_only=True):
    """A statement; `quote` is what stands in the article, to the letter.

    `url` is its permanent address; one that nobody is credited with has none, but a `reason`. `coding` is the first of
    the `codings`.
    """

    id: str
    url: str | None
    kind: Kind
    quote: str
    frame: Frame | None
    speakers: tuple[Speaker, ...]
    date: dt.date
    article: ArticleRef
    topics: tuple[TopicRef, ...]
    rule: str
    confidence: float
    status: Status
    reason: str | None
    coding: Coding | None
    codings: tuple[Coding, ...]


class PartyRecord(msgspec.Struct, frozen=True, kw_only=True):
    """A party; `text` is what the keeper writes of it, in Markdown."""

    id: str
    url: str
    name: str
    short: str
    aliases: tuple[str, ...]
    letters: tuple[str, ...]
    demonyms: tuple[str, ...]
    colour: str | None
    wikidata: str | None
    founded: dt.date | None
    dissolved: dt.date | None
    website: str | None
    text: str
    statement_count: int


class PersonRecord(msgspec.Struct, frozen=True, kw_only=True):
    """A person, with dated memberships."""

    id: str
    url: str
    name: str
    aliases: tuple[str, ...]
    gender: str | None
    wikidata: str | None
    memberships: tuple[Membership, ...]
    text: str
    statement_count: int


class TopicRecord(msgspec.Struct, frozen=True, kw_only=True):
    """A topic; `statement_count` counts the statements on the topic itself, not those on topics below it."""

    id: str
    url: str
    name: str
    proposition: str
    parent: str | None
    keywords: tuple[str, ...]
    text: str
    statement_count: int


class ArticleRecord(msgspec.Struct, frozen=True, kw_only=True):
    """An article without its text."""

    id: str
    url: str
    title: str
    date: dt.date
    lang: str
    source: Source
    topics: tuple[str, ...]
    corrections: tuple[Correction, ...]
    statement_count: int


class PositionRecord(msgspec.Struct, frozen=True, kw_only=True):
    """Where a party stands on a topic; `evidence` are the ids of the statements that the stance rests on."""

    party: str
    topic: str
    state: State
    stance: Stance | None
    date: dt.date | None
    evidence: tuple[str, ...]
    statement_count: int


def statement_record(tracked: Tracked, inputs: Inputs) -> StatementRecord:
    """Return a statement as the data have it."""
    statement, article = tracked.statement, tracked.article
    before, _, after = inputs.worded(statement, article.body)
    return StatementRecord(
        id=statement.id,
        url=inputs.url("statement", statement.id) if tracked.credited else None,
        kind=statement.kind,
        quote=statement.quote,
        frame=Frame(before, after) if before or after else None,
        speakers=statement.speakers,
        date=tracked.date,
        article=ArticleRef(
            article.id, inputs.url("article", article.id), article.title, article.date, article.lang, article.source
        ),
        topics=tuple(TopicRef(link.topic, link.why, link.keyword or None) for link in tracked.topics),
        rule=statement.rule,
        confidence=statement.confidence,
        status=statement.status,
        reason=statement.reason,
        coding=next(iter(statement.codings), None),
        codings=statement.codings,
    )


def party_record(party: Party, inputs: Inputs) -> PartyRecord:
    """Return a party as the data have it."""
    return PartyRecord(
        id=party.id,
        url=inputs.url("party", party.id),
        name=party.name,
        short=party.label,
        aliases=party.aliases,
        letters=party.letters,
        demonyms=party.demonyms,
        colour=party.colour,
        wikidata=party.wikidata,
        founded=party.founded,
        dissolved=party.dissolved,
        website=party.website,
        text=party.body.strip(),
        statement_count=len(inputs.tracker.parties[party.id]),
    )


def person_record(person: Person, inputs: Inputs) -> PersonRecord:
    """Return a person as the data have one."""
    return PersonRecord(
        id=person.id,
        url=inputs.url("person", person.id),
        name=person.name,
        aliases=person.aliases,
        gender=person.gender,
        wikidata=person.wikidata,
        memberships=person.memberships,
        text=person.body.strip(),
        statement_count=len(inputs.tracker.people[person.id]),
    )


def topic_record(topic: Topic, inputs: Inputs) -> TopicRecord:
    """Return a topic as the data have it."""
    return TopicRecord(
        id=topic.id,
        url=inputs.url("topic", topic.id),
        name=topic.name,
        proposition=topic.proposition,
        parent=topic.parent,
        keywords=topic.keywords,
        text=topic.body.strip(),
        statement_count=len(inputs.tracker.topics[topic.id]),
    )


def article_record(article: Article, inputs: Inputs) -> ArticleRecord:
    """Return an article as the data have it: never its text."""
    return ArticleRecord(
        id=article.id,
        url=inputs.url("article", article.id),
        title=article.title,
        date=article.date,
        lang=article.lang,
        source=article.source,
        topics=article.topics,
        corrections=article.corrections,
        statement_count=sum(tracked.credited for tracked in inputs.tracker.articles[article.id]),
    )


def position_record(position: Position) -> PositionRecord:
    """Return a party's position as the data have it."""
    return PositionRecord(
        party=position.holder,
        topic=position.topic,
        state=position.state,
        stance=position.stance,
        date=position.date,
        evidence=position.evidence,
        statement_count=position.statements,
    )
