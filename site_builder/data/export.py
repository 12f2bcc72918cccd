"""All data of a site: documents, tables, Popolo and feeds, and what pages say of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

import msgspec

from site_builder.data.atom import to_atom
from site_builder.data.datapackage import datapackage
from site_builder.data.documents import documents, lists, records_of, said
from site_builder.data.feeds import atom_address, feeds, json_feed_address
from site_builder.data.json_feed import to_json_feed
from site_builder.data.old import copies
from site_builder.data.popolo import popolo
from site_builder.data.table import to_csv
from site_builder.data.tables import tables
from site_builder.data.wording import AS_DATA, AS_FEED, AS_JSON_FEED, FILES
from site_builder.model import Alternate, Column, Download

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.data.feed import Feed
    from site_builder.data.inputs import Inputs
    from site_builder.data.table import Table

Recall: TypeAlias = Callable[[object, Callable[[], bytes]], bytes]
"""Returns what a function returned before for the same values, else calls it."""


class Exported(msgspec.Struct, frozen=True):
    """The files by their addresses; those for people to fetch; and the other forms of each page by its address.

    `copies` are what also stands at pages' old addresses, unless anything else stands there.
    """

    files: dict[str, bytes]
    copies: dict[str, bytes]
    downloads: tuple[Download, ...]
    alternates: dict[str, tuple[Alternate, ...]]


def export(inputs: Inputs, recall: Recall) -> Exported:
    """Return all data of a site; XML, which is dear to make, through `recall`."""
    records = records_of(inputs)
    statements = said(records)
    files = dict(documents(inputs, statements))
    made = tuple(tables(inputs, records))
    downloads = {table.address: to_csv(table) for table in made}
    downloads["data/datapackage.json"] = datapackage(made, downloads, inputs)
    downloads.update(lists(inputs, statements))
    downloads["data/popolo.json"] = popolo(inputs.registry)
    alternates = {f"{address.removesuffix('.json')}/": _as_data(address) for address in files}
    for feed in feeds(inputs):
        files[atom_address(feed.address)] = recall(feed, partial(to_atom, feed))
        files[json_feed_address(feed.address)] = to_json_feed(feed)
        alternates[feed.address] = (*_forms(feed), *alternates.get(feed.address, ()))
    everything = {**files, **downloads}
    return Exported(everything, copies(inputs, everything), tuple(_downloads(made, downloads)), alternates)


def _forms(feed: Feed) -> Iterator[Alternate]:
    yield Alternate("application/atom+xml", atom_address(feed.address), feed.title, AS_FEED)
    yield Alternate("application/feed+json", json_feed_address(feed.address), feed.title, AS_JSON_FEED)


def _as_data(address: str) -> tuple[Alternate, ...]:
    return (Alternate("application/json", address, "", AS_DATA),)


def _downloads(made: tuple[Table, ...], files: dict[str, bytes]) -> Iterator[Download]:
    """Yield what there is to fetch: the tables, then the other files."""
    for table in made:
        columns = tuple(Column(field.name, field.type, field.text) for field in table.fields)
        size = len(files[table.address])
        yield Download(address=table.address, text=table.text, size=size, rows=len(table.rows), columns=columns)
    for address, text in FILES.items():
        yield Download(address=address, text=text, size=len(files[address]))


