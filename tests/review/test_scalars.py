"""Texts as YAML."""

from __future__ import annotations

import pytest

from site_builder.review.scalars import block, inline


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Havet er vådt, siger mågen", "Havet er vådt, siger mågen"),
        ("no", "no"),
        ("Tågen: den er her", '"Tågen: den er her"'),
        ("# et", '"# et"'),
        ('"Nej": sagde han', "'\"Nej\": sagde han'"),
        ('"Nej": sagd\'', "'\"Nej\": sagd'''"),
        ("", '""'),
        (" ja ", '" ja "'),
        ("a\nb", '"a\\nb"'),
        ("a\u2028b", '"a\\u2028b"'),
        ("C:\\ x: y", "'C:\\ x: y'"),
    ],
)
def test_a_text_is_quoted_only_where_it_must_be(text: str, expected: str) -> None:
    """A text stands as it is, or in the quotation marks that need the least escaping."""
    assert expected == inline(text)


@pytest.mark.parametrize(("text", "expected"), [("a, b", '"a, b"'), ("a b", "a b"), ("a]", '"a]"')])
def test_between_brackets_more_is_quoted(text: str, expected: str) -> None:
    """Commas and brackets mean something between brackets."""
    assert expected == inline(text, flow=True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vi flyver\nmod syd", "|\n    Vi flyver\n    mod syd"),
        ("Vi flyver\n\n---", "|\n    Vi flyver\n\n    ---"),
        (" Vi flyver\nmod syd", '" Vi flyver\\nmod syd"'),
        ("Vi flyver", "Vi flyver"),
    ],
)
def test_line_breaks_stay_line_breaks_in_a_block(text: str, expected: str) -> None:
    """A text with line breaks is written as it stands, indented, if it can be read back so."""
    assert expected == block(text, 4)
