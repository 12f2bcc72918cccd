"""YAML as front matter needs it."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from site_builder.frontmatter.plain_yaml import MAX_CHARACTERS, MAX_DEPTH, YamlError, parse_yaml

SIGNS = st.text(alphabet="ab \n\t\r:-?[]{},#&*!|>'\"%@`~\\\u0085\u2028\ufeff\x00\x07\ud800", max_size=60)


def refused(text: str) -> YamlError:
    """Return the error that `text` is refused with."""
    with pytest.raises(YamlError) as caught:
        parse_yaml(text)
    return caught.value


@pytest.mark.parametrize("word", ["no", "yes", "on", "null", "~", "1", "1.50", "0x1f", "2022-03-04", "true", ".inf"])
def test_a_word_is_the_text_it_is(word: str) -> None:
    """No scalar is implicitly typed, wherever it stands."""
    assert {"a": word, "b": [word], "c": {"d": word}} == parse_yaml(f"a: {word}\nb: [{word}]\nc: {{d: {word}}}").data


@given(st.text() | SIGNS)
@example("{" * 10_000)
@example("- " * 50_000)
@example("? " * 50_000)
@example("a: [" * 20_000)
@example("[" * MAX_CHARACTERS)
@example("a" * (MAX_CHARACTERS + 1))
@example("a: \ud800")
@example('a: "\\ud800"')
@example("a: \x00")
@example("\ufeff[\u2028>")
@example("%YAML 9.9\n---\na: b")
def test_any_text_is_parsed_or_refused(text: str) -> None:
    """Whatever the text, the answer is a mapping or a YamlError with a line that the text has."""
    line, told = 1, "-"
    try:
        parse_yaml(text)
    except YamlError as error:
        line, told = error.line, f"{error.message}{error.hint}{error.field}"

    assert 1 <= line <= text.count("\n") + 1
    assert told.splitlines() == [told]


@given(st.dictionaries(st.from_regex("[a-zæøå_]{1,9}", fullmatch=True), st.text("abæ \"'\\:#-", min_size=1)))
def test_text_in_single_quotation_marks_comes_back_as_it_was(values: dict[str, str]) -> None:
    """Text between single quotation marks, its own doubled, is taken to the letter, on the line it stands on."""
    lines = [f"{key}: '{value.replace(chr(39), chr(39) * 2)}'" for key, value in values.items()]
    parsed = parse_yaml("\n".join(lines))

    assert values == parsed.data
    assert {key: at for at, key in enumerate(values, start=1)} == parsed.lines


def test_every_key_and_item_has_its_line() -> None:
    """Lines are those of the keys, even where the value begins further down, and of the dashes' items."""
    text = (
        "name: M\nmemberships:\n  - party: m\n    role:\n      en rolle\n  - {party: n,\n     role: x}\n"
        "letters: [A,\n  B]\n"
    )

    assert {
        "name": 1,
        "memberships": 2,
        "memberships[0]": 3,
        "memberships[0].party": 3,
        "memberships[0].role": 4,
        "memberships[1]": 6,
        "memberships[1].party": 6,
        "memberships[1].role": 7,
        "letters": 8,
        "letters[0]": 8,
        "letters[1]": 9,
    } == parse_yaml(text).lines


def test_lines_are_counted_from_the_number_given() -> None:
    """Front matter begins on the second line of its file, and lines are told as the file has them."""
    assert {"a": 2, "b": 3} == parse_yaml("a: x\nb: y", first=2).lines


def test_rare_line_separators_do_not_shift_lines() -> None:
    """A line separator that libyaml takes for a line break is none to editors."""
    assert {"a": 1, "b": 2} == parse_yaml('a: "x\u2028y"\nb: z').lines


def test_a_blank_value_is_none_and_a_quoted_blank_is_text() -> None:
    """A key with nothing after it is told from a key with an empty text."""
    assert {"a": None, "b": ""} == parse_yaml('a:\nb: ""').data


@pytest.mark.parametrize("style", ["|", ">", "|+", ">-"])
def test_the_line_break_that_ends_a_block_text_is_no_part_of_it(style: str) -> None:
    """A quote written as a block is the quote, not the quote and a line break."""
    assert {"a": "Nej tak.", "b": "c"} == parse_yaml(f"a: {style}\n  Nej tak.\n\nb: c").data


