"""The stages from a tracker to the files of its site."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from site_builder.attribution import method
from site_builder.memo import Memo, digest, digest_of_folders
from site_builder.model import Page
from site_builder.pages import (
    KINDS,
    Addresses,
    CompiledTemplates,
    PageSpec,
    Renderer,
    Sources,
    Theme,
    plan_pages,
    searchable,
)
from site_builder.publish import refuse_clashes
from site_builder.search import ENTRY, make_index, version
from site_builder.tracker import record, standing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from site_builder.build.options import Options
    from site_builder.content import Content
    from site_builder.model import Tracker


def render(
    content: Content, tracker: Tracker, options: Options, memo: Memo
) -> tuple[tuple[PageSpec, ...], dict[str, bytes]]:
    """Return the pages and every file of the site by its path.

    Raises:
        ContentError: two things would stand at one address, or `site.toml` withdraws what is still there.
        TemplateError: a template is missing or wrong.
    """
    addresses = Addresses(content.site.base_url)
    search = options.search if _is_anything(content, tracker) else "none"
    sources = _sources(content, tracker, addresses, preview=options.preview, search=search != "none")
    specs = plan_pages(sources, KINDS)
    theme = Theme.default()
    if options.templates is not None:
        theme = theme.under(options.templates)
    shared = {**_shared(content, addresses), "search": sources.search}
    looks = digest(digest_of_folders(theme.folders))
    compiled = CompiledTemplates(memo.recall(looks, dict, dict[str, bytes]))
    renderer = Renderer(theme, addresses, content.site.lang, shared, compiled)
    refuse_clashes(_made(specs, renderer.assets, content, options))
    common = digest(looks, shared)
    files = {
        spec.file: memo.recall(digest("page", common, spec), partial(renderer.render, spec), bytes) for spec in specs
    }
    memo.keep(looks, compiled.kept)
    static = {name: path.read_bytes() for name, path in content.static.items()}
    index = _index(sources, memo) if search == "index" else {}
    return specs, {**files, **renderer.assets, **static, **index}


def _sources(content: Content, tracker: Tracker, addresses: Addresses, *, preview: bool, search: bool) -> Sources:
    """Return what all pages are made from."""
    return Sources(
        site=content.site,
        registry=content.registry,
        tracker=tracker,
        standing=standing(tracker, content.registry, content.site.terms),
        articles=content.articles,
        pages=content.pages,
        addresses=addresses,
        preview=preview,
        search=search,
        record=record(tracker, content.articles, content.site.withdrawn, content.documents[""]["site"].problem),
        method=method(),
    )


def _is_anything(content: Content, tracker: Tracker) -> bool:
    """Whether there is anything that could be searched for."""
    registry = content.registry
    return bool(tracker.statements or registry.people or registry.parties or registry.topics)


def _index(sources: Sources, memo: Memo) -> dict[str, bytes]:
    """Return the files of the search index by their paths."""
    pages, lang = searchable(sources), sources.site.lang
    return memo.recall(digest("index", version(), lang, pages), partial(make_index, pages, lang), dict[str, bytes])


def _shared(content: Content, addresses: Addresses) -> dict[str, object]:
    """Return what every template is given besides its own."""
    menu = [(page.title, addresses.url(f"{page.id}/")) for page in content.pages if page.menu]
    return {"site": content.site, "menu": menu}


def _made(
    specs: Iterable[PageSpec], assets: Iterable[str], content: Content, options: Options
) -> Iterator[tuple[str, str]]:
    """Yield every file of the site with what it is made from."""
    for spec in specs:
        page = spec.context.get("page")
        file = options.content / "pages" / f"{page.id}.md" if isinstance(page, Page) else f"the page of {spec.template}"
        yield spec.file, str(file)
    yield from ((name, f"the theme's {name}") for name in assets)
    yield from ((name, str(path)) for name, path in content.static.items())
    if options.search == "index":
        yield ENTRY, "the search index"
