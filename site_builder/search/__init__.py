"""The search index: made by Pagefind, asked by the search page's script."""

from site_builder.search.bundle import ENTRY, make_index, version

__all__ = ["ENTRY", "make_index", "version"]
