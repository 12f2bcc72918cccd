"""Files that hold no plain text, known by how they begin, and what to do with each."""

from __future__ import annotations

import re

_COPY = "open it, copy the text, and save that as a plain text file (.txt)"
_SAVE = "open it and save it as plain text (.txt)"
_NO_TEXT = "give a file with the text of the article"
_PACKED = (
    (b"word/", "a Word document (DOCX)", _SAVE),
    (b"application/vnd.oasis", "an OpenDocument file (ODT)", _SAVE),
    (b"application/epub", "an EPUB book", _COPY),
    (b"xl/", "an Excel workbook (XLSX)", _COPY),
    (b"ppt/", "a PowerPoint file (PPTX)", _COPY),
)
_BEGINNINGS = (
    (b"%PDF", "a PDF", _COPY),
    (b"%!PS", "a PostScript file", _COPY),
    (rb"{\rtf", "a rich text file (RTF)", _SAVE),
    (b"\xd0\xcf\x11\xe0", "an old Office document (DOC)", _SAVE),
    (b"\x89PNG", "a picture (PNG)", _NO_TEXT),
    (b"\xff\xd8\xff", "a picture (JPEG)", _NO_TEXT),
    (b"GIF8", "a picture (GIF)", _NO_TEXT),
    (b"RIFF", "a picture, a sound or a film (RIFF)", _NO_TEXT),
    (b"II*\0", "a picture (TIFF)", _NO_TEXT),
    (b"MM\0*", "a picture (TIFF)", _NO_TEXT),
    (b"\x1f\x8b", "a packed file (gzip)", "unpack it first"),
    (b"BZh", "a packed file (bzip2)", "unpack it first"),
    (b"7z\xbc\xaf", "a packed folder (7z)", "unpack it first"),
    (b"Rar!", "a packed folder (RAR)", "unpack it first"),
    (b"ID3", "a sound (MP3)", _NO_TEXT),
    (b"bplist", "a web archive (Safari)", "save the page anew as its source, HTML alone"),
)
_WEB_ARCHIVE = re.compile(
    rb"\A(?:From: <Saved by|(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,40}MIME-Version:)", re.IGNORECASE
)


def what_it_is(raw: bytes) -> tuple[str, str] | None:
    """Return what a file is that holds no plain text, and what to do with it; None where it may hold one."""
    head = raw[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    if head.startswith(b"PK\x03\x04"):
        packed = ((what, remedy) for sign, what, remedy in _PACKED if sign in raw[:65536])
        return next(packed, ("a packed folder (ZIP)", "unpack it first"))
    for sign, what, remedy in _BEGINNINGS:
        if raw.startswith(sign) or head.startswith(sign):
            return what, remedy
    if raw[4:8] == b"ftyp":
        return "a picture or a film (MP4, HEIC)", _NO_TEXT
    if _WEB_ARCHIVE.match(head):
        return "a mail or a web archive (MHTML)", "save the page anew as `Web page, HTML only`, or copy the text"
    return None
