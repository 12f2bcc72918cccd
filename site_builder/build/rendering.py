"""The stages from a tracker to the files of its site."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import msgspec

from site_builder.attribution import method
from site_builder.build.carding import Cards, draw_cards
from site_builder.build.exporting import exported, for_robots, inputs_of, makers
from site_builder.data import content_days
from site_builder.memo import Memo, digest, digest_of_folders
from site_builder.messages import messages
from site_builder.pages import (
    IN_EVERY_EDITION,
    KINDS,
    Addresses,
    Beside,
    CompiledTemplates,
    PageSpec,
    Renderer,
    Sources,
    Theme,
    cards_of,
    editions,
    plan_pages,
    searchable,
    translated,
    translations,
)
from site_builder.publish import Maker, refuse_clashes
from site_builder.search import ENTRY, make_index, version
from site_builder.tracker import record, standing

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from site_builder.build.options import Options
    from site_builder.content import Content
    from site_builder.data import Exported
    from site_builder.model import Record, Tracker


def render(
    content: Content, tracker: Tracker, options: Options, memo: Memo
) -> tuple[tuple[PageSpec, ...], dict[str, bytes]]:
    """Return the pages and every file of the site by its path.

    Raises:
        ContentError: two things would stand at one address, or `site.toml` withdraws what is still there.
        TemplateError: a template is missing or wrong.
    """
    told = content.documents[""]["site"].problem
    kept = record(tracker, content.articles, content.site.withdrawn, told)
    root = Addresses(content.site.base_url)
    inputs = inputs_of(content, tracker, kept, root)
    data = exported(inputs, memo)
    sources = msgspec.structs.replace(_sources(content, tracker, kept, root, options), downloads=data.downloads)
    made = [(each, plan_pages(each, KINDS if each.at_root else IN_EVERY_EDITION)) for each in editions(sources)]
    specs = tuple(spec for _, planned in made for spec in planned)
    theme = Theme.default()
    if options.templates is not None:
        theme = theme.under(options.templates)
    assets = theme.assets()
    wanted = cards_of(sources) if options.cards else ()
    own = [*data.files, *(card.file for card in wanted)]
    refuse_clashes(_makers(specs, assets, own, content, options))
    cards = draw_cards(wanted, memo) if options.cards else Cards()
    days = content_days(inputs)
    files = _pages(made, theme, _beside(made, data, cards, days), memo)
    static = {name: path.read_bytes() for name, path in content.static.items()}
    indexed = [each for each, _ in made] if sources.search and options.search == "index" else []
    index = {name: content for each in indexed for name, content in _index(each, memo).items()}
    listed = for_robots(specs, files, days, root, content)
    return specs, {**data.copies, **files, **listed, **data.files, **cards.files, **assets, **static, **index}


def _beside(
    made: Sequence[tuple[Sources, Sequence[PageSpec]]], data: Exported, cards: Cards, days: Mapping[str, dt.date]
) -> dict[str, Beside]:
    """Return what there is beside each page, by where it stands."""
    elsewhere = translations(made)
    return {
        spec.whole: Beside(
            alternates=data.alternates.get(spec.address, ()),
            translations=elsewhere.get(spec.whole, ()),
            picture=cards.pictures.get(spec.address),
            changed=days.get(spec.address),
        )
        for _, specs in made
        for spec in specs
    }


def _pages(
    made: Sequence[tuple[Sources, Sequence[PageSpec]]], theme: Theme, beside: Mapping[str, Beside], memo: Memo
) -> dict[str, bytes]:
    """Return the HTML of the pages of every edition by their paths."""
    looks = digest(digest_of_folders(theme.folders))
    compiled = CompiledTemplates(memo.recall(looks, dict, dict[str, bytes]))
    files = {}
    for sources, specs in made:
        shared = _shared(sources)
        renderer = Renderer(theme, sources, shared, compiled)
        common = digest(looks, shared, sources.messages.mark, sorted(translated(sources)), sources.addresses.edition)
        for spec in specs:
            page = partial(renderer.render, spec, beside[spec.whole])
            files[spec.file] = memo.recall(digest("page", common, spec, beside[spec.whole]), page, bytes)
    memo.keep(looks, compiled.kept)
    return files


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
        messages=messages(content.site.lang),
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
    """Return the files of an edition's search index by their paths."""
    pages, lang = searchable(sources), sources.site.lang
    made = memo.recall(digest("index", version(), lang, pages), partial(make_index, pages, lang), dict[str, bytes])
    return {f"{sources.addresses.edition}{name}": content for name, content in made.items()}


def _shared(sources: Sources) -> dict[str, object]:
    """Return what every template of an edition is given besides its own."""
    menu = [(page.title, sources.addresses.url(f"{page.id}/")) for page in sources.pages if page.menu]
    return {"site": sources.site, "menu": menu, "search": sources.search}


def _makers(
    specs: Iterable[PageSpec], assets: Iterable[str], data: Iterable[str], content: Content, options: Options
) -> Iterator[tuple[str, Maker]]:
    """Yield every file of the site with what it is made from."""
    yield from makers(specs, assets, data, content, options.content)
    if options.search == "index":
        for edition in dict.fromkeys(spec.edition for spec in specs):
            yield f"{edition}{ENTRY}", Maker("the search index")
