"""What an article tells of people beside the sentence that is read: in its captions, and further down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.lexicon.offices import holds_one
from site_builder.attribution.lexicon.words import FOREIGN, FORMER, LOCATIVE
from site_builder.attribution.mentions.phrases import phrase_at

if TYPE_CHECKING:
    from site_builder.attribution.discourse.discourse import Discourse
    from site_builder.attribution.discourse.entity import Entity
    from site_builder.attribution.lexicon.lexicon import Lexicon
    from site_builder.attribution.lines.line import Line
    from site_builder.attribution.lines.mention import Mention


def know_names(line: Line, discourse: Discourse) -> None:
    """Take in what a caption tells of those it names by office or party; nobody is spoken of in the text by that."""
    for i in line.marked if line.paragraph.aside or line.paragraph.fact else ():
        named = phrase_at(line, i)
        for mention in named.each() if named is not None else ():
            if mention.kind == "person" and mention.full and (mention.role or mention.party):
                discourse.know(mention, line.place(i))


def _is_in(mention: Mention, office: str, lexicon: Lexicon) -> bool:
    """Whether somebody named holds an office, by its word or by one of several that it is for: `miljøminister`.

    A mere `ordfører` may be one of any field.
    """
    role = lexicon.role(mention.role) if mention.role and office in lexicon.pack.roles.party else None
    return office in (mention.role, role and role.base) or holds_one(mention.office or "", office)


def _is_told_so(line: Line, mention: Mention) -> bool:
    """Whether a phrase begins with the party whose office it is: `Venstres formand, NAME` · `DF-formand NAME`.

    `NAME (V), formand for udvalget` has another's, and `Venstres formand i Ribe` a local one.
    """
    hit, role = line.known(mention.start), line.word(mention.start).role
    owned = hit is not None and hit.kind == "party" and hit.genitive
    local = any(line.flags[k] & LOCATIVE for k in range(mention.start, mention.end))
    return (owned or (role is not None and role.party is not None)) and not (local or mention.letters)


def named_ahead(lines: list[Line], discourse: Discourse, office: str, party: str | None) -> Entity | None:
    """Return the only one whom any paragraph names in an office, a party's where one is told.

    Nobody who held it before, or of another country.
    """
    found: dict[str, tuple[Mention, int]] = {}
    for line in lines:
        for i in line.marked:
            mention = phrase_at(line, i)
            if mention is None or mention.kind != "person" or not mention.full:
                continue
            if not _is_in(mention, office, line.lexicon):
                continue
            if mention.former or line.flags[i - 1] & (FORMER | FOREIGN):
                return None
            if party is None or (party == mention.party and _is_told_so(line, mention)):
                found.setdefault(str(mention.name), (mention, line.place(i)))
    return discourse.know(*found.popitem()[1]) if len(found) == 1 else None
