"""Which feeds a site has, and what is in each."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from site_builder.data.entries import correction_entries, statement_entry, withdrawal_entries
from site_builder.data.feed import Feed
from site_builder.data.wording import CORRECTIONS, STATEMENTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from site_builder.data.feed import Entry
    from site_builder.data.inputs import Inputs
    from site_builder.model import Tracked

NEWEST = 50
CORRECTIONS_AT = "rettelser/"
"""The address of the page of corrections, whose feed is theirs."""

_LONG_AGO = dt.date(1970, 1, 1)


def feeds(inputs: Inputs) -> Iterator[Feed]:
    """Yield the feed of everything, of each party, person and topic, and of what was corrected and withdrawn."""
    tracker, registry, title = inputs.tracker, inputs.registry, inputs.site.title
    made: dict[str, Entry] = {}
    everything = inputs.site.description or title
    yield _feed("", title, everything, _newest(tracker.statements, inputs, made), inputs)
    for kind, named, said in (
        ("party", registry.parties, tracker.parties),
        ("person", registry.people, tracker.people),
        ("topic", registry.topics, tracker.topics),
    ):
        for entity in named.values():
            entries = _newest(said[entity.id], inputs, made)
            text = inputs.say(STATEMENTS).format(entity.name)
            yield _feed(inputs.address(kind, entity.id), f"{entity.name} – {title}", text, entries, inputs)
    corrections = sorted((*correction_entries(inputs), *withdrawal_entries(inputs)), key=_newest_first)[:NEWEST]
    name = inputs.say(CORRECTIONS)
    yield _feed(CORRECTIONS_AT, f"{name} – {title}", name, tuple(corrections), inputs)


def atom_address(address: str) -> str:
    """Return the address of a page's Atom feed."""
    return f"{address}feed.atom"


def json_feed_address(address: str) -> str:
    """Return the address of a page's JSON Feed."""
    return f"{address}feed.json"


def _newest(said: Iterable[Tracked], inputs: Inputs, made: dict[str, Entry]) -> tuple[Entry, ...]:
    """Return the statements whose articles are the newest, each entry `made` once."""
    newest = sorted(said, key=lambda tracked: -tracked.article.date.toordinal())[:NEWEST]
    for tracked in newest:
        if tracked.statement.id not in made:
            made[tracked.statement.id] = statement_entry(tracked, inputs)
    return tuple(made[tracked.statement.id] for tracked in newest)


def _newest_first(entry: Entry) -> int:
    return -entry.updated.toordinal()


def _feed(address: str, title: str, text: str, entries: tuple[Entry, ...], inputs: Inputs) -> Feed:
    return Feed(
        address=address,
        title=title,
        text=text,
        site=inputs.site.title,
        home=inputs.absolute(address),
        lang=inputs.site.lang,
        atom_url=inputs.absolute(atom_address(address)),
        json_url=inputs.absolute(json_feed_address(address)),
        day=max((article.date for article in inputs.articles), default=_LONG_AGO),
        entries=entries,
    )
