"""Articles on the desk: read from their files with what the engine finds, and written back whole or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from site_builder.attribution import Engine, met_by, together
from site_builder.content.articles import article_of
from site_builder.content.files import ContentFile, id_of, shown_path
from site_builder.errors import ContentError, Problem
from site_builder.files import replace_file
from site_builder.frontmatter.document import DocumentError, split_document, text_of
from site_builder.model import Article, KeeperStatement, Registry, Statement
from site_builder.tracker.topics import TopicFinder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from site_builder.content.references import Known


class OpenArticle(msgspec.Struct, frozen=True, kw_only=True):
    """An article as its file has it: `raw` is the file's text with its line breaks and byte-order mark.

    `found` is what the engine finds by itself and `told` the same with the keeper's word worked in;
    `entries` gives the index of the keeper's entry on a statement of `found` by the statement's id.
    """

    path: Path
    file: str
    raw: str
    article: Article
    found: tuple[Statement, ...]
    told: tuple[Statement, ...]
    entries: dict[str, int]

    def entry(self, ident: str) -> KeeperStatement | None:
        """Return the keeper's entry on a statement of `found`, or None."""
        index = self.entries.get(ident)
        return None if index is None else self.article.statements[index]

    def decided(self, ident: str) -> bool:
        """Whether the keeper has said whose a statement of `found` is, or that it is none."""
        entry = self.entry(ident)
        return entry is not None and (entry.credits or entry.drop)


class FileChangedError(Exception):
    """Raised where a file is no longer what was read; nothing was written."""


class Desk:
    """Opens and writes articles that may name what a registry knows."""

    def __init__(self, registry: Registry) -> None:
        self.registry = registry
        self.topics = TopicFinder(registry.topics.values())
        self._engine = Engine(registry)
        self._read: dict[Path, tuple[Article, tuple[Statement, ...]]] = {}

    def open(self, path: Path) -> OpenArticle:
        """Read an article.

        Raises:
            ContentError: the file cannot be read, or something in it is wrong.
        """
        return self.understood(path, _read(path))

    def understood(self, path: Path, raw: str) -> OpenArticle:
        """Return the article that a file would be, were `raw` its text.

        Raises:
            ContentError: something in the text is wrong.
        """
        file = ContentFile(id_of(path), shown_path(path), path)
        registry = self.registry
        known: Known = {"parties": registry.parties, "people": registry.people, "topics": registry.topics}
        try:
            document = split_document(text_of(raw.encode(), file.file), file.file)
        except DocumentError as error:
            raise ContentError([error.problem]) from error
        article, problems = article_of(document, file, known)
        if article is None:
            raise ContentError(problems)
        found = self._found(path, msgspec.structs.replace(article, statements=()))
        told = self._engine.overruled(article, found)
        return OpenArticle(
            path=path, file=file.file, raw=raw, article=article, found=found, told=told,
            entries=_entries(article, found),
        )  # fmt: skip

    def _found(self, path: Path, article: Article) -> tuple[Statement, ...]:
        """Return what the engine finds in an article; one that is the same as before is not read again."""
        if path not in self._read or self._read[path][0] != article:
            self._read[path] = (article, self._engine.statements(article))
        return self._read[path][1]

    def write(self, opened: OpenArticle, raw: str) -> OpenArticle:
        """Put `raw` in the place of an article's text, and return the article that it is now.

        The file is replaced at one stroke and keeps its mode; whatever happens, it holds the one text or the other.

        Raises:
            FileChangedError: the file is not what was read any more.
            ContentError: the file cannot be written, or `raw` is no right article.
        """
        new = self.understood(opened.path, raw)
        if _read(opened.path) != opened.raw:
            raise FileChangedError
        try:
            replace_file(opened.path, raw.encode())
        except OSError as error:
            raise ContentError([Problem(opened.file, 0, "", f"cannot be written: {error.strerror}")]) from error
        return new


def _read(path: Path) -> str:
    """Return a file's text as it is, line breaks and byte-order mark included."""
    file = shown_path(path)
    try:
        raw = path.read_bytes()
        text_of(raw, file)
    except OSError as error:
        raise ContentError([Problem(file, 0, "", f"cannot be read: {error.strerror}")]) from error
    except DocumentError as error:
        raise ContentError([error.problem]) from error
    return raw.decode("utf-8")


def _entries(article: Article, found: Sequence[Statement]) -> dict[str, int]:
    """Return which of the keeper's entries each statement of the engine's has.

    Of several on the same words it is the last that says whose they are, else the last; of others the last.
    """
    entries: dict[str, int] = {}
    left = list(found)
    for words in together(article):
        met = met_by(words.entry, article, left)
        if met is not None:
            entries[met.id] = words.index
            left = [s for s in left if not words.entry.drop or s is not met]
    return entries
