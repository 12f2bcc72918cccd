"""Whose verb it is: the subject of a cue, before it or, as Danish turns a main clause round, after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from site_builder.attribution.contents.clause import Subject
from site_builder.attribution.lexicon.words import (
    ADVERB,
    AND,
    AUX,
    BACK,
    BOTH,
    BUT,
    DEFINITE,
    FIRST,
    FRONTED,
    GIVEN,
    INDEFINITE,
    MEMBER_OF,
    NOMINATIVE,
    NOT,
    ONE,
    OTHER_OCCASION,
    PERFECT,
    PREP,
    QUESTION,
    REASON,
    START,
    STOP,
    THAT,
    THEY,
)
from site_builder.attribution.lines.line import QUOTE
from site_builder.attribution.mentions.phrases import phrase_at
from site_builder.attribution.mentions.reaching import are_plain, ends_list, reaches
from site_builder.attribution.mentions.standing import is_weak
from site_builder.attribution.subjects.enclosing import ENCLOSED, enclosed
from site_builder.attribution.subjects.relatives import antecedent, relative_before
from site_builder.attribution.subjects.sharing import shared

if TYPE_CHECKING:
    from site_builder.attribution.lines.line import Line
    from site_builder.attribution.lines.mention import Mention

_AT_ONCE = 3
_FEW = 6
_FRONTED = PREP | ADVERB | START | BACK | OTHER_OCCASION | FRONTED


def subject_of(  # noqa: C901, PLR0911, PLR0912
    line: Line, verb: int, sentence: tuple[int, int], *, length: int = 1
) -> Subject | None:
    """Return the subject of the cue at `verb`, a phrase of `length` items."""
    first, _ = sentence
    left = verb - 1
    while left >= first and line.flags[left] & (ADVERB | AUX | PERFECT) and not line.flags[left] & (FIRST | AND):
        left -= 1
    group = left + 1
    if line.word(verb).participle:
        if found := enclosed(line, verb, first):
            return found
        if not any(flags & PERFECT for flags in line.flags[max(first, verb - ENCLOSED) : verb]):
            return None
    if (line.flags[verb + 1] | line.flags[verb + length]) & ONE:
        return _in_party(line, first, verb, length)
    if line.flags[verb + length] & NOMINATIVE and (found := _after(line, verb, length, sentence)):
        return found
    if line.flags[left] & AND and left > first:
        turned = _after(line, verb, length, sentence) if verb > left + 1 else None  # …, og derfor mener NAME, at
        if turned is not None and (turned.mention.full or line.flags[left + 1] & (ADVERB | AUX) == ADVERB):
            return turned
        return shared(line, first, left, verb, length)
    closes = _turned(line, left, first)
    pointing = line.flags[left] & BACK and (left == first or (left == first + 1 and line.flags[first] & AND))
    told = line.flags[left] & BACK and "report" in line.word(verb).frames
    pointing = pointing or (told and _is_behind_quote(line, left))
    found = _after(line, verb, length, sentence) if closes or pointing else None
    if found and not (told and line.at[found.last] == "," and line.flags[found.last + 1] & THAT):
        return found
    relative = relative_before(line, left, first)
    if relative and (found := antecedent(line, relative, first, verb, length)):
        return found
    earlier = subject_before(line, group, first, verb, length) if not closes or line.at[left] == QUOTE else None
    found = _after(line, verb, length, sentence)
    if earlier and found and _is_opener(line, first, verb, earlier.mention, found.mention):
        return found
    if earlier and _is_outdone(line, verb, sentence, earlier, found):
        earlier = None
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
    if _is_fronted(line, first, verb, before):
        return line.at[verb - 1] == "," or after.kind in ("person", "party", "role", "pronoun")
    if line.text[verb] in line.lexicon.pack.words.said_to:
        return False
    lone = before.doubtful or (before.kind == "vague" and before.role is None and not before.plural)
    comma = next((i for i in range(after.end, after.end + _FEW) if line.at[i] == ","), after.end)
    says = line.flags[comma + 1] & THAT and are_plain(line, range(after.end, comma))
    asks = "about" in line.word(verb).frames and line.flags[first] & PREP  # Så beder X om at
    somebody = after.kind in ("party", "role") or (after.kind == "person" and after.full)
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
    if not _is_thing(line, verb, before.mention) and (line.at[verb - 1] != "," or opens):
        return False
    return after is not None and after.mention.kind == "person" and after.mention.full


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
    return text == QUOTE or (text in (",", "-", "–", "—", "?", "!") and (left == first or line.at[left - 1] == QUOTE))


def _may_turn(line: Line, first: int, left: int) -> bool:
    """Whether the subject may stand behind the verb: what opens the clause is no subject itself."""
    if left < first or line.at[left] in (",", QUOTE, ":", "-", "–", "—"):
        return True
    opener = first
    for i in range(left, first - 1, -1):
        if line.at[i] in (",", QUOTE, ":") or (line.flags[i] & AND and i < left):
            opener = i + 1
            break
    return bool(line.flags[opener] & _FRONTED) or bool(line.flags[first] & _FRONTED)


def _after(line: Line, verb: int, length: int, sentence: tuple[int, int]) -> Subject | None:
    """Return the subject behind a verb; what stands behind a participle is its object: `har ønsket et stop`."""
    if line.word(verb).participle or (length > 1 and line.flags[verb] & PERFECT):
        return None
    i = verb + length
    while i < sentence[1] and line.flags[i] & ADVERB and not line.flags[i] & (PREP | FIRST):
        i += 1
    if line.flags[i] & (PREP | NOT | INDEFINITE) and (length := line.lexicon.adverbials.spelt_at(line, i)):
        i += length
        if line.flags[i] & (ADVERB | BOTH | INDEFINITE):  # Det siger i hvert fald ikke X
            return None
    if line.flags[i] & FIRST:
        return None
    mention = phrase_at(line, i) if i < sentence[1] else None
    if mention and line.at[mention.end] in line.lexicon.pack.words.object_for and _has_an_object(line, verb):
        return None  # Andre beskyldte partiet for at
    ends = mention is not None and bool(line.flags[mention.end] & (STOP | PREP))
    if ends and mention and line.text[verb] in line.lexicon.pack.words.of_people and _are_two(line, mention):
        mention = msgspec.structs.replace(mention, kind="vague")
    return Subject(mention, after=True, first=verb, last=mention.end) if mention else None


def _has_an_object(line: Line, verb: int) -> bool:
    """Whether a verb tells what somebody says of another, and "that" cannot stand behind it: `beskylder` · `roser`."""
    frames = line.word(verb).frames
    return "for" in frames or frames <= {"quote"}


def _are_two(line: Line, mention: Mention) -> bool:
    """Whether a phrase behind a verb may be who speaks and of whom, or to whom: `spurgte værten NAME` · `NAME NAME`."""
    if mention.kind != "person" or "," in line.text[mention.start : mention.end]:
        return False
    opens, role = line.flags[mention.start], line.word(mention.start).role
    given = [i for i in range(mention.start, mention.end) if line.flags[i] & GIVEN]
    apart = len(given) > 1 and given[-1] - given[0] > 1
    return bool(opens & (INDEFINITE | DEFINITE)) or (role is not None and role.definite) or apart


def subject_before(line: Line, group: int, first: int, verb: int, length: int) -> Subject | None:
    """Return the phrase that ends where the verb group begins, from the sentence's start on."""
    if line.flags[group - 1] & AND:
        return None
    starts = [first, first + 1] if line.flags[first] & START and line.flags[first] & PREP else [first]
    starts += [i + 1 for i in range(first, group - 1) if _opens_clause(line, i)]
    if "as" in line.word(verb).frames:  # …, hvad X kalder »…«
        starts += [i + 1 for i in range(first, group - 1) if line.flags[i] & QUESTION]
    for start in starts:
        mention = phrase_at(line, start)
        if mention and start > first and ends_list(line, start, first):
            return None
        if mention and reaches(line, mention, group, opens=start <= first + 1):
            return Subject(mention, after=False, first=mention.start, last=verb + length)
    return None


def _opens_clause(line: Line, i: int) -> bool:
    if line.flags[i + 1] & BOTH:
        return True
    if line.flags[i] & REASON and line.at[i - 1] == ",":  # …, for han mener, at
        return True
    if line.text[i - 1].endswith("-"):  # Udlændinge- og Integrationsudvalget
        return False
    return line.at[i] in (",", ":", "-", "–", QUOTE) or bool(line.flags[i] & (START | AND) and not line.flags[i] & PREP)
