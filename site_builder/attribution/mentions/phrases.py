"""Noun phrases that may speak: names with what stands around them, pronouns, parties, and what `og` joins."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from site_builder.attribution.lexicon.words import (
    ACCORDING,
    ADVERB,
    AND,
    AUX,
    BODY,
    BOTH,
    CUE,
    DEFINITE,
    FRONTED,
    GENITIVE,
    HE,
    HER,
    HIS,
    INDEFINITE,
    KNOWN,
    LIKE,
    LOWER,
    NAME,
    OTHER_OCCASION,
    PAIR,
    PARTIES,
    PARTY_ADJECTIVE,
    PARTY_NOUN,
    PARTY_OWN,
    PREP,
    QUOTED,
    RELATIVE,
    ROLE,
    SHE,
    SIGN,
    START,
    THEY,
)
from site_builder.attribution.lines.mention import Mention
from site_builder.attribution.mentions.capitals import capitals_end, name_text
from site_builder.attribution.mentions.couples import both_at
from site_builder.attribution.mentions.described import described
from site_builder.attribution.mentions.joining import by_letter, of_it, party_of_each, with_the_rest
from site_builder.attribution.mentions.namephrases import begun, named_at
from site_builder.attribution.mentions.names import person_at
from site_builder.attribution.mentions.owners import owner_at
from site_builder.attribution.mentions.seen import NOBODY, Owner

if TYPE_CHECKING:
    from collections.abc import Callable

    from site_builder.attribution.lines.line import Line

_MOST_JOINED = 5
_NICKNAME_WORDS = 2
_COUNTED = 3
_NAMES = 4
_OPENERS = ACCORDING | CUE | AUX | RELATIVE | AND | PREP | LIKE | START | FRONTED | OTHER_OCCASION


def phrase_at(line: Line, at: int) -> Mention | None:
    """Return the noun phrase that begins at `at`, joined with what "og" adds to it."""
    if at not in line.phrases:
        line.phrases[at] = _read(line, at)
    return line.phrases[at]


def _read(line: Line, at: int) -> Mention | None:
    both = line.flags[at] & BOTH
    while line.flags[at] & (BOTH | ADVERB) and not line.flags[at] & (DEFINITE | PREP):
        at += 1
    first = _first_party(line, at) or _single(line, at)
    if first is None:
        return None
    if (joint := with_the_rest(line, first)) is not None:
        return joint
    parts, end = [first], first.end
    while len(parts) < _MOST_JOINED and _is_joined(line, end, both):
        more = _single(line, end + 1 + bool(line.at[end] == "," and line.flags[end + 1] & AND))
        if more is None or more.kind in ("vague", "pronoun"):
            break
        parts.append(more)
        end = more.end
    if len(parts) == 1 or any(part.kind == "vague" for part in parts):
        return first
    if any(part.kind == "party" for part in parts):
        parts = [by_letter(line, part) or part for part in parts]
    shared = first.party if first.plural and not first.letters else party_of_each(line, end)
    if shared:
        parts = [of_it(part, shared) for part in parts]
    return Mention(first.start, end, "both", plural=True, parts=tuple(parts))


def _first_party(line: Line, at: int) -> Mention | None:
    """Return the first of several parties behind that word: `regeringspartierne A og B` · `de to partier A og B`."""
    if not line.every & PARTIES or not line.flags[at] & (PARTIES | PAIR | GENITIVE):
        return None
    near = range(at, min(line.size, at + _COUNTED))
    noun = next((i for i in near if line.flags[i] & PARTIES), line.size)
    begins = noun + 1 + (line.at[noun + 1] == ",") if noun < line.size else noun
    named = named_at(line, begins) if line.flags[begins] & KNOWN else None
    return msgspec.structs.replace(named, start=at) if named is not None and named.kind == "party" else None


def _is_joined(line: Line, end: int, both: int) -> bool:
    """Whether somebody else is named behind an item: `X og Y` · `såvel X som Y`."""
    as_well = both and line.at[end] in line.lexicon.pack.words.object_as
    return bool(line.flags[end] & AND or as_well) or (line.at[end] == "," and _goes_on(line, end, both))


def _goes_on(line: Line, comma: int, both: int) -> bool:
    """Whether a comma goes on with somebody else: with a list, or behind a name of `både ROLE, NAME, og NAME`."""
    return bool(both and line.flags[comma + 1] & AND) or _lists_on(line, comma)


def _lists_on(line: Line, comma: int) -> bool:
    """Whether a comma goes on with a list of names: `Venstre, SF, Alternativet og De Radikale`."""
    for _ in range(_MOST_JOINED):
        if not (line.is_name(comma + 1) or line.word(comma + 1).role):
            return False
        after = _single(line, comma + 1)
        if after is None or after.kind not in ("person", "party"):
            return False
        if line.at[after.end] != ",":
            return bool(line.flags[after.end] & AND)
        comma = after.end
    return False


def _single(line: Line, at: int) -> Mention | None:
    """Return the phrase at an item, not joined to another: what the first reader that knows it makes of it."""
    flags = line.flags[at]
    if flags & SIGN:
        return _nickname(line, at) if flags & QUOTED else None
    for may_be, read in _READERS:
        if flags & may_be and (found := read(line, at)) is not None:
            return found
    if flags & _OPENERS and not flags & (INDEFINITE | DEFINITE | PARTY_ADJECTIVE):
        return None
    if flags & INDEFINITE and line.flags[at + 1] & QUOTED:  # minder om et »hastværk«
        return None
    before_verb = flags & NAME and line.flags[at + 1] & (LOWER | ROLE) == LOWER
    if before_verb and line.lexicon.is_town(line.text[at]):  # I Odense bor NAME
        return None
    return described(line, at, at, NOBODY)


def _pronoun(line: Line, at: int) -> Mention:
    return Mention(at, at + 1, "pronoun", gender="male" if line.flags[at] & HE else "female")


def _partys(line: Line, at: int) -> Mention:
    """`partiets ordfører`."""
    return described(line, at + 1, at, Owner(own_party=True))


def _the_party(line: Line, at: int) -> Mention:
    """`partiet`, or `partiet Venstre`; a mere "the governing party" may be any of several."""
    named = named_at(line, at + 1) if line.flags[at + 1] & KNOWN else None
    plain = line.text[at].lower() == line.lexicon.pack.party.noun[0]
    return named or Mention(at, at + 1, "party" if plain else "vague", own_party=plain)


def _whose_party(line: Line, at: int) -> Mention | None:
    """`hendes parti`."""
    if line.at[at + 1] not in line.lexicon.pack.party.bare:
        return None
    return Mention(at, at + 2, "party", gender="male" if line.flags[at] & HIS else "female")


def _somebodys_party(line: Line, at: int) -> Mention | None:
    """`Frandsens parti`."""
    bare, owns = line.lexicon.pack.party.bare, line.flags[at] | line.flags[at + 1] | line.flags[at + 2]
    if not owns & GENITIVE or not any(noun in line.text[at + 1 : at + 1 + _NAMES] for noun in bare):
        return None
    owner = owner_at(line, at)
    if owner is None or owner.kind != "person" or line.at[owner.end] not in bare:
        return None
    return Mention(at, owner.end + 1, "party", name=owner.name, people=owner.people)


def _they(line: Line, at: int) -> Mention | None:
    article = line.flags[at] & DEFINITE and not line.flags[at + 1] & (CUE | AUX | SIGN)
    return None if article else Mention(at, at + 1, "pronoun", plural=True)


def _supporting(line: Line, at: int) -> Mention | None:
    """`regeringens støtteparti SF` · `regeringens støtteparti, SF,`."""
    if not line.flags[at] & GENITIVE or not line.at[at + 1].endswith(line.lexicon.pack.party.bare):
        return None
    apart = line.at[at + 2] == ","
    named = named_at(line, at + 2 + apart) if line.flags[at + 2 + apart] & KNOWN else None
    if named is None:
        return None
    return msgspec.structs.replace(named, start=at, end=named.end + (apart and line.at[named.end] == ","))


def _body(line: Line, at: int) -> Mention | None:
    """`regeringen` · `regeringens talsmand NAME` · `foreningen NAME`."""
    text, flags = line.at[at], line.flags[at]
    if flags & GENITIVE and line.flags[at + 1] & (ROLE | NAME):
        return described(line, at + 1, at, Owner(org=text))
    generic = text.lower() in line.lexicon.pack.orgs.generic
    if generic and (end := capitals_end(line, at + 1)) > at + 1:
        return Mention(at, end, "org", org=name_text(line, at + 1, end))
    return None if flags & ROLE else Mention(at, at + 1, "org", org=text, own_party=generic)


def _title(line: Line, at: int) -> Mention | None:
    """Read a title that is also a cue, behind a cue: `fortæller anfører NAME`."""
    person = person_at(line, at + 1) if line.flags[at - 1] & CUE and line.flags[at + 1] & NAME else None
    return begun(line, at, person, role=line.text[at]) if person else None


def _nickname(line: Line, at: int) -> Mention | None:
    """Return the one whom a name in quotation marks stands for: »"John" fortæller, at …«."""
    quote = line.quote[at] if at < line.size else None
    words = line.body[quote.start : quote.end].split() if quote else []
    if not words or len(words) > _NICKNAME_WORDS or not all(w[0].isupper() and w.isalpha() for w in words):
        return None
    if not line.flags[at + 1] & (CUE | AUX) and not line.flags[at - 1] & CUE:
        return None
    name = " ".join(words)
    return Mention(at, at + 1, "person", name=name, gender=line.lexicon.given.get(words[0]), full=True)


_READERS: tuple[tuple[int, Callable[[Line, int], Mention | None]], ...] = (
    (HE | SHE, _pronoun),
    (HIS | HER, _whose_party),
    (PARTY_OWN, _partys),
    (PARTY_NOUN, _the_party),
    (PAIR, both_at),
    (BODY, _supporting),
    (KNOWN | NAME, _somebodys_party),
    (KNOWN | NAME, named_at),
    (THEY, _they),
    (BODY, _body),
    (CUE, _title),
)
"""What an item may be, and who then reads the phrase that begins there."""
