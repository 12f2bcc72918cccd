"""The amendment of front matter: what is written, and that nothing else is touched."""

from __future__ import annotations

import pytest

from site_builder.errors import ContentError
from site_builder.model import KeeperStatement
from site_builder.review.amend import amend

HEAD = "---\ntitle: Tåge # over havnen\ndate: 2024-01-02\nsource: {name: Tågebladet}\n"
BODY = "»Havet er vådt,« siger mågen. »Tågen er tæt: den er her,« siger ræven.\n---\nstatements: []\n"
ENTRY = KeeperStatement(quote="Havet er vådt,", person="mm", coder="EB")


def article(statements: str, after: str = "") -> str:
    """Return an article with a `statements:` written so, and what comes after it in the front matter."""
    return f"{HEAD}{statements}{after}---\n{BODY}"


ADDED = [
    # what stood there, what stands there then
    ("", "statements:\n  - quote: Havet er vådt,\n    person: mm\n    coder: EB\n"),
    ("statements:\n", "statements:\n  - quote: Havet er vådt,\n    person: mm\n    coder: EB\n"),
    ("statements: # ingen\n", "statements: # ingen\n  - quote: Havet er vådt,\n    person: mm\n    coder: EB\n"),
    ("statements: []\n", "statements:\n  - quote: Havet er vådt,\n    person: mm\n    coder: EB\n"),
    (
        "statements: [ ]  # ingen\n",
        "statements:  # ingen\n  - quote: Havet er vådt,\n    person: mm\n    coder: EB\n",
    ),
    (
        "statements:\n- quote: siger\n  nobody: true\n",
        "statements:\n- quote: siger\n  nobody: true\n- quote: Havet er vådt,\n  person: mm\n  coder: EB\n",
    ),
    (
        "statements:\n    -   quote: siger # hvem?\n        # ingen\n\n",
        ("statements:\n    -   quote: siger # hvem?\n        # ingen\n"
        "    -   quote: Havet er vådt,\n        person: mm\n        coder: EB\n\n"),
    ),
    (
        "statements:\n  -\n     quote: siger\n",
        "statements:\n  -\n     quote: siger\n  - quote: Havet er vådt,\n    person: mm\n    coder: EB\n",
    ),
    (
        "statements:\n  - {quote: siger, drop: true}\n",
        ("statements:\n  - {quote: siger, drop: true}\n"
        "  - quote: Havet er vådt,\n    person: mm\n    coder: EB\n"),
    ),
    (
        "statements:\n  - quote: |\n      siger\n\n",
        "statements:\n  - quote: |\n      siger\n  - quote: Havet er vådt,\n    person: mm\n    coder: EB\n\n",
    ),
    (
        "statements:\n  - quote: siger\n    note:\n",
        "statements:\n  - quote: siger\n    note:\n  - quote: Havet er vådt,\n    person: mm\n    coder: EB\n",
    ),
    (
        "statements: [{quote: siger}]\n",
        'statements: [{quote: siger}, {quote: "Havet er vådt,", person: mm, coder: EB}]\n',
    ),
    (
        "statements: [\n  {quote: siger} # hvem?\n]\n",
        'statements: [\n  {quote: siger}, # hvem?\n  {quote: "Havet er vådt,", person: mm, coder: EB}\n]\n',
    ),
    (
        "statements: [\n  {quote: siger}, # hvem?\n]\n",
        'statements: [\n  {quote: siger}, # hvem?\n  {quote: "Havet er vådt,", person: mm, coder: EB},\n]\n',
    ),
    (
        "statements: [\n  # ingen\n]\n",
        'statements: [\n  # ingen\n{quote: "Havet er vådt,", person: mm, coder: EB}]\n',
    ),
]


@pytest.mark.parametrize("after", ["", "# slut\ncorrections: []\n"])
@pytest.mark.parametrize(("before", "expected"), ADDED)
def test_an_entry_is_added_as_the_others_are_written(before: str, expected: str, after: str) -> None:
    """A new entry comes last, indented and bracketed as those before it; nothing else changes."""
    if not before:
        before, after, expected = after, before, after + expected

    assert article(expected, after) == amend(article(before, after), ENTRY, "tåge.txt")


