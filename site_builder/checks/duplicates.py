"""duplicates: no two things of a kind have the same name, and no text is there twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.checks.finding import info, warning
from site_builder.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from site_builder.checks.finding import Finding
    from site_builder.checks.inspected import Inspected

_READERS = "readers cannot tell them apart"
_PROGRAM = "articles that use the name credit neither"


def duplicates(inspected: Inspected) -> Iterator[Finding]:
    """Yield a warning for a second topic, page or text of the same name or words, an info for an article's title."""
    registry, content = inspected.content.registry, inspected.content
    for folder, field, hint, named in (
        ("topics", "name", _READERS, [(t.id, t.name) for t in registry.topics.values()]),
        ("pages", "title", _READERS, sorted((p.id, p.title) for p in content.pages)),
        ("people", "name", _PROGRAM, [(p.id, p.name) for p in registry.people.values()]),
    ):
        for ident, other in _again(named):
            message = f"is also that of {inspected.document(folder, other).file}"
            yield warning(inspected.document(folder, ident).problem(field, message, hint))
    texts = dict(_again((a.id, a.body) for a in content.articles if a.body.strip()))
    for ident, other in texts.items():
        message = f"has the same text as {content.files[other]}: every statement counts twice"
        yield warning(Problem(content.files[ident], 0, "", message, "take one of them away"))
    for ident, other in _again((a.id, a.title) for a in content.articles):
        if ident not in texts:
            problem = inspected.document("articles", ident).problem("title", f"is also that of {content.files[other]}")
            yield info(problem)


def _again(named: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield each id whose text another had before it, and that other's."""
    first: dict[str, str] = {}
    for ident, text in named:
        other = first.setdefault(" ".join(text.casefold().split()), ident)
        if other != ident:
            yield ident, other
