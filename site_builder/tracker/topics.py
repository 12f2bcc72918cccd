"""Which topics a statement belongs to: by its words, by its article, or by the keeper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from site_builder.model import Article, Grammar, Statement, Topic, TopicLink
from site_builder.text.fold import written_words
from site_builder.tracker.inflection import forms_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from site_builder.text.fold import Written


class _Pattern(msgspec.Struct, frozen=True):
    """A keyword ready to be looked for: the forms of each of its words; where `open`, the last is but a beginning."""

    topic: str
    keyword: str
    words: tuple[frozenset[str], ...]
    open: bool

    def end(self, words: Sequence[Written], at: int) -> int:
        """Return the end of the words that begin at `at` and are the keyword; 0 where others stand there."""
        last = at + len(self.words) - 1
        if last >= len(words) or any(
            words[at + k].folded not in forms for k, forms in enumerate(self.words[: len(self.words) - self.open])
        ):
            return 0
        if self.open and not words[last].folded.startswith(tuple(self.words[-1])):
            return 0
        return last + 1


class _Keywords:
    """The keywords of one language's articles, found by their first words."""

    def __init__(self, patterns: Iterable[_Pattern]) -> None:
        self._patterns = tuple(patterns)
        self._by_word: dict[str, list[int]] = {}
        self._beginnings: list[tuple[str, int]] = []
        for index, pattern in enumerate(self._patterns):
            for form in pattern.words[0]:
                if pattern.open and len(pattern.words) == 1:
                    self._beginnings.append((form, index))
                else:
                    self._by_word.setdefault(form, []).append(index)
        self._any_beginning = tuple(beginning for beginning, _ in self._beginnings)

    def found(self, text: str) -> Iterator[TopicLink]:
        """Yield a link for each keyword that stands in a text, in the order of topics and keywords."""
        words = written_words(text)
        forms: dict[int, str] = {}
        for at, word in enumerate(words):
            for index in self._beginning_with(word.folded):
                if index not in forms and (end := self._patterns[index].end(words, at)):
                    forms[index] = text[word.start : words[end - 1].end]
        for index in sorted(forms):
            yield TopicLink(self._patterns[index].topic, "keyword", self._patterns[index].keyword, forms[index])

    def _beginning_with(self, word: str) -> Iterable[int]:
        exact = self._by_word.get(word, ())
        if not word.startswith(self._any_beginning):
            return exact
        return (*exact, *(index for beginning, index in self._beginnings if word.startswith(beginning)))


class TopicFinder:
    """The keywords of all topics, ready to be looked for.

    A keyword is a whole word (`særlov`), a beginning (`desertør*`), or several of them in a row ("nægter at
    kæmpe"); case and the spelling of æ, ø and å do not count. Words may be inflected as the grammar of the
    article's language says (`særloven`); of a language without one, none is.
    """

    def __init__(self, topics: Iterable[Topic], grammars: Mapping[str, Grammar] | None = None) -> None:
        self._topics = tuple(topics)
        self._grammars = grammars or {}
        self._keywords: dict[str, _Keywords] = {}

    def topics_of(self, statement: Statement, article: Article) -> tuple[TopicLink, ...]:
        """Return a statement's topics, each once, with the strongest reason: keeper, keyword, article."""
        links: dict[str, TopicLink] = {}
        for coding in statement.codings:
            if coding.topic:
                links[coding.topic] = TopicLink(coding.topic, "keeper")
        for link in self.matching(statement, article):
            links.setdefault(link.topic, link)
        for topic in article.topics:
            links.setdefault(topic, TopicLink(topic, "article"))
        return tuple(links.values())

    def matching(self, statement: Statement, article: Article) -> Iterator[TopicLink]:
        """Yield a link for every keyword that the words of a statement hold, in the order of topics and keywords."""
        return self._of_language(article.lang).found(_looked_at(statement, article))

    def _of_language(self, lang: str) -> _Keywords:
        if lang not in self._keywords:
            grammar = self._grammars.get(lang)
            self._keywords[lang] = _Keywords(
                _pattern(topic.id, keyword, grammar)
                for topic in self._topics
                for keyword in topic.keywords
                if written_words(keyword)
            )
        return self._keywords[lang]


def _looked_at(statement: Statement, article: Article) -> str:
    """Return the text whose words count: a quotation's own, and of reported speech the whole sentence."""
    if statement.kind == "direct":
        return statement.quote
    return article.body[slice(*statement.sentence)]


def _pattern(topic: str, keyword: str, grammar: Grammar | None) -> _Pattern:
    is_open = keyword.rstrip().endswith("*")
    words = written_words(keyword)
    forms = [forms_of(keyword[word.start : word.end], grammar) for word in words]
    if is_open:
        forms[-1] = frozenset((words[-1].folded,))
    return _Pattern(topic, keyword, tuple(forms), is_open)
