"""What has been read so far of a phrase that describes somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from site_builder.attribution.lexicon.words import (
    AGED,
    AND,
    CUE,
    DEFINITE,
    GENITIVE,
    GIVEN,
    INDEFINITE,
    LOCATIVE,
    NAME,
    PAIR,
    PARTY_ADJECTIVE,
    PREP,
    SIGN,
    THEY,
)
from site_builder.attribution.mentions.genitives import shape_of
from site_builder.attribution.mentions.letters import letters_at
from site_builder.attribution.mentions.names import is_placed, person_at
from site_builder.attribution.mentions.trailing import after_name
from site_builder.model import Gender

if TYPE_CHECKING:
    from site_builder.attribution.lines.line import Line
    from site_builder.attribution.lines.mention import Mention


_PLACE_AND_NAME = 3
_COUNTED = 3


class Owner(msgspec.Struct, frozen=True):
    """Whose role it is: a party, "the party", or some other body; `shared` where it is one more party's."""

    party: str | None = None
    own_party: bool = False
    org: str | None = None
    shared: bool = False


NOBODY = Owner()


class Seen(msgspec.Struct):
    """What has been read of a phrase so far; `inside` is in the complement of a preposition.

    `of_body` says that the office is one in what is no party, `fellow` that somebody is of the same party as the one
    before, `belongs` that the party is one to which somebody has to do by what they are (`modstander af Venstre`),
    `another` that more than one party is named, `others` that an office is another's: `nabo til Venstres formand`;
    `begun` is the item behind the owner.
    """

    owner: Owner
    start: int
    end: int
    role: str | None = None
    fields: str = ""
    party: str | None = None
    org: str | None = None
    definite: bool = False
    indefinite: bool = False
    plural: bool = False
    inside: bool = False
    adjective: bool = False
    former: bool = False
    coming: bool = False
    foreign: bool = False
    once: bool = False
    aged: bool = False
    of_body: bool = False
    owned: bool = False
    whose: Gender | None = None
    placed: bool = False
    seat: str | None = None
    fellow: bool = False
    of_party: bool = False
    belongs: bool = False
    another: bool = False
    others: bool = False
    begun: int = 0

    def _heads_body(self, line: Line) -> bool:
        """Whether the role is one in a body, and not one that only a party's people have."""
        return self.of_body and not (self.role or "").endswith(line.lexicon.pack.roles.party)

    def _its_party(self, line: Line) -> str | None:
        """Return the party of `Venstres NAME` and `Venstres ordfører, NAME`; its lawyer need not be of it.

        Nor are several of one party where they are of two.
        """
        owned = self.party == self.owner.party or self.belongs
        own = self.role is None or not owned or line.lexicon.is_its_own(self.role)
        own = own or (bool(self.owner.party) and self.role in line.lexicon.pack.roles.persons)  # Venstres mand, NAME
        return (self.party or self.owner.party) if own and not self._of_two(line) else None

    def _of_two(self, line: Line) -> bool:
        """Whether those described are of two parties: `Venstres og SF's ordførere` · `ordførerne for Venstre og SF`."""
        return (self.owner.shared or self.another) and self._are_several(line)

    def _are_several(self, line: Line) -> bool:
        """Whether what is read describes more than one: `De to venstrefolk NAME og NAME` · `SF'erne NAME og NAME`."""
        near = line.flags[max(0, self.start - _COUNTED) : self.start + 1]
        return self.plural or (self.adjective and any(flags & (PAIR | THEY) for flags in near))

    def person(self, line: Line, at: int) -> Mention | None:
        """Return the person named at `at`, with the role and the party read before."""
        found = person_at(line, at, after_role=(self.role is not None and not self.inside) or self.aged or self.owned)
        if found is None:
            return None
        named = after_name(
            line,
            msgspec.structs.replace(
                found,
                start=self.start,
                full=found.full or self.aged,
                role=self.role,
                fields=self.fields,
                elsewhere=(self.role is None and at > self.start)
                or (self.party is None and self._heads_body(line))
                or self._of_two(line),
                gender=found.gender or line.lexicon.role_gender(self.role),
                former=self.former or self.coming,
                titled=bool(self.role) and _is_title(line, self.start),
                plural=self._are_several(line),
                party=None if self.former or self.once or self.foreign else self._its_party(line),
                own_party=(self.owner.own_party or self.fellow) and not self.former,
                seat=self.seat or self.owner.org if self.role and not self.former else None,
                whose=self.whose,
            ),
        )
        return msgspec.structs.replace(named, party=None, letters=False) if self.foreign else named


