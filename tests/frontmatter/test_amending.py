"""Front matter amended in place."""

from __future__ import annotations

import datetime as dt
import unicodedata

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from site_builder.frontmatter.amend import AmendError, ChangeList, SetValue, amend
from site_builder.frontmatter.document import split_document

ROW = {"party": "sol", "start_date": dt.date(2015, 6, 20)}
LOOSE = "memberships:\n    -   party: b\n        role: |\n          x\n          y\n"
FIRST = "memberships:\n# før\n- party: b\n  # i b\n  end_date: 2010-01-01 # b\n"
SECOND = "\n# til c\n-\n  party: c\n# efter\nname: A\n"
TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=30).filter(str.strip)


def _amended(front: str, *changes: SetValue | ChangeList) -> str:
    amended = amend(f"---\n{front}---\nBrød\n", changes)
    assert amended.startswith("---\n")
    assert amended.endswith("---\nBrød\n")
    return amended[4 : -len("---\nBrød\n")]


@pytest.mark.parametrize(
    ("front", "change", "after"),
    [
        ("name: A\n", SetValue("gender", "male"), "name: A\ngender: male\n"),
        ("name: A\ngender:\nwikidata: Q1\n", SetValue("gender", "male"), "name: A\ngender: male\nwikidata: Q1\n"),
        ("name: A\ngender:  # hvad?\n", SetValue("gender", "male"), "name: A\ngender: male  # hvad?\n"),
        ("name: A\ngender: 'other'  # hvad?\n", SetValue("gender", "male"), "name: A\ngender: male  # hvad?\n"),
        ("name: A\n# slut\n", SetValue("gender", "male"), "name: A\n# slut\ngender: male\n"),
        ("  name: A\n", SetValue("gender", "male"), "  name: A\n  gender: male\n"),
        ("name: A\n", ChangeList("aliases", ((0, "B, C"), (0, "D"))), 'name: A\naliases: ["B, C", D]\n'),
        ("aliases: [B]  # ja\nname: A\n", ChangeList("aliases", ((1, "C"),)), "aliases: [B, C]  # ja\nname: A\n"),
        ("aliases: [ B, ]\nname: A\n", ChangeList("aliases", ((1, "C"),)), "aliases: [ B, C, ]\nname: A\n"),
        ("aliases: []\nname: A\n", ChangeList("aliases", ((0, "C"),)), "aliases: [C]\nname: A\n"),
        ("aliases:\nname: A\n", ChangeList("aliases", ((0, "C"),)), "aliases: [C]\nname: A\n"),
        ("aliases:\n- B # b\n# x\nn: A\n", ChangeList("aliases", ((1, "C"),)), "aliases:\n- B # b\n- C\n# x\nn: A\n"),
        ("a: [\n  B, # b\n  C # c\n]\n", ChangeList("a", ((2, "D"),)), "a: [\n  B, # b\n  C, # c\n  D\n]\n"),
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
            f"{LOOSE}    -   party: sol\n        start_date: 2015-06-20\n\n\nname: A\n",
        ),
        (
            "memberships:\n  - party: b\n  - party: c\n", ChangeList("memberships", ((0, ROW),), frozenset({0})),
            "memberships:\n  - party: sol\n    start_date: 2015-06-20\n  - party: c\n",
        ),
        ("{name: A}\n", SetValue("gender", "male"), "{name: A, gender: male}\n"),
        ("{name: A, a: }\n", ChangeList("a", ((0, "B"),)), "{name: A, a: [B] }\n"),
        ("name: A\n\n", SetValue("gender", "male"), "name: A\ngender: male\n\n"),
        ("a: [B] # b\n", ChangeList("a", ((0, "C"), (0, "D"), (1, "E"), (1, "F"))), "a: [C, D, B, E, F] # b\n"),
        ("a:\n- B\n- C\n", ChangeList("a", ((1, "D"), (2, "E")), frozenset({0, 1})), "a:\n- D\n- E\n"),
        (
            "memberships: [{party: b}]\n", ChangeList("memberships", ((0, ROW),)),
            "memberships: [{party: sol, start_date: 2015-06-20}, {party: b}]\n",
        ),
    ],
)  # fmt: skip
def test_only_what_changes_is_touched(front: str, change: SetValue | ChangeList, after: str) -> None:
    """A change stands where it belongs; comments, order and other lines are as they were."""
    assert after == _amended(front, change)


def test_several_changes_at_once() -> None:
    """Changes of several keys do not disturb each other, and new keys stand in the order given."""
    changes = [SetValue("wikidata", "Q1"), ChangeList("aliases", ((1, "C"),)), SetValue("gender", "male")]

    assert "aliases: [B, C]\nname: A\nwikidata: Q1\ngender: male\n" == _amended("aliases: [B]\nname: A\n", *changes)


def test_line_breaks_and_mark_are_kept() -> None:
    """A file with CRLF and a byte-order mark keeps them, and new lines end alike."""
    text = "\ufeff---\r\nname: A\r\nmemberships:\r\n  - party: b\r\n---\r\nBrød\r\n---\r\nmere"

    after = amend(text, [ChangeList("memberships", ((1, ROW),)), SetValue("gender", "male")])

    assert (
        "\ufeff---\r\nname: A\r\nmemberships:\r\n  - party: b\r\n  - party: sol\r\n    start_date: 2015-06-20\r\n"
        "gender: male\r\n---\r\nBrød\r\n---\r\nmere"
    ) == after


@pytest.mark.parametrize(
    "text",
    [
        "name: A\n",
        "---\nname: A\n",
        "---\n{name: A, gender}\n---\n",
        "---\nname: [\n---\n",
        "---\n---\n",
        "\n---\nname: A\n---\n",
    ],
)
def test_what_cannot_be_amended(text: str) -> None:
    """Front matter that is none, or is written in a way that nobody foresaw, is refused rather than spoilt."""
    with pytest.raises(AmendError):
        amend(text, [SetValue("gender", "male")])


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
         SetValue("gender", text)],
    )  # fmt: skip

    assert after.endswith(("---\r\n" if crlf else "---\n") + body)
    assert crlf == ("\r\n" in after[: len(after) - len(body)])
    document = split_document(after.replace("\r\n", "\n"), "x.md")
    assert {
        "name": "N", "gender": text, "aliases": [*(before.get("aliases") or []), text],
        "memberships": [*(before.get("memberships") or []), {"party": text}],
    } == document.data  # fmt: skip
    assert "# n" in after
