"""New front matter."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.frontmatter.document import split_document
from site_builder.frontmatter.writing import Value, document, item_lines, lines_of, new_document

TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=30).filter(str.strip)
LINES = st.lists(TEXT, min_size=1, max_size=3).map("\n".join)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Måge: nej", ['  k: "Måge: nej"']),
        ("a\nb", ["  k: |\n    a\n    b"]),
        (True, ["  k: true"]),
        (("a, b", "no", 3), ['  k: ["a, b", "no", 3]']),
        (("a", {"b": "c"}), ["  k: [a, {b: c}]"]),
        ({"a": "b", "c": dt.date(2022, 3, 4)}, ["  k:", "    a: b", "    c: 2022-03-04"]),
        (({"a": "b", "c": "d\ne"}, {"a": "f"}),
         ["  k:", "    - a: b", "      c: |\n        d\n        e", "    - a: f"]),
    ],
)
def test_a_key_as_lines(value: Value, expected: list[str]) -> None:
    """Groups of keys stand on lines of their own, and lists of texts in brackets."""
    assert expected == lines_of("k", value, indent=2)


def test_an_item_as_lines() -> None:
    """An item is indented as asked before its dash and behind it."""
    assert ["  -   a: b", "      c: d"] == item_lines({"a": "b", "c": "d"}, 2, 4)
    assert ["- a"] == item_lines("a", 0)


def test_what_is_nothing_is_left_out() -> None:
    """Keys without a value, with an empty text or list, are not written; nought and no are values."""
    matter = [("a", None), ("b", ""), ("c", ()), ("d", 0), ("e", False)]

    assert "---\nd: 0\ne: false\n---\nBrød\n" == new_document(matter, "Brød\n")
    assert "---\na: b  # c\n---\n" == document(["a: b  # c"])


@settings(deadline=None)
@given(TEXT, st.lists(TEXT, max_size=3), st.lists(st.fixed_dictionaries({"party": TEXT, "role": LINES}), max_size=3))
def test_a_new_file_is_read_back(name: str, aliases: list[str], rows: list[dict[str, str]]) -> None:
    """A new file has the front matter that was asked for, and an empty body."""
    text = new_document([("name", name), ("aliases", tuple(aliases)), ("memberships", tuple(rows))])

    document = split_document(text, "x.md")

    expected = {"name": name, "aliases": aliases, "memberships": rows}
    assert {key: value for key, value in expected.items() if value} == document.data
    assert "" == document.body


