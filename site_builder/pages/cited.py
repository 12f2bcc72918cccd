"""What a citation of a statement is made of, whatever its style."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Literal

import msgspec

from site_builder.pages.framing import around, flat

if TYPE_CHECKING:
    from site_builder.model import Registry, Speaker, Tracked

Language = Literal["da", "en"]


class Author(msgspec.Struct, frozen=True):
    """Whose the words are: a person (`Mads Fuglede`) with the party that day, or a body (`Venstre`)."""

    name: str
    is_person: bool
    party: str | None = None

    def __str__(self) -> str:
        return f"{self.name} ({self.party})" if self.party else self.name


class Cited(msgspec.Struct, frozen=True, kw_only=True):
    """A statement as one cites it; `date` is the day of the article, `said` is on one line.

    `source` is where the article was published: `Ritzau` or `Ritzau, Dagbladet`.
    """

    id: str
    direct: bool
    said: str
    authors: tuple[Author, ...]
    title: str
    source: str
    date: dt.date
    lang: str
    site: str
    permalink: str


class Citation(msgspec.Struct, frozen=True):
    """A text to copy: its style (`APA 7`), the language that it is in, and the text."""

    style: str
    lang: Language
    text: str


def cited_of(tracked: Tracked, registry: Registry, site: str, permalink: str) -> Cited:
    """Return what a citation of a credited statement is made of; reported speech is in its sentence."""
    statement, article = tracked.statement, tracked.article
    before, after = around(statement, article.body)
    direct = statement.kind == "direct"
    said = flat(statement.quote) if direct else before + flat(statement.quote) + after
    return Cited(
        id=statement.id,
        direct=direct,
        said=said.strip().rstrip(","),
        authors=tuple(_author(each, registry) for each in statement.speakers),
        title=article.title,
        source=", ".join(filter(None, (article.source.name, article.source.publisher))),
        date=article.date,
        lang=article.lang,
        site=site,
        permalink=permalink,
    )


def _author(speaker: Speaker, registry: Registry) -> Author:
    party = registry.parties.get(speaker.party or "")
    if speaker.name:
        return Author(speaker.name, is_person=True, party=party.label if party else None)
    return Author(party.name if party and not speaker.org else speaker.org or "", is_person=False)
