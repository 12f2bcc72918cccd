"""Old addresses: a page at each that sends readers on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.model import moved_from
from site_builder.pages.addresses import address_of
from site_builder.pages.plan import PageSpec, Sources
from site_builder.text.old_address import page_address

if TYPE_CHECKING:
    from collections.abc import Iterator

TEMPLATE = "moved.html"


def moved(sources: Sources) -> Iterator[PageSpec]:
    """Yield a page for each old address of a party, a person, a topic, an article and a page of the keeper's own."""
    for folder, ident, name, address, old in _with_old_addresses(sources):
        for field, written in old:
            context = {
                "name": name,
                "target": sources.addresses.url(address),
                "canonical_target": sources.addresses.absolute(address),
                "told_in": (folder, ident, field),
            }
            yield PageSpec(page_address(written), TEMPLATE, context)


def _with_old_addresses(sources: Sources) -> Iterator[tuple[str, str, str, str, tuple[tuple[str, str], ...]]]:
    """Yield everything that may have old addresses: its folder, id, name, address now, and those."""
    registry = sources.registry
    for party in registry.parties.values():
        yield "parties", party.id, party.name, address_of("party", party.id), moved_from(party)
    for person in registry.people.values():
        yield "people", person.id, person.name, address_of("person", person.id), moved_from(person)
    for topic in registry.topics.values():
        yield "topics", topic.id, topic.name, address_of("topic", topic.id), moved_from(topic)
    for article in sources.articles:
        yield "articles", article.id, article.title, address_of("article", article.id), moved_from(article)
    for page in sources.pages:
        yield "pages", page.id, page.title, f"{page.id}/", moved_from(page)
