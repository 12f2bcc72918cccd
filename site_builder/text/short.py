"""Quotations as messages show them."""

from __future__ import annotations

_LONGEST = 60


def short_quote(quote: str) -> str:
    """Return a quotation on one line between marks, cut where it is long: `»Vi hjælper gerne…«`."""
    flat = " ".join(quote.split())
    return f"»{flat}«" if len(flat) <= _LONGEST else f"»{flat[: _LONGEST - 1].rstrip()}…«"
