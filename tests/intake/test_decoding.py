"""From bytes to text, whatever program saved them."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from site_builder.errors import ContentError
from site_builder.intake.decoding import decode
from site_builder.intake.lines import one_line, tidied

TEXT = "»Øerne må få hjælp – nu,« siger Åse Blåbær på Læsvig idé.\n“Hæ?” spurgte jordmoderen d’Æbelø … ½ å bort.\n"


def wrong(raw: bytes, encoding: str | None = None) -> str:
    """Return what is said to be wrong with a file."""
    with pytest.raises(ContentError) as caught:
        decode(raw, "modtaget.txt", encoding)
    return str(caught.value)


def garbled(text: str, encoding: str) -> str:
    """Return a text whose UTF-8 was taken for another encoding, gaps of that being control characters."""
    return "".join(bytes([b]).decode(encoding, errors="ignore") or chr(b) for b in text.encode())


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252", "mac_roman"],
)
def test_an_encoding_is_told(encoding: str) -> None:
    """A text comes out the same in whatever encoding it was saved, and without its byte-order mark."""
    text = TEXT.replace("½", "halv") if encoding == "mac_roman" else TEXT

    assert text == decode(text.encode(encoding), "modtaget.txt").text


@pytest.mark.parametrize("mark", ["utf_16_le", "utf_16_be"])
def test_either_order_of_bytes(mark: str) -> None:
    """UTF-16 is read in the order that its mark tells."""
    bom = {"utf_16_le": codecs.BOM_UTF16_LE, "utf_16_be": codecs.BOM_UTF16_BE}[mark]

    assert TEXT == decode(bom + TEXT.encode(mark), "modtaget.txt").text


def test_dos() -> None:
    """The code page of DOS is told from the two others by its letters."""
    text = "Øerne må få hjælp, siger Åse Blåbær på Læsvig.\n"

    assert text == decode(text.encode("cp850"), "modtaget.txt").text


@pytest.mark.parametrize("text", ["Måge", "øl", "Ærø", "idé", "på", "Hør!", "en ræv og en sæl", "blå, grå", "»Nej!«"])
@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman"])
def test_a_few_letters_are_enough_or_are_not_guessed(text: str, encoding: str) -> None:
    """Of a very short text, either the right letters are found or none: never wrong ones."""
    try:
        found = decode(text.encode(encoding), "modtaget.txt").text
    except ContentError:
        found = text

    assert text == found


@pytest.mark.parametrize("text", ["Måge", "Høne", "Æble", "Bær", "en ræv og en sæl", "»Nej!«", "‘Ja’ – og nej"])
def test_windows_needs_one_letter(text: str) -> None:
    """One Danish letter, or marks at the edges of words, are enough to tell Windows-1252."""
    assert text == decode(text.encode("cp1252"), "modtaget.txt").text


def test_what_was_decided_is_told() -> None:
    """A text that is not UTF-8 comes with a note that says what it was taken for; one that is has none."""
    assert "read as Windows-1252" in decode("Måge".encode("cp1252"), "modtaget.txt").note
    assert decode("Måge".encode(), "modtaget.txt").note == ""


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman", "cp850"])
def test_garbled_letters_are_mended(encoding: str) -> None:
    """UTF-8 that was taken for another encoding once and saved again comes out as it was, and that is told."""
    decoded = decode(garbled(TEXT, encoding).encode(), "modtaget.txt")

    assert TEXT == decoded.text
    assert "garbled" in decoded.note


def test_garbled_windows_text_with_a_mark() -> None:
    """The byte-order mark that was garbled with the rest leaves no trace."""
    assert TEXT == decode(garbled(f"\ufeff{TEXT}", "cp1252").encode(), "modtaget.txt").text


def test_letters_garbled_in_part_are_refused() -> None:
    """Where some letters are garbled and some are not, nothing is mended: the first is shown with its line."""
    said = wrong(f"Måger\nog {garbled('ræve', 'cp1252')}\n".encode())

    assert said.startswith('modtaget.txt:2: "Ã¦" is a garbled letter')
    assert "--encoding utf-8" in said


def test_lost_letters_are_refused() -> None:
    """A replacement character says that a letter is lost; with --encoding the text is taken as it is."""
    raw = "Mågen\nog r\ufffdven".encode()

    assert "modtaget.txt:2: a letter is lost" in wrong(raw)
    assert raw.decode() == decode(raw, "modtaget.txt", "utf-8").text


def test_letters_that_are_meant_are_kept() -> None:
    """Capitals with accents are no garbled letters."""
    text = "São Tomé, ÉCOLE, Ålesund, João Ândrade og Þórður bor i Malmö.\n"

    assert text == decode(text.encode(), "modtaget.txt").text


def test_an_undecidable_byte_is_named() -> None:
    """Where two encodings fit, byte, offset, line, both letters and both options are named."""
    said = wrong(b"Uge 1\r\nog \x81se")

    assert said.startswith("modtaget.txt:2: its encoding cannot be told: ")
    assert 'what stands here may be "Å" (Mac Roman) or "ü" (DOS 850)' in said
    assert "(the byte 0x81 at offset 10)" in said
    assert "--encoding mac_roman or --encoding cp850" in said


def test_a_byte_that_fits_nowhere_is_named() -> None:
    """Where no encoding fits, the first byte that is not UTF-8 is named."""
    said = wrong("Mågen\nog b".encode() + b"\x81\xfe\x90\x8fn")

    assert said.startswith("modtaget.txt:2: is neither UTF-8 nor Windows-1252")
    assert "the byte 0x81 at offset 11" in said
    assert "--encoding NAME" in said


@pytest.mark.parametrize(
    ("raw", "encoding", "expected"),
    [
        ("å".encode("cp1252"), "utf-8", "modtaget.txt:1: is not utf-8 (the byte 0xe5 at offset 0)"),
        ("æ\nå".encode(), "ascii", "modtaget.txt:1: is not ascii (the byte 0xc3 at offset 0)"),
        (b"abc", "utf-16-le", "modtaget.txt:1: is not utf-16-le (the byte 0x63 at offset 2)"),
        (rb"\ud800", "unicode_escape", "modtaget.txt:1: holds half a character"),
    ],
)
def test_a_wrong_encoding_is_told(raw: bytes, encoding: str, expected: str) -> None:
    """A file that is not what --encoding says is refused at the byte where that shows."""
    assert wrong(raw, encoding).startswith(expected)


def test_an_encoding_that_is_told_is_believed() -> None:
    """What --encoding says goes before any guess."""
    assert "ÜÅ" == decode("ÜÅ".encode("cp850"), "modtaget.txt", "cp850").text


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF"),
        (b"PK\x03\x04....word/document.xml", "a Word document (DOCX)"),
        (b"PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.text", "an OpenDocument file"),
        (b"PK\x03\x04....a.txt", "a packed folder (ZIP)"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
        (rb"{\rtf1\ansi Hej", "a rich text file"),
        (b"\x89PNG\r\n\x1a\n", "a picture (PNG)"),
        (b"\xff\xd8\xff\xe0", "a picture (JPEG)"),
        (b"\x1f\x8b\x08", "a packed file (gzip)"),
        (b"\0\0\0\x18ftypheic", "a picture or a film"),
        (b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n", "a mail or a web archive"),
        (b"Subject: Hej\nMIME-Version: 1.0\n", "a mail or a web archive"),
    ],
)
def test_files_that_are_no_text(raw: bytes, expected: str) -> None:
    """A file that holds no plain text is refused with what it is and what to do."""
    said = wrong(raw)

    assert said.startswith(f"modtaget.txt: is {expected}")
    assert said.endswith(")")


def test_utf16_without_its_mark_is_told() -> None:
    """NUL bytes are refused with a word on UTF-16, which can be said with --encoding."""
    raw = "Mågen\n".encode("utf-16-le")

    assert "0x00 stands at offset 1" in wrong(raw)
    assert "--encoding utf-16-le" in wrong("Mage\n".encode("utf-16-le"))
    assert "Mågen\n" == decode(raw, "modtaget.txt", "utf-16-le").text


def test_control_characters_are_no_text() -> None:
    """A file full of control characters is refused; a stray one is not."""
    assert "full of control characters" in wrong(b"\x01\x02\x03\x04 abc" * 20)
    assert decode(b"a\x02" + b"b" * 200, "modtaget.txt").text


@given(st.binary(max_size=300))
@example(b"\xff\xfe\x00")
@example(b"\xef\xbb\xbf\xff")
@example(b"\xff\xfe\x00\xd8")
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    """Whatever the bytes, the answer is a text that can be written or an error that names the file."""
    said = ""
    try:
        decode(raw, "modtaget.txt").text.encode()
    except ContentError as error:
        said = str(error)

    assert said == "" or said.startswith("modtaget.txt:")


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffd")))
def test_utf8_is_kept_to_the_letter(text: str) -> None:
    """Text that is UTF-8 and not garbled comes out as it was."""
    try:
        decoded = decode(text.encode(), "modtaget.txt")
    except ContentError:
        return

    assert decoded.note or text.removeprefix("\ufeff") == decoded.text


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x85", "\u2028", "\u2029"])
def test_line_ends(end: str) -> None:
    """Every kind of line end becomes LF, and blank lines around the text go, those with blanks as well."""
    received = f"\ufeff{end} {end}Et{end}{end}To\xa0og\xad {end}\xa0{end}{end}"

    assert "Et\n\nTo\xa0og\xad \n" == tidied(received)


def test_no_text_has_no_line() -> None:
    """A text of nothing but blanks is empty."""
    assert "" == tidied(" \r\n\xa0\u200b\n")


def test_a_value_becomes_one_line() -> None:
    """A title is one line of what can be seen."""
    assert "Et ord og to" == one_line("\ufeffEt\xa0o\xadrd\u2028 og\x07 to\n")
