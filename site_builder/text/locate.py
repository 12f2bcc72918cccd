"""Where a quotation stands in a text (the W3C's TextQuoteSelector: exact, prefix, suffix)."""

from __future__ import annotations


def places_of(text: str, exact: str, prefix: str = "", suffix: str = "") -> list[int]:
    """Return the offset of every place where `exact` stands with `prefix` just before and `suffix` just after.

    White space between the quotation and what stands around it does not count.
    """
    found: list[int] = []
    at = text.find(exact)
    while exact and at >= 0:
        before, after = text[:at].rstrip(), text[at + len(exact) :].lstrip()
        if before.endswith(prefix.rstrip()) and after.startswith(suffix.lstrip()):
            found.append(at)
        at = text.find(exact, at + 1)
    return found
