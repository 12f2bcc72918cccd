"""Where the parties stand: the whole matrix, one as of the end of each year, and one of what each term said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from site_builder.pages.addresses import address_of
from site_builder.pages.counts import alphabetical, topic_counts
from site_builder.pages.plan import PageSpec, Sources
from site_builder.pages.stands import Stand, Stands
from site_builder.pages.views import Link, PartyLink, Viewer
from site_builder.pages.wording import LEGEND, STANDS
from site_builder.text.slug import slugify

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.model import Matrix, Term


class TopicRow(msgspec.Struct, frozen=True):
    """A topic with where each party stands on it, in the order of the page's parties."""

    topic: Link
    proposition: str
    depth: int
    stands: tuple[Stand, ...]


def standing(sources: Sources) -> Iterator[PageSpec]:
    """Yield the page of all time, and one for each covered year and each term of the site."""
    found, viewer = sources.standing, Viewer(sources)
    stands = Stands(sources, viewer)
    years = [(year, sources.addresses.of("standing", str(year))) for year, _ in found.years]
    terms = [(term.name, sources.addresses.of("standing", _term(term.name))) for term in sources.site.terms]
    say = sources.messages.say
    legend = [(sign, say(STANDS[sign]), say(text)) for sign, text in LEGEND.items()]
    shared = {"years": years, "terms": terms, "legend": legend}

    def page(ident: str, matrix: Matrix, year: int | None = None, term: Term | None = None) -> PageSpec:
        parties, rows = _table(matrix, sources, stands, viewer)
        context = {"parties": parties, "rows": rows, "year": year, "term": term, **shared}
        return PageSpec(address_of("standing", ident), "matrix.html", context)

    yield page("", found.whole)
    for year, matrix in found.years:
        yield page(str(year), matrix, year=year)
    for term, matrix in zip(sources.site.terms, found.terms, strict=True):
        yield page(_term(term.name), matrix, term=term)


def _term(name: str) -> str:
    return f"periode/{slugify(name)}"


def _table(matrix: Matrix, sources: Sources, stands: Stands, viewer: Viewer) -> tuple[list[PartyLink], list[TopicRow]]:
    """Return the parties by name, those who have said something first, and the topics each below its parent."""
    registry = sources.registry
    heard = {row.party for row in matrix.rows if any(cell.statements for cell in row.cells)}
    parties = sorted(matrix.parties, key=lambda p: (p not in heard, alphabetical(registry.parties[p].name)))
    rows = [
        TopicRow(
            topic=stands.topic(count.topic.id),
            proposition=count.topic.proposition,
            depth=count.depth,
            stands=tuple(stands.stand(matrix.cell(ident, count.topic.id)) for ident in parties),
        )
        for count in topic_counts(sources)
    ]
    return [viewer.party(registry.parties[ident]) for ident in parties], rows
