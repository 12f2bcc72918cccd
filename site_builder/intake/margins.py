"""What the lines above and below a text say of it: its headline, its date and its source."""

from __future__ import annotations

import datetime as dt
import re

import msgspec

from site_builder.intake.credits import credit_before, credit_behind, take_credits
from site_builder.intake.dates import take_dates
from site_builder.intake.lines import is_blank, one_line
from site_builder.intake.words import WORDS

_LONGEST_MARGIN = 100
_LONGEST_HEADLINE = 120
_ABOVE, _BELOW = 6, 3
_CAPITAL = r"[A-ZÆØÅÄÖ][\w'’.-]*"
_PERSON = rf"{_CAPITAL}(?: (?:{_CAPITAL}|{'|'.join(WORDS.credits.within_names)}))*"
_BYLINE = re.compile(
    rf"^\W*(?:{'|'.join(WORDS.credits.bylines)}):? "
    rf"{_PERSON}(?:(?:,|/| (?:{'|'.join(WORDS.credits.and_words)}))\ ?{_PERSON})*"
)
_NO_WORDS = re.compile(r"\b\d{1,2}[.:]\d\d\b|[\w.+-]+@[\w.-]+")
_WORD = re.compile(r"\w+")
_STOPS = tuple(".:;,…")
_CLOSING = "»«”“\"'’)]"


class Margins(msgspec.Struct, frozen=True):
    """What the margins say: None where they say nothing, or contradict each other.

    `headline` is the index among the text's lines of the one that is the title.
    """

    title: str | None = None
    headline: int | None = None
    date: dt.date | None = None
    source: str | None = None


class _Margin(msgspec.Struct, frozen=True):
    """A line, or a part of one, that is nothing but dates, credits and a byline."""

    days: frozenset[dt.date | None]
    source: str


def read_margins(text: str) -> Margins:
    """Return what the first and the last lines of a tidied text say of it; running text says nothing."""
    lines = text.split("\n")
    seen = [at for at, line in enumerate(lines) if not is_blank(line)]
    above = seen[:_ABOVE]
    found: dict[int, _Margin] = {}
    for at in dict.fromkeys([*above, *seen[-_BELOW:]]):
        margin = _margin(lines[at])
        if margin is not None:
            found[at] = margin
    text_at = [at for at in above if at not in found]
    headline = next((at for at in text_at[:1] if _is_headline(lines, at, found)), None)
    opening = next((at for at in text_at if at != headline), None)
    # below a headline one paragraph, the standfirst, may go before the dateline; what comes later is the text's own
    begun = next(iter(text_at[:1] if headline is None else text_at[2:3]), len(lines))
    told = [m for at, m in found.items() if at < begun or at in seen[-_BELOW:]]
    told += [m for m in _inline(lines, opening, seen[-1:]) if m is not None]
    days = set().union(*(m.days for m in told))
    sources = {m.source for m in told if m.source}
    return Margins(
        title=None if headline is None else one_line(lines[headline]),
        headline=headline,
        date=days.pop() if len(days) == 1 else None,
        source=sources.pop() if len(sources) == 1 else None,
    )


def _inline(lines: list[str], opening: int | None, last: list[int]) -> list[_Margin | None]:
    """Return the credits within the first paragraph of the running text and at the end of the last line."""
    before = credit_before(lines[opening]) if opening is not None else ""
    behind = credit_behind(lines[last[0]]) if last else ""
    placeless = before.partition(",")[2]
    return [_margin(placeless) or _margin(before) or _margin(credit_behind(before)), _margin(behind)]


def _margin(line: str) -> _Margin | None:
    """Return what a line says that says nothing but when and from whom, or None."""
    line = one_line(line)
    if not line or len(line) > _LONGEST_MARGIN:
        return None
    days, rest = take_dates(line)
    byline = _BYLINE.match(rest)
    names, rest = take_credits(rest)
    if byline:
        rest = _BYLINE.sub("", rest)
    said = bool(days or names or byline)
    left = {word.casefold() for word in _WORD.findall(_NO_WORDS.sub(" ", rest))}
    if not said or left - WORDS.credits.beside:
        return None
    return _Margin(frozenset(days), "/".join(names))


def _is_headline(lines: list[str], at: int, margins: dict[int, _Margin]) -> bool:
    """Whether a line is short, no sentence with a stop, and has the text below it."""
    line = one_line(lines[at])
    bare = line.rstrip(_CLOSING)
    body = [i for i in range(at + 1, len(lines)) if not is_blank(lines[i]) and i not in margins]
    if not body or len(line) > _LONGEST_HEADLINE or len(_WORD.findall(line)) < 2:  # noqa: PLR2004
        return False
    if bare.endswith(_STOPS) or line.startswith(("-", "–", "—", "/")):
        return False
    if bare.endswith(("?", "!")) and body[0] == at + 1:
        return False  # a question with its answer on the next line is the text's own
    return max(len(lines[i]) for i in body) > len(line) or len(body) > 1
