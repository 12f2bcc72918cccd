"""From the bytes of a received file to its text."""

from __future__ import annotations

import codecs
import re

import msgspec

from site_builder.errors import ContentError, Problem
from site_builder.intake.magic import what_it_is
from site_builder.intake.mojibake import mended, trace
from site_builder.intake.plausible import score

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins as UTF-16's does: asked first
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CANDIDATES = {"cp1252": "Windows-1252", "mac_roman": "Mac Roman", "cp850": "DOS 850"}
_CONTROLS = re.compile(r"[\x01-\x08\x0e-\x1f\x7f]")
_HALF = re.compile("[\ud800-\udfff]")
_MOST_CONTROLS = 100
_SAY = "say what it is with --encoding NAME, such as cp1252 or mac_roman; or save the file as UTF-8"


class Decoded(msgspec.Struct, frozen=True):
    """A text as it stood in the file, without byte-order mark; `note` tells what had to be decided for it."""

    text: str
    note: str = ""


def decode(raw: bytes, file: str, encoding: str | None = None) -> Decoded:
    """Return the text of a file that people know as `file`, read as `encoding` or as what it turns out to be.

    Raises:
        ContentError: it is no text, or its encoding cannot be told; names the byte, its offset (0-based) and line.
        LookupError: there is no such encoding.
    """
    if encoding is None:
        known = what_it_is(raw)
        if known is not None:
            what, remedy = known
            raise ContentError([Problem(file, 0, "", f"is {what}, no text", remedy)])
    decoded = _as_told(raw, file, encoding) if encoding else _as_found(raw, file)
    _refuse_no_text(decoded.text, file)
    return decoded


def _as_told(raw: bytes, file: str, encoding: str) -> Decoded:
    try:
        return Decoded(raw.decode(encoding).removeprefix("\ufeff"))
    except UnicodeError as error:
        at = error.start if isinstance(error, UnicodeDecodeError) else 0
        raise _wrong_byte(at, raw, file, f"is not {encoding}", "give another --encoding") from error


def _as_found(raw: bytes, file: str) -> Decoded:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            try:
                return Decoded(raw[len(mark) :].decode(encoding))
            except UnicodeDecodeError as error:
                what = f"begins with the mark of {encoding.upper()} and is none"
                raise _wrong_byte(len(mark) + error.start, raw, file, what, _SAY) from error
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return _as_guessed(raw, file, error)
    return text_of_utf8(text, file)


def text_of_utf8(text: str, file: str) -> Decoded:
    """Return a text that is UTF-8, mended where that was taken for something else once."""
    was = mended(text)
    if was is not None:
        return Decoded(was[0], f"the letters were garbled (UTF-8 taken for {was[1]}), and could all be mended")
    remedy = "get the text anew; or take it as it is with --encoding utf-8"
    garbled = trace(text)
    if garbled is not None:
        what = f'"{garbled[0]}" is a garbled letter (UTF-8 taken for Windows-1252), and not all of them can be mended'
        raise ContentError([Problem(file, text.count("\n", 0, garbled.start()) + 1, "", what, remedy)])
    lost = text.find("\ufffd")
    if lost >= 0:
        what = 'a letter is lost: "\ufffd" stands in its place'
        raise ContentError([Problem(file, text.count("\n", 0, lost) + 1, "", what, remedy)])
    return Decoded(text)


def _as_guessed(raw: bytes, file: str, error: UnicodeDecodeError) -> Decoded:
    """Return the text in the one encoding of eight bits in which it reads as one."""
    if b"\0" in raw:
        raise _no_text(file, raw.index(b"\0"), raw[: raw.index(b"\0")].count(b"\n") + 1)
    scored = []
    for encoding in _CANDIDATES:
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        worth = score(text)
        if worth is not None:
            scored.append((worth, encoding, text))
    best = [(encoding, text) for worth, encoding, text in scored if worth == max(scored)[0]]
    if not best:
        what = f"is neither UTF-8 nor {', '.join(_CANDIDATES.values())}"
        raise _wrong_byte(error.start, raw, file, what, _SAY) from error
    if len(best) > 1:
        meant = " or ".join(f'"{raw[error.start :][:1].decode(name)}" ({_CANDIDATES[name]})' for name, _ in best)
        hint = f"say which with {' or '.join(f'--encoding {name}' for name, _ in best)}"
        what = f"its encoding cannot be told: what stands here may be {meant}"
        raise _wrong_byte(error.start, raw, file, what, hint) from error
    ((encoding, text),) = best
    return Decoded(text, f"read as {_CANDIDATES[encoding]}; if letters are wrong, say --encoding NAME")


def _wrong_byte(at: int, raw: bytes, file: str, what: str, hint: str) -> ContentError:
    """Return what is wrong at the byte at offset `at` of the file."""
    line = len(re.findall(rb"\r\n|\r|\n", raw[:at])) + 1
    byte = f" (the byte 0x{raw[at]:02x} at offset {at})" if at < len(raw) else ""
    return ContentError([Problem(file, line, "", what + byte, hint)])


def _refuse_no_text(text: str, file: str) -> None:
    """Refuse a text with NUL in it, or with too many control characters to be one.

    Raises:
        ContentError: naming the line of the first.
    """
    nul = text.find("\0")
    controls = _CONTROLS.findall(text)
    half = _HALF.search(text)
    if half:
        line = text.count("\n", 0, half.start()) + 1
        raise ContentError([Problem(file, line, "", "holds half a character", "give another --encoding")])
    if nul >= 0:
        raise _no_text(file, nul, text.count("\n", 0, nul) + 1)
    if len(controls) * _MOST_CONTROLS > len(text):
        hint = "open it in the program that made it, and save it as plain text"
        raise ContentError([Problem(file, 0, "", "is no text: it is full of control characters", hint)])


def _no_text(file: str, at: int, line: int) -> ContentError:
    hint = "if it is UTF-16 without its mark, say --encoding utf-16-le or utf-16-be; else save it as plain text"
    what = f"is no text, or UTF-16 without its mark: 0x00 stands at offset {at}"
    return ContentError([Problem(file, line, "", what, hint)])
