"""A party by its letters, or by its name cut short."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from site_builder.attribution.lines.line import Line

_WIDEST = 7


def letters_at(line: Line, i: int) -> tuple[str, int] | None:
    """Return the party whose letters stand in parentheses at an item, and where those end: `(V)` · `(Soc. Dem.)`."""
    if line.at[i] != "(":
        return None
    end = next((k for k in range(i + 2, i + _WIDEST) if line.at[k] == ")"), 0)
    inside = line.text[i + 1 : end] if end else []
    words = tuple(text for text in inside if text != ".")
    known = line.lexicon.names.letters.get(inside[0]) if len(inside) == 1 else None
    party = known or (words and len(words) < len(inside) and line.lexicon.names.shortened(words))
    return (party, end + 1) if party else None
