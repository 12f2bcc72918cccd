"""What the checks look at: a site as a build makes it, in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from site_builder.build import Options, make
from site_builder.checks.hypertext import Hypertext, read_html
from site_builder.checks.static import StaticFile, list_static
from site_builder.content import Content, Document, load_content
from site_builder.errors import Problem
from site_builder.model import Tracker
from site_builder.pages import PageSpec
from site_builder.text.lines import line_of

if TYPE_CHECKING:
    from site_builder.memo import Memo
    from site_builder.model import Article, Tracked


class Inspected(msgspec.Struct, frozen=True, kw_only=True):
    """A site that was made and not written.

    `whole` is the content with its drafts, `content` what is published of it. `files` has the bytes of every file
    of the site by its path, `hypertext` what there is to follow in those that are HTML. `static` lists what lies
    in `content/static/`, also what does not get to the site. `confidence` is the least at which the program's
    word needs no look.
    """

    options: Options
    whole: Content
    content: Content
    tracker: Tracker
    specs: tuple[PageSpec, ...]
    files: dict[str, bytes]
    hypertext: dict[str, Hypertext]
    static: tuple[StaticFile, ...]
    confidence: float = 0.85

    def document(self, folder: str, ident: str) -> Document:
        """Return the file that describes an entity.

        Raises:
            KeyError: there is none.
        """
        return self.whole.documents[folder][ident]

    def in_body(self, article: Article, offset: int, message: str, hint: str = "") -> Problem:
        """Return a problem at the line of an article's file that holds an offset into its body."""
        line = line_of(article.body, offset, article.body_line)
        return Problem(self.content.files[article.id], line, "", message, hint)

    def at(self, tracked: Tracked, message: str, hint: str = "") -> Problem:
        """Return a problem at the line on which a statement begins."""
        return self.in_body(tracked.article, tracked.statement.start, message, hint)


def inspect(options: Options, confidence: float, memo: Memo | None = None) -> Inspected:
    """Make a site and write nothing; what the `memo` has seen before is not made again.

    Raises:
        ContentError: something in the content is wrong.
        TemplateError: a template is missing or wrong.
    """
    whole = load_content(options.content)
    made = make(options, memo=memo)
    return Inspected(
        options=options,
        whole=whole,
        content=made.content,
        tracker=made.tracker,
        specs=made.pages,
        files=made.files,
        hypertext={name: read_html(data) for name, data in made.files.items() if name.endswith(".html")},
        static=list_static(options.content),
        confidence=confidence,
    )
