"""Links to the very words in a source: text fragments (`#:~:text=first words,last words`)."""

from __future__ import annotations

import re
from urllib.parse import quote

DIRECTIVE = ":~:"
_WHOLE = 100
"""So many characters on one line are linked to whole: of more the first and the last words."""
_FEWEST, _MOST = 4, 10
_AROUND = 3
"""So many words of the same line before and after tell two places of the same words apart."""
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")


def source_link(url: str, body: str, start: int, end: int) -> str:
    """Return the link that opens `url` at the words which stand in `body` from `start` to `end`.

    A browser that knows no text fragments opens the page. Words that make no fragment leave `url` as it is.
    """
    directive = text_directive(body, start, end)
    if not directive:
        return url
    address, hash_, place = url.partition(DIRECTIVE)[0].partition("#")
    return f"{address}{hash_ or '#'}{place}{DIRECTIVE}{directive}"


def text_directive(body: str, start: int, end: int) -> str:
    """Return `text=[prefix-,]first[,last][,-suffix]` for a stretch of a text; empty where no word is in it.

    A term never goes over a line, since a browser looks for each within one paragraph. The words before and after
    are there where the first words stand more than once.
    """
    lines = [_EDGES.sub("", line) for line in body[start:end].splitlines()]
    lines = [line for line in lines if line]
    if not lines:
        return ""
    first, last = _terms(lines, body)
    prefix = suffix = ""
    if _times(first, body) > 1:
        prefix, suffix = _before(body, start), _after(body, end)
    terms = [f"{_encoded(prefix)}-" if prefix else "", _encoded(first), _encoded(last), ""]
    terms[-1] = f"-{_encoded(suffix)}" if suffix else ""
    return f"text={','.join(filter(None, terms))}"


def _terms(lines: list[str], body: str) -> tuple[str, str]:
    """Return the words to look for, or the first and the last of them, as few as tell them from others."""
    if len(lines) == 1 and len(lines[0]) <= _WHOLE:
        return _joined(lines[0].split()), ""
    first, last = lines[0].split(), lines[-1].split()
    if len(lines) == 1:
        half = len(first) // 2
        if not half:
            return _joined(first), ""
        first, last = first[:half], first[half:]
    return _rare([first[:n] for n in _counts(first)], body), _rare([last[-n:] for n in _counts(last)], body)


def _counts(words: list[str]) -> range:
    return range(min(_FEWEST, len(words)), min(_MOST, len(words)) + 1)


def _rare(choices: list[list[str]], body: str) -> str:
    """Return the first of the terms that stands but once in a text, or else the last."""
    terms = [_EDGES.sub("", _joined(words)) or _joined(words) for words in choices]
    return next((term for term in terms if _times(term, body) == 1), terms[-1])


def _times(term: str, body: str) -> int:
    """Return how often a term stands in a text as whole words, in any case, as a browser looks for it."""
    words = r"\s+".join(map(re.escape, term.split()))
    return len(re.findall(rf"(?<!\w){words}(?!\w)", body, re.IGNORECASE))


def _before(body: str, start: int) -> str:
    line = body[body.rfind("\n", 0, start) + 1 : start]
    return _joined(_EDGES.sub("", line).split()[-_AROUND:])


def _after(body: str, end: int) -> str:
    line = body[end:].partition("\n")[0]
    return _joined(_EDGES.sub("", line).split()[:_AROUND])


def _joined(words: list[str]) -> str:
    return " ".join(words)


def _encoded(term: str) -> str:
    """Return a term percent-encoded, the hyphen too, which would end a prefix or begin a suffix."""
    return quote(term, safe="").replace("-", "%2D")
