"""A file that is about to be added: would the content take it?"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import msgspec

from site_builder.content.articles import article_of
from site_builder.content.decode import decode
from site_builder.content.files import FOLDERS, SETTINGS, ContentFile, id_of, shown_path
from site_builder.content.parties import party_problems
from site_builder.content.reading import Reader
from site_builder.content.references import person_problems, topic_problems
from site_builder.errors import Problem
from site_builder.frontmatter.document import Document, DocumentError, split_document
from site_builder.model import PageMatter, Party, PartyMatter, Person, PersonMatter, Topic, TopicMatter
from site_builder.text.slug import fold_address, slugify

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from site_builder.content.references import Known

_MATTER: dict[str, type[msgspec.Struct]] = {
    "parties": PartyMatter,
    "people": PersonMatter,
    "topics": TopicMatter,
    "pages": PageMatter,
}


def addition_problems(root: Path, folder: str, name: str, text: str) -> list[Problem]:
    """Return what would be wrong with a file were it written; what is wrong with other files does not count.

    `folder` is one of FOLDERS, `name` the file's name and `text` all that would stand in it. The file of a
    Problem is the new one's, or the one that stands in its way.
    """
    if not (root / SETTINGS).is_file():
        hint = f"name the folder that holds {SETTINGS}, articles/, parties/ …"
        return [Problem(shown_path(root), 0, "", f"is no tracker's content: it holds no {SETTINGS}", hint)]
    reader = Reader(root)
    path = root / folder / name
    file = ContentFile(id_of(path), shown_path(path), path)
    taken = _taken(file, reader.listing.entities[folder])
    if taken:
        return [taken]
    try:
        document = split_document(text, file.file)
    except DocumentError as error:
        return [error.problem]
    known = {kind: {f.id for f in reader.listing.entities[kind]} for kind in FOLDERS}
    if folder == "articles":
        return article_of(document, file, known)[1]
    matter, problems = decode(document, _MATTER[folder])
    return problems if matter is None else _misfits(matter, document, file, known, reader)


def _taken(file: ContentFile, others: Iterable[ContentFile]) -> Problem | None:
    """Return a Problem where a file has the same id already: in any case, Unicode form or spelling of æ, ø and å."""
    for other in others:
        if _key(other.id) == _key(file.id):
            return Problem(other.file, 0, "", "is there already", "edit it, or give the new one another name")
    if os.path.lexists(file.path):
        return Problem(file.file, 0, "", "is there already", "move it away, or give the new one another name")
    return None


def _key(ident: str) -> str:
    return slugify(ident) or fold_address(ident)


def _misfits(
    matter: msgspec.Struct, document: Document, file: ContentFile, known: Known, reader: Reader
) -> list[Problem]:
    """Return what does not fit with other files."""
    fields = {**msgspec.structs.asdict(matter), "id": file.id, "body": document.body}
    if isinstance(matter, PersonMatter):
        return list(person_problems(msgspec.convert(fields, Person), document, known))
    if isinstance(matter, TopicMatter):
        return list(topic_problems(msgspec.convert(fields, Topic), document, {}, known))
    if isinstance(matter, PartyMatter):
        parties, documents = reader.parties()
        together = [*parties.values(), msgspec.convert(fields, Party)]
        found = party_problems(together, {**documents, file.id: document})
        return [problem for problem in found if problem.file == file.file]
    return []
