"""The attribution engine: a body in, statements out."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import msgspec

from site_builder.attribution.clauses.loose import after_dashes, end_open
from site_builder.attribution.explain import explanations
from site_builder.attribution.keeper import overrule
from site_builder.attribution.lexicon.lexicon import Lexicon
from site_builder.attribution.lexicon.pack import Pack, languages, load_pack
from site_builder.attribution.lines.line import Line, Source
from site_builder.attribution.lines.paragraphs import paragraphs_of
from site_builder.attribution.lines.quotes import Quote, quotes_of
from site_builder.attribution.reading.firstpass import read
from site_builder.attribution.sieves.sieves import sift
from site_builder.attribution.statements import Ids, statements_of
from site_builder.model import Found

if TYPE_CHECKING:
    from collections.abc import Sequence

    from site_builder.model import Article, Registry, Statement


class Engine:
    """Reads articles against one registry; a language's words are compiled when it is first met.

    An article in a language without a pack has the keeper's statements only.
    """

    def __init__(self, registry: Registry, packs: dict[str, Pack] | None = None) -> None:
        self._registry = registry
        self._packs = packs or {}
        self._lexicons: dict[tuple[str, frozenset[str]], Lexicon] = {}
        self._rivals = _rivals(registry)

    def statements(self, article: Article) -> tuple[Statement, ...]:
        """Return an article's statements in the order of the text, the keeper's word worked in."""
        return self.found(article).statements

    def found(self, article: Article) -> Found:
        """Return an article's statements, and beside them those that the keeper dropped."""
        ids = Ids(article.id)
        statements = self._read(article, ids)
        return overrule(article, statements, self._registry, ids.of) if article.statements else Found(tuple(statements))

    def overruled(self, article: Article, found: Sequence[Statement]) -> tuple[Statement, ...]:
        """Return what `statements` does, given what it finds in the same article without the keeper's word."""
        ids = Ids(article.id)
        for statement in found:
            ids.of(statement.quote)
        return overrule(article, list(found), self._registry, ids.of).statements

    def explain(self, article: Article) -> dict[str, tuple[str, ...]]:
        """Return by each statement's id why it is whose it is, step by step."""
        lexicon = self._lexicon(article)
        if lexicon is None:
            return {}
        reading = read(article, lines_of(article, lexicon), lexicon)
        sift(reading)
        return explanations(article, reading, self.statements(article))

    def _read(self, article: Article, ids: Ids) -> list[Statement]:
        lexicon = self._lexicon(article)
        if lexicon is None:
            return []
        lines = lines_of(article, lexicon)
        reading = read(article, lines, lexicon)
        sift(reading)
        return statements_of(article, reading, lexicon, ids)

    def _lexicon(self, article: Article) -> Lexicon | None:
        """Return the words and names of an article's language and day.

        Of parties that are written alike, one after another, only those of that day are known by their names.
        """
        lang = article.lang
        parties = self._registry.parties
        gone = frozenset(p for p in self._rivals if not parties[p].exists_at(article.date))
        if (lang, gone) not in self._lexicons:
            if lang not in self._packs and lang not in languages():
                return None
            named = {ident: party for ident, party in parties.items() if ident not in gone}
            registry = msgspec.structs.replace(self._registry, parties=named)
            self._lexicons[lang, gone] = Lexicon(self._packs.get(lang) or load_pack(lang), registry)
        return self._lexicons[lang, gone]


def _rivals(registry: Registry) -> frozenset[str]:
    """Return the parties that are written as another is."""
    pairs = itertools.combinations(registry.parties.values(), 2)
    return frozenset(p.id for one, other in pairs if one.written() & other.written() for p in (one, other))


def lines_of(article: Article, lexicon: Lexicon) -> list[Line]:
    """Return the paragraphs of an article as lines of tokens."""
    paragraphs = paragraphs_of(article.body, article.markup, lexicon.pack.asides)
    source = Source(article.body, lexicon)
    marked = quotes_of(article.body, paragraphs)
    end_open(marked, source)
    quotes: dict[int, list[Quote]] = {}
    for quote in sorted([*marked, *after_dashes(source, paragraphs)], key=lambda q: q.start):
        quotes.setdefault(quote.paragraph, []).append(quote)
    lines = [Line(index, paragraph, source, quotes.get(index, [])) for index, paragraph in enumerate(paragraphs)]
    for before, line in itertools.pairwise(lines):
        line.steps = before.steps_after
    return lines
