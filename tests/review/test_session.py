"""A review session, with a keyboard and a screen that are none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from fake_terminal import FakeTerminal

    from site_builder.review import Desk, Session

    SitDown = Callable[..., tuple[Session, FakeTerminal]]
    Entries = Callable[[], list[dict[str, Any]]]

FIRST = {"quote": "Asyl er en ret, og den bør gælde alle,", "coder": "EB"}


@pytest.mark.parametrize(
    ("presses", "expected"),
    [
        (["a"], {"person": "anna-lund"}),
        (["p", "bak"], {"person": "bo-bakke"}),
        (["p", "BOLL"], {"person": "bo-bakke"}),
        (["o", "sp"], {"party": "solpartiet"}),
        (["n"], {"nobody": True}),
        (["x"], {"drop": True}),
        (["t", "hav"], {"topic": "havet"}),
        (["s", "f"], {"topic": "asyl", "stance": "for"}),
        (["s", "u"], {"topic": "asyl", "stance": "unclear"}),
        (["e", "hørt: to gange"], {"note": "hørt: to gange"}),
        (["e", "hørt", "e", "-"], {}),
        (["t", "hav", "s", "a", "a"], {"person": "anna-lund", "topic": "havet", "stance": "against"}),
        (["s", "f", "t", "hav"], {"topic": "havet"}),
        (["a", "b", "p", "bak"], {"person": "bo-bakke"}),
        (["x", "b", "a"], {"person": "anna-lund"}),
        (["p", "bak", "b", "a"], {"person": "anna-lund"}),
    ],
    ids=repr,
)
def test_keys_write_an_entry(presses: list[str], expected: dict[str, Any], sit_down: SitDown, entries: Entries) -> None:
    """Each key writes what it stands for, into the one entry of the statement."""
    sit_down(*presses)

    assert [{**FIRST, **expected}] == entries()


@pytest.mark.parametrize(
    "presses",
    [[], ["q"], ["k", "q"], ["", "q"], ["p", ""], ["p", "zz", ""], ["t", ""], ["s", "q"], ["e", ""], ["ø"], ["?"],
     ["b"], ["u"], ["a", "u"], ["a", "b", "p", "bak", "u", "u"], ["s", "f", "u"], ["x", "u"]],
    ids=repr,
)  # fmt: skip
def test_the_file_stays_byte_for_byte(presses: list[str], sit_down: SitDown, article: Path) -> None:
    """Keys that decide nothing, questions left open, and whatever is undone leave the file as it was."""
    before = article.read_bytes()

    session, _ = sit_down(*presses)

    assert before == article.read_bytes()
    assert (0, 0) == (session.summary().accepted, session.summary().changed)


def test_accepting_everything_keeps_every_speaker(sit_down: SitDown, desk: Desk, article: Path) -> None:
    """All that an entry can say is accepted, nobody too; several and strangers are told of and stay as they are."""
    before = desk.open(article)

    session, terminal = sit_down("a", "a", "a", "a", "k", "a", "k", "a", "q")

    after = desk.open(article)
    assert [s.speakers for s in before.told] == [s.speakers for s in after.told]
    assert ["keeper"] * 3 + ["engine"] * 2 + ["keeper"] == [s.status for s in after.told]
    assert (4, 0, 2) == (session.summary().accepted, session.summary().changed, session.summary().left)
    refused = [said for said in terminal.said if said.startswith("Nothing was written")]
    assert "2 are credited, and an entry can name only one" in refused[0]
    assert "Kaj Tåstrup is not registered" in refused[1]
    assert "standpunkt new person 'Kaj Tåstrup'" in refused[1]


def test_words_that_stand_twice_are_told_apart(sit_down: SitDown, entries: Entries) -> None:
    """An entry on words that stand twice has the words beside them."""
    sit_down("k", "n", "k", "k", "k", "a")

    assert [
        {"quote": "Havet er vådt, og det bliver det ved med,", "suffix": "« siger en", "nobody": True, "coder": "EB"},
        {"quote": "Havet er vådt, og det bliver det ved med,", "suffix": "« siger Bo", "person": "bo-bakke",
         "coder": "EB"},
    ] == entries()  # fmt: skip


@pytest.mark.parametrize(("answer", "expected"), [("y", ["anna-lund"]), ("n", []), ("", [])])
def test_one_of_several_is_asked_about(
    answer: str, expected: list[str], sit_down: SitDown, entries: Entries
) -> None:
    """Where the engine credits several, naming one takes a yes, so that no speaker is lost by a slip."""
    sit_down("k", "k", "k", "p", "anna", answer)

    assert expected == [entry["person"] for entry in entries()]


@pytest.mark.parametrize(("number", "expected"), [("2", ["bodil-brus"]), ("0", []), ("3", []), ("-1", [])])
def test_several_that_fit_are_listed(
    number: str, expected: list[str], sit_down: SitDown, entries: Entries
) -> None:
    """A beginning that fits several lists them; a number that is listed chooses, another does not."""
    _, terminal = sit_down("p", "bo", number, "")

    assert "  1 Bo Bakke\n  2 Bodil Brus" == terminal.said[0]
    assert expected == [entry["person"] for entry in entries()]


def test_a_name_mistyped_is_corrected(sit_down: SitDown) -> None:
    """A name that nobody has answers with the nearest, and with how to register somebody."""
    _, terminal = sit_down("p", "Ana Lund", "")

    (said,) = terminal.said
    assert 'did you mean "Anna Lund"?' in said
    assert "standpunkt new person 'Ana Lund'" in said


def test_a_stance_needs_a_topic(sit_down: SitDown, entries: Entries) -> None:
    """Where no topic is known one is asked for; without one there is no stance."""
    _, terminal = sit_down("k", "s", "", "s", "hav", "m", "q")

    assert "A stance is towards a topic: none was named." in terminal.said
    assert [("havet", "mixed")] == [(entry["topic"], entry["stance"]) for entry in entries()]
    assert any("Havet bør være vådt." in said for said in terminal.said)


def test_another_topic_takes_the_stance_out(sit_down: SitDown) -> None:
    """A stance towards one topic is none towards another, and that is said."""
    _, terminal = sit_down("s", "f", "t", "hav")

    assert "The stance (for) was towards another topic and is taken out." in terminal.said


def test_what_is_shown_follows_the_file(sit_down: SitDown) -> None:
    """A statement is shown with its line, which moves as entries are written, and with its entry."""
    _, terminal = sit_down("a", "b", "q")

    assert [(1, 6), (2, 11), (1, 10)] == [(view.number, view.line) for view in terminal.views]
    assert [None, None, "EB"] == [view.entry and view.entry.coder for view in terminal.views]
    assert "keeper" == terminal.views[2].statement.status


def test_the_paragraph_before_is_shown(sit_down: SitDown) -> None:
    """A statement is shown in its paragraph, with the one before, if there is one."""
    _, terminal = sit_down("k", "q")

    first, second = terminal.views
    assert first.before is None
    assert second.before == first.around
    assert second.article.body[slice(*second.around)].startswith("»Havet er vådt")


def test_the_initials_of_another_stay(sit_down: SitDown, entries: Entries) -> None:
    """Adding to an entry leaves its initials; deciding otherwise than it replaces them."""
    sit_down("s", "f", coder="KR")
    sit_down("a", coder="EB")
    then = entries()
    sit_down("k", "q")

    assert [("KR", "anna-lund")] == [(entry["coder"], entry["person"]) for entry in then]


def test_deciding_otherwise_changes_the_initials(sit_down: SitDown, entries: Entries) -> None:
    """Whoever overrules an entry signs it."""
    sit_down("s", "f", coder="KR")
    sit_down("s", "a", coder="EB")

    assert [("EB", "against")] == [(entry["coder"], entry["stance"]) for entry in entries()]


def test_without_initials_there_is_no_coder(sit_down: SitDown, entries: Entries) -> None:
    """Initials are nobody's duty."""
    sit_down("a", coder="")

    assert ["coder" in entry for entry in entries()] == [False]


