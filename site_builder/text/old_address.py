"""Addresses at which something stood once, as keepers write them."""

from __future__ import annotations

import re

_PAGE = re.compile(r"\.html?$", re.IGNORECASE)
_HOW = "it begins with one / and counts from the front page of this site, such as /gammel/sti/"
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
    wrong = (
        (not written.startswith("/") or written.startswith("//"), "is not an address on this site", _HOW),
        (parts == [""], "is the front page, which is where it was", "name what came after it, such as /gammel/sti/"),
        (bool({"", ".", ".."} & {*parts}), "has a part that is empty, . or ..", "write it as browsers show it"),
        (
            bool(set("?#\\ ") & {*written}) or not written.isprintable(),
            "holds a sign that no address of a page can have",
            "write it without ?, #, \\ and spaces",
        ),
        ("%" in written, "is written with %", "write letters as they are read: /gå/ and not /g%C3%A5/"),
        (any(part.startswith(".") for part in parts), "has a part that begins with a dot", "no such page is published"),
        (
            not _PAGE.search(written) and bool(_OTHER_FILE.search(written)),
            "is the address of a file, not of a page",
            "a page's address ends in / or .html",
        ),
    )
    return next(((f'"{written}" {message}', hint) for is_so, message, hint in wrong if is_so), None)
