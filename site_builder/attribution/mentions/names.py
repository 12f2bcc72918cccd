"""Names of people and organisations, registered or read by their form."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from site_builder.attribution.lexicon.words import (
    AND,
    AUX,
    BUT,
    CLOSED,
    COPULA,
    CUE,
    DEFINITE,
    FIRST,
    FUNCTION,
    GENITIVE,
    GIVEN,
    INDEFINITE,
    KNOWN,
    LOCATIVE,
    LOWER,
    MEMBER_OF,
    NAME,
    ORG_LAST,
    PARTY_ADJECTIVE,
    PARTY_NOUN,
    PARTY_OWN,
    PREP,
    RELATIVE,
    ROLE,
    SIGN,
)
from site_builder.attribution.lines.mention import Mention
from site_builder.attribution.mentions.capitals import capitals_end, name_text
from site_builder.attribution.mentions.genitives import owns

if TYPE_CHECKING:
    from site_builder.attribution.lexicon.gazetteer import Hit
    from site_builder.attribution.lines.line import Line

_SOON = 6
_FAR = 9


def registered(line: Line, at: int, end: int) -> tuple[int, Hit] | None:
    """Return the first registered name that begins in `at` to `end`, and where."""
    for i in range(at, end):
        hit = line.known(i)
        if hit and i + hit.length <= line.size:
            return i, hit
    return None


def party_at(line: Line, at: int) -> tuple[str, int] | None:
    """Return the id of the party named at `at` and where its name ends: `Venstre`, `de radikale`, `SF's gruppe`.

    One that owns anything but a body of its own is not named so; what kind of party it is may stand before its name.
    """
    at += bool(line.flags[at] & PARTY_NOUN and line.flags[at + 1] & KNOWN)
    hit, bodies = line.known(at), line.lexicon.pack.party.bodies
    if line.flags[at] & KNOWN and hit is None and line.is_apart(at):  # fra De Konservative i Storbritannien
        return None
    if hit is not None:
        end = at + hit.length
        body = hit.genitive and line.at[end] in bodies
        return (hit.ids[0], end + body) if hit.kind == "party" and (body or not hit.genitive) else None
    noun = line.flags[at + 2] & (LOWER | NAME) and not line.flags[at + 2] & CLOSED
    body = line.at[at + 2] in bodies  # den socialdemokratiske gruppe
    party = line.word(at + 1).party if line.flags[at] & DEFINITE and (body or not noun) else None
    return (party, at + 2 + body) if party else None


def party_in(line: Line, first: int) -> tuple[str, int] | None:
    """Return the party within which a sentence is, and where its name ends: `I Venstre …` · `Men også hos SF …`."""
    first = line.past_adverbs(first + bool(line.flags[first] & (AND | BUT)))
    return party_at(line, first + 1) if line.flags[first] & MEMBER_OF else None


def member_at(line: Line, i: int) -> str | None:
    """Return the party of a noun for its member, as in `hun er socialdemokrat`."""
    lexicon = line.lexicon
    forms = (lexicon.words[line.text[i] + ending] for ending in lexicon.pack.roles.definite)
    return next((form.party for form in forms if form.party), None) if line.flags[i] & PARTY_ADJECTIVE else None


def heads_body(line: Line, i: int) -> bool:
    """Whether an item leads to a body that somebody is of: `formand for skolebestyrelsen` · `medlem af foreningen`.

    A party's is none, nor a committee's.
    """
    words = line.lexicon.pack.words
    leads = line.text[i] in words.object_for or line.text[i] in words.agent
    within = line.flags[i] & LOCATIVE and line.flags[i + 1] & (LOWER | CLOSED) == LOWER
    if not (leads or within) or line.flags[i + 1] & PARTY_NOUN:
        return False
    return not any(_is_committee(line, word) for word in line.text[i + 1 : i + _SOON])


def fields_begin(line: Line, i: int) -> int:
    """Return where begins what an office at an item is for besides: `miljø-` of `miljø- og fødevareminister`."""
    while i > 1 and line.text[i - 2].endswith("-") and (line.flags[i - 1] & (AND | SIGN)):
        i -= 2
    return i


def fields_before(line: Line, i: int) -> str:
    """Return what an office at an item is for besides what its own word tells: `miljø- og`, of `fødevareminister`."""
    general = line.lexicon.pack.roles.general
    if i and line.text[i - 1].lower() in general:  # politisk ordfører
        return f"{general[0]} "
    joined = " ".join(line.text[fields_begin(line, i) : i]).replace(" ,", ",").lower()
    return joined or _chaired(line, i)


def are_fields(line: Line, i: int) -> bool:
    """Whether a comma goes on with what an office is for, up to the name: `minister for by, land og kirke, NAME`."""
    nouns = all(line.flags[k] & (LOWER | ROLE | CUE | AUX) == LOWER for k in (i - 1, i + 1, i + 3))
    ends = (i + 4, i + 5) if line.flags[i + 4] & (LOWER | CLOSED) == LOWER else (i + 4,)  # og nordisk samarbejde
    return nouns and any(line.at[end] == "," or line.is_name(end) for end in ends)


def _chaired(line: Line, i: int) -> str:
    """Return what a chair is called by, as part of a word: `udvalgs`, of `udvalgets formand` or `formand for udvalget`.

    `regionsråds` is so of `regionsrådets formand`.
    """
    role = line.word(i).role
    roles = line.lexicon.pack.roles
    if role is None or role.stem not in roles.heads or role.stem.startswith(roles.deputies):
        return ""
    behind = range(i + 2, min(line.size, i + _FAR) if line.at[i + 1] in line.lexicon.pack.words.object_for else i + 2)
    stop = takewhile(lambda k: not line.flags[k] & (CUE | AUX | SIGN | PREP | KNOWN), behind)
    owner = line.text[i - 1].lower() if i and line.flags[i - 1] & GENITIVE else ""
    owners = (owner.removesuffix(ending) for ending in line.lexicon.pack.genitive)
    nouns, chairs = [*owners, *(line.text[k].lower() for k in stop)], line.lexicon.pack.roles.chairs
    called = (text.removesuffix(noun) + part for text in nouns for noun, part in chairs if text.endswith(noun))
    return next(called, "")


def is_of_body(line: Line, i: int) -> bool:
    """Whether an office at an item is held in what is no party: `skolens leder`; no committee's."""
    owner = line.text[i - 1] if i else ""
    owns = line.flags[i - 1] & (LOWER | GENITIVE | PARTY_OWN) == LOWER | GENITIVE
    return owns and not any(_is_committee(line, owner.removesuffix(ending)) for ending in line.lexicon.pack.genitive)


