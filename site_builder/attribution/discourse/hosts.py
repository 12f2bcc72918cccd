"""Which party a sentence lends to somebody whom it, or the next one, brings in."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from site_builder.attribution.lexicon.words import (
    ADVERB,
    AND,
    AUX,
    CAPITAL,
    COPULA,
    CUE,
    DEFINITE,
    FIRST,
    IF,
    INDEFINITE,
    KNOWN,
    LISTED,
    LOWER,
    MEMBER_OF,
    NOT,
    PARTY_ADJECTIVE,
    PARTY_NOUN,
    PARTY_OWN,
    PREP,
    RELATIVE,
    ROLE,
    START,
    THAT,
    THEY,
    WILL,
)
from site_builder.attribution.mentions.names import party_at, party_in, seat_end

if TYPE_CHECKING:
    from site_builder.attribution.discourse.entity import Named
    from site_builder.attribution.discourse.partytalk import PartyTalk
    from site_builder.attribution.lexicon.gazetteer import Hit
    from site_builder.attribution.lines.line import Line
    from site_builder.attribution.lines.mention import Mention


_LONGEST = 4
_YEAR = 4


def note_host(line: Line, sentence: tuple[int, int], talk: PartyTalk, those: list[Named]) -> None:
    """Remember the one party that a sentence names, and nobody with it: one of its people may be named next.

    `those` are all whom it names. Behind `I Venstre …` others than who it is about may be among them.
    """
    within = party_in(line, sentence[0])
    at = line.place(sentence[1] - 1)
    people = any(they.entity.name and (they.subject or not within) for they in those)
    parties = {they.entity.party for they in those if they.entity.party and not they.entity.name}
    marked, every = line.marked, 0
    near = marked[bisect_left(marked, sentence[0]) : bisect_left(marked, sentence[1])]
    for i in near:
        every |= line.flags[i]
    named = _named(line, near) if every & KNOWN else []
    if every & LISTED:
        talk.hosted(None, at)
    elif named or people or parties or not every & (PARTY_NOUN | PARTY_OWN):
        parties |= {hit.ids[0] for _, hit in named}
        alone = len(parties) == 1 and not people and all(hit.kind == "party" for _, hit in named)
        if alone and named and _is_by_the_way(line, sentence[0], named[0], talk):
            talk.pass_by(line.place(named[0][0]))
            alone = False
        stands = alone and (within is not None or _is_of(line, sentence, named))
        talk.hosted(parties.pop() if alone else None, at, within=within is not None, stands=stands)


def _is_of(line: Line, sentence: tuple[int, int], named: list[tuple[int, Hit]]) -> bool:
    """Whether a sentence tells where a party stands: it begins or ends with it: `Den går ikke hos Venstre.`."""
    if len(named) != 1 or named[0][1].genitive:
        return False
    (first, last), (at, hit), words = sentence, named[0], line.lexicon.pack.words
    whose = line.text[at - 1] in (*words.at_whose, *words.source)
    return at == line.past_adverbs(first) or (whose and at + hit.length >= last - 1)


def _is_by_the_way(line: Line, first: int, named: tuple[int, Hit], talk: PartyTalk) -> bool:
    """Whether a clause within the sentence names a party, and the talk is of another: `Det sker, efter at SF har …`.

    Or what happened at another time: `dagen efter SF's landsmøde` · `I 2018 stemte SF nej`.
    """
    i, hit = named
    within = any(_opens_clause(line, k) for k in range(first + 1, i))
    year = any(text.isdecimal() and len(text) == _YEAR for text in line.text[first:i])
    if not (within or year):
        return False
    return talk.is_near_another(hit.ids[0], line.place(first))


def _opens_clause(line: Line, i: int) -> bool:
    """Whether a clause within the sentence begins at an item; not at the "there" or "to" of `var der at hente`."""
    flags, behind = line.flags[i], line.text[i - 1] == ","
    if flags & (THAT | RELATIVE):
        return behind or not (flags & THAT or line.flags[i - 1] & AUX)
    return bool(flags & IF) or flags & (START | AND) == START


def names_unknown_party(line: Line, i: int, mention: Mention | None) -> bool:
    """Whether a party of no registry is named: `Borgerlisten` · `svenske Moderaterna` · `et søsterparti, PiS`."""
    end = i + 1 if mention is None else mention.end
    body = mention is not None and mention.kind == "org"
    if (body and line.flags[end - 2] & PARTY_ADJECTIVE) or (line.flags[i] | line.flags[end - 1]) & LISTED:
        return True
    before = i - 1 - (line.at[i - 1] == ",") if end - 1 == i else end - 2
    noun = line.at[before].islower() and line.at[before].endswith(line.lexicon.pack.party.bare)
    return noun and bool(line.flags[end - 1] & CAPITAL) and not line.known(end - 1)


def _named(line: Line, near: list[int]) -> list[tuple[int, Hit]]:
    """Return the registered names that begin at items, and where; none within another (`Radikale Venstre`)."""
    named: list[tuple[int, Hit]] = []
    end = 0
    for i in near:
        hit = line.known(i) if i >= end and line.flags[i] & KNOWN else None
        if hit is not None:
            named.append((i, hit))
            end = i + hit.length
    return named


def cloud(line: Line, sentence: tuple[int, int], heads: list[int], talk: PartyTalk) -> None:
    """Take in that "the party" is not clear where what is said speaks of another than the one told of before.

    `Det burde Venstre huske på, mener partiets ordfører`; `heads` are the items, in order, at which "the party's"
    stands of one who reports.
    """
    first, last = sentence
    near = heads[bisect_right(heads, first) : bisect_left(heads, last)]
    if not near or line.known(first):
        return
    head = near[0]
    inside = {hit.ids[0] for i in range(first, head) if (hit := line.known(i)) and hit.kind == "party"}
    before = talk.before(line.place(first))
    if inside and before and inside != {before}:
        talk.cloud(line.place(first), line.place(last - 1))


def led_by(line: Line, first: int) -> str | None:
    """Return the party that opens a sentence and lends itself to who speaks: `Også hos SF maner NAME til ro`."""
    named = party_in(line, first)
    if named is None:
        return None
    party, verb = named[0], seat_end(line, named[1])
    at = verb + 1
    at += bool(line.flags[at] & LOWER and not line.flags[at] & ROLE and line.flags[at + 1] & ROLE)  # politisk leder
    role = line.word(at).role
    who = line.at[at][:1].isupper() or (role and line.lexicon.is_politicians(role.base))
    return party if line.at[verb][:1].islower() and who else None


def of_them(line: Line, first: int, talk: PartyTalk) -> str | None:
    """Return the party whose people the sentence before tells of.

    `Tre af partiets medlemmer blev væk. En af dem er NAME.` · `Tre socialdemokrater blev væk. En af dem er NAME.` ·
    `Venstres gruppe er delt. Blandt dem, der stemte nej, var NAME.` · `To borgmestre fra Venstre går. Den ene, NAME,`
    """
    flags, words = line.flags, line.lexicon.pack.words
    one = flags[first] & INDEFINITE and flags[first + 2] & THEY and flags[first + 3] & COPULA
    among = flags[first] & PREP and flags[first + 1] & THEY  # Blandt dem, der stemte nej, var NAME
    other = flags[first] & DEFINITE and line.at[first + 1] in words.of_two  # Den ene, NAME, siger
    if not (first and (one or among or other)):
        return None
    start = line.sentence_of(first - 1)[0]
    if any(f & PARTY_OWN for f in flags[start:first]):
        return talk.before(line.place(first))
    members = {line.word(i).party for i in range(start, first) if flags[i] & PARTY_ADJECTIVE}
    roles = (line.word(i).role for i in range(start, first) if flags[i] & ROLE)
    members |= {role.party for role in roles if role is not None and role.plural}  # flere Venstre-borgmestre
    if len(members) == 1 and None not in members:
        return members.pop()
    parties = {hit.ids[0]: i for i in range(start, first) if (hit := line.known(i)) and hit.kind == "party"}
    return next(iter(parties)) if len(parties) == 1 and _owns_people(line, *parties.values()) else None


def _owns_people(line: Line, i: int) -> bool:
    """Whether a party named at an item has several people there: `Venstres gruppe` · `to borgmestre fra Venstre`."""
    hit, role = line.known(i), line.word(i - 2).role
    several = line.flags[i - 1] & MEMBER_OF and role is not None and role.plural and line.flags[i - 3] & INDEFINITE
    led = hit is not None and hit.genitive and line.at[i + hit.length] in line.lexicon.pack.party.bodies
    return bool(several) or led


def of_its_house(line: Line, span: tuple[int, int], mention: Mention, talk: PartyTalk, *, head: bool) -> str | None:
    """Return the party that a sentence lends to one of its spokesmen; `head` says that they report.

    It tells how things are there (`I SF er ordfører NAME imod`), or where the party stands, and they say so. A party
    of which they say something else lends itself to nobody. `span` is where the sentence begins and they are named.
    """
    first, at = span
    if not str(mention.role).endswith(line.lexicon.pack.roles.party):
        return None
    within = party_in(line, first)
    if within or not head:
        return within[0] if within else None
    hit = line.known(first)
    if hit is None or hit.kind != "party" or hit.genitive:
        return None
    verb = first + hit.length
    if _tells_stand(line, hit, verb, at):
        return hit.ids[0]
    told = line.at[verb][:1].islower() and line.flags[at - 1] & CUE and "," in (line.at[at - 2], line.at[at - 3])
    if told:  # Venstre svigter de svage, siger ordfører NAME
        talk.pass_by(line.place(first))
    return None


def _tells_stand(line: Line, party: Hit, verb: int, at: int) -> bool:
    """Whether a verb right behind a party begins where it stands, before an item: `SF er imod, siger ordfører NAME`."""
    others = (line.known(i) for i in range(verb + 1, at) if line.flags[i] & KNOWN)
    if any(other is not None and other.kind == "party" and other.ids != party.ids for other in others):
        return False  # Venstre er rasende over, at SF …
    if any(flag & FIRST for flag in line.flags[verb:at]):
        return False  # Venstre er imod alt, hvad vi foreslår
    next_word = line.flags[verb + 1]
    if line.flags[verb] & WILL and next_word & (ADVERB | AUX) and not next_word & NOT:  # not: vil ødelægge, ikke
        return True
    stands = (*line.lexicon.pack.words.stances, *line.lexicon.pack.words.attitudes)
    told = line.text[verb + 1 : min(at, verb + 1 + _LONGEST)]
    return bool(line.flags[verb] & COPULA) and any(text in stands for text in told)


def where_of(line: Line, i: int) -> str | None:
    """Return the party right before a clause that begins with somebody: `fra SF, hvor NAME …` · `SF, hvis leder, NAME`.

    It may be what the sentence is about: `Mest kritisk er SF, hvor NAME …`. Without the comma behind the office the
    word may be "if".
    """
    whose = line.flags[i - 1] & IF and line.flags[i] & ROLE and line.at[i + 1] == ","
    if not (whose or line.text[i - 1] in line.lexicon.pack.words.where) or line.at[i - 2] != ",":
        return None
    begins = range(max(0, i - 2 - _LONGEST), i - 2)
    role = line.word(i).role
    theirs = COPULA | (PREP if line.lexicon.is_of_parties(role) else 0)  # med SF, hvor ordfører NAME; not: minister
    if role is not None and not line.lexicon.is_politicians(role.base):  # i SF, hvor valgforsker NAME
        return None
    named = (party_at(line, k) for k in begins if whose or line.flags[k - 1] & (MEMBER_OF | theirs))
    return next((party for party, end in filter(None, named) if end == i - 2), None)
