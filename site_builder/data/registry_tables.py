"""The tables of people, parties, memberships, topics and articles, to which the others refer."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from site_builder.data.table import Field, ForeignKey, Table
from site_builder.messages import N_
from site_builder.model import Gender

if TYPE_CHECKING:
    from site_builder.data.inputs import Inputs

URL = Field("url", "string", N_("Fast adresse"), required=True)

_ID = N_("Filens navn i trackeren og den sidste del af adressen")


def memberships_table(inputs: Inputs) -> Table:
    """Return who was in which party, and when."""
    fields = (
        Field("person", "string", N_("Personens id")),
        Field("number", "integer", N_("Nummer blandt personens medlemskaber, fra 1")),
        Field("party", "string", N_("Partiets id"), required=True),
        Field("role", "string", N_("Rollen i partiet eller på dets vegne")),
        Field("start_date", "date", N_("Den første dag")),
        Field("end_date", "date", N_("Den sidste dag")),
    )
    return Table(
        name="memberships",
        text=N_("Hvem der har været i hvilket parti hvornår."),
        fields=fields,
        primary_key=("person", "number"),
        foreign_keys=(ForeignKey("person", "people"), ForeignKey("party", "parties")),
        rows=tuple(
            (person.id, number, each.party, each.role, each.start_date, each.end_date)
            for person in inputs.registry.people.values()
            for number, each in enumerate(person.memberships, 1)
        ),
    )


def parties_table(inputs: Inputs) -> Table:
    """Return the parties."""
    fields = (
        Field("id", "string", _ID),
        URL,
        Field("name", "string", N_("Partiets navn"), required=True),
        Field("short", "string", N_("Partiets korte navn"), required=True),
        Field("wikidata", "string", N_("Partiets id i Wikidata")),
        Field("founded", "date", N_("Stiftet")),
        Field("dissolved", "date", N_("Nedlagt: den første dag uden partiet")),
    )
    rows = tuple(
        (p.id, inputs.url("party", p.id), p.name, p.label, p.wikidata, p.founded, p.dissolved)
        for p in inputs.registry.parties.values()
    )
    return Table(name="parties", text="Partierne.", fields=fields, primary_key=("id",), rows=rows)


def people_table(inputs: Inputs) -> Table:
    """Return the people."""
    fields = (
        Field("id", "string", _ID),
        URL,
        Field("name", "string", N_("Personens navn"), required=True),
        Field("gender", "string", N_("Køn"), get_args(Gender)),
        Field("wikidata", "string", N_("Personens id i Wikidata")),
    )
    rows = tuple(
        (p.id, inputs.url("person", p.id), p.name, p.gender, p.wikidata) for p in inputs.registry.people.values()
    )
    return Table(name="people", text="Personerne.", fields=fields, primary_key=("id",), rows=rows)


def topics_table(inputs: Inputs) -> Table:
    """Return the topics with their propositions."""
    fields = (
        Field("id", "string", _ID),
        URL,
        Field("name", "string", N_("Emnets navn"), required=True),
        Field("proposition", "string", N_("Påstanden, som man kan være for eller imod"), required=True),
        Field("parent", "string", N_("Emnet, som det hører under")),
    )
    rows = tuple(
        (t.id, inputs.url("topic", t.id), t.name, t.proposition, t.parent) for t in inputs.registry.topics.values()
    )
    keys = (ForeignKey("parent", "topics"),)
    return Table(
        name="topics",
        text=N_("Emnerne og deres påstande."),
        fields=fields,
        primary_key=("id",),
        foreign_keys=keys,
        rows=rows,
    )


def articles_table(inputs: Inputs) -> Table:
    """Return the articles, without their texts."""
    fields = (
        Field("id", "string", _ID),
        URL,
        Field("title", "string", N_("Artiklens titel"), required=True),
        Field("date", "date", N_("Hvornår den blev bragt"), required=True),
        Field("lang", "string", N_("Artiklens sprog"), required=True),
        Field("source", "string", N_("Kilden"), required=True),
        Field("publisher", "string", N_("Hvor den blev bragt")),
        Field("source_url", "string", N_("Artiklens egen adresse")),
        Field("archive_url", "string", N_("En arkiveret kopi")),
    )
    rows = []
    for a in inputs.articles:
        source = (a.source.name, a.source.publisher, a.source.url, a.source.archive_url)
        rows.append((a.id, inputs.url("article", a.id), a.title, a.date, a.lang, *source))
    return Table(
        name="articles",
        text=N_("Artiklerne, uden deres tekst."),
        fields=fields,
        primary_key=("id",),
        rows=tuple(rows),
    )
