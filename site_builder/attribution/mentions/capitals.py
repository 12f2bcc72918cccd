"""Runs of capitalised words, and what goes along in them: initials, particles, small words in a body's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.lexicon.words import (
    AND,
    GENITIVE,
    GIVEN,
    KNOWN,
    ORG_LAST,
    PREP,
    ROLE,
)

if TYPE_CHECKING:
    from site_builder.attribution.lines.line import Line

_MOST_WORDS, _WHOLE_NAME = 6, 2


def capitals_end(line: Line, at: int) -> int:
    """Return where a run of capitalised words that begins at `at` ends; initials and particles go along."""
    if at not in line.runs:
        line.runs[at] = _capitals_end(line, at)
    return line.runs[at]


def _capitals_end(line: Line, at: int) -> int:
    lexicon, i = line.lexicon, at
    while i < line.size and i - at < 2 * _MOST_WORDS:
        if line.is_name(i):
            told_to = i - at >= _WHOLE_NAME and line.text[at] in lexicon.given and lexicon.is_outlet(line.text[i])
            titled = i > at and (is_title(line, i) or is_owned_thing(line, i) or _is_partys(line, at, i))
            if told_to or titled:  # svarer NAME NAME Berlingske · Odenses Borgmester NAME
                break
            i += 1
            initial = len(line.text[i - 1]) == 1 or line.text[i - 1] in lexicon.pack.names.shortened
            if initial and line.at[i] == "." and (line.is_name(i + 1) or (i - 1 > at and i + 1 < line.size)):
                i += 1
        elif i > at and line.text[i].isdigit() and line.text[i - 1].isupper() and line.is_name(i + 1):
            i += 2
        elif i == at + 1 and line.text[at].isupper() and _is_owning_number(line, i):  # TV 2s
            return i + 1
        elif i > at and (_is_particle(line, i, lexicon.particles) or _links(line, at, i) or _shares(line, at, i)):
            i += 1
        else:
            break
        if line.text[i - 1][-2:] in ("'s", "’s") and not line.flags[i] & ORG_LAST:
            break
    return i


def _is_owning_number(line: Line, i: int) -> bool:
    """Whether a number in the genitive ends a station's name, and an ordinary word follows: `TV 2s redaktør`."""
    text = line.text[i]
    number = any(text.endswith(end) and text.removesuffix(end).isdigit() for end in line.lexicon.pack.genitive)
    return number and line.at[i + 1][:1].islower()


def is_title(line: Line, i: int) -> bool:
    """Whether a capitalised word is a politician's office before a name: `Odenses Venstreborgmester NAME`."""
    return bool(line.flags[i] & ROLE) and line.lexicon.is_political(line.text[i]) and line.is_name(i + 1)


def _is_partys(line: Line, at: int, i: int) -> bool:
    """Whether a party stands right behind a whole name: `I byrådet er NAME NAME Venstres eneste medlem`."""
    hit = line.known(i) if i - at >= _WHOLE_NAME and line.text[at] in line.lexicon.given else None
    return hit is not None and hit.kind == "party"


def is_owned_thing(line: Line, i: int) -> bool:
    """Whether a compound with an ordinary word at its end is somebody's: `NAMEs Facebook-side`."""
    if not line.flags[i - 1] & GENITIVE:
        return False
    _, dash, noun = line.at[i].rpartition("-")
    return bool(dash and noun.islower())


def _is_particle(line: Line, i: int, particles: frozenset[str]) -> bool:
    """Whether item `i` goes along in a name: a particle before more of it, or joined with it (`al-Rifai`).

    One that is a preposition too does not where a whole name begins behind it, or an office stands before it:
    `Kritikken af NAME` · `Leder af Halsø Havn`.
    """
    if line.text[i] == "&":  # Landbrug & Fødevarer
        return line.is_name(i + 1) and not line.flags[i + 1] & GIVEN
    if line.text[i] in particles:
        office = line.flags[i - 1] & ROLE and line.text[i] not in line.lexicon.org_particles
        if line.flags[i] & PREP and (office or line.flags[i + 1] & (GIVEN | KNOWN)):
            return False
        return line.is_name(i + 1) or (line.at[i + 1] in particles and line.is_name(i + 2))
    particle, dash, name = line.text[i].partition("-")
    return bool(dash) and particle in particles and name[:1].isupper()


def _links(line: Line, at: int, i: int) -> bool:
    """Whether item `i` links the name of a body with more of it: `Styrelsen for International Rekruttering og …`."""
    words, links, flags = line.text[at:i], line.lexicon.pack.orgs.links, line.flags[i + 1]
    if flags & (GIVEN | KNOWN) or not line.is_name(i + 1):
        return False
    if line.flags[i] & AND:
        return any(link in words for link in links) and not flags & ORG_LAST and not line.is_name(i + 2)
    return line.text[i] in links and not words[-1].isupper() and line.lexicon.is_org(words)


def _shares(line: Line, at: int, i: int) -> bool:
    """Whether "and" at item `i` joins two owners of one body: `Sydsjællands og Lolland-Falsters Politi`."""
    owns = i == at + 1 and line.flags[at] & GENITIVE and not line.flags[at] & (GIVEN | KNOWN | ORG_LAST)
    if not (owns and line.flags[i] & AND and line.is_name(i + 1) and line.is_name(i + 2)):
        return False
    return bool(line.flags[i + 1] & GENITIVE and line.flags[i + 2] & ORG_LAST and not line.is_name(i + 3))


def name_text(line: Line, at: int, end: int) -> str:
    """Return a name as it is written, its words set apart by single spaces."""
    if end - at == 1:
        return line.text[at]
    parts: list[str] = []
    for i in range(at, end):
        if parts and line.start[i] == line.end[i - 1]:
            parts[-1] += line.text[i]
        else:
            parts.append(line.text[i])
    return " ".join(parts)
