"""The stages from a tracker to the files of its site."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from site_builder.build.carding import Cards, draw_cards
from site_builder.build.exporting import for_robots, makers
from site_builder.build.gathering import gather
from site_builder.memo import Memo, digest, digest_of_folders
from site_builder.pages import (
    IN_EVERY_EDITION,
    KINDS,
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

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from site_builder.build.gathering import Gathered
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
    found = gather(content, tracker, options, memo)
    sources, data = found.sources, found.data
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
    files = _pages(made, theme, _beside(made, found, cards), memo)
    static = {name: path.read_bytes() for name, path in content.static.items()}
    indexed = [each for each, _ in made] if sources.search and options.search == "index" else []
    index = {name: content for each in indexed for name, content in _index(each, memo).items()}
    listed = for_robots(specs, files, found.days, sources.addresses, content)
    return specs, {**data.copies, **files, **listed, **data.files, **cards.files, **assets, **static, **index}


def _beside(made: Sequence[tuple[Sources, Sequence[PageSpec]]], found: Gathered, cards: Cards) -> dict[str, Beside]:
    """Return what there is beside each page, by where it stands."""
    elsewhere = translations(made)
    return {
        spec.whole: Beside(
            alternates=found.data.alternates.get(spec.address, ()),
            translations=elsewhere.get(spec.whole, ()),
            picture=cards.pictures.get(spec.address),
            changed=found.days.get(spec.address),
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
