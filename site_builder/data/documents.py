"""JSON: a document for each entity and each statement, and the lists of them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from site_builder.data.records import (
    article_record,
    party_record,
    person_record,
    position_record,
    statement_record,
    topic_record,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from site_builder.data.inputs import Inputs
    from site_builder.data.records import StatementRecord
    from site_builder.model import Tracked

Said = dict[str, msgspec.Raw]
"""The JSON of each statement by its id: made once, and laid into every document that has it."""


def said(records: Mapping[str, StatementRecord]) -> Said:
    """Return the JSON of each statement."""
    return {ident: msgspec.Raw(msgspec.json.encode(record)) for ident, record in records.items()}


def records_of(inputs: Inputs) -> dict[str, StatementRecord]:
    """Return every statement, credited or not, by its id."""
    tracked = (*inputs.tracker.statements, *inputs.tracker.left_out)
    return {each.statement.id: statement_record(each, inputs) for each in tracked}


def documents(inputs: Inputs, statements: Said) -> Iterator[tuple[str, bytes]]:
    """Yield the JSON of each entity and credited statement with its address: that of its page, ending in `.json`."""
    tracker, registry, cells = inputs.tracker, inputs.registry, inputs.matrix.rows
    for party in registry.parties.values():
        positions = [position_record(cell) for row in cells if row.party == party.id for cell in row.cells]
        own = {"positions": positions, "statements": _said(tracker.parties[party.id], statements)}
        yield _document("party", party_record(party, inputs), own, inputs)
    for person in registry.people.values():
        own = {"statements": _said(tracker.people[person.id], statements)}
        yield _document("person", person_record(person, inputs), own, inputs)
    for topic in registry.topics.values():
        positions = [position_record(cell) for cell in inputs.matrix.column(topic.id)]
        own = {"positions": positions, "statements": _said(tracker.topics[topic.id], statements)}
        yield _document("topic", topic_record(topic, inputs), own, inputs)
    for article in inputs.articles:
        credited = [t for t in tracker.articles[article.id] if t.credited]
        others = [t for t in tracker.articles[article.id] if not t.credited]
        own = {"statements": _said(credited, statements), "left_out": _said(others, statements)}
        yield _document("article", article_record(article, inputs), own, inputs)
    for tracked in tracker.statements:
        ident = tracked.statement.id
        yield json_address(inputs.address("statement", ident)), bytes(statements[ident]) + b"\n"
    yield from _withdrawn(inputs)


def _withdrawn(inputs: Inputs) -> Iterator[tuple[str, bytes]]:
    """Yield what stands for a statement that was withdrawn: when, and why."""
    taken_back = [(each.id, each.date, each.reason, each.note) for each in inputs.record.withdrawn]
    gone = [(each.id, each.date, "gone", each.reason) for each in inputs.record.gone]
    for ident, day, reason, note in (*taken_back, *gone):
        address = inputs.address("statement", ident)
        told = {"date": day, "reason": reason, "note": note}
        data = {"id": ident, "url": inputs.absolute(address), "withdrawn": told}
        yield json_address(address), msgspec.json.encode(data) + b"\n"


def lists(inputs: Inputs, statements: Said) -> Iterator[tuple[str, bytes]]:
    """Yield the list of all statements, parties, people and topics, each with its address."""
    registry = inputs.registry
    yield _list("statements", _said(inputs.tracker.statements, statements), inputs)
    yield _list("parties", [party_record(party, inputs) for party in registry.parties.values()], inputs)
    yield _list("people", [person_record(person, inputs) for person in registry.people.values()], inputs)
    yield _list("topics", [topic_record(topic, inputs) for topic in registry.topics.values()], inputs)


def json_address(address: str) -> str:
    """Return the address of a page's JSON: `partier/venstre.json` of `partier/venstre/`."""
    return f"{address.rstrip('/')}.json"


def _said(tracked: Iterable[Tracked], statements: Said) -> list[msgspec.Raw]:
    return [statements[each.statement.id] for each in tracked]


def _document(kind: str, record: msgspec.Struct, own: Mapping[str, object], inputs: Inputs) -> tuple[str, bytes]:
    data = {**msgspec.structs.asdict(record), **own}
    return json_address(inputs.address(kind, str(data["id"]))), msgspec.json.encode(data) + b"\n"


def _list(name: str, items: object, inputs: Inputs) -> tuple[str, bytes]:
    site = inputs.site
    about = {"title": site.title, "url": inputs.absolute(""), "licence": site.licence}
    return f"data/{name}.json", msgspec.json.encode({"site": about, name: items}) + b"\n"
