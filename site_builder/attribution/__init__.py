"""Who said what: statements in an article, whose they are, and by which rule."""

from site_builder.attribution.engine import Engine
from site_builder.attribution.grammar import grammar_of
from site_builder.attribution.keeper import met_by, together
from site_builder.attribution.lexicon.pack import Pack, languages, load_pack, parse_pack
from site_builder.attribution.method import method

__all__ = ["Engine", "Pack", "grammar_of", "languages", "load_pack", "met_by", "method", "parse_pack", "together"]
