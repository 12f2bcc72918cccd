"""Texts as YAML, quoted only as far as they must be to be read back as they are."""

from __future__ import annotations

import unicodedata

from site_builder.frontmatter.plain_yaml import YamlError, parse_yaml

_BREAKS = "\n\r\x85\u2028\u2029"
_UNSEEN = ("Cc", "Cf", "Cn", "Co", "Zl", "Zp")
_SHORT, _LONG = 0xFF, 0xFFFF


def inline(text: str, *, flow: bool = False) -> str:
    """Return `text` as YAML on one line; with `flow`, between brackets."""
    quoted = text.replace("'", "''")
    written = (text, f'"{text}"', f"'{quoted}'") if text and not any(c in text for c in _BREAKS) else ()
    return next((each for each in written if _is_read(text, each, flow=flow)), _escaped(text))


def block(text: str, indent: int) -> str:
    """Return `text` as YAML in a block whose texts may be indented by `indent`: its line breaks stay line breaks."""
    if "\n" not in text:
        return inline(text)
    margin = " " * indent
    written = "|\n" + "\n".join(margin + line if line else "" for line in text.split("\n"))
    return written if _is_read(text, written, flow=False) else _escaped(text)


def _is_read(text: str, written: str, *, flow: bool) -> bool:
    """Whether `written` is read as `text`, and as nothing beside it."""
    form = "{{k: {}, z: z}}" if flow else "k: {}\nz: z"
    try:
        return parse_yaml(form.format(written)).data == {"k": text, "z": "z"}
    except YamlError:
        return False


def _escaped(text: str) -> str:
    return f'"{"".join(_escape(c) for c in text)}"'


def _escape(c: str) -> str:
    """Return a character as it stands between double quotation marks."""
    if c == "\n":
        return "\\n"
    if c in '"\\':
        return "\\" + c
    if unicodedata.category(c) not in _UNSEEN:
        return c
    code = ord(c)
    return f"\\x{code:02x}" if code <= _SHORT else f"\\u{code:04x}" if code <= _LONG else f"\\U{code:08x}"
