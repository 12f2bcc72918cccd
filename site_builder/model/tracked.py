"""Statements in their place: when, from where, on what topics, and to whose account they go."""

import datetime as dt
from typing import Literal

import msgspec

from site_builder.model.article import Article
from site_builder.model.position import Mention
from site_builder.model.record import Withdrawn
from site_builder.model.statement import Statement

Why = Literal["keyword", "article", "keeper"]


class TopicLink(msgspec.Struct, frozen=True):
    """That a statement belongs to a topic, and why: by which keyword, by the article, or by the keeper.

    `form` is what the keyword was found as, in the words of the text.
    """

    topic: str
    why: Why
    keyword: str = ""
    form: str = ""


class Tracked(msgspec.Struct, frozen=True, kw_only=True):
    """A statement with its article, the day it was said, and its topics."""

    statement: Statement
    article: Article
    date: dt.date
    topics: tuple[TopicLink, ...]

    @property
    def credited(self) -> bool:
        """Whether anybody is credited with the words."""
        return bool(self.statement.speakers)


class Tracker(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that was found, newest first, and the same by party, person, topic and article.

    The lists hold credited statements only; `left_out` are those that nobody is credited with. In `articles`
    each article has all of its statements in the order of its text. `topics` are the statements on each topic
    itself, `below` those that are only on topics below it. `covering` are the articles on a topic or on one below
    it, newest first: those that name it, and those with a statement on it, credited or not. `mentions` are the
    parties that each article names, each once, where it is named first. `withdrawn` is what keepers took back,
    newest first, and `by_id` has every statement of `articles` by its id.
    """

    statements: tuple[Tracked, ...]
    left_out: tuple[Tracked, ...]
    parties: dict[str, tuple[Tracked, ...]]
    people: dict[str, tuple[Tracked, ...]]
    topics: dict[str, tuple[Tracked, ...]]
    articles: dict[str, tuple[Tracked, ...]]
    below: dict[str, tuple[Tracked, ...]]
    covering: dict[str, tuple[Article, ...]]
    mentions: dict[str, tuple[Mention, ...]]
    withdrawn: tuple[Withdrawn, ...]
    by_id: dict[str, Tracked]
