"""What makes it likely that somebody of a party speaks next, where nothing says so: they are told to speak or to feel.

Words near a politician are often somebody else's: of those who wrote to them, shouted at them, or were asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.clauses.unsaid import is_silent
from site_builder.attribution.discourse.turning import is_backed
from site_builder.attribution.lexicon.words import (
    ADVERB,
    AGED,
    AND,
    AUX,
    BUT,
    CLAIM,
    COPULA,
    CUE,
    HE,
    HER,
    HIS,
    INFINITIVE,
    KNOWN,
    NAME,
    NOMINATIVE,
    ONE,
    OWN,
    PERFECT,
    PHRASE,
    PREP,
    RELATIVE,
    ROLE,
    SHE,
    START,
    THAT,
    UTTERANCE,
    WILL,
)
from site_builder.attribution.mentions.phrases import phrase_at
from site_builder.attribution.mentions.standing import is_met_by
from site_builder.attribution.sieves.scenes import is_staged

if TYPE_CHECKING:
    from collections.abc import Iterable

    from site_builder.attribution.discourse.entity import Entity
    from site_builder.attribution.lines.line import Line
    from site_builder.attribution.lines.mention import Mention

_SPEAKS = frozenset({"quote", "that", "tail"})
_PARTICIPLE = ("t", "d", "ts", "ed")
_NEAR = 6
_FAR = 9
_TOLD = 4


def of_a_party(entities: Iterable[Entity]) -> bool:
    """Whether one of those whom words would be credited to is of a party."""
    return any(entity.party for entity in entities)


def takes_a_stand(line: Line, first: int, last: int) -> bool:
    """Whether a sentence tells that the one it is about says or feels something: `Ministeren fastholder sin kritik`.

    Not where they are told, asked or criticised by others.
    """
    words = line.lexicon.pack.words
    if line.flags[first] & NOMINATIVE and is_backed(line, first + 1, last):
        return True
    if any(line.text[i] in words.floor for i in range(first, last)) or reacts_to(line, first, last):
        return True
    if any(_is_put_to_one(line, i) for i in range(first, min(last, first + _TOLD))):
        return True
    if is_done_to(line, first, last) or is_staged(line, first, last):
        return False
    return any(_says_or_feels(line, i) for i in range(first, last))


def is_done_to(line: Line, first: int, last: int) -> bool:
    """Whether a sentence tells that somebody gets something, is done something to, or asks: others may speak next."""
    if _gets(line, first, last) or is_silent(line, first, last):
        return True
    return any(_is_agent(line, i) or tells_of_asking(line, i) for i in range(first, last))


def reacts_to(line: Line, first: int, last: int) -> bool:
    """Whether a sentence tells how somebody reacts to a thing: `Det giver NAME ikke meget for`."""
    return any(_reacts(line, i) or _is_met(line, i) for i in range(first, last))


def _reacts(line: Line, i: int) -> bool:
    """Whether a phrase for a reaction begins at an item, parted or not: `Det giver NAME ikke meget for`."""
    reactions, first = line.lexicon.reactions, line.flags[line.sentence_of(i)[0]]
    if first & (START | AND) == START and not first & PREP:  # Mens NAME bakker op, …
        return False
    if length := reactions.length(line, i):
        after = phrase_at(line, i + length)  # Det preller af på NAME
        return _is_ones(line, i) or (after is not None and after.kind in ("person", "role", "pronoun"))
    who = phrase_at(line, line.past_adverbs(i + 1)) if reactions.may_part(line, i) else None
    return who is not None and bool(reactions.end_of_rest(line, i, who.end))


def _is_ones(line: Line, verb: int) -> bool:
    """Whether somebody stands right before a verb, or it goes on: `NAME, der … bakker op`, not `Lærerne bakker op`."""
    i = verb - 1
    while i > 0 and (line.flags[i] & ADVERB or line.text[i] == ","):
        i -= 1
    role = line.word(i).role
    if role is not None:
        return not role.plural
    return bool(line.flags[i] & (NAME | HE | SHE | AND | RELATIVE)) or line.at[i] == ")"


def _is_met(line: Line, i: int) -> bool:
    """Whether a word for how a thing is met stands before the one who ends the sentence: `møder kritik fra NAME.`."""
    meets = line.text[i].lower() in line.lexicon.pack.words.reception
    starts = (i + 2, i + 3) if meets else ()
    named = ((at, who) for at in starts if (who := phrase_at(line, at)) is not None and who.kind == "person")
    return any(is_met_by(line, at, who.end) for at, who in named)


def tells_of_text(line: Line, first: int, last: int) -> bool:
    """Whether a sentence ends with a text, whose words may stand behind it: `X er træt af formuleringen i aftalen.`."""
    words = line.lexicon.pack.words
    texts = {*words.messages, *words.citations, *words.boards}
    for i in range(first, last):
        noun = {line.text[i], line.lexicon.indefinite(line.text[i])}
        if line.flags[i - 1] & (HIS | HER | OWN):
            continue
        if not noun.isdisjoint(texts) or any(text.endswith((*words.writings, *words.posts)) for text in noun):
            return True
    return False


def is_asked(line: Line, first: int, last: int, at: int) -> bool:
    """Whether a sentence tells that somebody named at an offset has been asked: `DR har spurgt NAME, om …`."""
    asks = (i for i in range(first, last) if line.flags[i] & CUE and line.word(i).participle)
    return any("ask" in line.word(i).frames and line.start[i] < at for i in asks)


def leads_up(line: Line, first: int, colon: int) -> bool:
    """Whether what stands before a colon leads up to the words of whom it is about: `X er vred:` · `X har et svar:`.

    So does a full name, with what somebody is: `NAME (V):` · `NAME, Venstre:`. Not `X viser en sms frem:`, nor
    `X er uenig i udsagnet:`.
    """
    words, flags = line.lexicon.pack.words, line.flags
    first += bool(flags[first] & (AND | BUT))
    label = phrase_at(line, first)
    named = label if label is not None and label.name is not None else None
    if named is not None and named.kind == "person" and named.full and _is_told(line, named.end, colon):
        return True
    reacts = named is not None and line.lexicon.reactions.length(line, past_comma(line, named))
    if reacts:  # NAME har en anden oplevelse:
        return True
    said = line.flags[colon - 1] & INFINITIVE or line.word(colon - 1).participle  # nægter at have sagt: · vil sige:
    if line.at[colon - 1] in words.uttered and line.at[colon - 2] in words.along:  # stemte nej med ordene:
        return True
    if said or (_is_utterance(line, colon - 1) and flags[colon - 2] & PREP) or _gets(line, first, colon):
        return False
    has = next((i for i in range(first, colon) if flags[i] & PERFECT or line.text[i] in words.source), colon)
    if named is not None and not named.doubtful and line.at[named.end] in words.gives:  # X kommer med et krav:
        has = named.end
    if any(_is_utterance(line, i) for i in range(has, colon)) or line.at[has] in words.source:
        return True
    leads = (*words.copula, *words.aloud, *words.attitudes)
    return any(line.at[i] in leads or _says(line, i) for i in range(first, colon))


def _is_told(line: Line, end: int, colon: int) -> bool:
    """Whether nothing stands between a name and a colon but what somebody is: `NAME, ordfører for Venstre:`."""
    if end == colon:
        return True
    acts = any(flags & (CUE | AUX | RELATIVE) and not flags & ROLE for flags in line.flags[end:colon])
    role, near = line.word(end + 1).role, line.flags[end + 1] | line.flags[end + 2]
    is_so = near & (ROLE | AGED | KNOWN) and not (role is not None and role.plural)
    return line.at[end] == "," and colon - end < _NEAR and bool(is_so) and not acts


def past_comma(line: Line, mention: Mention) -> int:
    """Return the item behind a mention and the comma that ends it."""
    return mention.end + (line.at[mention.end] == ",")


def _gets(line: Line, first: int, last: int) -> bool:
    """Whether somebody gets something in a sentence: not news, nor are they got to do something."""
    words = line.lexicon.pack.words
    for i in range(first, last):
        gained = {line.at[i + 1], line.at[line.past_adverbs(i + 1)]}
        if line.text[i] in words.gets and gained.isdisjoint(words.news):
            near = range(i + 2, min(i + 2 + _FAR, last))  # det, der får NAME til at presse på
            if not any(line.text[k] in words.object_to and line.flags[k + 1] & THAT for k in near):
                return True
    return False


def _is_utterance(line: Line, i: int) -> bool:
    return bool(line.flags[i] & (UTTERANCE | CLAIM)) or line.text[i] in line.lexicon.pack.words.messages


def _is_agent(line: Line, i: int) -> bool:
    """Whether somebody who does something to others stands behind an item: `bliver modsagt af to økonomer`."""
    done = line.text[i] in line.lexicon.pack.words.agent and line.text[i - 1].endswith(_PARTICIPLE)
    by = phrase_at(line, i + 1) if done else None
    return by is not None and bool(by.name or by.role or by.plural or by.org)


def tells_of_asking(line: Line, i: int) -> bool:
    """Whether an item is a finite verb of asking: whoever asks waits for an answer; who `spørger man NAME` is asked."""
    if line.flags[i + 1] & ONE:
        return False
    return bool(line.flags[i] & CUE) and not line.word(i).participle and "ask" in line.word(i).frames


def _is_put_to_one(line: Line, i: int) -> bool:
    """Whether "one asks" somebody at an item: `Spørger man NAME, ligger problemet et andet sted.`."""
    asks = line.flags[i] & CUE and "ask" in line.word(i).frames and line.flags[i + 1] & ONE
    return bool(asks) and line.is_name(i + 2)


def _says_or_feels(line: Line, i: int) -> bool:
    flags, words = line.flags[i], line.lexicon.pack.words
    if line.text[i] in words.object_against and line.text[i - 1] in words.takes:  # tager imod underskrifterne
        return False
    if flags & PHRASE and (line.lexicon.phrases.length(line, i) or line.lexicon.phrases.may_part(line, i)):
        return True
    return bool(flags & (COPULA | WILL)) or line.at[i] in (*words.affects, *words.attitudes) or _says(line, i)


def _says(line: Line, i: int) -> bool:
    """Whether an item is a finite verb of saying that asks nothing."""
    if not line.flags[i] & CUE or line.flags[i] & AUX:
        return False
    word = line.word(i)
    return bool(word.frames & _SPEAKS) and not word.participle and "ask" not in word.frames
