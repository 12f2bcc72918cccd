"""From sayings to statements: what is worth keeping, whose it is at that date, its id and confidence."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING

from site_builder.attribution.confidence import confidence_of
from site_builder.attribution.lines.quotes import STATEMENT_WORDS
from site_builder.model import Article, Cue, Registry, Speaker, Statement

if TYPE_CHECKING:
    from site_builder.attribution.discourse.entity import Entity, Resolution
    from site_builder.attribution.lexicon.lexicon import Lexicon
    from site_builder.attribution.reading.reading import Reading
    from site_builder.attribution.reading.sayings import Saying

_LONGEST_TITLE = 8
_ENDS_SPEECH = '.!?…:"»«”“'
_ALPHABET = "abcdefghijklmnopqrstuvwxyz234567"
_SHIFTS = range(45, -1, -5)
_SPARE = 6
_STRONG = ("quote-cue-speaker", "quote-verb-speaker", "speaker-cue-quote", "speaker-cue-colon", "colon-introduced")
_EDGE = " \t\n\u00a0.,;:!?…»«›‹\"'”“„’‘–—-"


def statements_of(article: Article, reading: Reading, lexicon: Lexicon, ids: Ids) -> list[Statement]:
    """Return the statements of a reading in the order of the text, unique and without overlaps of one kind."""
    found: list[Statement] = []
    taken: dict[str, int] = {"direct": -1, "indirect": -1}
    for saying in sorted(reading.sayings, key=lambda s: (s.start, -s.end)):
        if saying.dropped or saying.start < taken[saying.kind] or not _kept(article.body, saying, lexicon):
            continue
        taken[saying.kind] = saying.end
        found.append(_statement(article, saying, lexicon.registry, ids))
    return found


def _kept(body: str, saying: Saying, lexicon: Lexicon) -> bool:
    """Whether a saying is a statement: no scare quote, title or term; indirect only from politics.

    What stands behind a dash, ends in no sign and is nobody's by a clause of its own is an item of a list.
    """
    words = body[saying.start : saying.end].split()
    if saying.kind == "indirect":
        return saying.resolution is not None and any(_political(e, lexicon) for e in saying.resolution.entities)
    if saying.dash:
        return saying.told or body[saying.end - 1] in _ENDS_SPEECH
    if len(words) < STATEMENT_WORDS:
        told = saying.resolution is not None and bool(saying.resolution.entities or saying.rule in _STRONG)
        closed = body[saying.end - 1] in ".!?"
        strong = (saying.rule in _STRONG and (closed or saying.rule != "colon-introduced")) or saying.reply
        return told and not saying.embedded and (strong or (saying.alone and closed))
    return not (_is_title(words) and not saying.rule.startswith("quote-cue"))


def _political(entity: Entity, lexicon: Lexicon) -> bool:
    if entity.party is not None:
        return True
    if entity.org is not None:
        return entity.org.lower() in lexicon.pack.orgs.government
    role = lexicon.role((entity.role or "").split()[-1]) if entity.role else None
    return role is not None and role.base in (*lexicon.pack.roles.government, *lexicon.pack.roles.elected)


def _is_title(words: list[str]) -> bool:
    """Whether most words have capitals: a work, an organisation, a name."""
    if len(words) > _LONGEST_TITLE:
        return False
    letters = [word for word in words if word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in letters)
    return capitals * 5 >= len(letters) * 3


def _statement(article: Article, saying: Saying, registry: Registry, ids: Ids) -> Statement:
    quote = article.body[saying.start : saying.end]
    resolution = saying.resolution
    speakers = _speakers(resolution, article, registry) if resolution else ()
    reason = None
    if not speakers:
        reason = (resolution.reason if resolution else None) or "no speaker found"
    cue = Cue(*saying.cue, article.body[slice(*saying.cue)]) if saying.cue else None
    return Statement(
        id=ids.of(quote),
        kind="direct" if saying.kind == "direct" else "indirect",
        start=saying.start,
        end=saying.end,
        quote=quote,
        speakers=speakers,
        cue=cue,
        rule=saying.rule or "none",
        confidence=confidence_of(saying) if speakers else 0.0,
        reason=reason,
        sentence=saying.sentence,
    )


def _speakers(resolution: Resolution, article: Article, registry: Registry) -> tuple[Speaker, ...]:
    return tuple(dict.fromkeys(_speaker(entity, article, registry) for entity in resolution.entities))


def _speaker(entity: Entity, article: Article, registry: Registry) -> Speaker:
    if entity.person is None:
        return Speaker(name=entity.name, party=entity.party, org=entity.org)
    membership = registry.people[entity.person].membership_at(article.date)
    role = membership.role if membership else entity.role
    return Speaker(person=entity.person, name=entity.name, party=entity.party, role=role)


class Ids:
    """Statement ids of one article: ten letters and digits made of its id and the statement's words.

    They do not change with other text of the article, with quotation marks or white space; the same words a
    second time get an id of their own.
    """

    def __init__(self, article: str) -> None:
        self._article = article
        self._seen: Counter[str] = Counter()

    def of(self, quote: str) -> str:
        """Return the id of the next statement with these words (50 bits of SHA-256, base 32)."""
        words = " ".join(quote.strip(_EDGE).split())
        self._seen[words] += 1
        again = f"\0{self._seen[words]}" if self._seen[words] > 1 else ""
        digest = hashlib.sha256(f"{self._article}\0{words}{again}".encode()).digest()
        number = int.from_bytes(digest[:7], "big") >> _SPARE
        return "".join([_ALPHABET[number >> shift & 31] for shift in _SHIFTS])
