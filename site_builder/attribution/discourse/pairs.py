"""Those who are meant together: `begge ordførere` · `de to partier` · `de`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.discourse.entity import LED_UP, REACH, SEVERAL, Entity, Resolution

if TYPE_CHECKING:
    from collections.abc import Mapping

    from site_builder.attribution.discourse.cast import Cast
    from site_builder.attribution.lexicon.lexicon import Lexicon
    from site_builder.attribution.lines.mention import Mention

_TWO = 2
_APART = 300


class Pairs:
    """Those of one article who were named together.

    `joined` are those whom a sentence last began with together, `beside` the last two that were named with an "and"
    between them; `parties` are the article's, by id.
    """

    def __init__(self, lexicon: Lexicon, cast: Cast, parties: Mapping[str, Entity]) -> None:
        self._lexicon = lexicon
        self._cast = cast
        self._parties = parties
        self.joined: tuple[Entity, ...] = ()
        self.beside: tuple[Entity, ...] = ()

    def within(self, at: int, reach: int) -> tuple[Entity, ...]:
        """Return those whom a sentence last began with together, where that is no more than `reach` characters back."""
        return self.joined if self.joined and at - self.joined[0].last(at) < reach else ()

    def both(self, mention: Mention, at: int) -> Resolution:
        """Return the two whom "both" and the like mean; nobody where they are not exactly two."""
        if mention.org == "parties":
            parties = (self._named_beside(at) if mention.count == _TWO else []) or self._parties_before(at)
            return Resolution(tuple(parties), "both") if len(parties) == mention.count else SEVERAL
        if mention.count != _TWO:
            return SEVERAL
        holding = self._cast.holding(mention.role) if mention.role else []
        politicians = mention.role is not None and mention.role in self._lexicon.pack.roles.unspecific
        fit = [e for e in holding if e.last(at) >= 0 and not e.anonymous]
        fit = self._with_nearest(fit, at, politicians=politicians)
        if len(fit) != _TWO or any(e.conflict for e in fit):
            return SEVERAL
        return Resolution(tuple(fit), "both", antecedents=tuple(e.last(at) for e in fit))

    def _named_beside(self, at: int) -> list[Entity]:
        """Return the two parties last named with an "and" between them, if no others began a sentence since."""
        near = [e for e in self.beside if e.party and not e.name and at - e.last(at) < LED_UP]
        since = max((e.last(at) for e in self.joined), default=-1)
        return near if len(near) == _TWO and min(e.last(at) for e in near) >= since else []

    def _parties_before(self, at: int) -> list[Entity]:
        """Return the parties named together, or else all that the article has named before a place."""
        together = all(e.name is None and e.party for e in self.joined)
        near = self.within(at, REACH if together else LED_UP) or self._parties.values()
        return [e for e in near if e.last(at) >= 0 and not e.name]

    def _with_nearest(self, fit: list[Entity], at: int, *, politicians: bool) -> list[Entity]:
        """Return two who hold an office, or the two named last: of whom one is known to hold it, or neither."""
        if len(fit) >= _TWO:
            return fit
        near = self._nearest_two(at, of=fit, politicians=politicians)
        beside = any(at - entity.last(at) < LED_UP for entity in self.beside)
        if beside and (fit[0] in self.beside if fit else len(near) != _TWO):  # Minister A og hans kollega B. De to …
            return list(self.beside)
        return near if not fit or fit[0] in near else fit

    def _nearest_two(self, at: int, of: list[Entity], *, politicians: bool) -> list[Entity]:
        """Return the two named last, where nobody else was named near them; else all; of `politicians` alone if so.

        Of those who hold an office alone, and those who hold none, where somebody does.
        """
        named = [e for e in self._cast.recency.within(at, at + 1) if not (e.anonymous or e.weak)]
        named = [e for e in named if e.party] if politicians else named
        fit = [e for e in named if e in of or not (of and e.role)]
        ranked = sorted(fit, key=lambda e: e.last(at), reverse=True)
        apart = len(ranked) < 3 or ranked[1].last(at) - ranked[2].last(at) > _APART  # noqa: PLR2004
        return ranked[:2] if apart else ranked
