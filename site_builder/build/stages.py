"""The build: every stage in its order, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from site_builder.build.options import Built, Made, Options, Watch
from site_builder.build.rendering import render
from site_builder.build.tracking import track, without_drafts
from site_builder.content import Content, load_content
from site_builder.errors import ContentError
from site_builder.memo import Memo
from site_builder.pages import beyond_budget, removed_statements
from site_builder.publish import keep_apart, write_site, written_before
from site_builder.tracker import uncredited, without_topic

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.errors import Problem
    from site_builder.model import Tracker


def build(options: Options, watch: Watch = iter, memo: Memo | None = None) -> Built:
    """Make a site and write it.

    Raises:
        ContentError: something in the content is wrong, or with `strict` worth a warning.
        TemplateError: a template is missing or wrong.
        OutputError: the site cannot be written where it was asked for.
    """
    keep_apart(options.output, filter(None, (options.content, options.templates)))
    made = make(options, watch, memo)
    settings = made.content.documents[""]["site"].file
    warnings = (*made.warnings, *removed_statements(written_before(options.output), made.files, settings))
    if options.strict and warnings:
        raise ContentError(warnings)
    written = write_site(options.output, made.files)
    return Built(
        tracker=made.tracker,
        articles=len(made.content.articles),
        pages=len(made.pages),
        written=written,
        warnings=warnings,
    )


def make(options: Options, watch: Watch = iter, memo: Memo | None = None) -> Made:
    """Make a site; what the `memo` has seen before is not made again.

    Raises:
        ContentError: something in the content is wrong.
        TemplateError: a template is missing or wrong.
    """
    memo = memo or Memo()
    content = _published(load_content(options.content), options)
    tracker = track(content, watch, memo)
    pages, files = render(content, tracker, options, memo)
    memo.turn()
    warnings = tuple(_warnings(content, tracker))
    return Made(content=content, tracker=tracker, pages=pages, files=files, warnings=warnings)


def _published(content: Content, options: Options) -> Content:
    """Return the content without drafts unless they are asked for, at the base URL asked for."""
    if options.base_url:
        content = msgspec.structs.replace(
            content, site=msgspec.structs.replace(content.site, base_url=options.base_url)
        )
    return content if options.drafts else without_drafts(content)


def _warnings(content: Content, tracker: Tracker) -> Iterator[Problem]:
    for article in content.articles:
        file, tracked = content.files[article.id], tracker.articles[article.id]
        yield from uncredited(tracked, file)
        yield from without_topic(article, tracked, file)
    site, settings = content.site, content.documents[""]["site"]
    yield from beyond_budget(tracker, content.articles, content.files, site.quote_budget, settings.problem)
