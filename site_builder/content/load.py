"""The whole content folder at once: everything is read before anything is complained about."""

from __future__ import annotations

from pathlib import Path

import msgspec

from site_builder.content.reading import Reader
from site_builder.errors import ContentError
from site_builder.frontmatter.document import Document
from site_builder.model import Article, Page, Registry, Site
from site_builder.text.nearest import did_you_mean


class Content(msgspec.Struct, frozen=True):
    """A content folder as values: settings, registry, articles by date and id, pages, static files.

    `static` gives each static file by its path in the site; `files` each article's path by its id; `documents`
    each file as it was read, which knows the lines of its keys, by folder and id (`site.toml`: "", "site").
    """

    site: Site
    registry: Registry
    articles: tuple[Article, ...]
    pages: tuple[Page, ...]
    static: dict[str, Path]
    files: dict[str, str]
    documents: dict[str, dict[str, Document]] = {}


def load_registry(root: Path) -> tuple[Site, Registry]:
    """Return the settings and the registry of a content folder, leaving its articles and pages alone.

    Raises:
        ContentError: with every problem of the files read.
    """
    reader = Reader(root, ("parties", "people", "topics"))
    site = reader.site()
    registry = reader.registry(site)
    if reader.problems or site is None:
        raise ContentError(reader.problems)
    return site, registry


def load_content(root: Path) -> Content:
    """Read a content folder whole.

    Raises:
        ContentError: with every problem of every file.
    """
    reader = Reader(root)
    site = reader.site()
    registry = reader.registry(site)
    pages, articles = reader.pages(site), reader.articles()
    if site is not None and site.image is not None and site.image not in reader.listing.static:
        hint = did_you_mean(site.image, reader.listing.static) or "put the picture into static/"
        missing = f"there is no static/{site.image}"
        reader.problems.append(reader.documents[""]["site"].problem("image", missing, hint))
    if reader.problems or site is None:
        raise ContentError(reader.problems)
    return Content(
        site=site,
        registry=registry,
        articles=articles,
        pages=pages,
        static=reader.listing.static,
        files={file.id: file.file for file in reader.listing.entities["articles"]},
        documents=reader.documents,
    )
