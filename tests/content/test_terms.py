"""The terms of a parliament in site.toml."""

from __future__ import annotations

import datetime as dt

import pytest
from content_folder import SITE, ContentFolder

FIRST = '{name = "2019-22", start = 2019-06-05, end = 2022-10-31}'


def told(folder: ContentFolder, text: str) -> list[str]:
    """Return what is said of a site.toml."""
    folder.raw("site.toml", text.encode())
    return [problem.removeprefix("site.toml") for problem in folder.problems()]


@pytest.mark.parametrize(
    "text",
    [
        f'terms = [{FIRST}, {{name = "nu", start = 2022-11-01}}]\n',
        '[[terms]]\nname="2019-22"\nstart=2019-06-05\nend=2022-10-31\n[[terms]]\nname="nu"\nstart=2022-11-01\n',
    ],
)
def test_terms_are_read(folder: ContentFolder, text: str) -> None:
    """Terms are read in either of TOML's two ways of writing a list; the last may have no end."""
    folder.raw("site.toml", f"{SITE}{text}".encode())
    first, last = folder.load().site.terms

    assert ("2019-22", dt.date(2019, 6, 5), dt.date(2022, 10, 31)) == (first.name, first.start, first.end)
    assert ("nu", dt.date(2022, 11, 1), None) == (last.name, last.start, last.end)


def test_a_site_needs_no_terms(folder: ContentFolder) -> None:
    """Without the key there are none."""
    folder.raw("site.toml", SITE.encode())

    assert () == folder.load().site.terms


@pytest.mark.parametrize(
    ("terms", "expected"),
    [
        (
            '{name = "a", start = 2022-01-02, end = 2022-01-01}',
            ['4: terms[0].end: "a" ends on 2022-01-01, before it starts on 2022-01-02 (swap the two dates, if so)'],
        ),
        (
            f'{FIRST},\n{{name = "b", start = 2022-10-31}}',
            [
                (
                    '5: terms[1].start: "b" starts on 2022-10-31, and "2019-22" lasts until 2022-10-31'
                    " (no day may be in two terms: an end is the last day, included)"
                )
            ],
        ),
        (
            f'{FIRST},\n{{name = "b", start = 2015-06-18, end = 2019-06-04}}',
            [
                (
                    '5: terms[1].start: "b" starts before "2019-22", which stands above it'
                    " (list the terms by their dates, the oldest first)"
                )
            ],
        ),
        (
            '{name = "a", start = 2019-06-05},\n{name = "b", start = 2022-11-01}',
            [
                (
                    '5: terms[1].start: "b" starts while "a" goes on, which has no end'
                    ' (give "a" its end: the day before 2022-11-01 or earlier)'
                )
            ],
        ),
        (
            f'{FIRST},\n{{name = "2019–22", start = 2022-11-01}}',
            [
                (
                    '5: terms[1].name: "2019–22" and "2019-22" would stand at one address, periode/2019-22/'
                    " (give each term a name of its own)"
                )
            ],
        ),
        (
            '{name = "🗳", start = 2022-11-01}',
            ['4: terms[0].name: "🗳" has no letter or digit to make an address of (such as 2019-22)'],
        ),
        ('{name = "a"}', ["4: terms[0].start: is missing (needed here: name, start)"]),
        (
            '{name = "a", start = 2022-11-01, slut = 2023-01-01}',
            ["4: terms[0].slut: unknown key (the keys here are name, start, end)"],
        ),
        (
            '{name = "a", start = "5. juni 2019"}',
            ['4: terms[0].start: "5. juni 2019" is not a date (write year-month-day: 2022-03-04)'],
        ),
    ],
)  # fmt: skip
def test_terms_that_cannot_be(folder: ContentFolder, terms: str, expected: list[str]) -> None:
    """Terms that end before they begin, share a day or an address, or stand in the wrong order are told by line."""
    assert [f":{line}" for line in expected] == told(folder, f"{SITE}terms = [\n{terms}\n]\n")


def test_line_of_a_term_written_as_a_table(folder: ContentFolder) -> None:
    """In the long form the line is that of the key that is wrong."""
    text = f'{SITE}[[terms]]\nname = "a"\nstart = 2020-01-01\n\n[[terms]]\nname = "b"\nstart = 2019-01-01\n'

    assert [":9"] == [line[:2] for line in told(folder, text)]
