"""The words of a pack, compiled: what each token may be, looked up in one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from site_builder.attribution.lexicon.bare import infinitive, infinitives
from site_builder.attribution.lexicon.pack import Frame

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from site_builder.attribution.lexicon.pack import Pack

CUE = 1 << 0
AUX = 1 << 1
ADVERB = 1 << 2
PREP = 1 << 3
INDEFINITE = 1 << 4
DEFINITE = 1 << 5
RELATIVE = 1 << 6
AND = 1 << 7
START = 1 << 8
HE = 1 << 9
SHE = 1 << 10
THEY = 1 << 11
FIRST = 1 << 12
OWN = 1 << 13
BODY = 1 << 14
PARTY_NOUN = 1 << 15
PARTY_OWN = 1 << 16
THAT = 1 << 17
BACK = 1 << 18
BOTH = 1 << 19
LIKE = 1 << 20
PARTY_ADJECTIVE = 1 << 21
ACCORDING = 1 << 22
PERFECT = 1 << 23
SECOND = 1 << 24
MEMBER_OF = 1 << 26
OTHER_OCCASION = 1 << 27
PHRASE = 1 << 28
REASON = 1 << 29
CONNECTIVE = 1 << 30
BUT = 1 << 31
WILL = 1 << 32
FORMER = 1 << 33
NOMINATIVE = 1 << 34
FRONTED = 1 << 35
TITLE = 1 << 36
OPINION = 1 << 37
CLAIM = 1 << 38
HIS = 1 << 39
HER = 1 << 40
QUESTION = 1 << 41
COPULA = 1 << 42
STANDS_FOR = 1 << 43
IF = 1 << 44
NOT = 1 << 45
ONE = 1 << 46
WHETHER = 1 << 47

CLOSED = (1 << 48) - 1
"""All of the above: what a pack's closed classes and cue verbs say. What follows is read from the form."""

CAPITAL = 1 << 48
NAME = 1 << 49
LOWER = 1 << 50
SIGN = 1 << 51
STOP = 1 << 52
QUOTED = 1 << 53
ROLE = 1 << 54
KNOWN = 1 << 55
BEGINS = 1 << 56
GIVEN = 1 << 57
ORG_FIRST = 1 << 58
ORG_LAST = 1 << 59
GENITIVE = 1 << 60
PAIR = 1 << 61
FOREIGN = 1 << 62
THUS = 1 << 63
AGED = 1 << 64
INFINITIVE = 1 << 65
BARE_PHRASE = 1 << 74
ABROAD = 1 << 75
MODAL = 1 << 66
CAUSE = 1 << 67
LOCATIVE = 1 << 68
LISTED = 1 << 69
UTTERANCE = 1 << 70
BACK_THEN = 1 << 71
DOUBT = 1 << 72
PARTIES = 1 << 73

DENIED = NOT | DOUBT
"""What makes a clause say that something is not so, or may not be."""

REPORTS = CUE | INFINITIVE | BARE_PHRASE | PHRASE | ACCORDING | OPINION | CLAIM
"""What may make a clause report."""

FUNCTION = (
    AUX | ADVERB | PREP | INDEFINITE | DEFINITE | RELATIVE | AND | START | HE | SHE | THEY | FIRST | OWN
    | PARTY_NOUN | PARTY_OWN | THAT | BACK | BOTH | LIKE | ACCORDING | FRONTED | QUESTION | IF | CONNECTIVE | BUT
    | OTHER_OCCASION
)  # fmt: skip
"""Closed-class words: never a name, even with a capital at the start of a sentence."""