def test_nothing_but_comments_is_an_empty_mapping() -> None:
    """Front matter may be empty."""
    assert {} == parse_yaml("# kun en kommentar\n").data


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: b\na: c", "line 1 already"),
        ("a:\na: c", "line 1 already"),
        ("b: {a: b, a: c}", "line 1 already"),
        ("a: &x b", "the anchor &x is not allowed"),
        ("a: *x", "the alias *x is not allowed"),
        ("a: !!str b", "a tag is not allowed"),
        ("a: !b c", "a tag is not allowed"),
        ("&x a: b", "the anchor &x is not allowed"),
        ("[a]: b", "a key should be one short word"),
        ('"": b', "a key should be one short word"),
        ("? |\n  a\n  b\n: c", "a key should be one short word"),
        ("- a", "should be lines of `key: value`"),
        ("en tekst", "should be lines of `key: value`"),
        ("a: b\n--- x", "a second document begins here"),
        ("a:\n  -\n  - b", "an item of the list is empty"),
        ('a: "\\a"', "holds a control character"),
        ("a: b\x07", "holds a control character"),
        ("a: #254264", "everything after # is a comment"),
    ],
)
def test_what_makes_yaml_more_than_text_is_refused(text: str, message: str) -> None:
    """Duplicate keys, anchors, aliases, tags, complex keys, empty items and control characters are refused."""
    assert message in refused(text).message


def test_a_key_may_be_followed_by_a_comment() -> None:
    """A # with a space after it is a comment, after a value and instead of one."""
    assert {"a": "b", "c": None} == parse_yaml("a: b  # hvorfor\nc: # senere\n").data


def test_nesting_is_capped() -> None:
    """What is nested too deep is refused, at its line."""
    assert f"is nested more than {MAX_DEPTH} deep" == refused("a: " + "[" * MAX_DEPTH).message


def test_as_much_nesting_as_is_allowed_is_read() -> None:
    """The cap is the deepest that is allowed."""
    deepest = "[" * (MAX_DEPTH - 1) + "]" * (MAX_DEPTH - 1)

    assert deepest == str(parse_yaml(f"a: {deepest}").data["a"])


@pytest.mark.parametrize(
    ("text", "line", "message", "hint"),
    [
        ("a: b\nc: d: e", 2, "there is a colon where none can be", 'put quotation marks around a text with ": " in it'),
        ('a: b\nc: "d\ne: f\n\n', 2, "a quotation mark is opened here and never closed", "close it"),
        ("a: b\nc: [d, e\nf: g", 2, "the [ on this line is not closed as it should be", "write [one, two]"),
        ("a: b\nc: {d: e\n", 2, "the { on this line is not closed as it should be", "write {key: value, key: value}"),
        ("a: b\n\tc: d", 2, "the line is indented with a tab", "indent with spaces"),
        ("a:\n  b: c\n\td: e", 3, "the line is indented with a tab", "indent with spaces"),
        ("a: @b", 1, "a @ cannot stand here", 'put quotation marks around a text that begins with "@"'),
        ("a: *", 1, "a * cannot stand here", 'put quotation marks around a text that begins with "*"'),
        ("a: &", 1, "a & cannot stand here", 'put quotation marks around a text that begins with "&"'),
        ('a: "b" c', 1, "does not go on with what stands before it", "write '…' around a text with quotation"),
        ("  a: b\nc: d", 2, "does not go on with what stands before it", "indent it as the lines above"),
        ("- a\nb: c", 2, "does not go on with the list above it", "begin the line with `- `"),
        ("a: - b", 1, "a list cannot begin in the middle of a line", "put each `- …` on a line of its own"),
        ('a: "b\\qc"', 1, 'a \\ stands in "…" where it means nothing', "write '…' around a text with \\ in it"),
        ("a: ]", 1, "a bracket or a comma stands where a value should", "put quotation marks around"),
        ("a: >b", 1, "there is text right after | or >", "begin the text on the next line"),
        ("a: b\nc\x00: d", 2, "holds a control character, which cannot be seen", "write the line anew"),
    ],
)
def test_what_is_no_yaml_is_said_in_words(text: str, line: int, message: str, hint: str) -> None:
    """A mistake in the YAML is told with its line, what is wrong, and what would be right."""
    error = refused(text)

    assert (line, message) == (error.line, error.message)
    assert hint in error.hint


def test_a_duplicate_key_names_its_field() -> None:
    """The field of what is refused is told as a path."""
    assert "memberships[1].party" == refused("memberships:\n- party: a\n- party: a\n  party: b").field
