"""Those whom a sentence is about without naming them: whoever speaks next may be one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.discourse.entity import Named
from site_builder.attribution.lexicon.words import (
    ADVERB,
    AUX,
    BACK,
    CAUSE,
    COPULA,
    CUE,
    FRONTED,
    INDEFINITE,
    LOWER,
    NOMINATIVE,
    PREP,
    RELATIVE,
)
from site_builder.attribution.lines.mention import Mention
from site_builder.attribution.mentions.persons import is_person
from site_builder.attribution.mentions.phrases import phrase_at
from site_builder.attribution.mentions.standing import is_somebody, turned_to

if TYPE_CHECKING:
    from site_builder.attribution.discourse.discourse import Discourse
    from site_builder.attribution.lines.line import Line

_NEAR = 6


def note_nobody(line: Line, first: int, last: int, discourse: Discourse) -> list[Named]:
    """Take in the one whom a sentence is about without naming anybody: `en lokal fisker`.

    Somebody meant by an office whom the article has not named is nobody as well.
    """
    singled = _singled_out(line, first, last)
    at = first if singled else _turned_subject(line, first, last)
    mention = singled or phrase_at(line, at)
    if mention is None or not (singled or _is_nobody(line, at, mention, discourse)):
        at = mention.start if mention is not None else at  # "The winner": the article is passed over
        if line.word(at).role or not is_person(line, at):
            return []
        mention = Mention(at, at + 1, "vague")
    return [Named(line.start[at], discourse.note_nobody(mention, line.place(at)), subject=True)]


def opens_unnamed(line: Line, first: int, discourse: Discourse) -> bool:
    """Whether a sentence is about somebody without a name, who does or is something: `Kvinden er dømt for at true X`.

    `Formanden er NAME` brings in NAME.
    """
    mention = phrase_at(line, first)
    if mention is not None and mention.kind == "org" and not mention.name:  # Dansk Metal kritiserer NAME
        verb, flags, finite = mention.end, line.flags[mention.end], line.lexicon.pack.words.finite_endings
        asks = flags & CUE and "ask" in line.word(verb).frames
        return bool(flags & CUE and not asks) or (not flags & (AUX | CUE) and line.at[verb].endswith(finite))
    if mention is None or mention.role is None or mention.plural or mention.kind not in ("vague", "role"):
        return False
    named = line.flags[mention.end] & COPULA and line.is_name(mention.end + 1)
    called = line.at[mention.end] in line.lexicon.pack.words.called
    return not (named or called) and _is_nobody(line, first, mention, discourse)


def _is_nobody(line: Line, at: int, mention: Mention, discourse: Discourse) -> bool:
    mention = mention.parts[0] if mention.parts else mention  # hans viceborgmester og ministerens partifælle
    if mention.kind == "role":
        return not discourse.resolve(mention, line.place(at)).entities
    return is_somebody(line, at, mention)


def _singled_out(line: Line, first: int, last: int) -> Mention | None:
    """Return the one without a name of `Det bliver en lokal lærer, der får ordet` · `Det er byens leder, der …`."""
    if not (line.flags[first] & BACK and line.flags[first + 1] & COPULA):
        return None
    for i in range(first + 2, min(last, first + _NEAR)):
        mention = phrase_at(line, i)
        if mention is None or mention.kind != "vague" or not mention.role:
            continue
        told_of = line.at[mention.end] == "," and line.flags[mention.end + 1] & RELATIVE
        return mention if told_of and not mention.plural else None
    return None


def _turned_subject(line: Line, first: int, last: int) -> int:
    """Return where the subject of a sentence may begin: behind its verb where a place or a time opens it.

    `I barak 14 bor en ung mor` · `Det fik en tilhører til at rejse sig` · `Så rejste ordstyreren sig`
    """
    if (turned := turned_to(line, first, last)) > first:
        return turned
    if line.flags[first] & BACK and line.flags[first + 1] & CAUSE and line.flags[first + 2] & INDEFINITE:
        return first + 2
    if not line.flags[first] & (PREP | FRONTED | ADVERB):
        return first
    for i in range(first + 1, last):
        if line.flags[i] & INDEFINITE and line.flags[i - 1] & (LOWER | PREP) == LOWER:
            mention = phrase_at(line, i)
            turned = not line.flags[i - 1] & (NOMINATIVE | ADVERB | BACK)
            return i if turned and mention and mention.role else first
    return first