def _is_title(line: Line, start: int) -> bool:
    """Whether no verb may stand at an item: `sagde lærer NAME` · `Murermester NAME`, not `Nu bruger NAME pengene`."""
    before = CUE | SIGN | AND | PREP | DEFINITE | INDEFINITE | GENITIVE
    return start == line.sentence_of(start)[0] or bool(line.flags[start - 1] & before)


def _bears_alone(line: Line, person: Mention) -> bool:
    """Whether a whole name is that of a person, and not of a body: `formand for foreningen NAME NAME, NAME NAME`."""
    if not person.full or not (person.people or " " in (person.name or "")):
        return False
    after = person_at(line, person.end + 1) if line.at[person.end] == "," else None
    return after is None or not after.full


def bearer(line: Line, i: int, seen: Seen) -> Mention | None:
    """Return the person described, whose name begins at item `i`, or in the name of a body that begins there.

    `formand for Danske Regioner NAME NAME`: there it begins with a given name.
    """
    within = line.word(i - 1).role if seen.inside else None  # far til lærer NAME, not formand for lærerne NAME
    if seen.inside and (seen.plural or (within is not None and not within.plural)):  # ordførere fra X mødte NAME
        return None
    behind = seen.role is not None and not line.flags[i - 1] & (NAME | PREP | SIGN)
    lies = line.flags[i - 1] & LOCATIVE or is_placed(line, i)
    lives = seen.inside and lies and not line.flags[i] & GIVEN  # hans kollega i Odense, NAME
    given = _given_within(line, i) if seen.role and seen.inside and not line.flags[i] & GIVEN else 0
    at_once = seen.inside and line.flags[i - 1] & PREP  # kritikken af den konservative kandidat fra NAME
    if not (lives or given) and (not seen.inside or (seen.party and not at_once) or behind):
        person = seen.person(line, i)
        if behind and seen.inside and not (person and _bears_alone(line, person)):
            person = None
        known = seen.role or seen.owner is not NOBODY or (person and (person.full or seen.aged or seen.owned))
        if person and known and not (seen.indefinite and seen.inside):
            return person
        if not seen.inside and seen.role:
            return None
    if not given and lies and seen.role and seen.inside and not line.flags[i] & GIVEN:
        given = _behind_place(line, i, shape_of(line, i)[0])
    return seen.person(line, given) if given else None


def _given_within(line: Line, i: int) -> int:
    """Return where a given name stands within capitals that begin with none, and a name behind it; 0 where none does.

    `chef for Drift NAME NAME` · `formand i Odense NAME NAME`
    """
    end, _ = shape_of(line, i)
    return next((k for k in range(i + 1, end - 1) if line.flags[k] & GIVEN), 0)


def _behind_place(line: Line, i: int, end: int) -> int:
    """Return where a name begins behind one word for a place, or 0: `i Odense H.C. NAME` · `i Odense NAME NAME (S)`."""
    initials = "." in line.text[i + 1 : end - 1]
    named = end - i == _PLACE_AND_NAME and letters_at(line, end) and not line.lexicon.is_org(line.text[i:end])
    return i + 1 if initials or named else 0


def one_of(line: Line, at: int, seen: Seen) -> Mention | None:
    """Return the one of several who is named behind a comma: `en af dem, NAME` · `en af beboerne, 45-årige NAME`.

    Of a party's they must be politicians to be of it: `en af Venstres byrådsmedlemmer, NAME`, not `en af dets ofre`.
    Or the only one of a party: `en enkelt socialdemokrat, NAME`.
    """
    role = line.word(at - 2).role
    member = seen.adjective and seen.indefinite and not seen.inside and bool(line.flags[at - 2] & PARTY_ADJECTIVE)
    if not member and (role is None or not line.lexicon.is_politicians(role.base)):
        seen = msgspec.structs.replace(seen, party=None)
    several = seen.inside and seen.indefinite and line.at[seen.start + 1] in line.lexicon.pack.words.agent
    at += bool(line.flags[at] & AGED)
    person = seen.person(line, at) if several or member else None
    return person if person is not None and person.full and line.flags[person.end] & (SIGN | CUE) else None
