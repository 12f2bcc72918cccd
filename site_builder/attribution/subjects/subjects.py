"""Whose verb it is: the subject of a cue, before it or, as Danish turns a main clause round, after it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from site_builder.attribution.contents.clause import Subject
from site_builder.attribution.lexicon.words import (
    ADVERB,
    AND,
    AUX,
    BACK,
    BUT,
    DEFINITE,
    FIRST,
    FRONTED,
    MEMBER_OF,
    NOMINATIVE,
    ONE,
    OTHER_OCCASION,
    PERFECT,
    PREP,
    START,
    THAT,
    THEY,
)
from site_builder.attribution.lines.line import QUOTE
from site_builder.attribution.lines.paragraphs import DASHES
from site_builder.attribution.mentions.phrases import phrase_at
from site_builder.attribution.mentions.reaching import are_plain
from site_builder.attribution.mentions.standing import is_weak
from site_builder.attribution.subjects.before import subject_before
from site_builder.attribution.subjects.behind import subject_behind
from site_builder.attribution.subjects.enclosing import ENCLOSED, enclosed
from site_builder.attribution.subjects.relatives import antecedent, relative_before
from site_builder.attribution.subjects.sharing import shared

if TYPE_CHECKING:
    from site_builder.attribution.lines.line import Line
    from site_builder.attribution.lines.mention import Mention

_AT_ONCE = 3
_FEW = 6
_CLOSES, _PARTS = (",", "?", "!", *DASHES), (",", ":", QUOTE, *DASHES)
_FRONTED = PREP | ADVERB | START | BACK | OTHER_OCCASION | FRONTED


class _Verb(NamedTuple):
    """A cue of `length` items at item `at` of a line's sentence; `left` is the item before the verb group."""

    line: Line
    at: int
    length: int
    sentence: tuple[int, int]
    left: int

    @property
    def end(self) -> int:
        """The item behind the cue."""
        return self.at + self.length

    def behind(self) -> Subject | None:
        """Return the phrase behind it."""
        return subject_behind(self.line, self.at, self.length, self.sentence)


def subject_of(line: Line, verb: int, sentence: tuple[int, int], *, length: int = 1) -> Subject | None:
    """Return the subject of the cue at `verb`, a phrase of `length` items."""
    first, _ = sentence
    left = verb - 1
    while left >= first and line.flags[left] & (ADVERB | AUX | PERFECT) and not line.flags[left] & (FIRST | AND):
        left -= 1
    if line.word(verb).participle:
        found = enclosed(line, verb, first)
        perfect = any(flags & PERFECT for flags in line.flags[max(first, verb - ENCLOSED) : verb])
        if found or not perfect:
            return found
    if (line.flags[verb + 1] | line.flags[verb + length]) & ONE:
        return _in_party(line, first, verb, length)
    cue = _Verb(line, verb, length, sentence, left)
    if line.flags[cue.end] & NOMINATIVE and (found := cue.behind()):
        return found
    if line.flags[left] & AND and left > first:
        return _joined(cue)
    return _inverted(cue) or _pointed_back(cue) or _nearest(cue)


def _joined(cue: _Verb) -> Subject | None:
    """Return the subject of a verb behind "and": its own, or that of the verb before: `…, og derfor mener NAME, at`."""
    line, left = cue.line, cue.left
    turned = cue.behind() if cue.at > left + 1 else None
    if turned is not None and (turned.mention.full or line.flags[left + 1] & (ADVERB | AUX) == ADVERB):
        return turned
    return shared(line, cue.sentence[0], left, cue.at, cue.length)


def _inverted(cue: _Verb) -> Subject | None:
    """Return the subject behind a verb that closes what stands before it, or points back: `Det mener X.`."""
    line, left, first = cue.line, cue.left, cue.sentence[0]
    pointing = line.flags[left] & BACK and (left == first or (left == first + 1 and line.flags[first] & AND))
    told = line.flags[left] & BACK and "report" in line.word(cue.at).frames
    pointing = pointing or (told and _is_behind_quote(line, left))
    found = cue.behind() if pointing or _turned(line, left, first) else None
    leads = found is not None and told and line.at[found.last] == "," and line.flags[found.last + 1] & THAT
    return None if leads else found


def _pointed_back(cue: _Verb) -> Subject | None:
    """Return the one that a "who" before a verb points back at."""
    first = cue.sentence[0]
    relative = relative_before(cue.line, cue.left, first)
    return antecedent(cue.line, relative, first, cue.at, cue.length) if relative else None


def _nearest(cue: _Verb) -> Subject | None:
    """Return the phrase before a verb or the one behind it, whichever has the better claim."""
    line, verb, left, first = cue.line, cue.at, cue.left, cue.sentence[0]
    goes_up = line.at[left] == QUOTE or not _turned(line, left, first)
    earlier = subject_before(line, left + 1, first, verb, cue.length) if goes_up else None
    found = cue.behind()
    if earlier and found and _is_opener(line, first, verb, earlier.mention, found.mention):
        return found
    if earlier and _is_outdone(line, verb, cue.sentence, earlier, found):
        return found
    if earlier and (earlier.mention.kind != "vague" or line.at[left] != ","):
        return earlier
    named = found is not None and found.mention.kind == "person" and (found.mention.full or found.mention.people)
    return found if found and (named or _may_turn(line, first, left)) else earlier


