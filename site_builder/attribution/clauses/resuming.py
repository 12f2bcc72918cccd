"""What stands behind an attribution clause in a dash paragraph: the speaker's words still, or the writer's again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.clauses.unsaid import is_silent
from site_builder.attribution.lexicon.words import (
    AND,
    AUX,
    BACK,
    BUT,
    CAPITAL,
    CLOSED,
    CONNECTIVE,
    COPULA,
    CUE,
    DEFINITE,
    FIRST,
    HE,
    HER,
    HIS,
    INDEFINITE,
    KNOWN,
    LOWER,
    MODAL,
    NOMINATIVE,
    NOT,
    ONE,
    PAIR,
    PHRASE,
    PREP,
    ROLE,
    SECOND,
    SHE,
    START,
    THAT,
    THEY,
    THUS,
)
from site_builder.attribution.lines.paragraphs import DASHES
from site_builder.attribution.lines.quotes import DOUBLE
from site_builder.attribution.mentions.letters import letters_at
from site_builder.attribution.mentions.phrases import phrase_at

if TYPE_CHECKING:
    from site_builder.attribution.contents.clause import Clause
    from site_builder.attribution.lines.line import Line
    from site_builder.attribution.lines.mention import Mention

_NEAR = 5


def is_told(line: Line, clause: Clause, end: int, resumed: int) -> bool:
    """Whether what follows an attribution clause is the writer's: of the speaker, of `NAME (V)`, or of the scene."""
    letters = any(line.text[i] == "(" and letters_at(line, i) for i in range(resumed, line.size))
    told = letters or _tells_of_speaker(line, clause, end, resumed) or _tells_of_scene(line, resumed)
    told = told or _tells_of_those(line, clause, resumed) or _tells_of_matter(line, resumed)
    return told or any(_is_said_by_another(line, i, clause.subject) for i in line.marked if i > resumed)


def _is_said_by_another(line: Line, verb: int, speaker: Mention) -> bool:
    """Whether a verb says that the sentence it ends is somebody's: `…, siger X. I Ribe er 50, oplyser kommunen.`."""
    reports = line.flags[verb] & CUE and line.at[verb - 1] == "," and not line.word(verb).participle
    who = phrase_at(line, verb + 1) if reports and "quote" in line.word(verb).frames else None
    return who is not None and _is_another(who, speaker) and line.at[who.end] in (",", ".")


def _is_another(who: Mention, speaker: Mention) -> bool:
    """Whether somebody may be another than the speaker: `NAME` · `kommunen` · `økonomerne` · `han`, of a woman."""
    if who.kind == "pronoun":
        return None not in (who.gender, speaker.gender) and who.gender != speaker.gender
    return who.kind in ("person", "org", "party") or bool(who.kind == "vague" and (who.plural or who.role))


def may_be_told(line: Line, resumed: int) -> bool:
    """Whether the only sentence behind an attribution clause may be the writer's as well as the speaker's.

    Nothing in it says "I", "we" or "you", or what must or can be, nor goes on with what was said (`Det er …`).
    """
    if resumed >= line.size or line.at[line.size - 1] != ".":
        return False
    if _turns_against(line, resumed):
        return True
    spoken = any(flags & (ONE | MODAL) or _says_own(flags) for flags in line.flags[resumed : line.size])
    if spoken or line.sentence_of(resumed) != (resumed, line.size):
        return False
    words = line.lexicon.pack.words
    if not {*words.duty, *words.spoken}.isdisjoint(line.text[resumed : line.size]):
        return False
    if line.flags[resumed] & DEFINITE and line.at[resumed + 1] in words.of_two:  # Den ene er student
        return False
    is_so = line.at[line.past_adverbs(resumed + 1)] in words.copula[:1]  # Regeringen er for slap
    return not (is_so or line.flags[resumed] & (BACK | HE | SHE | THEY | AND | BUT | START | NOT))


def _turns_against(line: Line, resumed: int) -> bool:
    """Whether what is told behind an attribution clause turns against it, or names a paper: `Det bliver dog næppe …`.

    Nobody says "I", "we" or "you" in it.
    """
    last, words = line.sentence_of(resumed)[1], line.lexicon.pack.words
    if any(map(_says_own, line.flags[resumed : line.size])):
        return False
    paper = any(line.flags[i] & CAPITAL and line.lexicon.is_outlet(line.text[i]) for i in range(resumed, line.size))
    return paper or is_silent(line, resumed, last) or not set(words.turning).isdisjoint(line.text[resumed:last])