_CLOSED = {
    "auxiliaries": AUX,
    "perfect": PERFECT,
    "adverbs": ADVERB,
    "prepositions": PREP,
    "indefinite": INDEFINITE,
    "definite": DEFINITE,
    "relative": RELATIVE,
    "conjunctions": AND,
    "clause_starts": START,
    "male": HE,
    "female": SHE,
    "plural": THEY,
    "first_person": FIRST,
    "second_person": SECOND,
    "possessive": OWN,
    "that": THAT,
    "back": BACK,
    "both": BOTH,
    "like": LIKE,
    "member_of": MEMBER_OF,
    "other_occasion": OTHER_OCCASION,
    "back_then": BACK_THEN,
    "reason": REASON,
    "connectives": CONNECTIVE,
    "contrast": BUT,
    "intention": WILL,
    "former": FORMER,
    "nominative": NOMINATIVE,
    "fronted": FRONTED,
    "titles": TITLE,
    "his": HIS,
    "her": HER,
    "questions": QUESTION,
    "copula": COPULA,
    "stands_for": STANDS_FOR,
    "conditional": IF,
    "negation": NOT,
    "doubt": DOUBT,
    "one": ONE,
    "whether": WHETHER,
    "foreign": FOREIGN,
    "thus": THUS,
    "utterances": UTTERANCE,
    "modal": MODAL,
    "causes": CAUSE,
    "locative": LOCATIVE,
}
"""The closed classes of a pack, `Words`, by their names."""


_OF_INFINITIVES: frozenset[Frame] = frozenset({"quote", "that", "object", "to", "as", "holds"})


class Role(msgspec.Struct, frozen=True):
    """A word for an office or an occupation: its base (`ordfører`), its `stem`, and what its form tells.

    The stem is the whole word without its ending: `finansordfører`.

    `party` is the id that a compound gives: `S-ordføreren`.
    """

    base: str
    stem: str
    definite: bool
    plural: bool = False
    party: str | None = None


class Word(msgspec.Struct):
    """What a token may be: `flags`, and for a cue verb its frames and whether the form is a participle, or in the past.

    `bare` are the frames of a cue verb's infinitive. `party` is that of an adjective or a word for a member,
    `role` what the word says of an office.
    """

    flags: int = 0
    frames: frozenset[Frame] = frozenset()
    participle: bool = False
    past: bool = False
    bare: frozenset[Frame] = frozenset()
    party: str | None = None
    role: Role | None = None


def compile_words(pack: Pack) -> dict[str, Word]:
    """Return every word of the closed classes and every cue form, in lower case and with a capital."""
    words: dict[str, Word] = {}
    for flag, members in _classes(pack):
        for member in members:
            _add(words, member, flag)
    for group in pack.cues:
        for verb in group.verbs:
            for index, form in enumerate(verb.split()):
                _add(words, form, CUE, frozenset(group.frames), index)
            if bare := infinitive(verb.split()[0], pack):
                word = words.setdefault(bare, Word())
                word.flags |= INFINITIVE
                word.bare |= frozenset(group.frames) & _OF_INFINITIVES
    return words


def _classes(pack: Pack) -> Iterator[tuple[int, Iterable[str]]]:
    """Yield each flag with the words that bear it."""
    yield from ((flag, getattr(pack.words, name)) for name, flag in _CLOSED.items())
    yield BODY, (*pack.orgs.nouns, *pack.orgs.generic)
    yield PARTY_NOUN, pack.party.noun
    yield PARTY_OWN, pack.party.genitive
    yield ACCORDING, pack.phrases.according
    anywhere, opening = pack.phrases.opinion[:1], pack.phrases.opinion[1:]
    yield OPINION, [*(first for first, *_ in anywhere), *(first.capitalize() for first, *_ in opening)]
    yield CLAIM, pack.phrases.nouns
    yield PHRASE, pack.phrases.first_words()
    yield BARE_PHRASE, {phrase.split()[0] for phrase in infinitives(pack)}


def _add(
    words: dict[str, Word],
    member: str,
    flag: int,
    frames: frozenset[Frame] = frozenset(),
    index: int = 0,
) -> None:
    """Add a word with its flag, and a verb's form with its frames by where it stands among them: `siger sagde sagt`."""
    for form in {member, member[:1].upper() + member[1:]}:
        word = words.setdefault(form, Word())
        word.flags |= flag
        word.frames |= frames
        word.past |= index == 1
        word.participle |= index > 1