def test_the_end_can_be_gone_back_from(sit_down: SitDown, entries: Entries) -> None:
    """After the last statement the last decision can still be undone."""
    session, terminal = sit_down("k", "k", "k", "k", "k", "a", "u", "n", "k")

    assert ["That was the last. b: back, u: undo, any other key: finish"] * 2 == [
        said for said in terminal.said if said.startswith("That was")
    ]
    assert [True] == [entry.get("nobody") for entry in entries()]
    assert 1 == session.summary().changed


def test_a_file_saved_by_somebody_else_is_never_overwritten(sit_down: SitDown, article: Path) -> None:
    """What somebody else saved meanwhile stays; it is read again, and the next decision goes into it."""

    def save() -> None:
        article.write_text(article.read_text(encoding="utf-8").replace("# foreløbig", "# rettet"), encoding="utf-8")

    session, terminal = sit_down(save, "a", "n", "q")

    text = article.read_text(encoding="utf-8")
    assert "# rettet" in text
    assert "nobody: true" in text
    assert "person:" not in text
    assert any("was changed by somebody else meanwhile" in said for said in terminal.said)
    assert 1 == session.summary().changed


def test_undo_does_not_undo_what_somebody_else_wrote(sit_down: SitDown, article: Path) -> None:
    """A file that was saved by somebody else since a decision is not put back to before it."""

    def save() -> None:
        article.write_text(article.read_text(encoding="utf-8").replace("# foreløbig", "# rettet"), encoding="utf-8")

    sit_down("a", save, "u", "q")

    text = article.read_text(encoding="utf-8")
    assert "# rettet" in text
    assert "person: anna-lund" in text


@pytest.mark.parametrize("text", ["", "---\ntitle: x\n---\n"])
def test_a_file_that_is_spoilt_meanwhile_is_told_of(text: str, sit_down: SitDown, article: Path) -> None:
    """A file that cannot be read any more is left alone, and what is wrong is said."""
    _, terminal = sit_down(lambda: article.write_text(text), "a", "q")

    assert text == article.read_text(encoding="utf-8")
    assert any(f"{article}:1:" in said for said in terminal.said)


def test_a_statement_that_is_gone_is_passed_over(sit_down: SitDown, article: Path, entries: Entries) -> None:
    """Where the text itself was changed, a statement that is no more is passed over."""

    def save() -> None:
        text = article.read_text(encoding="utf-8")
        article.write_text(text.replace("»Asyl er en ret, og den bør gælde alle,« siger Anna Lund (SP).\n", ""))

    _, terminal = sit_down(save, "a", "n", "q")

    assert any("is gone" in said for said in terminal.said)
    assert ["Havet er vådt, og det bliver det ved med,"] == [entry["quote"] for entry in entries()]
