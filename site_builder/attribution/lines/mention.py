"""What the grammar finds where somebody is named or meant."""

from __future__ import annotations

from typing import Literal

import msgspec

from site_builder.model import Gender

MentionKind = Literal["person", "party", "org", "pronoun", "role", "both", "vague", "echo", "unsaid"]


class Mention(msgspec.Struct):
    """A noun phrase that may speak: items `start` to `end` of its line, not yet resolved to anyone.

    `people` are the registered ids that bear the name; `party` is what the text itself says; `own_party` tells that
    it says "the party's" of a party named before. `full` is true where more than a surname is given. `letters` is
    true where the party stands in parentheses, which gives it no part in the talk; `doubtful` marks a lone
    capitalised word at a sentence's start, which is a name only if it was one before. `besides` is another office
    told of them beside the `role`: `overlæge og formand for lægerne`. `elsewhere` says that the text tells
    something else of somebody than a party, or that an office only stands beside them, `former` that the role is
    one of the past, or `coming`, `titled` that a name stands behind an office where no verb may stand, `placed`
    that it says where (`borgmesteren i Ribe`), `owned` that it says whose (`hendes far`), `fields` what an office
    is for besides (`miljø- og`, of "fødevareminister"; "politisk", of "ordfører"), `aged` that it says how old
    (`den 41-årige læge`), `abroad` that it says of what other country, `whose` that it is his or hers (`hendes
    partifælle NAME`). An `org` with a `name` may be a person named before. `reports` says that somebody says
    something there, `seat` where they hold their office, `bare` that an office has no more than that, or whose it
    is, beside it (`Venstres formand`, not `Venstres nye formand`), or the name of one who reports no office.
    """

    start: int
    end: int
    kind: MentionKind
    name: str | None = None
    people: tuple[str, ...] = ()
    party: str | None = None
    org: str | None = None
    role: str | None = None
    besides: str | None = None
    fields: str = ""
    gender: Gender | None = None
    whose: Gender | None = None
    plural: bool = False
    full: bool = False
    own_party: bool = False
    letters: bool = False
    doubtful: bool = False
    elsewhere: bool = False
    former: bool = False
    coming: bool = False
    titled: bool = False
    placed: bool = False
    owned: bool = False
    aged: bool = False
    abroad: bool = False
    reports: bool = False
    seat: str | None = None
    bare: bool = False
    count: int = 2
    parts: tuple[Mention, ...] = ()

    @property
    def office(self) -> str | None:
        """The role with all that it is for: `miljø- og fødevareminister`, or `udvalgsformand` of a committee's."""
        parted = " " if "-" in self.fields else ""
        return f"{self.fields}{parted}{self.role}" if self.role else None

    def each(self) -> tuple[Mention, ...]:
        """Return the mentions joined in this one, or just itself."""
        return self.parts or (self,)
