"""The site's own settings."""

import datetime as dt
from typing import Annotated

from msgspec import Meta

from site_builder.model.entities import Lang, Matter, Text, Url

Share = Annotated[float, Meta(ge=0, le=1, description="a number from 0 to 1, such as 0.5")]
"""A part of one."""


class Term(Matter, frozen=True, kw_only=True):
    """A parliament's term, from its first day to its last, both included; the last of them may have no end yet."""

    name: Text
    start: dt.date
    end: dt.date | None = None


class Site(Matter, frozen=True, kw_only=True):
    """What `site.toml` may say.

    `base_url` is where the site will stand, with its sub-path if it has one; `lang` is the language of the
    interface, as a BCP 47 tag; `confidence` is the least confidence at which an attribution is published, and
    `quote_budget` the largest share of an article's words that should be, unless it is published in full. `terms` are
    the parliament's, the oldest first; no two share a day.
    """

    title: Text
    base_url: Url
    lang: Lang = "da"
    description: str = ""
    confidence: Share = 0.5
    quote_budget: Share = 0.4
    terms: tuple[Term, ...] = ()
