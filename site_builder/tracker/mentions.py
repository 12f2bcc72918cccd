"""Which parties an article names, whether or not they are credited with anything in it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from site_builder.model import Article, Grammar, Mention, Registry
from site_builder.text.fold import fold, written_words
from site_builder.tracker.names import Name, names_by_first_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from site_builder.text.fold import Written

_IN_PARENTHESES = re.compile(r"\(([^()\n]{1,40})\)")
_LONGEST_JOINER = 3
_SENTENCE_ENDS = ".!?:…\n"
_BEFORE_A_SENTENCE = " \t\u00a0«»„“”\"'’‘–—-("
_NO_GRAMMAR = Grammar(genitive=("s",))


class MentionFinder:
    """Looks for parties by their names, their letters in parentheses, and the full names of their people.

    A name stands in the capitals of its registered form. One of a single word at a sentence's start may be an
    ordinary word ("Venstre side"): it counts unless some article writes it in small letters, or a word follows
    before which the language's grammar says it is none. A party counts on the days it existed, a person for the
    party of the article's day.
    """

    def __init__(self, registry: Registry, articles: Iterable[Article], grammars: Mapping[str, Grammar]) -> None:
        self._registry = registry
        self._grammars = grammars
        self._names = names_by_first_word(registry)
        self._in_genitive: dict[frozenset[str], dict[str, list[Name]]] = {}
        self._letters = _by_letter(registry)
        self._ordinary = _in_small_letters(registry, articles)

    def mentions(self, article: Article) -> tuple[Mention, ...]:
        """Return the parties that an article names, each once, where it is named first, in the order of the text."""
        first: dict[str, Mention] = {}
        found = (*self._named(article), *self._lettered(article))
        for mention in sorted(found, key=lambda m: (m.start, m.end, m.party)):
            first.setdefault(mention.party, mention)
        return tuple(first.values())

    def _named(self, article: Article) -> Iterator[Mention]:
        grammar = self._grammars.get(article.lang, _NO_GRAMMAR)
        genitive = _folded(grammar.genitive)
        words, at = written_words(article.body), 0
        by_word = self._by_word(genitive)
        while at < len(words):
            names = by_word.get(words[at].folded, ())
            standing = [name for name in names if name.stands_at(at, words, article.body, genitive)]
            if not standing:
                at += 1
                continue
            length = len(standing[0].words)
            for name in standing:
                if len(name.words) == length and not self._doubtful(name, at, words, article.body, grammar):
                    yield from self._mention(name, article, words[at].start, words[at + length - 1].end)
            at += length

    def _by_word(self, genitive: frozenset[str]) -> dict[str, list[Name]]:
        """Return the names by the words that they may begin with, in the genitive too, the longest first."""
        if genitive not in self._in_genitive:
            found = {first: list(names) for first, names in self._names.items()}
            for first, names in self._names.items():
                for ending in genitive:
                    found.setdefault(first + ending, []).extend(name for name in names if len(name.words) == 1)
            self._in_genitive[genitive] = {
                first: sorted(names, key=lambda name: -len(name.words)) for first, names in found.items()
            }
        return self._in_genitive[genitive]

    def _mention(self, name: Name, article: Article, start: int, end: int) -> Iterator[Mention]:
        party = name.party or (self._registry.party_of(name.person, article.date) if name.person else None)
        if party in self._registry.parties and self._registry.parties[party].exists_at(article.date):
            yield Mention(
                party=party, article=article.id, date=article.date, start=start, end=end,
                written=article.body[start:end], person=name.person,
            )  # fmt: skip

    def _doubtful(self, name: Name, at: int, words: Sequence[Written], text: str, grammar: Grammar) -> bool:
        """Whether a party's name may be an ordinary word where it stands, or another country's party."""
        if name.party is None:
            return False
        if at and words[at - 1].folded in _folded(grammar.foreign):
            return True
        if len(name.words) > 1 or words[at].folded != name.folded[0] or not _opens(text, words[at].start):
            return False
        after = words[at + 1].folded if at + 1 < len(words) else ""
        return name.folded[0] in self._ordinary or after in _folded(grammar.not_before)

    def _lettered(self, article: Article) -> Iterator[Mention]:
        """Yield the parties whose letters stand in parentheses, alone or in a list: (V), (S, SF og EL)."""
        for match in _IN_PARENTHESES.finditer(article.body):
            texts = [(match[1][w.start : w.end], w) for w in written_words(match[1])]
            others = [text for text, _ in texts if text not in self._letters]
            if any(not text.islower() or len(text) > _LONGEST_JOINER for text in others):
                continue
            for text, word in texts:
                for party in self._letters.get(text, ()):
                    name = Name(party=party, words=(text,), folded=(word.folded,), gaps=())
                    start = match.start(1)
                    yield from self._mention(name, article, start + word.start, start + word.end)


def _by_letter(registry: Registry) -> dict[str, tuple[str, ...]]:
    """Return the parties by their letters; several where one came after another."""
    found: dict[str, tuple[str, ...]] = {}
    for party in registry.parties.values():
        for letter in party.letters:
            found[letter] = (*found.get(letter, ()), party.id)
    return found


def _in_small_letters(registry: Registry, articles: Iterable[Article]) -> frozenset[str]:
    """Return the parties' names of one word, folded, that some article has in small letters: `til venstre`."""
    names = {text.lower() for p in registry.parties.values() for text in (p.name, *p.aliases) if text.isalpha()}
    if not names:
        return frozenset()
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(map(re.escape, names)))})(?!\w)")
    return frozenset(fold(word) for article in articles for word in pattern.findall(article.body))


@lru_cache(maxsize=64)
def _folded(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(fold(word) for word in words)


def _opens(text: str, at: int) -> bool:
    """Whether a sentence begins at `at`: nothing but marks stands between it and the end of another, or of a line."""
    while at and text[at - 1] in _BEFORE_A_SENTENCE:
        at -= 1
    return at == 0 or text[at - 1] in _SENTENCE_ENDS
