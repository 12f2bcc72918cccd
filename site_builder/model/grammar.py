"""What finding words in a text needs to know of its language."""

import msgspec


class Grammar(msgspec.Struct, frozen=True, kw_only=True):
    """How one language inflects the words that are looked for.

    Each of `forms` is an ending of a keyword, then all that may take its place; the longest ending counts, and the
    empty one is any word's. Behind one of the letters of `doubled`, an ending that begins with a vowel may double it.
    `genitive` are the endings of a name that owns something. Where a word of `not_before` follows, a capitalised
    word at a sentence's start that is also a party's name is an ordinary word; behind one of `foreign` (`norske`) a
    party's name is that of another country's.
    """

    forms: tuple[tuple[str, ...], ...] = ()
    doubled: str = ""
    genitive: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()