def _is_committee(line: Line, noun: str) -> bool:
    """Whether a noun is for a body that only politicians sit in: `Folketinget` · `socialudvalget`."""
    return noun.lower().endswith(line.lexicon.pack.orgs.committees)


def seat_end(line: Line, end: int) -> int:
    """Return the end of a body's name with where it sits, before its verb: `SF i byrådet` · `SF i Odense Kommune`."""
    if not (line.flags[end] & PREP and line.flags[end] & (MEMBER_OF | LOCATIVE)):
        return end
    behind = capitals_end(line, end + 1)
    if behind == end + 1 and line.flags[behind] & LOWER and not line.flags[behind] & CLOSED:
        behind += 1
    return behind if behind > end + 1 and line.flags[behind] & (CUE | AUX) else end


def is_placed(line: Line, i: int) -> bool:
    """Whether a name is what a place is called, right before it: `i lejren Ein el-Hilweh`."""
    thing = line.flags[i - 1] & (LOWER | ROLE) == LOWER and line.text[i - 1].endswith(line.lexicon.pack.orgs.definite)
    return bool(thing and line.flags[i - 2] & LOCATIVE)


def person_at(line: Line, at: int, *, after_role: bool = False) -> Mention | None:
    """Return the person whose name begins at `at`; a name in the genitive is none that speaks.

    A single capitalised word is a person's name only behind a role ("politimester Dahlfelt") or where the
    registry or the list of given names knows it.
    """
    lexicon = line.lexicon
    hit = line.known(at)
    if hit and hit.kind == "person" and not hit.genitive:
        return _registered_person(line, at, hit)
    end = capitals_end(line, at)
    if end == at or (hit and hit.kind == "party") or owns(line, end, titled=after_role and end - at > 1):
        return None
    words = line.text[at:end]
    initials = all(len(word) == 1 for word in words)  # B.T.
    called = any(word in lexicon.given for word in words)
    paper = called and len(words[0]) == 1 and "." in (line.at[at - 1], line.at[at + 3])  # B.T. Bo Holm
    both = any(line.flags[k] & ORG_LAST and line.flags[k + 1] & GIVEN for k in range(at, end - 2))  # Ribe Kommune Bo
    placed = words[0] in lexicon.towns and end - at > 1 and words[0] not in lexicon.given  # Odense Letbane
    lone = end - at == 1 and line.flags[at] & (FUNCTION | FIRST)
    if initials or paper or both or placed or lone or lexicon.is_org(words):
        return None
    name = name_text(line, at, end)
    given = lexicon.gender(words[0])
    single = end - at == 1
    people = lexicon.names.surnames.get(words[-1], ()) if single else ()
    on, years = lexicon.pack.names.years
    told = line.at[end] == on or bool(line.flags[end] & COPULA)
    aged = told and line.at[end + 1].isdigit() and line.at[end + 2] == years
    if single and not (after_role or given or people or aged):
        return None
    full = not single or aged
    return Mention(at, end, "person", name=name, people=people if single else (), gender=given, full=full)


def _registered_person(line: Line, at: int, hit: Hit) -> Mention:
    person = line.lexicon.registry.people[hit.ids[0]]
    gender = person.gender if len(hit.ids) == 1 else None
    return Mention(at, at + hit.length, "person", name=person.name, people=hit.ids, gender=gender, full=hit.length > 1)


def org_at(line: Line, at: int) -> Mention | None:
    """Return an organisation, or a single name that could be anyone's, beginning at `at`."""
    end = capitals_end(line, at)
    if end == at:
        return None
    placed = line.text[at] in (line.lexicon.towns if line.flags[at - 1] & LOCATIVE else line.lexicon.places)
    if end - at == 1 and (line.flags[at] & (FUNCTION | FIRST) or placed):
        return None
    words = line.text[at:end]
    name = name_text(line, at, end)
    if line.lexicon.is_org(words) or words[0].lower() in line.lexicon.pack.orgs.nouns:
        return Mention(at, seat_end(line, end), "org", org=name)
    if end - at > 1 or line.flags[at - 1] & INDEFINITE:  # et Europa-Parlamentsvalg
        return None
    at_start = at == line.sentence_of(at)[0]
    definite = words[0].endswith(line.lexicon.pack.orgs.definite)  # Loven
    if definite and not at_start:
        return Mention(at, end, "org", org=name, name=name)
    people = line.lexicon.names.surnames.get(words[0], ())
    noun = definite or words[0].endswith(line.lexicon.pack.roles.plural)  # Udlændinge, der …
    told_of = line.at[end] == "," and line.flags[end + 1] & RELATIVE and not noun
    return Mention(at, end, "person", name=name, people=people, doubtful=at_start and not told_of)
