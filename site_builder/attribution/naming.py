"""Taking in who is named in a paragraph, and whom its sentences are about."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

import msgspec

from site_builder.attribution.according import owner_at, owner_end
from site_builder.attribution.entity import Entity
from site_builder.attribution.phrases import phrase_at
from site_builder.attribution.speech import narrative_from
from site_builder.attribution.words import (
    ADVERB,
    AUX,
    BEGINS,
    CAPITAL,
    COPULA,
    CUE,
    GENITIVE,
    INDEFINITE,
    KNOWN,
    MEMBER_OF,
    PREP,
    RELATIVE,
)

if TYPE_CHECKING:
    from site_builder.attribution.clause import Clause
    from site_builder.attribution.discourse import Discourse
    from site_builder.attribution.line import Line
    from site_builder.attribution.mention import Mention


_LIST = 3
"""So many people in a row are a list of those present: nobody of them is what the sentence is about."""


class Named(msgspec.Struct, frozen=True):
    """A person named, at an offset of the body; `subject` where the sentence is about them."""

    at: int
    entity: Entity
    subject: bool


def note_names(line: Line, clauses: list[Clause], discourse: Discourse) -> list[Named]:
    """Take in everyone named in a paragraph; of a dash paragraph only the attribution clauses count."""
    heads = {clause.subject.start for clause in clauses}
    spans = line.sentences if line.paragraph.dash < 0 else _told_spans(line, clauses)
    named: list[Named] = []
    places = sorted(heads.union(i for i in line.marked if line.flags[i] & BEGINS))
    for first, last in spans:
        about, before = False, len(named)
        party = _led_by(line, first)
        end = first
        for i in (first, *places[bisect_right(places, first) : bisect_left(places, last)]):
            mention = phrase_at(line, i) if i >= end and i < last else None
            unnamed = mention is None or mention.kind == "vague"
            if unnamed and line.flags[i] & CAPITAL and (owned := _note_owner(line, i, discourse)):
                named += owned
                end = max(end, owner_end(line, i))
                continue
            if mention is None:
                continue
            if _is_met(line, i, mention):
                discourse.note_nobody(mention, line.place(i), subject=False)
            if mention.kind == "vague" and mention.party:
                named.append(Named(line.start[i], Entity(party=mention.party), subject=False))
            if i not in heads and _is_place(line, i, mention):
                end = mention.end
                continue
            subject = i in heads or i == first or _by_verb(line, i, mention.end)
            subject = subject or not (about or _is_weak(mention) or line.flags[i - 1] & PREP)
            subject = subject or bool(line.flags[i - 1] & COPULA and line.flags[first] & INDEFINITE)
            subject = subject and (i in heads or len(mention.parts) < _LIST)
            if mention.kind == "pronoun" and i != first and i not in heads:
                continue
            if party and mention.kind == "person" and not mention.party and subject:
                mention, party = msgspec.structs.replace(mention, party=party), None
            found = _note(line, i, mention, discourse, subject=subject)
            about = about or any(entity.name for entity in found)
            _tell_party(line, mention, found, discourse)
            named += [Named(line.start[i], entity, subject) for entity in found]
            end = mention.end if found or mention.kind == "org" else i + 1
        if any(n.entity.name for n in named[before:]):
            discourse.expected = None
        if not about and first < last:
            _note_nobody(line, first, discourse)
        _note_host(line, (first, last), named[before:], discourse)
    return named


def _told_spans(line: Line, clauses: list[Clause]) -> list[tuple[int, int]]:
    """Return the stretches of a dash paragraph that are no speech: the clauses, and what is told behind them."""
    spans = [clause.cue for clause in clauses]
    told = narrative_from(line, clauses[0]) if clauses else line.size
    return [*spans, *(sentence for sentence in line.sentences if sentence[0] >= told)]


def _is_met(line: Line, i: int, mention: Mention) -> bool:
    """Whether a phrase brings in one person without a name: `et brev fra en sygeplejerske`."""
    one = line.flags[i - 1] & (INDEFINITE | PREP) == INDEFINITE and line.flags[i - 2] & PREP and not mention.plural
    return bool(one) and mention.kind == "vague" and mention.role is not None


def _tell_party(line: Line, mention: Mention, found: list[Entity], discourse: Discourse) -> None:
    """Take in the party of `Han er De Konservatives kandidat`, for one whom no registry knows."""
    if len(found) != 1 or found[0].person or found[0].party or not line.flags[mention.end] & COPULA:
        return
    told = phrase_at(line, mention.end + 1)
    if told is not None and told.role and told.party:
        discourse.cast.tell(found[0], told.party, told.role)


def _note_host(line: Line, sentence: tuple[int, int], named: list[Named], discourse: Discourse) -> None:
    """Remember the one party that a sentence names, and nobody with it: one of its people may be named next."""
    marked = line.marked
    near = marked[bisect_left(marked, sentence[0]) : bisect_left(marked, sentence[1])]
    hits = [hit for i in near if line.flags[i] & KNOWN and (hit := line.known(i))]
    if hits or any(n.entity.name for n in named):
        parties = {hit.ids[0] for hit in hits}
        alone = len(parties) == 1 and not any(n.entity.name for n in named)
        discourse.host = parties.pop() if alone and all(hit.kind == "party" for hit in hits) else None


def _led_by(line: Line, first: int) -> str | None:
    """Return the party that opens a sentence and lends itself to who speaks: `Hos SF maner NAME til ro`."""
    hit = line.known(first + 1) if line.flags[first] & MEMBER_OF else None
    verb = first + 1 + hit.length if hit and hit.kind == "party" and not hit.genitive else 0
    return hit.ids[0] if hit and verb and line.at[verb][:1].islower() and line.at[verb + 1][:1].isupper() else None


def _note(line: Line, i: int, mention: Mention, discourse: Discourse, *, subject: bool) -> list[Entity]:
    """Take in one mention; return the people it means."""
    at = line.place(i)
    if mention.kind in ("person", "party", "org") or mention.parts:
        return discourse.note(mention, at, subject=subject)
    if mention.kind not in ("role", "pronoun"):
        return []
    found = discourse.resolve(mention, at).entities
    if mention.kind == "role" and mention.party and not found:
        discourse.expected = mention.party
    for entity in found:
        discourse.touch(entity, at, subject=subject)
    return list(found)


def _note_owner(line: Line, i: int, discourse: Discourse) -> list[Named]:
    """Take in the one whose something is spoken of: `Så er det Esther Nygaards tur`."""
    flags = line.flags
    owns = flags[i] & CAPITAL and (flags[i] | flags[i + 1] | flags[i + 2] | flags[i + 3]) & GENITIVE
    owner = owner_at(line, i) if owns else None
    if owner is None or owner.kind != "person" or not (owner.full or owner.people):
        return []
    found = discourse.note(owner, line.place(i), subject=False)
    return [Named(line.start[i], entity, subject=False) for entity in found]


def _note_nobody(line: Line, first: int, discourse: Discourse) -> None:
    """Take in the one whom a sentence is about without naming anybody: `en lokal fisker`.

    Somebody meant by an office whom the article has not named is nobody as well.
    """
    mention = phrase_at(line, first)
    if mention is None:
        return
    unnamed = mention.kind == "role" and mention.party is not None
    if unnamed or _is_somebody(line, first, mention):
        discourse.note_nobody(mention, line.place(first))


def _is_somebody(line: Line, i: int, mention: Mention) -> bool:
    """Whether a phrase means one person whom it does not name: `en lokal fisker`, `en af de berørte`."""
    if mention.plural or mention.kind != "vague" or not line.flags[i] & INDEFINITE:
        return False
    if mention.role is not None:
        return True
    relative = line.at[mention.end] == "," and line.flags[mention.end + 1] & RELATIVE
    return bool(relative or line.flags[i + 1] & PREP)


def _is_place(line: Line, i: int, mention: Mention) -> bool:
    """Whether an unknown name stands behind a preposition, as places and papers do: `til Politiken`."""
    if mention.parts and line.flags[i - 1] & PREP:
        return all(part.kind == "person" and _is_weak(part) for part in mention.parts)
    if mention.kind != "person" or mention.people or mention.role or mention.party:
        return False
    if i and line.text[i - 1][:1].islower() and line.lexicon.is_org([line.text[i - 1]]):
        return True
    return bool(line.flags[i - 1] & PREP) and not mention.full


def _is_weak(mention: Mention) -> bool:
    """Whether a mention is no more than lone capitalised words, which may be anything."""
    if mention.parts:
        return all(_is_weak(part) or part.kind == "org" for part in mention.parts)
    return mention.kind == "person" and not (mention.full or mention.people or mention.role or mention.gender)


def _by_verb(line: Line, start: int, end: int) -> bool:
    """Whether a phrase stands before a verb, or where Danish turns the clause round behind one."""
    after, before = line.flags[end], line.flags[start - 1]
    return bool(after & (AUX | CUE) and not after & ADVERB) or bool(before & AUX and not before & (ADVERB | PREP))
