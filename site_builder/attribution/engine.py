"""The attribution engine: a body in, statements out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.explain import explanations
from site_builder.attribution.keeper import overrule
from site_builder.attribution.lexicon import Lexicon
from site_builder.attribution.line import Line, Source
from site_builder.attribution.pack import Pack, languages, load_pack
from site_builder.attribution.paragraphs import paragraphs_of
from site_builder.attribution.quotes import Quote, quotes_of
from site_builder.attribution.reading import read
from site_builder.attribution.sieves import sift
from site_builder.attribution.statements import Ids, statements_of
from site_builder.attribution.tokens import Tokens

if TYPE_CHECKING:
    from site_builder.model import Article, Registry, Statement


class Engine:
    """Reads articles against one registry; a language's words are compiled when it is first met.

    An article in a language without a pack has the keeper's statements only.
    """

    def __init__(self, registry: Registry, packs: dict[str, Pack] | None = None) -> None:
        self._registry = registry
        self._packs = packs or {}
        self._lexicons: dict[str, Lexicon] = {}

    def statements(self, article: Article) -> tuple[Statement, ...]:
        """Return an article's statements in the order of the text, the keeper's word worked in."""
        ids = Ids(article.id)
        found = self._read(article, ids)
        if not article.statements:
            return tuple(found)
        return tuple(overrule(article, found, self._registry, ids.of))

    def explain(self, article: Article) -> dict[str, tuple[str, ...]]:
        """Return by each statement's id why it is whose it is, step by step."""
        lexicon = self._lexicon(article.lang)
        if lexicon is None:
            return {}
        reading = read(article, lines_of(article, lexicon), lexicon)
        sift(reading)
        return explanations(article, reading, self.statements(article))

    def _read(self, article: Article, ids: Ids) -> list[Statement]:
        lexicon = self._lexicon(article.lang)
        if lexicon is None:
            return []
        lines = lines_of(article, lexicon)
        reading = read(article, lines, lexicon)
        sift(reading)
        return statements_of(article, reading, lexicon, ids)

    def _lexicon(self, lang: str) -> Lexicon | None:
        if lang not in self._lexicons:
            if lang not in self._packs and lang not in languages():
                return None
            self._lexicons[lang] = Lexicon(self._packs.get(lang) or load_pack(lang), self._registry)
        return self._lexicons[lang]


def lines_of(article: Article, lexicon: Lexicon) -> list[Line]:
    """Return the paragraphs of an article as lines of tokens."""
    paragraphs = paragraphs_of(article.body, article.markup)
    source = Source(article.body, Tokens(article.body), lexicon)
    quotes: dict[int, list[Quote]] = {}
    for quote in quotes_of(article.body, paragraphs):
        quotes.setdefault(quote.paragraph, []).append(quote)
    return [Line(index, paragraph, source, quotes.get(index, [])) for index, paragraph in enumerate(paragraphs)]
