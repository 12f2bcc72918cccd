"""The search index: made by Pagefind, asked by the search page's script."""

from site_builder.search.bundle import ENTRY, installed, make_index, version

__all__ = ["ENTRY", "installed", "make_index", "version"]
