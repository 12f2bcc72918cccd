"""Statements for machines: schema.org, and W3C Web Annotation."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import msgspec

from site_builder.pages.addresses import address_of
from site_builder.pages.framing import around, flat

if TYPE_CHECKING:
    from site_builder.model import Article, Party, Speaker, Statement, Tracked
    from site_builder.pages.plan import Sources

CONTEXT = 32
"""So many characters before and after the words tell a selector where they stand."""
_SAFE = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"})


class Selector(msgspec.Struct, frozen=True):
    """Where words stand in a text: as they are, and the characters just before and after them."""

    exact: str
    prefix: str
    suffix: str


def selector_of(statement: Statement, body: str) -> Selector:
    """Return a statement's place in the body, as a W3C TextQuoteSelector has it."""
    before, after = body[max(statement.start - CONTEXT, 0) : statement.start], body[statement.end :][:CONTEXT]
    return Selector(body[statement.start : statement.end], before, after)


def script(data: dict[str, Any]) -> str:
    """Return data as JSON that can stand in a `<script>`: nothing in it can end the script or begin a comment."""
    return json.dumps(_without_blanks(data), ensure_ascii=False, separators=(",", ":")).translate(_SAFE)


def annotation(tracked: Tracked, sources: Sources) -> dict[str, Any]:
    """Return the W3C annotation that ties a statement's page to the words in its source."""
    statement, article = tracked.statement, tracked.article
    permalink = sources.addresses.absolute(address_of("statement", statement.id))
    selector = selector_of(statement, article.body)
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": f"{permalink}#annotation",
        "type": "Annotation",
        "motivation": "identifying",
        "body": permalink,
        "target": {
            "source": article.source.url or sources.addresses.absolute(address_of("article", article.id)),
            "selector": {"type": "TextQuoteSelector", **msgspec.structs.asdict(selector)},
        },
    }


def quotation(tracked: Tracked, sources: Sources) -> dict[str, Any]:
    """Return a statement as a schema.org Quotation; one that was only reported as a Claim.

    A Claim is no one's very words, so its `text` is the whole sentence as the article has it, and the article is
    where it appears; a Quotation of a part of a sentence has the sentence as its `description`.
    """
    statement, article = tracked.statement, tracked.article
    permalink = sources.addresses.absolute(address_of("statement", statement.id))
    before, after = around(statement, article.body)
    framed = (before + flat(statement.quote) + after).strip()
    every = [_speaker(each, sources) for each in statement.speakers]
    speakers = every[0] if len(every) == 1 else every
    direct = statement.kind == "direct"
    data = {
        "@context": "https://schema.org",
        "@type": "Quotation" if direct else "Claim",
        "@id": permalink,
        "url": permalink,
        "text": flat(statement.quote).strip().rstrip(",") if direct else framed,
        "description": framed if direct and (before or after) else None,
        "creator": speakers,
        "inLanguage": article.lang,
        "dateCreated": tracked.date.isoformat(),
        "datePublished": article.date.isoformat(),
        "about": [
            {
                "@type": "Thing",
                "name": sources.registry.topics[link.topic].name,
                "url": sources.addresses.absolute(address_of("topic", link.topic)),
            }
            for link in tracked.topics
        ],
        "correction": [
            {"@type": "CorrectionComment", "text": each.text, "datePublished": each.date.isoformat()}
            for each in article.corrections
        ],
    }
    where = _article(article)
    return {**data, **({"spokenByCharacter": speakers, "isPartOf": where} if direct else {"appearance": where})}


def _article(article: Article) -> dict[str, Any]:
    source = article.source
    return {
        "@type": "NewsArticle",
        "headline": article.title,
        "datePublished": article.date.isoformat(),
        "inLanguage": article.lang,
        "publisher": {"@type": "Organization", "name": source.publisher or source.name},
        "sourceOrganization": {"@type": "Organization", "name": source.name} if source.publisher else None,
        "url": source.url,
        "archivedAt": source.archive_url,
    }


def _speaker(speaker: Speaker, sources: Sources) -> dict[str, Any]:
    """Return whose a statement is, with the party and the role of that day."""
    party = sources.registry.parties.get(speaker.party or "")
    if speaker.name is None:
        named = {"@type": "Organization", "name": speaker.org}
        return _party(party, sources) if party and not speaker.org else named
    registered = sources.registry.people[speaker.person] if speaker.person else None
    url = sources.addresses.absolute(address_of("person", registered.id)) if registered else None
    return {
        "@type": "Person",
        "@id": url,
        "name": speaker.name,
        "url": url,
        "jobTitle": speaker.role,
        "sameAs": _wikidata(registered.wikidata if registered else None),
        "memberOf": _party(party, sources) if party else None,
    }


def _party(party: Party, sources: Sources) -> dict[str, Any]:
    url = sources.addresses.absolute(address_of("party", party.id))
    return {
        "@type": "Organization",
        "@id": url,
        "name": party.name,
        "url": url,
        "sameAs": _wikidata(party.wikidata),
    }


def _wikidata(ident: str | None) -> str | None:
    return f"https://www.wikidata.org/wiki/{ident}" if ident else None


def _without_blanks(data: object) -> object:
    """Return data without the keys that have nothing."""
    if isinstance(data, dict):
        return {key: _without_blanks(value) for key, value in data.items() if value not in (None, [])}
    return [_without_blanks(each) for each in data] if isinstance(data, list) else data
