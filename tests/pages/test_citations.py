"""Citations: names turned round, dates in two languages, and texts that BibTeX reads back."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.pages.apa import apa, inverted
from site_builder.pages.bibtex import bibtex, escaped
from site_builder.pages.cited import Author, Cited

CITED = Cited(
    id="k3v9x2m7qa",
    direct=True,
    said="Vi går hjem",
    authors=(Author("Åse Bøgh", is_person=True, party="KL"),),
    title="Hjem igen",
    source="Bureauet, Bladet",
    date=dt.date(2022, 3, 4),
    lang="da",
    site="Hvem sagde hvad?",
    permalink="https://name.example/udsagn/k3v9x2m7qa/",
)
COMMANDS = {
    "textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}", "textasciitilde": "~",
    "textasciicircum": "^", "ae": "æ", "o": "ø", "aa": "å", "AE": "Æ", "O": "Ø", "AA": "Å", "ss": "ß",
}  # fmt: skip
ACCENTS = {"`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", '"': "\u0308"}


def read_back(text: str) -> str:
    """Return what TeX makes of a text: the commands and accents that `escaped` writes undone."""

    def sign(match: re.Match[str]) -> str:
        command, accent, letter, plain = match.groups()
        if command:
            return COMMANDS[command]
        return unicodedata.normalize("NFC", letter + ACCENTS[accent]) if accent else plain

    return re.sub(r"""\{\\(?:([A-Za-z]+)|([`'^~"])([A-Za-z]))\}|\\([&%$#_])""", sign, text)


@given(st.text())
def test_bibtex_reads_the_text_back(text: str) -> None:
    """Any text comes back from its escaped form, but for the form that Unicode composes it to."""
    assert unicodedata.normalize("NFC", text) == read_back(escaped(text))


@given(st.text(st.sampled_from(list("{}\\æå&%$#_~^é\u0301ab"))))
def test_bibtex_braces_balance(text: str) -> None:
    """No text can end its field: braces close in their order, and no bare sign is left that TeX acts on."""
    depth, lowest = 0, 0
    for letter in escaped(text):
        depth += (letter == "{") - (letter == "}")
        lowest = min(lowest, depth)

    assert (0, 0) == (depth, lowest)
    assert not re.search(r"(?<!\\)[&%$#_]", escaped(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("æøå ÆØÅ", r"{\ae}{\o}{\aa} {\AE}{\O}{\AA}"),
        ("50 % af A&B", r"50 \% af A\&B"),
        ("{x}", r"{\textbraceleft}x{\textbraceright}"),
        ("André Müller", r"Andr{\'e} M{\"u}ller"),
        ("»Nej« – måske", r"»Nej« – m{\aa}ske"),
    ],
)
def test_bibtex_escapes(text: str, expected: str) -> None:
    """Danish letters, signs and accents are written as TeX wants them; other signs stay."""
    assert expected == escaped(text)


def test_bibtex_entry_of_a_quotation() -> None:
    """An entry has the speaker, the words, the day of the article, and a note of where they stand."""
    entry = bibtex(CITED, "da")

    assert ("BibTeX", "da") == (entry.style, entry.lang)
    assert r"""@misc{udsagn-k3v9x2m7qa,
  author = {B{\o}gh, {\AA}se},
  title = {{Vi g{\aa}r hjem}},
  howpublished = {Hvem sagde hvad?},
  note = {Citat af {\AA}se B{\o}gh (KL) i »Hjem igen«, Bureauet, Bladet},
  year = {2022},
  month = mar,
  day = {4},
  langid = {danish},
  url = {https://name.example/udsagn/k3v9x2m7qa/},
}""" == entry.text


def test_reported_speech_has_no_author() -> None:
    """Words that were only reported are cited as the article's, in both styles; whose they are said to be is told."""
    reported = msgspec.structs.replace(CITED, direct=False)

    assert "author" not in bibtex(reported, "en").text
    assert "title = {{Hjem igen}}" in bibtex(reported, "en").text
    assert (
        "Hjem igen [reported statement by Åse Bøgh (KL)]. (2022, March 4). Bureauet, Bladet. Hvem sagde hvad? "
        "https://name.example/udsagn/k3v9x2m7qa/"
    ) == apa(reported, "en").text


def test_apa_in_two_languages() -> None:
    """Dates, brackets and small words are those of the language."""
    end = "Bureauet, Bladet. Hvem sagde hvad? https://name.example/udsagn/k3v9x2m7qa/"

    assert f"Bøgh, Å. (2022, 4. marts). “Vi går hjem” [citat]. I Hjem igen. {end}" == apa(CITED, "da").text
    assert f"Bøgh, Å. (2022, March 4). “Vi går hjem” [quotation]. In Hjem igen. {end}" == apa(CITED, "en").text


def test_apa_shortens_what_stands_for_a_title() -> None:
    """Of a long quotation the first twenty words stand for its title."""
    text = apa(msgspec.structs.replace(CITED, said=" ".join(f"ord{n}," for n in range(30))), "da").text

    assert "ord19 …” [citat]" in text
    assert "ord20" not in text


@pytest.mark.parametrize(
    ("authors", "expected"),
    [
        ((Author("Solpartiet", is_person=False),), "Solpartiet."),
        ((Author("Bo", is_person=True),), "Bo."),
        ((Author("Karen-Margrethe Å. von Tåge", is_person=True),), "von Tåge, K.-M. Å."),
        ((Author("Eva Holm", is_person=True), Author("Ib Dal Sø", is_person=True)), "Holm, E. & Sø, I. D."),
        ((Author("A.C. Lund", is_person=True),), "Lund, A.-C."),
    ],
)
def test_apa_turns_names_round(authors: tuple[Author, ...], expected: str) -> None:
    """Surname first, then initials; a party or another body is named as it is."""
    assert apa(msgspec.structs.replace(CITED, authors=authors), "da").text.startswith(f"{expected} (2022")


def test_small_words_belong_to_the_surname() -> None:
    """Small words before the last name are part of it, but the first name stays a first name."""
    assert ("von der Tåge", ["Ib"]) == inverted("Ib von der Tåge")
    assert ("Tåge", ["ib"]) == inverted("ib Tåge")
