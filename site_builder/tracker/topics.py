"""Which topics a statement belongs to: by its words, by its article, or by the keeper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.model import Article, Statement, Topic, TopicLink
from site_builder.text.fold import folded_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class TopicFinder:
    """The keywords of all topics, ready to be looked for.

    A keyword is a whole word (`særlov`), a beginning (`desertør*`), or several of them in a row ("nægter at
    kæmpe"); case and the spelling of æ, ø and å do not count.
    """

    def __init__(self, topics: Iterable[Topic]) -> None:
        self._keywords = [
            (topic.id, keyword, _pattern(keyword))
            for topic in topics
            for keyword in topic.keywords
            if folded_words(keyword)
        ]

    def topics_of(self, statement: Statement, article: Article) -> tuple[TopicLink, ...]:
        """Return a statement's topics, each once, with the strongest reason: keeper, keyword, article."""
        links: dict[str, TopicLink] = {}
        if statement.coding and statement.coding.topic:
            links[statement.coding.topic] = TopicLink(statement.coding.topic, "keeper")
        for topic, keyword in self.matching(statement, article):
            links.setdefault(topic, TopicLink(topic, "keyword", keyword))
        for topic in article.topics:
            links.setdefault(topic, TopicLink(topic, "article"))
        return tuple(links.values())

    def matching(self, statement: Statement, article: Article) -> Iterator[tuple[str, str]]:
        """Yield every topic and keyword of it that the words of a statement hold."""
        words = f" {' '.join(folded_words(_looked_at(statement, article)))} "
        yield from ((topic, keyword) for topic, keyword, pattern in self._keywords if pattern in words)


def _looked_at(statement: Statement, article: Article) -> str:
    """Return the text whose words count: a quotation's own, and of reported speech the whole sentence."""
    if statement.kind == "direct":
        return statement.quote
    return article.body[slice(*statement.sentence)]


def _pattern(keyword: str) -> str:
    """Return what to look for in folded words joined by spaces."""
    words = " ".join(folded_words(keyword))
    return f" {words}" if keyword.rstrip().endswith("*") else f" {words} "
