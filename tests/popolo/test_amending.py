"""Front matter amended in place, and values written as YAML."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from site_builder.frontmatter.document import split_document
from site_builder.frontmatter.plain_yaml import parse_yaml
from site_builder.popolo.amend import AmendError, ChangeList, SetText, amend
from site_builder.popolo.yaml_text import flow_item, new_document, scalar

ROW = {"party": "sol", "start_date": "2015-06-20"}
LOOSE = "memberships:\n    -   party: b\n        role: |\n          x\n          y\n"
FIRST = "memberships:\n# før\n- party: b\n  # i b\n  end_date: 2010-01-01 # b\n"
SECOND = "\n# til c\n-\n  party: c\n# efter\nname: A\n"
TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=30).filter(str.strip)


def _amended(front: str, *changes: SetText | ChangeList) -> str:
    amended = amend(f"---\n{front}---\nBrød\n", changes)
    assert amended.startswith("---\n")
    assert amended.endswith("---\nBrød\n")
    return amended[4 : -len("---\nBrød\n")]


@pytest.mark.parametrize(
    ("front", "change", "after"),
    [
        ("name: A\n", SetText("gender", "male"), "name: A\ngender: male\n"),
        ("name: A\ngender:\nwikidata: Q1\n", SetText("gender", "male"), "name: A\ngender: male\nwikidata: Q1\n"),
        ("name: A\ngender:  # hvad?\n", SetText("gender", "male"), "name: A\ngender: male  # hvad?\n"),
        ("name: A\ngender: 'other'  # hvad?\n", SetText("gender", "male"), "name: A\ngender: male  # hvad?\n"),
        ("name: A\n# slut\n", SetText("gender", "male"), "name: A\n# slut\ngender: male\n"),
        ("  name: A\n", SetText("gender", "male"), "  name: A\n  gender: male\n"),
        ("name: A\n", ChangeList("aliases", ((0, "B, C"), (0, "D"))), 'name: A\naliases: ["B, C", D]\n'),
        ("aliases: [B]  # ja\nname: A\n", ChangeList("aliases", ((1, "C"),)), "aliases: [B, C]  # ja\nname: A\n"),
        ("aliases: [ B, ]\nname: A\n", ChangeList("aliases", ((1, "C"),)), "aliases: [ B, C, ]\nname: A\n"),
        ("aliases: []\nname: A\n", ChangeList("aliases", ((0, "C"),)), "aliases: [C]\nname: A\n"),
        ("aliases:\nname: A\n", ChangeList("aliases", ((0, "C"),)), "aliases: [C]\nname: A\n"),
        ("aliases:\n- B # b\n# x\nn: A\n", ChangeList("aliases", ((1, "C"),)), "aliases:\n- B # b\n- C\n# x\nn: A\n"),
        ("a: [\n  B, # b\n  C # c\n]\n", ChangeList("a", ((2, "D"),)), "a: [\n  B, # b\n  C, D # c\n]\n"),
        ("aliases: [B, C]\n", ChangeList("aliases", ((1, "D"),), frozenset({0})), "aliases: [D, C]\n"),
        (
            "name: A\n", ChangeList("memberships", ((0, ROW),)),
            "name: A\nmemberships:\n  - party: sol\n    start_date: 2015-06-20\n",
        ),
        (
            "memberships: [] # nej\nname: A\n", ChangeList("memberships", ((0, ROW),)),
            "memberships: # nej\n  - party: sol\n    start_date: 2015-06-20\nname: A\n",
        ),
        (
            f"{FIRST}{SECOND}",
            ChangeList("memberships", ((1, ROW),)),
            f"{FIRST}- party: sol\n  start_date: 2015-06-20\n{SECOND}",
        ),
        (
            f"{LOOSE}\n\nname: A\n",
            ChangeList("memberships", ((1, ROW),)),
            f"{LOOSE}    - party: sol\n      start_date: 2015-06-20\n\n\nname: A\n",
        ),
        (
            "memberships:\n  - party: b\n  - party: c\n", ChangeList("memberships", ((0, ROW),), frozenset({0})),
            "memberships:\n  - party: sol\n    start_date: 2015-06-20\n  - party: c\n",
        ),
        (
            "memberships: [{party: b}]\n", ChangeList("memberships", ((0, ROW),)),
            "memberships: [{party: sol, start_date: 2015-06-20}, {party: b}]\n",
        ),
    ],
)  # fmt: skip
def test_only_what_changes_is_touched(front: str, change: SetText | ChangeList, after: str) -> None:
    """A change stands where it belongs; comments, order and other lines are as they were."""
    assert after == _amended(front, change)


def test_several_changes_at_once() -> None:
    """Changes of several keys do not disturb each other, and new keys stand in the order given."""
    changes = [SetText("wikidata", "Q1"), ChangeList("aliases", ((1, "C"),)), SetText("gender", "male")]

    assert "aliases: [B, C]\nname: A\nwikidata: Q1\ngender: male\n" == _amended("aliases: [B]\nname: A\n", *changes)


def test_line_breaks_and_mark_are_kept() -> None:
    """A file with CRLF and a byte-order mark keeps them, and new lines end alike."""
    text = "\ufeff---\r\nname: A\r\nmemberships:\r\n  - party: b\r\n---\r\nBrød\r\n---\r\nmere"

    after = amend(text, [ChangeList("memberships", ((1, ROW),)), SetText("gender", "male")])

    assert (
        "\ufeff---\r\nname: A\r\nmemberships:\r\n  - party: b\r\n  - party: sol\r\n    start_date: 2015-06-20\r\n"
        "gender: male\r\n---\r\nBrød\r\n---\r\nmere"
    ) == after


@pytest.mark.parametrize(
    "text",
    [
        "name: A\n",
        "---\nname: A\n",
        "---\n{name: A}\n---\n",
        "---\nname: [\n---\n",
        "---\n---\n",
        "\n---\nname: A\n---\n",
    ],
)
def test_what_cannot_be_amended(text: str) -> None:
    """Front matter that is none, or is written in braces, is refused rather than spoilt."""
    with pytest.raises(AmendError):
        amend(text, [SetText("gender", "male")])


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Anna Lund", "Anna Lund"), ("O'Toole", "O'Toole"), ("no", "no"), ("2015-06-20", "2015-06-20"),
        ("Folket: nu", '"Folket: nu"'), ("A #1", '"A #1"'), ("[x", '"[x"'), ('"Bo"', '"\\"Bo\\""'), ("- a", '"- a"'),
        ("a\\b", "a\\b"), ("", '""'), (" a", '" a"'), ("A, B", "A, B"), ("#1", '"#1"'), ("*a", '"*a"'), ("æøå", "æøå"),
    ],
)  # fmt: skip
def test_quotation_marks_only_where_needed(text: str, written: str) -> None:
    """A text stands bare wherever YAML reads it back as it is."""
    assert written == scalar(text)


@settings(deadline=None)
@given(TEXT)
def test_any_text_is_read_back(text: str) -> None:
    """Whatever is written as a value, alone or in a list or group, is read back by the tracker's own reader."""
    assert {"k": text} == parse_yaml(f"k: {scalar(text)}\n").data
    assert {"k": [text, {"a": text}]} == parse_yaml(f"k: [{flow_item(text)}, {flow_item({'a': text})}]\n").data