def _is_behind_quote(line: Line, i: int) -> bool:
    """Whether an item stands right behind a quotation: `»…,« det fortæller NAME`."""
    return QUOTE in (line.text[i - 1], line.text[i - 1 - (line.text[i - 1] == ",")]) if i else False


def _is_opener(line: Line, first: int, verb: int, before: Mention, after: Mention) -> bool:
    """Whether what stands before a verb only opens the sentence: `Modsat mener Venstre, at` · `I sin tale sagde X, at`.

    Some verbs have somebody whom it is said to: `Bestyrelsen fortæller NAME, at`.
    """
    for_party = line.flags[first] & PREP and before.start == first + 1 and before.kind == "party"  # For SF siger X, at
    if for_party and after.kind == "person" and after.full:
        return True
    if _is_fronted(line, first, verb, before):
        return line.at[verb - 1] == "," or after.kind in ("person", "party", "role", "pronoun")
    occasion = line.flags[first] & PREP and before.start == first + 1 and before.kind == "vague"  # Efter mødet sagde X
    if line.text[verb] in line.lexicon.pack.words.said_to and not occasion:
        return False
    lone = before.doubtful or (before.kind == "vague" and before.role is None and not before.plural)
    comma = next((i for i in range(after.end, after.end + _FEW) if line.at[i] == ","), after.end)
    says = line.flags[comma + 1] & THAT and are_plain(line, range(after.end, comma))
    asks = "about" in line.word(verb).frames and line.flags[first] & PREP  # Så beder X om at
    somebody = after.kind in ("party", "role", "both") or (after.kind == "person" and bool(after.full or says))
    return bool(lone and (says or asks)) and somebody


def _is_fronted(line: Line, first: int, verb: int, before: Mention) -> bool:
    """Whether a phrase before a verb is part of what a preposition opens the sentence with.

    `I forbindelse med arbejdet fortæller X` · `I et brev til ministeren, NAME, kræver 200 læger`
    """
    fronted = line.flags[first] & (PREP | START) == PREP and before.start > first + 1
    return fronted and (line.at[verb - 1] == "," or (before.kind == "vague" and "," not in line.text[first:verb]))


def _is_outdone(
    line: Line, verb: int, sentence: tuple[int, int], before: Subject, after: Subject | None
) -> bool:
    """Whether a full name behind the verb has the better claim than a phrase that ends in a comma before it.

    `…, også i Sverige og Tyskland, men der kom ingen, siger overlæge NAME NAME` · `Den drøm kalder NAME NAME »…«`.
    """
    opens = before.mention.kind in ("person", "party") and before.mention.start <= sentence[0] + _AT_ONCE
    opens &= not is_weak(before.mention)  # Folk, der fryser, …, siger NAME NAME
    opens |= before.mention.full and "to" in line.word(verb).frames  # …, hvor X opfordrede Y til at
    thing = _is_thing(line, verb, before.mention)
    if after is None or (not thing and (line.at[verb - 1] != "," or opens)):
        return False
    calls = thing and "as" in line.word(verb).frames and after.mention.kind in ("person", "role")  # kalder SF'eren »…«
    return calls or (after.mention.kind == "person" and after.mention.full)


def _is_thing(line: Line, verb: int, mention: Mention) -> bool:
    """Whether a phrase before a verb is what is spoken of, not who speaks: `Den drøm kalder NAME NAME »…«`."""
    flags = line.flags[mention.start]
    one = mention.kind == "vague" and mention.role is None and flags & DEFINITE and not flags & THEY
    return bool(one) and "ask" not in line.word(verb).frames


def _in_party(line: Line, first: int, verb: int, length: int) -> Subject | None:
    """Return the party of `Også i Venstre mener man, at …` · `…, mener man i Venstre`; "man" may part a phrase."""
    where = verb + length + (length == 1 or not line.flags[verb + 1] & ONE)
    if line.flags[where] & MEMBER_OF and (mention := phrase_at(line, where + 1)) and mention.kind == "party":
        return Subject(mention, after=True, first=verb, last=mention.end)
    first = line.past_adverbs(first + bool(line.flags[first] & (AND | BUT)))
    mention = phrase_at(line, first + 1) if line.flags[first] & MEMBER_OF else None
    if mention is None or mention.kind not in ("party", "org", "person") or mention.end != verb:
        return None
    if mention.kind == "person" and mention.people:
        return None
    return Subject(mention, after=True, first=first, last=verb + 2)


def _turned(line: Line, left: int, first: int) -> bool:
    """Whether what stands before the verb is a quotation or the end of a clause that it closes."""
    text = line.at[left] if left >= first else ""
    if left < first:
        return True
    return text == QUOTE or (text in _CLOSES and (left == first or line.at[left - 1] == QUOTE))


def _may_turn(line: Line, first: int, left: int) -> bool:
    """Whether the subject may stand behind the verb: what opens the clause is no subject itself."""
    if left < first or line.at[left] in _PARTS:
        return True
    opener = first
    for i in range(left, first - 1, -1):
        if line.at[i] in (",", QUOTE, ":") or (line.flags[i] & AND and i < left):
            opener = i + 1
            break
    return bool(line.flags[opener] & _FRONTED) or bool(line.flags[first] & _FRONTED)
