"""What Pagefind is given to read of a page: a document of its own, with what the page is found by and no more.

Pagefind could read the pages themselves. But what a party's page shows of a statement stands on the statement's page
too, and would be found again and again; and the spellings that only search knows would have to stand on every page.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from site_builder.text.fold import typed_otherwise

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.model import Searchable

_UNDATED = "0000-00-00"


def document_of(page: Searchable, lang: str) -> str:
    """Return the document that a page is indexed by (Pagefind's attributes: pagefind.app, "Setting up metadata")."""
    head = "\n".join(_head(page))
    return (
        f'<!doctype html>\n<html lang="{escape(lang)}">\n<head>\n<meta charset="utf-8">\n{head}\n</head>\n'
        f"<body data-pagefind-body>{escape(page.text)}</body>\n</html>\n"
    )


def _head(page: Searchable) -> Iterator[str]:
    """Yield what is not the page's text: its title and note, words that find it too, filters, its date.

    Pagefind weighs a `title` five times: who looks for a party wants its own page first, not all that it has said.
    """
    known = " ".join((page.title, page.text, page.note, *page.words))
    yield _meta("meta", "name" if page.date else "title", page.title)
    yield _meta("meta", "note", page.note)
    yield _meta("meta", "words", " ".join((*page.words, *typed_otherwise(known))))
    yield from (_meta("filter", name, value) for name, value in page.filters)
    yield _meta("sort", "date", page.date.isoformat() if page.date else _UNDATED)


def _meta(kind: str, name: str, value: str) -> str:
    return f'<meta data-pagefind-{kind}="{name}[content]" content="{escape(value)}">'
