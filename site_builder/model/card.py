"""What a social card shows: the picture that goes with a link to a page when somebody shares it."""

import msgspec

CARD_SIZE = (1200, 630)
"""Width and height of a card in pixels: what all who show cards can show."""


class CardParty(msgspec.Struct, frozen=True):
    """A party as a card names it; `colour` is `#rrggbb`."""

    name: str
    colour: str | None


class CardSpeaker(msgspec.Struct, frozen=True):
    """Whose a statement is: the name (a party's own, where it speaks as one), the role, and the party."""

    name: str
    role: str | None
    party: CardParty | None


class Card(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """What every card shows.

    `address` is that of its page, which belongs to it, and `link` is what stands for it on the card; `site` is the
    site's title. `facts` are when and where, in their order. `alt` says in words what the card shows.
    """

    address: str
    link: str
    site: str
    facts: tuple[str, ...] = ()
    alt: str

    @property
    def file(self) -> str:
        """The card's own address: `cards/udsagn/k3v9x2m7qa.png`."""
        return f"cards/{self.address.rstrip('/')}.png"


class StatementCard(Card, frozen=True, kw_only=True, tag=True):
    """A statement: all its words, or none of them.

    `marked` are the statement's own words between `before` and `after`; `underlined` tells whether they must be told
    from those. `label` says what kind of words they are. Where they do not fit, `instead` stands in their place, and
    `alt_instead` says what the card shows.
    """

    label: str
    before: str
    marked: str
    after: str
    underlined: bool
    speakers: tuple[CardSpeaker, ...]
    instead: str
    alt_instead: str


class TopicCard(Card, frozen=True, kw_only=True, tag=True):
    """A topic: its name, its proposition, and how many parties have which stance.

    `label` says that the proposition is one, so that nobody takes it for the site's own word. `stances` are each a
    sign (`for`, `against`, `mixed`, `unclear`) and what is said beside it; `silence` is what is said where there are
    none.
    """

    name: str
    label: str
    proposition: str
    stances: tuple[tuple[str, str], ...]
    silence: str


class DrawnCard(msgspec.Struct, frozen=True):
    """A card as PNG; no bytes where it cannot be drawn. `whole`: all that it has to say stands on it."""

    png: bytes = b""
    whole: bool = True


class PagePicture(msgspec.Struct, frozen=True):
    """The picture that goes with a link to a page: its address, its size in pixels, and what it shows in words."""

    address: str
    width: int
    height: int
    alt: str
