"""Whom a clause means where its sentence names others too: `X roser Y, fordi han mener, at …` · `sagde han til Y`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.discourse import pronouns
from site_builder.attribution.lexicon.words import ADVERB, AND, BUT, PREP, RELATIVE, START, THAT
from site_builder.attribution.mentions.phrases import phrase_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from site_builder.attribution.discourse.discourse import Discourse
    from site_builder.attribution.discourse.entity import Entity, Named, Resolution
    from site_builder.attribution.lines.line import Line
    from site_builder.attribution.lines.mention import Mention

_TWO = 2


def speaker(line: Line, subject: Mention, at: int, discourse: Discourse) -> Resolution:
    """Return whom the subject of a clause at a place means: not the one spoken to, in `sagde han til NAME`."""
    to = next((i for i in range(subject.end, subject.end + 2) if line.flags[i] & PREP), 0)
    whom = phrase_at(line, to + 1) if to and subject.kind == "pronoun" and not subject.plural else None
    if whom is None or whom.kind not in ("person", "role"):
        return discourse.resolve(subject, at)
    return pronouns.whom(discourse, subject, at, discourse.resolve(whom, at).entities)


def may_be_either(line: Line, mention: Mention, named: Sequence[Named]) -> bool:
    """Whether "he" or "the party" in a clause that tells why or when may be either of two whom its sentence names.

    `X kritiserer Y, fordi han siger, at …` · `X er vred på SF, fordi partiet kræver, at …`
    """
    first = line.sentence_of(mention.start)[0]
    if mention.kind not in ("pronoun", "party") or (mention.kind == "party" and not mention.own_party):
        return False
    if not _is_within(line, first, mention.start):
        return False
    before = (n.entity for n in named if line.start[first] <= n.at < line.start[mention.start])
    if mention.kind == "party":
        return len({entity.party for entity in before if entity.party}) >= _TWO
    return _are_two(mention, before)


def answers_either(line: Line, mention: Mention, named: Sequence[Named]) -> bool:
    """Whether either of two whom the sentence before names may be who answers: `X kaldte Y … »…,« svarede han`."""
    first = line.sentence_of(mention.start)[0]
    since = line.start[line.sentence_of(first - 1)[0]] if first else line.start[0]
    return _are_two(mention, (n.entity for n in named if since <= n.at < line.start[first]))


def _are_two(mention: Mention, entities: Iterable[Entity]) -> bool:
    """Whether a pronoun may stand for two people or more."""
    fit = {id(e) for e in entities if (e.name or e.anonymous) and not e.weak and e.gender in (mention.gender, None)}
    return len(fit) >= _TWO


def _is_within(line: Line, first: int, start: int) -> bool:
    """Whether a clause that tells why or when begins right before an item: `fordi han` · `efter at hun` · `når han`."""
    i = start - 1
    while i > first and line.flags[i] & (ADVERB | START) == ADVERB:
        i -= 1
    if line.flags[i] & THAT and line.flags[i - 1] & (START | PREP):
        i -= 1
    but = line.flags[i] & BUT and line.at[i - 1] == ","
    return i > first and bool(but or (line.flags[i] & START and not line.flags[i] & (AND | THAT | RELATIVE)))
