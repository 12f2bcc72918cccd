"""What stands before a colon, and whose words it introduces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.contents.adjacent import cites_at
from site_builder.attribution.discourse.changing import BEFORE_A_CHANGE
from site_builder.attribution.discourse.entity import Resolution
from site_builder.attribution.lexicon.words import (
    AND,
    AUX,
    BACK,
    BUT,
    CAPITAL,
    CLAIM,
    COPULA,
    CUE,
    HER,
    HIS,
    INDEFINITE,
    NOMINATIVE,
    NOT,
    ONE,
    OTHER_OCCASION,
    OWN,
    PERFECT,
    PHRASE,
    QUESTION,
    RELATIVE,
    UTTERANCE,
)
from site_builder.attribution.mentions.names import party_in
from site_builder.attribution.mentions.owners import owner_at
from site_builder.attribution.mentions.phrases import phrase_at
from site_builder.attribution.sieves.evidence import leads_up, of_a_party
from site_builder.attribution.sieves.found import OWN_CLAUSE, UNNAMED, Found

if TYPE_CHECKING:
    from site_builder.attribution.lines.line import Line
    from site_builder.attribution.lines.mention import Mention
    from site_builder.attribution.reading.sayings import Saying, Turn
    from site_builder.attribution.sieves.context import Context

_NEAR = 8
_SOON = 2


def introduced(saying: Saying, context: Context) -> Found:
    """`X siger:` at the end of the sentence or of the paragraph before."""
    line = context.reading.lines[saying.line]
    place = line.item_of(saying.quote) if saying.quote else 0
    if place:
        if line.text[place - 1] != ":":
            return None
        before = context.before(saying)
        first = max(saying.sentence[0], before.end if before else 0, before.cue[1] if before and before.cue else 0)
        return _led_up(context, line, first, place - 1)
    turn = context.reading.turns.get(context.line_before(saying.line))
    if turn is None or not turn.colon:
        return None
    found = (turn.intro, turn.cue) if turn.intro is not None else _from_above(saying, context, turn)
    return None if found is UNNAMED and _is_told_below(saying, context, turn) else found


def _is_told_below(saying: Saying, context: Context, turn: Turn) -> bool:
    """Whether whoever is told to speak further down in a run is named in the paragraph that leads up to it."""
    run = (s for s in context.run_of(saying) if s.start > saying.start and (s.told or s.rule in OWN_CLAUSE))
    told = [s.resolution.entities for s in run if s.resolution]
    named = {id(n.entity) for n in turn.named if n.entity.name}
    about = {id(n.entity) for n in turn.named if n.entity.name and n.subject}  # X er glad for, at Y er kommet:
    return bool(told) and all(len(people) == 1 and {id(people[0])} in (named, about) for people in told)


def labelled(saying: Saying, context: Context) -> Found:
    """The one whose office and name are the sub-heading right above speech, and nothing else: `Kasserer NAME`.

    Not where something is told of the words below them.
    """
    below = context.reading.turns.get(context.line_after(saying))
    if below is not None and below.back is not None and below.back_first:
        return None
    above = context.reading.lines[saying.line - 1] if saying.line else None
    if above is None or not (above.paragraph.heading and above.size):
        return None
    name = phrase_at(above, 0)
    opens = above.text[0].lower() not in above.lexicon.pack.words.greetings  # Kære borgmester NAME
    if name is None or name.kind != "person" or not (name.full and name.role and opens) or name.end < above.size:
        return None
    entity = context.reading.discourse.know(name, above.place(0))
    return (Resolution((entity,), "introduced"), above.span(0, above.size)) if entity is not None else None


def _from_above(saying: Saying, context: Context, turn: Turn) -> Found:
    """The one whom the last sentence above leads up to."""
    above = context.reading.lines[turn.line]
    first = above.start[above.sentences[-1][0]]
    asks = turn.reply and any("ask" in above.word(i).frames for i in range(*above.sentences[-1]))
    if asks or (turn.reply and not context.about(first, saying.start, subjects=False)):
        return None
    return _led_up(context, above, first, above.size - 1)


def _led_up(context: Context, line: Line, first: int, colon: int) -> Found:
    """The one whom what stands from an offset up to a colon is about, or whom somebody cites in it: `X citerer Y:`."""
    begins, _ = line.sentence_of(colon)
    cite = next((i for i in range(begins, colon) if cites_at(line, i)), None)
    if cite is not None:
        behind = cite + bool(line.flags[cite + 1] & NOMINATIVE)  # I sit indlæg citerer hun NAME:
        cited = context.about(line.end[behind], line.start[colon], subjects=False)
        return (Resolution(tuple(cited), "introduced"), None) if len(cited) == 1 else UNNAMED
    if line.flags[begins] & OTHER_OCCASION and line.flags[begins + 2] & BACK and begins + 3 == colon:
        return _back_then(context, line, first)
    if _are_anothers(line, begins, colon):
        return UNNAMED
    return _owners(context, line, begins, colon) or _about(context, line, begins, first, colon)


def _owners(context: Context, line: Line, begins: int, colon: int) -> Found:
    """The one whose view a colon introduces, or the party at which one thinks so."""
    if (named := _owner(line, begins, colon)) is not None:
        return context.reading.discourse.resolve(named, line.place(colon)), None
    party = party_of_one(line, begins, colon)
    return (Resolution((context.reading.discourse.party(party),), "party"), None) if party is not None else None


def _about(context: Context, line: Line, begins: int, first: int, colon: int) -> Found:
    """The one whom a sentence before a colon is about; somebody of a party only if it leads up to their words."""
    found = _only(context, first, line.start[colon])
    if found is UNNAMED:
        found = _subject(context, line, begins, colon)
    if found is UNNAMED or found is None or found[0] is None:
        return _body(context, line, begins, first, colon)
    return UNNAMED if of_a_party(found[0].entities) and not leads_up(line, begins, colon) else found


def _owner(line: Line, first: int, colon: int) -> Mention | None:
    """Return whose view a colon introduces: `Hendes svar er klart:` · `Det rokker ikke ved formandens holdning:`."""
    first += bool(line.flags[first] & (AND | BUT))
    for start in (first, colon - 2):
        owner = owner_at(line, start) if start >= first else None
        if owner is not None and owner.end < colon and line.flags[owner.end] & (CLAIM | UTTERANCE):
            return owner
    return None


def _back_then(context: Context, line: Line, at: int) -> Found:
    """The one whom the talk is of before `Dengang lød det:`, if the registry knows of no other party for them."""
    people = context.about(line.start[0], at, subjects=False)
    before = context.last_before(line.start[0])
    if not people and before is not None and before.line >= line.index - _SOON and before.resolution:
        people = list(before.resolution.entities)
    if not people and line.index:
        people = context.about(context.reading.lines[line.index - 1].paragraph.start, at, subjects=False)
    if any(e.once for e in people):
        return BEFORE_A_CHANGE, None
    return (Resolution(tuple(people), "introduced"), None) if len(people) == 1 else UNNAMED


def party_of_one(line: Line, first: int, last: int) -> str | None:
    """Return the party of `Hos Venstre er man …`."""
    named = party_in(line, first)
    verb = line.flags[named[1]] if named else 0
    if verb & PERFECT or (verb & PHRASE and not verb & COPULA):  # Hos SF har man fået et brev
        return None
    return named[0] if named and any(line.flags[i] & ONE for i in range(named[1], last)) else None


def _body(context: Context, line: Line, begins: int, first: int, colon: int) -> Found:
    """A body that a sentence is about, nobody being named in it: `Udlændingestyrelsen er kortfattet:`."""
    mention = phrase_at(line, begins)
    if mention is None or mention.kind != "org" or not line.flags[mention.end] & AUX:
        return UNNAMED
    if context.about(first, line.start[colon], subjects=False):
        return UNNAMED
    return context.reading.discourse.resolve(mention, line.place(begins)), None


def _are_anothers(line: Line, first: int, colon: int) -> bool:
    """Whether what leads up to a colon says that the words come from somebody else, or stand on a board.

    `X fik et brev fra en elev:` · `X fik spørgsmålet af en tilhører:` · `X læste svaret op for salen:` ·
    `X har set en sætning på ministeriets hjemmeside:`
    """
    words, items = line.lexicon.pack.words, line.text[first:colon]
    reads = next((i for i, text in enumerate(items) if text in words.reads), colon)
    if any(text in words.aloud for text in items[reads + 2 :]):  # læste op fra talerstolen: her own
        return True
    if _is_told(line, first, colon) or _is_repeated(line, first, colon):
        return True
    behind = next((i for i in range(colon - 1, first, -1) if line.flags[i] & RELATIVE and line.text[i - 1] == ","), 0)
    board = behind - 2 if behind else colon - 1  # et banner, som kommunen har trykt:
    if items and line.text[board] in words.boards and not line.flags[board - 1] & (HIS | HER | OWN):
        return True
    for i in range(max(first, colon - _NEAR), colon):
        own = line.word(i - 1).role is not None or line.text[i - 1] in words.stances or line.flags[i - 1] & NOT
        by = () if own else words.agent  # tilhænger af skatter, men ikke af et loft:
        source = phrase_at(line, i + 1) if line.text[i] in (*words.source, *by) else None
        if source is None or source.end != colon:
            continue
        somebody = source.kind == "vague" and (source.role or line.flags[i + 1] & INDEFINITE)
        if somebody or (source.kind in ("role", "org") and line.text[i] in words.source):
            return True
    return False


def _is_told(line: Line, first: int, colon: int) -> bool:
    """Whether somebody is told or reads what follows: `X fik et brev:` · `X blev spurgt:` · `X læste op af brevet:`."""
    words = line.lexicon.pack.words
    got = next((i for i in range(first, colon) if line.text[i] in words.gets), colon)
    was = next((i for i in range(first, colon) if line.flags[i] & COPULA), colon)
    if any(line.text[i] in (*words.messages, *words.writings) for i in range(got, colon)):
        return True
    if any(line.text[i] in words.addressed for i in range(was, colon)):
        return True
    read = next((i for i in range(first, colon) if line.text[i] in words.reads and line.text[i + 1] in words.aloud), 0)
    board = line.at[read + 2] in words.source and line.flags[read + 3] & CAPITAL  # læser op fra Facebook
    return bool(read and (board or line.at[read + 2] in words.agent) and not line.flags[read + 3] & (HIS | HER | OWN))


def _is_repeated(line: Line, first: int, colon: int) -> bool:
    """Whether what follows is what another said: `X gengiver, hvad ministeren sagde:`."""
    what = next((i for i in range(first + 1, colon) if line.flags[i] & QUESTION), 0)
    who = phrase_at(line, what + 1) if what else None
    told = who is not None and (bool(who.role) or who.kind not in ("pronoun", "vague"))
    return told and any(line.flags[i] & CUE for i in range(what + 2, colon))


def _subject(context: Context, line: Line, begins: int, colon: int) -> Found:
    """The one whom a sentence begins with and is about, others being spoken of in it: `Hun var færdig med NAME:`."""
    words = line.lexicon.pack.words
    if any(line.text[i] in words.source or line.text[i] in words.agent for i in range(begins, colon)):
        return UNNAMED
    opening = phrase_at(line, begins)
    if opening is None or opening.kind not in ("pronoun", "person") or not line.flags[opening.end] & AUX:
        return UNNAMED
    people = context.about(line.start[begins], line.start[opening.end])
    return (Resolution(tuple(people), "introduced"), None) if len(people) == 1 else UNNAMED


def _only(context: Context, first: int, last: int) -> Found:
    """The only one named between two offsets, if it is about them: in `De har et budskab til X:` it is not X's."""
    people = [entity for entity in context.about(first, last, subjects=False) if not entity.weak]
    if len(people) != 1 or people != [entity for entity in context.about(first, last) if not entity.weak]:
        return UNNAMED
    return Resolution(tuple(people), "introduced"), None
