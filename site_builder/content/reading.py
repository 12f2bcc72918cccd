"""Reading the files of a content folder, and gathering what is wrong with any of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import msgspec

from site_builder.content.articles import read_article
from site_builder.content.decode import decode
from site_builder.content.files import FOLDERS, ContentFile, list_content
from site_builder.content.languages import page_language_problems, site_language_problems, topic_language_problems
from site_builder.content.old_addresses import old_address_problems
from site_builder.content.parties import party_problems
from site_builder.content.references import person_problems, topic_problems
from site_builder.content.site import read_settings
from site_builder.content.terms import term_problems
from site_builder.frontmatter.document import Document, DocumentError, read_document
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
    moved_from,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from site_builder.errors import Problem

E = TypeVar("E", Party, Person, Topic, Page)


class Reader:
    """Reads a content folder piece by piece; `problems` is everything found wrong so far.

    `documents` holds what was read so far, by folder and id; `site.toml` is "site" in the folder "".
    """

    def __init__(self, root: Path, folders: Iterable[str] = FOLDERS) -> None:
        self._root = root
        self.listing = list_content(root, folders)
        self.problems: list[Problem] = list(self.listing.problems)
        self.documents: dict[str, dict[str, Document]] = {"": {}, **{folder: {} for folder in FOLDERS}}
        self._known = {folder: {file.id for file in files} for folder, files in self.listing.entities.items()}

    def site(self) -> Site | None:
        """Return the settings, or None where they are wrong."""
        if not self._root.is_dir():
            return None
        document, found = read_settings(self._root)
        site = None
        if document is not None:
            site, found = decode(document, Site)
            self.documents[""]["site"] = document
            if site:
                found += (*term_problems(site.terms, document), *site_language_problems(site, document))
        self.problems += found
        return site

    def registry(self, site: Site | None) -> Registry:
        """Return the parties, people and topics that could be read, of a site where its settings could be."""
        parties, party_documents = self.parties()
        people, person_documents = self._entities("people", PersonMatter, Person)
        topics, topic_documents = self._entities("topics", TopicMatter, Topic)
        self.problems += party_problems(parties.values(), party_documents)
        for person in people.values():
            self.problems += person_problems(person, person_documents[person.id], self._known)
        for topic in topics.values():
            self.problems += topic_problems(topic, topic_documents[topic.id], topics, self._known)
            self.problems += topic_language_problems(topic, site, topic_documents[topic.id]) if site else ()
        return Registry(parties=parties, people=people, topics=topics)

    def parties(self) -> tuple[dict[str, Party], dict[str, Document]]:
        """Return the parties that could be read and their documents, each by id."""
        return self._entities("parties", PartyMatter, Party)

    def pages(self, site: Site | None) -> tuple[Page, ...]:
        """Return the keeper's own pages that could be read, in the order of the menu."""
        pages, documents = self._entities("pages", PageMatter, Page)
        for page in pages.values():
            self.problems += page_language_problems(page, site, documents[page.id]) if site else ()
        return tuple(sorted(pages.values(), key=lambda page: (page.order, page.title, page.id)))

    def articles(self) -> tuple[Article, ...]:
        """Return the articles that could be read, by date and id."""
        articles = []
        for file in self.listing.entities["articles"]:
            article, document, found = read_article(file, self._known)
            self.problems += found
            if document is not None:
                self.documents["articles"][file.id] = document
            if article is not None:
                articles.append(article)
        return tuple(sorted(articles, key=lambda article: (article.date, article.id)))

    def _entities(
        self, folder: str, matter: type[msgspec.Struct], entity: type[E]
    ) -> tuple[dict[str, E], dict[str, Document]]:
        """Return what the files of a folder describe, and their documents, by id in the order of the ids."""
        entities: dict[str, E] = {}
        documents = self.documents[folder]
        for file in self.listing.entities[folder]:
            document = self._document(file)
            fields = self._fields(document, matter) if document else None
            if document is not None and fields is not None:
                documents[file.id] = document
                made = msgspec.convert({**fields, "id": file.id, "body": document.body}, entity)
                entities[file.id] = made
                self.problems += old_address_problems(moved_from(made), document)
        return entities, documents

    def _document(self, file: ContentFile) -> Document | None:
        try:
            return read_document(file.path, file.file)
        except DocumentError as error:
            self.problems.append(error.problem)
            return None

    def _fields(self, document: Document, kind: type[msgspec.Struct]) -> dict[str, object] | None:
        matter, problems = decode(document, kind)
        self.problems += problems
        return None if matter is None else msgspec.structs.asdict(matter)
