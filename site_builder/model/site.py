"""The site's own settings."""

from __future__ import annotations

from site_builder.model.entities import Matter, Text, Url


class Site(Matter, frozen=True, kw_only=True):
    """What `site.toml` may say.

    `base_url` is where the site will stand, with its sub-path if it has one; `lang` is the language of the
    interface, as a BCP 47 tag; `confidence` is the least confidence at which an attribution is published.
    """

    title: Text
    base_url: Url
    lang: Text = "da"
    description: str = ""
    confidence: float = 0.5
