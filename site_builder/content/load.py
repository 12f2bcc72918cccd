"""The whole content folder at once: everything is read before anything is complained about."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import msgspec

from site_builder.content.articles import read_article
from site_builder.content.decode import decode
from site_builder.content.document import Document, DocumentError, read_text, split_document
from site_builder.content.files import ContentFile, Listing, list_content
from site_builder.content.references import person_problems, topic_problems
from site_builder.content.site import read_site
from site_builder.errors import ContentError, Problem
from site_builder.model import (
    Article,
    Page,
    PageMatter,
    Party,
    PartyMatter,
    Person,
    PersonMatter,
    Registry,
    Site,
    Topic,
    TopicMatter,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

E = TypeVar("E", bound=msgspec.Struct)


class Content(msgspec.Struct, frozen=True):
    """A content folder as values: settings, registry, articles by date and id, pages, static files.

    `static` gives each static file by its path in the site; `files` the path of each article's file by its id.
    """

    site: Site
    registry: Registry
    articles: tuple[Article, ...]
    pages: tuple[Page, ...]
    static: dict[str, Path]
    files: dict[str, str]


class _Reader:
    """Reads entities and gathers what is wrong with them."""

    def __init__(self, root: Path) -> None:
        self.listing: Listing = list_content(root)
        self.problems: list[Problem] = list(self.listing.problems)
        self.documents: dict[tuple[str, str], Document] = {}

    def read(self, folder: str, matter: type[msgspec.Struct], entity: type[E]) -> dict[str, E]:
        found: dict[str, E] = {}
        for file in self.listing.entities[folder]:
            document = self._document(file)
            fields = self._fields(document, matter) if document else None
            if document is None or fields is None:
                continue
            self.documents[folder, file.id] = document
            found[file.id] = msgspec.convert({**fields, "id": file.id, "body": document.body}, entity)
        return found

    def _document(self, file: ContentFile) -> Document | None:
        try:
            return split_document(read_text(file.path, file.file), file.file)
        except DocumentError as error:
            self.problems.append(error.problem)
            return None

    def _fields(self, document: Document, kind: type[msgspec.Struct]) -> dict[str, object] | None:
        matter, problems = decode(document, kind)
        self.problems += problems
        return None if matter is None else {name: getattr(matter, name) for name in matter.__struct_fields__}

    def known(self, folder: str) -> Mapping[str, object]:
        """Return the ids of a folder, also of files that could not be read: naming one is no second mistake."""
        return {file.id: None for file in self.listing.entities[folder]}

    def registry(self) -> Registry:
        parties = self.read("parties", PartyMatter, Party)
        people = self.read("people", PersonMatter, Person)
        topics = self.read("topics", TopicMatter, Topic)
        for person in people.values():
            document = self.documents["people", person.id]
            self.problems += person_problems(person, document, self.known("parties"))
        for topic in topics.values():
            self.problems += topic_problems(topic, self.documents["topics", topic.id], topics)
        return Registry(parties=parties, people=people, topics=topics)


def load_registry(root: Path) -> tuple[Site, Registry]:
    """Return the settings and the registry of a content folder, leaving its articles and pages alone.

    Raises:
        ContentError: with every problem of the files read.
    """
    reader = _Reader(root)
    site, found = read_site(root)
    registry = reader.registry()
    problems = [*found, *(p for p in reader.problems if "articles" not in p.file.split("/"))]
    if problems or site is None:
        raise ContentError(problems)
    return site, registry


def load_content(root: Path) -> Content:
    """Read a content folder whole.

    Raises:
        ContentError: with every problem of every file.
    """
    reader = _Reader(root)
    site, found = read_site(root)
    reader.problems += found
    registry = reader.registry()
    pages = reader.read("pages", PageMatter, Page)
    articles = []
    for file in reader.listing.entities["articles"]:
        article, found = read_article(file.path, file.id, file.file, registry)
        reader.problems += found
        if article is not None:
            articles.append(article)
    if reader.problems or site is None:
        raise ContentError(reader.problems)
    return Content(
        site=site,
        registry=registry,
        articles=tuple(sorted(articles, key=lambda a: (a.date, a.id))),
        pages=tuple(sorted(pages.values(), key=lambda p: (p.order, p.title))),
        static=reader.listing.static,
        files={file.id: file.file for file in reader.listing.entities["articles"]},
    )
