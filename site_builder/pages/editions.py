"""The site in each of its languages: all its pages once more, below `/en/`, with what the keeper translated."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from babel import Locale

from site_builder.messages import messages
from site_builder.model import Translation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from site_builder.model import Site, Topic
    from site_builder.pages.plan import PageSpec, Sources


def editions(sources: Sources) -> Iterator[Sources]:
    """Yield what the pages of each edition are made from: the site's own language first, at the root."""
    yield _in_language(sources.site.lang, sources)
    for lang in sources.site.languages:
        yield _in_language(lang, sources)


def translated(sources: Sources) -> frozenset[str]:
    """Return what the keeper wrote in an edition's own language, though it is not the site's."""
    lang, site = sources.messages.lang, sources.site
    if lang == site.lang:
        return frozenset()
    words = {site.title, site.description} if lang in site.translations else set()
    for topic in sources.registry.topics.values():
        if lang in topic.translations:
            words |= {topic.name, topic.proposition}
    return frozenset(words)


def translations(made: Sequence[tuple[Sources, Sequence[PageSpec]]]) -> dict[str, tuple[Translation, ...]]:
    """Return the same page in other languages, for each page that there is in several, by where it stands."""
    there: dict[str, list[tuple[Sources, PageSpec]]] = {}
    for sources, specs in made:
        for spec in specs:
            there.setdefault(spec.address, []).append((sources, spec))
    return {
        spec.whole: tuple(_link(*other) for other in same)
        for same in there.values()
        if len(same) > 1
        for _, spec in same
    }


def _link(sources: Sources, spec: PageSpec) -> Translation:
    lang, addresses = sources.messages.lang, sources.addresses
    name = Locale.parse(lang, sep="-").get_display_name() or lang
    name = f"{name[:1].upper()}{name[1:]}"
    return Translation(lang, name, addresses.url(spec.address), addresses.absolute(spec.address))


def _in_language(lang: str, sources: Sources) -> Sources:
    site, registry = sources.site, sources.registry
    topics = {ident: _topic(topic, lang) for ident, topic in registry.topics.items()}
    return msgspec.structs.replace(
        sources,
        site=_site(site, lang),
        registry=msgspec.structs.replace(registry, topics=topics),
        pages=tuple(page for page in sources.pages if (page.lang or site.lang) == lang),
        addresses=sources.addresses.of_edition("" if lang == site.lang else f"{lang}/"),
        messages=messages(lang),
    )


def _site(site: Site, lang: str) -> Site:
    words = site.translations.get(lang)
    if words is None:
        return site
    return msgspec.structs.replace(site, title=words.title or site.title, description=words.description)


def _topic(topic: Topic, lang: str) -> Topic:
    words = topic.translations.get(lang)
    return msgspec.structs.replace(topic, name=words.name, proposition=words.proposition) if words else topic
