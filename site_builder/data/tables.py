"""The tables of the data package: what was said, where parties stand, and whom and what that is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from site_builder.data.registry_tables import (
    URL,
    articles_table,
    memberships_table,
    parties_table,
    people_table,
    topics_table,
)
from site_builder.data.table import Field, ForeignKey, Table
from site_builder.data.wording import names_of
from site_builder.messages import N_
from site_builder.model import Kind, Stance, State, Status, Why

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from site_builder.data.inputs import Inputs
    from site_builder.data.records import StatementRecord
    from site_builder.data.table import Value

_STANCES, _STATUSES, _WHYS = get_args(Stance), get_args(Status), get_args(Why)


def tables(inputs: Inputs, records: Mapping[str, StatementRecord]) -> Iterator[Table]:
    """Yield every table, those that others refer to as well."""
    credited = [records[tracked.statement.id] for tracked in inputs.tracker.statements]
    yield _statements(credited, inputs)
    yield _speakers(credited)
    yield _statement_topics(credited)
    yield _stances(credited)
    yield _positions(inputs)
    yield memberships_table(inputs)
    yield parties_table(inputs)
    yield people_table(inputs)
    yield topics_table(inputs)
    yield articles_table(inputs)


def _statements(records: list[StatementRecord], inputs: Inputs) -> Table:
    fields = (
        Field("id", "string", N_("Udsagnets id, som indgår i den faste adresse")),
        URL,
        Field("kind", "string", N_("direct: ordret citat; indirect: gengivet"), get_args(Kind), required=True),
        Field("date", "date", N_("Hvornår det blev sagt"), required=True),
        Field("quote", "string", N_("Ordene, præcis som de står i artiklen"), required=True),
        Field("before", "string", N_("Ordene lige før, hvor udsagnet ikke kan stå alene")),
        Field("after", "string", N_("Ordene lige efter, hvor udsagnet ikke kan stå alene")),
        Field("speakers", "string", N_("Hvem der siger det, som læsere ser det"), required=True),
        Field("parties", "string", N_("De talendes partier den dag: id'er med mellemrum imellem")),
        Field("topics", "string", N_("Emnerne: id'er med mellemrum imellem")),
        Field("article", "string", N_("Artiklen, som det står i"), required=True),
        Field("rule", "string", N_("Reglen, der afgjorde, hvem der siger det"), required=True),
        Field("confidence", "number", N_("Hvor sikker tilskrivningen er, fra 0 til 1"), required=True),
        Field("status", "string", N_("engine: reglen afgjorde det; keeper: redaktionen"), _STATUSES, required=True),
        Field("stance_topic", "string", N_("Emnet, som redaktionens vurdering gælder")),
        Field("stance", "string", N_("Redaktionens vurdering af holdningen til emnets påstand"), _STANCES),
        Field("coder", "string", N_("Hvem der har vurderet det")),
        Field("note", "string", N_("Redaktionens note")),
    )
    keys = (ForeignKey("article", "articles"), ForeignKey("stance_topic", "topics"))
    return Table(
        name="statements",
        text=N_("Alle udsagn, der er tilskrevet nogen, nyeste først."),
        fields=fields,
        primary_key=("id",),
        foreign_keys=keys,
        rows=tuple(_statement(record, inputs) for record in records),
    )


def _statement(record: StatementRecord, inputs: Inputs) -> tuple[Value, ...]:
    frame, coding = record.frame, record.coding
    parties = dict.fromkeys(speaker.party for speaker in record.speakers if speaker.party)
    said = (record.id, record.url, record.kind, record.date, record.quote)
    around = (frame.before, frame.after) if frame else (None, None)
    places = (
        names_of(record.speakers, inputs),
        " ".join(parties),
        " ".join(dict.fromkeys(link.topic for link in record.topics)),
    )
    found = (record.article.id, record.rule, record.confidence, record.status)
    word = (coding.topic, coding.stance, coding.coder, coding.note) if coding else (None, None, None, None)
    return (*said, *around, *places, *found, *word)


def _speakers(records: list[StatementRecord]) -> Table:
    fields = (
        Field("statement", "string", N_("Udsagnets id")),
        Field("number", "integer", N_("Nummer blandt dem, der siger det, fra 1")),
        Field("person", "string", N_("Personens id, hvis trackeren kender vedkommende")),
        Field("name", "string", N_("Navnet, for ukendte som artiklen skriver det")),
        Field("party", "string", N_("Partiet, som personen tilhørte den dag, eller som selv taler")),
        Field("org", "string", N_("En anden organisation, der taler")),
        Field("role", "string", N_("Rollen den dag")),
    )
    keys = (ForeignKey("statement", "statements"), ForeignKey("person", "people"), ForeignKey("party", "parties"))
    return Table(
        name="speakers",
        text=N_("Hvem der siger hvert udsagn, en række for hver."),
        fields=fields,
        primary_key=("statement", "number"),
        foreign_keys=keys,
        rows=tuple(
            (record.id, number, who.person, who.name, who.party, who.org, who.role)
            for record in records
            for number, who in enumerate(record.speakers, 1)
        ),
    )


def _statement_topics(records: list[StatementRecord]) -> Table:
    fields = (
        Field("statement", "string", N_("Udsagnets id")),
        Field("topic", "string", N_("Emnets id")),
        Field("why", "string", N_("Hvorfor: nøgleord, artiklens emne eller redaktionens valg"), _WHYS, required=True),
        Field("keyword", "string", N_("Nøgleordet")),
    )
    rows = {
        (record.id, link.topic): (record.id, link.topic, link.why, link.keyword)
        for record in records
        for link in reversed(record.topics)
    }
    return Table(
        name="statement_topics",
        text=N_("Hvilke emner hvert udsagn hører til, og hvorfor."),
        fields=fields,
        primary_key=("statement", "topic"),
        foreign_keys=(ForeignKey("statement", "statements"), ForeignKey("topic", "topics")),
        rows=tuple(rows.values()),
    )


def _stances(records: list[StatementRecord]) -> Table:
    fields = (
        Field("statement", "string", N_("Udsagnets id")),
        Field("topic", "string", N_("Emnets id")),
        Field("stance", "string", N_("Vurderingen af holdningen til emnets påstand"), _STANCES, required=True),
        Field("coder", "string", N_("Hvem der har vurderet det")),
        Field("note", "string", N_("Redaktionens note")),
    )
    return Table(
        name="stances",
        text=N_("Redaktionens vurderinger, en række for hvert udsagn og emne."),
        fields=fields,
        primary_key=("statement", "topic"),
        foreign_keys=(ForeignKey("statement", "statements"), ForeignKey("topic", "topics")),
        rows=tuple(
            (record.id, coding.topic, coding.stance, coding.coder, coding.note)
            for record in records
            for coding in record.codings
            if coding.topic and coding.stance
        ),
    )


def _positions(inputs: Inputs) -> Table:
    fields = (
        Field("party", "string", N_("Partiets id")),
        Field("topic", "string", N_("Emnets id")),
        Field("state", "string", N_("Hvor meget der vides, fra unsearched til coded"), get_args(State), required=True),
        Field("stance", "string", N_("Den nyeste vurderede holdning til emnets påstand"), _STANCES),
        Field("date", "date", N_("Dagen for den")),
        Field("evidence", "string", N_("Udsagnene, den hviler på: id'er med mellemrum imellem")),
        Field("statements", "integer", N_("Antal udsagn om emnet og dets underemner"), required=True),
    )
    cells = [cell for row in inputs.matrix.rows for cell in row.cells]
    return Table(
        name="positions",
        text=N_("Hvor hvert parti står i hvert emne, og hvor der intet vides."),
        fields=fields,
        primary_key=("party", "topic"),
        foreign_keys=(ForeignKey("party", "parties"), ForeignKey("topic", "topics")),
        rows=tuple(
            (c.holder, c.topic, c.state, c.stance, c.date, " ".join(c.evidence), c.statements) for c in cells
        ),
    )
