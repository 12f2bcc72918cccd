"""The quotes of a keeper's statements."""

from __future__ import annotations

import pytest
from content_folder import ARTICLE, ContentFolder

BODY = """Det blæste i Tågeby.
Og dem skal vi selvfølgelig også hjælpe, siger Hans Måge. Han har tænkt længe over det og vil ikke uddybe.
Nej tak.
Ræven sagde: Nej tak. Og så: Nej tak.
"""


def told(folder: ContentFolder, entry: str, body: str = BODY, ending: str = "txt") -> list[str]:
    """Return what is said of an article with one entry, whose quote stands on the sixth line of the file."""
    folder.write(f"articles/maage.{ending}", f"{ARTICLE}statements:\n  - {entry}", body)
    return [problem.removeprefix(f"articles/maage.{ending}:") for problem in folder.problems()]


@pytest.mark.parametrize(
    "entry",
    [
        'quote: "Og dem skal vi selvfølgelig også hjælpe"',
        "quote: Nej tak.\n    prefix: uddybe.",
        "quote: Nej tak.\n    prefix: 'sagde:'",
        "quote: Nej tak.\n    prefix: 'så: '",
        "quote: Nej tak.\n    suffix: ' Og så'",
        "quote: |\n      Nej tak.\n      Ræven sagde",
    ],
)
def test_a_quote_that_stands_at_one_place_is_right(folder: ContentFolder, entry: str) -> None:
    """A quote is right where it stands once, by itself or with its prefix or suffix."""
    assert [] == told(folder, entry)


def test_a_quote_that_stands_nowhere_shows_the_nearest_text(folder: ContentFolder) -> None:
    """A quote with a mistake in it is told what the article has."""
    assert [
        ("6: statements[0].quote: does not stand in the article "
        '(the nearest text is "Og dem skal vi selvfølgelig også hjælpe,")'),
    ] == told(folder, "quote: Og dem skal vi selvfolgelig hjælpe")


def test_a_quote_like_nothing_is_told_to_be_copied(folder: ContentFolder) -> None:
    """Where no text is near, none is shown."""
    assert [
        "6: statements[0].quote: does not stand in the article (copy it from the article to the letter)",
    ] == told(folder, "quote: zzz qqq xxx")


def test_a_quote_that_differs_in_line_breaks_is_told_so(folder: ContentFolder) -> None:
    """In Markdown a sentence may run over a line break, which the quote must have."""
    body = "– Vi flyver\nmod syd – sagde\nmågen.\n"

    assert [
        (
            "6: statements[0].quote: does not stand in the article with these spaces and line breaks "
            '(copy it to the letter; to keep its line breaks, write quote: | and the text below: "Vi flyver mod syd")'
        ),
    ] == told(folder, "quote: Vi flyver mod syd", body, "md")


def test_a_quote_that_stands_too_often_names_the_lines(folder: ContentFolder) -> None:
    """A quote that stands at several places is told how often and on which lines of the file."""
    assert [
        ("6: statements[0].quote: stands 3 times in the article (lines 10, 11) "
        "(give a prefix or a suffix: the words just before the right one, or just after)"),
    ] == told(folder, "quote: Nej tak.")


def test_a_quote_that_stands_very_often_names_some_lines(folder: ContentFolder) -> None:
    """A message stays short however often the quote stands."""
    (problem,) = told(folder, "quote: Ja", "Ja\n" * 1000)

    assert "stands 1000 times in the article (lines 8, 9, 10, 11, 12 …)" in problem


def test_a_quote_that_stands_twice_on_a_line_names_it_once(folder: ContentFolder) -> None:
    """One line is one line."""
    (problem,) = told(folder, "quote: Ja", "Ja. Ja.")

    assert "stands 2 times in the article (line 8)" in problem


def test_a_prefix_that_does_not_fit_shows_what_stands_there(folder: ContentFolder) -> None:
    """Where the quote stands but not with its prefix, the words around it are shown."""
    assert [
        ("6: statements[0].quote: stands in the article, but not with this prefix and suffix "
        '(on line 10 it stands between "Det blæste i Tågeby." and ", siger Hans Måge.")'),
    ] == told(folder, "quote: Og dem skal vi selvfølgelig også hjælpe\n    prefix: Mågen råbte")
