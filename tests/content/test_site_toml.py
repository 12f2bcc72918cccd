"""The settings of a site."""

from __future__ import annotations

import pytest
from content_folder import SITE, ContentFolder


def told(folder: ContentFolder, text: str) -> list[str]:
    """Return what is said of a site.toml."""
    folder.raw("site.toml", text.encode())
    return [problem.removeprefix("site.toml") for problem in folder.problems()]


def test_settings_are_read(folder: ContentFolder) -> None:
    """Every setting arrives as what it is."""
    folder.raw("site.toml", f'{SITE}lang = "en-GB"\ndescription = "Tåge"\nconfidence = 1\n'.encode())
    site = folder.load().site

    assert ("Tågeøerne siger", "en-GB", "Tåge", 1.0) == (site.title, site.lang, site.description, site.confidence)


def test_settings_saved_on_windows_are_read(folder: ContentFolder) -> None:
    """A byte-order mark and CRLF leave no trace."""
    folder.raw("site.toml", b"\xef\xbb\xbf" + SITE.replace("\n", "\r\n").encode())

    assert "Tågeøerne siger" == folder.load().site.title


def test_a_site_needs_settings(folder: ContentFolder) -> None:
    """Without a site.toml it is said how to make one."""
    (folder.root / "site.toml").unlink()

    assert [
        'site.toml: is missing (make one with title = "…" and base_url = "https://…")',
    ] == folder.problems()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "title = Tåge\n",
            [':1: what follows = is no value (put quotation marks around a text: title = "…")'],
        ),
        (f"{SITE}title = 'x'\n", [":3: the same key stands above already (keep one of the two)"]),
        ('title = "x\nbase_url = "y"', [":1: a text does not end on its line (close its quotation mark)"]),
        ("# x\ntitle\n", [':2: is no line of key = value (write title = "…")']),
        ('title = """x\ny\n', [":2: a quotation mark is opened and never closed (close it)"]),
        ('title = "\\q"', [""":1: is not valid TOML: Unescaped '\\' in a string (each line is key = "value")"""]),
        (
            f"{SITE}\nconfidence = 2\n",
            [":4: confidence: 2 is not a number from 0 to 1, such as 0.5"],
        ),
        (
            f'{SITE}confidence = "0.5"\n',
            [':3: confidence: "0.5" is not a number from 0 to 1, such as 0.5'],
        ),
        (f"{SITE}confidence = nan\n", [":3: confidence: nan is not a number from 0 to 1, such as 0.5"]),
        (f'{SITE}langg = "da"\n', [':3: langg: unknown key (did you mean "lang"?)']),
        (
            f"{SITE}[menu]\ntitle = 1\n",
            [
                (
                    ":3: menu: unknown key (the keys here are title, base_url, lang, description, confidence, "
                    "quote_budget, licence, image)"
                )
            ],
        ),
        (
            'title = 2022-03-04\nbase_url = "taage.example"',
            [
                ":1: title: 2022-03-04 is not a text (put quotation marks around it)",
                ':2: base_url: "taage.example" is not an address that begins with https:// or http://',
            ],
        ),
        ('title = "x"', [":1: base_url: is missing (needed here: title, base_url)"]),
    ],
)
def test_what_is_wrong_is_said_in_words(folder: ContentFolder, text: str, expected: list[str]) -> None:
    """Settings that are no TOML, or the wrong TOML, are told with line and remedy."""
    assert expected == told(folder, text)
