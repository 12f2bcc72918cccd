"""Addresses at which something stood once, as keepers write them."""

from __future__ import annotations

import re

_PAGE = re.compile(r"\.html?$", re.IGNORECASE)
_OTHER_FILE = re.compile(r"\.[A-Za-z][A-Za-z0-9]{0,4}$")


def page_address(written: str) -> str:
    """Return the address of the page that stands in for an old one: `/gammel/sti` is `gammel/sti/`.

    An address that ends in `.html` is a file's name and stays one.
    """
    bare = written.removeprefix("/")
    return bare if _PAGE.search(bare) or bare.endswith("/") else f"{bare}/"


def what_is_unfit(written: str) -> tuple[str, str] | None:
    """Return why no page can stand in for an old address, and what would be right; None where one can."""
    parts = written.strip("/").split("/")
    if not written.startswith("/") or written.startswith("//"):
        hint = "it begins with one / and counts from the front page of this site, such as /gammel/sti/"
        return f'"{written}" is not an address on this site', hint
    if parts == [""]:
        return "the front page cannot be an old address", "name what came after it, such as /gammel/sti/"
    if any(part in ("", ".", "..") for part in parts):
        return f'"{written}" has a part that is empty, . or ..', "write the address as browsers show it"
    if set("?#\\") & set(written) or not written.isprintable() or " " in written:
        return f'"{written}" holds a sign that no address of a page can have', "write it without ?, #, \\ and spaces"
    if "%" in written:
        return f'"{written}" is written with %', "write letters as they are read: /gå/ and not /g%C3%A5/"
    if any(part.startswith(".") for part in parts):
        return f'"{written}" has a part that begins with a dot', "GitHub Pages would leave it out"
    if not _PAGE.search(written) and _OTHER_FILE.search(written):
        return f'"{written}" is the address of a file, not of a page', "a page's address ends in / or .html"
    return None
