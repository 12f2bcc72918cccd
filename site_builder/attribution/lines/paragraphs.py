"""A body as paragraphs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

import msgspec

if TYPE_CHECKING:
    from site_builder.attribution.lexicon.pack import Asides

DASHES = ("-", "–", "—")
_QUOTES = frozenset('"«»“”„‟')
_QUOTES_OR_APOSTROPHES = _QUOTES | frozenset("'’‘")
_LONG_LINE = 60
_BULLETS = "*•"
_SPACED = 2
_LONGEST_HEADLINE = 140
_LAST_WORDS = 3
_LONGEST_CREDIT = 80
_LONGEST_QUOTED = 90
_DATELINE = re.compile(
    r"[A-ZÆØÅÄÖ][A-ZÆØÅÄÖ/. -]{2,30}:\s*(?=\S)"
    r"|([A-ZÆØÅÄÖ][a-zæøåäö-]{3,20})(?::\s*(?=[A-ZÆØÅÄÖ][a-zæøåäö])|[.:]\s*(?=[-–—] ))"
)
_MORE_DASHES = re.compile(r"[.!?] [-–—] ")
_DASHED = re.compile(r"\n[-–—] ")
_SPOKEN = re.compile(r"\w: [-–—] ")
_LINE = re.compile(r"[^\n]+")
_BLOCK = re.compile(r"\s*(?:[-–—*+>#]|\d+[.)]\s)")


class Paragraph(msgspec.Struct):
    """A stretch of the body between `start` and `end`, without white space at either end.

    `dash` is where the speech after a leading dash begins, or -1; `heading` marks what is no sentence, `aside` what
    is no part of the text: a caption, a line that sends the reader elsewhere. A `fact` is one of a list below
    `Fakta`, after a dash, which nobody speaks.
    """

    start: int
    end: int
    dash: int = -1
    heading: bool = False
    aside: bool = False
    fact: bool = False

    @property
    def told(self) -> bool:
        """Whether it is part of what the article tells."""
        return not (self.heading or self.aside or self.fact)


def paragraphs_of(body: str, markup: Literal["txt", "md"], asides: Asides | None = None) -> list[Paragraph]:
    """Return the paragraphs: every line of a wire text; in Markdown what stands between blank lines,
    where a dash, a heading or a list begins a paragraph of its own. `asides` tell which are no part of the text.
    """  # noqa: D205
    spans = [match.span() for match in _LINE.finditer(body)]
    spans = _join_lines(body, spans) if markup == "md" else _join_broken(body, spans)
    found = [paragraph for start, end in spans if (paragraph := _paragraph(body, start, end))]
    if len(found) > 1 and _is_headline(body[found[0].start : found[0].end]):
        found[0].heading |= found[0].dash < 0
    found = _without_dateline(body, found)
    if asides is not None:
        _set_aside(body, found, asides)
    return found


def _without_dateline(body: str, paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Set apart where the report is from, before the first words: `ODENSE:- Vi har …` · `Odense: Byrådet …`."""
    index = next((i for i, paragraph in enumerate(paragraphs) if not paragraph.heading), -1)
    match = _DATELINE.match(body, paragraphs[index].start, paragraphs[index].end) if index >= 0 else None
    rest = _paragraph(body, match.end(), paragraphs[index].end) if match else None
    if match is None or rest is None or (match[1] and _is_surname(match[1], body)):
        return paragraphs
    if _MORE_DASHES.search(body, rest.start + 1, rest.end):  # lines run together: what is speech is told by each clause
        rest.dash = -1
    place = Paragraph(match.start(), match.end(), heading=True)
    return [*paragraphs[:index], place, rest, *paragraphs[index + 1 :]]


def _is_surname(word: str, body: str) -> bool:
    """Whether a word stands behind another with a capital somewhere: `Friis: - Nej` is said by Bo Friis."""
    return re.search(rf"[A-ZÆØÅÄÖ][a-zæøåäö]+ {word}\b", body) is not None


