"""Where links lead: to a file of the site, out of it, or to nothing that can be checked."""

from __future__ import annotations

from typing import Literal
from urllib.parse import unquote, urljoin, urlsplit

import msgspec

_TEXT_FRAGMENT = ":~:"


class Target(msgspec.Struct, frozen=True):
    """What a link leads to.

    `inside`: to `path` in the site, relative to its root; `outside`: to a path of the site's host that is not below
    the site's; `unreadable`: to nothing that is an address. `place` is the id that it leads to on the page, if any.
    """

    where: Literal["inside", "outside", "unreadable"]
    path: str = ""
    place: str = ""


class Targets:
    """Finds what the links of a site lead to, each kind of link that means the same on every page only once."""

    def __init__(self, base_url: str) -> None:
        parts = urlsplit(base_url)
        self._home = f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/')}/"
        self._host = parts.netloc
        self.root = parts.path.rstrip("/") + "/"
        self._known: dict[str, Target | None] = {}

    def of(self, link: str, address: str, base: str = "") -> Target | None:
        """Return what a link leads to from the page at `address`; None where that is not on this site."""
        if not link.startswith("/"):
            return self._resolve(link, urljoin(self._home + address, base) if base else self._home + address)
        if link not in self._known:
            self._known[link] = self._resolve(link, self._home)
        return self._known[link]

    def _resolve(self, link: str, page: str) -> Target | None:
        try:
            written, whole = urlsplit(link), urlsplit(urljoin(page, link))
        except ValueError:
            return Target("unreadable")
        if whole.scheme not in ("http", "https") or whole.netloc != self._host:
            return None
        path = unquote(whole.path) or "/"
        if f"{path}/" == self.root:
            path = self.root
        place = unquote(whole.fragment.partition(_TEXT_FRAGMENT)[0])
        if path.startswith(self.root):
            return Target("inside", path.removeprefix(self.root), place)
        return None if written.netloc else Target("outside", path, place)


def file_at(path: str) -> str:
    """Return the file that a server gives for a path in the site."""
    return f"{path}index.html" if not path or path.endswith("/") else path
