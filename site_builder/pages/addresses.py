"""Where everything stands on the site."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

SECTIONS = {
    "article": "artikler",
    "changes": "aendringer",
    "party": "partier",
    "person": "personer",
    "standing": "standpunkter",
    "statement": "udsagn",
    "topic": "emner",
    "correction": "rettelser",
    "refusal": "ikke-tilskrevet",
    "method": "metode",
}
"""The first part of an address by what stands there; part of every link ever made to a site, so for good."""


class Addresses:
    """Addresses of a site that stands at `base_url`, with or without a sub-path.

    `edition` is where the pages stand that these are the addresses of, `en/`; empty for those at the root. What there
    is but once for all editions, such as assets and data, is a `file`.
    """

    def __init__(self, base_url: str, edition: str = "") -> None:
        self.edition = edition
        parts = urlsplit(base_url)
        self._origin = f"{parts.scheme}://{parts.netloc}"
        self._root = parts.path.rstrip("/") + "/"

    def of_edition(self, edition: str) -> Addresses:
        """Return the addresses of another edition of the same site."""
        return Addresses(self._origin + self._root, edition)

    def url(self, address: str) -> str:
        """Return the link to a page: `/repo/partier/venstre/`, `/repo/en/partier/venstre/`."""
        return self.file(f"{self.edition}{address}")

    def file(self, address: str) -> str:
        """Return the link to what there is but once: `/repo/data/statements.csv`."""
        return self._root + quote(address)

    def absolute(self, address: str) -> str:
        """Return the whole URL of a page: `https://name.github.io/repo/partier/venstre/`."""
        return self._origin + self.url(address)

    def absolute_file(self, address: str) -> str:
        """Return the whole URL of what there is but once."""
        return self._origin + self.file(address)

    def of(self, kind: str, ident: str = "") -> str:
        """Return the link to an entity's page, or to the list of its kind."""
        return self.url(address_of(kind, ident))


def address_of(kind: str, ident: str = "") -> str:
    """Return the address of an entity's page, or of the list of its kind: `partier/venstre/`."""
    section = SECTIONS[kind]
    return f"{section}/{ident}/" if ident else f"{section}/"
