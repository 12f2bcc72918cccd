"""Which topics a statement belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from site_builder.model import Article, Coding, Statement, Topic, TopicLink
from site_builder.tracker.topics import TopicFinder

if TYPE_CHECKING:
    from collections.abc import Callable

ASYL = Topic(id="asyl", name="Asyl", proposition="Ja.", keywords=("asyl*",))


@pytest.mark.parametrize(
    ("keyword", "words", "expected"),
    [
        ("særlov", "en særlov nu", True),
        ("særlov", "en særlovgivning nu", False),
        ("særlov", "en SÆRLOV.", True),
        ("saerlov", "en særlov", True),
        ("lov", "en særlov", False),
        ("desertør*", "desertører", True),
        ("desertør*", "en desertør", True),
        ("desertør*", "superdesertør", False),
        ("nægter at kæmpe", "de nægter at\nkæmpe i krigen", True),
        ("nægter at kæmpe", "de nægter ikke at kæmpe", False),
        ("nægter at kæmp*", "nægter at kæmpende", True),
        ("EU-aftale", "en EU-aftale", True),
        ("ø", "en ø", True),
        ("a\u030asyl", "åsyl", True),  # å of two code points
        ("*", "hvad som helst", False),
        ("»«", "hvad som helst", False),
    ],
)
def test_keywords(
    keyword: str,
    words: str,
    expected: bool,  # noqa: FBT001
    article: Callable[..., Article],
    statement: Callable[..., Statement],
) -> None:
    """A keyword is a whole word, a beginning, or several words in a row, in any case and spelling of æøå."""
    finder = TopicFinder([Topic(id="t", name="T", proposition="Ja.", keywords=(keyword,))])
    said = statement("Vi hjælper gerne,", kind="direct", quote=words)

    links = finder.topics_of(said, article())

    assert ([("t", "keyword", keyword)] if expected else []) == [(t.topic, t.why, t.keyword) for t in links]


def test_strongest_reason_is_given(article: Callable[..., Article], statement: Callable[..., Statement]) -> None:
    """A topic that keeper, keyword and article all give is there once, by the keeper's word."""
    finder = TopicFinder([ASYL])
    said = statement("at landet skal give asyl")
    coded = statement("at landet skal give asyl", codings=(Coding(topic="asyl"),))

    assert (TopicLink("asyl", "keeper"),) == finder.topics_of(coded, article(topics=("asyl",)))
    assert (TopicLink("asyl", "keyword", "asyl*", "asyl"),) == finder.topics_of(said, article(topics=("asyl",)))
    assert (TopicLink("andet", "article"),) == TopicFinder([]).topics_of(said, article(topics=("andet",)))


def test_quotation_is_judged_by_its_own_words(
    article: Callable[..., Article], statement: Callable[..., Statement]
) -> None:
    """The reporter's words around a quotation give it no topic; of reported speech the whole sentence counts."""
    finder = TopicFinder([Topic(id="t", name="T", proposition="Ja.", keywords=("siger", "afviser"))])

    assert finder.topics_of(statement("Vi hjælper gerne,", kind="direct"), article()) == ()
    assert [link.topic for link in finder.topics_of(statement("landet skal give asyl"), article())] == ["t"]
