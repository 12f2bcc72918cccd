"""What a phrase in which nobody is named comes to: an office that is held, a party, or someone vague."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.lexicon.words import AGED, DEFINITE, THEY
from site_builder.attribution.lines.mention import Mention
from site_builder.attribution.mentions.names import seat_end
from site_builder.attribution.mentions.seats import is_bare

if TYPE_CHECKING:
    from site_builder.attribution.lines.line import Line
    from site_builder.attribution.mentions.seen import Seen


def finished(line: Line, seen: Seen) -> Mention:
    """Return a phrase in which nobody is named: an office that is held, a party, or someone vague."""
    end = max(seen.end, seen.start + 1)
    if seen.foreign or seen.once:  # formand for HK og tidligere radikal borgmester
        seen.party = None
    if seen.role is None and seen.org:
        return Mention(seen.start, end, "org", org=seen.org)
    if seen.role is None and seen.party and seen.adjective and not seen.indefinite:
        if line.flags[seen.start] & (DEFINITE | THEY) == DEFINITE:  # den radikale
            member, past = line.lexicon.pack.roles.member, seen.former or seen.coming  # den tidligere radikale
            return Mention(seen.start, end, "role", role=member, party=seen.party, former=past)
        some = end == seen.start + 1 and line.text[seen.start].lower().endswith(line.lexicon.pack.party.members)
        return Mention(seen.start, end, "vague" if some else "party", party=seen.party, plural=some)
    led = line.at[end - 1] in line.lexicon.pack.party.bodies
    if seen.role is None and seen.owner.party and led and not seen.foreign:
        return Mention(seen.start, seat_end(line, end), "party", party=seen.owner.party)
    nobody = seen.role is None and not (seen.aged and _is_one(line, end - 1))
    definite = seen.definite and not seen.indefinite
    vague = nobody or not definite or (seen.plural and not seen.adjective)
    return Mention(
        seen.start,
        end,
        "vague" if vague else "role",
        role=seen.role,
        fields=seen.fields if seen.fields.endswith(" ") or "-" in seen.fields else "",
        party=seen.party,
        org=seen.owner.org,
        own_party=seen.owner.own_party,
        gender=line.lexicon.role_gender(seen.role),
        plural=seen.plural,
        former=seen.former or seen.coming,
        coming=seen.coming,
        placed=seen.placed,
        seat=seen.seat or seen.owner.org,
        bare=seen.role is not None and is_bare(line, seen.begun, placed=seen.placed),
        owned=seen.owned or seen.owner.party is not None,
        aged=seen.aged,
        abroad=seen.foreign,
    )


def _is_one(line: Line, i: int) -> bool:
    """Whether the last word behind an age is for a person: `den 38-årige` · `den 38-årige filippiner`."""
    return bool(line.flags[i] & AGED) or line.text[i].endswith(line.lexicon.pack.roles.trades)