@settings(deadline=None)
@given(TEXT, st.lists(TEXT, max_size=3), st.lists(st.fixed_dictionaries({"party": TEXT, "role": TEXT}), max_size=3))
def test_a_new_file_is_read_back(name: str, aliases: list[str], rows: list[dict[str, str]]) -> None:
    """A new file has the front matter that was asked for, and an empty body."""
    text = new_document([("name", name), ("aliases", tuple(aliases)), ("memberships", tuple(rows))])

    document = split_document(text, "x.md")

    expected = {"name": name, "aliases": aliases, "memberships": rows}
    assert {key: value for key, value in expected.items() if value} == document.data
    assert "" == document.body


@settings(deadline=None)
@given(
    st.sampled_from(["", "aliases: []\n", "aliases: [a, 'b']\n", "aliases:\n  - a\n  - b # c\n", "aliases:\n- a\n"]),
    st.sampled_from(["", "memberships:\n  - party: x # y\n", "memberships: [{party: x}]\n", "memberships:\n"]),
    st.booleans(),
    TEXT,
    st.text(st.characters(exclude_characters="\r", exclude_categories=["Cs"]), max_size=20),
)
def test_any_change_is_read_back(aliases: str, memberships: str, crlf: bool, text: str, body: str) -> None:  # noqa: FBT001
    """However lists are written, the amended file has what was added, the body to the byte, and nothing lost."""
    assume(not any(unicodedata.category(c) == "Cc" for c in text))
    source = f"---\nname: N # n\n{memberships}{aliases}---\n"
    source = source.replace("\n", "\r\n") if crlf else source
    before = split_document(source.replace("\r\n", "\n"), "x.md").data
    present = [len(before.get(key) or []) for key in ("aliases", "memberships")]

    after = amend(
        source + body,
        [ChangeList("memberships", ((present[1], {"party": text}),)), ChangeList("aliases", ((present[0], text),)),
         SetText("gender", text)],
    )  # fmt: skip

    assert after.endswith(("---\r\n" if crlf else "---\n") + body)
    assert crlf == ("\r\n" in after[: len(after) - len(body)])
    document = split_document(after.replace("\r\n", "\n"), "x.md")
    assert {
        "name": "N", "gender": text, "aliases": [*(before.get("aliases") or []), text],
        "memberships": [*(before.get("memberships") or []), {"party": text}],
    } == document.data  # fmt: skip
    assert "# n" in after