def _set_aside(body: str, paragraphs: list[Paragraph], asides: Asides) -> None:
    """Mark captions, which end with who took the picture, and the lines that send the reader elsewhere."""
    found = [credit for credit in asides.credits if credit in body]
    facts = False
    for paragraph in paragraphs:
        start, end = paragraph.start, paragraph.end
        facts = _are_facts(body[start:end], asides) if paragraph.heading else paragraph.dash >= 0 and facts
        paragraph.aside = body.startswith(asides.openings, start)
        paragraph.fact = facts and paragraph.dash >= 0
        near = max(start, end - _LONGEST_CREDIT)
        places = [place for credit in found if (place := body.find(credit, near, end)) >= 0]
        if paragraph.dash >= 0:  # - Det er godt, siger X. (Foto: Y)
            places = [place for place in places if body[place - 1] == "(" and body[end - 1] == ")"]
        paragraph.aside |= bool(places)


def _are_facts(heading: str, asides: Asides) -> bool:
    """Whether a heading stands above a list of facts: `Fakta` · `Fakta om sagen`, not `Fakta kan ikke diskuteres`."""
    return heading.rstrip(" :") in asides.facts or heading.startswith(tuple(f for f in asides.facts if f[-1] == " "))


def _join_broken(body: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join a wire text's lines where one breaks off in the middle of a sentence and the next goes on with it.

    The next goes on where it begins with a small letter, or is nothing but a sentence's last few words.
    """
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        line = body[start:end].strip()
        if not line:
            continue
        broken = joined and body[joined[-1][0] : joined[-1][1]].rstrip()
        if broken and len(broken) >= _LONG_LINE and broken[-1].isalnum():
            words = line.split(maxsplit=_LAST_WORDS)
            if line[0].islower() or (len(words) <= _LAST_WORDS and line.endswith(".")):
                joined[-1] = (joined[-1][0], end)
                continue
        joined.append((start, end))
    return joined


def _join_lines(body: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    open_end = -1
    for start, end in spans:
        line = body[start:end]
        if joined and open_end == start - 1 and line.strip() and not _BLOCK.match(line):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
        open_end = end if line.strip() and not line.lstrip().startswith("#") else -1
    return joined


def _paragraph(body: str, start: int, end: int) -> Paragraph | None:
    text = body[start:end]
    left = len(text) - len(text.lstrip())
    start, end = start + left, start + len(text.rstrip())
    if start >= end:
        return None
    if body[start] in _BULLETS and body[start + 1 : start + 2] == " " and end > start + _SPACED:
        start += len(body[start:end]) - len(body[start + 1 : end].lstrip())
    dash = -1
    if body[start] in DASHES:
        after = start + 1
        while after < end and body[after] in " \t\u00a0":
            after += 1
        if after < end and body[after] not in DASHES and (after > start + 1 or body[after].isalpha()):
            dash = after
    line = body[start:end]
    written = _is_heading(line) or _is_quoted_heading(line, body, start)
    heading = dash < 0 and (text.isupper() or body[start] == "#" or written)
    return Paragraph(start, end, dash, heading)


def _is_headline(text: str) -> bool:
    """Whether the first line of a body is its headline: no mark ends it, nor what it quotes at its end."""
    words = text[:-1] if text[-1] in _QUOTES_OR_APOSTROPHES else text
    return len(text) < _LONGEST_HEADLINE and words[-1:].isalnum()


def _is_heading(text: str) -> bool:
    """Whether a line is a sub-heading: short, without a mark of any kind at its end or a quotation in it.

    It may say who is quoted: `Borgmester: - Det er for dyrt`.
    """
    if len(text) < _LONGEST_QUOTED and text[-1].isalnum() and _SPOKEN.search(text):
        return True
    return len(text) < 50 and text[-1].isalnum() and text.count(" ") < 6 and "," not in text  # noqa: PLR2004


def _is_quoted_heading(line: str, body: str, start: int) -> bool:
    """Whether a line is a sub-heading in quotation marks: short, nothing else, no mark at its end, not led up to."""
    words = line[1:-1]
    ends = line[0] in _QUOTES_OR_APOSTROPHES and line[-1] in _QUOTES_OR_APOSTROPHES
    asks = line[0] not in _QUOTES and words[-1:] == "?" and _DASHED.search(body) is not None
    quoted = len(line) < 50 and ends and (words[-1:].isalnum() or asks)  # noqa: PLR2004
    return quoted and _QUOTES.isdisjoint(words) and _before(body, start) != ":"


def _before(body: str, at: int) -> str:
    """Return the last character before a place that is no white space; empty where there is none."""
    while at and body[at - 1].isspace():
        at -= 1
    return body[at - 1 : at] if at else ""
