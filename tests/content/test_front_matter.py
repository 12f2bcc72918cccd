"""Front matter decoded: what fits, and what is said of what does not."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from content_folder import ContentFolder


def party(folder: ContentFolder, line: str) -> str:
    """Return what is said of a party with `line` on the third line of its file."""
    folder.write("parties/maagepartiet.md", f"name: Mågepartiet\n{line}")
    (problem,) = folder.problems()
    return problem.removeprefix("parties/maagepartiet.md:")


def page(folder: ContentFolder, line: str) -> str:
    """Return what is said of a page with `line` on the third line of its file."""
    folder.write("pages/om.md", f"title: Om mågerne\n{line}")
    (problem,) = folder.problems()
    return problem.removeprefix("pages/om.md:")


def test_a_party_is_read_whole(folder: ContentFolder) -> None:
    """Every key of a party arrives as what it is; the body is Markdown left alone."""
    folder.write(
        "parties/maagepartiet.md",
        'name: Mågepartiet\nshort: MP\naliases: [Mågerne]\nletters: [MP, M]\ndemonyms: [mågeagtige]\n'
        'colour: "#5b6b7a"\nwikidata: Q42\nfounded: 1988-02-06\ndissolved: 2022-10-31\n'
        "website: https://maagepartiet.example/",
        "*Måger*, mest.\n",
    )
    read = folder.load().registry.parties["maagepartiet"]

    assert ("Mågepartiet", "MP", ("Mågerne",), ("MP", "M")) == (read.name, read.short, read.aliases, read.letters)
    assert (dt.date(1988, 2, 6), dt.date(2022, 10, 31)) == (read.founded, read.dissolved)
    assert ("maagepartiet", "*Måger*, mest.\n") == (read.id, read.body)


def test_a_page_is_read_whole(folder: ContentFolder) -> None:
    """Truth values and whole numbers are read where a key wants them."""
    folder.write("pages/om.md", "title: Om mågerne\norder: -2\nmenu: false\ndraft: true")
    (read,) = folder.load().pages

    assert (-2, False, True) == (read.order, read.menu, read.draft)


def test_a_blank_value_counts_as_left_out(folder: ContentFolder) -> None:
    """A known key with nothing after it has its default."""
    folder.write("parties/maagepartiet.md", "name: Mågepartiet\nshort:\naliases:\nfounded:")
    read = folder.load().registry.parties["maagepartiet"]

    assert ("", (), None) == (read.short, read.aliases, read.founded)


@pytest.mark.parametrize("word", ["null", "no", "~", "true", "42"])
def test_a_word_stays_the_text_it_is(folder: ContentFolder, word: str) -> None:
    """Where a text is wanted, `null` is the text "null" and `no` the text "no"."""
    folder.write("parties/ræv.md", "name: Rævepartiet")
    folder.write("people/null.md", f"name: {word}\naliases: [{word}]\nmemberships:\n- {{party: ræv, role: {word}}}")
    read = folder.load().registry.people["null"]

    assert (word, (word,), word) == (read.name, read.aliases, read.memberships[0].role)


@pytest.mark.parametrize("value", ["1", "0", "yes", "ja", "True", "FALSE", "on"])
def test_only_true_and_false_are_truth_values(folder: ContentFolder, value: str) -> None:
    """A truth value is written true or false, and no other way."""
    assert f'3: draft: "{value}" is not true or false' == page(folder, f"draft: {value}")


@pytest.mark.parametrize("value", ["1.5", "1e3", "first", "0x10", "1_000", "null", "true", "٣"])
def test_only_digits_are_a_whole_number(folder: ContentFolder, value: str) -> None:
    """A whole number is written in digits, perhaps with a sign, and no other way."""
    assert f'3: order: "{value}" is not a whole number (write digits alone)' == page(folder, f"order: {value}")


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        ("4/3-2022", "did you mean 2022-03-04?"),
        ("04.03.2022", "did you mean 2022-03-04?"),
        ("2022-3-4", "did you mean 2022-03-04?"),
        ("20220304", "did you mean 2022-03-04?"),
        ("2022-03-04T10:00:00", "did you mean 2022-03-04?"),
        ("2022-03-04 10:00", "did you mean 2022-03-04?"),
        ("2022-02-30", "there is no such day"),
        ("4. marts 2022", "write year-month-day: 2022-03-04"),
        ("1646352000", "write year-month-day: 2022-03-04"),
        ("null", "write year-month-day: 2022-03-04"),
    ],
)
def test_only_year_month_day_is_a_date(folder: ContentFolder, value: str, hint: str) -> None:
    """A date is written 2022-03-04 and no other way; what a Dane may have meant is suggested."""
    assert f'3: founded: "{value}" is not a date ({hint})' == party(folder, f"founded: {value}")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("color: sort", '3: color: unknown key (did you mean "colour"?)'),
        ("Short: MP", '3: Short: unknown key (did you mean "short"?)'),
        ("shrt:", '3: shrt: unknown key (did you mean "short"?)'),
        ("colour: sort", '3: colour: "sort" is not a colour such as "#254264"'),
        ("colour: #254264", '3: colour: everything after # is a comment (put quotation marks around it: "#254264")'),
        ("wikidata: 42", '3: wikidata: "42" is not a Wikidata id such as Q42'),
        ("website: maage.dk", '3: website: "maage.dk" is not an address that begins with https:// or http://'),
        ("letters: MP", '3: letters: "MP" is not a list (write [MP])'),
        ("letters: {a: b}", "3: letters: a group of keys is not a list (write each on a line below it: - …)"),
        ("letters: [[MP]]", "3: letters[0]: a list is not a text (remove the brackets or the dash)"),
        (
            "aliases:\n  - Måger\n  - Måger: de hvide",
            '5: aliases[1]: a group of keys is not a text (put quotation marks around a text with ": " in it)',
        ),
        ('short: M\naliases: ["  "]', "4: aliases[0]: is empty (write something, or remove the key)"),
    ],
)
def test_what_does_not_fit_is_said_in_words(folder: ContentFolder, line: str, expected: str) -> None:
    """A value of the wrong kind is told with line, field, what is wrong, and what would be right."""
    assert expected == party(folder, line)


def test_a_key_that_is_like_none_gets_the_known_keys(folder: ContentFolder) -> None:
    """Where no key is near, all of them are named."""
    told = "3: x: unknown key (the keys here are title, description, order, menu, lang, draft, old_addresses, aliases)"

    assert told == page(folder, "x: y")


def test_every_mistake_in_a_file_is_told(folder: ContentFolder) -> None:
    """One mistake does not hide the next, at any depth; a missing key is looked for at its group's line."""
    folder.write(
        "articles/maage.txt",
        "titel: Mågen\ndate: i går\nsource:\n  url: måge\npublish: alt\nstatements:\n  - person: x\n    stance: imod",
    )

    assert [
        "articles/maage.txt:1: title: is missing (needed here: title, date, source)",
        'articles/maage.txt:2: titel: unknown key (did you mean "title"?)',
        'articles/maage.txt:3: date: "i går" is not a date (write year-month-day: 2022-03-04)',
        "articles/maage.txt:4: source.name: is missing (needed here: name)",
        'articles/maage.txt:5: source.url: "måge" is not an address that begins with https:// or http://',
        'articles/maage.txt:6: publish: "alt" is not one of quotes, full',
        "articles/maage.txt:8: statements[0].quote: is missing (needed here: quote)",
        'articles/maage.txt:9: statements[0].stance: "imod" is not one of for, against, mixed, unclear',
    ] == folder.problems()


