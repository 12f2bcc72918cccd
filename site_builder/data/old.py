"""What programs fetched at a page's old address: they follow no page that sends people on, so it stays there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.data.documents import json_address
from site_builder.data.feeds import atom_address, json_feed_address
from site_builder.model import moved_from
from site_builder.text.old_address import page_address

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from site_builder.data.inputs import Inputs


def copies(inputs: Inputs, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return a copy of each page's feeds and JSON by every address that it had before."""
    return {
        old(before): files[old(now)]
        for now, before in _moves(inputs)
        for old in (atom_address, json_feed_address, json_address)
        if before.endswith("/") and old(now) in files
    }


def _moves(inputs: Inputs) -> Iterator[tuple[str, str]]:
    """Yield the address of each page with one that it had before."""
    registry = inputs.registry
    for kind, entities in (
        ("party", registry.parties.values()),
        ("person", registry.people.values()),
        ("topic", registry.topics.values()),
        ("article", inputs.articles),
    ):
        for entity in entities:
            for _, written in moved_from(entity):
                yield inputs.address(kind, entity.id), page_address(written)
