"""Parties that an article could not tell apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from content_folder import ContentFolder

HINT = "one text cannot mean two parties; if one is gone, give the day it was dissolved"


def two(folder: ContentFolder, one: str, other: str) -> list[str]:
    """Return what is said of two parties, each with a line on the third line of its file."""
    folder.write("parties/maager.md", f"name: Mågepartiet\n{one}")
    folder.write("parties/raeve.md", f"name: Rævepartiet\n{other}")
    return folder.problems()


@pytest.mark.parametrize(
    ("one", "other", "field", "text"),
    [
        ("letters: [M, X]", "letters: [R, X]", "letters[1]", "X"),
        ("letters: [X]", "short: X", "short", "X"),
        ("short: x", "letters: [X]", "letters[0]", "X"),
        ("aliases: [De Hvide]", "aliases: [de  hvide]", "aliases[0]", "de hvide"),
        ("short: M", "aliases: [MÅGEPARTIET]", "aliases[0]", "MÅGEPARTIET"),
        ("demonyms: [hvide]", "demonyms: [hvide]", "demonyms[0]", "hvide"),
    ],
)
def test_a_text_cannot_mean_two_parties(
    folder: ContentFolder, one: str, other: str, field: str, text: str
) -> None:
    """Names, aliases, short forms and letters are told apart without regard to case, and demonyms likewise."""
    first = folder.root / "parties/maager.md"
    problems = two(folder, one, other)

    assert 1 == len(problems)
    assert problems[0].startswith(f"parties/raeve.md:3: {field}: ")
    assert problems[0].endswith(f"means the party maager too, see {first.relative_to(folder.root)} ({HINT})")
    assert text.split() == problems[0].split('"')[1].split()


def test_a_party_may_say_one_thing_twice(folder: ContentFolder) -> None:
    """The short form may stand among the letters of the same party."""
    assert [] == two(folder, "short: M\nletters: [M]\naliases: [M]", "short: R\nletters: [R]")


def test_a_letter_may_pass_from_one_party_to_the_next(folder: ContentFolder) -> None:
    """A party that is gone leaves its letters to parties founded on that day or later."""
    assert [] == two(folder, "letters: [X]\ndissolved: 2020-01-01", "letters: [X]\nfounded: 2020-01-01")


def test_a_letter_cannot_be_shared_for_a_day(folder: ContentFolder) -> None:
    """Parties that both exist on some day cannot share a letter."""
    problems = two(folder, "letters: [X]\ndissolved: 2020-01-02", "letters: [X]\nfounded: 2020-01-01")

    assert [
        f'parties/raeve.md:3: letters[0]: "X" means the party maager too, see parties/maager.md ({HINT})',
    ] == problems


def test_a_party_without_dates_always_exists(folder: ContentFolder) -> None:
    """Where it is not said when a party was founded or dissolved, it is taken to exist."""
    assert 1 == len(two(folder, "letters: [X]", "letters: [X]\ndissolved: 1950-01-01"))


def test_a_party_cannot_end_before_it_begins(folder: ContentFolder) -> None:
    """A party dissolved before it was founded is told."""
    assert [
        ("parties/maager.md:4: dissolved: the party is dissolved on 1999-01-01, before it is founded on 2000-01-01 "
        "(is one of the dates mistyped?)"),
    ] == two(folder, "founded: 2000-01-01\ndissolved: 1999-01-01", "short: R")