def test_a_needed_key_with_nothing_after_it_is_told_at_its_line(folder: ContentFolder) -> None:
    """A needed key that is left blank is told apart from one that is missing."""
    folder.write("pages/om.md", "order: 1\ntitle:")

    assert ["pages/om.md:3: title: has nothing after it (needed here: title)"] == folder.problems()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "source: Tågebladet",
            ('source: "Tågebladet" is not a group of keys '
            "(write its keys on lines below it: name, publisher, url, archive_url)"),
        ),
        (
            "source: {name: T}\nstatements: Nej",
            ('statements: "Nej" is not a list '
            "(write each as lines below it, the first of which begins with a dash: - quote: …)"),
        ),
        ("source: {name: T}\nlang: dansk", 'lang: "dansk" is not a language tag such as da or en-GB'),
    ],
)
def test_groups_lists_and_languages_of_articles_are_checked(
    folder: ContentFolder, line: str, expected: str
) -> None:
    """A text where a group or a list of groups belongs is told how to write it."""
    folder.write("articles/maage.txt", f"title: Mågen\ndate: 2022-03-04\n{line}")
    (problem,) = folder.problems()

    assert problem.endswith(expected)


def test_a_long_value_is_shortened_to_one_line(folder: ContentFolder) -> None:
    """A message stays one line of bearable length, whatever the value."""
    assert "…" in party(folder, f"founded: |\n  {'måge ' * 50}\n  ræv")
    assert len(folder.problems()[0]) < 160
