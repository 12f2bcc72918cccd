"""Tables as CSV and as Table Schema."""

from __future__ import annotations

import csv
import datetime as dt
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.data.table import Field, ForeignKey, Table, to_csv, to_schema

FIELDS = (Field("id", "string", "Id"), Field("said", "string", "Ordene", required=True), Field("day", "date", "Dagen"))


def _table(*rows: tuple[object, ...]) -> Table:
    return Table(name="t", text="En tabel.", fields=FIELDS, primary_key=("id",), rows=rows)


def _read(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8"), newline=""), strict=True))


def test_csv_is_what_rfc_4180_says() -> None:
    """A row of names, commas, CRLF, quotes only where they are needed and doubled within; UTF-8 without a mark."""
    table = _table(("a", 'Hun sagde "nej", og\ngik', dt.date(2024, 1, 2)), ("b", "Æh", None))

    expected = 'id,said,day\r\na,"Hun sagde ""nej"", og\ngik",2024-01-02\r\nb,Æh,\r\n'

    assert expected.encode("utf-8") == to_csv(table)


@pytest.mark.parametrize("words", ["=1+1", "+45 12", "-nej", "@alle", "\ttab", "0012", "1e5", "sand"])
def test_a_quotation_is_never_altered(words: str) -> None:
    """What a spreadsheet might take for a formula or a number stands as it was said."""
    assert words == _read(to_csv(_table(("a", words, None))))[1][1]


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0")))
def test_texts_come_back(text: str) -> None:
    """Any text is read from the CSV as it was."""
    assert [["id", "said", "day"], ["a", text, ""]] == _read(to_csv(_table(("a", text, None))))


def test_schema_tells_types_and_keys() -> None:
    """The schema has each field's type and constraints; a key to the table itself names no resource."""
    fields = (*FIELDS, Field("kind", "string", "Hvad", ("a", "b")))
    keys = (ForeignKey("said", "other"), ForeignKey("kind", "t"))
    table = Table(name="t", text="", fields=fields, primary_key=("id",), foreign_keys=keys, rows=())

    schema = to_schema(table, str)

    assert [
        {"name": "id", "type": "string", "description": "Id", "constraints": {"required": True}},
        {"name": "said", "type": "string", "description": "Ordene", "constraints": {"required": True}},
        {"name": "day", "type": "date", "description": "Dagen"},
        {"name": "kind", "type": "string", "description": "Hvad", "constraints": {"enum": ["a", "b"]}},
    ] == schema["fields"]
    assert ["id"] == schema["primaryKey"]
    assert [
        {"fields": ["said"], "reference": {"resource": "other", "fields": ["id"]}},
        {"fields": ["kind"], "reference": {"resource": "", "fields": ["id"]}},
    ] == schema["foreignKeys"]
