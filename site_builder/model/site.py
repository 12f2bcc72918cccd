"""The site's own settings."""

import datetime as dt
from typing import Annotated

import msgspec
from msgspec import Meta

from site_builder.model.entities import Lang, Matter, Text, Url

Share = Annotated[float, Meta(ge=0, le=1, description="a number from 0 to 1, such as 0.5")]
"""A part of one."""

Licence = Annotated[
    str,
    Meta(pattern=r"^(https?://\S+|[A-Za-z0-9.+-]+)$", description="a licence such as CC-BY-4.0, or its address"),
]
"""A licence: its SPDX identifier, or the address of its text."""

Contact = Annotated[
    str,
    Meta(
        pattern=r"^(https?://[^\s]+|[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+)$",
        description="an e-mail address, or an address that begins with https:// or http://",
    ),
]
"""Where readers reach the keeper."""

StatementId = Annotated[
    str, Meta(pattern="^[a-z2-7]{10}$", description="a statement's id: the ten characters that its address ends in")
]
"""The id of a statement, as the attribution makes it."""


class Gone(Matter, frozen=True, kw_only=True):
    """A statement that no article has any more, and whose address goes on to say so: `[[withdrawn]]`.

    `date` is the day on which it was withdrawn.
    """

    id: StatementId
    date: dt.date
    reason: Text


class Term(Matter, frozen=True, kw_only=True):
    """A parliament's term, from its first day to its last, both included; the last of them may have no end yet."""

    name: Text
    start: dt.date
    end: dt.date | None = None


class SiteTranslation(Matter, frozen=True, kw_only=True):
    """What `site.toml` says of the site in another language of the interface; without a title, it keeps its own."""

    title: Text | None = None
    description: str = ""


class Site(Matter, frozen=True, kw_only=True):
    """What `site.toml` may say.

    `base_url` is where the site will stand, with its sub-path if it has one; `lang` is the language of the
    interface, as a BCP 47 tag; `languages` are others that the interface is in too, each
    below an address of its own. `confidence` is the least confidence at which an attribution is published, and
    `quote_budget` the largest share of an article's words that should be, unless it is published in full. `terms` are
    the parliament's, the oldest first; no two share a day. `contact` is where readers report mistakes, and `withdrawn`
    are statements that no article has any more. `licence`
    is what others may do with the site's data, and `image` the path in `static/` of the picture that is shown where
    somebody shares a link to the site.
    """

    title: Text
    base_url: Url
    lang: Lang = "da"
    languages: tuple[Lang, ...] = ()
    description: str = ""
    confidence: Share = 0.75
    quote_budget: Share = 0.4
    terms: tuple[Term, ...] = ()
    contact: Contact | None = None
    withdrawn: tuple[Gone, ...] = ()
    licence: Licence | None = None
    image: Text | None = None
    translations: dict[Lang, SiteTranslation] = msgspec.field(default_factory=dict)