def _tells_of_scene(line: Line, resumed: int) -> bool:
    """Whether the only sentence behind an attribution clause tells what then happens: `…, siger X. Salen bryder ud`.

    Nobody says "I", "we" or "you" in it, or what must or can be.
    """
    if not may_be_told(line, resumed):
        return False
    first, verb = line.flags[resumed], line.past_adverbs(resumed + 1)
    thing = not first & (CLOSED | KNOWN) and line.text[resumed].endswith(line.lexicon.pack.orgs.definite)
    acts = line.flags[verb] & (LOWER | CLOSED) == LOWER
    acts = acts and line.text[verb].endswith(line.lexicon.pack.words.finite_endings)
    return bool((thing and acts) or (first & CONNECTIVE and not first & AND and line.flags[verb] & COPULA))


def _tells_of_speaker(line: Line, clause: Clause, end: int, resumed: int) -> bool:
    """Whether what follows an attribution clause is told of the speaker.

    `…, siger hun. Tre gange har hun skrevet.`
    It is where "he" or "she" turns up who was not in the speech before, and nobody says "I", "we" or "you". Of
    somebody whose name or office tells no gender, a sentence is told that begins with either.
    """
    if line.at[resumed - 1] in DASHES:
        return False
    gender = clause.subject.gender
    begun = HE | SHE if gender is None and clause.subject.kind in ("person", "role") else 0
    his = HE | HIS if gender == "male" else SHE | HER if gender == "female" else begun & line.flags[resumed]
    told = any(flags & his and flags & (NOMINATIVE | HIS | HER) for flags in line.flags[resumed : line.size])
    spoken = any(flags & (HE | SHE) for flags in line.flags[:end])
    kin = (line.text[i] for i in range(end) if line.flags[i] & ROLE)  # - Min far er træt, siger han. Men han bliver.
    spoken = spoken or any(line.lexicon.role_gender(word) in ("male", "female") for word in kin)
    own = any(_says_own(flags) and not flags & ONE for flags in line.flags[resumed : line.size])
    asked = (i for i in range(resumed, line.size) if line.flags[i] & FIRST and "ask" in line.word(i + 1).frames)
    asks = any(line.flags[i + 2] & (HE | SHE) for i in asked)  # Jeg spørger ham, om han sover
    reports = line.flags[resumed] & his and line.flags[resumed + 1] & CUE  # …, siger han. Han mener, at vi selv …
    return told and not spoken and bool(asks or reports or not own)


def _tells_of_those(line: Line, clause: Clause, resumed: int) -> bool:
    """Whether a sentence tells of those named in the clause: `…, siger X, som var der med Y. De er begge nye.`."""
    all_of_them = line.flags[resumed + 1] & AUX and line.flags[resumed + 2] & (INDEFINITE | PAIR)  # De er alle valgt
    if not (line.flags[resumed] & THEY and all_of_them) or any(map(_says_own, line.flags[resumed : line.size])):
        return False
    return any(line.flags[i] & CAPITAL and line.is_name(i) for i in range(clause.subject.end, resumed))


def _tells_of_matter(line: Line, resumed: int) -> bool:
    """Whether a sentence behind an attribution clause tells how the matter stands, or what the reporters did.

    `Det sker, efter at …` · `Det er NAME NAME uenig i.` · `Sådan lyder det fra …` · `Vi har spurgt NAME`
    """
    if resumed >= line.size:
        return False
    flags, behind = line.flags, line.at[resumed + 1]
    if flags[resumed] & THUS:
        return behind in line.lexicon.sounds.firsts
    if flags[resumed] & BACK and flags[resumed + 1] & COPULA:
        who = phrase_at(line, resumed + 2)
        return who is not None and who.kind == "person" and who.full
    if flags[resumed] & BACK and behind in line.lexicon.pack.words.happens:
        return line.at[resumed + 2] == "," and not flags[resumed + 3] & THAT
    near = range(resumed + 1, min(resumed + _NEAR, line.sentence_of(resumed)[1]))
    asks = any("ask" in line.word(i).frames and not flags[i + 1] & FIRST for i in near)
    return bool(flags[resumed] & FIRST) and asks


def _says_own(flags: int) -> bool:
    """Whether a word is an "I", a "we" or a "you"; a Danish `I` may be "in" as well."""
    return bool(flags & FIRST or flags & (SECOND | PREP) == SECOND)


def tells_of_paper(line: Line, resumed: int) -> bool:
    """Whether what follows an attribution clause tells what stands in writing, in marks, or leads up to words."""
    if line.at[line.size - 1] == ":":
        return True
    documents = line.lexicon.documents
    stands = any(line.flags[i] & PHRASE and documents.length(line, i) for i in range(resumed, line.size))
    return stands and any(line.text[i] in DOUBLE for i in range(resumed, line.size))