CHANGED = [
    ("quote: Q\n    person: a # hvem?\n", {"party": "b"}, "quote: Q\n    party: b # hvem?\n"),
    ("quote: Q\n    person: a # hvem?\n", {"person": "b"}, "quote: Q\n    person: b # hvem?\n"),
    ("person: a\n    quote: Q\n", {"drop": True}, "drop: true\n    quote: Q\n"),
    (
        "quote: Q\n    # hørt\n    coder: KR\n",
        {"person": "a", "coder": "KR"},
        "quote: Q\n    person: a\n    # hørt\n    coder: KR\n",
    ),
    ("quote: Q\n    nobody: false\n", {"nobody": True}, "quote: Q\n    nobody: true\n"),
    ("quote: Q\n    person:\n", {"person": "a"}, "quote: Q\n    person: a\n"),
    ("quote: Q\n    topic: t\n    stance: for\n", {"topic": "u"}, "quote: Q\n    topic: u\n"),
    ("quote: Q\n    topic: t\n    stance: for # ja\n", {"topic": "u"}, "quote: Q\n    topic: u\n    # ja\n"),
    ("stance: for\n    quote: Q\n    topic: t\n", {"topic": "u"}, "quote: Q\n    topic: u\n"),
    (
        "quote: Q\n    topic: t\n    stance: for\n    coder: KR\n",
        {"person": "a", "topic": "t", "stance": "against", "coder": "EB", "note": "hørt: to gange"},
        'quote: Q\n    person: a\n    topic: t\n    stance: against\n    coder: EB\n    note: "hørt: to gange"\n',
    ),
    ("quote: Q\n    note: | # længe\n      a\n      b\n", {"note": "c"}, "quote: Q\n    note: c # længe\n"),
    ("quote: Q\n    'person' : \"a\"\n", {"person": "b"}, "quote: Q\n    'person' : b\n"),
    ("{quote: Q, person: a, topic: t}\n", {"nobody": True, "topic": "t"}, "{quote: Q, nobody: true, topic: t}\n"),
    ("{quote: Q, topic: t}\n", {"person": "a", "topic": "t"}, "{quote: Q, person: a, topic: t}\n"),
    ("{quote: Q, topic: t, stance: for}\n", {"topic": "t"}, "{quote: Q, topic: t}\n"),
    ("{stance: for, quote: Q, topic: t,}\n", {"topic": "t"}, "{quote: Q, topic: t,}\n"),
]


@pytest.mark.parametrize(("before", "wanted", "expected"), CHANGED)
def test_an_entry_is_changed_in_its_place(before: str, wanted: dict[str, object], expected: str) -> None:
    """Of an entry that is there only the keys change that are to; comments stay."""
    frame = "statements:\n  - quote: siger\n  - {}  - quote: ræven\n"
    text, then = (article(frame.replace("{}", each.replace("Q", "Havet"))) for each in (before, expected))

    assert then == amend(text, KeeperStatement(quote="Havet", **wanted), "tåge.txt")


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_file_saved_on_windows_stays_one(mark: str) -> None:
    """Line breaks and a byte-order mark stay as they are, and what is added has the file's line breaks."""
    before, after = (mark + article(s).replace("\n", "\r\n") for s in (ADDED[4][0], ADDED[4][1]))

    assert after == amend(before, ENTRY, "tåge.txt")


def test_front_matter_in_brackets_stays_in_brackets() -> None:
    """A keeper who writes all front matter as one mapping in brackets gets the entry in it."""
    head = "---\n{title: Tåge, date: 2024-01-02, source: {name: Tågebladet}"
    entry = '{quote: "Havet er vådt,", person: mm, coder: EB}'

    assert f"{head}, statements: [{entry}]}}\n---\n{BODY}" == amend(f"{head}}}\n---\n{BODY}", ENTRY, "tåge.txt")


def test_the_last_of_two_entries_on_the_same_words_is_changed() -> None:
    """Of several entries on the same words the last holds, so that is the one to change."""
    before = "statements:\n  - quote: siger\n    person: a\n  - quote: siger\n    person: b\n"

    expected = article(before.replace("person: b", "person: c"))

    assert expected == amend(article(before), KeeperStatement(quote="siger", person="c"), "tåge.txt")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Havet.\n", "tåge.txt:1: has no front matter"),
        ("---\ntitle: Tåge\n---\nHavet.\n", "tåge.txt:1: date: is missing"),
        ("---\n---\n", "tåge.txt:1: date: is missing"),
    ],
)
def test_what_is_no_article_is_refused(text: str, expected: str) -> None:
    """A text in which something is wrong already is not added to, and what is wrong is told."""
    with pytest.raises(ContentError) as caught:
        amend(text, ENTRY, "tåge.txt")

    assert str(caught.value).startswith(expected)


def test_what_cannot_be_written_is_told_to_be_written_by_hand() -> None:
    """Where the entry would not be read back as it is, nothing is returned."""
    with pytest.raises(ContentError, match=r"write the entry by hand .*control character"):
        amend(article(""), KeeperStatement(quote="Havet\x07"), "tåge.txt")
