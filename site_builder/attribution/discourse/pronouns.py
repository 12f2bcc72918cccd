"""Whom a pronoun means: the one nearest to mind, where it is clear who that is."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from site_builder.attribution.discourse.entity import LED_UP, REACH, TWINS, Entity, Resolution, one

if TYPE_CHECKING:
    from site_builder.attribution.discourse.heard import Heard
    from site_builder.attribution.lines.mention import Mention

_UNSURE = 60
_MET = 350
_ASIDE = 60
_SEVERAL = Resolution(reason="the pronoun could mean more than one")


def whom(heard: Heard, mention: Mention, at: int, apart: tuple[Entity, ...] = ()) -> Resolution:
    """Return whom a pronoun at a place means, none of those `apart`; nobody where it could be more than one."""
    if mention.plural:
        they = heard.pairs.within(at, LED_UP)
        return Resolution(they, "pronoun") if they else Resolution(reason="the pronoun means several")
    near = heard.cast.gendered(at, REACH, mention.gender)
    fit = [e for e in near if not (e in apart or _is_aside(heard, e, at) or _is_named_since(heard, e, at))]
    if not fit:
        return Resolution(reason="nobody introduced whom the pronoun could mean")
    claims = {id(e): e.salience(at) - (0 if e.gender else _UNSURE) for e in fit}
    ranked = sorted(fit, key=lambda e: claims[id(e)], reverse=True)
    since = heard.talk.sentence_after(ranked[0].last(at))
    nearer = [e for e in ranked[1:] if (e.gender or not e.weak) and e.name and since <= e.last(at)]
    twins = len(ranked) > 1 and claims[id(ranked[0])] - claims[id(ranked[1])] < TWINS
    if twins or nearer or _hands_over(heard, ranked, at):
        return _SEVERAL
    told = ranked[0].last_told_of(at)
    if any(e.anonymous and at - e.last(at) < _MET and e.last(at) > told for e in fit):
        return _SEVERAL
    if _is_of_party_named_since(heard, ranked, at):
        return _SEVERAL
    ranked[0].gender = ranked[0].gender or mention.gender
    return one(ranked[0], "pronoun", at)


def _hands_over(heard: Heard, ranked: list[Entity], at: int) -> bool:
    """Whether a sentence names another behind the one it is about, who may speak next: `X får støtte af Y. Han siger`.

    Who reports something in it goes on: `X siger, at Y tager fejl. Han siger`; not if that is told of them in passing:
    `X har læst svaret fra Y, som mener, at …. Han siger`
    """
    first = ranked[0].last(at)
    index = bisect_right(heard.talk.sentences, first) - 1
    begun = heard.talk.sentences[index] if index >= 0 else 0
    others = [e for e in ranked[1:] if e.gender and e.name]
    if heard.passing.get(id(ranked[0]), -1) >= begun and any(e.last(at) >= begun for e in others):
        return True
    return any(e.last(at) > first for e in others) and heard.reported.get(id(ranked[0]), -1) < begun


def _is_of_party_named_since(heard: Heard, ranked: list[Entity], at: int) -> bool:
    """Whether another may be meant, whose party has been named since the first was, with a sentence in between.

    `NAME (V) har støtte fra DF, der regner med SF. Så er de to uenige. »…,« siger hun`
    """
    first, sentences = ranked[0], heard.talk.sentences
    since = first.last(at)
    between = bisect_right(sentences, at) - 1 - bisect_right(sentences, since)
    if between < 1:
        return False
    parties = heard.talk.named_between(since, at)
    return any(e.party in parties and e.party != first.party for e in ranked[1:])


def _is_named_since(heard: Heard, entity: Entity, at: int) -> bool:
    """Whether one without a name has been given it: `fra en læge lyder det … Læge NAME mener`."""
    if not entity.anonymous:
        return False
    holders = (e for base in entity.bases for e in heard.cast.holding(base) if e.name)
    return any(entity.last(at) < e.last_told_of(at) for e in holders)


def _is_aside(heard: Heard, entity: Entity, at: int) -> bool:
    """Whether somebody is who is spoken of at the very beginning of a sentence: `Om NAME siger hun: »…«`."""
    who, place = heard.aside
    return entity is who and 0 <= at - place < _ASIDE
