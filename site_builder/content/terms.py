"""Whether the terms of a site can be told apart: in their names, their addresses and their days."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from site_builder.text.slug import slugify

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from site_builder.errors import Problem
    from site_builder.frontmatter.document import Document
    from site_builder.model import Term


def term_problems(terms: Sequence[Term], document: Document) -> Iterator[Problem]:
    """Yield what is wrong with the terms of `site.toml`, each with itself and with those before it."""
    known: dict[str, Term] = {}
    for index, term in enumerate(terms):
        name, slug = f"terms[{index}].name", slugify(term.name)
        if not slug:
            message = f'"{term.name}" has no letter or digit to make an address of'
            yield document.problem(name, message, "such as 2019-22")
        elif slug in known:
            message = f'"{term.name}" and "{known[slug].name}" would stand at one address, periode/{slug}/'
            yield document.problem(name, message, "give each term a name of its own")
        known.setdefault(slug, term)
        if term.end is not None and term.end < term.start:
            message = f'"{term.name}" ends on {term.end}, before it starts on {term.start}'
            yield document.problem(f"terms[{index}].end", message, "swap the two dates, if so")
    for index, (before, after) in enumerate(itertools.pairwise(terms), start=1):
        yield from _beside(before, after, document, f"terms[{index}].start")


def _beside(before: Term, after: Term, document: Document, field: str) -> Iterator[Problem]:
    """Yield a problem where a term does not begin after the end of the one that stands above it."""
    if after.start < before.start:
        message = f'"{after.name}" starts before "{before.name}", which stands above it'
        yield document.problem(field, message, "list the terms by their dates, the oldest first")
    elif before.end is None:
        message = f'"{after.name}" starts while "{before.name}" goes on, which has no end'
        yield document.problem(field, message, f'give "{before.name}" its end: the day before {after.start} or earlier')
    elif after.start <= before.end:
        message = f'"{after.name}" starts on {after.start}, and "{before.name}" lasts until {before.end}'
        yield document.problem(field, message, "no day may be in two terms: an end is the last day, included")
