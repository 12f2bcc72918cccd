"""Two who are meant together: `begge ordførere` · `de to partier`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.entity import LED_UP, REACH, SEVERAL, Entity, Resolution

if TYPE_CHECKING:
    from site_builder.attribution.discourse import Discourse
    from site_builder.attribution.mention import Mention

_TWO = 2
_APART = 300


def both(discourse: Discourse, mention: Mention, at: int) -> Resolution:
    """Return those whom "both" and the like mean, or who are joined by "and"; nobody where they are not exactly two."""
    if mention.parts:
        found = [discourse.resolve(part, at) for part in mention.parts]
        bad = next((r for r in found if not r.entities), None)
        return bad or Resolution(tuple(e for r in found for e in r.entities), "both")
    if mention.org == "parties":
        together = all(e.name is None and e.party for e in discourse.joined)
        near = discourse.joined_within(at, REACH if together else LED_UP) or discourse.parties.values()
        parties = [e for e in near if e.last(at) >= 0 and not e.name]
        return Resolution(tuple(parties), "both") if len(parties) == _TWO else SEVERAL
    holding = discourse.cast.holding(mention.role) if mention.role else []
    fit = _with_nearest(discourse, [e for e in holding if e.last(at) >= 0 and not e.anonymous], at)
    if len(fit) != _TWO or any(e.conflict for e in fit):
        return SEVERAL
    return Resolution(tuple(fit), "both", antecedents=tuple(e.last(at) for e in fit))


def _with_nearest(discourse: Discourse, fit: list[Entity], at: int) -> list[Entity]:
    """Return two who hold an office, or the two named last: of whom one is known to hold it, or neither."""
    if len(fit) >= _TWO:
        return fit
    near = _nearest_two(discourse, at, of=fit)
    if not fit and len(near) != _TWO and any(at - entity.last(at) < LED_UP for entity in discourse.pair):
        return list(discourse.pair)
    return near if not fit or fit[0] in near else fit


def _nearest_two(discourse: Discourse, at: int, of: list[Entity]) -> list[Entity]:
    """Return the two named last, where nobody else was named near them; else all.

    Of those who hold an office alone, and those who hold none, where somebody does.
    """
    named = [e for e in discourse.cast.recency.within(at, at + 1) if not e.anonymous]
    fit = [e for e in named if e in of or not (of and e.role)]
    ranked = sorted(fit, key=lambda e: e.last(at), reverse=True)
    apart = len(ranked) < 3 or ranked[1].last(at) - ranked[2].last(at) > _APART  # noqa: PLR2004
    return ranked[:2] if apart else ranked
