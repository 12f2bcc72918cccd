"""Parties, people, topics and pages.

Each comes in two Structs: what its front matter may hold (`…Matter`, which the JSON schemas are made from),
and the entity itself, which adds the id (its file's stem) and the body.
"""

import datetime as dt
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

Text = Annotated[str, Meta(min_length=1, pattern=r"\S")]
"""A text with something in it."""

Colour = Annotated[str, Meta(pattern="^#[0-9a-fA-F]{6}$", description='a colour such as "#254264"')]
"""A colour as `#` and six hexadecimal digits."""

Wikidata = Annotated[str, Meta(pattern="^Q[1-9][0-9]*$", description="a Wikidata id such as Q42")]
"""A Wikidata identifier."""

Url = Annotated[
    str, Meta(pattern=r"^https?://[^\s]+$", description="an address that begins with https:// or http://")
]
"""A web address."""

Lang = Annotated[
    str, Meta(pattern="^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{1,8})*$", description="a language tag such as da or en-GB")
]
"""A language, as a BCP 47 tag."""

OldAddress = Annotated[
    str, Meta(pattern="^/", description="an address on this site that begins with /, such as /gammel/sti/")
]
"""Where a page stood before, counted from the front page; readers who come there are sent on."""

Gender = Literal["male", "female", "other"]


class Matter(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The root of everything that is decoded from front matter."""


class PartyMatter(Matter, frozen=True, kw_only=True):
    """What `parties/ID.md` may say; `short` is the name when left out."""

    name: Text
    short: str = ""
    aliases: tuple[Text, ...] = ()
    letters: tuple[Text, ...] = ()
    demonyms: tuple[Text, ...] = ()
    colour: Colour | None = None
    wikidata: Wikidata | None = None
    founded: dt.date | None = None
    dissolved: dt.date | None = None
    website: Url | None = None
    old_addresses: tuple[OldAddress, ...] = ()


class Party(PartyMatter, frozen=True, kw_only=True):
    """A party; its names, letters and demonyms are what articles may call it."""

    id: str
    body: str = ""

    @property
    def label(self) -> str:
        """What readers see beside a name: `V`."""
        return self.short or self.name

    def exists_at(self, day: dt.date) -> bool:
        """Whether the party exists on `day`: from when it was founded until the day before it was dissolved."""
        return (self.founded or dt.date.min) <= day < (self.dissolved or dt.date.max)

    def written(self) -> set[str]:
        """Return every way in which articles write of the party, without regard to case."""
        return {text.casefold() for text in (self.name, self.short, *self.aliases, *self.letters) if text}


class Membership(Matter, frozen=True, kw_only=True):
    """Popolo's word: a person in a party, perhaps in a role, from one day to another, both included."""

    party: Text
    role: str | None = None
    start_date: dt.date | None = None
    end_date: dt.date | None = None

    def covers(self, day: dt.date) -> bool:
        """Whether the membership holds on `day`."""
        return (self.start_date is None or self.start_date <= day) and (
            self.end_date is None or day <= self.end_date
        )


class PersonMatter(Matter, frozen=True, kw_only=True):
    """What `people/ID.md` may say."""

    name: Text
    aliases: tuple[Text, ...] = ()
    gender: Gender | None = None
    wikidata: Wikidata | None = None
    memberships: tuple[Membership, ...] = ()
    old_addresses: tuple[OldAddress, ...] = ()


class Person(PersonMatter, frozen=True, kw_only=True):
    """A person; the party is that of the membership which covers a day."""

    id: str
    body: str = ""

    def membership_at(self, day: dt.date) -> Membership | None:
        """Return the membership that covers `day`; content checks see to it that there is at most one."""
        return next((m for m in self.memberships if m.covers(day)), None)


class TopicTranslation(Matter, frozen=True, kw_only=True):
    """A topic in another language of the interface."""

    name: Text
    proposition: Text


class TopicMatter(Matter, frozen=True, kw_only=True):
    """What `topics/ID.md` may say; the proposition is one sentence that one can be for or against."""

    name: Text
    proposition: Text
    parent: Text | None = None
    keywords: tuple[Text, ...] = ()
    translations: dict[Lang, TopicTranslation] = msgspec.field(default_factory=dict)
    old_addresses: tuple[OldAddress, ...] = ()
    aliases: tuple[OldAddress, ...] = ()


class Topic(TopicMatter, frozen=True, kw_only=True):
    """A topic: a proposition, and the words by which a statement comes to belong to it."""

    id: str
    body: str = ""


class PageMatter(Matter, frozen=True, kw_only=True):
    """What `pages/ID.md` may say; pages with `menu` stand in the menu by `order`, then title.

    `lang` is the language that it is in and of the edition that it belongs to; None: the site's own.
    """

    title: Text
    description: str = ""
    order: int = 0
    menu: bool = True
    lang: Lang | None = None
    draft: bool = False
    old_addresses: tuple[OldAddress, ...] = ()
    aliases: tuple[OldAddress, ...] = ()


class Page(PageMatter, frozen=True, kw_only=True):
    """A page of the keeper's own, such as `Om`."""

    id: str
    body: str = ""
