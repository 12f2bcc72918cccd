"""What search knows of a page."""

import datetime as dt

import msgspec


class Searchable(msgspec.Struct, frozen=True, kw_only=True):
    """A page that can be found, and what it is found by.

    `title` is what its link says, `text` and `note` stand below it; `words` find it too and are not shown.
    `filters` are names with values, a name perhaps more than once. `date` is what it is sorted by; None comes last.
    """

    address: str
    title: str
    text: str = ""
    note: str = ""
    words: tuple[str, ...] = ()
    filters: tuple[tuple[str, str], ...] = ()
    date: dt.date | None = None
