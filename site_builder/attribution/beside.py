"""What an article tells of people beside the sentence that is read: in its captions, and further down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.phrases import phrase_at
from site_builder.attribution.words import FOREIGN, FORMER, ROLE

if TYPE_CHECKING:
    from site_builder.attribution.discourse import Discourse
    from site_builder.attribution.entity import Entity
    from site_builder.attribution.line import Line
    from site_builder.attribution.mention import Mention


def know_names(line: Line, discourse: Discourse) -> None:
    """Take in what a caption tells of those it names by office or party; nobody is spoken of in the text by that."""
    for i in line.marked if line.paragraph.aside else ():
        mention = phrase_at(line, i)
        if mention is not None and mention.kind == "person" and mention.full and (mention.role or mention.party):
            discourse.know(mention, line.place(i))


def named_ahead(lines: list[Line], discourse: Discourse, office: str) -> Entity | None:
    """Return the only one whom any paragraph names in an office; nobody who held it before, or of another country."""
    found: dict[str, tuple[Mention, int]] = {}
    for line in lines:
        for i in line.marked:
            role = line.word(i).role if line.flags[i] & ROLE else None
            mention = phrase_at(line, i) if role is not None and role.stem == office else None
            if mention is not None and mention.kind == "person" and mention.full and mention.role == office:
                found.setdefault(str(mention.name), (mention, line.place(i)))
                if line.flags[i - 1] & (FORMER | FOREIGN):
                    return None
    return discourse.know(*found.popitem()[1]) if len(found) == 1 else None
