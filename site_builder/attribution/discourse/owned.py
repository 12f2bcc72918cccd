"""Which party "the party's" is, of somebody named in its office: `partiets formand, NAME` · `partifællen NAME`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.discourse import pronouns
from site_builder.attribution.discourse.entity import LED_UP
from site_builder.attribution.lines.mention import Mention

if TYPE_CHECKING:
    from site_builder.attribution.discourse.entity import Entity
    from site_builder.attribution.discourse.heard import Heard
    from site_builder.attribution.lexicon.lexicon import Lexicon

_NEXT = 300


def whose_party(heard: Heard, mention: Mention, entity: Entity, at: int) -> str | None:
    """Return the party of "the party's leader": not one of which the article has named another as its leader.

    Whose `partifællen` is, is not clear where several parties have been named, unless the sentence names one.
    """
    talk, cast, lexicon = heard.talk, heard.cast, heard.lexicon
    roles = lexicon.pack.roles
    if mention.role in roles.fellow and mention.whose:  # hendes partifælle NAME
        owner = Mention(mention.start, mention.start, "pronoun", gender=mention.whose)
        named = list(pronouns.whom(heard, owner, at, (entity,)).entities)
        return named[0].party if named else None
    party = talk.before(at)
    if mention.role in roles.fellow and not mention.owned:
        begun = talk.sentences[-1] if talk.sentences else at
        named = cast.recency.within(at, at - begun + 1)  # Gruppeformand NAME stemte for, mens partifællen NAME
        spoke = max(heard.holders.spoken, heard.report)
        if not named and begun - spoke < _NEXT:  # »…,« siger X. Heller ikke partifælle NAME er glad
            named = cast.recency.within(begun, LED_UP, most=1)
        if named or talk.named_of_late(at) > 1:
            return named[0].party if len(named) == 1 else None
    if not party or mention.role not in roles.heads or not _is_plain(lexicon, mention.role):
        return party
    others = (e for e in cast.of_party(party) if e is not entity and e.role in roles.heads)
    return None if any(_is_plain(lexicon, other.role) for other in others) else party


def _is_plain(lexicon: Lexicon, role: str | None) -> bool:
    """Whether an office is no part of another: `formand`, not `næstformand`."""
    found = lexicon.role(role) if role else None
    return found is not None and found.base == role
