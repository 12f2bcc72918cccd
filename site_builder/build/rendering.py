"""The stages from a tracker to the files of its site."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import msgspec

from site_builder.attribution import method
from site_builder.build.carding import Cards, draw_cards
from site_builder.build.exporting import exported, for_robots, inputs_of, makers
from site_builder.memo import Memo, digest, digest_of_folders
from site_builder.pages import (
    KINDS,
    Addresses,
    CompiledTemplates,
    PageSpec,
    Renderer,
    Sources,
    Theme,
    cards_of,
    plan_pages,
    searchable,
)
from site_builder.publish import Maker, refuse_clashes
from site_builder.search import ENTRY, make_index, version
from site_builder.tracker import record, standing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from site_builder.build.options import Options
    from site_builder.content import Content
    from site_builder.model import Record, Tracker


def render(
    content: Content, tracker: Tracker, options: Options, memo: Memo
) -> tuple[tuple[PageSpec, ...], dict[str, bytes]]:
    """Return the pages and every file of the site by its path.

    Raises:
        ContentError: two things would stand at one address, or `site.toml` withdraws what is still there.
        TemplateError: a template is missing or wrong.
    """
    addresses = Addresses(content.site.base_url)
    told = content.documents[""]["site"].problem
    kept = record(tracker, content.articles, content.site.withdrawn, told)
    inputs = inputs_of(content, tracker, kept, addresses)
    data = exported(inputs, memo)
    sources = msgspec.structs.replace(_sources(content, tracker, kept, addresses, options), downloads=data.downloads)
    specs = plan_pages(sources, KINDS)
    theme = Theme.default()
    if options.templates is not None:
        theme = theme.under(options.templates)
    shared = {**_shared(content, addresses), "search": sources.search}
    looks = digest(digest_of_folders(theme.folders))
    compiled = CompiledTemplates(memo.recall(looks, dict, dict[str, bytes]))
    renderer = Renderer(theme, addresses, content.site.lang, shared, compiled)
    wanted = cards_of(sources) if options.cards else ()
    own = [*data.files, *(card.file for card in wanted)]
    refuse_clashes(_makers(specs, renderer.assets, own, content, options))
    cards = draw_cards(wanted, memo) if options.cards else Cards()
    common = digest(looks, shared)
    files = {}
    for spec in specs:
        forms = data.alternates.get(spec.address, ())
        picture = cards.pictures.get(spec.address)
        page = partial(renderer.render, spec, forms, picture)
        files[spec.file] = memo.recall(digest("page", common, spec, forms, picture), page, bytes)
    memo.keep(looks, compiled.kept)
    static = {name: path.read_bytes() for name, path in content.static.items()}
    index = _index(sources, memo) if sources.search and options.search == "index" else {}
    listed = for_robots(specs, files, inputs, content)
    return specs, {**data.copies, **files, **listed, **data.files, **cards.files, **renderer.assets, **static, **index}


def _sources(content: Content, tracker: Tracker, kept: Record, addresses: Addresses, options: Options) -> Sources:
    """Return what all pages are made from but for the files beside them."""
    return Sources(
        site=content.site,
        registry=content.registry,
        tracker=tracker,
        standing=standing(tracker, content.registry, content.site.terms),
        articles=content.articles,
        pages=content.pages,
        addresses=addresses,
        preview=options.preview,
        search=options.search != "none" and _is_anything(content, tracker),
        record=kept,
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


def _makers(
    specs: Iterable[PageSpec], assets: Iterable[str], data: Iterable[str], content: Content, options: Options
) -> Iterator[tuple[str, Maker]]:
    """Yield every file of the site with what it is made from."""
    yield from makers(specs, assets, data, content, options.content)
    if options.search == "index":
        yield ENTRY, Maker("the search index")
