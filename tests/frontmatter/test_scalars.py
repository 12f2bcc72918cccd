"""Values as YAML."""

from __future__ import annotations

import datetime as dt
import unicodedata

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from site_builder.frontmatter.plain_yaml import parse_yaml
from site_builder.frontmatter.scalars import Scalar, as_read, block, inline

TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=30).filter(str.strip)
LINES = st.lists(TEXT, min_size=1, max_size=3).map("\n".join)


@pytest.mark.parametrize(
    "text",
    [
        "Havet er vådt, siger mågen", "Anna Lund", "O'Toole", "A, B", "æøå", "a\\b", "»Vi er sultne«", "Måger (V) nej",
        "https://a.example/?a=b#c", "da", "for", "Q42", "a:b", "1.000 måger", "2022-03-04 var en fredag", "x" * 200,
    ],
)  # fmt: skip
def test_a_text_stands_as_it_is_where_it_can(text: str) -> None:
    """Words that every reader takes for words have no quotation marks."""
    assert text == inline(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tågen: den er her", '"Tågen: den er her"'),
        ("# et", '"# et"'),
        ("#254264", '"#254264"'),
        ("A #1", '"A #1"'),
        ("[x", '"[x"'),
        ("- a", '"- a"'),
        ("*a", '"*a"'),
        ("*", '"*"'),
        ("@måge", '"@måge"'),
        ("'en'", "\"'en'\""),
        ('"Bo"', "'\"Bo\"'"),
        ('"Nej": sagde han', "'\"Nej\": sagde han'"),
        ('"Nej": sagd\'', "'\"Nej\": sagd'''"),
        ("", '""'),
        (" ja ", '" ja "'),
        ("a\nb", '"a\\nb"'),
        ("a\u2028b", '"a\\u2028b"'),
        ("a\ufeffb", '"a\\ufeffb"'),
        ("C:\\ x: y", "'C:\\ x: y'"),
    ],
)
def test_a_text_is_quoted_only_where_it_must_be(text: str, expected: str) -> None:
    """Else it stands in the quotation marks that need the least escaping."""
    assert expected == inline(text)


@pytest.mark.parametrize(
    "text",
    [
        "no", "Nej, no", "yes", "On", "true", "null", "~", "2022-03-04", "2022-03-04 10:00:00", "12", "1e3", "1.5",
        "-1.", ".5", "0x1F", "0o17", "1_000", "12:30:45", ".inf", ".NaN", "=", "<<",
    ],
)  # fmt: skip
def test_a_text_that_others_take_for_something_else_is_quoted(text: str) -> None:
    """What some readers take for a date, a number, a yes or a nothing is told to be a text."""
    assert (text if "," in text else f'"{text}"') == inline(text)


@pytest.mark.parametrize(
    ("value", "expected"), [(True, "true"), (False, "false"), (-2, "-2"), (dt.date(2022, 3, 4), "2022-03-04")]
)
def test_what_is_no_text_is_not_quoted(value: Scalar, expected: str) -> None:
    """Yes, no, numbers and dates stand as themselves, and are read as such."""
    assert expected == inline(value) == inline(value, flow=True) == block(value, 2) == as_read(value)
    assert {"k": value} == yaml.safe_load(f"k: {inline(value)}")


@pytest.mark.parametrize(("text", "expected"), [("a, b", '"a, b"'), ("a b", "a b"), ("a]", '"a]"'), ("a:", '"a:"')])
def test_between_brackets_more_is_quoted(text: str, expected: str) -> None:
    """Commas and brackets mean something between brackets."""
    assert expected == inline(text, flow=True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vi flyver\nmod syd", "|\n    Vi flyver\n    mod syd"),
        ("Vi flyver\n\n---", "|\n    Vi flyver\n\n    ---"),
        (" Vi flyver\nmod syd", '" Vi flyver\\nmod syd"'),
        ("Vi\u2028flyver\nmod syd", '"Vi\\u2028flyver\\nmod syd"'),
        ("Vi flyver", "Vi flyver"),
        ("no", '"no"'),
    ],
)
def test_line_breaks_stay_line_breaks_in_a_block(text: str, expected: str) -> None:
    """A text with line breaks is written as it stands, indented, if it can be read back so."""
    assert expected == block(text, 4)


@settings(deadline=None)
@given(text=st.text(st.characters(exclude_categories=["Cs"]), max_size=30), flow=st.booleans())
@example(text="a\n \ufeff", flow=False)
@example(text="\uffff", flow=True)
def test_a_text_on_one_line_is_on_one_line(*, text: str, flow: bool) -> None:
    """A text written on one line has no line break in it, and is read back unless it has what YAML cannot hold."""
    written = inline(text, flow=flow)

    assert "\n" not in written
    if not any(unicodedata.category(c) == "Cc" and c not in "\n\t" for c in text):
        form = "k: [{0}, {{a: {0}}}]" if flow else "k:\n- {0}\n- a: {0}"
        assert {"k": [text, {"a": text}]} == parse_yaml(form.format(written)).data


@settings(deadline=None)
@given(LINES, st.booleans())
@example("1e3", False)  # noqa: FBT003
@example("0?", True)  # noqa: FBT003
def test_others_read_what_is_written(text: str, flow: bool) -> None:  # noqa: FBT001
    """A reader that gives values types reads the same text."""
    for written in {inline(text, flow=flow), inline(text) if flow else block(text, 2)}:
        (read,) = yaml.safe_load(f"[{written}]" if flow and written == inline(text, flow=True) else f"- {written}\n")
        assert text == read.removesuffix("\n")


@given(LINES)
def test_a_block_text_is_indented(text: str) -> None:
    """Every line of a text with line breaks is indented as asked, so that no line can end the front matter."""
    _, *others = block(text, 4).split("\n")

    assert all(not line or line.startswith("    ") for line in others)
