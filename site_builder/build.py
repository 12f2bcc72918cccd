"""The build: every stage in its order, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from site_builder.assembly import exported, for_robots, inputs_of, makers
from site_builder.attribution import Engine, grammar_of
from site_builder.content import Content, load_content
from site_builder.errors import ContentError, OutputError, Problem
from site_builder.memo import Memo, digest, digest_of_folders
from site_builder.model import Article, Found, Grammar, Tracker
from site_builder.pages import KINDS, Addresses, PageSpec, Renderer, Sources, Theme, over_budget, plan_pages
from site_builder.publish import Written, refuse_clashes, write_site
from site_builder.tracker import gather, uncredited, without_topic

if TYPE_CHECKING:
    from collections.abc import Iterator


_FEW = 3
"""So many articles beyond the quote budget are named one by one."""

class Options(msgspec.Struct, frozen=True, kw_only=True):
    """What a site is made from, and for `build` where it goes.

    `templates` goes before the default theme, `base_url` before the site's own; `strict` takes warnings for errors;
    `preview` shows on its page the whole text of each article with every statement marked, as the keeper needs it
    and no reader may see it.
    """

    content: Path
    output: Path = Path("_site")
    templates: Path | None = None
    base_url: str | None = None
    drafts: bool = False
    strict: bool = False
    preview: bool = False


class Made(msgspec.Struct, frozen=True, kw_only=True):
    """A whole site in memory: every file by its path, what the pages show, and what is worth a warning."""

    content: Content
    tracker: Tracker
    pages: tuple[PageSpec, ...]
    files: dict[str, bytes]
    warnings: tuple[Problem, ...]


class Built(msgspec.Struct, frozen=True, kw_only=True):
    """What a build made, and what it found worth a warning."""

    tracker: Tracker
    articles: int
    pages: int
    written: Written
    warnings: tuple[Problem, ...]


Watch = Callable[[Sequence[Article]], Iterable[Article]]
"""Is handed the articles that are to be read and yields them one by one: a progress bar."""


def build(options: Options, watch: Watch = iter, memo: Memo | None = None) -> Built:
    """Make a site and write it.

    Raises:
        ContentError: something in the content is wrong, or with `strict` worth a warning.
        TemplateError: a template is missing or wrong.
        OutputError: the site cannot be written where it was asked for.
    """
    _keep_apart(options)
    made = make(options, watch, memo)
    if options.strict and made.warnings:
        raise ContentError(made.warnings)
    written = write_site(options.output, made.files)
    return Built(
        tracker=made.tracker,
        articles=len(made.content.articles),
        pages=len(made.pages),
        written=written,
        warnings=made.warnings,
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


def read(folder: Path) -> tuple[Content, Tracker]:
    """Return a content folder and what its articles say, drafts left out, as a build has them.

    Raises:
        ContentError: something in the content is wrong.
    """
    content = _without_drafts(load_content(folder))
    return content, track(content)


def track(content: Content, watch: Watch = iter, memo: Memo | None = None) -> Tracker:
    """Return what the articles of a content say, in its places."""
    found = attribute(content, watch, memo or Memo())
    return gather(
        content.registry,
        content.articles,
        {ident: each.statements for ident, each in found.items()},
        content.site.confidence,
        {ident: each.dropped for ident, each in found.items()},
        grammars(content.articles),
    )


def attribute(content: Content, watch: Watch, memo: Memo) -> dict[str, Found]:
    """Return every article's statements by its id, and those that its keeper dropped."""
    engine, known = Engine(content.registry), digest(content.registry)
    return {
        article.id: memo.recall(digest("found", known, article), partial(engine.found, article), Found)
        for article in watch(content.articles)
    }


def grammars(articles: Iterable[Article]) -> dict[str, Grammar]:
    """Return how each language of the articles inflects, where there is a pack for it."""
    found = {lang: grammar_of(lang) for lang in sorted({article.lang for article in articles})}
    return {lang: grammar for lang, grammar in found.items() if grammar is not None}


def render(
    content: Content, tracker: Tracker, options: Options, memo: Memo
) -> tuple[tuple[PageSpec, ...], dict[str, bytes]]:
    """Return the pages and every file of the site by its path.

    Raises:
        ContentError: two things would stand at one address.
        TemplateError: a template is missing or wrong.
    """
    addresses = Addresses(content.site.base_url)
    inputs = inputs_of(content, tracker, addresses)
    data = exported(inputs, memo)
    sources = Sources(
        site=content.site,
        registry=content.registry,
        tracker=tracker,
        articles=content.articles,
        pages=content.pages,
        addresses=addresses,
        preview=options.preview,
        downloads=data.downloads,
    )
    specs = plan_pages(sources, KINDS)
    theme = Theme.default()
    if options.templates is not None:
        theme = theme.under(options.templates)
    shared = _shared(content, addresses)
    renderer = Renderer(theme, addresses, content.site.lang, shared)
    refuse_clashes(makers(specs, renderer.assets, data.files, content, options.content))
    common = digest(digest_of_folders(theme.folders), shared)
    files = {}
    for spec in specs:
        forms = data.alternates.get(spec.address, ())
        page = partial(renderer.render, spec, forms)
        files[spec.file] = memo.recall(digest("page", common, spec, forms), page, bytes)
    static = {name: path.read_bytes() for name, path in content.static.items()}
    listed = for_robots(specs, files, inputs, content)
    return specs, {**data.copies, **files, **listed, **data.files, **renderer.assets, **static}


def _published(content: Content, options: Options) -> Content:
    """Return the content without drafts unless they are asked for, at the base URL asked for."""
    if options.base_url:
        content = msgspec.structs.replace(
            content, site=msgspec.structs.replace(content.site, base_url=options.base_url)
        )
    return content if options.drafts else _without_drafts(content)


def _without_drafts(content: Content) -> Content:
    return msgspec.structs.replace(
        content,
        articles=tuple(a for a in content.articles if not a.draft),
        pages=tuple(p for p in content.pages if not p.draft),
    )


def _shared(content: Content, addresses: Addresses) -> dict[str, object]:
    """Return what every template is given besides its own."""
    menu = [(page.title, addresses.url(f"{page.id}/")) for page in content.pages if page.menu]
    return {"site": content.site, "menu": menu}


def _warnings(content: Content, tracker: Tracker) -> Iterator[Problem]:
    for article in content.articles:
        file, tracked = content.files[article.id], tracker.articles[article.id]
        yield from uncredited(tracked, file)
        yield from without_topic(article, tracked, file)
    yield from _over_budget(content, tracker)


def _over_budget(content: Content, tracker: Tracker) -> Iterator[Problem]:
    """Yield a problem for each article that is shown beyond the quote budget; where they are many, one for all."""
    found = [
        problem
        for article in content.articles
        for problem in over_budget(
            article, tracker.articles[article.id], content.site.quote_budget, content.files[article.id]
        )
    ]
    if len(found) <= _FEW:
        yield from found
    else:
        message = f"{len(found)} of {len(content.articles)} articles are shown beyond it"
        yield content.documents[""]["site"].problem("quote_budget", message, "`standpunkt check` names them")


def _keep_apart(options: Options) -> None:
    """Refuse an output folder that is, or holds, or lies in what the site is made from."""
    output = options.output.resolve()
    for source in filter(None, (options.content, options.templates)):
        folder = source.resolve()
        if output == folder or output in folder.parents or folder in output.parents:
            raise OutputError(f"the site cannot be written to {options.output}: {source} is kept there")
