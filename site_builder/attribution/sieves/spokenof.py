"""Words that speak of the one they would be credited to: nobody calls themselves "he"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution.lexicon.tokens import tokens_of
from site_builder.attribution.lexicon.words import HE, HER, HIS, ROLE, SHE

if TYPE_CHECKING:
    from site_builder.attribution.discourse.entity import Entity
    from site_builder.attribution.lexicon.lexicon import Lexicon
    from site_builder.attribution.reading.sayings import Saying
    from site_builder.attribution.sieves.context import Context

_PRONOUNS = {"male": HE | HIS, "female": SHE | HER}


def is_spoken_of(saying: Saying, entity: Entity, context: Context) -> bool:
    """Whether "he" in words that nobody is told to have said can be no one but the one they would be credited to.

    That is so where the article has named nobody else whom it could mean, the paragraph above tells of nobody besides,
    and the words tell of nobody before it: `NAME er på turné. - Flink mand. Han lytter, og så gør han ingenting.`
    """
    lines, theirs, above = context.reading.lines, _PRONOUNS.get(str(entity.gender), 0), context.told_above(saying)
    line = lines[saying.line]
    words, _, _ = tokens_of(line.body[saying.start : saying.end])
    he = next((i for i, word in enumerate(words) if line.lexicon.words[word].flags & theirs), -1)
    if he < 0 or above is None or _tell_of_somebody(words[:he], line.lexicon):
        return False
    told = lines[above.line]
    roles = (told.word(i).role for i in range(told.size) if told.flags[i] & ROLE)
    besides = any(not (role.plural or role.base in entity.bases) for role in roles if role is not None)
    if besides or any(flags & theirs & (HIS | HER) for flags in told.flags[: told.size]):
        return False
    others = (e for e in context.all_named(saying.start) if e is not entity)
    return not any(e.gender in (entity.gender, None) for e in others)


def _tell_of_somebody(words: list[str], lexicon: Lexicon) -> bool:
    """Whether words name somebody, or tell of one in an office: not `Flink mand`."""
    roles = (lexicon.words[word].role for word in words)
    named = any(word[0].isupper() for word in words[1:] if word.isalpha())
    return named or any(role is not None and role.stem not in lexicon.pack.roles.persons for role in roles)
