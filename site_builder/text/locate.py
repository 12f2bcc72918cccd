"""Where a quotation stands in a text (the W3C's TextQuoteSelector: exact, prefix, suffix)."""

from __future__ import annotations


def places_of(text: str, exact: str, prefix: str = "", suffix: str = "") -> list[int]:
    """Return the offset of every place where `exact` stands with `prefix` just before and `suffix` just after.

    White space between the quotation and what stands around it does not count; nothing stands nowhere.
    """
    prefix, suffix = prefix.rstrip(), suffix.lstrip()
    found: list[int] = []
    at = text.find(exact) if exact else -1
    while at >= 0:
        if _ends(text, at, prefix) and _begins(text, at + len(exact), suffix):
            found.append(at)
        at = text.find(exact, at + 1)
    return found


def _ends(text: str, end: int, wanted: str) -> bool:
    while wanted and end and text[end - 1].isspace():
        end -= 1
    return text.endswith(wanted, 0, end)


def _begins(text: str, start: int, wanted: str) -> bool:
    while wanted and start < len(text) and text[start].isspace():
        start += 1
    return text.startswith(wanted, start)
