"""Subjects that part the phrase they report with: `peger X på, at …` · `gør X dog opmærksom på, at …`."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from site_builder.attribution.contents.clause import Subject
from site_builder.attribution.lexicon.words import AUX, CUE, NOT, ONE, PREP, STOP
from site_builder.attribution.lines.mention import Mention
from site_builder.attribution.mentions.phrases import phrase_at
from site_builder.attribution.mentions.reaching import are_plain
from site_builder.attribution.mentions.standing import is_somebody

if TYPE_CHECKING:
    from site_builder.attribution.lines.line import Line

_FEW, _APPOSITION = 6, 10
_REPORTING = ("person", "party", "pronoun", "role", "both")


def parted_subject(line: Line, i: int) -> Subject | None:
    """Return the subject that parts a phrase: `peger X på, at …` · `gør X dog opmærksom på, at …`."""
    if not line.lexicon.phrases.may_part(line, i):
        return None
    if line.flags[i + 1] & ONE:  # I Venstre er man overbevist om, at
        end = line.lexicon.phrases.end_of_rest(line, i, line.past_adverbs(i + 2))
        return Subject(Mention(i + 1, i + 2, "vague"), after=True, first=i, last=end) if end else None
    mention = phrase_at(line, i + 1)
    somebody = mention is not None and is_somebody(line, i + 1, mention)  # ville en tilhører vide
    if mention is None or not (somebody or mention.parts or mention.kind in _REPORTING):
        return None
    behind = line.past_adverbs(mention.end)
    at, end = _rest_of(line, i, mention, behind)
    denied = any(flags & NOT for flags in line.flags[mention.end : at])  # not: lagde X ikke skjul på
    return Subject(mention, after=True, first=i, last=end) if end and not denied else None


def _rest_of(line: Line, i: int, mention: Mention, behind: int) -> tuple[int, int]:
    """Return where the rest of a phrase begins and ends that its subject parts; its end is 0 where none does.

    Between may stand adverbs, whom it is told, or where.

    `minder X derimod ministeren om` · `lod hun på Facebook forstå` · `peger formanden, NAME, på` ·
    `gør NAME, Venstre, klart`
    """
    rest = line.lexicon.phrases.end_of_rest
    comma = mention.end + (line.at[mention.end] == ",")
    behind_it = range(comma, min(line.size, comma + _APPOSITION))
    near = takewhile(lambda k: not line.flags[k] & (CUE | AUX | STOP), behind_it)
    apposed = comma > mention.end
    aside = next((k + 1 for k in near if line.text[k] == ","), comma) if apposed else comma
    told = phrase_at(line, behind)
    places = [mention.end, behind, comma, aside]
    if told is not None and told.kind in ("person", "role", "pronoun", "party", "org"):
        places.append(told.end)
    if mention.kind == "vague":  # ville en tilhører i regnslag vide
        places += range(mention.start + 2, mention.end)
    if line.flags[behind] & PREP:
        places += [k for k in range(behind + 2, behind + _FEW) if are_plain(line, range(behind, k))]
    return next(((place, end) for place in places if (end := rest(line, i, place))), (behind, 0))
