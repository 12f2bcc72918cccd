"""A table: its rows as CSV, its columns and keys as Table Schema."""

from __future__ import annotations

import csv
import datetime as dt
import io
from typing import TYPE_CHECKING, Literal, TypeAlias

import msgspec

if TYPE_CHECKING:
    from collections.abc import Callable

Value: TypeAlias = str | int | float | dt.date | None
Type = Literal["string", "integer", "number", "date"]


class Field(msgspec.Struct, frozen=True):
    """A column: its name, its type in Table Schema's words, what it holds (a message), and what it may hold."""

    name: str
    type: Type
    text: str
    enum: tuple[str, ...] = ()
    required: bool = False


class ForeignKey(msgspec.Struct, frozen=True):
    """That the values of a column are ids in another table."""

    field: str
    table: str


class Table(msgspec.Struct, frozen=True, kw_only=True):
    """A table of the data package; each row has a value for each field, in their order."""

    name: str
    text: str
    fields: tuple[Field, ...]
    primary_key: tuple[str, ...]
    foreign_keys: tuple[ForeignKey, ...] = ()
    rows: tuple[tuple[Value, ...], ...]

    @property
    def address(self) -> str:
        """Where the table stands on the site."""
        return f"data/{self.name}.csv"


def to_csv(table: Table) -> bytes:
    """Return a table as RFC 4180 wants it, in UTF-8: a row of names, lines that end in CRLF, quotes where needed.

    Texts stand in it as they are, also where a spreadsheet would take one for a formula: a quotation is never altered.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([field.name for field in table.fields])
    writer.writerows([["" if value is None else value for value in row] for row in table.rows])
    return out.getvalue().encode("utf-8")


def to_schema(table: Table, say: Callable[[str], str]) -> dict[str, object]:
    """Return the Table Schema of a table, what `say` says of its columns in it."""
    return {
        "fields": [_described(field, table.primary_key, say) for field in table.fields],
        "missingValues": [""],
        "primaryKey": list(table.primary_key),
        "foreignKeys": [
            {
                "fields": [key.field],
                "reference": {"resource": "" if key.table == table.name else key.table, "fields": ["id"]},
            }
            for key in table.foreign_keys
        ],
    }


def _described(field: Field, primary_key: tuple[str, ...], say: Callable[[str], str]) -> dict[str, object]:
    constraints: dict[str, object] = {}
    if field.required or field.name in primary_key:
        constraints["required"] = True
    if field.enum:
        constraints["enum"] = list(field.enum)
    described: dict[str, object] = {"name": field.name, "type": field.type, "description": say(field.text)}
    return {**described, "constraints": constraints} if constraints else described
