"""What an article has told so far of those in it: what a pronoun further down rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.discourse.cast import Cast
from site_builder.attribution.discourse.holders import Holders
from site_builder.attribution.discourse.pairs import Pairs
from site_builder.attribution.discourse.partytalk import PartyTalk

if TYPE_CHECKING:
    import datetime as dt

    from site_builder.attribution.discourse.entity import Entity
    from site_builder.attribution.lexicon.lexicon import Lexicon


class Heard:
    """Those whom an article has named, and how they came up.

    `cast` are its people, `parties` its parties by id, `talk` knows where these were named, `pairs` who was named
    together, `holders` who is in which office. `aside` is who stood behind a preposition before a verb and a pronoun,
    and where; `reported` where somebody, by their identity, is last told to say something, `report` where anybody is,
    `passing` where that was told by the way.
    """

    def __init__(self, lexicon: Lexicon, day: dt.date) -> None:
        self.lexicon = lexicon
        self.cast = Cast(lexicon, day)
        self.parties: dict[str, Entity] = {}
        self.talk = PartyTalk()
        self.pairs = Pairs(lexicon, self.cast, self.parties)
        self.holders = Holders(lexicon, day, self.cast, self.talk)
        self.aside: tuple[Entity | None, int] = (None, 0)
        self.reported, self.passing = dict[int, int](), dict[int, int]()
        self.report = -1
